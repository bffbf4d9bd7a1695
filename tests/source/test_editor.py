"""What an editor underlines is what the check reports, file by file: of every plan here, and of every slip in slips.yaml.

The editor's answers are those of the real language server (tests/editor.py), over the schemas as `bolig init` writes them.
`jsonschema` reads the same schemas once more, without an editor's leniency or ours.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from referencing import Registry, Resource

from bolig_cli import pipeline
from bolig_cli.finding import Finding
from bolig_cli.record import record
from bolig_cli.scaffold import scaffold_files, write_new
from bolig_cli.source import node, tree, yaml
from bolig_cli.source.files import SourceFile
from scripts import make_schemas
from tests import editor
from tests.gathered import gathered
from tests.remembered import cases_in
from tests.tools import Once

ROOT = Path(__file__).parent.parent.parent
PLANS = {
    "eksempelet": ROOT / "plan",
    **{p.parent.name: p for p in sorted((ROOT / "tests" / "planer").glob("*/plan"))},
}
NEW = "ny"  # the plan that `bolig init` makes, on which the slips are made
SLIPS = {str(case["navn"]): case for case in cases_in(Path(__file__).parent / "slips.yaml")}
IN_YAML = [name for name, case in SLIPS.items() if case["fil"].endswith(".yaml")]

BY_SCHEMA = {"mangler-felt", "ukjent-noekkel", "ugyldig-verdi", "ugyldig-dato"}

# A file in which one of these was found is read otherwise than it is written, and the rest of it judged as it is meant. An editor
# has only what is written: of such a file it must say that something is wrong, and cannot be asked for the same lines.
MENDED = ("yaml-", "fil-")

# Where an editor cannot say what the check says, and why.
# A schema does not see it: which kinds of dwelling are the municipality's own, and that each is listed once, is told elsewhere.
NOT_BY_SCHEMA = ("without its letter", "in nynorsk", "of their own that is not listed", "listed twice")
UNSEEN = ("usynlig tegn i en id", "usynlig tegn i en nøkkel", "myk bindestrek i et ord fra ordlisten")
ITEMS_TWICE = (
    "to har lagt inn den samme posten", "samme steg to ganger i tidsplanen", "samme tall to ganger under utfordringen",
)  # fmt: skip
WITHOUT_OWNER = (
    "telefon uten kontakt over", "hvor og hvordan uten soeknad over", "årene uten periode over",
    "eksterne mangler linjen", "linjen over punktene er slettet, midt i filen", "linjen over punktene er slettet, under en verdi",
)  # fmt: skip
TURNED_OFF = (
    "en linje som må være der, er slått av", "en linje som må være der, er slått av med mellomrom etter",
    "en linje der en skal velge, er slått av, slik bolig new skriver den",
    "en linje i et punkt er slått av", "en linje i et punkt er slått av helt til venstre",
    "en linje i et punkt er slått av med mellomrom helt til venstre",
)  # fmt: skip
OTHERWISE = {
    **dict.fromkeys(UNSEEN, "a value is read as it looks, and the character that nobody sees has its own finding"),
    "bokstaven I for loddrett strek": "for YAML the letter and the lines below are one text",
    **{f"boligtype {how}": "the kinds that are the municipality's own are listed elsewhere" for how in NOT_BY_SCHEMA},
    "hash title": "for YAML the rest is a comment",
    "hash organ": "for YAML the rest is a comment",
    "hash word": "for YAML the rest is a comment",
    "hash list": "for YAML the rest is a comment",
    **dict.fromkeys(
        (
            "komma i en tekst mellom krøllparenteser",
            "komma i en rolle mellom krøllparenteser",
            "komma i en rolle sist mellom krøllparenteser",
        ),
        "an editor says nothing of a key between braces that has no value",
    ),
    "strek for deltakerne": "for YAML a dash alone begins a list",
    "spørsmålstegn for en frist": "for YAML a question mark alone begins a key",
    "150.000": "for YAML it is the whole number 150",
    "99999999999999999999999": "for YAML it is a whole number, and for the check something that no amount is",
    "misspelt": "an editor says of a misspelt key also that the right one is missing",
    "engelsk nøkkel for den som mangler": "and of one in another language",
    **dict.fromkeys(("sluttdato for frist", "ansvar for ansvarlig"), "and of another word for it"),
    "mykt linjeskift foran en ny nøkkel": "the check reads the break that Word leaves as a line's end",
    "samme målgruppe to ganger, på hver sin linje": "an editor underlines the whole list, and the check the second of them",
    **dict.fromkeys(ITEMS_TWICE, "an editor holds words against each other, and not whole items"),
    **dict.fromkeys(
        WITHOUT_OWNER, "an editor says also that the key above is missing, or that those below don't belong"
    ),
    **dict.fromkeys(TURNED_OFF, "the check points at the line that is turned off, an editor at what lacks it"),
    "enheten skrevet i antallet, på egen linje": "an editor says also that the key for the unit is missing",
    **dict.fromkeys(
        ("belop rett under okonomi", "aarene rett under okonomi"), "an editor underlines each key that is out of place"
    ),
    "to anførselstegn på hver sin linje": "for YAML the lines between the marks are one text",
    **dict.fromkeys(
        ("verdi 1,500", "punktum i tekst i stedet for kolon etter nøkkel i flyt"),
        "an editor says nothing of a key between braces that has no value",
    ),
    "tabulator etter streken": "an editor's YAML takes a tabulator after the hyphen for a space",
    "hash in curly": "for YAML the rest is a comment",
    "hele kroppen uten hode": "the check tells once of all that belongs below a key that is turned off",
    "hoering fra-til i samme": "an editor says also that the other end is missing",
}

# What the editor has no other words for than its own.
ITS_OWN_WORDS = (
    "Value is below the minimum of ",
    "Value is above the maximum of ",
    "String is shorter than the minimum length of ",
    "String is longer than the maximum length of ",
    "Array has too few items. ",
    "Array has duplicate items.",
    "Object has fewer properties than the required number of ",
    "Object is missing property ",
)


@record
class Case:
    """A file as the check and an editor have it: its path below the plan folder, and its text."""

    path: str
    text: str

    @property
    def kind(self) -> str:
        kind = tree.kind_of(self.path)
        assert kind
        return kind

    def findings(self) -> tuple[Finding, ...]:
        return pipeline.read_file(SourceFile(f"plan/{self.path}", self.kind, self.text.encode())).findings

    def is_mended(self) -> bool:
        return any(finding.rule.startswith(MENDED) for finding in self.findings())

    def lines(self) -> set[int]:
        """The lines on which its schema has something to say."""
        return {finding.place.line for finding in self.findings() if finding.rule in BY_SCHEMA}


def files_of(folder: Path) -> dict[str, Case]:
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))
    return {path: Case(path, (folder / path).read_text(encoding="utf-8")) for path in paths if tree.kind_of(path)}


@pytest.fixture(scope="module")
def new_plan(once: Once) -> Path:
    return once("plan-i-editor", lambda f: write_new(f, scaffold_files("Prøve", "3903", dt.date(2026, 11, 26))))


@pytest.fixture(scope="module")
def cases(new_plan: Path) -> dict[str, dict[str, Case]]:
    """Plan, or slip → the files that are looked at in it, by their paths."""
    new = files_of(new_plan / "plan")
    plans = {name: files_of(folder) for name, folder in PLANS.items()}
    return {NEW: new, **plans, **{name: {SLIPS[name]["fil"]: _slip(new, SLIPS[name])} for name in IN_YAML}}


def _slip(new: Mapping[str, Case], slip: Mapping[str, Any]) -> Case:
    right = new[slip["fil"]].text
    assert slip["fra"] in right
    return Case(slip["fil"], right.replace(slip["fra"], slip["til"], 1))


@pytest.fixture(scope="module")
def marks(
    language_server: Path, new_plan: Path, cases: dict[str, dict[str, Case]], once: Once
) -> dict[str, dict[str, list[editor.Mark]]]:
    """Plan, or slip → path → what an editor underlines. The server is started once for all the tests of a run."""
    texts = {
        f"{number}/plan/{path}": case.text
        for number, files in enumerate(cases.values())
        for path, case in files.items()
    }

    def make(folder: Path) -> None:
        said = editor.underlined(language_server, new_plan, texts)
        listed = {path: [(m.line, m.message, m.source) for m in marks] for path, marks in said.items()}
        (folder / "svar.json").write_text(json.dumps(listed), encoding="utf-8")

    said = json.loads((once("editor", make) / "svar.json").read_text(encoding="utf-8"))
    return {
        name: {path: [editor.Mark(*mark) for mark in said[f"{number}/plan/{path}"]] for path in files}
        for number, (name, files) in enumerate(cases.items())
    }


def disagreement(case: Case, marks: list[editor.Mark]) -> str:
    """Where the check and an editor differ about a file; "" where they agree."""
    underlined, found = {mark.line for mark in marks}, case.lines()
    if case.is_mended():
        return "" if underlined else "the editor sees nothing"
    return "" if underlined == found else f"the check has {sorted(found)}, the editor {sorted(underlined)}: {marks}"


@pytest.mark.parametrize("name", [NEW, *PLANS, *IN_YAML])
def test_an_editor_underlines_what_the_check_reports(
    name: str, cases: dict[str, dict[str, Case]], marks: dict[str, dict[str, list[editor.Mark]]]
) -> None:
    differ = {path: said for path, case in cases[name].items() if (said := disagreement(case, marks[name][path]))}
    if name in OTHERWISE:
        assert differ, "they agree now: take it from the list"
    else:
        assert differ == {}


def test_the_schemas_are_at_work_in_the_editor(marks: dict[str, dict[str, list[editor.Mark]]]) -> None:
    assert any(mark.by_schema for files in marks.values() for of_file in files.values() for mark in of_file)


def test_an_editor_says_it_in_the_schemas_own_words(marks: dict[str, dict[str, list[editor.Mark]]]) -> None:
    ours = {str(part["errorMessage"]) for _, part in _parts() if "errorMessage" in part}
    said = {m.message for files in marks.values() for of_file in files.values() for m in of_file if m.by_schema}
    assert {words for words in said - ours if not words.startswith(ITS_OWN_WORDS)} == set()


# --- the schemas themselves ----------------------------------------------------------------------------------------------


def _parts() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every part of every schema that an editor has, with where it stands."""

    def below(place: str, part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        if isinstance(part, list):
            for number, item in enumerate(part):
                yield from below(f"{place}/{number}", item)
        if isinstance(part, dict):
            yield place, part
            for key, value in part.items():
                if key not in ("examples", "enum", "required"):
                    yield from below(f"{place}/{key}", value)

    for kind, schema in make_schemas.schemas().items():
        yield from below(kind, schema)


@gathered("kind", make_schemas.KINDS)
def test_a_schema_is_as_the_script_writes_it(kind: str) -> None:
    path = make_schemas.path_of(kind)
    assert path.read_text(encoding="utf-8") == make_schemas.written(json.loads(path.read_bytes())), "run make regler"


def test_no_pattern_is_shown_to_an_author() -> None:
    shown = [(place, part) for place, part in _parts() if isinstance(part.get("pattern"), str)]
    assert shown
    for place, part in shown:
        message = part.get("errorMessage", "")
        assert message.endswith("."), place
        assert not re.search(r"[\\^$]|\[0|\]\{", message), place


# As they are typed; a number that YAML 1.2 reads otherwise than our reader is no text of ours.
NUMBERS = ("0", "7", "25", "301", "2027", "12345678", "2027.5", "-3", "1e3")


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_number_passes_in_an_editor_where_it_is_a_text_for_the_check(typed: str) -> None:
    own = ("type", "pattern", "minLength", "maxLength", "if", "then", "minimum", "maximum")
    seen = 0
    for place, part in _parts():
        types = part.get("type")
        if "enum" in part or "string" not in ([types] if isinstance(types, str) else types or ()):
            continue
        by_hand = "if" in part and not make_schemas.counts_digits(part)  # then it is one of some words of another file
        if by_hand or {"if", "then"} & set(place.split("/")):
            continue
        seen += 1
        text = {key: part[key] for key in own[1:4] if key in part} | {"type": "string"}
        number = {key: part[key] for key in own if key in part}
        read = float(typed) if set(typed) & set(".e") else int(typed)
        if jsonschema_rs.is_valid(text, typed):
            assert jsonschema_rs.is_valid(number, read), place
    assert seen > 100


@pytest.mark.parametrize(("kind", "path"), [("plan", ("kommune", "nummer")), ("tabell", ("henting", "tabell"))])
def test_a_number_that_is_a_name_may_begin_with_zero(kind: str, path: tuple[str, ...]) -> None:
    part = make_schemas.schemas()[kind]
    for key in path:
        part = part["properties"][key]
    assert jsonschema_rs.is_valid(part, 301)  # what YAML makes of 0301 and 00301
    assert not jsonschema_rs.is_valid(part, 1234567)
    assert not jsonschema_rs.is_valid(part, 301.5)


# --- a second reader -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def second_reader() -> dict[str, Any]:
    schemas = make_schemas.schemas()
    felles = Resource.from_contents(schemas["felles"])
    registry: Any = Registry().with_resource("felles.schema.json", felles)
    return {kind: jsonschema.Draft202012Validator(schema, registry=registry) for kind, schema in schemas.items()}


@gathered("name", [NEW, *PLANS, *IN_YAML])
def test_a_second_reader_of_the_schemas_says_the_same(
    name: str, cases: dict[str, dict[str, Case]], second_reader: dict[str, Any]
) -> None:
    for path, case in cases[name].items():
        root, _ = yaml.parse(case.text.encode(), path)
        if root is None or case.is_mended() or name in UNSEEN:
            continue
        error = next(second_reader[case.kind].iter_errors(node.to_value(root)), None)
        seen = bool(case.lines()) and not name.endswith(NOT_BY_SCHEMA)
        assert bool(error) == seen, (path, error)
