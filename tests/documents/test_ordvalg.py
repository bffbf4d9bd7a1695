"""What the readers of a document are told: no word of the YAML that is not one, no file and no key, and no lack twice."""

import ast as python
import datetime as dt
import gettext
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bolig_cli.documents import DOCUMENTS, make_document
from bolig_cli.documents.numbering import number_items
from bolig_cli.documents.parts import lovdekning
from bolig_cli.documents.vocabulary import term
from bolig_cli.documents.wording import OTHERWISE, said
from bolig_cli.finding import Place
from bolig_cli.law import ordlister
from bolig_cli.law.evidence.evidence import Mangel
from bolig_cli.law.vurdering import Status, vurder
from bolig_cli.message import AUTHOR, any_term, in_words, message
from bolig_cli.model.plan import Foering, Plan, Tjenesteslag
from bolig_cli.source.files import read_folder
from tests import every_document, remembered
from tests.documents.tables import words

ROOT = Path(__file__).parents[2]
PLANS = [ROOT, *sorted(path.parent for path in (ROOT / "tests" / "planer").glob("*/plan"))]
TERMS = {
    *ordlister.VIRKEMIDLER, *ordlister.AKTOERSLAG, *ordlister.ENHETSROLLER, *ordlister.FOERINGSLAG, *ordlister.PLANPROGRAM,
    *ordlister.GRUPPER, *ordlister.KANALER, *ordlister.AKTOERROLLER, *ordlister.EMNER, *ordlister.MILEPAELSLAG, *Tjenesteslag,
}  # fmt: skip
ASCII = re.compile(r"_|oe|aa|ae")  # how æ, ø and å, and the space between two words, are written in a key
AS_FILED = re.compile(
    r"\b[TSUI]\d{1,2}\b|\bbsl-|\bM[1-9]\b|\d{4}-\d{2}|\.yaml"
)  # ids, and dates as they are written in files
WORDS = {"beboere"}
# What the documents are made with, by name, and those who write: they are no part of what a municipality tells its residents.
ABOUT_IT = re.compile(r"\bverktøyets?\b|\bforfatt[ae]ren\b", re.IGNORECASE)
TOOL = re.compile(ABOUT_IT.pattern + r"|\byaml\b|\bbolig (?:check|build|init|dekning)\b", re.IGNORECASE)


