"""The fields of a Word file, and what Word would make of them at an update (ISO/IEC 29500-1, 17.16)."""

from collections import Counter
from typing import Any

from bolig_cli.record import record

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@record
class Field:
    """A field's code and what it shows now."""

    code: str
    shown: str
    dirty: bool

    @property
    def kind(self) -> str:
        return self.code.split()[0]


def fields(body: Any) -> list[Field]:
    """Every field, in the order in which they begin; one inside another has its own, and its result is in the outer's too."""
    found: list[dict[str, Any]] = []
    open_: list[dict[str, Any]] = []
    for part in body.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        kind = part.get(f"{W}fldCharType") if part.tag == f"{W}fldChar" else ""
        if kind == "begin":
            open_.append({"code": "", "shown": "", "result": False, "dirty": part.get(f"{W}dirty") is not None})
            found.append(open_[-1])
        elif kind == "separate":
            open_[-1]["result"] = True
        elif kind == "end":
            open_.pop()
        elif part.tag == f"{W}instrText":
            open_[-1]["code"] += part.text or ""
        else:
            for field in open_:
                assert field["result"], "text in a field's code"
                field["shown"] += part.text or ""
    assert not open_, "a field that does not end"
    return [Field(f["code"].strip(), f["shown"], f["dirty"]) for f in found]


def bookmarked(body: Any) -> dict[str, str]:
    """The text in each bookmark."""
    texts: dict[str, str] = {}
    open_: dict[str, str] = {}
    for part in body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t"):
        if part.tag == f"{W}bookmarkStart":
            open_[part.get(f"{W}id")] = part.get(f"{W}name")
            texts[part.get(f"{W}name")] = ""
        elif part.tag == f"{W}bookmarkEnd":
            open_.pop(part.get(f"{W}id"))
        else:
            for name in open_.values():
                texts[name] += part.text or ""
    assert not open_, "a bookmark that does not end"
    return texts


def updated(body: Any) -> list[tuple[Field, str]]:
    """Each number in a caption and each reference, with what Word would show after an update."""
    counts: Counter[str] = Counter()
    inside = bookmarked(body)
    made = []
    for field in fields(body):
        kind, *words = field.code.split()
        if kind == "SEQ":
            counts[words[0]] = int(words[words.index("\\r") + 1]) if "\\r" in words else counts[words[0]] + 1
            made.append((field, str(counts[words[0]])))
        elif kind == "REF":
            made.append((field, inside[words[0]]))
    return made
