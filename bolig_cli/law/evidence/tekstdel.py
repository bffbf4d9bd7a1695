"""En tekst om et bestemt emne, funnet i kapitlene, med reelt innhold.

Dette er en tekst og ikke en opplysning. Verktøyet finner den, viser den og ser om den er noe mer enn fyll. Hva den sier, kan
bare et menneske vurdere: om den er riktig, eller om den sier at kommunen *ikke* gjør noe. Alene gir den derfor «omtalt». Når en
rolle har lest og signert, blir plikten «dekket».

Kapittelet sier at det handler om emnet (`emner`). Teksten kan stå under flere overskrifter og i flere kapitler. Søkeordene viser
hvor den er: Minst ett av dem må finnes i løpende tekst, også inne i et lengre ord. Har det et mellomrom foran eller bak seg i
katalogen, begynner eller slutter ordet der. Ord i en overskrift, lenke, fotnote, kodebit, et sitat, en gjennomstreking eller en
alternativ tekst teller ikke. Ord som mangler, står etter «nevner ikke», som hjelp til den som skal lese. Setningene som har et
søkeord, og den som følger etter hver av dem, må være lange nok når hver telles én gang. De kan ikke ha plassholdere, og heller
ikke en beskjed til den som skal skrive («beskriv hvordan kommunen …»). En rekke søkeord er ingen setning. En setning om et annet
kommunalt felt (parkering, brøyting, eksamen) teller ikke. Det gjør heller ikke en setning om teksten som skal skrives, om en
tidligere plan eller en nabokommune, eller et spørsmål uten svar. Et kapittel som ikke står i dokumentet som hører til planens
fase, teller ikke.

Står teksten i et kapittel uten emnet, sier verktøyet hvor, og svaret er delvis til emnet er ført opp. Står den der med hverdagsord
eller i forbifarten, sier verktøyet det også, men svarer ikke for den.

Nøkler: `emne`, `ord` (grupper av søkeord), `minst_ord`, `om` (søkeord som en del av teksten må ha minst ett av for å handle
om dette; alle i `ord` når det ikke står), `mot` (ord som kan bety at teksten sier noe annet enn opplysningene; med plusstegn som i
`setning`, i én og samme setning), `og` (grupper
av søkeord: den samme delen må ha minst ett fra hver; ingen når det ikke står), `setning` (hverdagsord som sier det samme når de
står tett: «brev|svar + hvorfor|kvifor» er en setning, eller to etter hverandre, med et ord fra hver side av plusstegnet). Ordene
må stå på begge målformer, ellers finner ikke verktøyet en tekst på nynorsk.

Svarer: «Den som er uenig i vedtaket, kan klage. Kommunen sender klagen til Statsforvalteren, som avgjør den.»
Svarer ikke: en overskrift med ordene klage og statsforvalter over en tekst om noe annet.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache

from bolig_cli.finding import Place
from bolig_cli.law.basis import chapter_id
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.fagfelt import annet_felt, kan_vaere_annet, om_annet
from bolig_cli.law.evidence.tekst import (
    feil_ved,
    har_ord,
    lest,
    naboer_med,
    nektende,
    nektende_med,
    omtalen,
    plassholderen,
    setningene_i,
    setningene_med,
    setningene_med_alle,
)
from bolig_cli.law.evidence.uferdig import kan_vaere_uferdig, uferdige
from bolig_cli.law.hele_ord import hele
from bolig_cli.law.ordlister import EMNER, require_known
from bolig_cli.message import Text, any_of, joined, listing, message
from bolig_cli.model.plan import Fase, Kapittel, Plan
from bolig_cli.record import record
from bolig_cli.searchable import searchable

_VISTE = 3  # how many words of a group are told
# What these are about is found in every field of the municipality: the health of the people, universal design, money.
_ALLE_FELT = frozenset({
    "organisering", "medvirkning", "planprosess", "gjennomfoering", "oekonomi", "folkehelse", "likestilling",
    "universell_utforming",
})  # fmt: skip
_I_FASEN = {
    Fase.UTKAST: "hoeringsutkast",
    Fase.HOERING: "hoeringsutkast",
    Fase.VEDTAK: "plan",
    Fase.OPPFOELGING: "plan",
}


@record
class Del:
    """A chapter's running text from a heading to the next."""

    kapittel: Kapittel
    tittel: str
    place: Place
    tekst: str
    plassholder: str


