"""Whatever an author does to a file, `check` gives findings and never breaks; without errors, the documents can be made."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bolig_cli import pipeline
from bolig_cli.documents import DOCUMENTS, make_documents
from bolig_cli.finding import Place
from bolig_cli.render.drawing import drawn
from bolig_cli.report import colour, dekning_json
from bolig_cli.source.files import Files, read_folder
from tests import remembered

ROOT = Path(__file__).parent.parent
MINSTE = ROOT / "tests" / "planer" / "minste"
SMALL = read_folder(MINSTE)
FILES = sorted(p.relative_to(MINSTE) for p in MINSTE.rglob("*.yaml"))
TODAY = dt.date(2024, 2, 1)


_WHOLE = ROOT / "tests" / "planer" / "hel" / "plan"
RICH = {
    **{p.relative_to(_WHOLE).as_posix(): p.read_text(encoding="utf-8") for p in _WHOLE.rglob("*.*")},
    "krav/egne.yaml": """\
id: eg
tittel: Egne krav
korttittel: egne krav
i_kraft: 2020-01-01
plikter:
  - id: eg-1
    hjemmel: {sted: kapittel 1}
    styrke: skal
    adressat: kommunen
    tittel: Samarbeid
    parafrase: Kommunen må samarbeide.
    gjelder_naar: {plantype: [temaplan], kommune: {har_institusjoner: true}, fra: 2021-01-01}
    frist: 2027-01-01
    bevis:
      - {type: paa_tvers, minst: 1}
      - {type: tekstdel, emne: klage, ord: [[klage]], minst_ord: 5}
    veiledning: Vis det.
""",
    "kunnskapsgrunnlag/tabeller/leie.yaml": """\
id: leie
tittel: Leietakere
kilde: Boligregisteret
dato: 2023-12-31
enhet: husstander
tallstatus: egen telling
figur: linje
typer: {Andel: prosent}
summer: [{navn: I alt, av: [Unge, Eldre]}]
henting: {tabell: "07459", tid: {siste: 3}, valg: {Alder: [A]}}
kommentar: Det er {{tabell:leie/Unge/2023}} unge.
""",
    "kunnskapsgrunnlag/tabeller/leie.csv": """\
Gruppe;2022;2023;I alt
Unge;12;19;31
Eldre;20;:;:
I alt;32;:;:
Andel;38;..;..
""",
    "tjenester.yaml": """\
