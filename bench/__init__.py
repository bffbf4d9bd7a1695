"""Measurements: of the example, of plans of any size, and of neighbours on the same graph. `make ytelse` runs them."""
