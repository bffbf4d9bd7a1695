"""A plan that several municipalities make together: each duty is each one's own, and what is missing for one says for whom."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Grad, Svar
from bolig_cli.law.evidence.support.tiltak import sektorene
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.kommunene import planen_for_hver, samlet, tekster
from bolig_cli.law.vurdering import Dekning, Status, Vurdering, vurder
from bolig_cli.message import AUTHOR, in_words
from bolig_cli.model.plan import Enhet, Foering, Plan, Tiltak, Tjeneste
from bolig_cli.source.files import read_folder
from tests import remembered
from tests.law import hel_plan

FOLDER = Path(__file__).parents[1] / "planer" / "to_kommuner"
FILES = read_folder(FOLDER)
DAY = dt.date(2024, 6, 20)
Changes = Mapping[str, Mapping[str, str]]


def changed(changes: Changes) -> Plan:
    """The plan with pieces of its files changed; a file of no pieces is taken out."""
    texts = {file.path: file.data.decode() for file in FILES.files}
    new: dict[str, bytes | None] = {}
    for name, pieces in changes.items():
        text = texts[f"plan/{name}"]
        for old, put in pieces.items():
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
            text = text.replace(old, put)
        new[f"plan/{name}"] = text.encode() if pieces else None
    return remembered.plan(FILES.with_texts(new))


def judged(changes: Changes) -> Dekning:
    """The coverage of the plan with pieces of its files changed."""
    return vurder(changed(changes), load_katalog(), DAY)


def verdict(duty: str, changes: Changes | None = None) -> Vurdering:
    return hel_plan.bedoemt(changed(changes or {}), duty, DAY)


def lacks(v: Vurdering) -> list[str]:
    return [in_words(m.tekst, AUTHOR) for m in v.mangler]


def found(v: Vurdering) -> list[str]:
    return [in_words(b.tekst, AUTHOR) for b in v.bevis]


OWN = "    kommune: Prøve kommune\n"
BOTH = "    kommune: [Prøve kommune, Nabo kommune]\n"
STRATEGY = {"foeringer.yaml": {f"    slag: planstrategi\n{OWN}": f"    slag: planstrategi\n{BOTH}"}}
COUNCIL = {
    "prosess.yaml": {
        "behandling:\n": "  - organ: ungdomsråd\n    kommune: Nabo kommune\n    dato: 2024-02-28\n"
        "    uttalelse: Rådet støtter planen.\nbehandling:\n"
    }
}
ADAPTED = {
    "kunnskapsgrunnlag/behovsoversikt.yaml": {
        "behov: {2024: 19, 2027: 26}\n": "behov: {2024: 19, 2027: 26}\n  - maalgruppe: unge\n    boligtype: tilpasset\n"
        "    kommune: Nabo kommune\n    i_dag: 8\n    behov: {2024: 9, 2027: 13}\n"
    }
}


@pytest.mark.parametrize(
    ("duty", "lack"),
    [
        ("bsl-5-2-1", "Behovsoversikten har ingen tall for tilpassede boliger."),
        ("bsl-5-2-2", "Ingen av føringene er av slaget «planstrategi»."),
        ("pbl-10-1-1-1", "Ingen av føringene er av slaget «planstrategi»."),
        ("koml-5-12-4", "Ungdomsrådet er ikke ført opp."),
        ("koml-14-1-2", "Ingen av føringene er av slaget «økonomiplan»."),
        ("bsl-6-4", "Planen har ingen tiltak med virkemiddelet «tilpasset_bolig»."),
        ("pbl-11-15-1-1", "Kommunestyret er ført opp, men uten dato."),
    ],
)
def test_what_one_municipality_lacks_is_half_an_answer_and_says_whose(duty: str, lack: str) -> None:
    v = verdict(duty)
    assert v.status is Status.DELVIS
    assert any(text.startswith(f"Nabo kommune: {lack}") for text in lacks(v))
    assert not any("Prøve kommune:" in text for text in lacks(v))


@pytest.mark.parametrize(
    ("duty", "changes", "status"),
    [
        ("bsl-5-2-1", ADAPTED, Status.DEKKET),
        ("pbl-10-1-1-1", STRATEGY, Status.DEKKET),
        ("koml-5-12-4", COUNCIL, Status.DEKKET),
        ("pbl-11-15-1-1", {"prosess.yaml": {"    tidspunkt: 2024-06\n": "    tidspunkt: 2024-06-19\n"}}, Status.DEKKET),
        ("bsl-6-4", {"tiltak/T2.yaml": {"ansvarlig: eiendom": "ansvarlig: [eiendom, nav]"}}, Status.DEKKET),
    ],
)  # fmt: skip
def test_it_is_whole_when_both_have_it(duty: str, changes: Changes, status: Status) -> None:
    assert verdict(duty, changes).status is status


NEED = "kunnskapsgrunnlag/behovsoversikt.yaml"
COPIED = (
    "behov: {2024: 30, 2027: 35}\n  - maalgruppe: unge\n    boligtype: tilpasset\n    kommune: Nabo kommune\n"
    "    i_dag: 14\n    behov: {2024: 20, 2027: 24}\n"
)


@pytest.mark.parametrize(
    ("today", "status"), [("20", Status.OMTALT), ("21", Status.DEKKET)], ids=["a copy", "one figure of its own"]
)
def test_figures_copied_from_the_other_municipality_have_to_be_read(today: str, status: Status) -> None:
    v = verdict("bsl-5-2-1", {NEED: {"i_dag: 12\n    behov: {2024: 19, 2027: 26}\n": f"i_dag: {today}\n    {COPIED}"}})
    assert v.status is status
    copied = any("Tallene er de samme som for Prøve kommune." in text for text in found(v))
    assert copied is (status is Status.OMTALT)


def test_figures_that_both_have_together_are_no_copy() -> None:
    both = {"    kommune: Nabo kommune\n    i_dag: 12\n": "    kommune: [Nabo kommune, Prøve kommune]\n    i_dag: 12\n"}
    (nabo,) = (p for navn, p in planen_for_hver(changed({NEED: both})).items() if navn == "Nabo kommune")
    assert nabo.behovsoversikt is not None
    assert nabo.behovsoversikt.kopi_av == ""


@pytest.mark.parametrize(
    ("sectors", "crossing"),
    [
        (("Velferd Prøve", "Velferd Nabo"), False),
        (("Prøve", "Nabo"), False),
        (("Velferd i Prøve", "Velferd i Nabo kommune"), False),
        (("Velferd Prøve", "Bolig og eiendom Nabo"), True),
        (("Velferd", "Bolig og eiendom"), True),
    ],
)
def test_a_sector_of_each_municipality_is_one_kind_of_sector(sectors: tuple[str, str], crossing: bool) -> None:
    of_nav, of_estate = sectors
    changes = {
        "organisasjon.yaml": {
            "sektor: Velferd\n": f"sektor: {of_nav}\n",
            f"sektor: Bolig og eiendom\n{OWN}": f"sektor: {of_estate}\n{BOTH}",
        }
    }
    each = planen_for_hver(changed(changes))
    for plan in each.values():
        context = Context(plan)
        (t1,) = (t for t in plan.all(Tiltak) if t.id == "T1")
        assert (len(sektorene(context, t1)) > 1) is crossing


def test_what_belongs_to_none_counts_for_none() -> None:
    v = verdict(
        "pbl-10-1-1-1",
        {"foeringer.yaml": {"    slag: planstrategi\n    kommune: Prøve kommune\n": "    slag: planstrategi\n"}},
    )
    assert v.status is Status.IKKE_DEKKET
    assert lacks(v) == ["Ingen av føringene er av slaget «planstrategi». Før opp dokumentet i foeringer.yaml."]


def test_what_is_found_for_one_says_whose_and_for_both_does_not() -> None:
    assert found(verdict("bsl-6-4")) == ["Prøve kommune: Tiltaket «Skaffe boliger med særlig tilpasning»."]
    assert not any("kommune:" in text for text in found(verdict("bsl-6-3-1")))


def test_a_unit_of_one_municipality_answers_for_that_one_alone() -> None:
    """Boligsosialloven § 6 goes for all who are in the municipality (§ 3 first paragraph)."""
    own = {
        "organisasjon.yaml": {
            "    sektor: Velferd\n    kommune: [Prøve kommune, Nabo kommune]\n": "    sektor: Velferd\n    kommune: Prøve kommune\n"
        }
    }
    assert verdict("bsl-6-3-1").status is Status.DEKKET
    v = verdict("bsl-6-3-1", own)
    assert v.status is Status.DELVIS
    assert all(text.startswith("Nabo kommune: ") for text in lacks(v))


def test_responsibility_of_one_is_no_others() -> None:
    without_text: Changes = {"kapitler/10-ansvar.md": {}}
    assert verdict("bsl-3-1", without_text).status is Status.DEKKET  # Nav is shared
    v = verdict("bsl-3-2", without_text)  # Helse og omsorg is not
    assert v.status is Status.DELVIS
    assert lacks(v)[0].startswith(
        "Nabo kommune: Planen sier ikke hvem i kommunen som har ansvaret for den som bor i institusjon"
    )


def test_a_condition_is_asked_of_each() -> None:
    """Only one of them settles refugees."""
    v = verdict("intl-3-1")
    assert v.status in (Status.DEKKET, Status.OMTALT)
    assert all(text.startswith("Prøve kommune: ") for text in found(v))
    v = verdict(
        "intl-3-1", {"plan.yaml": {"      bosetter_flyktninger: true\n": "      bosetter_flyktninger: false\n"}}
    )
    assert v.status is Status.GJELDER_IKKE


def test_an_unknown_fact_says_whose_it_is() -> None:
    v = verdict("intl-3-1", {"plan.yaml": {"      bosetter_flyktninger: false\n": ""}})
    assert in_words(v.vilkaar, AUTHOR).startswith("Nabo kommune: Planen oppgir ikke bosetter_flyktninger")


REGIONAL = "  - {id: regionen, tittel: Plan for regionen, slag: regional, kommune: Prøve kommune}\n"


def test_the_plan_of_each_is_what_is_its_own_and_what_is_shared() -> None:
    plan = changed(
        {
            "prosess.yaml": {},
            "kunnskapsgrunnlag/behovsoversikt.yaml": {},
            "organisasjon.yaml": {"situasjon: institusjon, ansvarlig: helse,": "situasjon: institusjon,"},
            "foeringer.yaml": {"    slag: nasjonal\n": "    slag: nasjonal\n" + REGIONAL},
            "tiltak/T1.yaml": {"ansvarlig: nav\n": ""},
            "tjenester.yaml": {"  - id: omsorg\n": "  - {id: apen, navn: Rom}\n  - id: omsorg\n"},
        }
    )
    each = planen_for_hver(plan)
    assert list(each) == ["Prøve kommune", "Nabo kommune"]
    nabo = each["Nabo kommune"]
    assert (nabo.prosess, nabo.behovsoversikt) == (None, None)
    ids = {kind: [item.id for item in nabo.all(kind)] for kind in (Enhet, Foering, Tiltak, Tjeneste)}
    assert ids == {
        Enhet: ["nav", "helse_nabo"],
        Foering: ["samfunnsdelen-nabo", "forventningene"],
        Tiltak: ["T1", "T3", "T5", "T6"],
        Tjeneste: ["raad", "apen", "natt", "program", "tilskudd"],
    }
    assert [ref.id for t in nabo.all(Tiltak) for ref in t.ansvarlig] == ["nav", "nav", "helse_nabo"]
    assert [a.situasjon for a in nabo.ansvar] == [a.situasjon for a in plan.ansvar]
    assert planen_for_hver(nabo) == {"": nabo}


def test_what_is_found_for_one_alone_is_the_answer() -> None:
    svar = Svar(Grad.IKKE)
    assert samlet({"": svar}, 1) is svar
    assert tekster({"": "Planen oppgir det."}, 1) == "Planen oppgir det."
    assert tekster({"Prøve kommune": "", "Nabo kommune": ""}, 2) == ""


@cache
def alone() -> Dekning:
    return vurder(hel_plan.plan(), load_katalog(), hel_plan.DAG)


def test_a_plan_in_which_all_is_shared_is_judged_as_one_municipality_s() -> None:
    both = "kommune: [Prøve kommune, Nabo kommune]"
    head = hel_plan.FILER["plan.yaml"]
    own = re.search(r"kommune:\n(?:  .*\n)+", head)
    assert own
    lines = own[0].splitlines()[1:]
    item = (
        "  - "
        + "\n    ".join(line.strip() if not line.startswith("    ") else f"  {line.strip()}" for line in lines)
        + "\n"
    )
    other = item.replace("Prøve kommune", "Nabo kommune").replace("9999", "9998")
    shared = {
        "plan.yaml": head.replace(own[0], f"kommuner:\n{item}{other}"),
        "organisasjon.yaml": re.sub(
            r"(?m)^    sektor: .*$", rf"\g<0>\n    {both}", hel_plan.FILER["organisasjon.yaml"]
        ),
        "foeringer.yaml": re.sub(
            r"(?m)^    slag: (?!nasjonal).*$", rf"\g<0>\n    {both}", hel_plan.FILER["foeringer.yaml"]
        ),
        "prosess.yaml": re.sub(r"(?m)^  - organ: .*$", rf"\g<0>\n    {both}", hel_plan.FILER["prosess.yaml"]),
        "kunnskapsgrunnlag/behovsoversikt.yaml": re.sub(
            r"(?m)^    boligtype: .*$", rf"\g<0>\n    {both}", hel_plan.FILER[hel_plan.BEHOV]
        ),
    }
    together = vurder(hel_plan.plan(hel_plan.Endring(filer=shared)), load_katalog(), hel_plan.DAG)
    assert [k.navn for k in together.plan.kommuner] == ["Prøve kommune", "Nabo kommune"]

    def said(d: Dekning) -> list[tuple[str, str, list[str], list[str]]]:
        return [(v.plikt.id, v.status, found(v), lacks(v)) for v in d.vurderinger]

    assert said(together) == said(alone())
