"""The coverage report says what the JSON says: every verdict, every count, every anchor once; the appendix in short has the counts
and what is open."""

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bolig_cli import ast, pipeline
from bolig_cli.documents import wording
from bolig_cli.documents.numbering import Numbers, number_items
from bolig_cli.documents.parts import lovdekning
from bolig_cli.finding import Place
from bolig_cli.law.evidence.evidence import Bevis, Mangel, Slag
from bolig_cli.law.vurdering import SOM_I_MALEN, STATUSORD, Dekning, Signatur, Status
from bolig_cli.maalform import BOKMAAL, NYNORSK, written_in
from bolig_cli.message import AUTHOR, Antall, any_term, in_words, message
from bolig_cli.model.plan import Plan
from bolig_cli.report import colour, dekning_json
from tests import remembered
from tests.law import hel_plan

PLANS = Path(__file__).parents[2]
WORDS = {status.value: word for status, word in STATUSORD.items()}


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        yield from _nodes(value.get("c"))
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _nodes(part)


def whole(plan: Plan, dekning: Dekning) -> list[Any]:
    """What the coverage report has, duty by duty."""
    return [
        *lovdekning.introduction(dekning),
        lovdekning.counts(dekning),
        *lovdekning.acts(number_items(plan), dekning),
    ]


def short(plan: Plan, dekning: Dekning) -> list[Any]:
    """What the appendix of the plan has."""
    return lovdekning.short(number_items(plan), dekning)


@pytest.fixture(
    scope="module", params=["", "tests/planer/hel", "tests/planer/minste"], ids=["eksempelet", "hel", "minste"]
)
def checked(request: pytest.FixtureRequest) -> pipeline.Checked:
    return remembered.check(PLANS / request.param, None)


@pytest.fixture(scope="module", params=[whole, short], ids=["hele", "kort"])
def form(request: pytest.FixtureRequest) -> Any:
    return request.param


def _with_json(checked: pipeline.Checked, form: Any) -> tuple[list[Any], dict[str, Any]]:
    assert checked.plan is not None
    assert checked.dekning is not None
    blocks = form(checked.plan, checked.dekning)
    said = json.loads(dekning_json.report(checked.dekning, checked.dekning, str, colour.plain))
    return blocks, said


@pytest.fixture(scope="module")
def either(checked: pipeline.Checked, form: Any) -> tuple[list[Any], dict[str, Any]]:
    """What both forms have."""
    return _with_json(checked, form)


@pytest.fixture(scope="module")
def made(checked: pipeline.Checked) -> tuple[list[Any], dict[str, Any]]:
    """The coverage report, which alone has each duty."""
    return _with_json(checked, whole)


@pytest.fixture(scope="module")
def in_short(checked: pipeline.Checked) -> tuple[list[Any], dict[str, Any]]:
    return _with_json(checked, short)


def _rows(table: dict[str, Any]) -> list[list[str]]:
    head, bodies, foot = table["c"][3], table["c"][4], table["c"][5]
    rows = [*head[1], *(row for body in bodies for row in body[3]), *foot[1]]
    return [[ast.plain_text(cell[4][0]["c"]) if cell[4] else "" for cell in row[1]] for row in rows]


def test_every_verdict_is_shown_as_the_json_has_it(made: tuple[list[Any], dict[str, Any]]) -> None:
    blocks, said = made
    shown = {}
    for node in _nodes(blocks):
        if node["t"] == "Table" and node["c"][0][0].startswith("tabell-dekning-"):
            for body in node["c"][4]:
                for row in body[3]:
                    (first, *_) = [n for n in _nodes(row) if n["t"] == "Link" or (n["t"] == "Span" and n["c"][0][0])]
                    duty = first["c"][2][0].removeprefix("#") if first["t"] == "Link" else first["c"][0][0]
                    status = next(n for n in _nodes(row) if n["t"] == "Span" and "status" in n["c"][0][1])
                    shown[duty] = status["c"][0][1][1]
        if node["t"] == "BulletList":
            for anchor in (n["c"][0][0] for n in _nodes(node["c"]) if n["t"] == "Span" and n["c"][0][0]):
                shown[anchor] = "gjelder_ikke"
    assert shown == {duty["plikt"]: duty["status"] for duty in said["dekning"]}


