"""The pages of the window, each with a small spec and an entry in one tuple."""
