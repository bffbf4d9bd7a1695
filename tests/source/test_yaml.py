"""The YAML reader: what scalars mean, where they stand, and what an author is told when the file cannot be read."""

import pytest
import yaml as pyyaml
from hypothesis import assume, given
from hypothesis import strategies as st

from bolig_cli.finding import Finding, Place, Severity
from bolig_cli.source import node as n
from bolig_cli.source import yaml
from bolig_cli.source.misread import corrected
from bolig_cli.source.schema import schemas
from bolig_cli.source.tree import LAYOUT
from bolig_cli.source.yaml_shapes import FIRST_LIST
from tests.gathered import gathered


def read(text: str | bytes, first_line: int = 1) -> tuple[n.Mapping | None, list[Finding]]:
    return yaml.parse(text if isinstance(text, bytes) else text.encode(), "plan/x.yaml", first_line)


def value_of(text: str) -> n.Value:
    root, findings = read(f"a: {text}\n")
    assert root is not None
    assert findings == []
    found = root.get("a")
    assert found is not None
    return n.to_value(found)


def one(text: str | bytes) -> Finding:
    _, findings = read(text)
    assert len(findings) == 1, findings
    assert findings[0].severity is Severity.FEIL
    assert findings[0].help
    return findings[0]


def shown(finding: Finding) -> str:
    return f"{finding.place.line}:{finding.place.column} {finding.rule}: {finding.message}"


@pytest.fixture(params=["C", "Python"])
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both of PyYAML's parsers: the C one is missing on some machines."""
    if request.param == "C":
        pytest.importorskip("yaml._yaml")
    monkeypatch.setattr(yaml, "Loader", pyyaml.CSafeLoader if request.param == "C" else pyyaml.SafeLoader)


either_parser = pytest.mark.usefixtures("_either_parser")


# --- what scalars mean ---------------------------------------------------------------------------------------------------


@gathered(
    "text",
    [
        "0301",
        "NO",
        "no",
        "ja",
        "yes",
        "on",
        "True",
        "NULL",
        "12:30",
        "2024-06-01",
        "2024-06",
        "1_000",
        "0x1F",
        "0o17",
        ".5",
        "5.",
        "1.2.3",
        "+",
        "--",
        "1e999",
        ".inf",
        ".nan",
        "12 boliger",
        "1" * 16,
        "5/2",
        "²",
    ],
)
def test_stays_text(text: str) -> None:
    assert value_of(text) == text


@gathered(
    "text, value",
    [
        ("0", 0),
        ("2024", 2024),
        ("-12", -12),
        ("+3", 3),
        ("3.5", 3.5),
        ("1.10", 1.1),
        ("2e3", 2000.0),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("'2024'", "2024"),
        ('"true"', "true"),
        ("|\n  12", "12\n"),
        ("[1, 01, no]", [1, "01", "no"]),
        ("{b: {c: 1}}", {"b": {"c": 1}}),
    ],
)
def test_means(text: str, value: n.Value) -> None:
    read_value = value_of(text)
    assert read_value == value
    assert type(read_value) is type(value)


def test_raw_text_of_a_number_is_kept() -> None:
    root, _ = read("nummer: 1.10\n")
    assert root is not None
    number = root.get("nummer")
    assert isinstance(number, n.Scalar)
    assert (number.raw, number.value) == ("1.10", 1.1)


def test_keys_are_text_and_compared_in_nfc() -> None:
    root, findings = read("2024: 1\ntiltak-pa\u030a: 2\n")
    assert findings == []
    assert root is not None
    assert [key for key, _ in root] == ["2024", "tiltak-p\u00e5"]


def test_values_are_kept_letter_by_letter() -> None:
    assert value_of("pa\u030a  Øya") == "pa\u030a  Øya"


# --- where they stand ----------------------------------------------------------------------------------------------------


@either_parser
def test_positions() -> None:
    root, findings = read("# plan\nid: T07\næøå: [x, 'y']\nliste:\n  - a: 1\n    b: |\n      en\n        to\n")
    assert findings == []
    assert root is not None
    origin = n.Origin("f", root)
    assert origin.key("id") == Place("f", 2, 1)
    assert origin.at("id") == Place("f", 2, 5)
    assert origin.at("æøå") == Place("f", 3, 6)
    assert origin.at("æøå", 1) == Place("f", 3, 10)
    assert origin.at("liste", 0, "a") == Place("f", 5, 8)
    assert origin.key("liste", 0, "b") == Place("f", 6, 5)


