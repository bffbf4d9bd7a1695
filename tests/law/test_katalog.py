"""Reading the catalogue: what it holds, and every way in which an entry can be wrong."""

import datetime as dt
import json
import shutil
from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from bolig_cli.digest import digest_of
from bolig_cli.errors import BoligError
from bolig_cli.law import katalog, ordlister
from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.law.katalog import AS_JSON, FOLDER, known, load_katalog
from bolig_cli.law.plikt import Hjemmel
from bolig_cli.model.plan import BOLIGTYPER
from bolig_cli.source.schema import schemas
from scripts.make_katalog import as_json

LOV = """\
id: prl
tittel: Lov om prøver
korttittel: prøveloven
lovdata: lov/2020-01-01-1
i_kraft: 2020-01-01
verifisert: 2024-01-01
lovtekst: slik den var
plikter:
  - id: prl-1
    hjemmel: {paragraf: "1", ledd: 2}
    styrke: skal
    plikttype: tjeneste
    adressat: kommunen
    tittel: Prøve
    parafrase: Kommunen må prøve.
    gjelder_naar: {plantype: [temaplan], kommune: {har_institusjoner: true}, fra: 2021-01-01}
    frist: 2027-07-01
    bevis:
      - {type: paa_tvers, minst: 1}
    veiledning: Prøv.
    merknad: En prøve.
    fingeravtrykk: "0123456789abcdef"
uten_plikt:
  - hjemmel: {paragraf: "2"}
    grunn: Bare en definisjon.
    fingeravtrykk: "fedcba9876543210"
"""


def _load(folder: Path, text: str, name: str = "proeveloven.yaml") -> Any:
    (folder / name).write_text(text, encoding="utf-8")
    return load_katalog(folder)


def test_an_entry_says_what_the_file_says(tmp_path: Path) -> None:
    (lov,) = _load(tmp_path, LOV).lover
    (plikt,) = lov.plikter
    assert (lov.id, lov.korttittel, lov.i_kraft) == ("prl", "prøveloven", dt.date(2020, 1, 1))
    assert str(plikt.hjemmel) == "prøveloven §\u00a01 annet ledd"
    assert plikt.lovdata == "lov/2020-01-01-1/§1"
    assert plikt.vilkaar.plantype == ("temaplan",)
    assert plikt.vilkaar.fakta == (("har_institusjoner", True),)
    assert plikt.vilkaar.fra == dt.date(2021, 1, 1)
    assert plikt.frist == dt.date(2027, 7, 1)
    assert plikt.krav[0].parametre.minst == 1
    assert lov.uten_plikt[0].grunn == "Bare en definisjon."


def test_what_is_read_fast_is_what_the_files_say() -> None:
    assert AS_JSON.read_text(encoding="utf-8") == as_json(), "kjør python scripts/make_katalog.py"
    assert len(known()) == len(list(FOLDER.glob("*.yaml")))


def test_a_file_that_is_changed_since_is_read_itself(tmp_path: Path) -> None:
    file = FOLDER / "spraaklova.yaml"
    text = file.read_text(encoding="utf-8")
    assert digest_of(file.read_bytes()) in known()
    (lov,) = _load(tmp_path, text.replace("korttittel: ", "korttittel: endret "), file.name).lover
    assert lov.korttittel.startswith("endret ")


