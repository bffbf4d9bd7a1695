"""The verdict on each duty, always with what was found and what is missing."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum

from bolig_cli.finding import Place
from bolig_cli.law import kommunene, vilkaar
from bolig_cli.law.context import Context, kept
from bolig_cli.law.egne_ord import uten_maltekst
from bolig_cli.law.evidence.evidence import Bevis, Grad, Krav, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.tiltak import virksomme
from bolig_cli.law.plikt import Katalog, Lov, Plikt, Plikttype, Styrke
from bolig_cli.maalform import marked
from bolig_cli.message import Text, joined, message
from bolig_cli.model.plan import Maal, Plan, Strategi, Tiltak
from bolig_cli.record import record


class Status(StrEnum):
    """A verdict; the values are part of the JSON contract."""

    DEKKET = "dekket"
    OMTALT = "omtalt"
    DELVIS = "delvis"
    IKKE_DEKKET = "ikke_dekket"
    GJELDER_IKKE = "gjelder_ikke"


# What is missing where the template's own words would have answered; documents say it otherwise.
SOM_I_MALEN = marked("Det som svarer, står som «bolig init» skrev det, og teller ikke før det er skrevet om: {tekst}")

_GRADER = (Grad.IKKE, Grad.DELVIS, Grad.OPPFYLT)

STATUSORD = {
    Status.DEKKET: marked("dekket"),
    Status.OMTALT: marked("omtalt (må vurderes)"),
    Status.DELVIS: marked("delvis dekket"),
    Status.IKKE_DEKKET: marked("ikke dekket"),
    Status.GJELDER_IKKE: marked("gjelder ikke"),
}


@record
class Signatur:
    """A role's approval of the verdict, and what has changed since (empty when it still holds). See `law/signering.py`."""

    rolle: str
    dato: dt.date | None
    endret: tuple[Text, ...]
    place: Place

    @property
    def gjelder(self) -> bool:
        return not self.endret


@record
class Vurdering:
    """The verdict on one duty. `vilkaar` says why it does not apply, or which fact about the municipality is unknown.

    `usignert` is the verdict as it was before anybody signed it; `status` is higher where a role has read the texts and approved.
    `paastander` are items that say of themselves that they answer the duty: shown, and no evidence. `kommer` is a deadline that has
    not passed yet. `avgjort` is whether decisive evidence is missing.
    """

    plikt: Plikt
    status: Status
    usignert: Status
    bevis: tuple[Bevis, ...] = ()
    mangler: tuple[Mangel, ...] = ()
    vilkaar: Text = ""
    paastander: tuple[Bevis, ...] = ()
    kommer: dt.date | None = None
    frist_melding: Text = ""
    signaturer: tuple[Signatur, ...] = ()
    avgjort: bool = False

    @property
    def tekster(self) -> tuple[Bevis, ...]:
        """The pieces that somebody has to read."""
        return tuple(b for b in self.bevis if b.slag is Slag.TEKST)

    @property
    def ubrukt(self) -> bool:
        """Whether this is a possibility (kan) that the plan does not use: no lack."""
        return self.plikt.styrke is Styrke.KAN and self.status is Status.IKKE_DEKKET

    @property
    def besvart(self) -> bool:
        """Whether the plan answers as far as can be seen, before anybody signed."""
        return self.usignert in (Status.OMTALT, Status.DEKKET)

    @property
    def grunnlag(self) -> tuple[str, ...]:
        """The ids of everything in the plan that the evidence rests on, in the order it was found."""
        return tuple(dict.fromkeys(id for bevis in self.bevis for id in bevis.grunnlag))


