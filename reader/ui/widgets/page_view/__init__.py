"""The view of a rendered page: text that can be read by eye, by keyboard and by screen reader."""
