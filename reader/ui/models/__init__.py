"""Qt item models over value objects."""
