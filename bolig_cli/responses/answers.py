"""Letters → the files of `plan/innspill/`, beside those that are there: nothing twice, nothing lost."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bolig_cli import limits, norsk, pipeline
from bolig_cli.authoring.changes import Changes
from bolig_cli.authoring.kinds import Kind
from bolig_cli.authoring.next_id import next_id
from bolig_cli.finding import Severity
from bolig_cli.model.innspill import Avsenderslag, Innspill
from bolig_cli.model.plan import Plan
from bolig_cli.personnavn import personnavn
from bolig_cli.personopplysninger import uten_foedselsnumre
from bolig_cli.record import record
from bolig_cli.responses import closing, head
from bolig_cli.responses.letter import IN_THREAD, Letter, Remark, Source, Spot
from bolig_cli.responses.places import Places, Placing, place
from bolig_cli.responses.senders import Sender, named, sender_of
from bolig_cli.responses.subjects import divided
from bolig_cli.searchable import as_name, visible
from bolig_cli.shingles import runs
from bolig_cli.shingles import words as words_of
from bolig_cli.source import node as n
from bolig_cli.source import write
from bolig_cli.source.files import Files, SourceFile
from bolig_cli.source.text import is_invisible, strange

KIND = Kind("innspill", "et innspill", "innspillet", "innspill", "innspill/", "I")
_FIRST = "I01"
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_THREAD = re.compile(rf"(?:^|\n\n){re.escape(IN_THREAD)}")
_AGAIN = 0.5  # of what an answer says is in one that stands in for it
_FEW = 0.05  # of the letters of a text: a name or two
_SUBJECT = re.compile(r"\s*(?:vs|fw|fwd|sv|re|videresendt|vidaresendt)\s*:", re.I)
_QUOTED = re.compile(r"^(?:>[ \t]?){1,9}", re.M)
_ROUND = re.compile(  # «---------- Videresendt melding ---------», and whose it was
    r"^[ \t]*(?:[-_]{3,80}[^\n]{0,60}?[-_]{3,80}|[-_]{5,80}"
    r"|(?:fra|frå|from|sendt|sent|dato|date|til|to|kopi|cc|emne|subject):[^\n]*)$",
    re.I | re.M,
)
_PASSED_ON = ". Er den fra en annen person, leser du den inn med «--avsender Privatperson»"
_ALIKE = ". Er det samme e-post, sletter du dette svaret. Er det to personer, teller begge."
_QUOTE = 100  # letters of the words that a comment was set to, as its place is told


@record
class Point:
    """A remark with its place."""

    text: str
    placing: Placing
    where: str


@record
class Answer:
    """An answer that is to be written. `replaces` is the id of an answer that the sender gave before and says again here, "" where
    there is none, and `beside` are the ids of the sender's others; `removed` is how many birth numbers were taken out, `head` and
    `closing` what stands above and below the letter's own words, `quoted` the message that it answers, and `is_telling` whether
    the file's name may be a person's."""

    id: str
    path: str
    letter: Letter
    sender: Sender
    day: dt.date | None
    points: tuple[Point, ...]
    replaces: str
    beside: tuple[str, ...]
    removed: int
    head: str
    closing: str
    quoted: str
    is_telling: bool


@record
class _Earlier:
    """An answer that is there already, in the plan or of the letters before: `runs` are what it says, as runs of words."""

    id: str
    digest: str
    day: dt.date | None
    runs: frozenset[tuple[str, ...]]


@record
class Taken:
    """What comes of the letters: the answers with the changes that write them, those of the plan that are already there (file →
    id), and what cannot be taken in (file → why, in a sentence)."""

    answers: tuple[Answer, ...]
    changes: Changes
    known: tuple[tuple[str, str], ...]
    refused: tuple[tuple[str, str], ...]


def taken(
    letters: Sequence[Letter], files: Files, plan: Plan, at: Places, sender: str, today: dt.date,
    sent: Mapping[str, Places] = MappingProxyType({}),
) -> Taken:  # fmt: skip
    """The answers of some letters. `sender` is who they are from, "" where each says so itself; one without a date has none, and
    neither has one that says a day after `today`.

    Each is placed by the document that it answers (`sent`, by the id of the build), or else by the plan as it is (`at`).
    """
    answers: list[Answer] = []
    known: list[tuple[str, str]] = []
    refused: list[tuple[str, str]] = []
    made: dict[str, bytes | None] = {}
    before: dict[str, list[str]] = {}
    for each in plan.innspill:
        if each.kilde.sha256:
            before.setdefault(each.kilde.sha256, []).append(each.id)
    texts = _texts(plan.innspill)
    files_read: dict[str, tuple[str, list[str]]] = {}  # by fingerprint: the name, and what came of it
    fresh: dict[str, dict[str, tuple[str, str]]] = {}  # by sender: what these letters say, with the answer and the file
    earlier = _earlier(plan.innspill)
    gone = {each.erstatter.id for each in plan.innspill if each.erstatter}
    messages = {
        _words((*(point.tekst for point in each.punkter), each.avslutning)): each.id
        for each in plan.innspill
        if _is_private_mail(each)
    }
    first = next_id(files, KIND) if _has_any(files) else _FIRST
    telling = _telling_names(letters, plan, sender)
    parts = []
    for letter in letters:
        if ids := before.get(letter.part_of) or before.get(letter.digest):
            known.append((letter.file, norsk.listing(ids)))
        else:
            parts.append(letter)
    for letter, who in _by_sender(parts, plan, sender):
        name, ids = files_read.setdefault(letter.digest, (letter.file, []))
        if ids and name != letter.file:
            known.append((letter.file, norsk.listing(ids)))
            continue
        if _is_foreign(letter):
            refused.append((letter.file, "er skrevet med bokstaver som dokumentene ikke har. Lim inn en oversettelse"))
            continue
        points, removed = _points(letter.remarks, sent.get(letter.build, at))
        above, more = uten_foedselsnumre(_clean(letter.head))
        below, last = uten_foedselsnumre(_clean(letter.closing))
        answered, in_answered = uten_foedselsnumre(_clean(letter.quoted))
        removed += more + last + in_answered
        called = "" if who.is_private else as_name(who.name)
        own = texts.get(called, {}) if called else {}
        own_now = fresh.setdefault(called, {})
        said = [piece for point in points for piece in _pieces(point.text)]
        there = [own.get(piece) or _of_another_file(own_now.get(piece), letter.digest) for piece in said]
        if called and there and all(there):
            known.append((letter.file, str(there[0])))
            continue
        is_private_mail = who.is_private and letter.source is Source.MAIL
        words = _words((*(point.text for point in points), below)) if is_private_mail else ""
        if words and words in messages:
            if not sender and _is_passed_on(letter):
                known.append(
                    (letter.file, f"{messages[words]}. Ordene er de samme, og e-posten er videresendt{_PASSED_ON}")
                )
                continue
            letter = replace(letter, notes=(*letter.notes, f"Ordene er de samme som i {messages[words]}{_ALIKE}"))
        id = _after(first, len(answers))
        day = _day(letter, today)
        mine = _Earlier(id, letter.digest, day, runs(words_of(" ".join(point.text for point in points))))
        others = [
            each for each in earlier.get(called, ()) if called and each.digest != letter.digest and each.id not in gone
        ]
        replaced = next((each.id for each in reversed(others) if _says_again(mine, each)), "")
        answer = Answer(
            id,
            f"{f'{files.plan_folder}/' if files.plan_folder else ''}{KIND.home}{id}.yaml",
            letter,
            who,
            day,
            points,
            replaced,
            tuple(each.id for each in others if each.id != replaced),
            removed,
            above,
            below,
            answered,
            letter.file in telling,
        )
        try:
            data = write.dump(_values(answer))
        except write.WriteError:
            refused.append((letter.file, "har tegn som ikke kan stå i en fil. Lagre den på nytt som ren tekst"))
            continue
        if len(data) > limits.TEXT_BYTES:
            refused.append((letter.file, "er for stor til å være ett svar. Del den i flere filer"))
            continue
        read = pipeline.read_file(SourceFile(answer.path, KIND.schema, data))
        if fault := next((each for each in read.findings if each.severity is Severity.FEIL), None):
            refused.append((letter.file, f"har noe som ikke kan stå i planen: {fault.message.rstrip('.')}"))
            continue
        answers.append(answer)
        made[answer.path] = data
        ids.append(id)
        earlier.setdefault(called, []).append(mine)
        gone.add(replaced)
        for piece in said:
            own_now.setdefault(piece, (id, letter.digest))
        if words:
            messages.setdefault(words, id)
    return Taken(tuple(answers), Changes(made), tuple(dict.fromkeys(known)), tuple(refused))


def _day(letter: Letter, today: dt.date) -> dt.date | None:
    return next((day for day in (letter.day, letter.saved) if day and day <= today), None)


def _by_sender(letters: Sequence[Letter], plan: Plan, sender: str) -> Iterable[tuple[Letter, Sender]]:
    """The letters with their senders, without what stands above and below their own words. What several authors of one body have
    written in a document is one answer, and so is what came in one message."""
    found: dict[tuple[str, str, str], tuple[Letter, Sender]] = {}
    of_message: dict[str, Sender] = {}
    for number, each in enumerate(letters):
        who = named(sender, plan) if sender else sender_of(each, plan)
        if each.part_of:
            who = _surest(of_message.get(each.part_of), who)
            of_message[each.part_of] = who
        letter = _without_closing(_without_head(each))
        above = "\n\n".join(filter(None, (each.passed_by, letter.head)))
        letter = replace(letter, head=above, digest=each.part_of or each.digest)
        is_one = each.part_of or (letter.source is Source.WORD and (sender or not who.is_private))
        key = (letter.digest, "" if each.part_of else as_name(who.name), "" if is_one else str(number))
        if key in found:
            first = found[key][0]
            days = [day for day in (first.day, letter.day) if day]
            letter = replace(
                first,
                remarks=(*first.remarks, *letter.remarks),
                day=max(days, default=None),
                notes=(*first.notes, *letter.notes),
                head="\n\n".join(filter(None, (first.head, letter.head))),
                closing="\n\n".join(filter(None, (first.closing, letter.closing))),
                quoted="\n\n".join(filter(None, (first.quoted, letter.quoted))),
            )
        found[key] = (letter, who)
    return found.values()


def _surest(one: Sender | None, other: Sender) -> Sender:
    """Whose a message is, by its own words and by what is attached: a body that one of them names."""
    return other if one is None or (one.is_private and not other.is_private) else one


def _after(id: str, count: int) -> str:
    """The id that comes so many after another: I09, I10."""
    digits = id[len(id.rstrip("0123456789")) :]
    return f"{id.removesuffix(digits)}{int(digits) + count:0{len(digits)}}"


def _has_any(files: Files) -> bool:
    return any(file.kind == "innspill" for file in files.files)


def _texts(answers: Iterable[Innspill]) -> Mapping[str, dict[str, str]]:
    """The texts that each sender has written before, with the id of the answer."""
    found: dict[str, dict[str, str]] = {}
    for answer in answers:
        for point in answer.punkter:
            for piece in _pieces(point.tekst):
                found.setdefault(as_name(answer.avsender), {})[piece] = answer.id
    return found


def _pieces(text: str) -> list[str]:
    """What a sender has written in a thread, one by one: a program may have forgotten that one answers the other."""
    return [piece for part in _THREAD.split(text) if (piece := _same(part))]


def _is_private_mail(answer: Innspill) -> bool:
    return answer.slag is Avsenderslag.PRIVATPERSON and answer.kilde.slag == Source.MAIL.value


def _is_passed_on(letter: Letter) -> bool:
    return bool(letter.passed_by) or any(_SUBJECT.match(remark.subject) for remark in letter.remarks)


def _words(texts: Iterable[str]) -> str:
    """The words of a message, without what a mail program sets above and before those that are passed on."""
    return _same("\n".join(_ROUND.sub("", _QUOTED.sub("", text)) for text in texts))


def _same(text: str) -> str:
    return " ".join(visible(text).split())


def _of_another_file(said: tuple[str, str] | None, digest: str) -> str:
    """The answer that says the same, where it is of another file: the rows of a form may well be alike."""
    return said[0] if said and said[1] != digest else ""


def _earlier(answers: Sequence[Innspill]) -> dict[str, list[_Earlier]]:
    """The answers that are there, by sender; private persons are all called the same, and have none."""
    found: dict[str, list[_Earlier]] = {}
    for each in answers:
        if not each.er_privat:
            said = runs(words_of(" ".join(punkt.tekst for punkt in each.punkter)))
            day = each.dato.first if each.dato else None
            found.setdefault(as_name(each.avsender), []).append(_Earlier(each.id, each.kilde.sha256, day, said))
    return found


def _says_again(one: _Earlier, before: _Earlier) -> bool:
    """Whether an answer says what another did, and is not the older of the two: then it stands in for that. A letter that only adds
    something does not, and both are answers."""
    is_older = bool(one.day and before.day and one.day < before.day)
    return not is_older and bool(before.runs) and len(before.runs & one.runs) >= _AGAIN * len(before.runs)


def _without_head(letter: Letter) -> Letter:
    """The letter with the letterhead and the greeting apart from its remarks. A text that is nothing else is a remark all the same,
    and so is what stands in a form, or at a place in a document."""
    first, *others = letter.remarks or (Remark(""),)
    if letter.source is Source.SHEET or any(remark.spot != Spot() for remark in letter.remarks):
        return letter
    own = head.parted(first.text)
    if not own.head or not (own.rest or others):
        return letter
    rest = (replace(first, text=own.rest),) if own.rest else ()
    return replace(letter, head="\n\n".join(filter(None, (letter.head, own.head))), remarks=(*rest, *others))


def _without_closing(letter: Letter) -> Letter:
    """The letter with what it ends with apart from its remarks; what stands at a place in a document is a remark as it is, and a
    text that is nothing but a closing is one too."""
    if any(remark.spot != Spot() for remark in letter.remarks):
        return letter
    last = len(letter.remarks) - 1
    is_letter = letter.source is not Source.SHEET
    kept, found = [], []
    for at, remark in enumerate(letter.remarks):
        own = closing.parted(remark.text) if is_letter and at == last else closing.greeted(remark.text)
        kept += [replace(remark, text=text) for text in (own.rest, own.after) if text]
        found.append(own.closing)
    return replace(letter, remarks=tuple(kept), closing="\n\n".join(filter(None, found))) if kept else letter


def _points(remarks: Sequence[Remark], at: Places) -> tuple[tuple[Point, ...], int]:
    """The remarks with their places, the same words at the same place once; and how many birth numbers were taken out."""
    points: dict[tuple[str, tuple[str, ...], str], Point] = {}
    removed = 0
    for remark in (part for each in remarks for part in divided(each, at)):
        text, count = uten_foedselsnumre(_clean(remark.text))
        where, more = uten_foedselsnumre(_where(remark))
        if not text:
            continue
        removed += count + more
        point = Point(text, place(remark, at), where)
        points.setdefault((_same(text), point.placing.ids, where), point)
    return tuple(points.values()), removed


def _clean(text: str) -> str:
    """The text with only what a file can hold, and a document can show: the words as they are. A sign that the typeface lacks
    stands by its number, and what nobody sees is left out."""
    kept = unicodedata.normalize("NFC", _BREAKS.sub("\n", text))
    kept = "".join(char if char == "\n" or char.isprintable() else _instead(char) for char in kept)
    for index in reversed(list(strange(kept))):
        kept = f"{kept[:index]}{_instead(kept[index])}{kept[index + 1 :]}"
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip()


def _instead(char: str) -> str:
    if char.isspace() or char < " ":
        return " "
    return "" if is_invisible(char) else f"[tegn U+{ord(char):04X}]"


def _is_foreign(letter: Letter) -> bool:
    """Whether an answer is written in letters that no document can show."""
    text = "".join(remark.text for remark in letter.remarks)
    return sum(1 for index in strange(text) if text[index].isalpha()) > len(text) * _FEW


def _where(remark: Remark) -> str:
    heading = next((" ".join(_clean(text).split()) for text in remark.spot.headings if text.strip()), "")
    quoted = " ".join(_clean(remark.spot.words).split())
    quoted = quoted if len(quoted) <= _QUOTE else f"{quoted[:_QUOTE].rsplit(' ', 1)[0]} …"
    about = " ".join(_clean(remark.about).split())
    return ", ved ".join(part for part in (heading or about, f"«{quoted}»" if quoted else "") if part)


def _values(answer: Answer) -> dict[str, n.Value]:
    """The file, in the order of the schema."""
    values: dict[str, n.Value] = {
        "id": answer.id,
        "avsender": answer.sender.name,
        "slag": answer.sender.kind.value,
    }
    if answer.day:
        values["dato"] = answer.day.isoformat()
    if answer.sender.is_private:
        values["samtykke"] = bool(answer.letter.consent)
    if answer.letter.build:
        values["bygg"] = answer.letter.build
    values["kilde"] = {
        "fil": _file_name(answer), "sha256": answer.letter.digest, "slag": answer.letter.source.value,
    }  # fmt: skip
    if answer.replaces:
        values["erstatter"] = answer.replaces
    if answer.head:
        values["hode"] = answer.head
    if answer.closing:
        values["avslutning"] = answer.closing
    if answer.quoted:
        values["sitert"] = answer.quoted
    values["punkter"] = [_point(number, point) for number, point in enumerate(answer.points, 1)]
    return values


def _telling_names(letters: Sequence[Letter], plan: Plan, sender: str) -> frozenset[str]:
    """The files whose names may be those of persons: a private person has written in it, or the name has words that are the
    author's and not the body's."""
    found = set()
    for each in letters:
        who = named(sender, plan) if sender else sender_of(each, plan)
        stem = re.sub(r"[\W_]+", " ", each.file.rpartition(".")[0])
        persons = set(words_of(each.sender)) - set(words_of(who.name))
        if who.is_private or personnavn(stem) or persons & set(words_of(stem)):
            found.add(each.file)
    return frozenset(found)


def _file_name(answer: Answer) -> str:
    """The name of the file; of one that may be a private person's name, also where a body has written in it, only the ending."""
    name = " ".join(_clean(answer.letter.file).split())
    name, _ = uten_foedselsnumre(name)
    return f"svar.{name.rpartition('.')[2]}" if answer.is_telling else name


def _point(number: int, point: Point) -> n.Value:
    values: dict[str, n.Value] = {"nummer": number, "tekst": point.text}
    if point.placing.ids:
        values["gjelder"] = list(point.placing.ids)
    values |= {"plassering": point.placing.how.value, "sikkerhet": point.placing.sure.value}
    if point.where:
        values["sted"] = point.where
    return values
