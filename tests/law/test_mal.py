"""What `bolig init` writes counts for nothing until it is made the municipality's own; and the template is known whole."""

import datetime as dt
import shutil
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli import maltekst, pipeline
from bolig_cli.finding import Finding, Severity
from bolig_cli.law.context import Context
from bolig_cli.law.egne_ord import malsteder, uten_maltekst
from bolig_cli.law.evidence.support.tiltak import virksomme
from bolig_cli.law.evidence.support.uferdig import plassholderen
from bolig_cli.law.vurdering import Status, Vurdering
from bolig_cli.message import AUTHOR, in_words
from bolig_cli.model.plan import Foering, Maal, Plan, Tiltak
from bolig_cli.report import finding_text
from bolig_cli.scaffold import scaffold_files, write_new
from bolig_cli.source.files import read_folder
from bolig_cli.source.fragment import EMPTY
from bolig_cli.source.markdown import parse
from bolig_cli.wordplan.sentences import MISSING
from scripts.make_template_prints import new_plans, prints
from tests import remembered
from tests.conftest import ROOT
from tests.gathered import gathered

from . import hel_plan

TODAY = dt.date(2026, 11, 23)
DAYS = [dt.date(2026, 1, 1), TODAY, dt.date(2028, 2, 29), dt.date(2030, 12, 31)]
NAME = "Ørland kommune"
SVART = (Status.DEKKET, Status.OMTALT)

# The duties that a plan answers which nobody has written a word in, each with its reason; the issue leaves room for ten.
LIKEVEL_SVART: Mapping[str, str] = {}


def _ny(folder: Path, today: dt.date = TODAY) -> Path:
    write_new(folder, scaffold_files(NAME, "5057", today))
    return folder


@pytest.fixture(scope="module")
def malen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan that was just made; to look at, or to copy."""
    return _ny(tmp_path_factory.mktemp("mal"))


@pytest.fixture
def ny(malen: Path, tmp_path: Path) -> Path:
    """A plan that was just made, and that may be changed."""
    shutil.copytree(malen / "plan", tmp_path / "plan")
    return tmp_path


def _endre(folder: Path, path: str, *pieces: tuple[str, str]) -> None:
    file = folder / "plan" / path
    text = file.read_text(encoding="utf-8")
    for old, new in pieces:
        assert text.count(old) >= 1, f"{old!r} does not stand in {path}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def _uten_merknad(folder: Path, fase: str) -> None:
    """As one would who wants it to look finished: the note gone, figures called counted, the phase another."""
    text = (folder / "plan/plan.yaml").read_text(encoding="utf-8")
    note = text[text.index("eksempelmerknad: |") : text.index("# Alle beløp")]
    _endre(folder, "plan.yaml", (note, ""), ("fase: utkast", f"fase: {fase}"))
    for file in (folder / "plan").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("tallstatus: illustrativ", "tallstatus: egen telling"), encoding="utf-8")


def _plan(folder: Path) -> Plan:
    return remembered.plan(read_folder(folder))


def _dekning(folder: Path) -> dict[str, Vurdering]:
    dekning = remembered.check(folder, None).dekning
    assert dekning
    return {v.plikt.id: v for v in dekning.vurderinger}


def _svart(folder: Path) -> set[str]:
    return {id for id, v in _dekning(folder).items() if v.status in SVART}


# ---- The file


@pytest.mark.parametrize("today", DAYS)
def test_the_prints_are_fresh_whatever_the_day_and_the_name(today: dt.date, tmp_path: Path) -> None:
    assert maltekst.FILE.read_text(encoding="utf-8") == prints(new_plans(tmp_path, NAME, today)), (
        "the prints are stale: run «make regler»"
    )


def test_the_example_and_the_template_share_no_sentence_and_no_value() -> None:
    plan = remembered.check(ROOT, TODAY).plan
    assert plan
    assert list(malsteder(plan)) == []
    assert uten_maltekst(plan) is plan


def test_every_sentence_of_a_chapter_and_a_measure_is_known(malen: Path) -> None:
    """Read off the template's files, not off the function that made the prints."""
    known = maltekst.template().sentences
    for line in (malen / "plan/kapitler/06-bistand.md").read_text(encoding="utf-8").split("---")[2].splitlines():
        if line and not line.startswith("#") and "](" not in line:
            assert line.rstrip(".").lower() in known
    assert "gi åpen rådgivning om økonomi og bolig" in known
    assert "rådgiveren hjelper også med å lage en plan for gjeld og husleie" in known


