"""What a style sheet fetches. The reading is wide of the mark on purpose: what looks like fetching, is."""

import re

from bolig_cli.source.picture.data_uri import DATA

_HARMLESS = (*DATA, "data:font/", "data:application/font", "data:application/x-font")


def fetched(css: str) -> str:
    """The first that a style sheet, or the value of an attribute, would fetch from elsewhere; "" where it fetches nothing."""
    if "(" not in css and "@" not in css and "\\" not in css:
        return ""
    plain = re.sub(r"/\*.*?(\*/|$)", "", unescaped(css), flags=re.DOTALL)
    plain = re.sub(r"@namespace\b[^;]*", "", plain, flags=re.IGNORECASE)  # an address there is only a name
    if found := re.search(r"@import\b[^;]*", plain, re.IGNORECASE):
        return found[0]
    for found in re.finditer(r"""\burl\(\s*["']?([^)]*)""", plain, re.IGNORECASE):
        if not found[1].lower().startswith(("#", *_HARMLESS)):
            return found[1].strip("\"' ")
    found = re.search(r"""\b(?:image-set|src)\(\s*["'][^)]*""", plain, re.IGNORECASE)
    return found[0] if found else ""


def unescaped(css: str) -> str:
    """CSS without escapes: `\\75rl(` is `url(`."""
    return re.sub(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", lambda m: _char(m[1]) if m[1] else m[2], css)


def _char(code: str) -> str:
    return chr(number) if (number := int(code, 16)) <= 0x10FFFF else "\ufffd"
