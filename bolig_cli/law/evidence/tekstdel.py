"""En tekst om et bestemt emne, funnet i kapitlene, med reelt innhold.

Dette er en tekst og ikke en opplysning. Verktøyet finner den, viser den og ser om den er noe mer enn fyll. Hva den sier, kan
bare et menneske vurdere: om den er riktig, eller om den sier at kommunen *ikke* gjør noe. Alene gir den derfor «omtalt». Når en
rolle har lest og signert, blir plikten «dekket».

Kapittelet sier at det handler om emnet (`emner`). Teksten kan stå under flere overskrifter og i flere kapitler. Søkeordene
viser hvor den er: Minst ett av dem må finnes i løpende tekst, også inne i et lengre ord. Har det et mellomrom foran eller bak
seg i katalogen, begynner eller slutter ordet der. Ord i en overskrift, lenke, fotnote, kodebit, et sitat, en gjennomstreking
eller en alternativ tekst teller ikke. Ord som mangler, står etter «nevner ikke», som hjelp til den som skal lese. Setningene
som har et søkeord, og den som følger etter hver av dem, må være lange nok når hver telles én gang. De kan ikke ha plassholdere,
og heller ikke en beskjed til den som skal skrive («beskriv hvordan kommunen …»). En rekke søkeord er ingen setning. En setning
om et annet kommunalt felt (parkering, brøyting, eksamen), dyr eller spill teller ikke. Heller ikke en setning om teksten som skal
skrives, om en tidligere plan, en annen kommune eller et annet land, eller et spørsmål uten svar. Et kapittel som ikke står i
dokumentet som hører til planens fase, teller ikke. En setning i en annen del som nekter for det samme, må leses sammen med teksten.

Står teksten i et kapittel uten emnet, sier verktøyet hvor, og svaret er delvis til emnet er ført opp. Står den der med hverdagsord
eller i forbifarten, sier verktøyet det også, men svarer ikke for den.

Nøkler: `emne`, `ord` (grupper av søkeord), `minst_ord`, `om` (søkeord som en del av teksten må ha minst ett av for å handle om
dette; alle i `ord` når det ikke står), `mot` (ord som kan bety at teksten sier noe annet enn opplysningene; med plusstegn som i
`setning`, i én og samme setning), `og` (grupper av søkeord: den samme delen må ha minst ett fra hver; ingen når det ikke står),
`setning` (hverdagsord som sier det samme når de står tett i setninger om noen, eller om det en får eller ber om: «brev|svar +
hvorfor|kvifor» er en setning, eller to etter hverandre, med et ord fra hver side av plusstegnet). Ordene må stå på begge
målformer, ellers finner ikke verktøyet en tekst på nynorsk.

Svarer: «Den som er uenig i vedtaket, kan klage. Kommunen sender klagen til Statsforvalteren, som avgjør den.»
Svarer ikke: en overskrift med ordene klage og statsforvalter over en tekst om noe annet.
"""

from collections.abc import Iterator, Sequence

from bolig_cli.law.basis import chapter_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.emneimot import imot, imot_ellers
from bolig_cli.law.evidence.support.emnemangel import ingen_skriver, nevnt_av, nevnt_uten_emnet, noen_av, utenfor_fasen
from bolig_cli.law.evidence.support.emnesoek import (
    Parametre,
    de_som_baerer,
    deler_med_andre_ord,
    deler_med_ordene,
    deler_som_nevner,
    feil_ved_deler,
    i_forbifarten,
    kapitler_om_det,
    om_emnet_i,
)
from bolig_cli.law.evidence.support.kapitteldel import Del, staar_i_fasen, titlene
from bolig_cli.law.evidence.support.ordsoek import har_ord
from bolig_cli.law.evidence.support.tekst import lest
from bolig_cli.message import Term, joined, message
from bolig_cli.model.plan import Kapittel


