"""The law: the catalogue, the evidence kinds, the verdicts, and the findings that follow from them."""
