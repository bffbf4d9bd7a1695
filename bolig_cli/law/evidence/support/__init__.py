"""What the evidence kinds share: how a text, a name, a place and a point in time are read, and what speaks against a duty."""
