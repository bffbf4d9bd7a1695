"""The case for the political body in each phase: it says what that phase asks for, and has no word left of another phase."""

import datetime as dt
import re
from functools import cache
from pathlib import Path

import pytest

from bolig_cli.compare.compare import Comparison, Version, compare
from bolig_cli.documents import make_documents
from bolig_cli.pipeline import Checked
from bolig_cli.source.files import Files, read_folder
from tests import remembered
from tests.documents.sections import sections

HEL = Path(__file__).parents[1] / "planer" / "hel"
DAY = {"utkast": "2024-01-15", "høring": "2024-02-20", "vedtak": "2024-05-20", "oppfølging": "2025-11-01"}
DECISION = "    sak: Vedtak av planen\n    saksnummer: 45/24\n    vedtak: Planen vedtas.\n    vedtar_planen: true\n"
ANSWERS = {
    "I01": """\
id: I01
avsender: Eldrerådet
slag: kommunalt råd
dato: 2024-02-27
punkter:
  - nummer: 1
    tekst: Timen bør være på dagtid.
    gjelder: [T1]
    vurdering: Vi er enige.
    konklusjon: tas til følge
    endring: {gjelder: [T1], hva: Rådgivningstimen er flyttet til formiddagen.}
  - nummer: 2
    tekst: Vi savner mer om heis.
    vurdering: Det hører til en annen plan.
    konklusjon: tas ikke til følge
""",
    "I02": """\
id: I02
avsender: Husbanken
slag: offentlig myndighet
dato: 2024-03-01
punkter:
  - nummer: 1
    tekst: Planen er god.
    vurdering: Takk.
    konklusjon: tas til orientering
""",
}


def files(phase: str, language: str = "bokmål") -> Files:
    """The whole plan in a phase, without a word of the municipality's own on the case."""
    before = read_folder(HEL)
    texts = {f.path: f.data.decode() for f in before.files}
    head, process = "plan/plan.yaml", "plan/prosess.yaml"
    changed = {
        head: texts[head]
        .replace("fase: høring", f"fase: {phase}")
        .replace("dato: 2024-01-15", f"dato: {DAY[phase]}")
        .replace("maalform: bokmål", f"maalform: {language}")
    }
    if phase in ("høring", "vedtak", "oppfølging"):
        changed |= {f"plan/innspill/{id}.yaml": text for id, text in ANSWERS.items()}
    if phase == "oppfølging":
        changed[process] = texts[process].replace("    sak: Vedtak av planen\n", DECISION)
        changed["plan/tiltak/T1.yaml"] = texts["plan/tiltak/T1.yaml"].replace("status: ny", "status: pågår")
        changed["plan/tiltak/T2.yaml"] = texts["plan/tiltak/T2.yaml"].replace("videreføres", "ferdig")
    return before.with_texts({path: text.encode() for path, text in changed.items()})


def check(of: Files, phase: str) -> Checked:
    """The plan as of the phase's day; it must be free of structural errors."""
    checked = remembered.check_files(of, dt.date.fromisoformat(DAY[phase]))
    assert [finding.message for finding in checked.structural_errors] == []
    return checked


@cache
def told(phase: str, language: str = "bokmål") -> dict[str, str]:
    return made_of(check(files(phase, language), phase), None)


def made_of(checked: Checked, since: Comparison | None) -> dict[str, str]:
    assert checked.plan is not None
    assert checked.dekning is not None
    (made,) = make_documents(checked.plan, checked.dekning, ["saksfremlegg"], since)
    facts = "; ".join(f"{fact.label} {fact.value}" for fact in made.cover_facts)
    return {**sections(made), "": facts}


