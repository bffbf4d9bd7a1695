"""`bolig dekning signer`: a role approves the verdict on a duty, as it stands."""

import datetime as dt
import difflib
from pathlib import Path

from bolig_cli import norsk, pipeline
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.errors import BoligError
from bolig_cli.law import signering
from bolig_cli.law.vurdering import STATUSORD, Dekning, Vurdering
from bolig_cli.message import AUTHOR, in_words
from bolig_cli.report import finding_text


def run(folder: Path, plikt: str, rolle: str, dato: dt.date | None, console: Console) -> int:
    """Writes the signature into the plan folder, in place of the role's own earlier one for this duty.

    0 when it is written, 1 when the plan has errors that must be mended first (what a verdict rests on is not certain then).
    Raises BoligError for an unknown duty, for a role that is none, and for a day that has not come.
    """
    today = dt.date.today()
    day = dato or today
    if day > today:
        raise BoligError(f"Datoen {norsk.date(day)} er ikke kommet. En signering gjelder det som er lest.")
    checked = pipeline.check(folder, day)
    if checked.plan is None or checked.dekning is None or checked.structural_errors:
        console.out(finding_text.report(checked, shown_path(checked.root), console.paint))
        console.progress("Ingenting er signert. Rett feilene over, og signer på nytt.\n")
        return 2 if checked.plan is None else 1
    verdict = _find(checked.dekning, plikt)
    try:
        name, text = signering.fil(checked.plan, checked.dekning, verdict, rolle.strip(), day)
    except ValueError as error:
        raise BoligError(str(error)) from None

    from bolig_cli.render.output import write_all

    write_all(checked.root / checked.plan_folder / signering.FOLDER, {name: text.encode()})
    shown = "/".join(part for part in (checked.plan_folder, signering.FOLDER, name) if part)
    console.out(_told(checked.dekning, verdict, rolle.strip(), day, list(signering.rests_on(checked.plan, verdict))))
    console.out(f"Skrevet til {shown_path(checked.root)(shown)}\n")
    return 0


def _find(dekning: Dekning, plikt: str) -> Vurdering:
    for verdict in dekning.vurderinger:
        if verdict.plikt.id == plikt.strip().lower():
            return verdict
    close = difflib.get_close_matches(plikt.lower(), [v.plikt.id for v in dekning.vurderinger], n=3, cutoff=0.5)
    hint = f" Mente du {norsk.listing(close, 'eller')}?" if close else " «bolig dekning» viser id-en til hver plikt."
    raise BoligError(f"Det finnes ingen plikt som heter «{plikt}».{hint}")


def _told(dekning: Dekning, v: Vurdering, rolle: str, day: dt.date, rests_on: list[str]) -> str:
    lines = [
        f"Signert: {v.plikt.hjemmel} ({v.plikt.id})",
        f"Vurdering: {STATUSORD[v.status]}. Rolle: {rolle}. Dato: {norsk.date(day)}. "
        f"Lovkatalogen: utgave {dekning.katalog.versjon}.",
    ]
    if rests_on:
        lines.append(
            f"Vurderingen bygger på {norsk.listing(rests_on)}. Endres noe av det, gjelder ikke signeringen lenger."
        )
    lines += [f"Merk: {in_words(m.tekst, AUTHOR)}" for m in v.mangler]
    return "\n".join(lines) + "\n"
