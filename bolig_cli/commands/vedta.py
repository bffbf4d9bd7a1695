"""`bolig vedta` and `bolig verifiser`: the plan adopted, and its documents held against what was adopted."""

import datetime as dt
import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from bolig_cli import norsk, pipeline
from bolig_cli.archive.package import NAME, Adopted, entry, package
from bolig_cli.archive.verify import verify
from bolig_cli.authoring.adopt import Decision, adopt, left_open
from bolig_cli.authoring.changes import apply
from bolig_cli.commands.console import Console, shown_path
from bolig_cli.documents import ONLY_WITH
from bolig_cli.errors import BoligError
from bolig_cli.export import plan_json
from bolig_cli.finding import Severity
from bolig_cli.law.plikt import Styrke
from bolig_cli.law.vurdering import Status
from bolig_cli.model.plan import Plan
from bolig_cli.pipeline import Checked
from bolig_cli.report import dekning_csv, dekning_json, finding_screen
from bolig_cli.report.colour import plain
from bolig_cli.source import git
from bolig_cli.source.files import read_folder

DOCUMENTS = ("plan", "handlingsdel", "dekning")
FORMATS = ("pdf", "docx", "html")


def run(folder: Path, decision: Decision, target: Path | None, yes: bool, console: Console) -> int:
    """Adopts the plan: its files take the decision, and a folder of their own gets its documents, its data and its sources.

    0 when it is done, 1 when something has to be in place first or the answer was no. Raises BoligError where nobody can answer and
    `yes` is not given. Unless it is 0, nothing is written.
    """
    before = read_folder(folder)
    ready = pipeline.check_files(before, decision.dato)
    if ready.plan is None:
        raise BoligError("Planen kan ikke leses. Kjør «bolig check» for å se hvorfor.")
    changes = adopt(before, ready.plan, decision, dt.date.today())
    if _lacks(ready, console) or _unread(ready, console) or _left_open(ready.plan, decision.dato, console):
        return 1
    after = before.with_texts(changes.files)
    done = pipeline.check_files(after, decision.dato)
    if _lacks(done, console) or done.plan is None or done.dekning is None:
        return 1
    out = target or before.root / "build" / f"vedtatt-{decision.dato.isoformat()}"
    if out.exists() and any(out.iterdir()):
        raise BoligError(
            f"Mappen {out} har filer fra før. Flytt dem, eller velg en annen med «--ut». Ingenting er skrevet."
        )
    console.out(_told(decision, shown_path(before.root)(str(out)), sorted(changes.files)))
    if not yes:
        if console.ask is None:
            raise BoligError("Ingenting er skrevet. Skriv «--ja» for å føre planen som vedtatt.")
        if not console.ask("Skal planen føres som vedtatt?"):
            console.progress("Ingenting er skrevet.\n")
            return 1
    names = [*DOCUMENTS, *(name for name, has in ONLY_WITH.items() if has(done.plan))]
    made = pipeline.build(done.plan, done.dekning, names, FORMATS)
    held = {path: data for _, of_it in made.values() for path, data in of_it.items()}
    held["plan.json"] = plan_json.report(done.plan, done.dekning).encode()
    held["dekning.json"] = dekning_json.report(done.dekning, done.dekning, str, plain).encode()
    held["dekning.csv"] = dekning_csv.report(done.dekning, done.dekning, str, plain).encode()
    adopted = Adopted(
        done.plan.kommunenavn, done.plan.tittel, decision.sak, decision.dato.isoformat(),
        _revision(before.root), done.dekning.katalog.versjon,
    )  # fmt: skip

    from bolig_cli.render.output import write_all

    files = package(adopted, held, after)
    write_all(out, files)
    try:
        apply(before, changes)
    except BaseException:  # an adopted package of a plan that is not adopted must not stay
        with suppress(OSError):
            shutil.rmtree(out)
        raise
    console.progress(
        f"Planen er vedtatt, og ligger i {out}. Lagre filene i git. Før kontrollsummen til {NAME} i saken: "
        f"{entry(files[NAME])['sha256']}\n"
    )
    return 0


def _lacks(checked: Checked, console: Console) -> bool:
    """Whether something has to be in place first; it is told."""
    errors = tuple(finding for finding in checked.findings if finding.severity is Severity.FEIL)
    if not errors:
        return False
    only = replace(checked, findings=errors)
    console.out(finding_screen.report(only, shown_path(checked.root), console.paint, console.columns))
    console.progress("Planen er ikke vedtatt, og ingenting er skrevet. Det som står over, må være på plass først.\n")
    return True


def _unread(checked: Checked, console: Console) -> bool:
    """Whether the plan answers something that it shall with a text that no role has read and signed; which is told."""
    assert checked.dekning is not None
    left = [v.plikt for v in checked.dekning.vurderinger if v.status is Status.OMTALT and v.plikt.styrke is Styrke.SKAL]
    if not left:
        return False
    for plikt in left:
        console.out(f"{norsk.capital(str(plikt.hjemmel))} er ikke signert ({plikt.id}).\n")
    console.progress(
        f"{len(left)} {'bestemmelse er' if len(left) == 1 else 'bestemmelser er'} bare svart på med tekst, og ikke lest og signert "
        "innen vedtaket. Se «bolig dekning til-vurdering» og «bolig dekning signer». Ingenting er skrevet.\n"
    )
    return True


def _left_open(plan: Plan, dato: dt.date, console: Console) -> bool:
    """Whether the adopted plan would say of something before the decision that it is still to come; which is told."""
    left = left_open(plan, dato)
    for step in left:
        console.out(
            f"{step.place.path}:{step.place.line}  «{step.hva}» er {step.status} i tidsplanen, og skulle være ferdig før "
            "vedtaket.\n"
        )
    if left:
        console.progress(
            "Er det gjort, skriver du «status: gjennomført» der. Er det ikke det, retter du tidspunktet. Ingenting er skrevet.\n"
        )
    return bool(left)


def _told(decision: Decision, out: str, files: list[str]) -> str:
    return (
        f"Planen føres som vedtatt {norsk.date(decision.dato)} i sak {decision.sak}.\n"
        f"Endres: {norsk.listing(files)}.\nDokumentene, dataene og kildene legges i {out}.\n"
    )


def _revision(root: Path) -> str:
    commit = git.ask(root, "rev-parse", "--verify", "--quiet", "HEAD")
    return commit.decode().strip() if commit else ""


def run_verify(folder: Path, console: Console) -> int:
    """Says whether the files of a package are those that were adopted. 0 when they are, 1 when something differs."""
    found = verify(folder)
    told = found.manifest
    when = norsk.date(dt.date.fromisoformat(told["dato"])) if _is_date(told["dato"]) else told["dato"]
    console.out(f"{told['tittel']}, {told['kommune']}: vedtatt {when} i sak {told['sak']} (bolig {told['bolig']}).\n")
    for line in found.differences:
        console.out(f"{line}\n")
    if found.differences:
        count = len(found.differences)
        console.out(f"{count} {'forskjell' if count == 1 else 'forskjeller'} fra det som ble vedtatt.\n")
        return 1
    console.out(f"Alle {len(told['filer'])} filene er de som ble vedtatt, og kildene er de samme.\n")
    console.out(f"Kontrollsummen til {NAME}, som skal stå i saken: {found.fingerprint}\n")
    return 0


def _is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
