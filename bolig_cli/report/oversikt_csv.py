"""The overview of many plans as a table for a spreadsheet: one row per plan."""

from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.law.plikt import Plikttype
from bolig_cli.many.oversikt import Oversikt
from bolig_cli.many.rad import UTFALL, Rad
from bolig_cli.report import oversikt_ord as ord
from bolig_cli.report import spreadsheet

_COUNTS = tuple((plikttype.value, utfall) for plikttype in Plikttype for utfall in UTFALL)
COLUMNS = (
    "mappe", "ikke lest", "kommune", "kommunenummer", "plan", "fra", "til", "plantype", "fase",
    *(severity.value for severity in Severity),
    *(f"{plikttype}: {utfall.replace('_', ' ')}" for plikttype, utfall in _COUNTS),
    "§ 10: vurdering", "§ 10: frist", "mangler", "vurdert per", "forbehold",
)  # fmt: skip


def report(oversikt: Oversikt) -> str:
    """The table. What a plan lacks stands in one cell, each on a line of its own."""
    return spreadsheet.table(COLUMNS, _rows(oversikt))


def _rows(oversikt: Oversikt) -> Iterator[Sequence[str]]:
    end = (oversikt.dato.isoformat(), ord.FORBEHOLD)
    for rad in oversikt.rader:
        if isinstance(rad, Rad):
            frist = (
                (rad.frist.utfall, rad.frist.siste_dag.isoformat() if rad.frist.siste_dag else "")
                if rad.frist
                else ("", "")
            )
            yield (
                rad.mappe, "", rad.kommune, rad.nummer, rad.tittel, str(rad.fra), str(rad.til), rad.plantype, rad.fase,
                *(str(rad.funn[severity.value]) for severity in Severity),
                *(str(rad.per_type[plikttype][utfall]) for plikttype, utfall in _COUNTS),
                *frist, "\n".join(f"{s.hjemmel}: {s.tittel}" for s in rad.savner), *end,
            )  # fmt: skip
        else:
            yield (rad.mappe, rad.hvorfor, *[""] * (len(COLUMNS) - 2 - len(end)), *end)