def test_the_counts_are_those_of_the_json(either: tuple[list[Any], dict[str, Any]]) -> None:
    blocks, said = either
    table = next(n for n in blocks if n["t"] == "Table" and n["c"][0][0] == "tabell-lovdekning")
    head, *kinds = _rows(table)
    assert head == [
        "Type", "Bestemmelser", "Dekket", "Omtalt", "Delvis dekket", "Ikke dekket", "Gjelder ikke",
    ]  # fmt: skip

    assert [numbers(row) for row in kinds] == [
        [sum(counts.values()), *counts.values()] for counts in said["per_type"].values() if any(counts.values())
    ]
    assert [sum(column) for column in zip(*map(numbers, kinds), strict=True)][1:] == list(said["totalt"].values())


def numbers(row: list[str]) -> list[int]:
    return [0 if cell == "–" else int(cell) for cell in row[1:]]


def test_the_appendix_counts_each_act_and_leaves_each_duty_to_the_report(
    in_short: tuple[list[Any], dict[str, Any]],
) -> None:
    blocks, said = in_short
    table = next(n for n in blocks if n["t"] == "Table" and n["c"][0][0] == "tabell-lovdekning-lover")
    names = {act["id"]: act["korttittel"] for act in said["lover"]}
    wanted = {}
    for act, name in names.items():
        own = Counter(d["status"] for d in said["dekning"] if d["lov"]["id"] == act)
        wanted[name] = [own.total(), *(own[status] for status in WORDS)]
    shown = {row[0].lower(): numbers(row) for row in _rows(table)[1:]}
    assert shown == {name.lower(): counts for name, counts in wanted.items() if counts[0]}
    assert [n["c"][0][0] for n in _nodes(blocks) if n["t"] == "Table"] == [
        "tabell-lovdekning",
        "tabell-lovdekning-lover",
    ]
    assert "står i dokumentet «Lovdekning»" in " ".join(ast.plain_text(n["c"]) for n in blocks if n["t"] == "Para")


def test_the_lead_of_each_act_is_that_of_the_json(made: tuple[list[Any], dict[str, Any]]) -> None:
    blocks, said = made
    lead = {
        before["c"][1][0]: ast.plain_text(block["c"])
        for before, block in pairwise(blocks)
        if before["t"] == "Header" and block["t"] == "Para"
    }
    for kind, act in {(d["plikttype"], d["lov"]["id"]) for d in said["dekning"]}:
        own = Counter(d["status"] for d in said["dekning"] if (d["plikttype"], d["lov"]["id"]) == (kind, act))
        told = lead[f"lov-{kind}-{act}"]
        assert int(re.findall(r"\d+", told)[0]) == own.total()
        for status, word in WORDS.items():
            number = re.search(rf"(\d+) {re.escape(word)}(?:,| og|\.)", told)
            assert int(number[1] if number else 0) == own[status]


def test_what_the_plan_must_hold_comes_first(made: tuple[list[Any], dict[str, Any]]) -> None:
    blocks, said = made
    shown = [
        n["c"][1][0].removeprefix("lovdekning-")
        for n in _nodes(blocks)
        if n["t"] == "Header" and n["c"][1][0].removeprefix("lovdekning-") in said["per_type"]
    ]
    assert shown == [kind for kind, counts in said["per_type"].items() if any(counts.values())]


