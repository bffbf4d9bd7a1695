"""The pairs: for each duty a small plan that answers it, and one that just fails to. Data in `par/<statute>.yaml`.

A file has `grunnlag` (named changes that make the whole plan one to which a duty applies, such as a kommunedelplan) and `par`: for
each duty the change after which it is no longer answered (`endre`, `filer`, `slett`), the verdict then (`status`), words of what is
missing (`mangel`), and the grunnlag that it starts from (`fra`), if any. `svarer` is the verdict of the plan that answers: dekket
when it does not stand, omtalt where the answer rests on a text. A duty that data can answer has its pair without the data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bolig_cli.law.katalog import load_katalog
from tests.remembered import cases_in

from .hel_plan import FILER, UENDRET, Endring, endring

FOLDER = Path(__file__).parent / "par"


@dataclass(frozen=True)
class Par:
    """`grunnlag` makes a plan that answers the duty, with the verdict `svarer`; `endring` after it one that just fails to."""

    svarer: str
    grunnlag: Endring
    endring: Endring
    status: str
    mangel: str


def _les() -> Mapping[str, Par]:
    made: dict[str, Par] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        data = cases_in(path)
        grunnlag = {navn: endring(**deler) for navn, deler in data.get("grunnlag", {}).items()}
        for id, deler in data["par"].items():
            assert id not in made, id
            fra = grunnlag[deler["fra"]] if "fra" in deler else UENDRET
            svarer = deler.get("svarer", "dekket")
            made[id] = Par(svarer, fra, endring(**deler), deler["status"], deler["mangel"])
    return made


PAR = _les()

# A duty that facts can answer is tried in both ways: with the facts, and with the text alone.
ELLER = [plikt.id for plikt in load_katalog().plikter if any(krav.eller for krav in plikt.krav)]
UTEN_DATA = Endring(
    endre={"organisasjon.yaml": {"ansvar:\n" + FILER["organisasjon.yaml"].split("ansvar:\n")[1]: ""}},
    slett=("saksgang.yaml", "tjenester.yaml"),
)


# What the process of a kommunedelplan says as data, which the whole plan (a temaplan) does not have.
MED_DATA = {
    "pbl-4-1-2-1": "planprogram: {innhold: [formaal, prosess, frister, deltakere, medvirkning, alternativer, utredning]}\n",
    "pbl-11-15-2-1": "kunngjoering:\n  - {hva: vedtak, dato: 2024-08-15, hvor: [Nettstedet], kanaler: [nettside]}\n",
    "pbl-11-12-2-2": "kunngjoering:\n"
    "  - {hva: oppstart, dato: 2023-03-01, hvor: [Nettstedet, Lokalavisen], kanaler: [nettside, avis]}\n",
}


def med_data(id: str) -> tuple[Endring, ...]:
    """The change that gives the facts, where the whole plan does not have them."""
    if id not in MED_DATA:
        return ()
    return (Endring(endre={"prosess.yaml": {"medvirkning:\n": f"{MED_DATA[id]}medvirkning:\n"}}),)


def uten_data(id: str) -> tuple[Endring, ...]:
    """The change that leaves the text alone, where the duty can be answered by data too."""
    return (UTEN_DATA,) if id in ELLER else ()
