"""The adopted plan as it is kept: documents, data and sources in one folder, with what shows years later that they are those."""