tjenester:
  - id: raad
    navn: Råd
    slag: raad_og_veiledning
    hva: Vi gir råd. Se [](#seng).
    for_hvem: Alle.
    maalgrupper: [unge]
    hjemmel: [boligsosialloven § 6 tredje ledd]
    ansvarlig: nav
    samarbeid: [eiendom, husbanken]
    kontakt: {telefon: "33 00 00 00", epost: a@b.example, nettside: "https://b.example/", besoek: Rådhuset}
    soeknad: {hvor: Her., hvordan: Slik.}
    svartid: {antall: 4, enhet: uker}
    oppstart_innen: {antall: 3, enhet: måneder}
    prioritering: De som har ventet lengst.
    fra: 2024-01
    til: 2026-12-31
  - id: seng
    navn: Et sted å sove
    slag: midlertidig_bolig
    hva: Vi finner en seng.
    for_hvem: Den som ikke har noen.
    hjemmel: [sosialtjenesteloven § 27]
    ansvarlig: nav
    kontakt: {besoek: Rådhuset}
    uten_soeknad: true
    utenom_aapningstid: Ring vakten.
    sammen_med_personen: true
""",
    "saksgang.yaml": """\
henvendelse:
  kanaler: [soeknad, telefon]
  mottak: nav
  tar_stilling: alle_henvendelser
  veileder: nav
  viser_videre: nav
  foreloepig_svar: {antall: 1, enhet: måneder}
  svartid: {antall: 8, enhet: uker}
kartlegging:
  ansvarlig: nav
  gjelder: [oekonomi, barn]
  barn_hoeres: true
  innhenting: sammen_med_personen
medvirkning:
  former: [tolk]
  oensker: stor_vekt
vedtak:
  avgjoeres_av: nav
  skriftlig: true
  enkeltvedtak_ved: [innvilgelse, avslag]
  innhold: [begrunnelse, klagefrist]
  underretning: [brev]
klage:
  mottak: nav
  klageinstans: husbanken
  frist: {antall: 3, enhet: uker}
  hjelper: nav
samordning:
  ansvarlig: nav
  deltakere: [eiendom, husbanken]
oppfoelging: {ansvarlig: nav, hver: {antall: 6, enhet: måneder}}
internkontroll: {ansvarlig: nav, hver: {antall: 1, enhet: måneder}}
statistikk: anonyme
""",
    "kunnskapsgrunnlag/gjennomgang.yaml": """\
gjennomgang:
  U1: {behovsoversikt: "0000000000000000"}
  leie: {leie: "0000000000000000"}
""",
    "signeringer/s.yaml": """\
plikt: bsl-7-4
status: dekket
rolle: kommuneadvokat
dato: 2024-01-20
bestemmelse: "0000000000000000"
innslag: "0000000000000000"
grunnlag:
  kapittel-arbeidet: "0000000000000000"
""",
}

_RICH = Files(ROOT, "plan", ()).with_texts({f"plan/{path}": text.encode() for path, text in RICH.items()})


def _rich(changed: Mapping[str, str]) -> pipeline.Checked:
    """The rich plan checked, with the text of some of its files changed."""
    files = {f"plan/{path}": text.encode("utf-8", "surrogatepass") for path, text in changed.items()}
    return remembered.check_files(_RICH.with_texts(files), TODAY)


_DAMAGED = [
    "krav/egne.yaml",
    "signeringer/s.yaml",
    "prosess.yaml",
    "tjenester.yaml",
    "saksgang.yaml",
    "foeringer.yaml",
    "kunnskapsgrunnlag/tabeller/leie.yaml",
    "kunnskapsgrunnlag/tabeller/leie.csv",
    "kunnskapsgrunnlag/gjennomgang.yaml",
]

junk = st.one_of(
    st.sampled_from(
        [
            "",
            "[]",
            "{}",
            "null",
            "true",
            "0",
            "-1",
            "0000",
            "9999",
            "2024-13-40",
            "løpende",
            "[[1]]",
            "{a: 1}",
            "|",
            "x: y",
        ]
    ),
    st.text(st.characters(codec="utf-8"), max_size=12),
)


@st.composite
def damage(draw: st.DrawFn) -> tuple[Path, list[tuple[int, str, str]]]:
    """A file, and what is done to some of its lines."""
    file = draw(st.sampled_from(FILES))
    lines = len((MINSTE / file).read_text(encoding="utf-8").splitlines())
    action = st.tuples(st.integers(0, lines - 1), st.sampled_from(["delete", "value", "line", "double"]), junk)
    return file, draw(st.lists(action, min_size=1, max_size=4))


def apply(text: str, actions: list[tuple[int, str, str]]) -> str:
    lines = text.splitlines()
    for number, action, junk in actions:
        number = min(number, len(lines) - 1)
        if number < 0:
            break
        match action:
            case "delete":
                del lines[number]
            case "value":
                lines[number] = lines[number].split(":")[0] + ": " + junk
            case "line":
                lines[number] = junk
            case "double":
                lines.insert(number, lines[number])
    return "\n".join(lines) + "\n"


@settings(max_examples=settings().max_examples * 3 // 2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damage())
def test_any_damage_gives_findings_and_no_exception(damaged: tuple[Path, list[tuple[int, str, str]]]) -> None:
    file, actions = damaged
    text = apply((MINSTE / file).read_text(encoding="utf-8"), actions)
    files = SMALL.with_texts({file.as_posix(): text.encode("utf-8", "surrogatepass")})
    checked = remembered.check_files(files, TODAY)
    lines = {each.path: each.data.count(b"\n") + 1 for each in files.files}
    for finding in checked.findings:
        assert finding.message
        assert 1 <= finding.place.line <= lines.get(finding.place.path, 1)
        assert finding.place.column >= 1
    if checked.plan and checked.dekning and not checked.structural_errors:
        for document in drawn(make_documents(checked.plan, checked.dekning, list(DOCUMENTS))):
            assert document.blocks
    else:
        assert any(f.severity == "feil" for f in checked.findings)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_damage_to_what_the_smallest_plan_lacks_gives_findings_and_no_exception(data: st.DataObject) -> None:
    """Own requirements, signatures, the process, services, the case, guidance above, tables and what is written down of them."""
    file = data.draw(st.sampled_from(_DAMAGED))
    lines = len(RICH[file].splitlines())
    action = st.tuples(st.integers(0, lines - 1), st.sampled_from(["delete", "value", "line", "double"]), junk)
    actions = data.draw(st.lists(action, min_size=1, max_size=4))
    checked = pipeline.require_signatures(_rich({file: apply(RICH[file], actions)}))
    assert checked.dekning is not None
    assert sum(checked.dekning.antall.values()) == len(checked.dekning.vurderinger)
    for finding in checked.findings:
        assert finding.message
        assert finding.place.line >= 1
    assert dekning_json.report(checked.dekning, checked.dekning, str, colour.plain)
    if not checked.structural_errors:
        assert checked.plan is not None
        for document in drawn(make_documents(checked.plan, checked.dekning, list(DOCUMENTS))):
            assert document.blocks


def test_the_rich_plan_is_whole() -> None:
    checked = _rich({})
    assert [f for f in checked.findings if f.severity == "feil"] == []
    assert checked.dekning is not None
    assert {v.plikt.id for v in checked.dekning.vurderinger if v.signaturer} == {"bsl-7-4"}
    assert "eg-1" in {v.plikt.id for v in checked.dekning.vurderinger}


def test_every_file_may_be_missing() -> None:
    for file in FILES:
        if file.name == "plan.yaml":
            continue
        checked = remembered.check_files(SMALL.with_texts({file.as_posix(): None}), TODAY)
        assert checked.plan is not None


def test_an_unreadable_file_is_one_finding() -> None:
    """Those who refer to what stands in it are not at fault."""
    for file in FILES:
        if file.parent.name not in {"maal", "strategier", "tiltak", "utfordringer"}:
            continue
        damaged = SMALL.with_texts({file.as_posix(): "id: [åpen\n".encode()})
        errors = [f for f in remembered.check_files(damaged, TODAY).findings if f.severity == "feil"]
        assert [f.place.path for f in errors] == [file.as_posix()]


def test_numbers_that_can_not_be_read_are_one_finding() -> None:
    """Texts and projections that rest on them are not at fault, and nobody says that the numbers have changed."""
    files = read_folder(ROOT)
    whole = {(f.rule, f.place) for f in remembered.check_files(files, TODAY).findings}
    for file in files.files:
        if file.kind == "tabelldata":
            damaged = files.with_texts({file.path: b'Gruppe;2022\n"Unge;12\n'})
            found = {(f.rule, f.place) for f in remembered.check_files(damaged, TODAY).findings}
            assert found ^ whole == {("csv-anfoerselstegn", Place(file.path, 2, 1))}


def test_a_title_above_the_numbers_is_one_finding() -> None:
    files = read_folder(ROOT)
    whole = {(f.rule, f.message) for f in remembered.check_files(files, TODAY).findings}
    for file in files.files:
        if file.kind == "tabelldata":
            titled = files.with_texts({file.path: b'"07459: Tall, etter alder"\n\n' + file.data})
            found = {(f.rule, f.message) for f in remembered.check_files(titled, TODAY).findings}
            assert [rule for rule, _ in found ^ whole] == ["csv-tekst-utenfor"]
