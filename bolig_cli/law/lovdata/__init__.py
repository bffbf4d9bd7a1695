"""Lovdata's public archive of acts in force: read, and held against the catalogue. Nothing is fetched."""
