"""Two versions of a plan side by side: which parts came, went, moved and changed, by field, and what that does to the whole."""
