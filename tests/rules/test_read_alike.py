"""The rules that look for words find the same in a text that is only stored otherwise, and quote it as it is seen."""

from collections.abc import Callable

from bolig_cli.searchable import visible
from tests import read_alike
from tests.gathered import gathered

from . import test_rules
from .cases import Case, load_cases

ABOUT_CHARACTERS = frozenset({"tekst-styretegn", "tekst-uten-skrifttegn", "tekst-myk-bindestrek"})
# Those that look for words or numbers in texts, or hold names against each other.
READ_WORDS = (
    "behandling-foer-hoeringsfrist", "bestand-stemmer-ikke", "framskriving-uten-grunnlag", "hjemmel-ikke-i-katalogen",
    "hoeringsinstans-mangler", "indikator-ulik-tabell", "liten-gruppe-i-teksten", "maalform-blandet", "ord-fra-annen-maalform",
    "personnavn-i-planen", "paastand-stemmer-ikke", "sammendrag-for-langt", "sektor-uten-plass-i-gruppene",
    "tall-skrevet-i-teksten",
    "tjeneste-like-navn", "ugyldig-hjemmel", "ukjent-rad-eller-kolonne", "ukjent-tall", "utfordring-uten-tall",
    "utloept-foering-i-teksten",
)  # fmt: skip
CASES = [case for code in READ_WORDS for case in load_cases(code)]


@gathered("case", CASES, name=lambda case: case.name, per=test_rules.CODE)
def test_a_case_stored_otherwise_has_the_same_findings(case: Case) -> None:
    plan = case.plan()

    def findings(alike: Callable[[str], str]) -> list[tuple[object, ...]]:
        return sorted(
            (f.rule, f.place.path, f.place.line, f.severity, visible(f.message), visible(f.help))
            for f in test_rules.findings(read_alike.rewritten(plan, alike))
            if f.rule not in ABOUT_CHARACTERS
        )

    as_it_is = findings(str)
    assert findings(read_alike.everything) == as_it_is