# ---- Nothing answers


@pytest.mark.parametrize("today", DAYS)
def test_a_new_plan_answers_close_to_nothing(today: dt.date, tmp_path: Path) -> None:
    assert _svart(_ny(tmp_path, today)) == set(LIKEVEL_SVART)
    assert len(LIKEVEL_SVART) <= 10


@pytest.mark.parametrize("fase", ["høring", "vedtak", "oppfølging"])
def test_nor_does_it_when_it_is_made_to_look_finished(fase: str, ny: Path) -> None:
    assert len([v for v in _dekning(ny).values() if v.status is not Status.GJELDER_IKKE]) > 80
    _uten_merknad(ny, fase)
    assert _svart(ny) == set(LIKEVEL_SVART)


def test_what_lacks_is_that_the_words_be_made_the_authors_own(malen: Path) -> None:
    verdict = _dekning(malen)["bsl-6-3-1"]
    assert verdict.status is Status.IKKE_DEKKET
    (mangel,) = verdict.mangler
    assert mangel.malens
    assert mangel.place.path == "plan/tiltak/T1.yaml"
    assert verdict.paastander == (), "a claim of the template's is no claim of the author's"


# ---- What is rewritten counts


def test_a_measure_counts_from_its_own_description(ny: Path) -> None:
    def teller() -> bool:
        return any(t.id == "T1" for t in uten_maltekst(_plan(ny)).all(Tiltak))

    _endre(ny, "tiltak/T1.yaml", ("Gi åpen rådgivning om økonomi og bolig", "Åpen time i Storgata"))
    assert not teller(), "a new title does not make the template's description the author's"
    _endre(
        ny,
        "tiltak/T1.yaml",
        (
            "En fast ettermiddag i uken kan alle få råd om økonomi, leiekontrakt og bostøtte uten å bestille time.",
            "Hver onsdag kl. 14–18 sitter en rådgiver på biblioteket og tar imot alle.",
        ),
    )
    assert teller()
    assert _dekning(ny)["bsl-6-3-1"].status is Status.DEKKET
    (tiltak,) = [t for t in uten_maltekst(_plan(ny)).all(Tiltak) if t.id == "T1"]
    assert "biblioteket" in tiltak.beskrivelse.plain
    assert "gjeld og husleie" not in tiltak.beskrivelse.plain, "the sentence beside it is still the template's"


def test_a_section_counts_from_its_own_sentences(ny: Path) -> None:
    assert _dekning(ny)["bsl-7-4"].status is Status.IKKE_DEKKET
    _endre(
        ny,
        "kapitler/06-bistand.md",
        (
            "Den som er uenig i vedtaket, kan klage innen tre uker fra det kom fram.",
            "Er du ikke enig i det kommunen har bestemt, kan du klage på vedtaket til Boligkontoret innen tre uker. "
            "Boligkontoret sender klagen videre til Statsforvalteren i Trøndelag når vi ikke gir deg medhold.",
        ),
    )
    assert _dekning(ny)["bsl-7-4"].status in SVART
    (kapittel,) = uten_maltekst(_plan(ny)).kapitler
    assert "Trøndelag" in kapittel.tekst.plain
    assert "hjelper til med å skrive klagen" not in kapittel.tekst.plain


