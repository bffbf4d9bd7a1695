"""Tiltak med et bestemt virkemiddel, med ansvarlig, tid og penger.

Bistand blir til gjennom tiltak som noen har ansvaret for å gjennomføre. Et tiltak teller bare når

- ansvarlig er en av enhetene i organisasjon.yaml
- det er beskrevet
- fristen er løpende eller ikke ute før planperioden begynner
- det har beløp i planperioden eller dekkes innenfor ramme

Tiltak som utgår, teller ikke. Et tiltak som må utredes, har ikke penger ennå og gir bare delvis svar.

Parametre: `virkemidler` (tiltaket må ha minst ett av dem), `sammen` (og minst ett av disse; ingen når det ikke står), `uten` (og
ingen av disse), `minst` (antall tiltak; 1 når det ikke står).

Svarer: et løpende tiltak med virkemiddelet raad_og_veiledning, ansvarlig nav, innenfor ramme.
Svarer ikke: det samme tiltaket uten virkemiddelet. Uten ansvarlig svarer det bare delvis.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.tiltak import staaende
from bolig_cli.law.ordlister import VIRKEMIDLER, require_known
from bolig_cli.message import Text, any_of, joined, message
from bolig_cli.model.plan import Tiltak

# A measure, what keeps it from being a full answer, and the evidence that it is where nothing does.
Vurdert: TypeAlias = tuple[Tiltak, tuple[Text, ...], Bevis | None]


@dataclass(frozen=True, slots=True)
class Parametre:
    virkemidler: tuple[str, ...]
    minst: int = 1
    sammen: tuple[str, ...] = ()
    uten: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for navn, virkemidler in (("virkemidler", self.virkemidler), ("sammen", self.sammen), ("uten", self.uten)):
            require_known(navn, virkemidler, VIRKEMIDLER)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    aktuelle = [v for v in _med_virkemiddel(context, parametre.virkemidler) if _passer(v[0], parametre)]
    bevis = tuple(bevis for _, _, bevis in aktuelle if bevis)
    if len(bevis) >= parametre.minst:
        return Svar(Grad.OPPFYLT, bevis)
    mangler = [
        Mangel(
            message(
                "Tiltaket {id} «{tittel}» teller ikke: det mangler {verdi}.",
                id=t.id,
                tittel=t.tittel,
                verdi=joined(feil, " og "),
            ),
            t.origin.at("id"),
        )
        for t, feil, _ in aktuelle
        if feil
    ]
    if not mangler:
        antall = (
            message("Planen har ingen tiltak")
            if not bevis
            else message("Planen har bare {antall} tiltak", antall=len(bevis))
        )
        trengs = message(" (det trengs {minst})", minst=parametre.minst) if parametre.minst > 1 else ""
        mangler = [
            Mangel(
                message(
                    "{antall} med virkemiddelet {ord}{sammen}{uten}{trengs}. Skriv virkemiddelet i et tiltak som "
                    "bruker det, eller lag et nytt tiltak.",
                    antall=antall,
                    ord=any_of(parametre.virkemidler),
                    sammen=message(" sammen med {ord}", ord=any_of(parametre.sammen)) if parametre.sammen else "",
                    uten=message(" og uten {ord}", ord=any_of(parametre.uten)) if parametre.uten else "",
                    trengs=trengs,
                ),
                plan.origin.at(),
            )
        ]
    return Svar(Grad.DELVIS if aktuelle else Grad.IKKE, bevis, tuple(mangler))


def _passer(tiltak: Tiltak, parametre: Parametre) -> bool:
    egne = {ref.id for ref in tiltak.virkemidler}
    return not egne & set(parametre.uten) and (not parametre.sammen or bool(egne & set(parametre.sammen)))


def _med_virkemiddel(context: Context, virkemidler: Collection[str]) -> list[Vurdert]:
    """The measures that stand and use one of these, in the order of the plan."""
    per_virkemiddel = _per_virkemiddel(context)
    funnet = {nr: vurdert for v in virkemidler for nr, vurdert in per_virkemiddel.get(v, {}).items()}
    return [funnet[nr] for nr in sorted(funnet)]


@kept
def _per_virkemiddel(context: Context) -> Mapping[str, Mapping[int, Vurdert]]:
    """The measures that stand, by what they use and their place in the order: many provisions ask for the same."""
    per_virkemiddel: dict[str, dict[int, Vurdert]] = {}
    for nr, (t, feil) in enumerate(staaende(context)):
        bevis = None
        if not feil and t.ansvarlig:
            tekst = message("Tiltaket «{tittel}».", tittel=t.tittel)
            bevis = Bevis(tekst, (t.id, t.ansvarlig.id), t.origin.at("virkemidler"), Slag.FAKTA)
        for ref in t.virkemidler:
            per_virkemiddel.setdefault(ref.id, {})[nr] = (t, feil, bevis)
    return per_virkemiddel


TYPE = Bevistype("tiltak_av_slag", Parametre, find)