@pytest.mark.parametrize("content", [None, b"{", b"\xff"], ids=["none", "half", "no text"])
def test_without_it_the_files_are_read(content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json").mkdir()
    other = tmp_path / "json" / "katalog.json"
    if content is not None:
        other.write_bytes(content)
    before = load_katalog().plikt("bsl-5-2-1")
    monkeypatch.setattr(katalog, "AS_JSON", other)
    known.cache_clear()
    shutil.copytree(FOLDER, tmp_path / "katalog")
    assert load_katalog(tmp_path / "katalog").plikt("bsl-5-2-1") == before
    known.cache_clear()


def test_a_duty_is_found_by_its_id() -> None:
    lest = load_katalog()
    for plikt in lest.plikter:
        assert lest.plikt(plikt.id) is plikt
    assert lest.plikt("bsl-5") is None


PLIKT = LOV[LOV.index("  - id: prl-1") : LOV.index("uten_plikt")]
FAULTS = {
    "unknown kind": ("type: paa_tvers", "type: paa_langs", "bevistypen paa_langs finnes ikke"),
    "kind as list": ("type: paa_tvers", "type: [paa_tvers]", "finnes ikke"),
    "no kind": ("type: paa_tvers, ", "", "bevistypen None finnes ikke"),
    "bad parameter": ("minst: 1", "minst: mange", "bevistypen paa_tvers: «minst» skal være et helt tall"),
    "unknown parameter": ("minst: 1", "minst: 1, mest: 2", "ukjent nøkkel mest"),
    "no parameter": (", minst: 1", "", "mangler nøkkelen minst"),
    "no evidence": ("bevis:\n      - {type: paa_tvers, minst: 1}", "bevis: []", "bevis må være en liste"),
    "evidence as text": ("- {type: paa_tvers, minst: 1}", "- paa_tvers", "bevis har ikke nøkler"),
    "unknown key": ("    tittel: Prøve", "    titel: Prøve", "ukjent nøkkel titel"),
    "empty text": ("tittel: Prøve\n", "tittel: ''\n", "tittel må være en tekst"),
    "text as number": ("adressat: kommunen", "adressat: 12", "adressat må være en tekst"),
    "wrong strength": ("styrke: skal", "styrke: må", "«styrke» kan ikke være må"),
    "no strength": ("    styrke: skal\n", "", "mangler styrke"),
    "no fingerprint": ('    fingeravtrykk: "0123456789abcdef"\n', "", "mangler fingeravtrykk"),
    "short fingerprint": ("0123456789abcdef", "0123", "fingeravtrykk er ikke 16"),
    "deadline as text": ("frist: 2027-07-01", "frist: sommeren 2027", "frist må være en dato"),
    "deadline with a time": ("frist: 2027-07-01", "frist: 2027-07-01 12:00:00", "frist må være en dato"),
    "paragraph as number": ('paragraf: "1"', "paragraf: 1", "paragraf 1 er ikke et paragrafnummer"),
    "paragraph with sign": ('paragraf: "1"', 'paragraf: "§ 1"', "er ikke et paragrafnummer"),
    "ledd nil": ("ledd: 2", "ledd: 0", "ledd må være et tall fra 1"),
    "ledd beyond names": ("ledd: 2", "ledd: 16", "ledd må være et tall fra 1 til 15"),
    "letter": ("ledd: 2", "bokstav: ab", "bokstav må være én"),
    "unknown part": ("ledd: 2", "avsnitt: 2", "ukjent nøkkel avsnitt"),
    "plan type": ("[temaplan]", "[handlingsplan]", "«plantype» kan ikke være handlingsplan"),
    "plan type as text": ("[temaplan]", "temaplan", "plantype må være en liste"),
    "plan type as number": ("[temaplan]", "[1]", "«plantype» kan ikke være 1"),
    "unknown fact": ("har_institusjoner: true", "har_sykehjem: true", "«kommune» kan ikke være har_sykehjem"),
    "fact as word": ("har_institusjoner: true", "har_institusjoner: nei", "må være true eller false"),
    "empty condition": ("{plantype: [temaplan], kommune: {har_institusjoner: true}, fra: 2021-01-01}", "{}", "gjelder_naar"),
    "key twice": ("    styrke: skal\n", "    styrke: skal\n    styrke: kan\n", "en nøkkel står to ganger"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_entry_is_an_error_that_names_file_and_entry(fault: str, tmp_path: Path) -> None:
    old, new, message = FAULTS[fault]
    assert LOV.count(old) == 1
    with pytest.raises(BoligError) as raised:
        _load(tmp_path, LOV.replace(old, new))
    said = str(raised.value)
    assert message in said
    assert said.startswith("Lovkatalogen proeveloven.yaml")
    assert said.endswith(".")
    if fault != "key twice":
        assert said.startswith("Lovkatalogen proeveloven.yaml, prl-1: ")


def test_a_condition_may_last_a_single_day(tmp_path: Path) -> None:
    (plikt,) = _load(tmp_path, LOV.replace("fra: 2021-01-01}", "fra: 2021-01-01, til: 2021-01-01}")).plikter
    assert plikt.vilkaar.fra == plikt.vilkaar.til == dt.date(2021, 1, 1)


def test_an_entry_without_id_is_named_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(BoligError, match=r"proeveloven\.yaml, innslag 1: mangler id"):
        _load(tmp_path, LOV.replace("  - id: prl-1\n    hjemmel", "  - hjemmel"))


def test_an_id_that_stands_twice_is_an_error_within_a_file_and_between_files(tmp_path: Path) -> None:
    with pytest.raises(BoligError, match=r"proeveloven\.yaml, prl-1: id-en er brukt før, i proeveloven\.yaml"):
        _load(tmp_path, LOV.replace("uten_plikt", f"{PLIKT}uten_plikt"))
    (tmp_path / "annen.yaml").write_text(LOV.replace("id: prl\n", "id: anl\n"), encoding="utf-8")
    load_katalog.cache_clear()
    with pytest.raises(BoligError, match=r"proeveloven\.yaml, prl-1: id-en er brukt før, i annen\.yaml"):
        _load(tmp_path, LOV)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "filen har ikke nøkler"),
        ("- a\n", "filen har ikke nøkler"),
        ("id: [\n", "ikke gyldig YAML"),
        (LOV.replace("korttittel: prøveloven\n", ""), "mangler korttittel"),
        (LOV.replace("i_kraft: 2020-01-01", "i_kraft: snart"), "i_kraft må være en dato"),
        (LOV.replace("id: prl\n", "id: PRL\n"), "id må være små bokstaver"),
        (LOV.replace("    grunn: Bare en definisjon.\n", ""), "uten_plikt 1: mangler grunn"),
        (LOV.replace('    fingeravtrykk: "fedcba9876543210"\n', ""), "uten_plikt 1: mangler fingeravtrykk"),
        (f"{LOV}ekstra: 1\n", "ukjent nøkkel ekstra"),
        (LOV.replace("lov/2020-01-01-1", "prøveloven"), "lovdata prøveloven er ikke en adresse hos Lovdata"),
        (LOV.replace("frist: 2027-07-01", "frist: 2027-13-01"), "en dato i filen finnes ikke"),
        (LOV.replace("fra: 2021-01-01}", "fra: 2021-01-01, til: 2020-12-31}"), "gjelder_naar slutter før det begynner"),
    ],
)
def test_a_wrong_file_is_an_error_that_names_it(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(BoligError, match=message) as raised:
        _load(tmp_path, text)
    assert "proeveloven.yaml" in str(raised.value)


def test_a_file_that_is_not_utf8_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "l.yaml").write_bytes(LOV.encode("latin-1"))
    with pytest.raises(BoligError, match=r"l\.yaml: filen er ikke gyldig YAML"):
        load_katalog(tmp_path)


