"""Changing a plan: its files in, the changed files out (path → bytes), and one function that writes them, all or none."""
