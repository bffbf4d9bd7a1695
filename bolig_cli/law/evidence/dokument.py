"""Et dokument som planen bygger på eller følges opp i, ført opp blant føringene.

Dokumentet må være av et av slagene, og det må gjelde:

- Det må ikke ha gått ut før planperioden, og det kan ikke være vedtatt etter planens utgavedato.
- En planstrategi eller kommuneplan må ha en dato for vedtaket, eller beskrivelsen må si at den er under arbeid. En planstrategi
  som er vedtatt mer enn fire år før planperioden, teller bare når `gjelder_til` sier at den fortsatt gjelder.
- En økonomiplan lages på nytt hvert år. Den teller bare når den dekker noe av planperioden, etter årene i tittelen, `gjelder_til`
  eller de fire årene etter vedtaket.
- Planen kan ikke være sitt eget grunnlag, heller ikke under en annen tittel.
- Et dokument teller ikke når tittelen sier at det er et utkast eller fylkets, eller når beskrivelsen kan bety at det er nedstemt.

Nevner tittelen et annet sted enn kommunen, må noen vurdere om det er kommunens eget. Verktøyet leser ikke selve dokumentet.

Nøkler: `slag` (hva slags dokument; ett er nok), `vedtatt` (true når datoen for vedtaket må være ført opp).

Svarer: økonomiplanen for 2024–2027 står blant føringene.
Svarer ikke: ingen økonomiplan er ført opp.
"""

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.foering import ikke_gjeldende, perioden, raad_om
from bolig_cli.law.evidence.support.dokumentnavn import kan_vaere_andres
from bolig_cli.law.evidence.support.skrivested import i_foeringene
from bolig_cli.law.evidence.support.tiltak import de_sikre
from bolig_cli.law.ordlister import FOERINGSLAG, require_known
from bolig_cli.message import any_term, message
from bolig_cli.model.plan import Foering, Plan
from bolig_cli.record import record


@record
class Parametre:
    slag: tuple[str, ...]
    vedtatt: bool = False

    def __post_init__(self) -> None:
        require_known("slag", self.slag, FOERINGSLAG)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    aktuelle = [f for f in plan.all(Foering) if f.slag in parametre.slag]
    funnet: list[Bevis] = []
    mangler: list[Mangel] = []
    uten_dato = False
    for foering in aktuelle:
        feil = ikke_gjeldende(foering, plan)
        har_aar = foering.gjelder_til or perioden(foering.tittel)
        if parametre.vedtatt and foering.vedtatt is None and not (feil and har_aar):
            tekst = message(
                "Planen sier ikke når «{tittel}» ble vedtatt. Er dokumentet vedtatt, skriver du datoen under «vedtatt».",
                tittel=foering.tittel,
            )
            mangler.append(Mangel(tekst, foering.origin.at("id")))
            uten_dato = True
        elif feil:
            mangler.append(
                Mangel(
                    message("{tittel} teller ikke: {feil}.", tittel=foering.tittel, feil=feil),
                    foering.origin.at("id"),
                    hjelp=raad_om(foering, plan),
                )
            )
        else:
            funnet.append(_bevis(foering, plan))
    if funnet:
        return Svar(Grad.OPPFYLT, de_sikre(funnet, 1)[:1])
    if mangler:
        return Svar(Grad.DELVIS, mangler=tuple(mangler), bestemt=not uten_dato)
    mangel = message(
        "Ingen av føringene er av slaget {slag}. Før opp dokumentet i foeringer.yaml.", slag=any_term(parametre.slag)
    )
    return Svar(Grad.IKKE, mangler=(Mangel(mangel, i_foeringene(plan)),))


def _bevis(foering: Foering, plan: Plan) -> Bevis:
    andres = kan_vaere_andres(foering, plan)
    tekst = message(
        "Planen bygger på {tittel}.{andres}",
        tittel=foering.tittel,
        andres=message(" Tittelen nevner et annet sted. Vurder om dokumentet er kommunens eget.") if andres else "",
    )
    slag, utdrag = (Slag.TEKST, foering.tittel) if andres else (Slag.FAKTA, "")
    return Bevis(tekst, (foering.id,), foering.origin.at("id"), slag, utdrag)


TYPE = Bevistype("dokument", Parametre, ("foeringer", "prosess", "saksfremlegg", "kapittel"), find)
