"""Findings and coverage as text, JSON and annotations: one file each, each a pure function to a string."""
