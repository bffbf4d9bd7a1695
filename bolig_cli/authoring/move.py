"""Another id for a thing, with everything that names it: fields, texts, tables, signatures, and the name of its file."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from bolig_cli.authoring import mentions as m
from bolig_cli.authoring.changes import Changes
from bolig_cli.authoring.field import with_value
from bolig_cli.authoring.kinds import KINDS
from bolig_cli.errors import BoligError
from bolig_cli.finding import Edit
from bolig_cli.law.basis import fingerprint_of, lasting_fingerprint_of, read_fingerprint_of
from bolig_cli.law.context import Context
from bolig_cli.law.egne_krav import katalog_for
from bolig_cli.model import gjennomgang
from bolig_cli.model.plan import Plan
from bolig_cli.pipeline import read_plan
from bolig_cli.rules.henvisninger.opptatt_id import is_taken
from bolig_cli.source import edit, tree, write
from bolig_cli.source import node as n
from bolig_cli.source.files import Files, SourceFile
from bolig_cli.source.near_id import nearest_id

# Folders of files that are called what their item is; those of a table are two or three, with the same name.
IN_FILES = {
    "maalomraade": ("maalomraader/",),
    "maal": ("maal/",),
    "strategi": ("strategier/",),
    "tiltak": ("tiltak/",),
    "utfordring": ("utfordringer/",),
    "tabell": ("kunnskapsgrunnlag/tabeller/", "kunnskapsgrunnlag/hentet/"),
}
_KEYWORDS = frozenset(("true", "false", "null", "alle", "behovsoversikt"))
_NOT_WRITTEN = frozenset(
    (*tree.NOT_TEXT, "tabelldata", "hentet", "gjennomgang", "signering", "bygg")
)  # by an author, in words
_NUMBERED = re.compile(r"([A-Za-z]{1,3})(-?[0-9][0-9-]*)")
_DUTY_ID = r"[a-z][a-z0-9-]*"  # as in schema/krav.schema.json
_SHOWN = 5  # places that one sentence names


def move(files: Files, old: str, new: str) -> Changes:
    """The plan with the id `new` where `old` was. Signatures and records that held before, hold after; what had lapsed, has.

    Raises BoligError for an id that is not there, for one that cannot be used or is taken, and where a file cannot be read.
    """
    found = m.mentions(files)
    own = owner(found, old)
    _require_free(files, found, old, new)
    _require_own_letters(files, found, own, new)
    edits: dict[str, list[m.Mention]] = {}
    for mention in found:
        if mention.id == old:
            edits.setdefault(mention.place.path, []).append(mention)
    names = {**_new_names(files, own, old, new), **_signature_names(files, edits, old, new)}
    changed: dict[str, bytes | None] = {}
    for path, those in edits.items():
        changed[names.get(path, path)] = renamed(m.file_of(files, path), those, new)
    for path, name in names.items():
        changed.setdefault(name, m.file_of(files, path).data)
        changed[path] = None
    after = files.with_texts(changed)
    records = _records(files, after, names, old, new)
    return Changes({**changed, **records}, _left(files, old))


def renamed(file: SourceFile, those: Iterable[m.Mention], new: str) -> bytes:
    """The file with another id in some places and every other byte as it was. Raises BoligError where that cannot be done."""
    those = list(those)
    refused = BoligError(
        f"Filen {file.path} kan ikke endres uten at noe annet endrer seg. Ingenting er skrevet. Rett id-en i den for hånd."
    )
    try:
        data = edit.apply(file.data, [Edit(mention.place, new) for mention in those])
    except ValueError:
        raise refused from None
    before = m.parsed(file.path, file.kind, file.data)
    after = m.parsed(file.path, file.kind, data)
    id = those[0].id
    wanted = _renamed(n.to_value(before.root), (), id, new, {mention.keys: mention.role for mention in those})
    body = _text(before.body, id, new) if any(not mention.keys for mention in those) else before.body
    if n.to_value(after.root) != wanted or after.body != body:
        raise refused
    return data


_At = tuple[n.Key, ...]


def _renamed(value: n.Value, at: _At, id: str, new: str, where: Mapping[_At, m.Role]) -> n.Value:
    """What a value is to read as, with another id at the places where it is written."""
    if isinstance(value, dict):
        return {
            new if key == id and where.get((*at, key)) is m.Role.RECORD else key: _renamed(
                inner, (*at, key), id, new, where
            )
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_renamed(inner, (*at, i), id, new, where) for i, inner in enumerate(value)]
    if isinstance(value, str) and at in where:
        return _text(value, id, new) if where[at] is m.Role.TEXT else value.replace(id, new)
    return value


def _text(text: str, id: str, new: str) -> str:
    """A text with another id in its links and quoted numbers."""
    made, at = [], 0
    for hit in m.in_text(text):
        if hit[1] == id:
            made += [text[at : hit.start(1)], new]
            at = hit.end(1)
    return "".join([*made, text[at:]])


def owner(found: Sequence[m.Mention], id: str) -> m.Mention:
    """Where the thing has its id."""
    own = [mention for mention in found if mention.role is m.Role.OWN]
    known = [mention.id for mention in own]
    if known.count(id) > 1:
        where = ", ".join(f"{mention.place.path}, linje {mention.place.line}" for mention in own if mention.id == id)
        raise BoligError(f"Id-en {id} er brukt flere ganger ({where}). Rett det først, så er det klart hva som menes.")
    if id not in known:
        raise BoligError(unknown(id, known))
    return next(mention for mention in own if mention.id == id)


def unknown(id: str, known: Sequence[str]) -> str:
    """The line that says that there is nothing with an id, and what was meant."""
    meant = nearest_id(id, known)
    return f"Planen har ikke noe med id-en «{id}»." + (f" Mente du «{meant}»?" if meant else "")


def _require_free(files: Files, found: Sequence[m.Mention], old: str, new: str) -> None:
    if not re.fullmatch(m.ID, new) or new.lower() in _KEYWORDS:
        raise BoligError(
            f"«{new}» kan ikke være en id. En id begynner med en bokstav, og har bare a–z, sifre, bindestrek og understrek, "
            "høyst 40 tegn."
        )
    if new == old:
        raise BoligError(f"Id-en er allerede {new}.")
    for mention in found:
        if mention.role is m.Role.OWN and mention.id != old and mention.id.lower() == new.lower():
            raise BoligError(
                f"Id-en {mention.id} er allerede brukt, i {mention.place.path}, linje {mention.place.line}."
            )
    if next(x for x in found if x.id == old and x.role is m.Role.OWN).keys[0] == "plikter" and not re.fullmatch(
        _DUTY_ID, new
    ):
        raise BoligError(f"«{new}» kan ikke være id-en til et krav. Skriv små bokstaver, sifre og bindestrek.")
    if is_taken(new) or new in _duties(files):
        raise BoligError(f"Id-en {new} brukes av dokumentene selv. Velg en annen.")
    if any(mention.id == new for mention in found):
        place = next(mention.place for mention in found if mention.id == new)
        raise BoligError(
            f"{place.path}, linje {place.line}, viser allerede til {new}, som ikke finnes. "
            f"Rett den henvisningen først, ellers vil den gjelde det som nå heter {old}."
        )


def _require_own_letters(files: Files, found: Sequence[m.Mention], own: m.Mention, new: str) -> None:
    """Raises BoligError for a number with the letters of another kind of thing (S40 for a measure), or its own in other
    capitals."""
    hit = _NUMBERED.fullmatch(new)
    kinds = {kind.schema: kind for kind in KINDS.values() if kind.letter and kind.name != "delmaal"}
    mine = kinds.get(m.file_of(files, own.place.path).kind)
    if hit is None or mine is None or len(own.keys) > 1:
        return
    written: dict[str, Counter[str]] = {name: Counter() for name in kinds}
    for mention in found:
        kind = m.file_of(files, mention.place.path).kind
        if mention.role is m.Role.OWN and kind in kinds and (each := _NUMBERED.fullmatch(mention.id)):
            written[kind][each[1]] += 1
    letters = {name: next(iter(dict(count.most_common(1))), kinds[name].letter) for name, count in written.items()}
    right = letters[mine.schema]
    if hit[1] == right:
        return
    other = next((kinds[name] for name, letter in letters.items() if letter.lower() == hit[1].lower()), None)
    if other:
        what = f"nummeret til {other.one}" if other is not mine else "skrevet annerledes enn de andre"
        raise BoligError(
            f"«{new}» er {what}. Id-en til {mine.one} begynner med {right} i denne planen: {right}{hit[2]}."
        )


def _duties(files: Files) -> frozenset[str]:
    plan = read_plan(files).plan
    return frozenset(duty.id for duty in katalog_for(plan)[0].plikter) if plan else frozenset()


def _new_names(files: Files, own: m.Mention, old: str, new: str) -> dict[str, str]:
    """The files that are called what the thing is: path → new path."""
    file = m.file_of(files, own.place.path)
    prefix = f"{files.plan_folder}/" if files.plan_folder else ""
    stem = PurePosixPath(file.path).stem
    homes = [prefix + folder for folder in IN_FILES.get(file.kind, ())]
    names = {}
    for other in files.files:
        path = PurePosixPath(other.path)
        if f"{path.parent}/" in homes and path.stem == stem and len(own.keys) == 1:
            names[other.path] = str(path.with_name(new + path.suffix))
    there = {other.path.lower() for other in files.files} - {path.lower() for path in names}
    for name in names.values():
        if name.lower() in there:
            raise BoligError(f"Det finnes allerede en fil som heter {name}. Ingenting er skrevet.")
    return {path: name for path, name in names.items() if path != name}


# --- what the program has written itself ------------------------------------------------------------------------------


def _signature_names(files: Files, edits: Mapping[str, Sequence[m.Mention]], old: str, new: str) -> dict[str, str]:
    """Signatures of a duty of the municipality's own are called what the duty is: path → new path."""
    names = {}
    for path, those in edits.items():
        stem = PurePosixPath(path).stem
        if stem.startswith(f"{old}-") and any(x.role is m.Role.DUTY and x.keys == ("plikt",) for x in those):
            names[path] = str(PurePosixPath(path).with_name(new + path.rpartition("/")[2][len(old) :]))
    return names


