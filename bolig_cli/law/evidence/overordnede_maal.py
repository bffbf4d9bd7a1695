"""Overordnede mål i kommuneplanen, som målene i planen følger opp.

Kommuneplanens mål må være ført opp under `maal` i føringen, og minst så mange av dem som katalogen sier, må være fulgt opp av
et mål i planen. Mål som er ført opp, men som ingen følger opp, gir bare delvis svar: de er der. En henvisning til hele dokumentet
viser ikke at det har et slikt mål, og gir også bare delvis svar. Et dokument som har gått ut før planperioden, eller som er vedtatt
etter planens utgavedato, teller ikke.

Parametre: `slag` (hva slags dokument målene må stå i), `minst` (antall mål som er fulgt opp; 1 når det ikke står).

Svarer: samfunnsdelen har målet sd-1, og målet M1 i planen viser til sd-1.
Svarer ikke: ingen mål er ført opp i samfunnsdelen. Viser M1 ikke til noe, eller til hele samfunnsdelen, er svaret delvis.
"""

from dataclasses import dataclass

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.foering import ikke_gjeldende
from bolig_cli.law.ordlister import FOERINGSLAG, require_known
from bolig_cli.message import joined, message
from bolig_cli.model.plan import Foering, Maal


@dataclass(frozen=True, slots=True)
class Parametre:
    slag: tuple[str, ...]
    minst: int = 1

    def __post_init__(self) -> None:
        require_known("slag", self.slag, FOERINGSLAG)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    over = [f for f in plan.all(Foering) if f.slag in parametre.slag and not ikke_gjeldende(f, plan)]
    over_maal = {maal.id: maal.tittel for f in over for maal in f.maal}
    foering_til = {maal.id: f.id for f in over for maal in f.maal}
    dokumenter = {f.id for f in over}
    bevis, mangler = [], []
    fulgt_opp: set[str] = set()
    for maal in plan.all(Maal):
        if treff := [ref for ref in maal.foeringer if ref.id in over_maal]:
            fulgt_opp |= {ref.id for ref in treff}
            tekst = message(
                "Målet «{tittel}» følger opp {id} «{verdi}».",
                tittel=maal.tittel,
                id=treff[0].id,
                verdi=over_maal[treff[0].id],
            )
            grunnlag = dict.fromkeys((maal.id, *(id for ref in treff for id in (ref.id, foering_til[ref.id]))))
            bevis.append(Bevis(tekst, tuple(grunnlag), treff[0].place, Slag.FAKTA))
        elif dokument := [ref for ref in maal.foeringer if ref.id in dokumenter]:
            tekst = message(
                "Målet {id} «{tittel}» viser til hele dokumentet {id2}. Før opp målene i dokumentet "
                "under «maal» i foeringer.yaml, og vis til det som følges opp.",
                id=maal.id,
                tittel=maal.tittel,
                id2=dokument[0].id,
            )
            mangler.append(Mangel(tekst, dokument[0].place))
    if len(fulgt_opp) >= parametre.minst:
        return Svar(Grad.OPPFYLT, tuple(bevis))
    delvis = bool(bevis or mangler or over_maal)
    if not mangler:
        antall = message("Ingen mål") if not fulgt_opp else message("Bare {antall} mål", antall=len(fulgt_opp))
        tekst = message(
            "{antall} i {verdi} er fulgt opp av mål i planen. Før opp målene under «maal» i "
            "foeringer.yaml, og skriv id-ene under «foeringer» i planens mål.",
            antall=antall,
            verdi=joined(parametre.slag, " eller "),
        )
        mangler.append(Mangel(tekst, over[0].origin.at("id") if over else plan.origin.at()))
    return Svar(Grad.DELVIS if delvis else Grad.IKKE, tuple(bevis), tuple(mangler))


TYPE = Bevistype("overordnede_maal", Parametre, find)