@record
class Parametre:
    emne: str
    ord: tuple[tuple[str, ...], ...]
    minst_ord: int
    om: tuple[str, ...] = ()
    og: tuple[tuple[str, ...], ...] = ()
    mot: tuple[str, ...] = ()
    setning: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_known("emne", [self.emne], EMNER)
        if any(
            not ord.strip() for setning in (*self.setning, *self.mot) for gruppe in _grupper(setning) for ord in gruppe
        ):
            raise ValueError("setning mangler et ord, eller «mot» gjør det, ved siden av «|» eller «+»")

    @property
    def kjerne(self) -> tuple[str, ...]:
        """The words of which the text must have one."""
        return self.om or self.alle

    @property
    def alle(self) -> tuple[str, ...]:
        """Every search word."""
        return tuple(dict.fromkeys((*self.om, *(o for gruppe in (*self.og, *self.ord) for o in gruppe))))


def find(context: Context, parametre: Parametre) -> Svar:
    om_emnet = _om_emnet(context, parametre)
    i_fasen = [k for k in om_emnet if staar_i_fasen(k, context.plan)]
    om_det = _treff(context, i_fasen, parametre)
    treff = om_det or _med_andre_ord(context, i_fasen, parametre)
    hele = [d for d in treff if not d.plassholder]
    if hele and not (feil := _feil(context, hele, parametre)):
        return Svar(Grad.OPPFYLT, tuple(_bevis(context, hele, parametre)))
    if treff:
        feil = _feil(context, treff, parametre)
        hvor = message("Teksten under {titler}", titler=_titler(treff))
        mangel = Mangel(message("{hvor} svarer ikke: {feil}.", hvor=hvor, feil=feil), treff[0].place)
        return Svar(Grad.IKKE if _i_forbifarten(context, treff, parametre) else Grad.DELVIS, mangler=(mangel,))
    if om_emnet and not i_fasen:
        return Svar(Grad.IKKE, mangler=(_utenfor_fasen(context.plan, om_emnet[0], parametre),))
    andre = [k for k in context.plan.kapitler if k not in om_emnet and staar_i_fasen(k, context.plan)]
    if tilbud := _tilbud(context, andre, parametre):
        return tilbud
    nevnt = next(_nevnende(context, andre, parametre), None)
    if nevnt and not i_fasen:
        return Svar(Grad.IKKE, mangler=(_nevnt(*nevnt, parametre),))
    ogsaa = (_nevnt_uten_emnet(*nevnt, parametre),) if nevnt else ()
    return Svar(Grad.IKKE, mangler=(_ingen(context, i_fasen, parametre), *ogsaa))


def _feil(context: Context, deler: Sequence[Del], parametre: Parametre) -> Text:
    """Why the parts together are no answer; empty when they may be one."""
    if plassholder := next((d.plassholder for d in deler if d.plassholder), ""):
        return feil_ved(plassholder, parametre.minst_ord)
    med_ordene = any(_handler_om(context, d, parametre) for d in deler)
    sagt = [] if med_ordene else [s for d in deler for s in _sagt(context, d, parametre)]
    setninger = (s for d in deler for s in omtalen(context, _ferdig(context)[d.tekst], parametre.alle, sagt))
    return feil_ved("\n".join(setninger), parametre.minst_ord)


def _i_forbifarten(context: Context, deler: Sequence[Del], parametre: Parametre) -> bool:
    """Whether the parts only mention the matter, and are about something else."""
    return not any(d.plassholder for d in deler) and any(
        not any(har_ord(context, _lest(context, d, parametre), gruppe) for d in deler) for gruppe in parametre.ord
    )


