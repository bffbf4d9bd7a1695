"""`bolig dekning signer`: a role approves the verdicts on duties, as they stand; or withdraws what it has approved."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from bolig_cli import norsk, pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.law import signering
from bolig_cli.law.signaturvalg import Signaturvalg, til_signering, til_trekking, utelatt
from bolig_cli.law.vurdering import STATUSORD, Dekning, Signatur, Status, Vurdering
from bolig_cli.message import AUTHOR, in_words
from bolig_cli.model.plan import Plan, Signering
from bolig_cli.report import dekning_ord, finding_screen

_READ = 3  # texts to read that are shown with their place, of each duty


def run(folder: Path, valg: Signaturvalg, rolle: str, dato: dt.date | None, ja: bool, console: Console) -> int:
    """Shows what is about to be signed, with what was there before, and writes a signature for each duty into the plan folder.

    All are written, or none; each in place of the role's own earlier one. Where somebody sits there, and not with `ja`, several
    are asked for first.

    0 when they are written, 1 when the plan has errors that must be mended first (what a verdict rests on is not certain then), or
    when the answer was no. Raises BoligError for an unknown duty, for a role that is none, and for a day that has not come.
    """
    today = dt.date.today()
    day = dato or today
    if day > today:
        raise BoligError(f"Datoen {norsk.date(day)} er ikke kommet. En signering gjelder det som er lest.")
    checked = pipeline.check(folder, day)
    if checked.plan is None or checked.dekning is None or checked.structural_errors:
        console.out(finding_screen.report(checked, shown_path(checked.root), console.paint, console.columns))
        console.progress("Ingenting er signert. Rett feilene over, og signer på nytt.\n")
        return 2 if checked.plan is None else 1
    dekning = signering.with_signatures(
        checked.plan, checked.dekning, today
    )  # what was signed later is signed all the same
    rolle = rolle.strip()
    verdicts = til_signering(dekning, valg, rolle)
    try:
        files = dict(signering.fil(checked.plan, dekning, v, rolle, day) for v in verdicts)
        signering.krev_rolle(rolle)
    except ValueError as error:
        raise BoligError(str(error)) from None
    left_out = utelatt(dekning, valg, rolle)
    if not verdicts:
        which = "som er dekket" if left_out else "som gjelder"
        console.out(f"Det er ingenting å signere: {rolle} har signert alle pliktene {which}.\n{_left_out(left_out)}")
        return 0
    shown = shown_path(checked.root)
    console.out(_preview(verdicts, rolle, day, shown) + _left_out(left_out) + "\n")
    if len(verdicts) > 1 and not _goes_on(f"Signere {_plikter(len(verdicts))}?", ja, console):
        console.progress("Ingenting er signert.\n")
        return 1

    from bolig_cli.render.output import write_all

    write_all(
        checked.root / checked.plan_folder / signering.FOLDER, {name: text.encode() for name, text in files.items()}
    )
    paths = ["/".join(part for part in (checked.plan_folder, signering.FOLDER, name) if part) for name in files]
    console.out(_told(checked.plan, dekning, verdicts, rolle, day))
    for path in paths:
        console.out(f"Skrevet til {shown(path)}\n")
    return 0


def run_trekk(folder: Path, valg: Signaturvalg, rolle: str, ja: bool, console: Console) -> int:
    """Takes the role's signatures away, all that are meant or none, and says what the verdicts are without them.

    0 when they are gone, 1 when the answer was no. Raises BoligError where there is nothing to withdraw.
    """
    checked = pipeline.check(folder, dt.date.today())
    if checked.plan is None or checked.dekning is None:
        raise BoligError("Planen kunne ikke leses. Kjør «bolig check» for å se hva som er galt.")
    rolle = rolle.strip()
    chosen = til_trekking(checked.plan, checked.dekning, valg, rolle)
    if not chosen:
        raise BoligError(f"{norsk.capital(rolle)} har ikke signert noe. Se «bolig dekning signaturer».")
    console.out("Dette trekkes:\n" + "".join(f"  {_navn(checked.dekning, s)}\n" for s in chosen))
    if len(chosen) > 1 and not _goes_on(f"Trekke {len(chosen)} signeringer?", ja, console):
        console.progress("Ingenting er trukket.\n")
        return 1

    from bolig_cli.render.output import remove_all

    remove_all(checked.root, [s.origin.path for s in chosen])
    shown = shown_path(checked.root)
    after = pipeline.check(folder, dt.date.today()).dekning
    for s in chosen:
        now = next((v for v in after.vurderinger if v.plikt.id == s.plikt), None) if after else None
        verdict = f" Vurderingen av {s.plikt} er nå {STATUSORD[now.status]}." if now else ""
        console.out(f"Trukket: {shown(s.origin.path)} er slettet.{verdict}\n")
    return 0


def _goes_on(question: str, ja: bool, console: Console) -> bool:
    """Whether somebody has said that it is to be done. Raises BoligError where nobody can be asked."""
    if not ja and console.ask is None:
        raise BoligError("Ingenting er skrevet. Legg til «--ja» for å svare ja uten å bli spurt.")
    return ja or (console.ask is not None and console.ask(question))


def _plikter(count: int) -> str:
    return "én plikt" if count == 1 else f"{count} plikter"


def _preview(verdicts: Sequence[Vurdering], rolle: str, day: dt.date, shown: Callable[[str], str]) -> str:
    lines = [f"{norsk.capital(rolle)} signerer {_plikter(len(verdicts))}, {norsk.date(day)}:"]
    for v in verdicts:
        lines.append(
            f"  {norsk.capital(str(v.plikt.hjemmel))} ({v.plikt.styrke}, {v.plikt.id}): {_vurdering(v)}. {_before(v, rolle)}"
        )
        lines += [
            f"    Les {shown(b.place.path)}:{b.place.line}: {in_words(b.tekst, AUTHOR)}" for b in v.tekster[:_READ]
        ]
        if (more := len(v.tekster) - _READ) > 0:
            lines.append(f"    og {more} til. Alle står i arket som «bolig dekning til-vurdering» lager.")
    lifted = sum(v.usignert is Status.OMTALT for v in verdicts)
    lines.append(f"{norsk.capital(_plikter(len(verdicts)))}: {lifted or 'ingen'} blir dekket av at teksten er lest.")
    if lacking := sum(v.usignert in (Status.DELVIS, Status.IKKE_DEKKET) for v in verdicts):
        lines.append(f"{norsk.capital(_plikter(lacking))} er ikke dekket fullt ut. En signering endrer ikke det.")
    return "\n".join(lines) + "\n"


def _left_out(verdicts: Sequence[Vurdering]) -> str:
    """How many `--alle` leaves out, as a line; "" where it is none."""
    if not verdicts:
        return ""
    one = len(verdicts) == 1
    return (
        f"{norsk.capital(_plikter(len(verdicts)))} er holdt utenfor, fordi {'den' if one else 'de'} ikke er dekket fullt ut. "
        f"{'Den kan signeres med id-en sin' if one else 'De kan signeres med id-ene sine'}.\n"
    )


def _vurdering(v: Vurdering) -> str:
    word = STATUSORD[v.usignert]
    return f"{word}, blir dekket" if v.usignert is Status.OMTALT else word


def _before(v: Vurdering, rolle: str) -> str:
    """What was signed there already."""
    if not v.signaturer:
        return "Ikke signert før."
    return " ".join(_earlier(s, rolle) for s in v.signaturer)


def _earlier(s: Signatur, rolle: str) -> str:
    instead = ", blir erstattet" if signering.same_rolle(s.rolle, rolle) else ""
    return f"Før: {dekning_ord.signert(s).rstrip('.')}{instead}."


def _navn(dekning: Dekning, s: Signering) -> str:
    plikt = dekning.katalog.plikt(s.plikt)
    name = f"{plikt.hjemmel} ({s.plikt})" if plikt else f"{s.plikt}, som ikke finnes i lovkatalogen"
    when = f" {norsk.date(s.dato.first)}" if s.dato and s.dato.first else ""
    return f"Signeringen fra {s.rolle}{when} av {name}"


def _told(plan: Plan, dekning: Dekning, verdicts: Sequence[Vurdering], rolle: str, day: dt.date) -> str:
    facts = f"Rolle: {rolle}. Dato: {norsk.date(day)}. Lovkatalogen: utgave {dekning.katalog.versjon}."
    if len(verdicts) > 1:
        return f"Signert: {_plikter(len(verdicts))}. {facts}\n"
    (v,) = verdicts
    lines = [f"Signert: {v.plikt.hjemmel} ({v.plikt.id})", f"Vurdering: {_vurdering(v)}. {facts}"]
    if rests_on := list(signering.rests_on(plan, v)):
        lines.append(
            f"Vurderingen bygger på {norsk.listing(rests_on)}. Endres noe av det, gjelder ikke signeringen lenger."
        )
    lines += [f"Merk: {in_words(m.tekst, AUTHOR)}" for m in v.mangler]
    return "\n".join(lines) + "\n"
