"""Hvem i kommunen som har ansvaret i en bestemt situasjon, ført opp under `ansvar` i organisasjon.yaml.

Situasjonene er de som boligsosialloven § 3 skiller mellom: den som oppholder seg i kommunen, den som bor i institusjon, den som
kommunen får integreringstilskudd for, og den som flytter etter avtale. Opplysningen teller når en av kommunens egne enheter er
ansvarlig, og beskrivelsen sier hva som gjelder. Sier beskrivelsen ikke det loven sier om situasjonen, eller kan den si noe annet,
må noen lese den. Det gjelder også når en setning tar et forbehold («som regel», «men …»), når teksten har ord som ikke hører til
situasjonen, når navnet på enheten kan være en annen kommunes, når
ansvaret avhenger av noe annet enn situasjonen («når hun har bodd her i ett år», «fra det femte året»), eller når teksten kan
handle om noe annet. Sier den det motsatte av loven («den som bor på sykehjem hos oss, får hjelp av oss»), er svaret delvis. Det
er det også når et kapittel gjør det.

Nøkler: `situasjon`.

Svarer: institusjon, ansvarlig tildeling, med en beskrivelse av hvem som har ansvaret.
Svarer ikke: ingen er ført opp som ansvarlig for situasjonen.
"""

from bolig_cli.law.basis import ANSVAR
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.ansvarsvilkaar import andre_vilkaar
from bolig_cli.law.evidence.support.egen_kommune import med_kommunen
from bolig_cli.law.evidence.support.emnesoek import egne_navn
from bolig_cli.law.evidence.support.enhetsnavn import tvil_ved_enhet
from bolig_cli.law.evidence.support.forbehold import forbehold_ved_ansvar
from bolig_cli.law.evidence.support.innhold import feil_ved_kort_tekst
from bolig_cli.law.evidence.support.motsagt import MED_TEKSTER, Datum, forbeholdene, sier_imot, sier_selv_imot
from bolig_cli.law.evidence.support.nektelse import benekter
from bolig_cli.law.evidence.support.skrivested import i_ansvaret
from bolig_cli.law.evidence.support.stikkord import sier_hvem_som_har_ansvaret, uten_fritak
from bolig_cli.law.evidence.support.tiltak import enhet_ider
from bolig_cli.law.evidence.support.ved_siden import kan_vaere_annet, tar_forbehold, utenfor, uvedkommende
from bolig_cli.law.ordlister import require_known
from bolig_cli.message import Text, message
from bolig_cli.model.organisasjon import Ansvarssituasjon
from bolig_cli.model.plan import Enhet
from bolig_cli.record import record

SITUASJONER = {
    Ansvarssituasjon.OPPHOLDER_SEG: message("den som oppholder seg i kommunen"),
    Ansvarssituasjon.INSTITUSJON: message("den som bor i institusjon"),
    Ansvarssituasjon.INTEGRERINGSTILSKUDD: message("den som kommunen får integreringstilskudd for"),
    Ansvarssituasjon.AVTALT_FLYTTING: message("den som flytter etter avtale mellom kommunene"),
}


@record
class Parametre:
    situasjon: str

    def __post_init__(self) -> None:
        require_known("situasjon", [self.situasjon], tuple(Ansvarssituasjon))


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    hvem = SITUASJONER[Ansvarssituasjon(parametre.situasjon)]
    aktuelle = [a for a in plan.ansvar if a.situasjon == parametre.situasjon]
    navn = {enhet.id: enhet.tittel for enhet in plan.all(Enhet)}
    mangler = []
    for ansvar in aktuelle:
        sted = ansvar.origin.at("situasjon")
        if ansvar.ansvarlig is None or ansvar.ansvarlig.id not in enhet_ider(context):
            tekst = message(
                "Ingen av kommunens enheter er ansvarlig for {hvem}. Skriv enheten under «ansvarlig».", hvem=hvem
            )
            mangler.append(Mangel(tekst, sted))
        elif feil := feil_ved_kort_tekst(ansvar.beskrivelse.plain):
            mangler.append(Mangel(message("Ansvaret for {hvem} mangler {feil}.", hvem=hvem, feil=feil), sted))
        elif setning := uvedkommende(context, ansvar.beskrivelse.plain):
            feil = message("en beskrivelse som handler om det («{setning}» gjør det ikke)", setning=setning)
            mangler.append(Mangel(message("Ansvaret for {hvem} mangler {feil}.", hvem=hvem, feil=feil), sted))
        else:
            sagt = ansvar.beskrivelse.plain
            if setning := sier_selv_imot(context, sagt, parametre.situasjon):
                feil = message(
                    "Beskrivelsen av ansvaret for {hvem}, sier noe annet enn loven: «{setning}» Rett den.",
                    hvem=hvem,
                    setning=setning,
                )
                return Svar(Grad.DELVIS, mangler=(Mangel(feil, ansvar.origin.at("beskrivelse")),), bestemt=True)
            tvil = tvil_ved_enhet(context, ansvar.ansvarlig) or _tvil(context, parametre.situasjon, sagt)
            tekst = message(
                "{navn} har ansvaret for {hvem}.{tvil}", navn=navn[ansvar.ansvarlig.id], hvem=hvem, tvil=tvil
            )
            slag, utdrag = (Slag.TEKST, sagt) if tvil else (Slag.FAKTA, "")
            imot = tuple(sier_imot(context, parametre.situasjon, Datum("ansvar", "organisasjon.yaml")))
            tvilen = () if imot else tuple(forbeholdene(context, parametre.situasjon))
            bevis = (Bevis(tekst, (ANSVAR, ansvar.ansvarlig.id), sted, slag, utdrag), *tvilen)
            return Svar(Grad.DELVIS if imot else Grad.OPPFYLT, bevis, imot, bestemt=bool(imot))
    if mangler:
        return Svar(Grad.DELVIS, mangler=tuple(mangler))
    tekst = message(
        "Planen sier ikke hvem i kommunen som har ansvaret for {hvem}. Før det opp under «ansvar» i organisasjon.yaml, "
        "med situasjonen {situasjon}.",
        hvem=hvem,
        situasjon=parametre.situasjon,
    )
    return Svar(Grad.IKKE, mangler=(Mangel(tekst, i_ansvaret(plan)),))


def _tvil(context: Context, situasjon: str, sagt: str) -> Text:
    """Why somebody has to read the description; empty where its own words say what the act says."""
    if benekter(uten_fritak(sagt)):
        return message(" Beskrivelsen kan si noe annet enn loven, og må leses.")
    if not sier_hvem_som_har_ansvaret(situasjon, med_kommunen(context, sagt)):
        return message(" Beskrivelsen sier ikke klart det loven sier om dette, og må leses.")
    if setning := andre_vilkaar(situasjon, sagt, egne_navn(context)):
        return message(" «{setning}» kan sette et vilkår som loven ikke har, og må leses.", setning=setning)
    if tvil := tar_forbehold(forbehold_ved_ansvar(sagt)):
        return tvil
    return utenfor(context, sagt, f"ansvar_{situasjon}") or kan_vaere_annet(context, sagt)


TYPE = Bevistype("ansvar", Parametre, ("organisasjon", "kapittel", "tjenester"), find, ser_i=MED_TEKSTER)
