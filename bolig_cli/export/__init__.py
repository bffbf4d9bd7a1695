"""The plan for other programs: as data in an open format, and its dates as a calendar."""
