"""Det planstrategien eller kommuneplanen er oppgitt å inneholde om det boligsosiale arbeidet, med sted i dokumentet.

Beviset er kommunens egen opplysning i foeringer.yaml om hva som står i dokumentet og hvor. Verktøyet leser ikke selve dokumentet.

Parametre: `slag` (hva slags dokument), `innhold` (nøkkelen under `boligsosialt`).
"""

from dataclasses import dataclass

from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.model.plan import Foering, Plan

_INNHOLD = {
    "behovsoversikt_er_grunnlag": "hvor det går fram at behovsoversikten inngår i grunnlaget",
    "droefting": "hvor det boligsosiale arbeidet er drøftet",
    "maal_og_strategier": "hvor overordnede mål og strategier er fastsatt",
}


@dataclass(frozen=True, slots=True)
class Parametre:
    slag: tuple[str, ...]
    innhold: str

    def __post_init__(self) -> None:
        if self.innhold not in _INNHOLD:
            raise ValueError(f"innhold kan ikke være {self.innhold}")


def finn(plan: Plan, parametre: Parametre) -> Svar:
    aktuelle = [f for f in plan.all(Foering) if f.slag in parametre.slag]
    bevis = tuple(
        Bevis(f"{f.tittel}: {f.boligsosialt[parametre.innhold]}.", f.id, f.origin.at("boligsosialt", parametre.innhold))
        for f in aktuelle
        if parametre.innhold in f.boligsosialt
    )
    if bevis:
        return Svar(Grad.OPPFYLT, bevis)
    hva = _INNHOLD[parametre.innhold]
    if not aktuelle:
        return Svar(
            Grad.IKKE,
            mangler=(
                Mangel(
                    f"Ingen føring er {' eller '.join(parametre.slag)}. Før den opp i foeringer.yaml, og skriv {hva}.",
                    plan.origin.at(),
                ),
            ),
        )
    return Svar(
        Grad.IKKE,
        mangler=(
            Mangel(
                f"{aktuelle[0].tittel} sier ikke {hva}. Står det der, skriver du stedet under «boligsosialt: {parametre.innhold}».",
                aktuelle[0].origin.at("id"),
            ),
        ),
    )


TYPE = Bevistype("foering", Parametre, finn)
