"""What the documents look like in every format: the typeface, the colours, the municipality's mark. Nothing here knows a plan."""
