"""How the reader looks: colours as data, and what is made from them."""