def _records(before: Files, after: Files, names: Mapping[str, str], old: str, new: str) -> dict[str, bytes | None]:
    """The signatures, the record of what texts were read against, and what was sent out on hearing, with new fingerprints in place
    of those that held: of what they rest on nothing has changed but what it is called."""
    was, now = read_plan(before).plan, read_plan(after).plan
    if was is None or now is None:
        return {}
    return {
        **_signatures(was, now, after, names, old, new), **_read_texts(was, now, after, old, new),
        **_sent_out(was, now, after, old, new),
    }  # fmt: skip


def _signatures(
    was: Plan, now: Plan, after: Files, names: Mapping[str, str], old: str, new: str
) -> dict[str, bytes | None]:
    contexts = Context(was), Context(now)
    changed: dict[str, bytes | None] = {}
    for signature in was.signeringer:
        path = names.get(signature.origin.path, signature.origin.path)
        data = m.file_of(after, path).data
        for id, fingerprint in signature.grunnlag.items():
            called = new if id == old else id
            held = next(
                (
                    f
                    for f in (fingerprint_of, read_fingerprint_of, lasting_fingerprint_of)
                    if f(contexts[0], id) == fingerprint
                ),
                None,
            )
            if held and (made := held(contexts[1], called)) and made != fingerprint:
                data = write.set_value(data, ("grunnlag", called), write.Quoted(made))
                changed[path] = data
    return changed


