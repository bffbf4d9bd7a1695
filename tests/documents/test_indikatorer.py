"""What a goal is measured by: the unit once on each line, and the kind of figures once, where they are all of one kind."""

from bolig_cli.documents.figures.figure import Figures
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import maal
from tests.documents.tables import words
from tests.law.hel_plan import KATALOG, Endring, plan

FIRST = "tallstatus: egen telling"
SECOND = """
  - navn: Unge som eier
    enhet: prosent
    utgangspunkt: {aar: 2023, verdi: 2.5}
    maaltall: {aar: 2027, verdi: 4}
    kilde: Matrikkelen"""


def told(first: str, second: str) -> list[str]:
    changed = plan(
        Endring(endre={"maal/M1.yaml": {f"    {FIRST}": f"    tallstatus: {first}{SECOND}\n    tallstatus: {second}"}})
    )
    said = [
        text.replace("\u00a0", " ") for text in words(maal.blocks(changed, number_items(changed), KATALOG, Figures({})))
    ]
    start = next(n for n, text in enumerate(said) if text.startswith("Slik måler vi"))
    return said[start : start + 3]


def test_one_kind_of_figures_is_said_once() -> None:
    assert told("illustrativ", "illustrativ") == [
        "Slik måler vi om vi når målet (illustrative tall):",
        "Unge uten egen bolig: 20 personer i 2023, mål 10 i 2027. Kilde: Boligkontorets register",
        "Unge som eier: 2,5 prosent i 2023, mål 4 i 2027. Kilde: Matrikkelen",
    ]


def test_figures_of_different_kinds_are_each_told_apart() -> None:
    assert told("illustrativ", "egen telling") == [
        "Slik måler vi om vi når målet:",
        "Unge uten egen bolig: 20 personer i 2023, mål 10 i 2027 (illustrative tall). Kilde: Boligkontorets register",
        "Unge som eier: 2,5 prosent i 2023, mål 4 i 2027 (kommunens egen telling). Kilde: Matrikkelen",
    ]


def test_official_figures_have_no_mark_and_those_beside_them_keep_theirs() -> None:
    official, own = told("offisiell", "illustrativ")[1:]
    assert "(" not in official
    assert "i 2027 (illustrative tall). Kilde" in own
