"""`bolig data hent` and `status` against a server of our own that speaks PxWebApi 2."""

import datetime as dt
import json
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from bolig_cli import cli, pipeline
from bolig_cli.errors import BoligError
from bolig_cli.maalform import NYNORSK, written_in
from bolig_cli.model.plan import Tabell
from bolig_cli.model.uttrekk import Kommunekode, Uttrekk, Valg, koder_i
from bolig_cli.source import tabelldata
from bolig_cli.statistikk.fetch import Fetched, fetch
from bolig_cli.statistikk.pxweb import Client, is_being_revised
from tests.statistikk.server import Bank, serving

NOW = dt.datetime(2024, 3, 1, 9, 30, tzinfo=dt.UTC)
HOLMESTRAND = (
    Kommunekode("3903", fra=2024, til=None),
    Kommunekode("3802", fra=2020, til=2023),
    Kommunekode("0715", fra=2018, til=2019),
    Kommunekode("0713", fra=None, til=2019),
    Kommunekode("0702", fra=None, til=2017),
    Kommunekode("0714", fra=None, til=2017),
)
AGES = (Valg("ContentsCode", ("Personer1",), kodeliste=""), Valg("Alder", ("A", "B"), kodeliste=""))


def selection(**changes: object) -> Uttrekk:
    given: dict[str, object] = {
        "tabell": "07459", "tittel": "befolkning", "region": "", "rader": "Alder", "siste": None, "fra": 2016, "til": 2024,
        "valg": AGES, "summeres": None, "skjul": (), "avtrykk": "abc",
    }  # fmt: skip
    return Uttrekk(**{**given, **changes})  # type: ignore[arg-type]


@pytest.fixture
def bank() -> Bank:
    return Bank()


@pytest.fixture
def address(bank: Bank) -> Iterator[str]:
    with serving(bank) as found:
        yield found


def fetched(address: str, wanted: Uttrekk, waits: list[float] | None = None, limit: float = 5.0) -> Fetched:
    waits = waits if waits is not None else []
    return fetch("folk", wanted, HOLMESTRAND, 5, Client(address, limit, waits.append), NOW)


def rows(got: Fetched) -> list[list[str]]:
    return [line.split(";") for line in got.csv.decode().splitlines()]


def test_the_numbers_that_covered_the_municipality() -> None:
    assert koder_i(HOLMESTRAND, 2017) == ("0713", "0702", "0714")
    assert koder_i(HOLMESTRAND, 2019) == ("0715", "0713")
    assert koder_i(HOLMESTRAND, 2020) == ("3802",)
    assert koder_i(HOLMESTRAND, 2024) == ("3903",)


def test_a_series_through_two_mergers_is_unbroken(address: str) -> None:
    heading, young, old = rows(fetched(address, selection()))
    assert heading == ["alder", *(str(year) for year in range(2016, 2025))]
    # a fifth of each municipality: 2016: (10 000 + 3 000 + 9 000) / 5; 2018: (13 300 + 9 200) / 5; then the one number
    assert young == ["0–17 år", "4400", "4450", "4500", "4560", "4600", "4640", "4700", "4780", "4840"]
    assert old[:2] == ["18 år og over", "17600"]


def test_what_was_done_is_written_down(address: str, bank: Bank) -> None:
    record = yaml.safe_load(fetched(address, selection(fra=2019)).kvittering)
    assert record["hentet"] == "2024-03-01T09:30:00Z"
    assert record["lisens"] == "CC BY 4.0"
    assert record["tittel"].startswith("07459: Befolkning")
    assert record["siste_periode"] == "2024"
    assert record["oppdatert"] == bank.updated
    assert record["adresse"].startswith(address)
    assert "valueCodes" in record["adresse"]
    assert record["merknader"] == [
        "Tallene for 2019 er summen av kommunene som nå er slått sammen (kommunenummer 0715 og 0713)."
    ]
    assert len(bank.requests) == 2  # metadata, then one query for all years and numbers