@either_parser
@pytest.mark.parametrize(
    ("source", "text", "line", "column"),
    [
        ("a: |\n  en\n  to\n", "en\nto\n", 2, 3),
        ("a: |  # merknad\n    en\n\n    to\n", "en\n\nto\n", 2, 5),
        ("a: |\n\n  en\n", "\nen\n", 2, 3),
        ("a: >-\n   en\n   to\n", "en to", 2, 4),
        ("a: |2\n    - innrykket\n  to\n", "  - innrykket\nto\n", 2, 3),
        ("- \n", None, 0, 0),
        ("a: tekst\n", "tekst", 1, 4),
        ("a: 'tekst'\n", "tekst", 1, 5),
        ('a: "tekst"\n', "tekst", 1, 5),
    ],
)
def test_where_the_text_itself_begins(source: str, text: str | None, line: int, column: int) -> None:
    root, _ = read(source)
    if text is None:
        assert root is None
        return
    assert root is not None
    scalar = root.get("a")
    assert isinstance(scalar, n.Scalar)
    assert (scalar.raw, scalar.text_line, scalar.text_column) == (text, line, column)


def test_first_line_moves_every_position() -> None:
    root, findings = read("a: 1\na: 2\n", first_line=10)
    assert root is not None
    assert root.pairs[0][0].line == 10
    assert shown(findings[0]) == "11:1 yaml-dobbel-noekkel: Nøkkelen «a» står også på linje 10."


def test_byte_order_mark_and_windows_line_endings() -> None:
    plain = "a: æ\nb: |\n  en\n  to\n"
    assert (
        read(plain) == read(b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode()) == read(plain.replace("\n", "\r"))
    )
    assert read(plain)[1] == []


# --- what is refused -----------------------------------------------------------------------------------------------------


@either_parser
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", "1:1 yaml-tom: Filen er tom."),
        ("# bare dette\n", "1:1 yaml-tom: Filen har ikke noe innhold."),
        ("- a\n", "1:1 yaml-ikke-noekler: Filen er en liste, men skal begynne med en nøkkel."),
        ("\n  bare tekst\n", "2:3 yaml-ikke-noekler: Filen er bare tekst, men skal ha nøkler."),
        ("tittel:Tekst\n", "1:1 yaml-ikke-noekler: Det mangler mellomrom etter kolon."),
        ("a: 1\nb: &x 2\n", "2:4 yaml-anker: «&x» blir lest som et anker. Ankere brukes ikke i planen."),
        (
            "a: *alle får\n",
            "1:4 yaml-anker: Teksten begynner med stjerne, og «*alle» blir lest som en henvisning til et anker.",
        ),
        ("a: !viktig b\n", "1:4 yaml-tagg: «!viktig» blir lest som en tagg. Tagger brukes ikke i planen."),
        (
            "a: !!python/name:os.system x\n",
            "1:4 yaml-tagg: «!!python/name:os.system» blir lest som en tagg. Tagger brukes ikke i planen.",
        ),
        (
            "<<: {a: 1}\n",
            "1:1 yaml-fletting: Nøkkelen «<<» fletter inn innhold fra et annet sted. Det brukes ikke i planen.",
        ),
        ("a: 1\nb: 2\na: 3\n", "3:1 yaml-dobbel-noekkel: Nøkkelen «a» står også på linje 1."),
        ('a:\n  b: 1\n  "b": 2\n', "3:3 yaml-dobbel-noekkel: Nøkkelen «b» står også på linje 2."),
        ("på: 1\npa\u030a: 2\n", "2:1 yaml-dobbel-noekkel: Nøkkelen «på» står også på linje 1."),
        ("a: 1\n---\nb: 2\n", "2:1 yaml-flere-dokumenter: Her begynner et nytt dokument i samme fil."),
        ("[x]: 1\n", "1:1 yaml-noekkel: En nøkkel kan ikke være en liste eller stå i klammer."),
        ("a: " + "[" * 31 + "]" * 31, "1:33 yaml-for-dyp: Verdier ligger inni hverandre i mer enn 30 nivåer."),
        ("a: b\x07\n", "1:5 tekst-styretegn: Her står et usynlig tegn (U+0007) som ikke kan være med i planen."),
        (
            "a: b\u2028c\n",
            "1:5 tekst-styretegn: Her står et linjeskift fra et annet program. Tegnet er usynlig, og kan ikke være med i planen.",
        ),
        ("a: b\u202ec\n", "1:5 tekst-styretegn: Her står et usynlig tegn (U+202E) som ikke kan være med i planen."),
        ("a: b # c\u202e\n", "1:9 tekst-styretegn: Her står et usynlig tegn (U+202E) som ikke kan være med i planen."),
        ('a: "b\\u202ec"\n', "1:4 tekst-styretegn: Her står et usynlig tegn (U+202E) som ikke kan være med i planen."),
        (
            "a: b\nc: Bra 🏠\n",
            "2:8 tekst-uten-skrifttegn: Tegnet «🏠» (U+1F3E0) finnes ikke i skriften som dokumentene bruker.",
        ),
    ],
)
def test_refused(source: str, expected: str) -> None:
    assert shown(one(source)) == expected


