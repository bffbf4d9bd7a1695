"""The plan's types, immutable, and how they are built from validated documents."""
