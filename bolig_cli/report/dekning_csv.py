"""Coverage as a table for a spreadsheet: one row per duty."""

from collections.abc import Callable, Iterator, Sequence

from bolig_cli.law import vilkaar
from bolig_cli.law.vurdering import Dekning
from bolig_cli.report import dekning_ord as ord
from bolig_cli.report import spreadsheet
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said

COLUMNS = (
    "kommune", "plan",
    "plikt", "lov", "hjemmel", "styrke", "plikttype", "adressat", "tittel", "status", "usignert",
    "gjelder når", "vilkår", "frist", "fristmelding",
    "funnet", "må leses", "mangler", "bygger på", "veiledning", "signert", "lenke", "vurdert per", "katalog", "forbehold",
)  # fmt: skip


def report(valgt: Dekning, alle: Dekning, shown: Callable[[str], str], paint: Paint) -> str:
    """The table; several pieces of evidence stand on lines of their own in a cell."""
    return spreadsheet.table(COLUMNS, _rows(valgt, alle, shown))


def _rows(valgt: Dekning, alle: Dekning, shown: Callable[[str], str]) -> Iterator[Sequence[str]]:
    for lov, vurderinger in (act for _, del_ in valgt.per_type for act in del_.per_lov):
        for v in vurderinger:
            told = dict(ord.forklaring(v, shown))
            yield (
                alle.plan.kommunenavn, alle.plan.tittel, v.plikt.id, lov.korttittel,
                str(v.plikt.hjemmel), v.plikt.styrke.value, v.plikt.plikttype.value, v.plikt.adressat, v.plikt.tittel,
                v.status.value, v.usignert.value, said(vilkaar.describe(v.plikt.vilkaar)), said(v.vilkaar),
                v.plikt.frist.isoformat() if v.plikt.frist else "", said(v.frist_melding),
                "\n".join(told.get("Funnet", [])), "\n".join(told.get("Må leses", told.get("Lest", []))),
                "\n".join(told.get("Mangler", told.get("Ikke brukt", []))), ", ".join(v.grunnlag), v.plikt.veiledning,
                "\n".join(told.get("Signert", [])), v.plikt.lenke, alle.dato.isoformat(), alle.katalog.versjon, ord.FORBEHOLD,
            )  # fmt: skip