def _sent_out(was: Plan, now: Plan, after: Files, old: str, new: str) -> dict[str, bytes | None]:
    contexts = Context(was), Context(now)
    changed: dict[str, bytes | None] = {}
    for bygg in was.bygg:
        data = m.file_of(after, bygg.origin.path).data
        for place, part in enumerate(bygg.deler):
            if part.id == old and not part.sendt_som:  # the marks in the document that was sent out are what they were
                data = with_value(SourceFile(bygg.origin.path, "bygg", data), ("deler", place, "sendt_som"), old)
                changed[bygg.origin.path] = data
            made = fingerprint_of(contexts[1], new if part.id == old else part.id)
            if made and made != part.avtrykk and fingerprint_of(contexts[0], part.id) == part.avtrykk:
                data = write.set_value(data, ("deler", place, "avtrykk"), write.Quoted(made))
                changed[bygg.origin.path] = data
    return changed


def _read_texts(was: Plan, now: Plan, after: Files, old: str, new: str) -> dict[str, bytes | None]:
    """Texts are known by their ids there, and what they rest on by its own."""
    file = next((file for file in after.files if file.kind == "gjennomgang"), None)
    if file is None or was.gjennomgang is None:
        return {}
    fresh = {text.id: text.kilder for text in gjennomgang.tekster(now)}
    data = file.data
    for text in gjennomgang.tekster(was):
        for source, fingerprint in text.kilder.items():
            called, of = (new if id == old else id for id in (text.id, source))
            made = fresh.get(called, {}).get(of)
            if made and made != fingerprint and was.gjennomgang.get(text.id, {}).get(source) == fingerprint:
                data = write.set_value(data, ("gjennomgang", called, of), write.Quoted(made))
    return {file.path: data} if data != file.data else {}


def _left(files: Files, old: str) -> tuple[str, ...]:
    """What names the id where nothing is changed: comments, and texts that name it without a link. Of an id that is a word of its
    own (`unge`) nobody can say that it is meant."""
    if not any(map(str.isdigit, old)):
        return ()
    word = re.compile(rf"(?<![\w#/-]){re.escape(old)}(?![\w-])")
    places = []
    for file in files.files:
        if file.kind in _NOT_WRITTEN:
            continue
        known = {(x.place.line, x.place.column) for x in m.in_file(file.path, file.kind, file.data) if x.id == old}
        for number, line in enumerate(file.data.decode("utf-8").removeprefix("\ufeff").splitlines(), 1):
            if any((number, hit.start() + 1) not in known for hit in word.finditer(line)):
                places.append(f"{file.path}:{number}")
    if not places:
        return ()
    more = f" og {len(places) - _SHOWN} steder til" if len(places) > _SHOWN else ""
    return (
        f"{old} er også nevnt i kommentarer eller tekst uten lenke, og det er ikke endret: {', '.join(places[:_SHOWN])}{more}.",
    )
