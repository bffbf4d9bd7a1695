"""Lengths of time, as a running text has them."""

from bolig_cli.law.evidence.support.lengder import lengder_i
from tests.gathered import gathered


@gathered(
    "text, days",
    [
        ("fristen er tre uker", [(21, 21)]),
        ("du har halvannet år på deg", [(547, 549)]),
        ("innan ei veke, og seinast to månader", [(7, 7), (56, 62)]),
        ("det tar to og et halvt år", [(912, 915)]),
        ("to til tre uker, eller 2-3 uker", [(14, 21), (14, 21)]),
        ("samme dag, neste dag eller innen 48 timer", [(0, 1), (1, 1), (0, 2)]),
        ("hvert halvår", [(181, 184)]),
        ("1,5 år", [(547, 549)]),
        ("de siste årene, og den 3. dagen", []),
        ("to til tre uker, eller 2–3 uker", [(14, 21), (14, 21)]),
        ("tre på to uker", [(14, 14)]),
        ("tre for et halvt år", [(182, 183)]),
        ("to og et halvt år", [(912, 915)]),
        ("covid-19 dager, og i 2-roms uker", []),
        ("to virkedager", [(2, 4)]),
        ("halvåret og kvartalet, et kvartal", [(181, 184), (90, 92), (90, 92)]),
        ("24 timer eller 25 timer", [(0, 1), (0, 2)]),
        ("halvannet døgn", [(1, 2)]),
        ("hver dag og samme uke, og hver neste uke", []),
        ("1.2.3 år", []),
        # what stands last in the sentence is not what stands before its first words
        ("timer er det 48", []),
        ("uker var de tre", []),
        ("dag er den samme", []),
        ("dag er den neste", []),
        ("og et halvt år for de tre", [(182, 183)]),
        ("et halvt år, så tre og", [(182, 183)]),
        ("halvt år, så tre og for", [(182, 183)]),
        ("til to uker for de tre", [(14, 14)]),
        ("to uker, så tre til", [(14, 14)]),
    ],
)
def test_lengths_of_time(text: str, days: list[tuple[int, int]]) -> None:
    assert [(length.minst, length.mest) for length in lengder_i(text)] == days


FRA_EN_TIL_TJUE = (
    "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten",
    "seksten", "sytten", "atten", "nitten", "tjue",
)  # fmt: skip
ANDRE_TALL = {
    "éi": 1, "syv": 7, "tyve": 20, "par": 2, "flere": 2, "fleire": 2, "mange": 3, "tretti": 30, "tredve": 30, "førti": 40,
    "femti": 50, "seksti": 60, "nitti": 90, "hundre": 100,
}  # fmt: skip


@gathered("ord, antall", [*((o, nr) for nr, o in enumerate(FRA_EN_TIL_TJUE, 1)), *ANDRE_TALL.items()])
def test_numbers_in_words(ord: str, antall: int) -> None:
    assert [(lengde.minst, lengde.mest) for lengde in lengder_i(f"innen {ord} dager")] == [(antall, antall)]


def test_where_a_length_stands() -> None:
    sagt = (
        "først  tre uker, to til fire dager, samme dag, neste dag, 24 timer, to og et halvt år, et halvt år; halvåret."
    )
    assert [sagt[lengde.fra : lengde.til] for lengde in lengder_i(sagt)] == [
        "tre uker", "to til fire dager", "samme dag", "neste dag", "24 timer", "to og et halvt år", "halvt år", "halvåret",
    ]  # fmt: skip
