"""Verdicts → findings: how grave a lack is, by the kind of duty, strength, verdict, phase and deadline."""

from collections.abc import Iterator
from dataclasses import replace

from bolig_cli import norsk
from bolig_cli.finding import Finding, Gathering, Severity
from bolig_cli.law.evidence.evidence import Mangel
from bolig_cli.law.plikt import Lov, Plikttype, Styrke
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.message import AUTHOR, in_words
from bolig_cli.model.plan import Fase, Plan
from bolig_cli.model.signering import rollen

IKKE = "plikt-ikke-dekket"
DELVIS = "plikt-delvis-dekket"
OMTALT = "plikt-omtalt"
MULIGHET = "mulighet-ikke-brukt"

# The gravest that each can be; how grave it is, follows from the duty. What they mean, is prose in `pages/`.
CODES = {IKKE: Severity.FEIL, DELVIS: Severity.ADVARSEL, OMTALT: Severity.ADVARSEL, MULIGHET: Severity.MERKNAD}

# A plan can only breach what it is the place for: a service or a way of handling cases that it is silent on is no error.
_BRYTES = (Plikttype.PLANINNHOLD, Plikttype.PROSESS)
_ALVOR = {
    (Styrke.SKAL, Status.IKKE_DEKKET): Severity.FEIL,
    (Styrke.SKAL, Status.DELVIS): Severity.ADVARSEL,
    (Styrke.BOER, Status.IKKE_DEKKET): Severity.ADVARSEL,
}


_SKRIV_OM = "Skriv om malens setninger til det som gjelder hos dere, så blir dette grønt."


