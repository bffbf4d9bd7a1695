"""Memory in a program that keeps a plan for hours: what is kept is looked through for waste when nobody waits, and then only.

A plan of a thousand items is some hundred thousand objects that all stand. Python looks through them for those that nobody needs
whenever enough new ones are made, and so several times in every check.
"""

import gc


def settle() -> None:
    """Takes down what nobody needs any more, and lets the rest be until the next time."""
    gc.disable()
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def unsettle() -> None:
    """Looking for waste goes as Python has it, again."""
    gc.unfreeze()
    gc.enable()
