"""Which duties a role means to sign or withdraw: ids, references as people write them, or all of an act."""

import difflib
from collections.abc import Sequence

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.law import henvisning
from bolig_cli.law.henvisning import UkjentHenvisning
from bolig_cli.law.plikt import Plikt
from bolig_cli.law.signering import same_rolle
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.model.plan import Plan, Signering
from bolig_cli.record import record


@record
class Signaturvalg:
    """What was typed: references, or `alle` with the acts that are meant (none means every act)."""

    henvisninger: tuple[str, ...] = ()
    alle: bool = False
    lov: tuple[str, ...] = ()


def til_signering(dekning: Dekning, valg: Signaturvalg, rolle: str) -> tuple[Vurdering, ...]:
    """The verdicts to sign, each once, in the order of the catalogue. Raises BoligError for what is not there.

    A duty that is named by its id is signed as it is. Of a reference, those duties are meant that apply; of `alle`, those that the
    plan answers (see `utelatt`) and that the role has not signed already, so that the day on which something was read stays as it
    was.
    """
    if valg.alle:
        return tuple(v for v in _alle(dekning, valg, rolle) if v.besvart)
    valgt: set[str] = set()
    for plikter in _plikter(dekning, valg.henvisninger):
        gjelder = {
            v.plikt.id for v in dekning.vurderinger if v.plikt.id in plikter and v.status is not Status.GJELDER_IKKE
        }
        if len(plikter) > 1 and not gjelder:
            raise BoligError(f"Ingen av pliktene {norsk.listing(sorted(plikter))} gjelder for planen.")
        valgt |= plikter if len(plikter) == 1 else gjelder
    return tuple(v for v in dekning.vurderinger if v.plikt.id in valgt)


def utelatt(dekning: Dekning, valg: Signaturvalg, rolle: str) -> tuple[Vurdering, ...]:
    """The verdicts that `alle` leaves out, for the plan lacks something: to sign one of them, a role must mean that one."""
    if not valg.alle:
        return ()
    return tuple(v for v in _alle(dekning, valg, rolle) if not v.besvart)


def til_trekking(plan: Plan, dekning: Dekning, valg: Signaturvalg, rolle: str) -> tuple[Signering, ...]:
    """The role's signatures to withdraw. Raises BoligError where a reference has none: then nothing is to be withdrawn."""
    egne = [s for s in plan.signeringer if same_rolle(s.rolle, rolle)]
    if valg.alle:
        lover = {_lov(dekning, navn) for navn in valg.lov}
        lov_til = {plikt.id: lov.id for lov in dekning.katalog.lover for plikt in lov.plikter}
        return tuple(s for s in egne if not lover or lov_til.get(s.plikt) in lover)
    kjent = {s.plikt for s in egne}
    ukjente = [
        h for h in valg.henvisninger if h.strip().lower() in kjent and dekning.katalog.plikt(h.strip().lower()) is None
    ]
    valgt = {h.strip().lower() for h in ukjente}  # signatures of duties that the catalogue no longer has
    for plikter in _plikter(dekning, tuple(h for h in valg.henvisninger if h not in ukjente)):
        if not plikter & kjent:
            raise BoligError(
                f"{rolle} har ikke signert {norsk.listing(sorted(plikter))}. Se «bolig dekning signaturer»."
            )
        valgt |= plikter & kjent
    return tuple(s for s in egne if s.plikt in valgt)


def _alle(dekning: Dekning, valg: Signaturvalg, rolle: str) -> tuple[Vurdering, ...]:
    """The verdicts on the duties of the acts that are meant, those that apply and that the role has not signed."""
    lover = {_lov(dekning, navn) for navn in valg.lov}
    return tuple(
        v
        for lov, vurderinger in dekning.per_lov
        if not lover or lov.id in lover
        for v in vurderinger
        if v.status is not Status.GJELDER_IKKE and not _har_signert(v, rolle)
    )


def _har_signert(v: Vurdering, rolle: str) -> bool:
    return any(s.gjelder and same_rolle(s.rolle, rolle) for s in v.signaturer)


def _plikter(dekning: Dekning, henvisninger: Sequence[str]) -> list[set[str]]:
    """The ids that each reference means. A reference that the command line has split («boligsosialloven § 6» without quotation
    marks) is put together again."""
    if any(h.lstrip().startswith("§") for h in henvisninger[1:]):
        henvisninger = [" ".join(henvisninger)]
    return [{plikt.id for plikt in _meant(dekning, h)} for h in henvisninger]


def _meant(dekning: Dekning, tekst: str) -> tuple[Plikt, ...]:
    try:
        treff = henvisning.find(tekst, dekning.katalog)
    except UkjentHenvisning as error:
        raise BoligError(str(error) if "§" in tekst else _ukjent(dekning, tekst)) from None
    if not treff.plikter:
        raise BoligError(f"«{tekst}» har ingen plikt i lovkatalogen, så det er ingenting å signere.")
    return treff.plikter


def _ukjent(dekning: Dekning, tekst: str) -> str:
    naer = difflib.get_close_matches(tekst.lower(), [plikt.id for plikt in dekning.katalog.plikter], n=3, cutoff=0.5)
    hint = f" Mente du {norsk.listing(naer, 'eller')}?" if naer else " «bolig dekning» viser id-en til hver plikt."
    return f"Det finnes ingen plikt som heter «{tekst}».{hint}"


def _lov(dekning: Dekning, navn: str) -> str:
    try:
        return henvisning.find_lov(navn, dekning.katalog).id
    except UkjentHenvisning as error:
        raise BoligError(str(error)) from None
