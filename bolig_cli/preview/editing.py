"""Changes that are made on the page: each is one step, written whole or not at all, and can be undone.

A form says which content of the file it was filled from. Where the file has another now, nothing is written: both are shown.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from bolig_cli import limits, plain_file
from bolig_cli.authoring.kinds import KINDS, Kind, ids
from bolig_cli.authoring.next_id import next_id, slug, tries
from bolig_cli.authoring.placed import placed
from bolig_cli.digest import digest_of
from bolig_cli.errors import BoligError, why
from bolig_cli.finding import Finding, Severity
from bolig_cli.model import plan as m
from bolig_cli.pipeline import Checked, read_file
from bolig_cli.preview.changed import in_words
from bolig_cli.preview.desk import Desk
from bolig_cli.preview.forms import chapter, given
from bolig_cli.preview.forms.by_date import in_its_time
from bolig_cli.preview.forms.chapter import BODY
from bolig_cli.preview.forms.difference import changed, moved
from bolig_cli.preview.forms.fields import Forms
from bolig_cli.preview.forms.offered import FILES, LISTS
from bolig_cli.preview.forms.words import in_form
from bolig_cli.record import record
from bolig_cli.render.output import change_all
from bolig_cli.source import chapter as source_chapter
from bolig_cli.source import edit, tree, write, yaml
from bolig_cli.source import node as n
from bolig_cli.source.files import SourceFile, read_folder
from bolig_cli.source.write import WriteError
from bolig_cli.versions.compare import changes
from bolig_cli.versions.names import ids_before

Pointer = tuple[str | int, ...]

_KINDS = ("tiltak", "maal", "strategi", "utfordring", "maalomraade")  # with a file for each item
FIXED = frozenset(("innspill",))  # whose lists neither get nor lose anything here: no answer to the hearing is lost
REMOVABLE = frozenset((*_KINDS, "tabell", "kapittel"))  # the kinds of file that can go whole
_BY_DATE = frozenset((("behandling", "+"),))  # new items of lists that have to be in the order of time
_STEPS = 200  # that can be undone
# Never to load the page anew: what is written in a form would be lost.
_KEEP = "Er det noe i skjemaet som ikke er lagret, kopierer du det før du lukker skjemaet."
UNWRITABLE = "Dette kan ikke skrives i filen uten å endre noe annet i den. Åpne filen {fil}, og gjør endringen der."


class Conflict(Exception):
    """The file is another than the one that a form was filled from. `form` is the form as it is now."""

    def __init__(self, form: dict[str, Any]) -> None:
        super().__init__("the file has changed")
        self.form = form


class Blocked(BoligError):
    """A step that cannot be taken back without writing over what came after it: the files that stand in the way, each as it is now
    and as it was before the step, and `fields` what that is in the words of the forms (`as_json`)."""

    def __init__(self, step: "Step", in_the_way: Mapping[str, bytes | None], fields: Sequence[dict[str, Any]]) -> None:
        super().__init__(
            f"Kan ikke angre uten videre: {step.told}. Noen har endret det samme etterpå, utenfor skjemaene. "
            "Velg under «Versjoner» hva som skal stå."
        )
        self.fields = fields
        self.told = step.told
        self.content = digest_of(b"\0".join(path.encode() + b"\0" + (now or b"") for path, now in in_the_way.items()))
        self.in_the_way = {path: (now, step.files[path][0]) for path, now in in_the_way.items()}

    def as_json(self) -> dict[str, Any]:
        def text(data: bytes | None) -> str:
            return "" if data is None else data.decode("utf-8", "replace")

        files = [{"sti": path, "naa": text(now), "foer": text(old)} for path, (now, old) in self.in_the_way.items()]
        return {"gjort": self.told, "endringer": list(self.fields), "filer": files, "innhold": self.content}


class Refused(BoligError):
    """Something that is not written; `keys` are those of the fields that it is about: okonomi.status is one in a part."""

    def __init__(self, message: str, keys: Sequence[str]) -> None:
        super().__init__(message)
        self.keys = keys


class Missing(Refused):
    """Fields that have to be filled in."""

    def __init__(self, fields: Sequence[Mapping[str, str]]) -> None:
        super().__init__(
            f"Ikke lagret. Fyll ut: {', '.join(field['tittel'] for field in fields)}.",
            [field["noekkel"] for field in fields],
        )


@record
class Step:
    """What was done, and the content of each file before and after; None where there is none.

    `warning` is why the plan cannot be shown after it; "" where nothing new hinders it."""

    told: str
    files: Mapping[str, tuple[bytes | None, bytes | None]]
    warning: str = ""


class Editor:
    """Forms of the plan on the desk, and the steps that were done with them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.steps: list[Step] = []
        self.undone: list[Step] = []  # that can be done again, until something else is done
        self._gone: set[str] = set()  # the ids of what was taken out here
        self._judged: tuple[Mapping[str, bytes | None], Checked, list[Finding]] | None = (
            None  # the last that was asked for
        )

    # --- forms

    def form(self, path: str, pointer: Pointer) -> dict[str, Any]:
        """The form of what stands at a pointer in a file; a pointer that ends with "+" is of a new item of the list. Raises
        BoligError."""
        file, data = self.file(path)
        root = root_of(file.kind, data)
        if root is None:
            raise BoligError(f"Filen {path} kan ikke leses slik den er nå. Rett den først; se «Funn».")
        is_new = bool(pointer) and pointer[-1] == "+"
        at = (*pointer[:-1], 0) if is_new else pointer
        node = n.child_at(root, pointer[:-1] if is_new else pointer)
        if node is None and not is_new:
            raise BoligError(f"Det som skulle endres, står ikke i filen lenger. {_KEEP}")
        value = {} if is_new or node is None else n.to_value(node)
        fields = self.forms().fields(file.kind, at, value)
        if pointer and not (is_new and not _list_kind(file.kind, pointer)):  # an id is made, and then stays
            fields = [field for field in fields if field["noekkel"] != "id"]
        if file.kind == "kapittel":
            fields.append(body_field(chapter.body(data)))
        return {
            "sti": path,
            "peker": list(pointer),
            "innhold": digest_of(data),
            "tittel": "" if is_new else heading(file.kind, pointer, value),
            "kan_slettes": file.kind not in FIXED
            and (isinstance(pointer[-1], int) if pointer else file.kind in REMOVABLE),
            "felt": fields,
        }

    def new_form(self, kind: str, above: str) -> dict[str, Any]:
        """The form of an item that is not there yet, below another."""
        if kind not in _KINDS:
            raise BoligError("Det finnes ikke noe skjema for det.")
        values: dict[str, n.Value] = {}
        parent = self.desk.checked.plan.find(above) if self.desk.checked.plan and above else None
        if isinstance(parent, m.Strategi) and kind == "tiltak":
            values["strategier"] = [above]
        elif isinstance(parent, m.Maal) and kind in ("tiltak", "strategi"):
            values["maal"] = [above] if kind == "tiltak" else above
        if kind == "tiltak":
            values |= {"status": "ny"}
        return {"slag": kind, "id": self.next_id(kind), "innhold": "", "felt": self.forms().fields(kind, (), values)}

    def next_id(self, kind: str) -> str:
        """An id that nothing in the plan has, nor has had: in a version, or since the page was opened."""
        files = self.desk.files
        return next_id(files, KINDS[kind], before=self._gone | ids_before(files))

    # --- what is written

    def save(self, path: str, pointer: Pointer, content: str, sent: Mapping[str, Any]) -> Step:
        """Writes what a form says. Raises Conflict where the file has changed since, and BoligError where it cannot be written."""
        file, data = self.file(path)
        if pointer and pointer[-1] == "+":
            require_free(file)
        form = self.form(path, pointer)
        if form["innhold"] != content:
            raise Conflict(form)
        values = given.values(form["felt"], sent)
        order = [field["noekkel"] for field in form["felt"]]
        need(form["felt"], values)
        values |= self._with_ids(form["felt"], values)
        try:
            if pointer and pointer[-1] == "+":
                new: dict[str, n.Value] = {key: value for key, value in values.items() if value is not None}
                if kind := _list_kind(file.kind, pointer):
                    new = {"id": next_id(self.desk.files, kind, str(new.get(kind.title_key, ""))), **new}
                after = _with_item(data, pointer[:-1], new)
            elif file.kind == "kapittel":
                text = values.pop(BODY, None)
                after = chapter.with_head(data, lambda head: changed(head, (), values, order))
                if BODY in sent and chapter.body(data) is not None:
                    after = chapter.with_body(after, str(text or ""))
            else:
                after = changed(data, pointer, values, order)
            if file.kind == "innspill":
                after = placed(data, after)
        except WriteError:
            raise BoligError(UNWRITABLE.format(fil=path)) from None
        after = self.mended(SourceFile(path, file.kind, after), SourceFile(path, file.kind, data), pointer)
        at = pointer
        if pointer in _BY_DATE:
            after, at = in_its_time(after, pointer[:-1])
        if after != data:
            hindered = self._hindered(SourceFile(path, file.kind, after), at, form["felt"])
            # Of something new all is refused, wherever it is found: nobody else has made it so. What was there before may have to
            # be mended elsewhere.
            _refuse(hindered if pointer[-1:] == ("+",) else [each for each in hindered if each[1]])
        done = (
            "Laget"
            if pointer and pointer[-1] == "+" and _named(values)
            else "La til en linje i"
            if "+" in pointer
            else "Endret"
        )
        return self._write(f"{done} {_called(path, pointer, values)}", {path: (data, after)})

    def create(self, kind: str, sent: Mapping[str, Any]) -> Step:
        """Writes a new item. Raises BoligError where something is missing in it."""
        form = self.new_form(kind, "")
        id = str(form["id"])
        values = given.values(form["felt"], sent)
        need(form["felt"], values)
        given_values = {key: value for key, value in values.items() if value is not None}
        plan_folder = self.desk.files.plan_folder
        path = f"{plan_folder}/{KINDS[kind].home}{id}.yaml" if plan_folder else f"{KINDS[kind].home}{id}.yaml"
        try:
            data = write.dump({"id": id, **given_values})
        except WriteError:
            raise BoligError(UNWRITABLE.format(fil=path)) from None
        data = self.mended(SourceFile(path, kind, data), None, ())
        _refuse(self._hindered(SourceFile(path, kind, data), (), form["felt"]))
        return self._write(f"Laget «{given_values.get('tittel', id)}»", {path: (None, data)})

    def _with_ids(
        self, fields: Sequence[Mapping[str, Any]], values: Mapping[str, n.Value]
    ) -> Mapping[str, list[n.Value]]:
        """The rows of things that have ids (the goals of a plan above this one): each that is new with an id of its title."""
        found: dict[str, list[n.Value]] = {}
        taken = {id.lower() for id in ids(self.desk.files)}
        for field in fields:
            rows = values.get(field["noekkel"])
            with_ids = field["slag"] == "rader" and any(inner["noekkel"] == "id" for inner in field["ny_rad"])
            if not with_ids or not isinstance(rows, list):
                continue
            made: list[n.Value] = []
            for row in rows:
                if isinstance(row, dict) and not row.get("id"):
                    stem = slug(str(row.get("tittel") or "")) or str(field["noekkel"])
                    id = next(each for each in tries(stem) if each.lower() not in taken)
                    taken.add(id.lower())
                    row = {"id": id, **row}
                made.append(row)
            found[field["noekkel"]] = made
        return found

    def move(self, path: str, pointer: Pointer, content: str, to: int) -> Step:
        """Gives an item of a list another place in it. Raises Conflict and BoligError."""
        file, data = self.file(path)
        require_free(file)
        if digest_of(data) != content:
            raise Conflict(self.form(path, pointer))
        if not pointer or not isinstance(pointer[-1], int):
            raise BoligError("Dette har ingen rekkefølge som kan endres.")
        try:
            after = moved(data, pointer[:-1], pointer[-1], to)
        except WriteError:
            raise BoligError(UNWRITABLE.format(fil=path)) from None
        return self._write(f"Flyttet {_called(path, pointer, _values(data, pointer))}", {path: (data, after)})

    def place(self, id: str, above: str) -> Step:
        """Puts a measure below another strategy or goal, or a strategy below another goal: what it belonged to first. Raises
        BoligError."""
        plan = self.desk.checked.plan
        item = plan.find(id) if plan else None
        parent = plan.find(above) if plan else None
        path = item.origin.path if item else ""
        key = ""
        if isinstance(item, m.Tiltak):
            key = {m.Strategi: "strategier", m.Maal: "maal"}.get(type(parent), "")
        elif isinstance(item, m.Strategi) and isinstance(parent, m.Maal):
            key = "maal"
        if not key:
            raise BoligError("Det kan ikke flyttes dit.")
        _, data = self.file(path)
        root, _ = yaml.parse(data, path)
        old = n.to_value(root) if root is not None else {}
        assert isinstance(old, dict)
        was = old.get(key)
        rest = [ref for ref in was[1:] if ref != above] if isinstance(was, list) else []
        value: n.Value = above if isinstance(was, str) else [above, *rest]
        new: dict[str, n.Value] = {key: value}
        if isinstance(item, m.Tiltak):
            new[{"strategier": "maal", "maal": "strategier"}[key]] = None
        try:
            after = changed(data, (), new, ["id", "tittel", "strategier", "maal"])
        except WriteError:
            raise BoligError(UNWRITABLE.format(fil=path)) from None
        return self._write(f"Flyttet {id} til {above}", {path: (data, after)})

    def undo(self) -> Step:
        """Takes the last step back. Raises BoligError where there is none, and Blocked where a file has another content since."""
        step = self._last()
        if in_the_way := self._in_the_way(step):
            raise self._blocked(step, in_the_way)
        change_all(self.desk.root, {path: before for path, (before, _) in step.files.items()})
        self.undone.append(self.steps.pop())
        return step

    def blocked(self) -> dict[str, Any] | None:
        """What stands in the way of the last step, as `Blocked` tells it; None where nothing does."""
        step = self.steps[-1] if self.steps else None
        in_the_way = self._in_the_way(step) if step else {}
        return self._blocked(step, in_the_way).as_json() if step and in_the_way else None

    def pass_over(self) -> Step:
        """Lets the last step stand: its files stay as they are now, and the step before it is the next to be undone. Raises
        BoligError where there is none."""
        step = self._last()
        self.steps.pop()
        return replace(step, told=f"Beholdt {', '.join(step.files)}", files={}, warning="")

    def undo_anyway(self, content: str) -> Step:
        """Gives the last step's files the content that they had before it, as a step of its own that can be undone, so that what
        came after it is not lost. `content` is of what was read before it was asked for (`Blocked`). Raises BoligError."""
        step = self._last()
        if content != self._blocked(step, self._in_the_way(step)).content:
            raise BoligError("Filen er endret igjen. Se på den en gang til, og velg på nytt.")
        self.steps.pop()
        try:
            return self.put(f"Tok tilbake: {step.told}", {path: before for path, (before, _) in step.files.items()})
        except BoligError:
            self.steps.append(step)
            raise

    def _blocked(self, step: Step, in_the_way: Mapping[str, bytes | None]) -> Blocked:
        """What undoing a step would change in the files that stand in the way, field by field."""
        now = {path: data for path, data in in_the_way.items() if data is not None}
        then = {path: data for path in in_the_way if (data := step.files[path][0]) is not None}
        plan = self.desk.checked.plan
        names = {item.id: item.tittel for item in plan.items if item.tittel} if plan else {}
        return Blocked(
            step, in_the_way, [in_words(each, names) for each in changes(now, then, self.desk.files.plan_folder)]
        )

    def redo(self) -> Step:
        """Does the step again that was last undone. Raises BoligError where there is none, and where a file of it has been changed
        since."""
        if not self.undone:
            raise BoligError("Det er ingenting å gjøre om.")
        step = self.undone[-1]
        if any(self._now(path) != before for path, (before, _) in step.files.items()):
            raise BoligError(f"Kan ikke gjøres om: {step.told}. Filen er endret etterpå, og ingenting er skrevet.")
        change_all(self.desk.root, {path: after for path, (_, after) in step.files.items()})
        self.undone.pop()
        self.steps.append(step)
        return step

    def _last(self) -> Step:
        if not self.steps:
            raise BoligError("Det er ingenting å angre.")
        return self.steps[-1]

    def _in_the_way(self, step: Step) -> dict[str, bytes | None]:
        """The files of a step that have another content now than it gave them, with that content."""
        return {path: now for path, (_, after) in step.files.items() if (now := self._now(path)) != after}

    def put(self, told: str, files: Mapping[str, bytes | None]) -> Step:
        """Gives files these contents, None for one that is taken away, as one step. Raises BoligError."""
        return self._write(told, {path: (self._now(path), data) for path, data in files.items()})

    def data(self, path: str, kind: str) -> bytes:
        """The content of a file of a kind, as it is now. Raises BoligError where it is none."""
        file, data = self.file(path)
        if file.kind != kind:
            raise BoligError("Det er ikke en slik fil.")
        return data

    def require_readable(self, texts: Mapping[str, bytes | None]) -> None:
        """Raises BoligError, in the words of the findings, for what contents would make so wrong that the plan cannot be shown."""
        if faults := self.hindrances(texts):
            raise BoligError(_refusal(faults))

    def _hindered(
        self, new: SourceFile, pointer: Pointer, fields: Sequence[Mapping[str, Any]]
    ) -> list[tuple[Finding, list[str]]]:
        """What a form would make so wrong that the plan cannot be shown, each with the fields of the form that it is about."""
        titles = {str(field["noekkel"]): str(field["tittel"]) for field in fields}
        return [
            (fault, _keys_of(fault, new, pointer, titles) if fault.place.path == new.path else [])
            for fault in self.hindrances({new.path: new.data})
        ]

    def hindrances(self, texts: Mapping[str, bytes | None]) -> list[Finding]:
        """What hinders the plan from being shown with these texts, and did not before: one that is said with other numbers now is
        none, so that a plan with faults can be mended step by step."""
        unseen = self._unseen()
        wanted = {**unseen, **texts}
        if self._judged and self._judged[0] == wanted and self._judged[1] is self.desk.checked:
            return self._judged[2]
        before = (self.desk.tried(unseen) if unseen else self.desk.checked).structural_errors
        known, kinds = {_key(f) for f in before}, Counter((f.rule, f.place.path) for f in before)
        after = self.desk.tried(wanted).structural_errors
        more = Counter((f.rule, f.place.path) for f in after) - kinds
        found = [f for f in after if _key(f) not in known and more[f.rule, f.place.path]]
        self._judged = (wanted, self.desk.checked, found)
        return found

    def _unseen(self) -> dict[str, bytes | None]:
        """The files that have another content in the folder than on the desk, which has not looked since."""
        held = {file.path: file.data for file in self.desk.files.files}
        try:
            now = {file.path: file.data for file in read_folder(self.desk.root).files}
        except BoligError:  # which the desk tells of when it looks
            return {}
        return {path: now.get(path) for path in held.keys() | now.keys() if now.get(path) != held.get(path)}

    # --- files

    def _write(self, told: str, files: Mapping[str, tuple[bytes | None, bytes | None]]) -> Step:
        step = Step(told, {path: pair for path, pair in files.items() if pair[0] != pair[1]})
        if step.files:
            after = {path: data for path, (_, data) in step.files.items()}
            step = replace(step, warning=_warning(self.hindrances(after)))
            self._judged = None  # what was so before the step, is not so after it
            change_all(self.desk.root, after)
            self.undone = []
            self._gone |= {PurePosixPath(path).stem for path, data in after.items() if data is None}
            self.steps = [*self.steps, step][-_STEPS:]
        return step

    def file(self, path: str) -> tuple[SourceFile, bytes]:
        """A file of the plan, and its content as it is now. Raises BoligError for anything else."""
        found = next(
            (file for file in self.desk.files.files if file.path == path and file.kind not in tree.NOT_TEXT), None
        )
        data = self._now(path) if found else None
        if found is None or data is None:
            raise BoligError(f"Filen finnes ikke i planen lenger. {_KEEP}")
        return found, data

    def _now(self, path: str) -> bytes | None:
        if not self.desk.files.holds(path):
            raise BoligError("Det er ingen fil i planen.")
        try:
            return plain_file.read(f"{self.desk.root}/{path}", limits.TEXT_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise BoligError(f"Kan ikke lese {path}: {why(error)}.") from None

    def forms(self) -> Forms:
        """The forms of the plan as it is now."""
        dekning = self.desk.checked.dekning
        duties = [(v.plikt.id, f"{v.plikt.hjemmel}: {v.plikt.tittel}") for v in dekning.vurderinger] if dekning else []
        return Forms(self.desk.checked.plan, duties)

    def mended(self, new: SourceFile, old: SourceFile | None, pointer: Pointer) -> bytes:
        """What is to be written, with what can be meant in one way alone written so: 31.12.2028 is 2028-12-31. Raises Refused for
        what the form would make wrong in the file, in the words of the findings."""
        before = {_key(f) for f in read_file(old).findings} if old else frozenset()

        def faults(data: bytes) -> list[Finding]:
            found = read_file(SourceFile(new.path, new.kind, data)).findings
            return [f for f in found if f.severity is Severity.FEIL and _key(f) not in before]

        data = new.data
        certain = [e for f in faults(data) if f.fix for e in f.fix.edits if e.place.path == new.path]
        if certain:
            data = edit.apply(data, sorted(certain, key=lambda e: (e.place.line, e.place.column)))
        if left := faults(data):
            raise Refused(_refusal(left), _keys_at(new.kind, data, pointer, [f.place.line for f in left]))
        return data


def root_of(kind: str, data: bytes) -> n.Mapping | None:
    """What stands in a file, or in the head of a chapter; None where it cannot be read."""
    if kind == "kapittel":
        document = source_chapter.parse(data, "")[0]
        return document.root if document else None
    return yaml.parse(data, "")[0]


def heading(kind: str, pointer: Pointer, value: n.Value) -> str:
    """What a form of something that is there is called: by its title, as it is now. "" for what has none."""
    if not pointer and kind in FILES:
        return FILES[kind]
    values = value if isinstance(value, dict) else {}
    title = next((str(values[key]) for key in ("tittel", "navn", "hva", "organ") if values.get(key)), "")
    return f"{values['id']} {title}" if kind in _KINDS and title and values.get("id") else title


def _list_kind(kind: str, pointer: Pointer) -> Kind | None:
    """What an item of the list is, where its id is made for it; None for another."""
    return next((k for k in KINDS.values() if k.schema == kind and k.keys == pointer[:-1] and k.has_id), None)


def body_field(text: str | None) -> dict[str, Any]:
    """The field of a chapter's text; None for one that is read otherwise than it is written."""
    return {
        "noekkel": BODY,
        "tittel": "Teksten i kapittelet",
        "hjelp": "Tom linje mellom avsnitt. ## foran en overskrift, og - foran hvert punkt i en liste.",
        "maa": False,
        "verdi": None if text is None else text.strip("\n"),
        "slag": "fast" if text is None else "tekst",
    }


def _keys_at(kind: str, data: bytes, pointer: Pointer, lines: Sequence[int]) -> list[str]:
    """The fields of a form that stand on these lines."""
    return [".".join(keys) for keys in _paths_at(_node_at(root_of(kind, data), pointer), lines)]


def _paths_at(node: n.Node | None, lines: Sequence[int]) -> list[tuple[str, ...]]:
    """The innermost keys, and numbers of rows, that stand on these lines."""
    pairs: list[tuple[str, n.Node]] = []
    if isinstance(node, n.Mapping):
        pairs = [(str(key), part) for key, part in node]
    elif isinstance(node, n.Sequence) and any(isinstance(item, n.Mapping) for item in node.items):
        pairs = [(str(index), item) for index, item in enumerate(node.items)]
    return [
        (key, *inner)
        for key, part in pairs
        if any(part.line <= line <= max(part.line, part.end_line) for line in lines)
        for inner in (_paths_at(part, lines) or [()])
    ]


def require_free(file: SourceFile) -> None:
    """Raises BoligError for a file whose lists are kept as they came in."""
    if file.kind in FIXED:
        raise BoligError(
            "Punktene i et innspill står slik de kom inn. De kan behandles her, og ikke legges til, flyttes eller tas ut."
        )


def need(fields: Sequence[Mapping[str, Any]], values: Mapping[str, n.Value]) -> None:
    """Raises Missing where a field that must be filled in is empty, also in a part of the form that is begun on, and Refused where
    a number is none."""
    if empty := _empty(fields, values, "", ""):
        raise Missing(empty)
    if wrong := list(given.unclear(fields, values)):
        raise Refused("\n".join(("Ikke lagret.", *(words for _, words in wrong))), [key for key, _ in wrong])


def _empty(
    fields: Sequence[Mapping[str, Any]], values: Mapping[str, n.Value], above: str, words: str
) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for field in fields:
        key, title, value = f"{above}{field['noekkel']}", f"{words}{field['tittel']}", values.get(field["noekkel"])
        if field["slag"] == "gruppe" and isinstance(value, dict):
            found += _empty(field["felt"], value, f"{key}.", f"{title} – ")
        elif field["slag"] == "rader" and isinstance(value, list):
            for at, row, inner in given.rows(field, value):
                found += _empty(inner, row, f"{key}.{at}.", f"{given.row_name(field, at)} – ")
        elif field["maa"] and field["slag"] not in given.ONLY_SHOWN and value is None:
            found.append({"noekkel": key, "tittel": title})
    return found


def _keys_of(fault: Finding, new: SourceFile, pointer: Pointer, titles: Mapping[str, str]) -> list[str]:
    """The fields of a form that a fault is about: those that it names and that are empty, or else those that stand on its line."""
    keys = [key for key in _keys_at(new.kind, new.data, pointer, [fault.place.line]) if key.partition(".")[0] in titles]
    values = _values(new.data, pointer) if keys else {}
    named = [key for key in titles if f"«{key}»" in fault.help or f"«{key}: " in fault.help]
    return [key for key in named if not values.get(key)] or keys


def _refuse(hindered: Sequence[tuple[Finding, Sequence[str]]]) -> None:
    """Raises Refused where there is something that would keep the plan from being shown."""
    if hindered:
        words = _refusal([fault for fault, _ in hindered])
        raise Refused(words, list(dict.fromkeys(key for _, keys in hindered for key in keys)))


def _refusal(faults: Sequence[Finding]) -> str:
    return "\n".join(("Ikke lagret.", *dict.fromkeys(said(f) for f in faults)))


def _warning(faults: Sequence[Finding]) -> str:
    """What is said with a step after which the plan cannot be shown."""
    if not faults:
        return ""
    words = "\n".join(dict.fromkeys(said(f) for f in faults))
    return (
        f"Planen kan ikke vises før dette er rettet:\n{words}\nVil du ta endringen tilbake, trykker du «Angre» øverst."
    )


def said(finding: Finding) -> str:
    """A finding as a form says it: what is wrong and what to do, in the words of the fields."""
    kind = next((kind for part in _below(finding.place.path) if (kind := tree.kind_of(part))), "")
    words = in_form(f"{finding.message} {finding.help}".strip(), finding.rule, kind)
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _below(path: str) -> list[str]:
    """A path, and the same below each of its folders: one of them is the plan folder."""
    parts = path.split("/")
    return ["/".join(parts[at:]) for at in range(len(parts))]


def _key(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.message


def _named(values: Mapping[str, n.Value]) -> n.Value:
    return values.get("tittel") or values.get("navn") or values.get("hva") or values.get("organ")


def _called(path: str, pointer: Sequence[str | int], values: Mapping[str, n.Value]) -> str:
    title = _named(values)
    name = path.rpartition("/")[2].partition(".")[0]
    lists = [each.heading for each in LISTS if pointer and each.key == pointer[0]]
    own = FILES.get(name, name) if not lists else lists[0]
    return f"«{title}»" if title and (pointer or name not in FILES) else f"«{own}»"


def _values(data: bytes, pointer: Pointer) -> dict[str, n.Value]:
    root, _ = yaml.parse(data, "")
    node = _node_at(root, pointer)
    value = n.to_value(node) if node is not None else None
    return value if isinstance(value, dict) else {}


def _node_at(root: n.Mapping | None, pointer: Pointer) -> n.Node | None:
    """What stands at a pointer; at one that ends with "+", the last of the list, which is the new one."""
    if root is None or not pointer or pointer[-1] != "+":
        return n.child_at(root, pointer) if root and pointer else root
    above = n.child_at(root, pointer[:-1])
    return above.items[-1] if isinstance(above, n.Sequence) and above.items else None


def _with_item(data: bytes, path: Pointer, new: dict[str, n.Value]) -> bytes:
    """The file with a new item last in the list at a path, which may not be there yet."""
    root, _ = yaml.parse(data, "")
    if root is not None and n.child_at(root, path) is None and len(path) == 1 and isinstance(path[0], str):
        return write.insert_key(data, (), path[0], [new])
    return write.insert_item(data, path, new)