@record
class Dekning:
    """All verdicts on a plan, as seen from a day, by the duties of a catalogue."""

    plan: Plan
    dato: dt.date
    katalog: Katalog
    vurderinger: tuple[Vurdering, ...]

    @property
    def per_lov(self) -> tuple[tuple[Lov, tuple[Vurdering, ...]], ...]:
        """The verdicts by statute, in the order of the catalogue; a statute with none is left out."""
        lov_til = {plikt.id: lov.id for lov in self.katalog.lover for plikt in lov.plikter}
        grupper = (
            (lov, tuple(v for v in self.vurderinger if lov_til[v.plikt.id] == lov.id)) for lov in self.katalog.lover
        )
        return tuple((lov, vurderinger) for lov, vurderinger in grupper if vurderinger)

    def av_type(self, plikttype: Plikttype) -> "Dekning":
        """The verdicts on duties of one kind alone."""
        return replace(self, vurderinger=tuple(v for v in self.vurderinger if v.plikt.plikttype is plikttype))

    @property
    def per_type(self) -> "tuple[tuple[Plikttype, Dekning], ...]":
        """The verdicts by kind of duty, what the plan must hold first; a kind with none is left out."""
        deler = ((plikttype, self.av_type(plikttype)) for plikttype in Plikttype)
        return tuple((plikttype, dekning) for plikttype, dekning in deler if dekning.vurderinger)

    @property
    def antall(self) -> Mapping[str, int]:
        """How many duties have each verdict."""
        return {status.value: sum(v.status is status for v in self.vurderinger) for status in Status}


# Gives what a requirement is answered in a municipality, from before or by asking: see `pipeline.judged`.
Husker = Callable[[Krav, str, Callable[[], Svar]], Svar]


def ask_anew(krav: Krav, kommune: str, spoer: Callable[[], Svar]) -> Svar:
    return spoer()


def vurder(plan: Plan, katalog: Katalog, dato: dt.date, egen: Plan | None = None, husker: Husker = ask_anew) -> Dekning:
    """Judges every duty of the catalogue against the plan. `egen` is what `uten_maltekst` makes of it, for one who has it.

    Deadlines, conditions and whether a statute is in force are seen from `dato`; the evidence is the plan's alone, so that the same
    edition answers the same on every day.
    """
    egen = egen or uten_maltekst(plan)
    context = Context(egen)
    kommuner = _hver(plan, context)
    kjent: dict[tuple[Krav, str], Svar] = {}  # several duties ask for the same

    def find(krav: Krav, navn: str) -> Svar:
        key = krav, navn  # looked up once where it is known: a requirement has many parts to make a hash of
        if (svar := kjent.get(key)) is None:
            svar = kjent[key] = husker(krav, navn, lambda: _svar(krav, *kommuner[navn]))
        return svar

    return Dekning(
        plan,
        dato,
        katalog,
        tuple(
            _vurdering(context, {navn: k.plan for navn, (k, _) in kommuner.items()}, lov, plikt, dato, find)
            for lov in katalog.lover
            for plikt in lov.plikter
        ),
    )


def _hver(plan: Plan, egne: Context) -> Mapping[str, tuple[Context, Context | None]]:
    """The plan for each municipality that makes it, by its own words and, where they are others, with the template's. Where one
    makes it alone, what is asked of all of the plan and of its own is worked out once."""
    med_malen = kommunene.planen_for_hver(plan) if egne.plan is not plan else {}
    return {
        navn: (egne if sett is egne.plan else Context(sett), Context(med_malen[navn]) if med_malen else None)
        for navn, sett in kommunene.planen_for_hver(egne.plan).items()
    }


def _vurdering(
    context: Context,
    planer: Mapping[str, Plan],
    lov: Lov,
    plikt: Plikt,
    dato: dt.date,
    find: Callable[[Krav, str], Svar],
) -> Vurdering:
    """The verdict. `planer` has the plan as it is for each municipality that makes it."""
    if grunn := vilkaar.ikke_i_kraft(lov, plikt, dato):
        return _gjelder_ikke(plikt, grunn)
    grunner = {navn: vilkaar.gjelder_ikke(plan, plikt.vilkaar, dato) for navn, plan in planer.items()}
    hos = [navn for navn, grunn in grunner.items() if not grunn]
    if not hos:
        return _gjelder_ikke(plikt, kommunene.tekster(grunner, len(planer)))
    svar = [kommunene.samlet({navn: find(krav, navn) for navn in hos}, len(planer)) for krav in plikt.krav]
    bevis = tuple(dict.fromkeys(b for s in svar for b in s.bevis))
    mangler = tuple(dict.fromkeys(m for s in svar for m in s.mangler))
    avgjort = any(k.avgjoerende and s.grad is Grad.IKKE for k, s in zip(plikt.krav, svar, strict=True))
    if all(s.grad is Grad.OPPFYLT for s in svar):
        status, mangler = Status.OMTALT if any(b.slag is Slag.TEKST for b in bevis) else Status.DEKKET, ()
    elif avgjort or all(s.grad is Grad.IKKE for s in svar):
        status = Status.IKKE_DEKKET
    else:
        status = Status.DELVIS
    return Vurdering(
        plikt=plikt,
        status=status,
        usignert=status,
        bevis=bevis,
        mangler=mangler,
        vilkaar=kommunene.tekster(
            {navn: vilkaar.ukjente_fakta(planer[navn], plikt.vilkaar) for navn in hos}, len(planer)
        ),
        paastander=_paastander(context).get(plikt.id, ()),
        kommer=plikt.frist if plikt.frist and dato <= plikt.frist else None,
        frist_melding=_frist(plikt, status, dato),
        avgjort=avgjort,
    )


