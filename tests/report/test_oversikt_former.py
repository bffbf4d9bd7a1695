"""Every form of the overview tells the same of the plans, and takes no name for anything but a name."""

import csv
import datetime as dt
import io
import json
from dataclasses import replace

from lxml import html

from bolig_cli.law.plikt import Plikttype, Styrke
from bolig_cli.many.oversikt import Oversikt
from bolig_cli.many.rad import UTFALL, Frist, Rad, Savn, Ulest
from bolig_cli.report import colour, oversikt_csv, oversikt_html, oversikt_json, oversikt_text

DAG = dt.date(2027, 6, 1)
SISTE = dt.date(2027, 7, 1)
SKAL = Savn("bsl-x", "boligsosialloven §\u00a05", "Oversikt over behov", Styrke.SKAL)
BOER = Savn("bsl-a", "boligsosialloven §\u00a06", "Drøfting", Styrke.BOER)
SJELDEN = Savn("fhl-1", "folkehelseloven §\u00a04", "Helse", Styrke.SKAL)


def antall(*counts: int) -> dict[str, int]:
    return dict(zip(UTFALL, counts, strict=True))


NONE = antall(0, 0, 0, 0, 0, 0)
FIRST = Rad(
    *("fylket/en", "En kommune", "0001", "Plan", 2024, 2027, "temaplan", "høring"),
    {"feil": 2, "advarsel": 3, "merknad": 4},
    {
        **{t.value: NONE for t in Plikttype},
        "planinnhold": antall(5, 7, 1, 2, 3, 4),
        "prosess": antall(1, 0, 0, 0, 0, 9),
    },
    Frist("delvis", SISTE),
    (BOER, SKAL, SJELDEN),
)
SECOND = replace(
    FIRST, mappe="fylket/to", kommune="To kommune", nummer="0002", frist=Frist("omtalt", SISTE), savner=(SKAL, BOER)
)
UNREAD = Ulest("fylket/ødelagt", "plan.yaml kunne ikke leses.")
ALL = Oversikt((FIRST, UNREAD, SECOND), ("fylket/notater",), DAG)


def text(oversikt: Oversikt, columns: int = 80) -> str:
    return oversikt_text.report(oversikt, colour.plain, columns)


def rows(oversikt: Oversikt) -> list[dict[str, str]]:
    made = oversikt_csv.report(oversikt)
    assert made.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(made.removeprefix("\ufeff")), delimiter=";"))


def tables(oversikt: Oversikt) -> dict[str, list[list[str]]]:
    """The tables of the page by their captions."""
    page = html.fromstring(oversikt_html.report(oversikt).encode())
    return {
        table.findtext("caption/span") or "": [
            [" ".join(str(cell.xpath("string()")).split()) for cell in row] for row in table.iter("tr")
        ]
        for table in page.iter("table")
    }


def test_what_is_missing_in_most_plans_stands_first() -> None:
    assert [(each.plikt.plikt, each.antall) for each in ALL.savnet] == [("bsl-x", 2), ("bsl-a", 2), ("fhl-1", 1)]


def test_the_text_fits_its_screen_and_has_a_row_for_each() -> None:
    told = text(ALL)
    assert max(map(len, told.splitlines())) <= 80
    lines = told.splitlines()
    assert lines[0] == "3 planer: 2 lest og 1 som ikke kunne leses. Vurdert per 1.\u00a0juni\u00a02027."
    start = lines.index(next(line for line in lines if line.startswith("Kommune")))
    assert [line.split() for line in lines[start + 1 : start + 4]] == [
        ["En", "høring", "2", "12/15", "1/1", "0/0", "0/0", "delvis"],
        ["fylket/ødelagt:", "ikke", "lest.", "plan.yaml", "kunne", "ikke", "leses."],
        ["To", "høring", "2", "12/15", "1/1", "0/0", "0/0", "omtalt"],
    ]
    whole = " ".join(told.split())
    assert "Boligsosialloven § 10 har frist 1. juli 2027 (30 dager igjen)" in whole
    assert "2 av 2 skal Boligsosialloven § 5: Oversikt over behov" in whole
    assert "«fylket/notater»" in whole
    assert "Innhold 10 14 2 4 6 8" in whole


def test_a_deadline_that_has_passed() -> None:
    assert "(for 10\u00a0dager siden)" in text(replace(ALL, dato=dt.date(2027, 7, 11)))
    assert "(i dag)" in text(replace(ALL, dato=SISTE))


def test_the_table_for_a_spreadsheet() -> None:
    first, unread, second = rows(ALL)
    assert (first["kommune"], first["kommunenummer"], first["fase"]) == ("En kommune", "0001", "høring")
    assert [first[f"planinnhold: {utfall.replace('_', ' ')}"] for utfall in UTFALL] == ["5", "7", "1", "2", "3", "4"]
    assert (first["§ 10: vurdering"], first["§ 10: frist"]) == ("delvis", "2027-07-01")
    assert first["mangler"].splitlines()[0] == "boligsosialloven § 6: Drøfting"
    assert (unread["mappe"], unread["ikke lest"], unread["kommune"]) == (
        *("fylket/ødelagt", "plan.yaml kunne ikke leses."),
        "",
    )
    assert unread["vurdert per"] == second["vurdert per"] == "2027-06-01"
    assert second["ikke lest"] == ""


