"""Every command of the window, in one table."""