SAID = {
    "utkast": (
        "legges ut på høring fra",
        "Planen skal på høring fra",
        "Fire instanser blir invitert",
        "Hvis planen ikke legges ut på høring",
        "skal etter tidsplanen ta stilling til planen",
        "Råd som får uttale seg",
        "Formannskapet 16. januar 2024: Utlegging på høring",
    ),
    "høring": (
        "Status for høringen av boligsosial handlingsplan 2024–2027 tas til orientering.",
        "Planen er på høring fra",
        "Så langt har det kommet to innspill med tre punkter.",
        "Råd som får uttale seg",
        "legges fram på nytt etter høringen",
    ),
    "vedtak": (
        "Kommunedirektørens vurdering av høringsinnspillene legges til grunn.",
        "Boligsosial handlingsplan 2024–2027 vedtas.",
        "Planen var på høring fra",
        "Det kom to innspill med tre punkter. Ett punkt er tatt til følge.",
        "Kommunale råd 1 2 1 1 0",
        "Offentlige myndigheter 1 1 0 0 1",
        "Sum 2 3 1 1 1",
        "Rådgivningstimen er flyttet til formiddagen. (Tiltak 1.1.1: Åpne en fast rådgivningstime",
        "Hvis planen ikke vedtas",
        "Råd som fikk uttale seg",
        "Merknadsbehandling",
    ),
    "oppfølging": (
        "Rapporten om oppfølgingen av boligsosial handlingsplan 2024–2027 tas til orientering.",
        "Seks tiltak som ikke er avsluttet, føres videre i handlingsdelen.",
        "Kommunestyret vedtok planen 18. juni 2024 (sak 45/24). Vedtaket lyder slik: Planen vedtas.",
        "Planen har 7 tiltak: 1 pågår, 1 er ferdig og 5 er nye.",
        "er forsinket",
        "Åpne en fast rådgivningstime (frist juni 2025",
        "Årsrapport",
    ),
}
OTHERS = {
    "utkast": (
        "er på høring",
        "var på høring",
        " vedtas",
        "vedtok",
        "Så langt",
        "Det kom ",
        "fikk uttale",
        "forsinket",
    ),
    "høring": ("skal på høring", "legges ut", "var på høring", " vedtas", "vedtok", "Hvis planen ikke", "fikk uttale"),
    "vedtak": (
        "skal på høring",
        "er på høring",
        "legges ut",
        "legges fram på nytt",
        "får uttale",
        "Så langt",
        "vedtok",
    ),
    "oppfølging": (
        "høring",
        "Høring",
        "uttale",
        "Hvis planen ikke",
        "skal etter tidsplanen",
        "Forslag til",
        "innspill",
    ),
}
NYNORSK = {
    "utkast": (
        ("blir lagt ut på høyring", "Planen skal på høyring frå"),
        ("er på høyring", "var på høyring", "vedtok"),
    ),
    "høring": (("Planen er på høyring frå", "Så langt har det kome"), ("skal på høyring", "lagt ut", "var på høyring")),
    "vedtak": (("Planen var på høyring frå", "teke til følgje"), ("skal på høyring", "er på høyring", "lagt ut")),
    "oppfølging": (("vedtok planen", "blir førte vidare"), ("høyring", "Høyring", "Dersom planen")),
}


def whole(phase: str, language: str = "bokmål") -> str:
    return " ".join(f"{heading} {words}" for heading, words in told(phase, language).items()).replace("\u00a0", " ")


@pytest.mark.parametrize("phase", SAID)
def test_it_says_what_the_phase_asks_for_and_no_word_of_another(phase: str) -> None:
    text = whole(phase)
    for words in SAID[phase]:
        assert words in text, words
    for words in OTHERS[phase]:
        assert words not in text, words


@pytest.mark.parametrize("phase", NYNORSK)
def test_it_does_in_nynorsk_too(phase: str) -> None:
    text = whole(phase, "nynorsk")
    said, others = NYNORSK[phase]
    for words in said:
        assert words in text, words
    for words in others:
        assert words not in text, words


WORDS = """\
tittel: Ordet i tittelen
saksnummer: 24/01234
sammendrag: Ordet i sammendraget.
innstilling: [Ordet i innstillingen.]
bakgrunn: Ordet i bakgrunnen.
vurdering: [{tittel: Ordet i temaet, tekst: Ordet i vurderingen.}]
alternativer: [{tittel: Ordet i alternativet, tekst: Ordet om alternativet.}]
konklusjon: Ordet i konklusjonen.
vedlegg: [Ordet i vedlegget]
overskrifter: {innstilling: Framlegg til vedtak}
"""


def with_words(phase: str, written_for: str) -> str:
    text = f"{written_for}{WORDS}".encode()
    checked = check(files(phase).with_texts({"plan/saksfremlegg.yaml": text}), phase)
    assert checked.plan is not None
    assert checked.dekning is not None
    (made,) = make_documents(checked.plan, checked.dekning, ["saksfremlegg"], None)
    facts = "; ".join(f"{fact.label} {fact.value}" for fact in made.cover_facts)
    return " ".join((made.title, made.subtitle, facts, *(f"{a} {b}" for a, b in sections(made).items())))


