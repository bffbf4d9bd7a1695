"""The files of a plan in a folder, changed as an author would, and all of them at once."""

from pathlib import Path


def edit(root: Path, file: str, *pairs: tuple[str, str]) -> None:
    """In a file of the plan, the first of each text exchanged for the other; the text must stand there."""
    path = root / "plan" / file
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder: its path there, and what it holds."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
