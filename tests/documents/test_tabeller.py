"""What stands below an author's table."""

import json
from pathlib import Path

from tests.documents.plans import plan
from tests.documents.tables import built

HEAD = (
    "id: leie\ntittel: Husleie\nkilde: Egen telling\ndato: 2024-01-01\nenhet: kroner\ngjelder_personer: false\n"
    "tallstatus: offisiell\n"
)
FOLDER = "kunnskapsgrunnlag/tabeller"


def _below(folder: Path, csv: str) -> str:
    plan(folder, {f"{FOLDER}/leie.yaml": HEAD, f"{FOLDER}/leie.csv": csv})
    return json.dumps(built(folder, "hoeringsutkast").blocks, ensure_ascii=False)


def test_the_signs_in_a_table_are_explained_and_no_others(minste: Path) -> None:
    said = _below(minste, "Sted;2023;2024\nNes;..;8200\nFjord;:;-\n")
    assert "Tegnet «..» betyr: mangler. Tegnet «:» betyr: kan ikke vises." in said
    assert "ikke aktuelt" not in said
    assert "Tegnet «" not in _below(minste, "Sted;2023;2024\nNes;8100;8200\nFjord;7000;-\n")
