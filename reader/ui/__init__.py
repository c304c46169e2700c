"""The Qt shell: the only room that knows Qt."""