def _enums(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (word for word in value.get("enum", ()) if isinstance(word, str))
        for part in value.values():
            yield from _enums(part)
    elif isinstance(value, list):
        for part in value:
            yield from _enums(part)


KEYS = {
    word
    for path in (ROOT / "schema").glob("*.json")
    for word in _enums(json.loads(path.read_text(encoding="utf-8")))
    if ASCII.search(word) and word not in WORDS
}


def _keys_in(nodes: Any) -> set[str]:
    return {word for text in words(nodes) for word in re.findall(r"\w+", text)} & KEYS


def test_every_word_that_is_no_word_has_one() -> None:
    assert {"bostoette", "naermiljoe", "raad_og_veiledning", "oekonomi"} <= KEYS
    assert not [key for key in TERMS if ASCII.search(term(key)) and key not in WORDS]


def test_an_author_is_told_the_key_and_a_reader_the_word() -> None:
    text = message("Planen har ingen tiltak med {ord}.", ord=any_term(["bostoette", "samordning"]))
    assert in_words(text, AUTHOR) == "Planen har ingen tiltak med «bostoette» eller «samordning»."
    assert said(text) == "Planen har ingen tiltak med «bostøtte» eller «samordning»."


@pytest.mark.parametrize("folder", PLANS, ids=[folder.name for folder in PLANS])
def test_no_key_stands_in_a_document_and_no_word_of_the_tool(folder: Path) -> None:
    files = read_folder(folder)
    for name in DOCUMENTS:
        document = remembered.document(files, name, dt.date(2024, 2, 1))
        assert not _keys_in([document.cover_notice, document.blocks]), name
        assert not [text for text in words([document.cover_notice, document.blocks]) if TOOL.search(text)], name


@pytest.mark.parametrize("domain", ["dokumenter", "katalog"])
def test_nor_in_what_some_other_plan_would_be_told(domain: str) -> None:
    """Every text that a document may have, in both languages: no plan here has all of them. What is for the plan's authors alone
    may name a file."""
    with (ROOT / "bolig_cli" / "locale" / "nn" / "LC_MESSAGES" / f"{domain}.mo").open("rb") as file:
        pairs = gettext.GNUTranslations(file)._catalog.items()  # type: ignore[attr-defined]
    texts = [part for id, text in pairs for part in (id[0] if isinstance(id, tuple) else id, text) if id]
    assert len(texts) > 700
    assert not [text for text in texts if ABOUT_IT.search(text)]


@pytest.mark.parametrize("name", every_document.LATER)
def test_nor_after_the_hearing_and_no_id_and_no_iso_date(name: str) -> None:
    document = every_document.document(name)
    assert not _keys_in([document.cover_notice, document.blocks])
    for text in words([document.cover_notice, document.blocks]):
        assert not AS_FILED.search(text), text


def test_no_id_of_another_plans_goal_stands_in_a_document() -> None:
    """A document names what the plan follows up by its title."""
    plan = remembered.check(ROOT, None).plan
    assert plan is not None
    ids = {goal.id for above in plan.all(Foering) for goal in above.maal}
    assert len(ids) > 3
    for name in every_document.NAMES:
        document = every_document.document(name)
        assert not {word.strip("«».,;:()") for text in words(document.blocks) for word in text.split()} & ids, name


def _bare(plan: Plan) -> Plan:
    """The plan with next to nothing in it, so that nearly every duty tells what is missing."""
    return replace(plan, items=(), ansvar=(), kapitler=(), behovsoversikt=None, prosess=None, saksgang=None)


def test_no_key_stands_in_what_is_missing_of_nearly_everything() -> None:
    checked = remembered.check(ROOT, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    plan = _bare(checked.plan)
    dekning = vurder(plan, checked.dekning.katalog, dt.date(2026, 2, 1))
    open_ = [v for v in dekning.vurderinger if v.status is Status.IKKE_DEKKET]
    assert len(open_) > 90
    document = make_document(plan, dekning, DOCUMENTS["dekning"])
    assert not _keys_in(document.blocks)
    assert not [word for word in words(document.blocks) if ".yaml" in word]


def _templates() -> Iterator[str]:
    """Every text that a verdict may say, as it stands in the code."""
    for path in (ROOT / "bolig_cli" / "law").rglob("*.py"):
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            match node:
                case python.Call(python.Name("message" | "marked"), [python.Constant(str(text)), *_]):
                    yield text


def test_what_is_missing_is_told_without_files_and_keys() -> None:
    """Of what is missing, a document has the first sentence: what comes after it is for the plan's authors."""
    advice = (  # never told: see OTHERWISE, and what to do is for the authors
        "Før opp ",
        "Det som svarer, står som «bolig init» skrev det",
        "Sett inn kommunens egne tall, og rett ",
    )
    told = [
        lovdekning.first_sentence(OTHERWISE.get(text, text)) for text in _templates() if not text.startswith(advice)
    ]
    assert len(told) > 200
    words = {
        text for text in told if re.fullmatch(r"«[a-zæøå ]+»", text)
    }  # what a kind is called: a word that people use
    assert not [text for text in told if text not in words and re.search(r"\.yaml|«[a-z_]+»", text)]


def test_a_measure_is_not_named_twice() -> None:
    """An id is told as «tiltak 2.1.5»."""
    assert [text for text in _templates() if "iltaket {id}" in OTHERWISE.get(text, text)] == []


def test_what_is_said_otherwise_is_said_by_some_verdict() -> None:
    assert not set(OTHERWISE) - set(_templates())


def test_the_same_lack_of_a_document_is_told_once() -> None:
    checked = remembered.check(ROOT, None)
    assert checked.plan is not None
    assert checked.dekning is not None
    why = message("det står ikke når dokumentet er vedtatt. Skriv datoen under «vedtatt»")
    place = Place("plan/foeringer.yaml")
    lacks = (
        Mangel(message("{tittel} svarer ikke: {feil}.", tittel="Vestplanen", feil=why), place),
        Mangel(message("{tittel} teller ikke: {feil}.", tittel="Vestplanen", feil=why), place),
    )
    first, *rest = checked.dekning.vurderinger
    first = replace(first, status=Status.IKKE_DEKKET, mangler=lacks, bevis=(), signaturer=())
    dekning = replace(checked.dekning, vurderinger=(first, *(replace(v, mangler=()) for v in rest)))
    numbers = number_items(checked.plan)
    for blocks in (lovdekning.acts(numbers, dekning), lovdekning.unanswered(numbers, dekning)):
        text = " ".join(words(blocks))
        assert text.count("Vestplanen") == 1
        assert "Vestplanen teller ikke: det står ikke når dokumentet er vedtatt." in text
