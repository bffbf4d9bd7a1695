"""The register of national guidance: what a title or a sentence is taken to name, and whether the register hangs together."""

import pytest

from bolig_cli.law.foeringer import kommet_siden, nasjonale_foeringer, nevnt


@pytest.mark.parametrize(
    ("tekst", "ider"),
    [
        ("Strategien «Alle trenger et trygt hjem»", ["trygt-hjem"]),
        ("NASJONAL STRATEGI FOR DEN SOSIALE\nBOLIGPOLITIKKEN", ["trygt-hjem"]),
        ("Nasjonale forventninger til regional og kommunal planlegging 2019-2023", ["forventninger-2019"]),
        ("Nasjonale forventningar til regional og kommunal planlegging (2023–2027)", ["forventninger-2023"]),
        ("Nasjonale forventninger til regional og kommunal planlegging", ["forventninger-2019", "forventninger-2023"]),
        ("Meld.\u00a0St. 13 (2023-2024)", ["bustadmeldinga"]),
        ("Alle trenger en god bolig", []),
    ],
)
def test_what_a_text_names(tekst: str, ider: list[str]) -> None:
    assert [found.id for found in nevnt(tekst)] == ider


def test_every_document_is_found_by_its_own_title() -> None:
    for entry in nasjonale_foeringer():
        assert nevnt(entry.tittel) == (entry,)


def test_the_register_hangs_together() -> None:
    entries = {entry.id: entry for entry in nasjonale_foeringer()}
    assert len(entries) == len(nasjonale_foeringer())
    for entry in entries.values():
        assert entry.url.startswith("https://www.regjeringen.no/")
        assert entry.gjelder_til is None or entry.gjelder_fra < entry.gjelder_til
        if entry.kommet_siden:
            assert entries[entry.kommet_siden].gjelder_fra >= (entry.gjelder_til or 0)


def test_what_has_come_since_the_oldest_strategy() -> None:
    (oldest,) = nevnt("Bolig for velferd")
    assert [later.id for later in kommet_siden(oldest)] == ["trygt-hjem", "bustadmeldinga"]
