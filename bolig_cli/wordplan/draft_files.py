"""The draft as files of a plan: YAML and Markdown, each with where in the Word plan it comes from. Nothing is claimed of the law.

What a file must have, and the document has not, is a sign for something to fill in, or a value that answers no duty: the cost
must be found out, and who is responsible is not settled.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from bolig_cli.record import record
from bolig_cli.report import after_word
from bolig_cli.source import node as n
from bolig_cli.source import time_said, write
from bolig_cli.wordplan import sentences, words
from bolig_cli.wordplan.blocks import as_paragraph, escaped, note_id
from bolig_cli.wordplan.found import Chapter, Draft, Figures, Item

_FOLDERS = {
    "tiltak": "tiltak",
    "maal": "maal",
    "strategi": "strategier",
    "utfordring": "utfordringer",
    "maalomraade": "maalomraader",
}
_SOURCE = "Fra Word-planen"
_UNKNOWN = "ikke-avklart"
UNKNOWN_NUMBER = "0000"
_SPLIT = re.compile(r"\s*(?:[/;\n]|,|\s+og\s+|\s+&\s+)\s*")
_SPLIT_UNITS = re.compile(r"\s*(?:[/;\n]|,|\s+og\s+(?=[A-ZÆØÅ])|\s+&\s+(?=[A-ZÆØÅ]))\s*")  # «Helse og velferd» is one


@record
class About:
    """What the plan's first file says, and where the draft comes from."""

    title: str
    municipality: str
    number: str
    first_year: int
    last_year: int
    is_nynorsk: bool
    day: str
    document: str  # the name of the Word file
    document_day: str  # when it was last saved


@record
class Made:
    """The files, where items and chapters went, and what an author has to fill in, by file. `read_as` is what the text of a field
    became, by its file and the text: «frist: 2022»."""

    files: Mapping[str, bytes]
    homes: Mapping[str, str]
    to_fill_in: tuple[tuple[str, str], ...]
    read_as: Mapping[tuple[str, str], str]


def slug(text: str, most: int = 40) -> str:
    """A text as a name of a file or an id."""
    low = text.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    low = unicodedata.normalize("NFKD", low).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", low).strip("-")[:most].strip("-")


def files_of(draft: Draft, about: About, notes: Mapping[str, str], pictures: Mapping[str, str]) -> Made:
    """The files below plan/. `notes` are the texts of the notes by their keys, `pictures` the Markdown of each by its place."""
    return _Files(draft, about, notes, pictures).all()


