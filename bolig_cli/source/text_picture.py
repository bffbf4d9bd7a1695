"""A picture as an author writes it in a chapter: which file it names, and what of its title is the caption and what the source."""

import unicodedata
from urllib.parse import unquote

from bolig_cli.source.tree import PICTURES

# What a source begins with. What stands before the first of them is the caption.
_SOURCE_WORDS = ("kilde:", "kilder:", "kjelde:", "kjelder:", "foto:", "illustrasjon:")
_ABOVE = ("./", "../", "/")  # how an editor writes it, to show the picture beside the chapter


def file_of(written: str) -> str:
    """The path below the plan folder that an address names; "" for one that is no file of the plan."""
    path = unicodedata.normalize("NFC", unquote(written)).replace("\\", "/")
    scheme, colon, _ = path.partition(":")
    if colon and "/" not in scheme:  # https://…, data:…, C:/…
        return ""
    while start := next((start for start in _ABOVE if path.startswith(start)), ""):
        path = path.removeprefix(start)
    return path.removeprefix("plan/") if path.startswith(f"plan/{PICTURES}") else path


def address(file: str) -> str:
    """How a text names a file of the plan."""
    return f"<{file}>" if " " in file else file


def caption_and_source(title: str) -> tuple[str, str]:
    """The two parts of a title, either of them "" where it isn't there."""
    title = " ".join(title.split())
    lower = title.lower()
    starts = (lower.find(word) for word in _SOURCE_WORDS)
    start = min((start for start in starts if start == 0 or (start > 0 and lower[start - 1] in " (")), default=-1)
    if start < 0:
        return title, ""
    caption, source = title[:start].rstrip(), title[start:]
    if caption.endswith("(") and source.endswith(")"):
        return caption[:-1].rstrip(), source[:-1]
    is_one_sentence = caption.endswith(".") and ". " not in caption  # its full stop only parts it from the source
    return caption[:-1] if is_one_sentence else caption, source
