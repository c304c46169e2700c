"""Every setting, declared once with its meaning, default and bounds."""
