"""Parsed pages and parts of Word files, for tests that look into them."""

from typing import Any

# lxml's types make a union of all that `xpath` can ever find (numbers, words, elements); a test knows what it asked for.
Tree = Any
