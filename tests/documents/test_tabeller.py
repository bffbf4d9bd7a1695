"""What stands below an author's table."""

import json
from pathlib import Path

from bolig_cli import ast
from tests.documents.plans import plan
from tests.documents.tables import built, table

HEAD = (
    "id: leie\ntittel: Husleie\nkilde: Egen telling\ndato: 2024-01-01\nenhet: kroner\ngjelder_personer: false\n"
    "tallstatus: offisiell\n"
)
FOLDER = "kunnskapsgrunnlag/tabeller"


def _below(folder: Path, csv: str) -> str:
    plan(folder, {f"{FOLDER}/leie.yaml": HEAD, f"{FOLDER}/leie.csv": csv})
    return json.dumps(built(folder, "hoeringsutkast").blocks, ensure_ascii=False)


FOERINGER = """\
foeringer:
  - {id: strategi, tittel: Planstrategi, slag: planstrategi, beskrivelse: Vi bygger på den.}
  - {id: region, tittel: Regional boligplan, slag: regional plan, beskrivelse: Vi bygger på den.}
"""


def test_the_table_of_what_the_goals_follow_up_has_no_empty_column(minste: Path) -> None:
    goal = (minste / "plan/maal/M1.yaml").read_text(encoding="utf-8")

    def heads(follows: str) -> list[str]:
        plan(minste, {"foeringer.yaml": FOERINGER, "maal/M1.yaml": f"{goal}foeringer: [{follows}]\n"})
        found = table(built(minste, "hoeringsutkast").blocks, "tabell-sammenheng")
        assert found is not None
        _, _, columns, (_, ((_, cells),)), *_ = found["c"]
        assert len(columns) == len(cells)
        return [ast.plain_text(block["c"]) for cell in cells for block in cell[4]]

    assert heads("strategi") == ["Mål", "Kommunens planer"]
    assert heads("strategi, region") == ["Mål", "Kommunens planer", "Regionale og nasjonale føringer"]


def test_the_signs_in_a_table_are_explained_and_no_others(minste: Path) -> None:
    said = _below(minste, "Sted;2023;2024\nNes;..;8200\nFjord;:;-\n")
    assert "Tegnet «..» betyr: mangler. Tegnet «:» betyr: kan ikke vises." in said
    assert "ikke aktuelt" not in said
    assert "Tegnet «" not in _below(minste, "Sted;2023;2024\nNes;8100;8200\nFjord;7000;-\n")
