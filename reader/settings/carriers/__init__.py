"""Where policies come from: a folder of files, the Windows registry, a macOS profile."""
