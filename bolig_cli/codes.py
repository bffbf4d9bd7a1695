"""Every code that a finding can have: how grave it is, and the text that explains it. Read only when someone asks for it."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from bolig_cli import resources
from bolig_cli.finding import Severity
from bolig_cli.law import egne_krav, funn, signering
from bolig_cli.model.plan import Fase
from bolig_cli.record import record
from bolig_cli.rules import ALL_RULES
from bolig_cli.source import faults

_LAW_PAGES = Path(funn.__file__).parent / "pages"
_BY_STATUTE = "følger av ordet i loven"


@record
class Code:
    """A code. `doc` is Norwegian Markdown: what it finds (the first paragraph), why it matters, how to mend it.

    `severity` is the gravest that it can be, `in_draft` the same in the phase "utkast"; `grade` is what an author is told of it.
    """

    name: str
    severity: Severity
    in_draft: Severity
    grade: str
    doc: str

    @property
    def title(self) -> str:
        """What it finds, in one line."""
        return " ".join(self.doc.partition("\n\n")[0].split())

    @property
    def page(self) -> str:
        """Its page in docs/regler, with examples. Raises BoligError where the installation lacks the pages."""
        return (resources.folder("docs/regler") / f"{self.name}.md").read_text(encoding="utf-8")


def of_rules() -> Iterator[Code]:
    """What rules find in the plan. A rule's docstring is its text."""
    for rule in ALL_RULES:
        milder = [
            f"i fasen {fase}: {severity}"
            for fase, severity in ((Fase.UTKAST, rule.in_draft), (Fase.HOERING, rule.in_hearing))
            if severity != rule.severity
        ]
        grade = f"{rule.severity} ({', '.join(milder)})" if milder else rule.severity.value
        yield Code(rule.code, rule.severity, rule.in_draft, grade, rule.doc)


def of_reading() -> Iterator[Code]:
    """What is wrong with files, with their form by the schemas, and with texts."""
    for fault in faults.READ_FAULTS.values():
        yield Code(fault.code, fault.severity, fault.severity, fault.severity.value, _doc(faults.PAGES, fault.code))


def of_law() -> Iterator[Code]:
    """What the plan lacks by law, and what is wrong with its own requirements and signatures."""
    for name, severity in funn.CODES.items():
        in_draft = Severity.ADVARSEL if severity is Severity.FEIL else severity
        yield Code(name, severity, in_draft, _BY_STATUTE, _doc(_LAW_PAGES, name))
    for name, severity in (egne_krav.CODES | signering.CODES).items():
        yield Code(name, severity, severity, severity.value, _doc(_LAW_PAGES, name))


@cache
def all_codes() -> Mapping[str, Code]:
    """Every code by name."""
    return {code.name: code for code in (*of_rules(), *of_reading(), *of_law())}


def _doc(folder: Path, name: str) -> str:
    return (folder / f"{name}.md").read_text(encoding="utf-8")