def test_a_line_of_the_overview_counts_from_its_own_figures(ny: Path) -> None:
    for old in ("i_dag: 10", "i_dag: 22"):
        _endre(ny, "kunnskapsgrunnlag/behovsoversikt.yaml", (old, old.replace("10", "11").replace("22", "24")))
    oversikt = uten_maltekst(_plan(ny)).behovsoversikt
    assert oversikt
    assert [(linje.maalgruppe.id, linje.boligtype) for linje in oversikt.linjer if linje.maalgruppe] == [
        ("unge", "ordinær"),
        ("barnefamilier", "ordinær"),
    ]
    assert oversikt.kilder == (), "where the figures come from is still the template's"


def test_a_council_counts_from_its_own_date_and_a_document_from_what_is_known_of_it(ny: Path) -> None:
    _endre(
        ny, "prosess.yaml", ("  - organ: eldreråd\n    dato: 2027-03-03", "  - organ: eldreråd\n    dato: 2027-03-10")
    )
    _endre(ny, "foeringer.yaml", ("    # vedtatt: 2024-06-18\n", "    vedtatt: 2024-06-18\n"))
    egen = uten_maltekst(_plan(ny))
    assert egen.prosess
    assert [raad.organ for raad in egen.prosess.raad] == ["eldreråd"]
    assert egen.prosess.hoering is None
    assert [f.id for f in egen.all(Foering)] == ["planstrategien"]
    assert egen.all(Foering)[0].boligsosialt == {}


def test_what_is_still_the_templates_is_named_and_not_what_has_been_mended(ny: Path) -> None:
    _endre(
        ny, "prosess.yaml", ("  - organ: eldreråd\n    dato: 2027-03-03", "  - organ: eldreråd\n    dato: 2027-03-10")
    )
    dekning = remembered.check(ny, TODAY).dekning
    assert dekning is not None
    (raad,) = (v for v in dekning.vurderinger if v.plikt.id == "koml-5-12-4")
    sagt = in_words(raad.mangler[0].tekst, AUTHOR)
    assert sagt.startswith("Det som svarer, står som «bolig init» skrev det")
    assert "Eldrerådet" not in sagt
    assert "Rådet for personer med funksjonsnedsettelse har planen til behandling" in sagt
    assert "Ungdomsrådet har planen til behandling" in sagt


def test_a_text_of_the_authors_own_that_cannot_answer_is_told_too(ny: Path) -> None:
    tekst = "Vi samarbeider med Husbanken om lån, og helse og Nav møtes hver uke."
    kapittel = f"---\ntittel: Sammen\n---\n\n## Hvem vi møter\n\n{tekst}\n"
    (ny / "plan/kapitler/98-sammen.md").write_text(kapittel, encoding="utf-8")
    dekning = remembered.check(ny, TODAY).dekning
    assert dekning is not None
    for id in ("bsl-5-1-1", "bsl-5-1-2", "hol-3-4-1"):
        (v,) = (v for v in dekning.vurderinger if v.plikt.id == id)
        sagt = [in_words(m.tekst, AUTHOR) for m in v.mangler]
        assert any(s.startswith("Det som svarer, står som «bolig init» skrev det") for s in sagt), (id, sagt)
        assert any("«Sammen» skriver om dette under «Hvem vi møter», men her teller ikke tekst" in s for s in sagt), (
            id,
            sagt,
        )


def test_a_goal_without_description_and_with_the_templates_title_counts_for_nothing(ny: Path) -> None:
    text = (ny / "plan/maal/M1.yaml").read_text(encoding="utf-8")
    _endre(ny, "maal/M1.yaml", (text[text.index("beskrivelse: |") : text.index("utfordringer:")], ""))
    assert [m.id for m in uten_maltekst(_plan(ny)).all(Maal)] == []
    _endre(
        ny, "maal/M1.yaml", ("Flere skaffer seg og beholder en bolig de har råd til", "Flere i Ørland eier boligen sin")
    )
    assert [m.id for m in uten_maltekst(_plan(ny)).all(Maal)] == ["M1"]


# ---- Marks


