"""How long one thread may keep Python while another waits for it.

Formats are made side by side, and most of the work is done outside Python: Typst, compression, the libraries for PDF and XML. Each
time one of these asks Python for something it waits for its turn, and with Python's usual five milliseconds the hundreds of small
requests of a PDF that is read and a Word file that is packed were a quarter of a second of waiting.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SHORT = 0.001  # seconds: shorter gives no more, and takes some
_USUAL = sys.getswitchinterval()


@contextmanager
def short() -> Iterator[None]:
    """Short turns for as long as this lasts."""
    sys.setswitchinterval(_SHORT)
    try:
        yield
    finally:
        sys.setswitchinterval(_USUAL)