def find(context: Context, parametre: Parametre) -> Svar:
    om_emnet = om_emnet_i(context, parametre)
    i_fasen = [k for k in om_emnet if staar_i_fasen(k, context.plan)]
    om_det = deler_med_ordene(context, i_fasen, parametre)
    treff = om_det or deler_med_andre_ord(context, i_fasen, parametre)
    hele = [d for d in treff if not d.plassholder]
    if hele and not (feil := feil_ved_deler(context, hele, parametre)):
        baerer = de_som_baerer(context, hele, parametre)
        return Svar(Grad.OPPFYLT, (*_bevis(context, baerer, parametre), *imot_ellers(context, parametre, hele)))
    if treff:
        feil = feil_ved_deler(context, treff, parametre)
        hvor = message("Teksten under {titler}", titler=titlene(treff))
        mangel = Mangel(message("{hvor} svarer ikke: {feil}.", hvor=hvor, feil=feil), treff[0].place)
        return Svar(Grad.IKKE if i_forbifarten(context, treff, parametre) else Grad.DELVIS, mangler=(mangel,))
    if om_emnet and not i_fasen:
        return Svar(Grad.IKKE, mangler=(utenfor_fasen(context.plan, om_emnet[0], parametre),))
    andre = [k for k in context.plan.kapitler if k not in om_emnet and staar_i_fasen(k, context.plan)]
    if tilbud := _tilbud(context, andre, parametre):
        return tilbud
    nevnt = next(_nevnende(context, andre, parametre), None)
    if nevnt and not i_fasen:
        return Svar(Grad.IKKE, mangler=(nevnt_av(*nevnt, parametre),))
    ogsaa = (nevnt_uten_emnet(*nevnt, parametre),) if nevnt else ()
    return Svar(Grad.IKKE, mangler=(ingen_skriver(context, i_fasen, parametre), *ogsaa))


def _tilbud(context: Context, kapitler: Sequence[Kapittel], parametre: Parametre) -> Svar | None:
    """What a chapter that does not name the subject says of it: found, and offered."""
    for kapittel, treff in kapitler_om_det(context, kapitler, parametre):
        if not all(any(har_ord(context, d.tekst, g) for d in treff) for g in parametre.ord):
            continue
        mangel = message(
            "Kapittelet «{tittel}» skriver om dette under {titler}. Før opp emnet «{emne}» i kapittelet, så teller teksten.",
            tittel=kapittel.tittel,
            titler=titlene(treff),
            emne=Term(parametre.emne),
        )
        return Svar(Grad.DELVIS, tuple(_bevis(context, treff, parametre)), (Mangel(mangel, treff[0].place),))
    return None


def _nevnende(
    context: Context, kapitler: Sequence[Kapittel], parametre: Parametre
) -> Iterator[tuple[Kapittel, list[Del]]]:
    """The chapters that say something of the matter, in the search words or in everyday ones: where to look, and no more."""
    for kapittel in kapitler:
        if treff := deler_som_nevner(context, kapittel, parametre):
            yield kapittel, treff


def _bevis(context: Context, deler: Sequence[Del], parametre: Parametre) -> Iterator[Bevis]:
    """One piece for each chapter; what no part of the text mentions, is told with the first."""
    savnet = [g for g in parametre.ord if not any(har_ord(context, d.tekst, g) for d in deler)]
    nevner = (
        message(
            " Nevner ikke {ord}, men kan si det med andre ord.",
            ord=joined((noen_av(context, g) for g in savnet), " og "),
        )
        if savnet
        else ""
    )
    for nr, kapittel in enumerate({d.kapittel.id: d.kapittel for d in deler}.values()):
        egne = [d for d in deler if d.kapittel.id == kapittel.id]
        tekst = message(
            "Kapittelet «{tittel}» skriver om dette under {titler}.{nevner}",
            tittel=kapittel.tittel,
            titler=titlene(egne),
            nevner="" if nr else nevner,
        )
        utdrag = "\n\n".join(f"{d.tittel}\n{lest(d.tekst).strip()}" for d in egne)
        yield Bevis(tekst, (chapter_id(kapittel),), egne[0].place, Slag.TEKST, utdrag)


TYPE = Bevistype("tekstdel", Parametre, ("kapittel",), find, imot)
