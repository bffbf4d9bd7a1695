"""Public statistics: what a table's file asks Statistics Norway for, fetched and written as a table of the plan."""
