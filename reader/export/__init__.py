"""Documents that leave the program: one neutral value, then one file a format."""