class _Files:
    def __init__(self, draft: Draft, about: About, notes: Mapping[str, str], pictures: Mapping[str, str]) -> None:
        self.draft, self.about, self.notes, self.pictures = draft, about, notes, pictures
        self.files: dict[str, bytes] = {}
        self.homes: dict[str, str] = {}
        self.units: dict[str, str] = {}  # name → id of who is responsible
        self.groups: dict[str, str] = {}
        self.fill: list[tuple[str, str]] = []
        self.chapters = 0  # that are written
        self.read: dict[tuple[str, str], str] = {}

    def all(self) -> Made:
        self.plan()
        for name, _ in self.draft.groups:
            self.group(name)
        self.fill += self.draft.remarks
        for item in self.draft.items:
            self.item(item)
        for number, chapter in enumerate(self.draft.chapters, 1):
            if chapter.parts:
                self.chapter(number, chapter)
        for figures in self.draft.figures:
            self.figure(figures)
        self.shown()
        self.organisation()
        if self.groups:
            about = {_group_name(name): text for name, text in self.draft.groups if text}
            rows: list[n.Value] = [
                {"id": id, "navn": name, **({"beskrivelse": about[name]} if name in about else {})}
                for name, id in self.groups.items()
            ]
            self.put("maalgrupper.yaml", {"maalgrupper": rows}, f"{_SOURCE}: målgruppene slik de er kalt der.")
        return Made(self.files, self.homes, tuple(self.fill), self.read)

    def put(self, path: str, values: dict[str, n.Value], comment: str) -> None:
        self.files[f"plan/{path}"] = write.dump(
            values, "\n".join(" ".join(line.split()) for line in comment.split("\n"))
        )

    def said(self, sentence: str) -> str:
        return sentences.said(sentence, self.about.is_nynorsk)

    def missing(self, path: str, what: str) -> None:
        self.fill.append((f"plan/{path}", what))

    def plan(self) -> None:
        about = self.about
        title = (
            re.sub(r"\s*\(?\b20\d\d\s*[–-]\s*(?:20)?\d\d\b\)?", "", about.title).strip(" ,–-")
            or "Boligsosial handlingsplan"
        )
        self.put(
            "plan.yaml",
            {
                "tittel": title,
                "kommune": {"navn": about.municipality, "nummer": write.Quoted(about.number)},
                "periode": {"fra": about.first_year, "til": about.last_year},
                "plantype": "temaplan",
                "fase": "utkast",
                "maalform": "nynorsk" if about.is_nynorsk else "bokmål",
                "utgave": {"dato": about.day, "betegnelse": self.said(sentences.EDITION)},
                "eksempelmerknad": after_word.NOTES["nynorsk" if about.is_nynorsk else "bokmål"],
            },
            f"{_SOURCE} {about.document}: «{about.title}». Perioden og plantypen er ikke lest derfra.",
        )
        if title != about.title:
            self.read["plan/plan.yaml", about.title] = f"tittel: {title}"
        number = " Kommunenummeret mangler." if about.number == UNKNOWN_NUMBER else ""
        self.missing("plan.yaml", f"Kommunens navn, periode og plantype.{number}")

    # --- items --------------------------------------------------------------------------------------------------------

    def item(self, item: Item) -> None:
        path = f"{_FOLDERS[item.kind]}/{item.id}.yaml"
        self.homes[item.id] = f"plan/{path}"
        said = [f"{_SOURCE}: {_listed(item.units)}" + (f", der kalt «{item.number}»" if item.number else "")]
        values: dict[str, n.Value] = {"id": item.id, "tittel": sentences.filled(item.title, self.about.is_nynorsk)}
        for field in ("strategier", "maal", "maalomraade", "hovedmaal"):
            ids = [id for key, id in item.above if key == field]
            if ids and (field in ("strategier",) or (field == "maal" and item.kind == "tiltak")):
                values[field] = list(ids)
            elif ids:
                values[field] = ids[0]
        # Only a measure has fields for who and when; what another item has of them is told in its text.
        beside = (
            ()
            if item.kind == "tiltak"
            else tuple(f"{words.LABELS[name]}: {escaped(_unnamed(name, text))}" for name, text in item.fields)
        )
        texts = (*item.texts, *beside)
        if any(part.strip() for part in texts):
            values["beskrivelse"] = _block(sentences.filled(_joined(texts), self.about.is_nynorsk))
        elif item.kind != "maalomraade":
            values["beskrivelse"] = self.said(sentences.MISSING[item.kind])
            self.missing(path, "Beskrivelse.")
        if notes := [key for key in self.draft.noted.get(item.id, ()) if key in self.notes]:
            values["beskrivelse"] = self.annotated(str(values.get("beskrivelse", "")), notes)
        if told := self.draft.unknown.get(item.id):
            self.missing(path, f"Målet eller strategien som dette hører under. {told}")
        elif item.id in self.draft.undecided:
            what = "Målet eller strategien" if item.kind == "tiltak" else "Målet"
            self.missing(path, f"{what} som dette hører under. Word-planen sier det ikke der det står.")
        if item.kind == "tiltak":
            said += self.measure(item, path, values)
        self.put(path, values, "\n".join(said))

    def annotated(self, text: str, notes: Iterable[str]) -> str:
        """A text with its footnotes; what a note on a title says, stands as a paragraph of its own."""
        referred = [key for key in notes if f"[^{note_id(key)}]" in text]
        loose = [as_paragraph(self.notes[key]) for key in notes if key not in referred]
        return (
            "\n\n".join([text.strip("\n"), *loose, *(f"[^{note_id(key)}]: {self.notes[key]}" for key in referred)])
            + "\n"
        )

    def measure(self, item: Item, path: str, values: dict[str, n.Value]) -> list[str]:
        said: list[str] = []
        if reason := item.field("begrunnelse"):
            values["begrunnelse"] = reason
        who, is_named = words.without_people(words.ticked(item.field("ansvarlig")))
        helpers, are_named = words.without_people(words.ticked(item.field("medvirkende")))
        responsible = self.unit_ids("" if words.is_unsettled(who) else who)
        values["ansvarlig"] = responsible[0] if len(responsible) == 1 else list(responsible)
        if responsible == [_UNKNOWN]:
            self.missing(path, f"Hvem som er ansvarlig. Der sto det «{who}»." if who else "Hvem som er ansvarlig.")
        if who:
            said.append(f"Ansvarlig der: {_one_line(who)}")
        if is_named or are_named:
            self.missing(
                path, "Navnet på en person sto der. Det er ikke tatt inn i planen; skriv enheten eller rollen."
            )
        if helpers and not words.is_unsettled(helpers):
            others: list[n.Value] = [id for id in self.unit_ids(helpers) if id not in responsible]
            said.append(f"Medvirkende der: {_one_line(helpers)}")
            if others:
                values["medvirkende"] = others
        said += self.times(item, path, values)
        status = item.field("status")
        values["status"] = words.status_of(words.ticked(status)) or "ikke startet"
        if status and not words.status_of(words.ticked(status)):
            self.missing(path, f"Status. Der sto det «{status}».")
        said.append(
            f"Status der: {status}" if status else "Status sto ikke der. «ikke startet» er satt inn, og må vurderes."
        )
        if priority := item.field("prioritet"):
            said.append(f"Prioritet der: {priority}")
            if found := words.priority_of(words.ticked(priority)):
                values["prioritet"] = found
            else:
                self.missing(path, f"Prioritet. Der sto det «{priority}».")
        if groups := item.field("maalgrupper"):
            said.append(f"Målgrupper der: {groups}")
            ids: list[n.Value] = list(dict.fromkeys(self.group(name) for name in _parts(words.ticked(groups), _SPLIT)))
            if ids:
                values["maalgrupper"] = ids
        if sign := item.field("indikator"):
            values["indikator"] = sign
        cost = item.field("kostnad")
        economy: dict[str, n.Value] = {
            "status": "må utredes"
        }  # what was within that period's budget says nothing of this one's
        if cost:
            economy["merknad"] = f"{self.said(sentences.BEFORE)}: {cost}"
        values["okonomi"] = economy
        self.missing(path, "Kostnad.")
        for name, text in item.fields:
            if what := _became(name, values):
                self.read[f"plan/{path}", text] = what
        return said

    def times(self, item: Item, path: str, values: dict[str, n.Value]) -> list[str]:
        """When it begins and is done. A span in one field says both."""
        said: list[str] = []
        start, limit = item.field("oppstart"), item.field("frist")
        begins, ends = (time_said.said(words.ticked(text)) for text in (start, limit))
        if start:
            said.append(f"Oppstart der: {start}")
        first = (begins.start or begins.end if begins else "") or (ends.start if ends and not start else "")
        if first and first != "løpende":
            values["oppstart"] = first
        values["frist"] = ends.end if ends else "løpende"
        said.append(f"Frist der: {limit}" if limit else "Fristen sto ikke der. «løpende» er satt inn, og må vurderes.")
        if ends is None:
            self.missing(path, f"Frist. Der sto det «{limit}»." if limit else "Frist.")
        elif not ends.is_all and (ends.end != "løpende" or ends.start):
            self.missing(path, f"Frist. Der sto det «{limit}», og fristen er satt til {ends.end}.")
        return said

    def unit_ids(self, text: str) -> list[str]:
        names = _parts(text, _SPLIT_UNITS)
        for name in names:
            if name not in self.units:
                id = _free(slug(name) or "enhet", self.units.values())
                self.units[name] = id
        if not names:
            self.units.setdefault(self.said(sentences.NOT_SETTLED), _UNKNOWN)
            return [_UNKNOWN]
        return list(dict.fromkeys(self.units[name] for name in names))

    def group(self, name: str) -> str:
        key = _group_name(name)
        if key not in self.groups:
            self.groups[key] = _free(slug(key) or "gruppe", self.groups.values())
        return self.groups[key]

    def organisation(self) -> None:
        if not self.units:
            self.units[self.said(sentences.NOT_SETTLED)] = _UNKNOWN
        rows: list[n.Value] = [
            {"id": id, "navn": name, "sektor": self.said(sentences.NOT_SETTLED)} for name, id in self.units.items()
        ]
        self.put(
            "organisasjon.yaml",
            {"enheter": rows},
            f"{_SOURCE}: de som er nevnt som ansvarlige eller medvirkende. Sektoren sto ikke der.",
        )
        self.missing("organisasjon.yaml", "Sektor for hver enhet. Aktører utenfor kommunen flyttes til «eksterne».")

    # --- texts --------------------------------------------------------------------------------------------------------

    def chapter(self, number: int, chapter: Chapter) -> None:
        title = chapter.title or self.said(sentences.NO_HEADING)
        self.chapters += 1
        path = f"kapitler/{self.chapters:02}-{slug(title) or 'kapittel'}.md"
        self.homes[f"kapittel{number}"] = f"plan/{path}"
        head: dict[str, n.Value] = {"tittel": title}
        if not chapter.is_numbered:
            head["nummerert"] = False
        comment = f"{_SOURCE}: fra {chapter.unit}" if chapter.unit else f"{_SOURCE}: det som sto før første overskrift"
        front = write.dump(head, comment).decode()
        parts = [self.pictured(part) for part in chapter.parts]
        known = {key: note_id(key) for key in chapter.notes}
        parts += [f"[^{id}]: {self.notes[key]}" for key, id in known.items() if key in self.notes]
        body = "\n\n".join(part for part in parts if part.strip())
        self.files[f"plan/{path}"] = f"---\n{front}---\n\n{body}\n".encode()

    def shown(self) -> None:
        """Chapters that show the items and the figures, which stand in files of their own."""
        kinds = {item.kind for item in self.draft.items}
        wanted = (
            (self.said(sentences.KNOWLEDGE), "kunnskapsgrunnlag", bool(self.draft.figures) or "utfordring" in kinds),
            (self.said(sentences.ITEMS), "maal", bool(kinds - {"utfordring"})),
        )
        number = self.chapters
        for title, contents, is_wanted in wanted:
            if is_wanted:
                number += 1
                head: dict[str, n.Value] = {"tittel": title, "innhold": contents}
                front = write.dump(head, "Ikke fra Word-planen: setter inn det som står i egne filer.").decode()
                self.files[f"plan/kapitler/{number:02}-{slug(title)}.md"] = f"---\n{front}---\n".encode()

    def pictured(self, part: str) -> str:
        if part.startswith("\x00"):
            part = self.pictures.get(part.strip("\x00"), "")
        return sentences.filled(part, self.about.is_nynorsk)

    def figure(self, figures: Figures) -> None:
        path = f"kunnskapsgrunnlag/tabeller/{figures.id}"
        self.homes[f"tabell{figures.id}"] = f"plan/{path}.csv"
        lines = [figures.lines[0], *([line[0], *map(_figure, line[1:])] for line in figures.lines[1:])]
        text = "\n".join(";".join(_csv(cell) for cell in line) for line in lines)
        self.files[f"plan/{path}.csv"] = f"{text}\n".encode()
        values: dict[str, n.Value] = {
            "id": figures.id,
            "tittel": figures.title,
            "kilde": f"{self.said(sentences.SOURCE)} ({self.about.document})",
            "dato": self.about.document_day or self.about.day,
            "tallstatus": "illustrativ",
        }
        if figures.sort != "heltall":
            values["type"] = figures.sort
        said = "Kilden og datoen er ikke lest derfra. Tallene er merket som illustrative til noen har sett på dem."
        self.put(f"{path}.yaml", values, f"{_SOURCE}: {figures.unit}. {said}")
        self.missing(f"{path}.yaml", "Kilde, dato og hva slags tall.")


