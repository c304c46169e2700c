"""The command line: verbs that answer in text or JSON and never open a window."""
