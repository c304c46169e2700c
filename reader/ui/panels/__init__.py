"""What stands beside the text: contents and details."""