def findings(plan: Plan, dekning: Dekning, uleste: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """One finding for each duty that applies and is not covered, at the first thing that is missing, or has to be read.

    `uleste` are the kinds of file that could not be read as they should. What answers may stand there, so nothing is said of the
    duties that are looked for in them. Nor that the template's own words do not count: what stood beside them may do so.
    """
    lov_til = {plikt.id: lov for lov in dekning.katalog.lover for plikt in lov.plikter}
    tause = {v.plikt.id for v in ikke_sagt(plan, dekning, uleste)}
    for nr, v in enumerate(dekning.vurderinger):
        if v.plikt.id in tause:
            continue
        if v.status in (Status.IKKE_DEKKET, Status.DELVIS):
            yield _mangler(plan, v, lov_til[v.plikt.id], nr)
        elif v.status is Status.OMTALT:
            yield _omtalt(plan, v, lov_til[v.plikt.id], nr)


def ikke_sagt(plan: Plan, dekning: Dekning, uleste: frozenset[str]) -> tuple[Vurdering, ...]:
    """The duties that `findings` is silent on because of what could not be read, though they are not seen to be covered. Silence on
    them is no answer."""
    if not uleste:
        return ()
    return tuple(
        v
        for v in dekning.vurderinger
        if v.status in (Status.IKKE_DEKKET, Status.DELVIS, Status.OMTALT)
        and (_kan_staa_i(v, uleste) or _ukjent_om_den_gjelder(plan, v, uleste))
    )


def kreves(plan: Plan, v: Vurdering) -> bool:
    """Whether the plan must or should answer the duty: silence would be more than a note."""
    taus = replace(v, status=Status.IKKE_DEKKET)
    return v.status is not Status.GJELDER_IKKE and _alvor(plan, taus) is not Severity.MERKNAD


def _kan_staa_i(v: Vurdering, uleste: frozenset[str]) -> bool:
    """Whether a duty that isn't covered may be answered in a kind of file that could not be read."""
    return any(krav.leser & uleste for krav in v.plikt.krav)


def _ukjent_om_den_gjelder(plan: Plan, v: Vurdering, uleste: frozenset[str]) -> bool:
    """Whether a duty rests on a fact about the municipality that stands in plan.yaml in some form that could not be read."""
    return "plan" in uleste and any(name not in plan.kommune.fakta for name, _ in v.plikt.vilkaar.fakta)


def _mangler(plan: Plan, v: Vurdering, lov: Lov, nr: int) -> Finding:
    """`nr` is where the duty stands in the catalogue: it is told there among those that it is gathered with."""
    first = next((mangel for mangel in v.mangler if mangel.motsagt), v.mangler[0])
    more = len(v.mangler) - 1
    rest = (
        f" {'Én ting' if more == 1 else f'{more} ting'} til mangler. Se «bolig dekning --lov {lov.id}»." if more else ""
    )
    hjemmel = str(v.plikt.hjemmel)
    ikke = v.status is Status.IKKE_DEKKET
    if v.plikt.styrke is Styrke.KAN:
        text = f"En mulighet etter {hjemmel}, «{v.plikt.tittel}», er ikke {'brukt' if ikke else 'vist fullt ut'}"
        code = MULIGHET
    else:
        text = (
            f"{norsk.capital(hjemmel)} ({v.plikt.styrke}), «{v.plikt.tittel}», er {'ikke' if ikke else 'delvis'} dekket"
        )
        code = IKKE if ikke else DELVIS
    parts = [f"{text}: {in_words(first.tekst, AUTHOR)}{rest}", in_words(v.frist_melding, AUTHOR)]
    # What the guidance asks for, is done where the template's words answer: they only have to be made the municipality's.
    hjelp = _rett(v, first) if first.motsagt else _SKRIV_OM if first.malens else ""
    hjelp = hjelp or in_words(first.hjelp, AUTHOR) or v.plikt.veiledning
    hva = "skriver ikke om" if ikke else "skriver bare delvis om"
    return Finding(
        code,
        min(_alvor(plan, v), Severity.ADVARSEL, key=lambda a: a.rank) if first.motsagt else _alvor(plan, v),
        " ".join(part for part in parts if part),
        first.place,
        f"{hjelp.strip()} Om bestemmelsen: «bolig lov vis {v.plikt.id}».",
        gathering=None
        if first.motsagt
        else _fra_malen(v, lov, nr)
        if first.malens
        else _samlet(v, lov, f"Planen {hva} saksbehandling etter {lov.korttittel}", nr),
        plikt=v.plikt.id,
    )


def _rett(v: Vurdering, mangel: Mangel) -> str:
    """What to do with a text and a datum that speak against each other; what the law says of it settles most."""
    sier = f" {norsk.capital(str(v.plikt.hjemmel))}: {v.plikt.parafrase.strip()}" if v.plikt.parafrase else ""
    return f"Rett setningen, eller {in_words(mangel.motsagt, AUTHOR)}.{sier}"


def _omtalt(plan: Plan, v: Vurdering, lov: Lov, nr: int) -> Finding:
    """A text that answers as far as can be seen, and that nobody has read and signed; `nr` as in `_mangler`."""
    text = (
        f"{norsk.capital(str(v.plikt.hjemmel))} ({v.plikt.styrke}), «{v.plikt.tittel}», er omtalt, og teksten må vurderes av noen: "
        f"{in_words(v.tekster[0].tekst, AUTHOR)}"
    )
    return Finding(
        OMTALT,
        Severity.ADVARSEL if plan.fase == Fase.VEDTAK and v.plikt.styrke is not Styrke.KAN else Severity.MERKNAD,
        text,
        v.tekster[0].place,
        f"Les teksten mot bestemmelsen, og signer: bolig dekning signer {v.plikt.id} --rolle {rollen(plan.signeringer)}",
        gathering=_samlet(
            v, lov, f"Planen omtaler saksbehandling etter {lov.korttittel}, og teksten må vurderes av noen", nr
        ),
        plikt=v.plikt.id,
    )


def _fra_malen(v: Vurdering, lov: Lov, nr: int) -> Gathering:
    text = f"Det som svarer på {lov.korttittel}, står som «bolig init» skrev det, og teller ikke før det er skrevet om"
    return Gathering(text, v.plikt.hjemmel.bestemmelse, f"Se hver bestemmelse med «bolig dekning --lov {lov.id}».", nr)


def _samlet(v: Vurdering, lov: Lov, text: str, nr: int) -> Gathering | None:
    if v.plikt.plikttype is not Plikttype.SAKSBEHANDLING:
        return None
    return Gathering(text, v.plikt.hjemmel.bestemmelse, f"Se hver av dem med «bolig dekning --lov {lov.id}».", nr)


def _alvor(plan: Plan, v: Vurdering) -> Severity:
    alvor = _ALVOR.get((v.plikt.styrke, v.status), Severity.MERKNAD)
    if v.plikt.plikttype is Plikttype.SAKSBEHANDLING or v.kommer:
        return Severity.MERKNAD
    if v.plikt.plikttype not in _BRYTES:
        return Severity.MERKNAD if alvor is Severity.MERKNAD or v.status is Status.DELVIS else Severity.ADVARSEL
    mild = plan.fase == Fase.UTKAST or not plan.fasen_er_kjent
    return Severity.ADVARSEL if mild and alvor is Severity.FEIL else alvor