@either_parser
@pytest.mark.parametrize(
    ("source", "place", "message"),
    [
        ("a:\n\tb: c\n", (2, 1), "tabulator"),
        ("a: |\n  hei\n\tdu\n", (3, 1), "tabulator"),
        ("a: 1\nb c\nd: 2\n", (2, 1), "mangler kolon i «b c»"),
        ("a: 1\nb:x\nc: 2\n", (2, 2), "mangler mellomrom etter kolon: «b:»"),
        ("tittel: Bolig: et hjem\n", (1, 14), "kolon med mellomrom etter"),
        ("a: 1\nb: 'hei\nc: 2\n", (2, 4), "Anførselstegnet her blir aldri lukket"),
        ('a: "hei\n', (1, 4), "Anførselstegnet her blir aldri lukket"),
        ("a: 'det er 'sant'\n", (1, 13), "tekst etter anførselstegnet"),
        ("a: 1\n  b: 2\n", (2, 3), "mer innrykk enn «a»"),
        (" a: 1\nb: 2\n", (2, 1), "mindre innrykk enn den første"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "Innrykket på linjen passer ikke"),
        ("a:\n  - b\n - c\n", (3, 2), "Listepunktet passer ikke"),
        ("a: - b\n", (1, 4), "samme linje som nøkkelen"),
        ("a: [1, 2\nb: 3\n", (1, 4), "mangler ] på slutten av linjen"),
        ("a: 1\nb: [1, 2\n", (2, 4), "mangler ] på slutten av linjen"),
        ("a: {b: 1\n", (1, 4), "{ her, er ikke riktig avsluttet"),
        ("a: @nav\n", (1, 4), "kan ikke begynne med «@»"),
        ("a: `kode`\n", (1, 4), "kan ikke begynne med «`»"),
        ("a: 5 %\nb: % av\n", (2, 4), "kan ikke begynne med «%»"),
        ("a: **Alle** får\n", (1, 4), "kan ikke begynne med «*»"),
        ("a: }\n", (1, 4), "kan ikke begynne med «}»"),
        ("a: >tekst\n  mer\n", (1, 4), "Etter tegnet | eller >"),
        ('a: "C:\\plan"\n', None, "Omvendt skråstrek"),
        (": x\n", None, "mangler en nøkkel"),
    ],
)
def test_syntax_errors_are_said_in_norwegian(source: str, place: tuple[int, int] | None, message: str) -> None:
    finding = one(source)
    assert finding.rule in {"yaml-syntaks", "yaml-noekkel"}
    assert message in finding.message
    if place:
        assert (finding.place.line, finding.place.column) == place


def test_help_shows_the_mended_line() -> None:
    assert one("tittel: Bolig: et hjem\n").help == 'Sett teksten i anførselstegn: tittel: "Bolig: et hjem"'


def test_the_rest_of_the_file_is_read_past_a_duplicate_key() -> None:
    root, findings = read("a: første\na: andre\nb: 2\n")
    assert root is not None
    assert n.to_value(root) == {"a": "første", "b": 2}
    assert [f.rule for f in findings] == ["yaml-dobbel-noekkel"]


def test_strange_characters_in_comments_and_the_fonts_own_are_left_alone() -> None:
    assert read("a: 20 °C – «ja» … ½ → ✓ § 6 ŋ č # 🏠\n")[1] == []


