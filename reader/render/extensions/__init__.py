"""Extensions of Python-Markdown, one file each."""