def test_marks_count_in_an_example_and_in_nothing_else() -> None:
    plan = remembered.check(ROOT, TODAY).plan
    assert plan
    assert plan.behovsoversikt
    assert all("(eksempel)" in kilde for kilde in plan.behovsoversikt.kilder)
    assert uten_maltekst(plan) is plan
    egen = uten_maltekst(replace(plan, eksempelmerknad=EMPTY))
    assert egen.behovsoversikt
    assert egen.behovsoversikt.kilder == ()
    assert egen.behovsoversikt.linjer == plan.behovsoversikt.linjer


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("Eksempel: kapittel 4", True),
        ("Samfunnsdelen kapittel 4 (eksempel)", True),
        ("Eksempeltall; Namsmannen vil være kilden", True),
        ("Vi tar imot klager hver dag. (Eksempeltekst)", True),
        ("Et eksempel er boliger med felles stue.", False),
        ("Eksempelvis kan en familie få hjelp.", False),
    ],
)
def test_what_is_a_mark(sentence: str, marked: bool) -> None:
    assert (maltekst.Reader(NAME, marked=True).count(sentence) > 0) is marked
    assert maltekst.Reader(NAME, marked=False).count(sentence) == 0


def test_a_mark_after_a_sentence_is_the_mark_of_that_sentence() -> None:
    text = "Vi gir råd hver dag. Den som er uenig, kan klage til oss. (eksempel) Klagen går videre."
    assert maltekst.Reader(NAME, marked=True).own(text) == "Vi gir råd hver dag. Klagen går videre."
    assert maltekst.Reader(NAME, marked=False).own(text) == text


# ---- What says nothing


@pytest.mark.parametrize(
    "text",
    ["Kapittel …", "Kapittel ...", "Kapittel «…»", "Side (…)", "Kapittel ____", "…", "[fyll inn]", *MISSING.values()],
)
def test_what_is_a_placeholder(text: str) -> None:
    assert plassholderen(text)


@pytest.mark.parametrize(
    "text",
    ["Vi gir råd, hjelp til å søke og mer til…", "Så … det er mye å gjøre.", "Kapittel 4.", "Fyll ut søknaden."],
)
def test_what_is_none(text: str) -> None:
    assert plassholderen(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rådgivning.",
        "Vi følger opp loven.",
        "[Fyll inn her]",
        MISSING["tiltak"],
        "Vi gir ~~råd om økonomi og bolig~~.",
    ],
)
def test_a_measure_that_says_nothing_is_none(text: str) -> None:
    plan = hel_plan.plan(hel_plan.UENDRET)
    (first, *_) = plan.all(Tiltak)
    assert first in virksomme(Context(plan))
    silent = replace(first, beskrivelse=parse(text, "plan/tiltak/T1.yaml", 1, 1))
    items = tuple(silent if item is first else item for item in plan.items)
    assert first.id not in {t.id for t in virksomme(Context(replace(plan, items=items)))}


# ---- As people read it

SKJULT = st.lists(st.tuples(st.integers(0, 400), st.sampled_from("\u00ad\u200b\u2060\ufeff")), max_size=8)


@given(st.data(), SKJULT, st.booleans(), st.booleans())
def test_a_sentence_is_the_templates_however_it_is_typed(
    data: st.DataObject, skjult: list[tuple[int, str]], decomposed: bool, spaces: bool
) -> None:
    sentence = data.draw(st.sampled_from(sorted(s for s in maltekst.template().sentences if "kommunenavn" not in s)))
    text = sentence.upper() if data.draw(st.booleans()) else sentence
    text = text.replace(" ", data.draw(st.sampled_from(["\u00a0", "\u2009", "  ", " "]))) if spaces else text
    for at, char in skjult:
        text = text[: at % len(text)] + char + text[at % len(text) :]
    text = unicodedata.normalize("NFD", text) if decomposed else text
    reader = maltekst.Reader(NAME, marked=False)
    assert reader.count(f"Vi har mye å gjøre. {text}. Det er sant.") == 1
    assert reader.own(f"Vi har mye å gjøre i år. {text}. Det er sant.") == "Vi har mye å gjøre i år. Det er sant."


