"""What the user made (bookmarks, places, history); the only room that knows SQLite."""
