"""Where the stand-alone program starts: the processes that it starts itself begin here too, and go their own way at once."""

import multiprocessing
import os

from bolig_cli.__main__ import main

# The program was told where its own libraries lie. Other programs, as git, must find the machine's.
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def _forget_our_libraries() -> None:
    for name in _LIBRARIES:
        if before := os.environ.pop(f"{name}_ORIG", ""):
            os.environ[name] = before
        else:
            os.environ.pop(name, None)


if __name__ == "__main__":
    _forget_our_libraries()
    multiprocessing.freeze_support()
    main()
