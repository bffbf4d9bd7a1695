"""Forms: what the schemas say may be written, as fields on a page, and back to the file with every other byte as it was."""
