"""Mål og strategier som er egnet til å møte utfordringene.

Hver utfordring må møtes av et mål eller en strategi som det hører tiltak til, hvert mål må bygge på minst én utfordring (selv
eller gjennom en strategi), og minst én utfordring må bygge på behovsoversikten. Et mål uten tiltak regnes ikke som svar.

Ingen parametre.
"""

from dataclasses import dataclass

from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.model.plan import Maal, Plan, Strategi, Tiltak, Utfordring


@dataclass(frozen=True, slots=True)
class Parametre:
    pass


def finn(plan: Plan, parametre: Parametre) -> Svar:
    utfordringer = plan.all(Utfordring)
    if not utfordringer:
        return Svar(
            Grad.IKKE,
            mangler=(Mangel("Planen har ingen utfordringer. Beskriv dem i mappen utfordringer.", plan.origin.at()),),
        )
    funnet: list[Bevis] = []
    mangler: list[Mangel] = []
    for utfordring in utfordringer:
        svar = [
            item
            for item in plan.items
            if isinstance(item, Maal | Strategi)
            and utfordring.id in {ref.id for ref in item.utfordringer}
            and _har_tiltak(plan, item)
        ]
        if svar:
            navn = ", ".join(item.id for item in svar)
            funnet.append(
                Bevis(f"Utfordringen «{utfordring.tittel}» møtes av {navn}.", utfordring.id, utfordring.origin.at("id"))
            )
        else:
            mangler.append(
                Mangel(
                    f"Utfordringen {utfordring.id} «{utfordring.tittel}» møtes ikke av noe mål eller noen strategi som har tiltak. "
                    "Skriv id-en under «utfordringer» i målet eller strategien.",
                    utfordring.origin.at("id"),
                )
            )
    for maal in plan.all(Maal):
        egne = [*maal.utfordringer, *(ref for s in plan.strategier_under(maal) for ref in s.utfordringer)]
        if not egne:
            mangler.append(
                Mangel(
                    f"Målet {maal.id} «{maal.tittel}» bygger ikke på noen utfordring. "
                    "Skriv hvilke det møter, under «utfordringer».",
                    maal.origin.at("id"),
                )
            )
    if not any(ref.id == "behovsoversikt" for u in utfordringer for ref in u.bygger_paa):
        mangler.append(
            Mangel(
                "Ingen utfordring bygger på behovsoversikten. Skriv «behovsoversikt» under «bygger_paa».",
                utfordringer[0].origin.at("id"),
            )
        )
    grad = Grad.IKKE if not funnet else Grad.DELVIS if mangler else Grad.OPPFYLT
    return Svar(grad, tuple(funnet), tuple(mangler))


def _har_tiltak(plan: Plan, item: Maal | Strategi) -> bool:
    def aktive(parent: Maal | Strategi) -> list[Tiltak]:
        return [t for t in plan.tiltak_under(parent) if t.status != "utgår"]

    if aktive(item):
        return True
    return isinstance(item, Maal) and any(aktive(s) for s in plan.strategier_under(item))


TYPE = Bevistype("utfordringer_moetes", Parametre, finn)
