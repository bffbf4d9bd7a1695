"""The language server: what an editor is told of a plan while it is written.

Each feature is a pure function in a file of its own, of a plan as it is now (`view.py`); places are those of the house, lines and
columns from 1. `plans.py` keeps the plans that texts are open in, and `server.py` alone speaks the protocol.

Source: Language Server Protocol 3.17.
"""
