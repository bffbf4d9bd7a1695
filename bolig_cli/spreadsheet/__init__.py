"""The plan's items as a spreadsheet, and a spreadsheet's changes back into the plan's files."""