@given(st.data())
def test_a_sentence_with_one_word_exchanged_added_or_removed_is_the_templates(data: st.DataObject) -> None:
    """Of eight words or more: in a shorter one, a word is much of what it says."""
    known = sorted(s for s in maltekst.template().sentences if len(s.split()) >= 8 and "kommunenavn" not in s)
    words = data.draw(st.sampled_from(known)).split()
    at = data.draw(st.integers(0, len(words) - 1))
    words[at : at + data.draw(st.integers(0, 1))] = data.draw(st.sampled_from([[], ["egentlig"]]))
    assert maltekst.Reader(NAME, marked=False).count(" ".join(words)) == 1


@given(st.data(), st.sampled_from([", og ", " og ", ", men ", "; ", ": ", " – "]))
def test_sentences_joined_are_the_templates(data: st.DataObject, joint: str) -> None:
    known = sorted(maltekst.template().sentences)
    parts = data.draw(st.lists(st.sampled_from(known), min_size=2, max_size=3))
    text = joint.join(parts).replace("kommunenavn", NAME)
    assert maltekst.Reader(NAME, marked=False).count(text) == 1
    assert (
        maltekst.Reader(NAME, marked=False).count(
            f"{text}{joint}vi har en egen vaktordning for dette i kommunen vår her"
        )
        == 0
    )


@gathered(
    "sentence, own",
    [
        ("Den som er uenig i vedtaket, kan alltid klage innen tre uker fra det kom fram.", False),
        ("Den som er uenig i avgjørelsen, kan klage innen tre uker etter at det kom fram.", False),
        ("Den som er uenig i vedtaket, kan ikke klage innen tre uker fra det kom fram.", False),
        ("Den som er uenig i vedtaket, kan klage til Boligkontoret innen tre uker fra det kom fram.", True),
        ("Den som er uenig i vedtaket, kan klage innen fem uker fra det kom fram.", True),
        ("Den som er uenig i vedtaket i Ørland kommune, kan klage innen tre uker fra det kom fram.", False),
        ("Vi hjelper til med å skrive klagen når noen ber om det på servicekontoret.", True),
        ("Vi hjelper til med å skrive klagen på kontoret når noen ber om det.", False),
        ("Vi hjelper til med å skrive klagen når noen ber om det på torsdager.", True),
        ("Vi hjelper til med å skrive klagen når noen ber om det mandag.", False),
        ("Vi hjelper til med å skrive klagen når noen ber om det 2027.", False),
        ("Vi hjelper til med å skrive klagen når noen ber om det på rådhuset.", False),
        ("Vi hjelper til med å skrive klagen når noen ber om det hver mandag.", True),
        ("Vi hjelper til med å skrive klagen når noen ber om det fra 2027.", True),
        ("Vi hjelper til med å skrive klagen når noen ber om det 3. mars.", True),
        ("Vi hjelper til med å skrive klagen når Kari Berg ber om det.", True),
        ("Er du uenig, sender du klagen til oss, og vi hjelper deg med å skrive den.", True),
        ("Boligsosialt arbeid er et ansvar for hele kommunen.", True),
        ("Planen har fem mål.", True),
    ],
)
def test_what_makes_a_sentence_the_authors(sentence: str, own: bool) -> None:
    """A fact that the template does not have, or words of one's own: at least one in four."""
    reader = maltekst.Reader(NAME, marked=False)
    assert (reader.count(sentence) == 0) is own
    assert (reader.own(f"Vi har mye å gjøre i år. {sentence}") == f"Vi har mye å gjøre i år. {sentence}") is own


@given(st.text(max_size=200))
def test_a_text_with_none_of_them_is_left_as_it_is(text: str) -> None:
    reader = maltekst.Reader(NAME, marked=False)
    assert (reader.own(text) == text) or reader.count(text)


# ---- What check says


def _vedtaksklar(folder: Path) -> list[Finding]:
    found = remembered.check(folder, None).findings
    return [f for f in found if f.rule in pipeline.ADOPTION_CODES - pipeline.LAW_CODES]