@pytest.mark.parametrize(
    ("phase", "own", "other"),
    [
        ("utkast", "skrevet_for: utlegging\n", "skrevet_for: vedtak\n"),
        ("utkast", "", "skrevet_for: høring\n"),
        ("høring", "skrevet_for: høring\n", ""),
        ("vedtak", "skrevet_for: vedtak\n", ""),
        ("vedtak", "skrevet_for: vedtak\n", "skrevet_for: utlegging\n"),
        ("oppfølging", "skrevet_for: oppfølging\naar: 2025\n", "skrevet_for: oppfølging\naar: 2024\n"),
        ("oppfølging", "skrevet_for: oppfølging\naar: 2025\n", "skrevet_for: vedtak\naar: 2025\n"),
    ],
)
def test_what_is_written_for_one_case_stands_in_no_other(phase: str, own: str, other: str) -> None:
    """Its number follows the plan until it is adopted. The form that the municipality gives it is the same in all."""
    assert with_words(phase, own).count("Ordet") == WORDS.count("Ordet")
    text = with_words(phase, other)
    assert "Ordet" not in text
    assert ("24/01234" in text) is (phase != "oppfølging")
    assert "Framlegg til vedtak" in text


def test_the_number_of_the_case_may_stand_with_the_hearing_alone() -> None:
    """It is written once; the yearly round is another case."""
    for phase in ("utkast", "høring", "vedtak", "oppfølging"):
        before = files(phase)
        data = next(f.data for f in before.files if f.path == "plan/prosess.yaml").replace(
            b"\nhoering:\n", b"\nhoering:\n  saksnummer: 24/07654\n"
        )
        checked = check(before.with_texts({"plan/prosess.yaml": data, "plan/saksfremlegg.yaml": None}), phase)
        assert checked.plan is not None
        assert checked.dekning is not None
        (made,) = make_documents(checked.plan, checked.dekning, ["saksfremlegg"], None)
        shown = [fact.value for fact in made.cover_facts if fact.label == "Saksnummer"]
        assert shown == ([] if phase == "oppfølging" else ["24/07654"]), phase


def test_what_is_changed_since_the_hearing_is_told_where_it_is_said_since_when() -> None:
    before, after = files("høring"), files("vedtak")
    text = next(f.data for f in after.files if f.path == "plan/tiltak/T2.yaml").decode()
    assert "9000" in text
    after = after.with_texts(
        {
            "plan/tiltak/T2.yaml": text.replace("9000", "9500").encode(),
            "plan/tiltak/T3.yaml": None,
        }
    )
    old, new = check(before, "vedtak"), check(after, "vedtak")
    told = made_of(new, compare(Version("utgave v1", before, old.dekning), Version("nå", after, new.dekning)))
    (heading,) = [heading for heading in told if heading.startswith("Endringer siden ")]
    assert "v1" not in heading, "that is its name in git"
    text = told[heading].replace("\u00a0", " ")
    assert text.startswith("Én del av planen er fjernet og to er endret.")
    assert "Før var det 9 000 (forskjell: +500)." in text
    assert "→" in text, "the coverage before and after"
    assert "Endringer i planen" in told["Vedlegg"]
    assert not [heading for heading in made_of(new, None) if heading.startswith("Endringer siden")]


def _on_top(hearing: str, cases: str) -> list[str]:
    """The lines above the case for laying out."""
    of = files("utkast")
    (process,) = (f.data.decode() for f in of.files if f.path == "plan/prosess.yaml")
    text = re.sub(r"(?m)^behandling:\n(?:  .*\n)+", f"behandling:\n{cases}", process)
    text = text.replace("hoering:\n", f"hoering:\n{hearing}", 1)
    checked = check(of.with_texts({"plan/prosess.yaml": text.encode()}), "utkast")
    assert checked.plan is not None
    assert checked.dekning is not None
    (made,) = make_documents(checked.plan, checked.dekning, ["saksfremlegg"], None)
    return [f"{fact.label} {fact.value}".replace("\u00a0", " ") for fact in made.cover_facts]


LATER = (
    "  - {organ: Formannskapet, tidspunkt: 2024-05, sak: Innstilling til planforslaget}\n"
    "  - {organ: Kommunestyret, tidspunkt: 2024-06-18, sak: Vedtak av planen}\n"
)


def test_the_body_that_sends_the_plan_out_is_on_top_of_that_case() -> None:
    last = "Kommunestyret 18. juni 2024: Vedtak av planen"
    later = "mai 2024: Innstilling til planforslaget"
    sent = "  - {organ: Planutvalget, tidspunkt: 2024-01-16, sak: 1. gangs behandling}\n"
    assert _on_top("", sent + LATER)[-3:] == [
        "Planutvalget 16. januar 2024: 1. gangs behandling", f"Formannskapet {later}", last,
    ]  # fmt: skip
    hearing = "  vedtatt_av: Formannskapet\n  vedtaksdato: 2024-01-16\n"
    assert _on_top(hearing, LATER)[-2:] == [f"Formannskapet 16. januar 2024: Utlegging på høring; {later}", last]
    assert _on_top("", LATER)[-3:] == ["Høring vedtas av ikke skrevet ennå", f"Formannskapet {later}", last]