def test_the_notes_are_in_the_language_of_the_plan(address: str) -> None:
    with written_in(NYNORSK):
        got = fetched(address, selection(fra=2019))
    assert got.merknader == (
        "Tala for 2019 er summen av kommunane som no er slått saman (kommunenummer 0715 og 0713).",
    )


def test_rates_are_not_added(address: str, bank: Bank) -> None:
    bank.rates = True
    got = fetched(address, selection(fra=2019, til=2021))
    assert rows(got)[1] == ["0–17 år", "..", "4,6", "4,64"]
    assert got.merknader == (
        "Kommunen var delt i flere i 2019. Andeler og snitt kan ikke legges sammen, og står som «..».",
    )


def test_nor_are_counts_that_the_author_says_are_none(address: str) -> None:
    assert rows(fetched(address, selection(fra=2019, til=2020, summeres=False)))[1] == ["0–17 år", "..", "4600"]


@pytest.mark.parametrize(("sign", "shown"), [(":", ":"), ("..", ".."), ("...", ".."), (".", "..")])
def test_a_part_without_a_number_is_never_zero(address: str, bank: Bank, sign: str, shown: str) -> None:
    bank.signs[("0713", "2019")] = sign
    bank.signs[("3802", "2020")] = sign
    assert rows(fetched(address, selection(fra=2019, til=2021)))[1] == ["0–17 år", shown, sign, "4640"]


@pytest.mark.parametrize(
    "changes", [{"unit": "prosent"}, {"unit": "per 1000 innbyggere"}, {"kind": "Average"}, {"decimals": 2}]
)
def test_a_share_in_whole_numbers_is_a_share(address: str, bank: Bank, changes: dict[str, object]) -> None:
    for name, value in changes.items():
        setattr(bank, name, value)
    got = fetched(address, selection(fra=2019, til=2020, summeres=True))
    assert rows(got)[1] == ["0–17 år", "..", "4600,00" if bank.decimals else "4600"]


def test_a_table_that_is_not_for_adding_is_added_only_when_the_author_says_so(address: str, bank: Bank) -> None:
    bank.can_be_added = False
    left_open = fetched(address, selection(fra=2019, til=2020))
    assert rows(left_open)[1] == ["0–17 år", "..", "4600"]
    assert left_open.merknader == ("Kommunen var delt i flere i 2019. Tallene er ikke lagt sammen, og står som «..».",)
    assert "«summeres: true»" in left_open.raad[0]
    added = fetched(address, selection(fra=2019, til=2020, summeres=True))
    assert rows(added)[1] == ["0–17 år", "4560", "4600"]
    assert added.raad == ()


def test_counts_that_are_too_small_are_hidden_and_it_is_said(address: str) -> None:
    wanted, codes = selection(fra=2016, til=2016), (Kommunekode("0714", fra=None, til=None),)
    shown = fetch("folk", wanted, codes, 600, Client(address), NOW)  # 3 000 in 2016: 600 and 2 400
    assert [row[1] for row in rows(shown)] == ["2016", "600", "2400"]
    assert shown.merknader == ()
    hidden = fetch("folk", wanted, codes, 601, Client(address), NOW)
    assert [row[1] for row in rows(hidden)] == ["2016", ":", "2400"]
    assert hidden.merknader == ("Tall fra 1 til 600 er skjult (:).",)
    assert b"600" not in hidden.csv


def test_the_author_hides_one_more(address: str) -> None:
    got = fetched(address, selection(fra=2023, skjul=(("18 år og over", "2023"),)))
    assert rows(got)[1:] == [["0–17 år", "4780", "4840"], ["18 år og over", ":", "19360"]]
    with pytest.raises(BoligError, match="ingen celle i raden «18 år», kolonnen «2023»"):
        fetched(address, selection(fra=2023, skjul=(("18 år", "2023"),)))