def test_json() -> None:
    told = json.loads(oversikt_json.report(ALL))
    assert [plan["mappe"] for plan in told["planer"]] == ["fylket/en", "fylket/ødelagt", "fylket/to"]
    first, unread, _ = told["planer"]
    assert first["per_type"]["planinnhold"] == antall(5, 7, 1, 2, 3, 4)
    assert first["frist"] == {"status": "delvis", "siste_dag": "2027-07-01"}
    assert [savn["plikt"] for savn in first["mangler"]] == ["bsl-a", "bsl-x", "fhl-1"]
    assert unread == {"mappe": "fylket/ødelagt", "ikke_lest": "plan.yaml kunne ikke leses."}
    assert told["sammendrag"]["lest"] == 2
    assert told["sammendrag"]["per_type"]["planinnhold"]["dekket"] == 10
    assert told["sammendrag"]["frist"]["planer"] == antall(0, 1, 1, 0, 0, 0)
    assert told["mangler_oftest"][0] == {
        "plikt": "bsl-x",
        "hjemmel": "boligsosialloven §\u00a05",
        "tittel": "Oversikt over behov",
        "styrke": "skal",
        "planer": 2,
    }
    assert told["andre"] == ["fylket/notater"]


def test_the_page_has_the_same_in_tables() -> None:
    found = tables(ALL)
    plans = found["Kommunenes planer, fasen de er i, og pliktene de svarer på"]
    assert plans[1] == ["En", "høring", "temaplan", "2", "12 av 15", "1 av 1", "0 av 0", "0 av 0", "Delvis"]
    assert plans[2] == ["fylket/ødelagt", "Ikke lest. plan.yaml kunne ikke leses."]
    assert found["Det planene skal inneholde: antall plikter i hver plan"][1:] == [
        ["En", "5", "7", "1", "2", "3", "4"],
        ["To", "5", "7", "1", "2", "3", "4"],
    ]
    missing = found["Plikter som er delvis dekket eller ikke dekket, i flest planer først"]
    assert missing[1] == ["Boligsosialloven § 5", "Oversikt over behov", "skal", "2 av 2"]


def test_the_page_says_what_heads_what_and_leads_to_each_part() -> None:
    page = html.fromstring(oversikt_html.report(ALL).encode())
    assert page.get("lang") == "nb"
    assert {th.get("scope") for th in page.iter("th")} == {"col", "row"}
    assert all(row[0].tag == "th" for row in page.iter("tr"))
    for table in page.iter("table"):
        wide = len(table.findall("thead/tr/th"))
        assert all(sum(int(cell.get("colspan", "1")) for cell in row) == wide for row in table.iter("tr"))
    links = [a.get("href") for a in page.iter("a")]
    assert links == [f"#{heading.get('id')}" for heading in page.iter("h2")]
    assert list(page.iter("script")) == []


def test_a_name_is_nothing_but_a_name() -> None:
    nasty = '=HYPERLINK("x")<script>\x1b[31m\nB'
    one = replace(FIRST, kommune=nasty, mappe=nasty)
    oversikt = Oversikt((one, Ulest(nasty, nasty)), (nasty,), DAG)
    told = text(oversikt)
    assert "\x1b" not in told
    assert "[31m" in told
    first, unread = rows(oversikt)
    assert first["kommune"].startswith("'=")
    assert unread["mappe"].startswith("'=")
    assert "<script>" not in oversikt_html.report(oversikt)
    assert json.loads(oversikt_json.report(oversikt))["planer"][0]["kommune"]["navn"] == nasty


def test_two_plans_of_one_municipality_are_told_apart() -> None:
    oversikt = Oversikt((FIRST, replace(FIRST, mappe="fylket/gammel")), (), DAG)
    assert "En (fylket/en)" in text(oversikt, 100)
    plans = tables(oversikt)["Kommunenes planer, fasen de er i, og pliktene de svarer på"]
    assert [row[0] for row in plans[1:]] == ["En (fylket/en)", "En (fylket/gammel)"]


def test_where_no_plan_could_be_read() -> None:
    oversikt = Oversikt((UNREAD,), (), DAG)
    assert "0 lest og 1 som ikke kunne leses" in text(oversikt)
    assert "har frist" not in text(oversikt)
    assert tables(oversikt)["Kommunenes planer, fasen de er i, og pliktene de svarer på"][1:] == [
        ["fylket/ødelagt", "Ikke lest. plan.yaml kunne ikke leses."]
    ]
    assert json.loads(oversikt_json.report(oversikt))["mangler_oftest"] == []
    assert len(rows(oversikt)) == 1