def staar_i_fasen(kapittel: Kapittel, plan: Plan) -> bool:
    """Whether the chapter stands in the document that belongs to the plan's phase."""
    if not kapittel.dokumenter or not plan.fasen_er_kjent:
        return True
    return _I_FASEN[Fase(plan.fase)] in kapittel.dokumenter


def _treff(context: Context, kapitler: Sequence[Kapittel], parametre: Parametre) -> list[Del]:
    """The parts that have one of the search words, where one of them at least is about the matter itself."""
    alle = parametre.alle
    deler = [d for k in kapitler for d in deler_i(context)[k.origin.path] if har_ord(context, d.tekst, alle)]
    if not any(_handler_om(context, d, parametre) for d in deler):
        return []
    return [d for d in deler if har_ord(context, _lest(context, d, parametre), alle)]


def _med_andre_ord(context: Context, kapitler: Sequence[Kapittel], parametre: Parametre) -> list[Del]:
    """The parts that say it in everyday words: each of them stands in many texts, so they must stand close together."""
    deler = (d for k in kapitler for d in deler_i(context)[k.origin.path])
    return [d for d in deler if _sagt(context, d, parametre)]


def _sagt(context: Context, d: Del, parametre: Parametre) -> list[str]:
    if not any(naboer_med(context, d.tekst, _grupper(setning)) for setning in parametre.setning):
        return []
    lest_ = _lest(context, d, parametre)
    return [s for setning in parametre.setning for s in naboer_med(context, lest_, _grupper(setning))]


@cache
def _grupper(setning: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(gruppe.split("|")) for gruppe in setning.split(" + "))


def _handler_om(context: Context, d: Del, parametre: Parametre) -> bool:
    grupper = (parametre.kjerne, *parametre.og)
    return all(har_ord(context, d.tekst, gruppe) for gruppe in grupper) and all(
        har_ord(context, _lest(context, d, parametre), gruppe) for gruppe in grupper
    )


def _lest(context: Context, d: Del, parametre: Parametre) -> str:
    """The part without the sentences that are about another of the municipality's fields, or about the text to be written."""
    ferdig = _ferdig(context)[d.tekst]
    return ferdig if parametre.emne in _ALLE_FELT else _saklig(context)[ferdig]


class _Uten(dict[str, str]):
    """A text → the same without some of its sentences; most texts have none of them."""

    def __init__(
        self, context: Context, kanskje: Callable[[str], bool], hvilke: Callable[[Sequence[str]], Collection[str]]
    ) -> None:
        self.context, self.kanskje, self.hvilke = context, kanskje, hvilke

    def __missing__(self, tekst: str) -> str:
        made = tekst
        if self.kanskje(searchable(tekst)):
            alle = setningene_i(self.context, tekst)
            if ute := self.hvilke(alle):
                made = "\n".join(setning for setning in alle if setning not in ute)
        self[tekst] = made
        return made


@kept
def _saklig(context: Context) -> _Uten:
    return _Uten(context, kan_vaere_annet, om_annet)


@kept
def _ferdig(context: Context) -> _Uten:
    return _Uten(context, kan_vaere_uferdig, uferdige)


def _bevis(context: Context, deler: Sequence[Del], parametre: Parametre) -> Iterator[Bevis]:
    """One piece for each chapter; what no part of the text mentions, is told with the first."""
    savnet = [g for g in parametre.ord if not any(har_ord(context, d.tekst, g) for d in deler)]
    nevner = message(" Nevner ikke {ord}.", ord=joined((_noen(context, g) for g in savnet), " og ")) if savnet else ""
    for nr, kapittel in enumerate({d.kapittel.id: d.kapittel for d in deler}.values()):
        egne = [d for d in deler if d.kapittel.id == kapittel.id]
        tekst = message(
            "Kapittelet «{tittel}» skriver om dette under {titler}.{nevner}",
            tittel=kapittel.tittel,
            titler=_titler(egne),
            nevner="" if nr else nevner,
        )
        utdrag = "\n\n".join(f"{d.tittel}\n{lest(d.tekst).strip()}" for d in egne)
        yield Bevis(tekst, (chapter_id(kapittel),), egne[0].place, Slag.TEKST, utdrag)


