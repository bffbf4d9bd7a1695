"""Chapter files: a head in YAML, a body in Markdown, with the positions of the whole file."""

from hypothesis import given
from hypothesis import strategies as st

from bolig_cli.finding import Place
from bolig_cli.source import chapter
from bolig_cli.source import node as n
from tests.gathered import gathered


def findings_of(text: str) -> list[str]:
    document, findings = chapter.parse(text.encode(), "plan/kapitler/01.md")
    assert document is None or findings
    return [f"{f.place.line}:{f.place.column} {f.rule}: {f.message}" for f in findings]


def test_head_and_body() -> None:
    document, findings = chapter.parse(
        "---\ntittel: Bakgrunn\nemner:\n  - klage\n---\n\nFørste *avsnitt*.\n".encode(), "k.md"
    )
    assert findings == []
    assert document is not None
    assert (document.path, document.kind) == ("k.md", "kapittel")
    assert n.to_value(document.root) == {"tittel": "Bakgrunn", "emner": ["klage"]}
    assert n.Origin("k.md", document.root).at("emner", 0) == Place("k.md", 4, 5)
    assert document.body == "\nFørste *avsnitt*.\n"
    assert document.body_line == 6


def test_windows_line_endings_byte_order_mark_and_blank_lines_above() -> None:
    data = b"\xef\xbb\xbf\r\n---\r\ntittel: A\r\n--- \r\nTekst\r\n"
    document, findings = chapter.parse(data, "k.md")
    assert findings == []
    assert document is not None
    assert (document.body, document.body_line) == ("Tekst\n", 5)
    assert document.root.pairs[0][0].line == 3


def test_a_line_of_dashes_in_the_body_belongs_to_the_body() -> None:
    document, findings = chapter.parse(b"---\ntittel: A\n---\nen\n\n---\n\nto\n", "k.md")
    assert findings == []
    assert document is not None
    assert document.body == "en\n\n---\n\nto\n"


@gathered(
    "text, expected",
    [
        ("", ["1:1 kapittel-uten-hode: Kapittelet har ikke noe hode øverst i filen."]),
        ("# Bakgrunn\n\nTekst\n", ["1:1 kapittel-uten-hode: Kapittelet har ikke noe hode øverst i filen."]),
        ("---\ntittel: A\n", ["1:1 kapittel-uten-hode: Hodet som begynner her, blir aldri avsluttet."]),
        ("---\n\nTekst\n", ["1:1 kapittel-uten-hode: Hodet som begynner her, blir aldri avsluttet."]),
        ("---\n---\nTekst\n", ["1:1 kapittel-uten-hode: Hodet øverst i filen er tomt."]),
        ("---\ntittel: A\ntittel: B\n---\n", ["3:1 yaml-dobbel-noekkel: Nøkkelen «tittel» står også på linje 2."]),
        (
            "---\ntittel: A: B\n---\n",
            ["2:10 yaml-syntaks: Teksten har et kolon med mellomrom etter, og blir lest som en ny nøkkel."],
        ),
        (
            "---\ntittel: A\n---\n\nBra 🏠\n",
            ["5:5 tekst-uten-skrifttegn: Tegnet «🏠» (U+1F3E0) finnes ikke i skriften som dokumentene bruker."],
        ),
        (
            "---\ntittel: A\n---\nen\x0cto\n",
            ["4:3 tekst-styretegn: Her står et sideskift fra Word. Tegnet er usynlig, og kan ikke være med i planen."],
        ),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    assert findings_of(text) == expected


@gathered(
    "text, expected",
    [
        ("\n---\ntittel: A\n\nTekst\n", "5:1 Hodet er ikke avsluttet over teksten som begynner her."),
        ("---\ntittel: A\n\nTekst\n\n---\n\nmer\n", "4:1 Hodet er ikke avsluttet over teksten som begynner her."),
        ("---\ntittel: A\n—\nTekst\n", "3:1 Her skal det stå tre bindestreker (---), ikke «—»."),
        ("---\n# om\ntittel: A\n----\nTekst\n", "4:1 Her skal det stå tre bindestreker (---), ikke «----»."),
        ("***\ntittel: A\n---\nTekst\n", "1:1 Her skal det stå tre bindestreker (---), ikke «***»."),
        (
            "# A\n\n---\n# om\ntittel: A\n---\nTekst\n",
            "1:1 Teksten her står over hodet i filen, og hodet må stå øverst.",
        ),
        ("tittel: A\n\nTekst\n", "1:1 Det mangler en linje med «---» over «tittel»."),
        ("tittel: A\n---\nTekst\n", "1:1 Det mangler en linje med «---» over «tittel»."),
    ],
)
def test_a_head_that_is_marked_otherwise_is_read_all_the_same(text: str, expected: str) -> None:
    document, (finding,) = chapter.parse(text.encode(), "k.md")
    assert f"{finding.place.line}:{finding.place.column} {finding.message}" == expected
    assert document is not None
    assert n.to_value(document.root) == {"tittel": "A"}
    assert document.body.lstrip().startswith("Tekst\n")
    body = "\n".join(text.split("\n")[document.body_line - 1 :])
    assert body.lstrip() == document.body.lstrip()


def test_not_utf8() -> None:
    document, findings = chapter.parse("---\ntittel: Mål\n---\n".encode("latin-1"), "k.md")
    assert document is None
    assert [(f.rule, f.place.line, f.place.column) for f in findings] == [("fil-ikke-utf8", 2, 10)]


@given(st.binary(max_size=100), st.sampled_from([b"", b"---\n", b"---\ntittel: A\n---\n"]))
def test_any_bytes_give_a_chapter_or_a_finding(data: bytes, head: bytes) -> None:
    document, findings = chapter.parse(head + data, "k.md")
    assert document is not None or findings
