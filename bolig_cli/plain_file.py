"""Opening a file that somebody else may have put there: an ordinary file and nothing else, opened once, and never read without end.

What only POSIX has is here alone: where it is lacking, as on Windows, there are no pipes or devices in a folder to wait for.
"""

import errno
import os
import stat
from typing import IO

# A link is not followed, and a pipe is not waited for; what was asked of the name before may have been exchanged since.
_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT"):
    _FLAGS |= getattr(os, _name, 0)


def opened(path: str) -> IO[bytes]:
    """An ordinary file, open for reading; who asks for it, closes it. Raises OSError."""
    handle = os.open(path, _FLAGS)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "ikke en vanlig fil", path)
    return os.fdopen(handle, "rb")


def read(path: str, most: int) -> bytes:
    """The content of an ordinary file: the first byte above `most`, and no further, where it is larger. Raises OSError."""
    handle = os.open(path, _FLAGS)
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "ikke en vanlig fil", path)
        data = os.read(handle, min(found.st_size, most) + 1)  # one more than there is says that this is all
        if len(data) <= min(found.st_size, most) and len(data) == found.st_size:
            return data
        parts, left = [data], most + 1 - len(data)
        while left > 0 and (part := os.read(handle, min(left, 1 << 20))):  # network drives give less at a time
            parts.append(part)
            left -= len(part)
        return b"".join(parts)
    finally:
        os.close(handle)