def _svar(krav: Krav, egne: Context, med_malen: Context | None) -> Svar:
    svar = krav.find(egne)
    return _malens(svar, krav.find(med_malen)) if med_malen else svar


_VIST = 3  # how many of what stands as the template has it, that one text names


def _malens(svar: Svar, med_malen: Svar) -> Svar:
    """The answer by the author's own words; where the template's say more, what is lacking is that they are made the author's."""
    mer = _GRADER.index(med_malen.grad) - _GRADER.index(svar.grad)
    if mer < 0:
        return svar
    if not (mer and med_malen.bevis):
        return replace(svar, mangler=med_malen.mangler)  # they speak of what is there
    egne = {bevis.tekst for bevis in svar.bevis}
    malens = [bevis for bevis in med_malen.bevis if bevis.tekst not in egne] or med_malen.bevis
    first = malens[0]
    # Where something is the author's own already, each thing that is not has to be named.
    tekst = message(
        SOM_I_MALEN, tekst=joined([bevis.tekst for bevis in malens[:_VIST]], " ") if svar.bevis else first.tekst
    )
    uten_svar = (mangel for mangel in svar.mangler if mangel.egen_tekst)
    return replace(svar, mangler=(Mangel(tekst, first.place, malens=True), *uten_svar))


def _gjelder_ikke(plikt: Plikt, grunn: Text) -> Vurdering:
    return Vurdering(plikt, Status.GJELDER_IKKE, Status.GJELDER_IKKE, vilkaar=grunn)


@kept
def _paastander(context: Context) -> Mapping[str, tuple[Bevis, ...]]:
    """The items that name each duty: a measure that someone is responsible for, or what stands above such a measure."""
    baerer = _baerende(context)
    found: dict[str, list[Bevis]] = {}
    for item in context.plan.items:
        if isinstance(item, Maal | Strategi | Tiltak) and item.id in baerer:
            for ref in item.svarer_paa:
                tekst = message("{id} «{tittel}» sier at det svarer på plikten.", id=item.id, tittel=item.tittel)
                found.setdefault(ref.id, []).append(Bevis(tekst, (item.id,), ref.place, Slag.TEKST))
    return {id: tuple(claims) for id, claims in found.items()}


def _baerende(context: Context) -> set[str]:
    tiltak = virksomme(context)
    strategier = {ref.id for t in tiltak for ref in t.strategier}
    return {t.id for t in tiltak} | strategier | {id for t in tiltak for id in context.plan.maal_over(t)}


def _frist(plikt: Plikt, status: Status, dato: dt.date) -> Text:
    if plikt.frist is None:
        return ""
    senest = message("senest {dato}", dato=plikt.frist)
    igjen = plikt.frist - dato
    if not igjen:
        return message("Kravet skal være oppfylt {senest}: siste dag er i dag.", senest=senest)
    if igjen > dt.timedelta():
        return message("Kravet skal være oppfylt {senest}: {dager} igjen.", senest=senest, dager=igjen)
    if status is Status.DEKKET:
        return message("Kravet skulle være oppfylt {senest}.", senest=senest)
    return message(
        "Kravet skulle være oppfylt {senest}. Fristen gikk ut for {dager} siden.",
        senest=senest,
        dager=-igjen,
    )