def imot(context: Context, parametre: Parametre) -> Iterator[Bevis]:
    """The sentences of the chapters on the subject that may say something else than the data. How long a text is, and whether it
    says all that an answer would, counts for nothing here. A chapter that names no subject is read too: what it denies in so many
    words is denied."""
    i_fasen = [k for k in _om_emnet(context, parametre) if staar_i_fasen(k, context.plan)]
    ord_mot = [ord for ord in parametre.mot if " + " not in ord]
    om_det = _treff(context, i_fasen, parametre) if ord_mot else []
    uten_emne = [k for k in context.plan.kapitler if not k.emner and staar_i_fasen(k, context.plan)]
    for d in (d for k in (*i_fasen, *uten_emne) for d in deler_i(context)[k.origin.path]):
        nektet = nektende_med(context, d.tekst, parametre.ord)
        mot: list[str] = []
        if d.kapittel.emner:
            nektet = [*nektende(context, d.tekst, parametre.kjerne), *nektet]
            mot = [s for m in parametre.mot if " + " in m for s in setningene_med_alle(context, d.tekst, _grupper(m))]
        if d in om_det:
            mot += setningene_med(context, d.tekst, ord_mot)
        for setning in dict.fromkeys((*nektet, *mot)):
            tekst = message("Teksten under «{tittel}» kan si noe annet: «{setning}»", tittel=d.tittel, setning=setning)
            yield Bevis(tekst, (chapter_id(d.kapittel),), d.place, Slag.TEKST, setning)


def _om_emnet(context: Context, parametre: Parametre) -> list[Kapittel]:
    return [k for k in context.plan.kapitler if any(ref.id == parametre.emne for ref in k.emner)]


def _tilbud(context: Context, kapitler: Sequence[Kapittel], parametre: Parametre) -> Svar | None:
    """What a chapter that does not name the subject says of it: found, and offered."""
    for kapittel, treff in _om_det(context, kapitler, parametre):
        if not all(any(har_ord(context, d.tekst, g) for d in treff) for g in parametre.ord):
            continue
        mangel = message(
            "Kapittelet «{tittel}» skriver om dette under {titler}. Før opp emnet «{emne}» i kapittelet, så teller teksten.",
            tittel=kapittel.tittel,
            titler=_titler(treff),
            emne=parametre.emne,
        )
        return Svar(Grad.DELVIS, tuple(_bevis(context, treff, parametre)), (Mangel(mangel, treff[0].place),))
    return None


def _om_det(
    context: Context, kapitler: Sequence[Kapittel], parametre: Parametre
) -> Iterator[tuple[Kapittel, list[Del]]]:
    """The chapters that are about the matter in some parts, with enough words to be an answer."""
    for kapittel in kapitler:
        treff = [d for d in _treff(context, [kapittel], parametre) if _handler_om(context, d, parametre)]
        if treff and not _feil(context, treff, parametre):
            yield kapittel, treff


def _nevnende(
    context: Context, kapitler: Sequence[Kapittel], parametre: Parametre
) -> Iterator[tuple[Kapittel, list[Del]]]:
    """The chapters that say something of the matter, in the search words or in everyday ones: where to look, and no more."""
    yield from _om_det(context, kapitler, parametre)
    for kapittel in kapitler:
        if treff := [d for d in _med_andre_ord(context, [kapittel], parametre) if not d.plassholder]:
            yield kapittel, treff


def _utenfor_fasen(plan: Plan, kapittel: Kapittel, parametre: Parametre) -> Mangel:
    tekst = message(
        "Kapittelet «{tittel}» har emnet «{emne}», men står ikke i dokumentet som hører til fasen {fase}.",
        tittel=kapittel.tittel,
        emne=parametre.emne,
        fase=plan.fase,
    )
    return Mangel(tekst, kapittel.origin.at("dokumenter"))


