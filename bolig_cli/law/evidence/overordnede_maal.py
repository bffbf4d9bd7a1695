"""Overordnede mål i kommuneplanen, som målene i planen følger opp.

Kommuneplanens mål må være ført opp under `maal` i føringen, og minst så mange av dem som katalogen sier, må være fulgt opp av
et mål i planen. Mål som er ført opp, men som ingen følger opp, gir bare delvis svar: De er der. En henvisning til hele dokumentet
viser ikke at det har et slikt mål, og gir også bare delvis svar. Dokumentet må gjelde i planperioden, på samme måte som for
bevistypen foering.

Målet i kommuneplanen må handle om bolig. Sier ordene i det ikke noe om bolig, hjem, leie eller det å bo, er det en tekst som noen
må vurdere («nevner ikke bolig»). Det samme gjelder et mål om et annet felt, som turstier i et boligfelt.

Nøkler: `slag` (hva slags dokument målene må stå i), `minst` (antall mål som er fulgt opp; 1 når det ikke står).

Svarer: samfunnsdelen har målet sd-1, og målet M1 i planen viser til sd-1.
Svarer ikke: ingen mål er ført opp i samfunnsdelen. Viser M1 ikke til noe, eller til hele samfunnsdelen, er svaret delvis.
"""

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.foering import ikke_gjeldende
from bolig_cli.law.evidence.support.dokumentnavn import kan_vaere_andres
from bolig_cli.law.evidence.support.om_bolig import maalet_er_om_bolig
from bolig_cli.law.evidence.support.skrivested import i_foeringene
from bolig_cli.law.ordlister import FOERINGSLAG, require_known
from bolig_cli.message import Term, listing, message
from bolig_cli.model.plan import Foering, Maal
from bolig_cli.record import record


@record
class Parametre:
    slag: tuple[str, ...]
    minst: int = 1

    def __post_init__(self) -> None:
        require_known("slag", self.slag, FOERINGSLAG)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    aktuelle = [(f, ikke_gjeldende(f, plan)) for f in plan.all(Foering) if f.slag in parametre.slag]
    over = [f for f, feil in aktuelle if not feil]
    over_maal = {maal.id: maal.tittel for f in over for maal in f.maal}
    foering_til = {maal.id: f.id for f in over for maal in f.maal}
    dokumenter = {f.id for f in over}
    andre_steder = {f.id for f in over if kan_vaere_andres(f, plan)}
    bevis, mangler = [], []
    fulgt_opp: set[str] = set()
    om_bolig = {id for id, tittel in over_maal.items() if maalet_er_om_bolig(tittel)}
    sikre = {id for id in om_bolig if foering_til[id] not in andre_steder}
    for maal in plan.all(Maal):
        if treff := [ref for ref in maal.foeringer if ref.id in over_maal]:
            fulgt_opp |= {ref.id for ref in treff}
            foerst = next((ref for ref in treff if ref.id in om_bolig), treff[0])
            nevner, andres = foerst.id in om_bolig, foering_til[foerst.id] in andre_steder
            tekst = message(
                "Målet «{tittel}» følger opp {id} «{verdi}».{nevner}{andres}",
                tittel=maal.tittel,
                id=foerst.id,
                verdi=over_maal[foerst.id],
                nevner="" if nevner else message(" Det målet nevner ikke bolig."),
                andres=message(" Tittelen på dokumentet nevner et annet sted enn kommunen.") if andres else "",
            )
            grunnlag = dict.fromkeys((maal.id, *(id for ref in treff for id in (ref.id, foering_til[ref.id]))))
            bevis.append(
                Bevis(tekst, tuple(grunnlag), foerst.place, Slag.FAKTA if nevner and not andres else Slag.TEKST)
            )
        elif dokument := [ref for ref in maal.foeringer if ref.id in dokumenter]:
            tekst = message(
                "Målet {id} «{tittel}» viser til hele dokumentet {id2}. Før opp målene i dokumentet "
                "under «maal» i foeringer.yaml, og vis til det som følges opp.",
                id=maal.id,
                tittel=maal.tittel,
                id2=dokument[0].id,
            )
            mangler.append(Mangel(tekst, dokument[0].place))
    if len(fulgt_opp & sikre) >= parametre.minst:
        return Svar(Grad.OPPFYLT, tuple(b for b in bevis if b.slag is Slag.FAKTA))
    if len(fulgt_opp) >= parametre.minst:
        return Svar(Grad.OPPFYLT, tuple(bevis))
    delvis = bool(mangler or over_maal)
    vist_til = {ref.id for maal in plan.all(Maal) for ref in maal.foeringer}
    teller_ikke = [
        (Mangel(message("{tittel} teller ikke: {feil}.", tittel=f.tittel, feil=feil), f.origin.at("id")), f)
        for f, feil in aktuelle
        if feil
    ]
    # What the goals do refer to, and does not count, is what is wrong: the references are there.
    grunnen = [m for m, f in teller_ikke if vist_til & {f.id, *(maal.id for maal in f.maal)}]
    if not mangler and not grunnen:
        antall = message("Ingen mål") if not fulgt_opp else message("Bare {antall} mål", antall=len(fulgt_opp))
        tekst = message(
            "{antall} i {verdi} er fulgt opp av mål i planen. Før opp målene under «maal» i "
            "foeringer.yaml, og skriv id-ene under «foeringer» i planens mål.",
            antall=antall,
            verdi=listing(map(Term, parametre.slag), "eller"),
        )
        mangler.append(Mangel(tekst, over[0].origin.at("id") if over else i_foeringene(plan)))
    mangler = [*grunnen, *mangler, *(m for m, _ in teller_ikke if m not in grunnen)]
    return Svar(Grad.DELVIS if delvis else Grad.IKKE, tuple(bevis), tuple(mangler))


TYPE = Bevistype("overordnede_maal", Parametre, ("foeringer", "maal", "strategi", "tiltak"), find)