def _unnamed(name: str, text: str) -> str:
    """A field's text, without people's names where it says who."""
    return words.without_people(text)[0] or "ikke avklart" if name in ("ansvarlig", "medvirkende") else text


def _one_line(text: str) -> str:
    return "; ".join(line.strip() for line in text.split("\n"))


def _became(name: str, values: Mapping[str, n.Value]) -> str:
    """What the text of a measure's field became, for those that have words of their own in a plan."""
    value = values.get(name)
    if name in ("frist", "oppstart", "status", "prioritet") and value is not None:
        return f"{words.LABELS[name].lower()}: {value}"
    return ""


def _group_name(name: str) -> str:
    return name.strip().rstrip(".")


def _parts(text: str, between: re.Pattern[str]) -> list[str]:
    found = [part.strip(" .:–-\u2022") for part in between.split(text)]
    return [part for part in dict.fromkeys(found) if slug(part)]


def _free(id: str, taken: Iterable[str]) -> str:
    id = id if id[0].isalpha() else f"e-{id}"
    known, number, found = set(taken), 2, id
    while found in known:
        found, number = f"{id[:36]}-{number}", number + 1
    return found


def _joined(parts: Iterable[str]) -> str:
    """Paragraphs with an empty line between them, and the points of a list without."""
    text = ""
    for part in parts:
        if not part.strip():
            continue
        in_list = bool(re.match(r" *(-|1\.) ", part)) and bool(re.search(r"(?:^|\n) *(?:-|1\.) [^\n]*$", text))
        text += ("\n" if in_list else "\n\n") + part if text else part
    return text


def _block(text: str) -> str:
    return f"{text}\n" if "\n" in text else text


def _listed(units: tuple[str, ...]) -> str:
    """Where an item stood: the first places, and how many there were."""
    unique = list(dict.fromkeys(units))
    if not unique:
        return "sto ikke der"
    shown = "; ".join(unique[:4])
    return f"{shown} og {len(unique) - 4} til" if len(unique) > 4 else shown


def _figure(cell: str) -> str:
    """A cell of figures as the plan's tables have them."""
    text = re.sub(r"[\s.](?=\d{3}(?!\d))", "", cell).replace("−", "-").replace("–", "-").strip()
    text = re.sub(r"\s*%$", "", text)
    if text in ("", "."):
        return ".."
    return re.sub(r"^-\s+(?=\d)", "-", text)


def _csv(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set(';"\n') else cell
