"""`bolig innspill import`: answers to the hearing read, shown with where each remark belongs, and written when somebody says so."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from bolig_cli import limits, norsk, pipeline, plain_file
from bolig_cli.authoring.changes import Changes, apply, require_unchanged
from bolig_cli.commands.console import Console
from bolig_cli.errors import BoligError, why
from bolig_cli.personopplysninger import Slag, personopplysninger
from bolig_cli.responses import answers, builds, reading
from bolig_cli.responses.answers import Answer, Point, Taken
from bolig_cli.responses.builds import Answered, Shelf
from bolig_cli.responses.columns import short
from bolig_cli.responses.letter import Letter
from bolig_cli.responses.places import How, as_sent, places
from bolig_cli.source.files import Files, read_folder
from bolig_cli.zipped import Unusable

_SHELF = ("build", builds.KIND)  # where `bolig build` leaves what is kept of a hearing draft
_FEMININE = (Slag.EPOST, Slag.ADRESSE, Slag.HELSE)
_UNSURE = " Er du ikke sikker på hvem den er fra, lar du være å åpne den, og ber avsenderen om teksten i en e-post."
_LONG = 90  # letters of a remark that are shown
_FEW_BEFORE = 3  # of the answers that a sender has given before, the last are named


def run(folder: Path, names: Sequence[Path], sender: str, yes: bool, today: dt.date, console: Console) -> int:
    """Takes in the files. 0 when all of them are in, or were before; 1 when some could not be read, and the others are in; 2 when
    nobody has said that they may be written. Raises BoligError where the plan cannot be read, or none of the files."""
    files = read_folder(folder)
    plan = pipeline.read_plan(files).plan
    if plan is None:
        raise BoligError("Planen kan ikke leses, så innspillene kan ikke plasseres i den. Kjør: bolig check")
    letters, refused = _letters(names)
    answered = builds.answered(letters, plan, Shelf(files.root.joinpath(*_SHELF)))
    at = places(files, plan)
    sent = {id: as_sent(at, bygg) for id, bygg in answered.builds.items()}
    found = answers.taken(answered.letters, files, plan, at, sender, today, sent)
    refused += [f"Filen {file} {reason}." for file, reason in found.refused]
    for line in refused:
        console.progress(f"{line}\n")
    if refused and not letters:
        raise BoligError(
            "Ingen av filene kunne leses. Ingenting er skrevet." if len(refused) > 1 else "Ingenting er skrevet."
        )
    console.out("".join(_told(found)))
    if found.answers:
        console.out("".join(f"{line}\n" for line in answered.told))
    if not found.changes:
        return 1 if refused else 0
    if not yes:
        if console.ask is None:
            raise BoligError("Ingenting er skrevet. Legg til «--ja» for å skrive uten å bli spurt.")
        if not console.ask("Skal innspillene skrives til planen?"):
            console.out("Ingenting er skrevet.\n")
            return 2
    require_unchanged(files)
    apply(files, found.changes.then(_builds(found, answered, files)))
    console.out(
        f"{_count(len(found.answers), 'svar', 'svar')} er skrevet til planen. Gå videre med vurdering og konklusjon.\n"
    )
    return 1 if refused else 0


def _letters(names: Sequence[Path]) -> tuple[list[Letter], list[str]]:
    """The answers in the files, and a line for each file that has none that can be read."""
    if len(names) > limits.RESPONSE_FILES:
        raise BoligError(f"Les inn høyst {limits.RESPONSE_FILES} filer på en gang.")
    letters: list[Letter] = []
    refused: list[str] = []
    for file in names:
        most = limits.DOCX_BYTES if file.suffix.lower() == ".docx" else limits.RESPONSE_BYTES
        try:
            data = plain_file.read(str(file), most)
            if len(data) > most:
                raise Unusable(f"er på over {most // 1_000_000} MB", "Gjør den mindre, eller del den.")
            letters += reading.read(data, file.name)
        except OSError as error:
            refused.append(f"Kan ikke lese {file}: {why(error)}.")
        except Unusable as error:
            opened = any(word in error.help for word in ("Åpne den i", "lagre den på nytt"))
            refused.append(f"Filen {file} {error.reason}. {error.help}{_UNSURE if opened else ''}")
    return letters, refused


def _builds(found: Taken, answered: Answered, files: Files) -> Changes:
    """What was sent out, and the plan has not kept yet, of what the answers are to."""
    prefix = f"{files.plan_folder}/" if files.plan_folder else ""
    ids = dict.fromkeys(answer.letter.build for answer in found.answers)
    return Changes({f"{prefix}{builds.HOME}{id}.yaml": answered.new[id] for id in ids if id in answered.new})


def _told(found: Taken) -> Iterator[str]:
    for file, id in found.known:
        yield f"{file}: lest inn før, som {id}.\n"
    for answer in found.answers:
        day = f"{answer.day:%d.%m.%Y}" if answer.day else "uten dato"
        to = f", til utkastet {answer.letter.build}" if answer.letter.build else ""
        yield f"{answer.id}  {answer.sender.name} ({answer.sender.kind}), {day}, fra {answer.letter.file}{to}\n"
        for note in answer.letter.notes:
            yield f"  {note}\n"
        if answer.sender.doubt:
            yield f"  {answer.sender.doubt}\n"
        if answer.day is None:
            yield "  Det står ikke hvilken dag svaret er fra. Skriv det selv, under «dato».\n"
        elif answer.day != answer.letter.day:
            yield "  Det står ikke i svaret hvilken dag det er fra. Datoen er dagen filen sist ble lagret. Se om den er riktig.\n"
        if answer.replaces:
            yield (
                f"  Samme avsender sa det meste av dette før, i {answer.replaces}. Det nye får «erstatter: {answer.replaces}», så "
                "bare det nye blir behandlet og talt med. Gjelder begge svar, tar du den linjen bort.\n"
            )
        if answer.beside:
            which = norsk.listing(answer.beside[-_FEW_BEFORE:])
            yield (
                f"  Samme avsender har også svart i {which}. Begge deler blir behandlet. Kommer dette svaret i stedet for det "
                "andre, skriver du id-en til det i «erstatter».\n"
            )
        if answer.head:
            yield f"  Brevhodet og hilsenen øverst er ikke et punkt. Det står i «hode»: {_short(answer.head)}\n"
        if answer.closing:  # who it is, of a private person, stands in the file and nowhere else
            quoted = "" if answer.sender.is_private else f": {_short(answer.closing)}"
            yield f"  Hilsenen og underskriften er ikke et punkt. De står i «avslutning»{quoted or '.'}\n"
        if answer.quoted:
            yield "  E-posten som det svares på, er ikke avsenderens egne ord, og ikke et punkt. Den står i «sitert».\n"
        if answer.sender.is_private and answer.letter.consent:
            yield f"  Avsenderen har svart ja til «{short(answer.letter.consent)}», så svaret får «samtykke: true».\n"
        if answer.removed:
            yield f"  {_count(answer.removed, 'fødselsnummer er', 'fødselsnumre er')} tatt ut av teksten.\n"
        if answer.sender.is_private and (seen := _personal(answer)):
            yield (
                f"  I teksten er det noe som ser ut som {norsk.listing(seen)}. "
                + (
                    "Den blir vist ord for ord når «sammendrag» mangler: Skriv det uten opplysningen.\n"
                    if answer.letter.consent
                    else "Den blir ikke vist i noe dokument før «samtykke: true» står der.\n"
                )
            )
        for number, point in enumerate(answer.points, 1):
            yield f"  {number}. {_place(point)}: {_short(point.text)}\n"
    loose = [
        (answer.id, number, point)
        for answer in found.answers
        for number, point in enumerate(answer.points, 1)
        if point.placing.how is How.NONE
    ]
    total = sum(len(answer.points) for answer in found.answers)
    if total:
        yield f"{_count(total, 'punkt', 'punkter')}, {total - len(loose)} plassert i planen.\n"
    if loose:
        yield "Disse er ikke plassert. Skriv selv hva de gjelder, i «gjelder»:\n"
        for id, number, point in loose:
            yield f"  {id}, punkt {number}: {_short(point.text)}\n"


def _personal(answer: Answer) -> list[str]:
    """What a private person's text tells of somebody, in the words of its kinds."""
    found = (each.slag for point in answer.points for each in personopplysninger(point.text))
    return list(dict.fromkeys(f"en {slag}" if slag in _FEMININE else f"et {slag}" for slag in found))


def _place(point: Point) -> str:
    if point.placing.how is How.NONE:
        return "ikke plassert"
    return f"{', '.join(point.placing.ids)} ({point.placing.how}, {point.placing.sure})"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONG else f"{line[: _LONG - 1].rstrip()}…"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
