"""The address that an editor has for a file, and the file's path.

Editors write the same address otherwise: Visual Studio Code has `file:///c%3A/Plan/m%C3%A5l.md`, others `file:///C:/Plan/mål.md`.
Source: RFC 8089, appendix E, for drive letters and for shares (`file://server/folder`).
"""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

_DRIVE = re.compile("/[A-Za-z]:(/|$)")


def path_of(address: str) -> str:
    """The path that an address names, with forward slashes; "" for what is no file (a text that has never been saved)."""
    try:
        parts = urlsplit(address)
    except ValueError:  # no address at all
        return ""
    if parts.scheme != "file":
        return ""
    path = unquote(parts.path)
    if "\0" in path:
        return ""
    if parts.netloc and parts.netloc != "localhost":
        return f"//{unquote(parts.netloc)}{path}"
    return path[1:] if _DRIVE.match(path) else path


def real(path: str) -> Path:
    """The path of a file as the disk has it: whatever way it was come to, its plan is the same. The file need not be there, and
    is itself not followed where it is a link."""
    found = Path(path)
    return found.parent.resolve() / found.name


def address_of(path: Path) -> str:
    """The address of a file."""
    return path.as_uri()