def test_at_most_a_few_findings() -> None:
    assert len(read("a: 1\n" * 1000)[1]) == 5
    assert len(read("a: 🏠\n" + "".join(f"b{i}: 🏠\n" for i in range(100)))[1]) == 5


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            "a: 1\nb: bø\n".encode("latin-1"),
            "2:5 fil-ikke-utf8: Filen er ikke lagret som UTF-8: tegnet her kan ikke leses. "
            "Det ser ut som en «ø» lagret i Latin-1 (ANSI).",
        ),
        (b"a: \x81\n", "1:4 fil-ikke-utf8: Filen er ikke lagret som UTF-8: tegnet her kan ikke leses."),
        ("a: 1\n".encode("utf-16"), "1:1 fil-ikke-utf8: Filen er lagret som UTF-16 («Unicode»), ikke som UTF-8."),
        (b"a: " + b"x" * 1_200_000, "1:1 fil-for-stor: Filen er på over 1 MB; en fil i planen kan være på høyst 1 MB."),
    ],
)
def test_files_that_are_not_text(data: bytes, expected: str) -> None:
    root, findings = read(data)
    assert root is None
    assert [shown(f) for f in findings] == [expected]


@pytest.mark.parametrize(
    "data", [b"[" * 50_000, b"a: " + b"[" * 50_000, b"{a: " * 50_000, b"- " * 50_000, b"? " * 50_000]
)
def test_deep_nesting_is_refused_without_going_there(data: bytes) -> None:
    assert one(data).rule in {"yaml-for-dyp", "yaml-noekkel"}


def test_many_aliases_are_refused_at_the_first() -> None:
    bomb = "a: [x, x]\nb: [" + ", ".join(["*a"] * 50) + "]\n"
    assert shown(one(bomb)).startswith("2:5 yaml-anker")


_PIECES = [
    "a",
    "b: ",
    "- ",
    "\n",
    "  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "|",
    "> ",
    "*x",
    "&x ",
    "!t ",
    "# ",
    "---\n",
    "...\n",
    "? ",
    ": ",
    "<<: ",
    "æ",
    "\\",
    "\\UFFFFFFFF",
    "%YAML 9.9\n",
    "%TAG ! x\n",
    ",",
    "\x85",
    "\u2028",
    "\ufeff",
    "\0",
    "@",
    "\r\n",
    "k: |\n  x\n",
    "\\ud800",
]


@either_parser
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text().map(str.encode),
        st.lists(st.sampled_from(_PIECES), max_size=25).map(lambda parts: "".join(parts).encode()),
    )
)
def test_any_bytes_give_a_mapping_or_a_finding_at_a_line_of_the_file(data: bytes) -> None:
    root, findings = read(data)
    assert root is not None or findings
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for finding in findings:
        assert 1 <= finding.place.line <= lines
        assert finding.place.column >= 1


_KEYS = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
_LATIN = st.text(st.characters(codec="latin-1", categories=["L", "Nd", "P", "Zs"]))
_VALUES = st.recursive(
    st.booleans() | st.none() | st.integers(-(10**14), 10**14) | _LATIN,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(_KEYS, below, max_size=3),
    max_leaves=10,
)


@either_parser
@given(st.dictionaries(_KEYS, _VALUES, min_size=1))
def test_what_pyyaml_writes_is_read_back(value: dict[str, n.Value]) -> None:
    written = pyyaml.safe_dump(value, allow_unicode=True)
    assume(corrected(written, "")[1] == [])  # signs that no author means
    root, findings = read(written)
    assert findings == []
    assert root is not None
    assert n.to_value(root) == value


def test_a_code_in_a_text_takes_nothing_with_it_for_a_character_that_stands_there_itself() -> None:
    root, found = yaml.parse('a: "b\u200bc\\n"\nd: e\n'.encode(), "f")
    assert root is not None
    assert n.to_value(root) == {"a": "b\u200bc\n", "d": "e"}
    assert [(f.rule, f.place.line, f.place.column) for f in found] == [("tekst-styretegn", 1, 6)]


def test_a_file_that_stands_twice_is_one_finding_and_is_read_as_the_first() -> None:
    one = "id: T5\ntittel: Bygge\nstatus: ny\n"
    root, found = read(one + "\n" + one.replace("ny", "ferdig") + "prioritet: lav\n")
    assert [(f.rule, f.place.line) for f in found] == [("fil-to-utgaver", 5)]
    assert root is not None
    assert {name: getattr(value, "raw", "") for name, value in root} == {"id": "T5", "tittel": "Bygge", "status": "ny"}


def test_a_key_that_stands_again_alone_is_no_second_version() -> None:
    _, found = read("id: T5\ntittel: Bygge\nstatus: ny\nid: T6\n")
    assert [f.rule for f in found] == ["yaml-dobbel-noekkel"]


def test_the_list_that_a_file_begins_with_is_its_schemas() -> None:
    for name, key in FIRST_LIST.items():
        first = next(iter(schemas()[LAYOUT[name]]["properties"].items()))
        assert (first[0], first[1]["type"]) == (key, "array")
