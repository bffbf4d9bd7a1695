"""One value set, put in, or taken away; and a new or a removed thing, as the editor and the local page ask for them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bolig_cli.authoring import mentions as m
from bolig_cli.authoring.field import set_field
from bolig_cli.authoring.kinds import KINDS, kind_of
from bolig_cli.authoring.new import new_item
from bolig_cli.authoring.next_id import next_id
from bolig_cli.authoring.remove import remove
from bolig_cli.errors import BoligError
from bolig_cli.source import node as n
from bolig_cli.source import yaml
from bolig_cli.source.files import Files, read_folder
from tests.conftest import ROOT

PATH = "tiltak/T1.yaml"
TEXT = """\
# Øverst
id: T1
tittel: "Åpne en time" # kort
# Hvem
ansvarlig: nav
frist: løpende
status: ny
okonomi:
  status: innenfor ramme
"""


@pytest.fixture(scope="module")
def files() -> Files:
    return read_folder(ROOT / "plan")


def _one(text: str) -> Files:
    return Files(Path(), "", ()).with_texts({PATH: text.encode()})


def _set(text: str, keys: tuple[n.Key, ...], value: n.Value) -> str:
    made = set_field(_one(text), PATH, keys, value).files[PATH]
    assert made is not None
    return made.decode()


def test_a_value_that_is_there_is_changed_alone() -> None:
    assert _set(TEXT, ("status",), "pågår") == TEXT.replace("status: ny", "status: pågår")
    assert _set(TEXT, ("okonomi", "status"), "må utredes") == TEXT.replace("innenfor ramme", "må utredes")


def test_a_key_that_is_not_there_comes_where_the_schema_has_it() -> None:
    assert _set(TEXT, ("beskrivelse",), "Ett ord.") == TEXT.replace("# Hvem", "beskrivelse: Ett ord.\n# Hvem")
    assert _set(TEXT, ("prioritet",), "høy") == TEXT.replace("status: ny\n", "status: ny\nprioritet: høy\n")
    assert _set(TEXT, ("svarer_paa", 0), "bsl-6-1") == TEXT + "svarer_paa: [bsl-6-1]\n"
    made = _set(TEXT, ("okonomi", "poster", 0, "type"), "drift")
    assert made == TEXT + "  poster:\n    - type: drift\n"
    assert _set(made, ("okonomi", "poster", 1), {"type": "investering"}) == made + "    - type: investering\n"


def test_nothing_takes_it_away() -> None:
    assert _set(TEXT, ("frist",), None) == TEXT.replace("frist: løpende\n", "")
    assert _set(TEXT, ("rapport",), None) == TEXT


def test_windows_line_ends_and_byte_order_mark_stay() -> None:
    data = ("\ufeff" + TEXT.replace("\n", "\r\n")).encode()
    files = Files(Path(), "", ()).with_texts({PATH: data})
    made = set_field(files, PATH, ("prioritet",), "høy").files[PATH]
    assert made == data.replace(b"status: ny\r\n", "status: ny\r\nprioritet: høy\r\n".encode(), 1)


VALUES = st.one_of(
    st.text("aæ: #-'\"\n[]{}|&*!%@`", max_size=20),
    st.integers(0, 10**6),
    st.booleans(),
    st.lists(st.text("ab,: ", max_size=5), max_size=3),
)


@settings(deadline=None)
@given(value=VALUES)
def test_any_value_reads_back_or_is_refused(value: n.Value) -> None:
    try:
        made = _set(TEXT, ("merknad",), value)
    except BoligError:
        return
    root, _ = yaml.parse_text(made, "")
    assert root is not None
    assert n.to_value(root) == {**n.to_value(yaml.parse_text(TEXT, "")[0]), "merknad": value}  # type: ignore[arg-type,dict-item]


# --- new


def test_the_next_id_is_written_as_the_others(files: Files) -> None:
    assert next_id(files, KINDS["tiltak"]) == "T50"
    assert next_id(files, KINDS["strategi"]) == "S15"
    assert next_id(files, KINDS["maalomraade"]) == "O1"
    assert next_id(files, KINDS["delmaal"], above="M2") == "M2-1"
    assert next_id(files, KINDS["enhet"], "Økonomi og årsbudsjett") == "oekonomi-og-aarsbudsjett"
    assert next_id(files, KINDS["enhet"], "NAV") == "nav-2"
    assert next_id(files, KINDS["enhet"], "2. etasje") == "etasje"
    assert next_id(files, KINDS["enhet"], "???") == "enhet"
    assert next_id(files, KINDS["foering"], "Økonomiplan 2028–2031") == "oekonomiplan-2028-2031"
    assert (
        next_id(files, KINDS["foering"], "Planstrategi for Tolga 2028\u20132031") == "planstrategi-for-tolga-2028-2031"
    )


@settings(deadline=None)
@given(title=st.text(max_size=60))
def test_an_id_of_any_name_is_an_id(title: str) -> None:
    import re

    assert re.fullmatch(m.ID, next_id(_one(TEXT), KINDS["maalgruppe"], title))


def test_no_number_is_used_twice(files: Files) -> None:
    without = files.with_texts({"tiltak/T07.yaml": None})
    assert next_id(without, KINDS["tiltak"]) == "T50"


def test_sub_goals_are_numbered_as_the_plan_has_them() -> None:
    plan = read_folder(ROOT / "tests/planer/delmaal")
    assert next_id(plan, KINDS["delmaal"], above="M1") == "M5", "M2 and M3 are under M1 there"


@pytest.mark.parametrize(
    ("word", "kind"), [("mål", "maal"), ("Møte", "moete"), ("delmål", "delmaal"), ("TILTAK", "tiltak")]
)
def test_a_kind_is_found_as_people_write_it(word: str, kind: str) -> None:
    assert kind_of(word).name == kind


def test_every_field_of_a_kind_is_known_to_its_schema(files: Files) -> None:
    for kind in KINDS.values():
        assert kind.title_key in kind.fields
        assert kind.required <= set(kind.fields)
        assert kind.about


def test_a_field_that_the_kind_has_not_is_refused(files: Files) -> None:
    with pytest.raises(BoligError, match="har ikke feltet «farge»"):
        new_item(files, KINDS["tiltak"], {"farge": "rød"})


def test_a_new_file_tells_the_words_that_may_stand_in_it(files: Files) -> None:
    made = new_item(files, KINDS["tiltak"], {"tittel": "Gi råd", "strategier": ["S1"]})
    text = (made.changes.files[made.path] or b"").decode()
    assert "# - prioritet: høy, middels, lav\n" in text
    assert "# - virkemidler (en liste i klammer, med komma mellom): raad_og_veiledning, " in text
    assert "# - okonomi.status: kostnadsberegnet, innenfor ramme, må utredes\n" in text
    # As the example stands there, it can be used: the comment signs taken away.
    shown = text.partition("# Slik skrives okonomi når alt er med:\n")[2].replace("#   ", "")
    root, faults = yaml.parse(shown.encode(), "")
    assert root is not None
    assert not faults
    assert "poster" in str(n.to_value(root))


def test_a_new_line_of_a_list_tells_it_above_and_the_next_does_not_come_between(files: Files) -> None:
    first = new_item(files, KINDS["moete"], {"tittel": "Første", "dato": "2024-01-10", "deltakere": "Naboer"})
    once = files.with_texts(first.changes.files)
    second = new_item(once, KINDS["moete"], {"tittel": "Andre", "dato": "2024-01-11", "slag": "verksted"})
    text = (second.changes.files[second.path] or b"").decode()
    one, other = text.index("tittel: Første"), text.index("tittel: Andre")
    words = "# - slag: innspillsmøte, verksted, folkemøte"
    assert text.index(words) < one
    assert text.count(words) == 1, "the one that has it is not told"
    assert one < text.index("# Må være med: deltakere.") < other
    root, _ = yaml.parse(second.changes.files[second.path] or b"", "")
    there = n.child_at(root, ("medvirkning",)) if root else None
    assert isinstance(there, n.Sequence)
    assert n.to_value(there.items[-1]) == {"dato": "2024-01-11", "slag": "verksted", "tittel": "Andre"}
    twice = once.with_texts(second.changes.files)
    third = new_item(twice, KINDS["moete"], {"tittel": "Tredje", "dato": "2024-01-12", "deltakere": "Naboer"})
    last = (third.changes.files[third.path] or b"").decode()
    told = last.partition("tittel: Andre\n")[2].partition("tittel: Tredje")[0]
    assert "#" not in told, "what the first has above it is not told again"


def test_a_list_between_brackets_stays_without_comments() -> None:
    listed = Files(Path(), "", ()).with_texts({"maalgrupper.yaml": b"maalgrupper: [{id: unge, navn: Unge}]\n"})
    made = new_item(listed, KINDS["maalgruppe"], {"navn": "Eldre"})
    assert made.changes.files[made.path] == b"maalgrupper: [{id: unge, navn: Unge}, {id: eldre, navn: Eldre}]\n"


# --- removed


def test_of_a_list_only_the_id_goes(files: Files) -> None:
    removal = remove(files, "S14")
    assert removal.changes.files["strategier/S14.yaml"] is None
    for x in removal.mended:
        data = removal.changes.files[x.place.path]
        assert data is not None
        assert b"S14" not in data.replace(b"#S14", b"")


@pytest.mark.parametrize("id", ["T07", "startlaan", "unge", "nav", "M1", "sd-1", "raad-om-bolig", "samf-5-2"])
def test_afterwards_it_is_named_only_where_that_was_said(files: Files, id: str) -> None:
    removal = remove(files, id)
    after = files.with_texts(removal.changes.files)
    left = [(x.place.path, x.role) for x in m.of(after, id)]
    assert sorted(left, key=str) == sorted([(x.place.path, x.role) for x in removal.left], key=str)


def test_a_line_that_is_of_nothing_else_goes_whole_and_that_is_told_apart() -> None:
    listed = "maalgrupper:\n  - {id: unge, navn: Unge}\n  - {id: eldre, navn: Eldre}\n"
    challenge = (
        "id: U1\ntittel: Få boliger\nbeskrivelse: Det er få.\nmaalgrupper: [unge, eldre]\ntall:\n"
        "  - {maalgruppe: unge, boligtype: ordinær, viser: mangel}\n"
        "  - maalgruppe: unge\n    boligtype: tilpasset\n  - {maalgruppe: eldre, boligtype: ordinær}\n"
    )
    need = "behov:\n  - {maalgruppe: unge, boligtype: ordinær, i_dag: 9, behov: {2027: 18}}\n"
    rest = "  - {maalgruppe: eldre, boligtype: ordinær, i_dag: 9, behov: {2027: 18}}\n"
    paths = ("maalgrupper.yaml", "utfordringer/U1.yaml", "kunnskapsgrunnlag/behovsoversikt.yaml")

    def one(*texts: str) -> Files:
        return Files(Path(), "", ()).with_texts({p: t.encode() for p, t in zip(paths, texts, strict=True)})

    removal = remove(one(listed, challenge, need + rest), "unge")
    assert sorted(str(x.keys[0]) for x in removal.lines) == ["behov", "tall", "tall"]
    assert [x.keys[0] for x in removal.mended] == ["maalgrupper"]
    assert not removal.left
    after = removal.changes.files[paths[1]] or b""
    assert after.decode().endswith("tall:\n  - {maalgruppe: eldre, boligtype: ordinær}\n")
    assert removal.changes.files[paths[2]] == ("behov:\n" + rest).encode()
    # The last line of what must have one stays, and is told.
    last = remove(one(listed, challenge, need), "unge")
    assert [x.place.path for x in last.left] == [paths[2]]


def test_of_a_table_goes_what_says_where_in_it_and_an_assumption_waits() -> None:
    goal = (
        "id: M1\ntittel: Flere får bolig\nindikatorer:\n  - navn: Ventetid\n    utgangspunkt: 9\n    maaltall: 6\n"
        "    tabell: koe\n    rad: Alle\n    kilde: Kommunens telling\n    tallstatus: egen telling\n"
    )
    grows = "forutsetninger:\n  - {id: vekst, tittel: Som køen, tabell: koe, rad: Alle}\n"
    files = Files(Path(), "", ()).with_texts(
        {
            "kunnskapsgrunnlag/tabeller/koe.yaml": b"id: koe\ntittel: Koe\n",
            "maal/M1.yaml": goal.encode(),
            "kunnskapsgrunnlag/behovsoversikt.yaml": grows.encode(),
        }
    )
    removal = remove(files, "koe")
    assert removal.changes.files["maal/M1.yaml"] == goal.replace("    tabell: koe\n    rad: Alle\n", "").encode()
    assert [x.place.path for x in removal.left] == ["kunnskapsgrunnlag/behovsoversikt.yaml"]


def test_what_is_not_there_is_said(files: Files) -> None:
    with pytest.raises(BoligError, match="Mente du «T07»"):
        remove(files, "T7")