def test_check_says_where_and_the_graver_the_later(ny: Path) -> None:
    for fase, severity in (("utkast", Severity.MERKNAD), ("høring", Severity.ADVARSEL), ("vedtak", Severity.FEIL)):
        _endre(
            ny,
            "plan.yaml",
            ("fase: " + {"utkast": "utkast", "høring": "utkast", "vedtak": "høring"}[fase], f"fase: {fase}"),
        )
        found = _vedtaksklar(ny)
        assert {f.severity for f in found} == {severity}
        told = [f.place.path for f in found if f.rule == "maltekst-igjen"]
        assert len(told) == len(set(told)), "one finding a file"
        written = {p.relative_to(ny).as_posix() for kind in ("tiltak", "maal", "strategier", "utfordringer", "kapitler")
                   for p in (ny / "plan" / kind).iterdir()}  # fmt: skip
        assert written <= set(told)
        last = {"eksempeltekst-igjen"} if fase == "vedtak" else set()  # before, the note tells it of all of them
        assert {f.rule for f in found} == {"maltekst-igjen", "eksempelmerknad-igjen", "illustrative-tall-igjen"} | last


def test_provisions_that_are_one_line_stand_as_in_the_catalogue(ny: Path) -> None:
    """§ 3 before § 10, and the subsections of each in their order, wherever in the plan the findings are."""
    checked = remembered.check(ny, TODAY)
    assert checked.dekning is not None
    counted: list[tuple[str, ...]] = []
    for lov in checked.dekning.katalog.lover:
        places = list(dict.fromkeys(plikt.hjemmel.bestemmelse for plikt in lov.plikter))
        gathered = [f for f in finding_text.gathered(checked.findings) if f.help.endswith(f"--lov {lov.id}».")]
        for parts in (f.message.rpartition(": ")[2].removesuffix(".") for f in gathered if f.gathering):
            told = [part for group in parts.split(", ") for part in group.split(" og ") if part in places]
            assert told == sorted(told, key=places.index)
            counted.append(tuple(told))
    assert any(told != tuple(sorted(told)) for told in counted), "there, the order is another than that of the letters"


def test_it_stops_an_adoption_and_no_document(ny: Path) -> None:
    _endre(ny, "plan.yaml", ("fase: utkast", "fase: vedtak"), ('nummer: "5057"', 'nummer: "0000"'))
    checked = remembered.check(ny, None)
    assert {f.rule for f in _vedtaksklar(ny) if f.severity is Severity.FEIL} == {
        "maltekst-igjen", "eksempelmerknad-igjen", "eksempeltekst-igjen", "illustrative-tall-igjen", "kommunenummer-mangler",
    }  # fmt: skip
    assert checked.count(Severity.FEIL) > 0
    assert checked.structural_errors == ()


def test_the_example_is_told_of_its_note_and_its_figures_once_each() -> None:
    found = [
        f for f in remembered.check(ROOT, TODAY).findings if f.rule in pipeline.ADOPTION_CODES - pipeline.LAW_CODES
    ]
    assert [(f.rule, f.severity) for f in sorted(found, key=lambda f: f.rule)] == [
        ("eksempelmerknad-igjen", Severity.ADVARSEL),
        ("illustrative-tall-igjen", Severity.ADVARSEL),
    ]


LONG = next(
    sentence
    for sentence in sorted(maltekst.template().sentences)
    if 9 < sentence.count(" ") < 14 and "0" not in sentence
)


@pytest.mark.parametrize("before", ["Hver tirsdag gjelder dette: ", "Hos oss er det slik at ", "Nå gjelder dette: "])
def test_words_that_say_nothing_before_a_sentence_leave_it_the_templates(before: str) -> None:
    text = f"{before}{LONG}."
    (near,) = maltekst.near(text, maltekst.sentences(text))
    assert near.facts == ()


def test_words_that_say_something_make_it_the_authors() -> None:
    text = f"Vi har prøvd dette siden i fjor i to bydeler: {LONG}."
    found = maltekst.near(text, maltekst.sentences(text))
    assert not found or found[0].facts
