"""En oversikt over behovet for boliger, med de boligtypene som loven nevner.

Oversikten må ha tall for hver boligtype, være datert, ha en kilde, og ikke være eldre enn det katalogen sier ved planperiodens
start. En oversikt over bare én av boligtypene er ikke den oversikten loven krever, og svarer ikke på plikten.

Parametre: `boligtyper` (alle må finnes), `hoeyst_aar` (største alder i år ved planperiodens start).
"""

import datetime as dt
from dataclasses import dataclass

from bolig_cli.finding import Place
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.model.plan import Plan

_FLERTALL = {"ordinær": "ordinære boliger", "tilpasset": "tilpassede boliger", "med tjenester": "boliger med tjenester"}


@dataclass(frozen=True, slots=True)
class Parametre:
    boligtyper: tuple[str, ...]
    hoeyst_aar: int


def finn(plan: Plan, parametre: Parametre) -> Svar:
    oversikt = plan.behovsoversikt
    if oversikt is None:
        return Svar(
            Grad.IKKE,
            mangler=(
                Mangel(
                    "Planen har ingen behovsoversikt. Lag filen kunnskapsgrunnlag/behovsoversikt.yaml.",
                    plan.origin.at(),
                ),
            ),
            avgjoerende=True,
        )
    funnet: list[Bevis] = []
    mangler: list[Mangel] = []
    for boligtype in parametre.boligtyper:
        linjer = [linje for linje in oversikt.linjer if linje.boligtype == boligtype and linje.behov]
        if linjer:
            funnet.append(
                Bevis(
                    f"Behovsoversikten har {len(linjer)} målgrupper med behov for {_FLERTALL[boligtype]}.",
                    "behovsoversikt",
                    linjer[0].place,
                )
            )
        else:
            mangler.append(
                Mangel(
                    f"Behovsoversikten har ingen tall for {_FLERTALL[boligtype]}. "
                    f"Legg til linjer med boligtype «{boligtype}».",
                    oversikt.origin.at("behov"),
                )
            )
    if mangler:
        return Svar(Grad.IKKE, tuple(funnet), tuple(mangler), avgjoerende=True)
    if not oversikt.kilder:
        mangler.append(
            Mangel(
                "Behovsoversikten sier ikke hvor tallene kommer fra. Skriv det under «kilder».", oversikt.origin.at()
            )
        )
    mangler += _alder(
        plan, oversikt.dato.last if oversikt.dato else None, oversikt.origin.at("dato"), parametre.hoeyst_aar
    )
    return Svar(Grad.DELVIS if mangler else Grad.OPPFYLT, tuple(funnet), tuple(mangler))


def _alder(plan: Plan, dato: dt.date | None, place: Place, hoeyst: int) -> list[Mangel]:
    if dato is None:
        return [Mangel("Behovsoversikten er ikke datert. Skriv datoen under «dato».", place)]
    if dato < dt.date(plan.fra - hoeyst, 1, 1):
        return [
            Mangel(
                f"Behovsoversikten er fra {dato.year} og mer enn {hoeyst} år eldre enn planperioden. "
                "Lag en ny oversikt, og skriv ny dato.",
                place,
            )
        ]
    return []


TYPE = Bevistype("behovsoversikt", Parametre, finn)
