"""What is kept of a draft is read back as it was written, whatever its titles have in them."""

import pytest

from bolig_cli import limits, pipeline
from bolig_cli.model.bygg import Bygg
from bolig_cli.render import kept
from bolig_cli.source.files import SourceFile

ABOUT = {"id": "01234567", "dokument": "hoeringsutkast", "dato": "2024-02-01", "fase": "høring"}


def read(data: bytes) -> Bygg:
    found = pipeline.read_file(SourceFile("plan/innspill/bygg/01234567.yaml", "bygg", data))
    assert found.findings == ()
    assert found.built is not None
    assert isinstance(found.built.part, Bygg)
    return found.built.part


@pytest.mark.parametrize(
    "title",
    [
        'Et «sitat» og "to"',
        "C:\\mappe",
        "nøkkel: verdi # ikke",
        "- punkt",
        "{a}",
        "12.10",
        "Čáhppes ŋ",
        "*",
        "'",
        "null",
    ],
)
def test_titles_are_as_they_were(title: str) -> None:
    part: dict[str, str | int] = {
        "id": "T1", "slag": "tiltak", "nummer": "1.10", "overskrift": title, "side": 3, "avtrykk": "1234567890123456",
        "avsnitt": "12345678 1e234567",
    }  # fmt: skip
    heading: dict[str, str | int] = {"tittel": title, "nummer": "1e3", "side": 3, "gjelder": "T1"}
    bygg = read(kept._written(ABOUT, [part], [heading]))
    assert (bygg.id, bygg.fase) == ("01234567", "høring")
    (found,) = bygg.deler
    assert {key: getattr(found, key) for key in part} == part
    (above,) = bygg.overskrifter
    assert {key: getattr(above, key) for key in heading} == heading


def test_the_largest_plan_has_room() -> None:
    """Without the paragraphs, if it must be."""
    part: dict[str, str | int] = {
        "id": "T1234", "slag": "tiltak", "nummer": "12.34.56", "overskrift": "Et tiltak med en lang tittel" * 3, "side": 999,
        "avtrykk": "1234567890123456",
    }  # fmt: skip
    assert len(kept._written(ABOUT, [part] * limits.DOCX_ITEMS, [])) < limits.TEXT_BYTES
