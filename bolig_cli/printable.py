"""What a plan or a file name says, shown so that it can do nothing to the terminal or the log that it is shown in.

Sources: Unicode Standard Annex #9 (the signs that turn the direction of text) and ECMA-48 (control functions); GitHub Docs,
"Workflow commands for GitHub Actions", and Microsoft Learn, "Logging commands", for the lines that a build server obeys.
"""

import re

_LONG, _SHOWN = 300, 100  # signs
_QUOTED = re.compile("«([^«»]{200,})»")
_WORD = re.compile(r"[^\s«»]{200,}")
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LINES = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"  # that some screens and programs begin a new line at
_CONTROLS = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *_BIDI, *_LINES} - {"\n", "\t"}


def _code(number: int) -> str:
    if 0xDC80 <= number <= 0xDCFF:  # a byte that is no UTF-8, as Python has it in a name
        return f"\\x{number - 0xDC00:02x}"
    return f"\\x{number:02x}" if number < 0x20 else f"\\u{number:04x}"


_WRITTEN = {ord(sign): _code(ord(sign)) for sign in _CONTROLS}


def printable(text: str) -> str:
    """The text with its control signs written out: ESC as \\x1b. Line breaks and tabs stay.

    What JSON lets stand as it is, is written as JSON would: such a text says the same afterwards.
    """
    if not any(sign in text for sign in _CONTROLS):
        return text
    return text.translate(_WRITTEN).replace(f"{_WRITTEN[13]}\n", "\r\n")


def name(path: str) -> str:
    """A file's name as it is shown, on one line: what isn't a letter or a sign that is seen, is written out as in `printable`."""
    if path.isprintable():
        return path
    return "".join(sign if sign.isprintable() else _code(ord(sign)) for sign in path)


def without_commands(text: str) -> str:
    """The text with nothing that GitHub or Azure obeys when it is in a log: those signs are parted."""
    if "::" not in text and "##" not in text:
        return text
    text = text.replace("##[", "# #[").replace("##vso[", "# #vso[")
    return "\n".join(_parted(line) if line.lstrip().startswith("::") else line for line in text.split("\n"))


def in_log(text: str) -> str:
    """A whole answer, text or JSON, with nothing that a build server obeys: JSON still says the same."""
    if text.startswith(("{", "[")):
        text = text.replace("##[", "\\u0023#[").replace("##vso[", "\\u0023#vso[")
    return without_commands(text)


def short(text: str) -> str:
    """A sentence about something that an author has written, with what is quoted cut off where nobody reads any further."""
    if len(text) <= _LONG:
        return text
    text = _QUOTED.sub(lambda quoted: f"«{quoted[1][:_SHOWN]}…»", text)
    return _WORD.sub(lambda word: f"{word[0][:_SHOWN]}…", text)


def _parted(line: str) -> str:
    return line.replace("::", ": :", 1)