def test_notes_that_must_be_shown_follow_the_figures(address: str, bank: Bank) -> None:
    bank.mandatory = {"1": True, "0": False, "7": True}
    assert fetched(address, selection(fra=2024)).merknader == ("Denne må vises med tallene.",)


def test_a_table_that_has_ended_says_so(address: str, bank: Bank) -> None:
    bank.discontinued = True
    assert "avsluttet i Statistikkbanken" in fetched(address, selection(fra=2024)).merknader[0]


@pytest.mark.parametrize(
    ("updated", "told"),
    [
        ("2025-03-14", False),
        ("2025-03-15", True),
        ("2025-06-14", True),
        ("2025-06-15", False),
        ("2026-04-01", False),
        ("", False),
    ],
)
def test_kostra_figures_are_not_revised_before_june(address: str, bank: Bank, updated: str, told: bool) -> None:
    bank.region, bank.updated = "KOKkommuneregion0000", updated and f"{updated}T07:00:00Z"
    notes = fetched(address, selection(fra=2023)).merknader  # the table itself says which variable is the place
    assert (
        any("ikke reviderte. Reviderte tall kommer 15. juni 2025" in note.replace("\u00a0", " ") for note in notes)
        == told
    )
    bank.region = "Region"
    assert fetched(address, selection(fra=2023)).merknader == ()


def test_a_list_that_merges_regions_is_asked_for_as_such(address: str, bank: Bank) -> None:
    chosen = (*AGES, Valg("Region", ("K-3903", "K-3903"), kodeliste="agg_KommSummer"))
    with pytest.raises(BoligError, match="Non-existent value"):  # this server has no code lists
        fetched(address, selection(valg=chosen))
    asked = parse_qs(urlsplit(bank.requests[-1]).query)
    assert asked["codelist[Region]"] == ["agg_KommSummer"]
    assert asked["outputValues[Region]"] == ["aggregated"]
    assert asked["valueCodes[Region]"] == ["K-3903"]  # a code that stands twice is an error with no words there


def test_what_goes_without_saying_is_asked_for(address: str, bank: Bank) -> None:
    assert [row[0] for row in rows(fetched(address, selection(valg=())))] == ["alder", "0–17 år", "18 år og over"]
    asked = parse_qs(urlsplit(bank.requests[-1]).query)
    assert asked["valueCodes[Alder]"] == ["A,B"]
    assert asked["valueCodes[ContentsCode]"] == ["Personer1"]  # the bank demands it, even where there is only one


def test_another_municipality_is_asked_about(address: str) -> None:
    chosen = (*AGES, Valg("Region", ("3903",), kodeliste=""))
    assert fetched(address, selection(valg=chosen, fra=2024)).raad == ()
    got = fetch(
        "folk", selection(valg=chosen, fra=2024), (Kommunekode("0301", fra=None, til=None),), 5, Client(address), NOW
    )
    assert "kommunens eget nummer" in got.raad[0]


def test_more_codes_than_an_address_takes_is_told_before_asking(address: str, bank: Bank) -> None:
    chosen = (AGES[0], Valg("Alder", tuple(f"{i:04}" for i in range(400)), kodeliste="agg_Alder"))
    with pytest.raises(BoligError, match="flere koder enn Statistikkbanken tar imot i én spørring"):
        fetched(address, selection(valg=chosen))
    assert len(bank.requests) == 1  # the metadata


@pytest.mark.parametrize(
    ("utc", "revised"),
    [
        ("2024-03-01T03:59", False), ("2024-03-01T04:00", True), ("2024-03-01T07:14", True), ("2024-03-01T07:15", False),
        ("2024-07-01T02:59", False), ("2024-07-01T03:00", True), ("2024-07-01T06:15", False),  # summer time
        ("2024-03-02T05:00", False),  # a Saturday
    ],
)  # fmt: skip
def test_figures_are_not_to_be_had_while_they_are_revised(utc: str, revised: bool) -> None:
    assert is_being_revised(dt.datetime.fromisoformat(utc).replace(tzinfo=dt.UTC)) == revised


