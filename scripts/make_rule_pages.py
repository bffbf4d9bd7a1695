"""Writes the pages in docs/regler/: for each code its text, and for a rule its first failing and its first clean case.

A test says when they are stale.

Usage: python scripts/make_rule_pages.py
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli.codes import Code, all_codes, of_law, of_reading, of_rules  # noqa: E402
from bolig_cli.norsk import listing  # noqa: E402
from tests.rules.cases import BASE, Case, load_cases  # noqa: E402

FOLDER = ROOT / "docs" / "regler"
_MEND = "Slik retter du det: "


def pages() -> dict[str, str]:
    """Every page: file name → text."""
    made = {f"{code.name}.md": _page(code, code.doc) for code in all_codes().values()}
    made |= {f"{code.name}.md": _rule_page(code) for code in of_rules()}
    return {**made, "README.md": _index()}


def _page(code: Code, doc: str) -> str:
    return f"# {code.name}\n\nAlvor: {code.grade}\n\n{doc.strip()}\n"


def _rule_page(code: Code) -> str:
    cases = load_cases(code.name)
    clean = next(case for case in cases if not case.findings)
    before, _, mend = code.doc.partition(_MEND)
    doc = f"{before}**{_MEND.strip()}** {mend[:1].upper()}{mend[1:]}"
    parts = [
        _page(code, doc),
        f"## Eksempel med funn: {cases[0].name}\n",
        *_changes(cases[0]),
        "Dette blir funnet:\n",
        "\n".join(f"- `{f.path}`, linje {f.line}, kolonne {f.column}: {f.message}" for f in cases[0].findings) + "\n",
        f"## Eksempel uten funn: {clean.name}\n",
        *_changes(clean),
    ]
    return "\n".join(parts)


def _changes(case: Case) -> Iterator[str]:
    """What the case's plan has that the smallest plan has not."""
    for path in case.removed:
        yield f"`{path}` finnes ikke.\n"
    for path, text in case.files.items():
        language = "markdown" if path.endswith(".md") else "yaml"
        yield f"`{path}`:\n\n```{language}\n{text.rstrip()}\n```\n"
    for path, names in case.word.items():
        without = f"som mangler {listing([f'«{name}»' for name in names])}" if names else "med alle stilene"
        yield f"`{path}` er et Word-dokument {without}.\n"
    for path, pieces in case.changes.items():
        yield from _new_lines(path, pieces)


def _new_lines(path: str, pieces: Mapping[str, str]) -> Iterator[str]:
    """The lines that the case's file has and that of the smallest plan has not; what was taken out, where nothing came instead."""
    old = (BASE / path).read_text(encoding="utf-8")
    new = old
    for before, after in pieces.items():
        new = new.replace(before, after)
    a, b = old.splitlines(), new.splitlines()
    added: list[list[str]] = []
    removed: list[list[str]] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "delete":
            removed.append(a[a1:a2])
        elif tag != "equal":
            added.append(b[b1:b2])
    for lead, parts in ((f"Dette står i `{path}`:", added), (f"Dette er tatt ut av `{path}`:", removed)):
        if parts:
            lines = "\n…\n".join("\n".join(part) for part in parts)
            yield f"{lead}\n\n```yaml\n{lines}\n```\n"


def _index() -> str:
    return "\n".join(
        [
            "# Reglene\n",
            "`bolig check` skriver navnet på regelen bak hvert funn. `bolig check --forklar REGEL` viser siden om den.\n",
            "En *feil* må rettes før dokumentene kan lages. En *advarsel* er noe som trolig er galt. "
            "En *merknad* er noe du bør vite.\n",
            "## Innholdet i planen\n",
            _table(of_rules()),
            "## Filer og tekst\n",
            _table(of_reading()),
            "## Loven\n",
            _table(of_law()),
        ]
    )


def _table(codes: Iterable[Code]) -> str:
    lines = ["| Regel | Alvor | Hva den finner |", "|---|---|---|"]
    for code in codes:
        lines.append(f"| [{code.name}]({code.name}.md) | {code.grade} | {code.title.replace('|', chr(92) + '|')} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_bytes(text.encode())
    print(f"{len(made)} sider i {FOLDER.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
