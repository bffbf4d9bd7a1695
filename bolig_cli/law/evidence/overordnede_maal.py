"""Overordnede mål og strategier i kommuneplanen, som målene i planen følger opp.

Parametre: `slag` (hva slags dokument målene må stå i).
"""

from dataclasses import dataclass

from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.model.plan import Foering, Maal, Plan


@dataclass(frozen=True, slots=True)
class Parametre:
    slag: tuple[str, ...]


def finn(plan: Plan, parametre: Parametre) -> Svar:
    over = [f for f in plan.all(Foering) if f.slag in parametre.slag]
    ids = {f.id for f in over} | {maal.id for f in over for maal in f.maal}
    bevis, mangler = [], []
    for maal in plan.all(Maal):
        if treff := [ref for ref in maal.foeringer if ref.id in ids]:
            bevis.append(Bevis(f"Målet «{maal.tittel}» følger opp {treff[0].id}.", maal.id, treff[0].place))
        else:
            mangler.append(
                Mangel(
                    f"Målet {maal.id} «{maal.tittel}» viser ikke til et mål i kommuneplanen. "
                    "Skriv id-en under «foeringer».",
                    maal.origin.at("id"),
                )
            )
    if not plan.all(Maal):
        mangler.append(Mangel("Planen har ingen mål. Lag dem i mappen maal.", plan.origin.at()))
    grad = Grad.IKKE if not bevis else Grad.DELVIS if mangler else Grad.OPPFYLT
    return Svar(grad, tuple(bevis), tuple(mangler))


TYPE = Bevistype("overordnede_maal", Parametre, finn)