def test_the_last_years(address: str) -> None:
    assert rows(fetched(address, selection(fra=None, til=None, siste=2)))[0] == ["alder", "2023", "2024"]


def test_the_same_figures_give_the_same_bytes(address: str) -> None:
    one, two = fetched(address, selection()), fetched(address, selection())
    assert (one.csv, one.kvittering) == (two.csv, two.kvittering)


def test_it_tries_again_and_waits_longer_each_time(address: str, bank: Bank) -> None:
    bank.replies = [(503, {}, b""), (500, {}, b"")]
    waits: list[float] = []
    assert len(rows(fetched(address, selection(), waits))) == 3
    assert waits == [1.0, 2.0]


def test_it_waits_as_long_as_the_server_asks_within_reason(address: str, bank: Bank) -> None:
    bank.replies = [(429, {"Retry-After": "7"}, b""), (429, {"Retry-After": "86400"}, b"")]
    waits: list[float] = []
    fetched(address, selection(), waits)
    assert waits == [7.0, 60.0]


def test_asked_too_often_it_waits_out_the_minute_that_is_counted(address: str, bank: Bank) -> None:
    bank.replies = [(429, {"x-ratelimit-policy": "40;w=60s"}, b"")] * 3
    waits: list[float] = []
    assert len(rows(fetched(address, selection(), waits))) == 3
    assert sum(waits) >= 60


def test_a_server_that_never_answers_is_given_up(address: str, bank: Bank) -> None:
    bank.hanging = True
    with pytest.raises(BoligError, match=r"svarte ikke innen 0\.05 sekunder\. .*bygges uten nett"):
        fetched(address, selection(), limit=0.05)
    assert len(bank.requests) == 4


def test_no_net() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(BoligError, match=r"kunne ikke nås.*Planen kan sjekkes og bygges uten nett"):
        fetched(f"http://127.0.0.1:{port}/", selection())


@pytest.mark.parametrize("address", ["ikke en adresse", "ftp://127.0.0.1/", "http://"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(BoligError, match=r"er ikke en nettadresse|kunne ikke nås"):
        fetched(address, selection())


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        ((200, {}, b"<html>"), "et svar som ikke kan leses"),
        ((200, {}, b'{"id": ["Tid"'), "et svar som ikke kan leses"),
        ((200, {}, b'{"id": ["Tid"]}'), "en annen form enn ventet"),
        ((302, {"Location": "http://127.0.0.1/"}, b""), "feilkode 302"),
        ((403, {}, b""), "kan ikke hentes gjennom Statistikkbankens API"),
        (
            (400, {}, b'{"type": "Parameter error", "title": "Too many cells selected", "status": 400}'),
            "er for stort for Statistikkbanken",
        ),
        (
            (400, {}, b'{"type": "Parameter error", "title": "Non-existent value", "status": 400}'),
            "en av kodene finnes ikke i tabellen «Non-existent value»",
        ),
        (
            (
                400,
                {},
                b'{"type": "Parameter error", "title": "Missing selection for mandantory variable", "status": 400}',
            ),
            "det mangler et valg for en variabel",
        ),
        ((400, {}, b'{"title": "Something new", "status": 400}'), "«Something new» .feilkode 400"),
        ((400, {}, b'{"title": ["a"], "status": 400}'), "Fikk feilkode 400"),
    ],
)
def test_a_bad_answer_is_one_clear_line(
    address: str, bank: Bank, reply: tuple[int, dict[str, str], bytes], message: str
) -> None:
    bank.replies = [reply]
    with pytest.raises(BoligError, match=message) as error:
        fetched(address, selection())
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"tabell": "99999"}, "har ingen tabell 99999"),
        ({"tittel": "boliger"}, "har ikke ordene «boliger» i tittelen"),
        ({"rader": "Kjonn"}, "har ikke noe som heter «Kjonn». Den har «Region», «Alder», «ContentsCode» og «Tid»"),
        ({"region": "KOKkommuneregion0000"}, "har ikke noe som heter «KOKkommuneregion0000»"),
        ({"valg": (*AGES[:1], Valg("Alder", ("A", "C"), kodeliste=""))}, "har ikke koden C i «Alder». Den har A, B."),
        ({"rader": "ContentsCode", "valg": AGES[:1]}, "må ha et valg for «Alder»"),
        ({"rader": "ContentsCode"}, "har flere koder i Alder, men bare «ContentsCode» blir rader"),
        ({"fra": 2030, "til": None}, "har ingen tall for årene som er valgt. Den går fra 2016 til 2024."),
    ],
)
def test_a_selection_that_the_table_does_not_have(address: str, changes: dict[str, object], message: str) -> None:
    with pytest.raises(BoligError) as error:
        fetched(address, selection(**changes))
    assert message in str(error.value)


