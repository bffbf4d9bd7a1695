"""A chapter's file in two parts: the head, which is YAML, and the text below it. Each is changed without touching the other."""

from collections.abc import Callable

from bolig_cli.source import chapter
from bolig_cli.source import text as source_text
from bolig_cli.source.node import Document
from bolig_cli.source.write import WriteError

BODY = "_tekst"  # the key that the text has in a form: no key of a head begins so


def body(data: bytes) -> str | None:
    """The text below the head as it stands in the file; None where it is read otherwise than it is written."""
    document = _read(data)
    found = source_text.decode(_parts(data, document)[1], "") if document else None
    return document.body if document and document.body == found else None


def with_head(data: bytes, changed: Callable[[bytes], bytes]) -> bytes:
    """The chapter with a changed head. Raises WriteError."""
    document = _read(data)
    if document is None:
        raise WriteError("no head")
    first, text = _parts(data, document)
    lines = first.splitlines(keepends=True)
    begins = next((i for i, line in enumerate(lines) if line.removeprefix(b"\xef\xbb\xbf").rstrip() == b"---"), -1)
    if begins < 0 or begins >= len(lines) - 1 or lines[-1].rstrip() != b"---":
        raise WriteError("the head is fenced in another way")
    head = changed(b"".join(lines[begins + 1 : -1]))
    if head and not head.endswith(b"\n"):
        head += b"\n"
    result = b"".join([*lines[: begins + 1], head, lines[-1]]) + text
    after = _read(result)
    if after is None or after.body != document.body:
        raise WriteError("the text has become another")
    return result


def with_body(data: bytes, new: str) -> bytes:
    """The chapter with another text below the head; the blank lines around it stay. Raises WriteError."""
    document, old = _read(data), body(data)
    if document is None or old is None:
        raise WriteError("the text is read otherwise than it is written")
    if old.strip("\n") == new.strip("\n"):
        return data
    before, _ = _parts(data, document)
    newline = "\r\n" if b"\r\n" in data else "\n"
    above = old[: len(old) - len(old.lstrip("\n"))] or "\n"
    wanted = f"{above}{new.strip(chr(10))}\n"
    result = before + wanted.replace("\n", newline).encode()
    after = _read(result)
    if after is None or after.body.strip("\n") != wanted.strip("\n") or after.root != document.root:
        raise WriteError("what comes out does not read as what was meant")
    return result


def _read(data: bytes) -> Document | None:
    return chapter.parse(data, "")[0]


def _parts(data: bytes, document: Document) -> tuple[bytes, bytes]:
    """The lines to and with the one that ends the head, and what is below."""
    lines = data.split(b"\n")
    above = b"\n".join(lines[: document.body_line - 1])
    return (above + b"\n" if len(lines) >= document.body_line else above), b"\n".join(lines[document.body_line - 1 :])
