"""What the product does, one file a use case; the only door for both shells."""
