"""Writes the rules' pages in docs/regler/: from a rule's docstring, its first failing and its first clean case.

A test says when they are stale. Faults found while reading, and findings about the law, have their pages from their own texts.

Usage: python scripts/make_rule_pages.py
"""

import sys
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli.law import egne_krav, funn, signering  # noqa: E402
from bolig_cli.rules import ALL_RULES  # noqa: E402
from bolig_cli.rules.rule import Rule  # noqa: E402
from bolig_cli.source.faults import READ_FAULTS  # noqa: E402
from tests.rules.cases import BASE, Case, load_cases  # noqa: E402

FOLDER = ROOT / "docs" / "regler"
_MEND = "Slik retter du det: "


def pages() -> dict[str, str]:
    """Every page: file name → text."""
    made = {f"{rule.code}.md": _rule_page(rule) for rule in ALL_RULES}
    made |= {f"{fault.code}.md": _page(fault.code, fault.severity.value, fault.doc) for fault in READ_FAULTS.values()}
    made |= {f"{code}.md": _page(code, severity, doc) for code, severity, doc in _law()}
    return {**made, "README.md": _index()}


def _law() -> list[tuple[str, str, str]]:
    return [
        *((code, "følger av ordet i loven", doc) for code, doc in funn.DOCS.items()),
        *((code, "feil", doc) for code, doc in egne_krav.DOCS.items()),
        *((code, "feil" if code == signering.MANGLER else "advarsel", doc) for code, doc in signering.DOCS.items()),
    ]


def _page(code: str, severity: str, doc: str) -> str:
    return f"# {code}\n\nAlvor: {severity}\n\n{doc.strip()}\n"


def _rule_page(rule: Rule) -> str:
    cases = load_cases(rule.code)
    clean = next(case for case in cases if not case.findings)
    before, _, mend = rule.doc.partition(_MEND)
    doc = f"{before}**{_MEND.strip()}** {mend[:1].upper()}{mend[1:]}"
    parts = [
        _page(rule.code, _severity(rule), doc),
        f"## Eksempel med funn: {cases[0].name}\n",
        *_changes(cases[0]),
        "Dette blir funnet:\n",
        "\n".join(f"- `{f.path}`, linje {f.line}, kolonne {f.column}: {f.message}" for f in cases[0].findings) + "\n",
        f"## Eksempel uten funn: {clean.name}\n",
        *_changes(clean),
    ]
    return "\n".join(parts)


def _severity(rule: Rule) -> str:
    draft = f" (i fasen utkast: {rule.in_draft})" if rule.in_draft != rule.severity else ""
    return f"{rule.severity}{draft}"


def _changes(case: Case) -> Iterator[str]:
    """What the case's plan has that the smallest plan has not."""
    for path in case.removed:
        yield f"`{path}` finnes ikke.\n"
    for path, text in case.files.items():
        language = "markdown" if path.endswith(".md") else "yaml"
        yield f"`{path}`:\n\n```{language}\n{text.rstrip()}\n```\n"
    for path, pieces in case.changes.items():
        yield f"Endret i `{path}`:\n\n```diff\n{_diff(path, pieces)}\n```\n"


def _diff(path: str, pieces: Mapping[str, str]) -> str:
    """The changed lines, whole: old ones with a minus, new ones with a plus."""
    old = (BASE / path).read_text(encoding="utf-8")
    new = old
    for before, after in pieces.items():
        new = new.replace(before, after)
    a, b = old.splitlines(), new.splitlines()
    lines: list[str] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            lines += [f"- {line}" for line in a[a1:a2]] + [f"+ {line}" for line in b[b1:b2]]
    return "\n".join(lines)


def _index() -> str:
    read = [(fault.code, fault.severity.value, fault.doc) for fault in READ_FAULTS.values()]
    rules = [(rule.code, _severity(rule), rule.doc) for rule in ALL_RULES]
    return "\n".join(
        [
            "# Reglene\n",
            "`bolig check` skriver navnet på regelen bak hvert funn. `bolig check --forklar REGEL` viser siden om den.\n",
            "En *feil* må rettes før dokumentene kan lages. En *advarsel* er noe som trolig er galt. "
            "En *merknad* er noe du bør vite.\n",
            "## Innholdet i planen\n",
            _table(rules),
            "## Filer og tekst\n",
            _table(read),
            "## Loven\n",
            _table(_law()),
        ]
    )


def _table(rows: list[tuple[str, str, str]]) -> str:
    lines = ["| Regel | Alvor | Hva den finner |", "|---|---|---|"]
    for code, severity, doc in rows:
        what = " ".join(doc.strip().split("\n\n")[0].split())
        lines.append(f"| [{code}]({code}.md) | {severity} | {what.replace('|', chr(92) + '|')} |")
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
