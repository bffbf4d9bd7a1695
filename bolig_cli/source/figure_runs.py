"""Whether figures stand in a row in a file: asked of every file, and nearly none has so many."""

_FIGURE = b"0"
_ALIKE = bytes(ord(_FIGURE) if chr(byte).isdecimal() or byte > 0x7F else ord(" ") for byte in range(256))


def has_run(data: bytes, count: int, between: bytes) -> bool:
    """Whether `count` figures, or bytes beyond ASCII, stand in a row where the bytes that may stand between them are left out."""
    return count * _FIGURE in data.translate(_ALIKE, between)