def test_a_reference_as_a_lawyer_writes_it() -> None:
    def words(*parts: Any) -> str:
        return str(Hjemmel("l", *parts)).replace("\u00a0", " ")

    assert words("5", 2, 1) == "l § 5 annet ledd første punktum"
    assert words("6", 4) == "l § 6 fjerde ledd"
    assert words("10") == "l § 10"
    assert words("11-2", None, 3) == "l § 11-2 tredje punktum"
    assert words("2", 1, None, None, "b") == "l § 2 første ledd bokstav b"
    assert words("3-2", 1, None, 6) == "l § 3-2 første ledd nr. 6"
    assert str(Hjemmel("samfunnsdelen", sted="kapittel 5, mål 2")) == "samfunnsdelen kapittel 5, mål 2"


# ---- The schema of the catalogue


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_json(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_as_json(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _validator() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(schemas()["katalog"], validate_formats=True)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_catalogue_follows_its_schema(path: Path) -> None:
    data = _as_json(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert [error.message for error in _validator().iter_errors(data)] == []


# What JSON cannot say: two keys alike is a matter of the YAML reader, a time of day is a text like any other.
@pytest.mark.parametrize("fault", sorted(FAULTS.keys() - {"key twice"}))
def test_the_schema_refuses_what_the_reader_refuses(fault: str) -> None:
    old, new, _ = FAULTS[fault]
    validator = _validator()
    assert validator.is_valid(_as_json(yaml.safe_load(LOV)))
    assert not validator.is_valid(_as_json(yaml.safe_load(LOV.replace(old, new))))


def test_the_schema_knows_the_same_kinds_and_parameters_as_the_program() -> None:
    defs = schemas()["katalog"]["$defs"]
    known = {
        name.removeprefix("bevis_"): set(d["properties"]) - {"type", "avgjoerende", "eller"}
        for name, d in defs.items()
        if name[:6] == "bevis_"
    }
    assert known == {name: {field.name for field in fields(type.parametre)} for name, type in BEVISTYPER.items()}
    listed = {ref["$ref"].removeprefix("#/$defs/bevis_") for ref in defs["bevis"]["oneOf"]}
    assert listed == set(BEVISTYPER)


def test_every_key_of_the_schema_has_a_title_and_a_description() -> None:
    whole = schemas()["katalog"]
    parts = {"": whole, **whole["$defs"]}
    for name, part in parts.items():
        for key, field in part.get("properties", {}).items():
            target = whole["$defs"][field["$ref"].removeprefix("#/$defs/")] if "$ref" in field else {}
            assert {**target, **field}.get("title"), (name, key)
            assert {**target, **field}.get("description"), (name, key)


def test_the_vocabularies_are_those_of_the_plan() -> None:
    felles = schemas()["felles"]["$defs"]

    def field(kind: str, *path: str) -> Any:
        value: Any = schemas()[kind]["properties"]
        for key in path:
            value = value[key]
        return tuple(value)

    def rolle(kind: str) -> tuple[str, ...]:
        return (kind, "items", "properties", "rolle", "items", "enum")

    assert felles["virkemidler"]["items"]["enum"] == list(ordlister.VIRKEMIDLER)
    assert field("plan", "plantype", "enum") == ordlister.PLANTYPER
    assert field("plan", "fase", "enum") == ordlister.FASER
    assert field("plan", "kommune", "properties", "fakta", "properties") == ordlister.FAKTA
    assert field("kapittel", "emner", "items", "enum") == ordlister.EMNER
    behov = ("boligtyper", "items", "properties", "regnes_som", "enum")
    assert field("behovsoversikt", *behov) == BOLIGTYPER
    eksterne = ("eksterne", "items", "properties", "slag", "enum")
    assert field("organisasjon", *eksterne) == ordlister.AKTOERSLAG
    assert field("foeringer", "foeringer", "items", "properties", "slag", "enum") == ordlister.FOERINGSLAG
    assert field("organisasjon", *rolle("enheter")) == ordlister.ENHETSROLLER
    assert field("organisasjon", *rolle("eksterne")) == ordlister.AKTOERROLLER
    assert field("prosess", "planprogram", "properties", "innhold", "items", "enum") == ordlister.PLANPROGRAM
    grupper = ("medvirkning", "items", "properties", "grupper", "items", "enum")
    assert field("prosess", *grupper) == ordlister.GRUPPER
    assert field("prosess", "kunngjoering", "items", "properties", "hva", "enum") == ordlister.KUNNGJORT
    kanaler = ("kunngjoering", "items", "properties", "kanaler", "items", "enum")
    assert field("prosess", *kanaler) == ordlister.KANALER
    assert field("prosess", "revisjon", "properties", "hva", "enum") == ordlister.REVISJON
    boligsosialt = ("foeringer", "items", "properties", "boligsosialt", "properties")
    assert field("foeringer", *boligsosialt) == ordlister.BOLIGSOSIALT


def test_the_schema_is_made_of_plain_json() -> None:
    path = FOLDER.parents[2] / "schema" / "katalog.schema.json"
    text = path.read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
