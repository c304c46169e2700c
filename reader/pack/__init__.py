"""The file format: authoring folder to Guide, lint, deterministic archive, reader with limits."""