def _nevnt(kapittel: Kapittel, treff: Sequence[Del], parametre: Parametre) -> Mangel:
    tekst = message(
        "Ingen kapitler har emnet «{emne}». Kapittelet «{tittel}» nevner det under {titler}. Er det der dere skriver om det, fører "
        "du opp emnet i kapittelet.",
        emne=parametre.emne,
        tittel=kapittel.tittel,
        titler=_titler(treff),
    )
    return Mangel(tekst, treff[0].place)


def _nevnt_uten_emnet(kapittel: Kapittel, treff: Sequence[Del], parametre: Parametre) -> Mangel:
    tekst = message(
        "Kapittelet «{tittel}» nevner det under {titler}, men har ikke emnet «{emne}». Er det der dere skriver om det, fører "
        "du opp emnet i kapittelet.",
        tittel=kapittel.tittel,
        titler=_titler(treff),
        emne=parametre.emne,
    )
    return Mangel(tekst, treff[0].place)


def _utelatt(context: Context, kapittel: Kapittel, parametre: Parametre) -> Iterator[str]:
    """The sentences with a search word that are left out of the search."""
    for d in deler_i(context)[kapittel.origin.path]:
        lest_ = _lest(context, d, parametre)
        if lest_ != d.tekst and har_ord(context, d.tekst, parametre.alle):
            igjen = setningene_i(context, lest_)
            yield from (s for s in setningene_i(context, d.tekst) if s and s not in igjen)


def _ingen(context: Context, kapitler: Sequence[Kapittel], parametre: Parametre) -> Mangel:
    plan = context.plan
    if not kapitler:
        tekst = message(
            "Ingen kapitler har emnet «{emne}». Skriv om det i et kapittel, og før opp emnet under «emner».",
            emne=parametre.emne,
        )
        return Mangel(tekst, plan.origin.at())
    if ute := next(((k, s) for k in kapitler for s in _utelatt(context, k, parametre)), None):
        kapittel, setning = ute
        felt = annet_felt(setning)
        hvorfor = (
            message("den handler om noe annet ({ord})", ord=felt) if felt else message("den sier ikke hva dere gjør")
        )
        tekst = message(
            "Kapittelet «{tittel}» har emnet «{emne}», men denne setningen svarer ikke: «{setning}» Det er fordi {hvorfor}. "
            "Skriv hva dere gjør.",
            tittel=kapittel.tittel,
            emne=parametre.emne,
            setning=setning,
            hvorfor=hvorfor,
        )
        return Mangel(tekst, kapittel.origin.at("emner"))
    tekst = message(
        "Kapittelet «{tittel}» har emnet «{emne}», men nevner ikke {ord} i den løpende teksten. "
        "Skriv om det, eller se om det står med andre ord.",
        tittel=kapitler[0].tittel,
        emne=parametre.emne,
        ord=joined((_noen(context, g) for g in (parametre.kjerne, *parametre.og)), " sammen med "),
    )
    return Mangel(tekst, kapitler[0].origin.at("emner"))


def _noen(context: Context, gruppe: Sequence[str]) -> Text:
    """The first words of a group: enough to see what is looked for."""
    return any_of(hele(gruppe, context.plan.maalform, _VISTE))


def _titler(deler: Sequence[Del]) -> Text:
    return listing(dict.fromkeys(f"«{d.tittel}»" for d in deler))


@kept
def deler_i(context: Context) -> Mapping[str, Sequence[Del]]:
    """The parts of each chapter, by its file: many provisions look in the same."""
    return {k.origin.path: tuple(_delt(k)) for k in context.plan.kapitler}


def _delt(kapittel: Kapittel) -> Iterator[Del]:
    for del_ in kapittel.tekst.sections:
        if del_.heading:
            yield Del(kapittel, del_.heading.text, del_.heading.place, del_.running, plassholderen(del_.running))
        else:
            yield Del(
                kapittel, kapittel.tittel, kapittel.origin.at("tittel"), del_.running, plassholderen(del_.running)
            )


TYPE = Bevistype("tekstdel", Parametre, ("kapittel",), find, imot)
