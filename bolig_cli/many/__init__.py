"""Many plans at once: which folders hold one, each read in a process apart, and what they come to side by side."""