def test_a_municipality_that_the_table_does_not_have(address: str) -> None:
    with pytest.raises(BoligError, match="har ingen av kommunenumrene 0301 i «Region»"):
        fetch("folk", selection(), (Kommunekode("0301", fra=None, til=None),), 5, Client(address), NOW)


def test_a_number_that_is_missing_leaves_its_years_open(address: str) -> None:
    codes = (Kommunekode("3903", fra=2024, til=None), Kommunekode("0301", fra=None, til=2023))
    got = fetch("folk", selection(fra=2023), codes, 5, Client(address), NOW)
    assert rows(got)[1] == ["0–17 år", "..", "4840"]
    assert got.merknader == ("Tabellen har ikke kommunenummer 0301; årene de trengs i, står som «..».",)


def test_the_figures_are_a_table_that_the_plan_can_read(address: str) -> None:
    document, findings = tabelldata.parse(fetched(address, selection()).csv, "t.csv")
    assert document is not None
    assert findings == []


# ---- The commands


@pytest.fixture
def folder(tmp_path: Path, minste: Path) -> Path:
    shutil.copytree(minste / "plan", tmp_path / "p" / "plan")
    plan = tmp_path / "p" / "plan"
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    earlier = (
        'nummer: "3903"\n  tidligere:\n    - {nummer: "3802", fra: 2020, til: 2023}\n'
        '    - {nummer: "0715", fra: 2018, til: 2019}\n    - {nummer: "0713", til: 2019}\n'
    )
    (plan / "plan.yaml").write_text(text.replace('nummer: "9999"\n', earlier), encoding="utf-8")
    tables = plan / "kunnskapsgrunnlag" / "tabeller"
    tables.mkdir()
    (tables / "folk.yaml").write_text(
        "# Min egen kommentar\nid: folk\ntittel: Innbyggere etter alder\nkilde: Statistisk sentralbyrå\ndato: 2024-01-02\n"
        'tallstatus: offisiell\nhenting:\n  tabell: "07459"\n  rader: Alder\n  tid: {fra: 2019}\n'
        "  valg:\n    ContentsCode: [Personer1]\n    Alder: [A, B]\n",
        encoding="utf-8",
    )
    challenge = plan / "utfordringer" / "U1.yaml"
    text = challenge.read_text(encoding="utf-8")
    challenge.write_text(text.replace("[behovsoversikt]", "[behovsoversikt, folk]"), encoding="utf-8")
    return tmp_path / "p"


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line with a client that tries again as often, and does not wait for it."""
    monkeypatch.setattr(cli, "_client", lambda adresse: Client(adresse, vent=lambda _: None))


def rules(folder: Path) -> list[str]:
    return [f.rule for f in pipeline.check(folder, dt.date(2024, 3, 1)).findings if "folk" in f.place.path]


def test_fetch_check_build_and_status(
    folder: Path, address: str, bank: Bank, bolig: Callable[..., CompletedProcess[str]]
) -> None:
    assert rules(folder) == ["tabell-uten-tall"]
    before = (folder / "plan/kunnskapsgrunnlag/tabeller/folk.yaml").read_bytes()
    waiting = bolig("data", "status", "--adresse", address, cwd=folder)
    assert waiting.returncode == 1
    assert "folk (tabell 07459): er ikke hentet ennå." in waiting.stdout

    done = bolig("data", "hent", "--adresse", address, cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "folk.csv" in done.stdout
    assert "Merk: Tallene for 2019 er summen av kommunene" in done.stdout
    assert (folder / "plan/kunnskapsgrunnlag/tabeller/folk.yaml").read_bytes() == before
    assert rules(folder) == []

    now = bolig("data", "status", "--adresse", address, cwd=folder)
    assert now.returncode == 0
    assert "ingen nyere tall" in now.stdout
    bank.updated = "2025-02-20T07:00:00Z"
    later = bolig("data", "status", "--adresse", address, "--format", "json", cwd=folder)
    assert later.returncode == 1
    [line] = json.loads(later.stdout)["tabeller"]
    assert (line["id"], line["status"], line["siste_periode_her"]) == ("folk", "nyere tall", "2024")

    # Built from what lies there: nothing is asked of the server.
    asked = len(bank.requests)
    built = bolig("build", "--format", "html", cwd=folder)
    assert built.returncode == 0, built.stderr
    page = (folder / "build/hoeringsutkast.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Tabell 07459 i Statistikkbanken, hentet" in page
    assert "lisens CC BY 4.0" in page
    assert "summen av kommunene som nå er slått sammen" in page
    assert len(bank.requests) == asked


def test_a_hidden_cell_that_could_be_worked_out_is_dealt_with_where_the_table_is_described(
    folder: Path, address: str, bank: Bank, bolig: Callable[..., CompletedProcess[str]]
) -> None:
    table = folder / "plan/kunnskapsgrunnlag/tabeller/folk.yaml"
    described = table.read_text(encoding="utf-8").replace("{fra: 2019}", "{siste: 1}")
    table.write_text(described + "summer:\n  - {navn: 18 år og over, av: [0–17 år]}\n", encoding="utf-8")
    bank.signs[("3903", "2024")] = ":"
    bolig("data", "hent", "--adresse", address, cwd=folder)
    assert rules(folder) == []  # both are hidden there
    bank.signs.clear()
    figures = folder / "plan/kunnskapsgrunnlag/tabeller/folk.csv"
    hidden = '  skjul: [{rad: 0–17 år, kolonne: "2024"}]\n'
    table.write_text(described + hidden + "summer:\n  - {navn: 18 år og over, av: [0–17 år]}\n", encoding="utf-8")
    bolig("data", "hent", "--adresse", address, cwd=folder)
    assert figures.read_text(encoding="utf-8") == "alder;2024\n0–17 år;:\n18 år og over;19360\n"
    found = pipeline.check(folder, dt.date(2024, 3, 1)).findings
    [told] = [f for f in found if f.rule == "skjult-tall-kan-regnes-ut"]
    assert "«henting: skjul»" in told.help
    both = hidden.replace("}]", '}, {rad: 18 år og over, kolonne: "2024"}]')
    table.write_text(described + both + "summer:\n  - {navn: 18 år og over, av: [0–17 år]}\n", encoding="utf-8")
    bolig("data", "hent", "--adresse", address, cwd=folder)
    assert rules(folder) == []


def two_tables(folder: Path) -> None:
    """A second table that asks for one the bank does not have, and comes first."""
    tables = folder / "plan/kunnskapsgrunnlag/tabeller"
    text = (tables / "folk.yaml").read_text(encoding="utf-8")
    wrong = text.replace("id: folk", "id: boliger").replace('"07459"', '"99999"')
    (tables / "boliger.yaml").write_text(wrong, encoding="utf-8")


def test_a_table_that_the_bank_does_not_have_is_no_hindrance_to_the_others(
    folder: Path, address: str, bolig: Callable[..., CompletedProcess[str]]
) -> None:
    two_tables(folder)
    done = bolig("data", "hent", "--adresse", address, cwd=folder)
    assert done.returncode == 1
    assert "boliger: Statistikkbanken har ingen tabell 99999." in done.stdout
    assert "folk: skrevet til" in done.stdout
    (folder / "plan/kunnskapsgrunnlag/tabeller/boliger.csv").write_text("a;2020\nb;9\n", encoding="utf-8")
    record = (folder / "plan/kunnskapsgrunnlag/hentet/folk.yaml").read_text(encoding="utf-8")
    described = pipeline.check(folder, dt.date(2024, 3, 1)).plan
    assert described is not None
    wanted = next(table.uttrekk for table in described.all(Tabell) if table.id == "boliger")
    assert wanted is not None
    lines = [f'uttrekk: "{wanted.avtrykk}"' if x.startswith("uttrekk:") else x for x in record.splitlines()]
    fetched = (
        "\n".join(lines).replace('id: "folk"', 'id: "boliger"').replace('tabell: "07459"', 'tabell: "99999"') + "\n"
    )
    (folder / "plan/kunnskapsgrunnlag/hentet/boliger.yaml").write_text(fetched, encoding="utf-8")
    told = bolig("data", "status", "--adresse", address, "--format", "json", cwd=folder)
    assert told.returncode == 1
    found = {line["id"]: line for line in json.loads(told.stdout)["tabeller"]}
    assert (found["boliger"]["status"], found["folk"]["status"]) == ("feil", "oppdatert")
    assert "har ingen tabell 99999" in found["boliger"]["melding"]


@pytest.mark.usefixtures("unhurried")
def test_a_bank_that_cannot_be_reached_is_not_asked_for_every_table(
    folder: Path, bolig: Callable[..., CompletedProcess[str]]
) -> None:
    two_tables(folder)
    done = bolig("data", "hent", "--adresse", "http://127.0.0.1:9/", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.count("kunne ikke nås") == 1
    assert "Ikke prøvd: folk." in done.stdout


def test_a_failure_leaves_what_was_there(
    folder: Path, address: str, bank: Bank, bolig: Callable[..., CompletedProcess[str]]
) -> None:
    bolig("data", "hent", "--adresse", address, cwd=folder)
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    bank.replies = [(400, {}, b'{"title": "Non-existent value"}')]
    failed = bolig("data", "hent", "folk", "--adresse", address, cwd=folder)
    assert failed.returncode == 1
    assert "folk: Statistikkbanken tok ikke imot utvalget" in failed.stdout
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == files


def test_figures_edited_by_hand_and_a_selection_changed_are_told(
    folder: Path, address: str, bolig: Callable[..., CompletedProcess[str]]
) -> None:
    bolig("data", "hent", "--adresse", address, cwd=folder)
    figures = folder / "plan/kunnskapsgrunnlag/tabeller/folk.csv"
    text = figures.read_text(encoding="utf-8")
    figures.write_bytes(text.replace("\n", "\r\n").encode())
    assert rules(folder) == []  # other line endings are the same figures
    figures.write_text(text.replace("4840", "4841"), encoding="utf-8")
    assert rules(folder) == ["hentet-tabell-endret"]
    figures.write_text(text, encoding="utf-8")
    table = folder / "plan/kunnskapsgrunnlag/tabeller/folk.yaml"
    table.write_text(table.read_text(encoding="utf-8").replace("{fra: 2019}", "{fra: 2020}"), encoding="utf-8")
    assert rules(folder) == ["tabell-ikke-hentet"]


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("hent", "finnes-ikke"), "Tabellen «finnes-ikke» ber ikke om tall"),
        (("hent", "--adresse", "http://127.0.0.1:9/"), "kunne ikke nås"),
    ],
)
def test_wrong_use_is_one_line(
    folder: Path, bolig: Callable[..., CompletedProcess[str]], words: tuple[str, ...], message: str
) -> None:
    done = bolig("data", *words, cwd=folder)
    assert done.returncode in (1, 2)
    assert message in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
