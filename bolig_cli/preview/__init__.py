"""The plan in a local page: shown as it will look while it is written, and edited there."""