def test_texts_and_facts_are_told_apart() -> None:
    """A duty that rests on both has each of them under its own name, and another name when somebody has read it."""
    checked = remembered.check(PLANS, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    v = next(v for v in checked.dekning.vurderinger if v.status == "omtalt" and len(v.tekster) < len(v.bevis))
    for signed, label in ((v, "Må vurderes"), (replace(v, status=Status.DEKKET), "Lest og godkjent")):
        part = replace(checked.dekning, vurderinger=(signed,))
        facts = {
            ast.plain_text(term): [ast.plain_text(n["c"]) for n in _nodes(value) if n["t"] == "Plain"]
            for node in _nodes(lovdekning.acts(number_items(checked.plan), part))
            if node["t"] == "DefinitionList"
            for term, value in node["c"]
        }
        texts = [in_words(b.tekst, AUTHOR) for b in v.tekster]
        assert facts[label] == texts
        assert facts["Planen svarer med"]
        assert not set(texts) & set(facts["Planen svarer med"])


def test_the_public_is_told_what_is_missing_and_not_what_an_author_should_do(
    in_short: tuple[list[Any], dict[str, Any]],
) -> None:
    blocks, said = in_short
    start = next(i for i, n in enumerate(blocks) if n["t"] == "Header" and n["c"][1][0] == "lovdekning-mangler")
    end = next(i for i, n in enumerate(blocks) if i > start and n["t"] == "Header")
    text = " ".join(ast.plain_text(n["c"]) for n in _nodes(blocks[start:end]) if n["t"] in ("Plain", "Para"))
    assert ".yaml" not in text
    assert "Før opp" not in text
    unread = said["totalt"]["omtalt"]
    assert (f"{unread} bestemmelser omtalt i tekster" in text) is (unread > 1)


def test_a_possibility_that_is_not_used_is_counted_and_no_lack(checked: pipeline.Checked) -> None:
    """The table counts it among what is not covered; the list of what is missing has none of them, and says how many there are."""
    assert checked.plan is not None
    assert checked.dekning is not None
    unused = [v for v in checked.dekning.vurderinger if v.ubrukt]
    blocks = short(checked.plan, checked.dekning)
    said = [ast.plain_text(n["c"]) for n in _nodes(blocks) if n["t"] in ("Plain", "Para")]
    assert not [v.plikt.id for v in unused if any(v.plikt.tittel in line for line in said)]
    many = "{antall} bestemmelser som er talt med blant dem som ikke er dekket, er muligheter som planen ikke bruker."
    words = {
        0: [],
        1: ["Én bestemmelse som er talt med blant dem som ikke er dekket, er en mulighet som planen ikke bruker."],
        6: [many.format(antall="Seks")],
    }.get(len(unused), [many.format(antall=len(unused))])
    assert [line for line in said if "talt med" in line] == words


def test_duties_that_are_only_not_written_yet_stand_together_act_by_act() -> None:
    """Said once, after those of which there is more to say; and not at all where something else is missing too."""
    checked = remembered.check(PLANS, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    place = Place("plan/plan.yaml")
    unwritten = Mangel(message(SOM_I_MALEN, tekst="Malens ord."), place, malens=True)
    lacks: dict[str, tuple[Mangel, ...]] = {
        "bsl-3-1": (unwritten,),
        "bsl-5-2-1": (unwritten, unwritten),
        "bsl-5-2-4": (
            unwritten,
            Mangel(message("Det mangler {hva}. Før den opp.", hva=any_term(["individuell_plan"])), place),
        ),
        "bsl-7-1-1": (unwritten,),
        "hol-3-1-1": (unwritten,),
    }
    open_ = tuple(
        replace(v, status=Status.IKKE_DEKKET, mangler=lacks[v.plikt.id])
        if v.plikt.id in lacks
        else replace(v, status=Status.DEKKET, mangler=())
        for v in checked.dekning.vurderinger
    )
    dekning = replace(checked.dekning, vurderinger=open_)
    blocks = lovdekning.unanswered(number_items(checked.plan), dekning)
    said = [ast.plain_text(n["c"]).replace("\u00a0", " ") for n in _nodes(blocks) if n["t"] in ("Plain", "Para")]
    assert said == [
        "Det planene skal inneholde",
        "Boligsosialloven § 5 annet ledd fjerde punktum (skal), ikke dekket: "
        "Overordnede mål og strategier i kommuneplanen. Det mangler «individuell plan».",
        "Saksbehandling som planen kan fortelle om",
        "Boligsosialloven: planen skriver ikke om alt i § 7 første ledd første punktum "
        "(«Ta stilling til om den som ber om bistand, er vanskeligstilt»).",
        "Ikke skrevet ferdig ennå",
        "Boligsosialloven § 3 første ledd («Ansvar for alle som oppholder seg i kommunen») og "
        "§ 5 annet ledd første punktum («Oversikt over behovet for ordinære og tilpassede boliger»)",
        "Helse- og omsorgstjenesteloven § 3-1 første ledd («Nødvendige helse- og omsorgstjenester»)",
    ]


def test_a_report_to_others_has_no_advice_on_files() -> None:
    """The whole coverage goes to others than the plan's authors: nothing of what stands in which file."""
    checked = remembered.check(PLANS, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    place = Place("plan/plan.yaml")
    bevis = Bevis(message("Nav deltar. Før opp «rolle: [nav]» i organisasjon.yaml."), ("plan",), place, Slag.FAKTA)
    first, *rest = checked.dekning.vurderinger
    first = replace(first, bevis=(bevis,), mangler=(Mangel("Det mangler. Før det opp i prosess.yaml.", place),))
    blocks = whole(checked.plan, replace(checked.dekning, vurderinger=(first, *rest)))
    said = [ast.plain_text(n["c"]) for n in _nodes(blocks) if n["t"] == "Plain"]
    assert "Nav deltar." in said
    assert "Det mangler." in said
    assert not [text for text in said if ".yaml" in text]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Det mangler. Skriv det.", "Det mangler."),
        ("«A. B» teller ikke: det mangler dato. Før den opp.", "«A. B» teller ikke: det mangler dato."),
        ("Bare nr. 2 er med, jf. § 5.", "Bare nr. 2 er med, jf. § 5."),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert lovdekning.first_sentence(text) == first


def test_each_duty_has_its_anchor_once_and_each_link_hits(made: tuple[list[Any], dict[str, Any]]) -> None:
    blocks, said = made
    anchors = Counter(
        node["c"][1][0] if node["t"] == "Header" else node["c"][0][0]
        for node in _nodes(blocks)
        if node["t"] in ("Header", "Span")
    )
    for duty in said["dekning"]:
        assert anchors[duty["plikt"]] == 1
    for node in _nodes(blocks):
        if node["t"] == "Link" and node["c"][2][0].startswith(tuple(f"#{act['id']}-" for act in said["lover"])):
            assert anchors[node["c"][2][0].removeprefix("#")] == 1


def test_what_does_not_apply_says_why(made: tuple[list[Any], dict[str, Any]]) -> None:
    blocks, said = made
    text = "\n".join(ast.plain_text(block["c"]) for block in blocks if block["t"] == "Para")
    for duty in said["dekning"]:
        if duty["status"] == "gjelder_ikke":
            why, _, in_file = duty["vilkaar"].partition(" Planen oppgir «")
            assert why in text
            assert in_file not in text or not in_file


def test_who_has_signed_and_what_has_changed_since() -> None:
    checked = remembered.check(PLANS, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    first, *rest = checked.dekning.vurderinger
    place = Place("plan/signeringer.yaml")
    signed = replace(
        first,
        signaturer=(
            Signatur("kommuneadvokat", dt.date(2024, 1, 20), (), place),
            Signatur("kommunedirektør", None, ("T01 er endret", "lovteksten er endret"), place),
        ),
    )
    blocks = whole(checked.plan, replace(checked.dekning, vurderinger=(signed, *rest)))
    said = [ast.plain_text(node["c"]).replace("\u00a0", " ") for node in _nodes(blocks) if node["t"] == "Plain"]
    assert "Kommuneadvokat, 20. januar 2024" in said
    name = number_items(checked.plan).name["T01"]
    assert f"Kommunedirektør. Gjelder ikke lenger: {name} er endret og lovteksten er endret" in said


@pytest.mark.parametrize("maalform", [BOKMAAL, NYNORSK])
@pytest.mark.parametrize("written", [whole, short])
def test_what_stands_as_in_the_template_is_said_once_and_without_its_words(written: Any, maalform: str) -> None:
    checked = remembered.check(PLANS, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    lacks = tuple(
        Mangel(message(SOM_I_MALEN, tekst=theirs), Place("plan/plan.yaml"), malens=True)
        for theirs in ("Malens råd har uttalt seg.", "Malens råd er spurt.")
    )
    first, *rest = checked.dekning.vurderinger
    first = replace(first, status=Status.IKKE_DEKKET, mangler=lacks, bevis=(), signaturer=())
    others = tuple(replace(v, mangler=()) for v in rest)
    with written_in(maalform):
        blocks = written(checked.plan, replace(checked.dekning, vurderinger=(first, *others)))
    said = "\n".join(ast.plain_text(node["c"]) for node in _nodes(blocks) if node["t"] in ("Plain", "Para"))
    assert said.count({BOKMAAL: "Ikke skrevet ferdig ennå", NYNORSK: "Ikkje skrive ferdig enno"}[maalform]) == 1
    assert "bolig init" not in said
    assert "Malens råd" not in said


def test_a_row_of_ids_is_said_as_one_would_say_it() -> None:
    numbers = Numbers(
        number={"M1": "1", "M2": "2", "S02": "1.2", "T1": "1.2.1", "T2": "1.2.2", "D1": "1.1"},
        name={
            "M1": "mål 1", "D1": "delmål 1.1", "S02": "strategi 1.2", "T1": "aksjon 1.2.1", "T2": "aksjon 1.2.2", "M2": "mål 2",
        },
        home={},
    )  # fmt: skip
    for text, said in {
        "Dette møtes av M2.": "Dette møtes av mål 2.",
        "Gruppen har T2, T1.": "Gruppen har aksjon 1.2.1 og 1.2.2.",
        "Dette møtes av M2, S02, M1.": "Dette møtes av mål 1 og 2; strategi 1.2.",
        "Dette møtes av D1, S02.": "Dette møtes av delmål 1.1 og strategi 1.2.",
        "Område A1, B2.": "Område A1, B2.",
    }.items():
        assert lovdekning.named(text, numbers) == said


def test_how_many_there_must_be_is_said_in_letters_and_without_roles() -> None:
    """An author reads what is compared; others what it comes to."""
    told = message(
        "En enhet med {rolle}{navn} i navnet deltar i {antall}{hvilke} (det trengs {minst}). Skriv "
        "enheten under «ansvarlig» eller «medvirkende» i tiltakene den deltar i.",
        rolle=message("rollen {roller} eller ", roller="«nav»"),
        navn="«sosialtjeneste»",
        antall=message("bare {antall} tiltak", antall=Antall(1)),
        hvilke="",
        minst=Antall(2),
    )
    assert wording.said(told) == (
        "En enhet med ansvar for «nav», eller med «sosialtjeneste» i navnet er med i bare ett tiltak. "
        "Den skulle vært med i minst to."
    )
    assert "bare 1 tiltak (det trengs 2)" in in_words(told, AUTHOR)


def test_what_a_text_lacks_is_said_by_its_subject_and_not_by_the_words_looked_for() -> None:
    """An author is told what the tool looks for; those who read the documents, what the plan does not say."""
    change = hel_plan.endring(
        endre={"kapitler/22-hensyn.md": {"tekst som skjermlesere kan bruke": "farger", "ligger på nett som": "er"}}
    )
    plan, verdict = hel_plan.plan(change), hel_plan.vurdering("ldl-18-1-1", change)
    assert "leter etter «skjermlesere»" in in_words(verdict.mangler[0].tekst, AUTHOR)
    blocks = lovdekning.unanswered(number_items(plan), Dekning(plan, hel_plan.DAG, hel_plan.KATALOG, (verdict,)))
    (said,) = [text for n in _nodes(blocks) if n["t"] == "Plain" and "§" in (text := ast.plain_text(n["c"]))]
    assert "om universell utforming sier ikke klart hvordan kommunen oppfyller bestemmelsen." in said
    assert "skjermlesere" not in said


def test_whoever_signs_is_told_the_words_that_are_missing_and_others_are_not() -> None:
    found = message(
        "Kapittelet «A» skriver om dette.{nevner}",
        nevner=message(" Nevner ikke {ord}, men kan si det med andre ord.", ord="«klage»"),
    )
    assert wording.said(found) == "Kapittelet «A» skriver om dette. Nevner ikke «klage», men kan si det med andre ord."
    assert (
        wording.said_to_all(found)
        == "Kapittelet «A» skriver om dette. Det er ikke sikkert at teksten sier alt bestemmelsen krever."
    )
