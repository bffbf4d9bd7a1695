"""What the page says is the labels of the fields and choices in it, and never the file's own keys."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from bolig_cli.finding import Finding, Place, Severity
from bolig_cli.lsp.fields import FIELDS
from bolig_cli.model.plan import Maalgruppe
from bolig_cli.preview import overview, removing
from bolig_cli.preview.changed import in_words
from bolig_cli.preview.desk import Desk
from bolig_cli.preview.editing import Editor
from bolig_cli.preview.forms.offered import FILES, LISTS
from bolig_cli.preview.forms.words import in_form
from bolig_cli.preview.remarks import remarks
from bolig_cli.source import tree
from bolig_cli.source.files import Files, SourceFile
from bolig_cli.source.schema import schema_of
from bolig_cli.versions.compare import changes
from tests.conftest import ROOT
from tests.remembered import cases_in

KINDS = (
    *(
        "tiltak",
        "maal",
        "strategi",
        "utfordring",
        "maalomraade",
        "plan",
        "prosess",
        "behovsoversikt",
        "tabell",
        "saksgang",
    ),
    *("saksfremlegg", "profil", "organisasjon", "maalgrupper", "foeringer", "tjenester", "felles"),
)
OF_THE_FILE = re.compile("yaml-|csv-|ukjent-noekkel|kapittel-uten-hode|fil-")  # nothing that a form can mend
# Ids that the template has, and an author's own words in a quotation.
SPELT_SO = {"beboere"}
FORMS = ("tiltak", "maal", "strategi", "utfordring", "maalomraade", "kapittel", "tabell", "krav", "innspill", *FILES)
NO_KEYS = {"oppfoelging", "soeknad"}
NOT_CHOSEN = {("innspill", "erstatter")}  # the id of another answer, which is no part of the plan
ASCII = re.compile("_|oe|aa|ae")


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("tiltak", "«svarer_paa» er tom. Skriv «svarer_paa: [bsl-6-1]».", "«Svarer på» er tom. Skriv «Svarer på: bsl-6-1»."),
        ("tiltak", "T1 sier ikke noe om virkemiddelet raad_og_veiledning.", "T1 sier ikke noe om virkemiddelet råd og veiledning."),
        ("foeringer", "Ta bort «boligsosialt: droefting».", "Ta bort «Boligsosialt innhold: drøfting»."),
        ("organisasjon", "«oppholder_seg» står to ganger.", "«Alle som oppholder seg i kommunen» står to ganger."),
        ("plan", "Rett «fase» i plan.yaml.", "Rett «Fase» i «Tittel, periode, fase og forside»."),
        ("tjenester", "Skriv «svartid: {antall: 3, enhet: uker}».", "Skriv «Svartid: Antall: 3, Enhet: uker»."),
        ("plan", "«har_institusjoner» skal være true eller false.",
         "«Har institusjoner eller boliger med heldøgns omsorg» skal være ja eller nei."),
        ("tiltak", "Datoen «31.12.29» skrives 2029-12-31. Skriv «frist: 2029-12-31».",
         "Datoen «31.12.29» skrives 31.12.2029. Skriv «31.12.2029» i «Frist»."),
        ("tiltak", "«2029-12-31 og 2030» er to. Se 2027-03-15.yaml. Skriv «frist: løpende» eller «frist: 2029-05».",
         "«2029-12-31 og 2030» er to. Se 2027-03-15.yaml. Skriv «løpende» i «Frist» eller «mai 2029» i «Frist»."),
        ("maal", "Se plan/maal/M1.yaml og https://www.kommunen.no/hoering.", "Se plan/maal/M1.yaml og https://www.kommunen.no/hoering."),
    ],
)  # fmt: skip
def test_a_finding_is_said_with_labels(kind: str, text: str, said: str) -> None:
    assert in_form(text, "ugyldig-verdi", kind) == said


def test_words_that_are_looked_for_are_no_fields() -> None:
    text = "Verktøyet leter etter ord som «samordning» og «samarbeid»."
    assert in_form(text, "virkemiddel-uten-stoette", "tiltak") == text


def test_what_is_left_of_the_template_is_told_without_lines() -> None:
    path = "plan/saksgang.yaml"
    text = "henvendelse:\n  mottak: boligkontoret\nbehov:\n  - {boligtype: ordinær, i_dag: 3}\n"
    words = "Det er tallene på linje 2, tallene på linje 4 og tallene på linje 9."
    finding = Finding("maltekst-igjen", Severity.MERKNAD, words, Place(path, 2, 3), "Skriv om.")
    files = Files(ROOT, "plan", (SourceFile(path, "saksgang", text.encode()),))
    [told] = remarks([finding], files, None, ())
    assert told["melding"].startswith(
        "Det er det som begynner med «Mottak: boligkontoret», det som begynner med «Boligtype: ordinær»"
    )


def test_what_only_the_file_can_be_mended_for_speaks_of_the_file() -> None:
    assert in_form("Linjen med «spoersmaal» mangler innrykk.", "yaml-innrykk", "prosess") == (
        "Linjen med «spoersmaal» mangler innrykk."
    )


def test_no_slip_s_finding_shows_a_key_on_the_page() -> None:
    keys = {key for kind in KINDS for key in _keys(schema_of(kind)) if ASCII.search(key)} - NO_KEYS
    assert {"svarer_paa", "droefting", "oppholder_seg", "i_dag"} <= keys
    left = []
    for case in cases_in(ROOT / "tests" / "source" / "slips.yaml"):
        for finding in case["funn"]:
            if OF_THE_FILE.match(finding["regel"]):
                continue
            for text in (finding["melding"], finding.get("hjelp", "")):
                said = in_form(text, finding["regel"], tree.kind_of(finding["fil"]) or "")
                left += [(word, said) for word in re.findall(r"(?<![\w/.#-])[a-z_]+(?![\w/.-])", said) if word in keys]
    assert left == []


def test_no_field_or_choice_of_any_form_is_named_by_a_key(desk: Desk) -> None:
    """Every drop-down of every form: whole files, the items of lists, and the rows in them."""
    forms = Editor(desk).forms()
    found = [forms.fields(kind, (), {}) for kind in FORMS]
    found += [forms.fields(each.kind, (each.key, 0), {}) for each in LISTS]
    names = {name for form in found for name in _names(form)}
    assert {"Drøfting", "Alle som oppholder seg i kommunen", "Søknad", "Nytt krav til bevis", "Nytt tall"} <= names
    assert [name for name in sorted(names) if "_" in name or _ascii(name)] == []


def test_every_field_with_ids_is_chosen_by_name(desk: Desk) -> None:
    """What the editor knows to be a field of ids, is a list of names in the forms; with the same kinds in it."""
    forms, plan = Editor(desk).forms(), desk.checked.plan
    assert plan
    for (kind, path), kinds in FIELDS.items():
        first, _, rest = path.partition(".")
        listed = next((each for each in LISTS if each.kind == kind and each.key == first), None)
        fields = forms.fields(kind, (first, 0), {}) if listed and rest else forms.fields(kind, (), {})
        steps = (rest if listed and rest else path).split(".")
        for step in steps[:-1]:
            field = next(f for f in fields if f["noekkel"] == step)
            fields = field.get("felt") or field["ny_rad"]
        field = next(f for f in fields if f["noekkel"] == steps[-1])
        if (kind, path) in NOT_CHOSEN:
            continue
        assert field["slag"] in ("en", "flere"), (kind, path)
        ids = {i.id for i in plan.items if isinstance(i, kinds)} | {"behovsoversikt", "alle"}
        assert {choice["verdi"] for choice in field["valg"]} <= ids, (kind, path)
        assert not re.search(r"\bid(-en|-er)?\b", field["hjelp"], re.IGNORECASE), field["hjelp"]


def test_a_kind_of_dwelling_of_one_s_own_can_be_chosen(desk: Desk) -> None:
    path = "plan/kunnskapsgrunnlag/behovsoversikt.yaml"
    text = (desk.root / path).read_text(encoding="utf-8")
    more = "boligtyper:\n  - {id: omsorgsbolig, navn: Omsorgsbolig, regnes_som: tilpasset}\n"
    (desk.root / path).write_text(text.replace("\nbehov:\n", f"\n{more}behov:\n"), encoding="utf-8")
    desk.look()
    desk.wholly()
    fields = {field["noekkel"]: field for field in Editor(desk).form(path, ("behov", 0))["felt"]}
    assert {"verdi": "omsorgsbolig", "tekst": "Omsorgsbolig (omsorgsbolig)"} in fields["boligtype"]["valg"]
    assert "id" not in fields["boligtype"]["hjelp"].split()
    assert "id-en" not in fields["boligtype"]["hjelp"]


def _ascii(name: str) -> list[str]:
    """The words of a label that are spelt as keys are. One with an id behind it is a title that an author has written."""
    words = [] if re.search(r" \([A-Za-z][\w-]*\)$", name) else re.findall(r"[^\W\d_]+", name.lower())
    return [word for word in words if ASCII.search(word) and word not in SPELT_SO]


def test_lists_say_what_their_items_are_of(desk: Desk) -> None:
    plan = desk.checked.plan
    assert plan
    rows = {each["noekkel"]: each["rader"] for each in overview.lists(desk.files, plan)}
    groups = {group.id: group.tittel for group in plan.all(Maalgruppe)}
    assert rows["behov"][0].split(" – ")[0] in groups.values()
    assert "Flyktninger som kommunen mottar integreringstilskudd for" in rows["ansvar"]
    said = [row for key in ("behov", "ansvar", "kunngjoering") for row in rows[key]]
    assert [row for row in said if "_" in row or _ascii(row)] == []


def _keys(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield from schema["properties"]
        words = schema.get("enum")
        yield from (word for word in words if isinstance(word, str)) if isinstance(words, list) else ()
        for part in schema.values():
            yield from _keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _keys(part)


def _names(fields: Sequence[dict[str, Any]]) -> Iterator[str]:
    for field in fields:
        yield field["tittel"]
        yield field.get("rad_ny", "")
        yield from (choice["tekst"] for choice in field.get("valg") or ())
        for part in ("felt", "ny_rad"):
            yield from _names(field.get(part) or ())


def test_what_a_version_changed_is_said_in_the_words_of_the_forms(desk: Desk) -> None:
    before = {file.path: file.data for file in desk.files.files}
    after = dict(before)
    for path, old, new in (
        ("plan/organisasjon.yaml", b"Du kan be om hjelp her", b"Be om hjelp her"),
        ("plan/kapitler/01-sammendrag.md", b"---\n\n", b"---\n\nMer.\n\n"),
        ("plan/tiltak/T07.yaml", b"ansvarlig: nav", b"ansvarlig: boligkontoret"),
        ("plan/tiltak/T07.yaml", b"frist: l\xc3\xb8pende", b"frist: 2027-06-30"),
        ("plan/maalgrupper.yaml", b"navn: Eldre", b"navn: De eldre"),
    ):
        assert old in after[path], path
        after[path] = after[path].replace(old, new, 1)
    assert desk.checked.plan
    names = {item.id: item.tittel for item in desk.checked.plan.items}
    found = [in_words(each, names) for each in changes(before, after, "plan")]
    said = {each["navn"]: [(f["tittel"], f["foer"], f["etter"]) for f in each["felt"]] for each in found}
    ((where, *_),) = said["Enheter, aktører og ansvar"]
    assert where == "Ansvar – Alle som oppholder seg i kommunen, Boligkontoret – Beskrivelse"
    assert [title for title, *_ in said["Sammendrag"]] == ["Teksten i kapittelet"]
    assert said["T07 Gi økonomisk rådgivning uten timebestilling"] == [
        ("Ansvarlig", names["nav"], "Boligkontoret"),
        ("Frist", "løpende", "30.6.2027"),
    ]
    assert {each["navn"]: each["hele"] for each in found}["De eldre"] == "Målgrupper"
    assert said["De eldre"] == [("Navn", "Eldre", "De eldre")]


def test_what_is_asked_before_something_goes_has_no_key_in_it(desk: Desk) -> None:
    editor = Editor(desk)
    for at in range(6):
        told = removing.asked(editor, "plan/organisasjon.yaml", ("enheter", at))
        said = [*told["borte"], *told["linjer"], *told["igjen"]]
        assert not [where for where in said if "_" in where or where in FILES.values()], (
            "the form, and which field of it"
        )
        assert len(said) == len(set(said))


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("prosess", "Skriv høringsfristen i «hoering.til».", "Skriv høringsfristen i «Høring – Høringsfrist»."),
        (
            "tabelldata",
            "skriver du «gjelder_personer: false» i YAML-filen.",
            "«Gjelder personer: nei» i skjemaet for tabellen",
        ),
        (
            "tabelldata",
            "under «type» eller «typer» i leie.yaml.",
            "under «Type» eller «Typer» i skjemaet for tabellen.",
        ),
        (
            "tiltak",
            "Les teksten, og signer: bolig dekning signer bso-6 --rolle x",
            "Les teksten, og signer. Signeringen gjøres",
        ),
    ],
)
def test_a_form_is_named_where_a_file_or_a_command_was(kind: str, text: str, words: str) -> None:
    assert words in in_form(text, "", kind)
    assert "bolig dekning" not in in_form(text, "", kind)


def test_the_law_s_answers_and_what_may_wait_are_told(desk: Desk) -> None:
    answered = [duty for duty in overview.of(desk.checked, desk.files, ())["dekning"]["plikter"] if duty["svar"]]
    assert answered
    assert all(each["tekst"] and each["fil"].startswith("plan/") for duty in answered for each in duty["svar"])
    left = overview.remaining(desk.remains())
    assert left["neste"] != "høring" or any(thing["tillatt"] for thing in left["ting"])
