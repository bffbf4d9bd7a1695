"""What authors are told when a document is made stands in the terminal, and not in the document."""

import datetime as dt
import shutil
from pathlib import Path

from bolig_cli.documents import make_documents
from bolig_cli.report.uskrevet import remarks
from tests import remembered
from tests.documents.sections import sections

ROOT = Path(__file__).parents[2]
MINSTE = ROOT / "tests" / "planer" / "minste"
DURING = dt.date(2024, 12, 31)


def _remarks(folder: Path, dato: dt.date, *documents: str) -> list[str]:
    plan = remembered.check(folder, dato).plan
    assert plan is not None
    return remarks(plan, dato, documents)


def _text(folder: Path, dato: dt.date, name: str) -> str:
    checked = remembered.check(folder, dato)
    assert checked.plan is not None
    assert checked.dekning is not None
    (made,) = make_documents(checked.plan, checked.dekning, [name])
    return " ".join(sections(made).values())


def test_what_is_not_written_is_told_where_to_write() -> None:
    proposal, assessment = _remarks(MINSTE, DURING, "saksfremlegg")
    assert "forslag til innstilling" in proposal
    assert "kommunedirektørens vurdering" in assessment
    assert all("saksfremlegg.yaml" in said for said in (proposal, assessment))
    (report,) = _remarks(MINSTE, DURING, "aarsrapport")
    assert "«rapport»" in report
    assert _remarks(MINSTE, DURING, "plan", "handlingsdel") == []
    assert not any("vurdering" in said for said in _remarks(ROOT, DURING, "saksfremlegg")), "the example has one"


def test_the_documents_tell_their_readers_nothing_to_do() -> None:
    for name in ("saksfremlegg", "aarsrapport"):
        text = _text(MINSTE, DURING, name)
        assert ".yaml" not in text
        assert "krives under" not in text


def test_a_yearly_report_from_before_the_plan_is_told_of() -> None:
    before = dt.date(2023, 11, 1)
    said, _ = _remarks(MINSTE, before, "aarsrapport")
    assert said.startswith("Årsrapporten gjelder 2023, og planen begynner i 2024.")
    assert "--dato 2024-12-31" in said
    assert "Planen gjelder fra 2024. Rapporten er fra før den begynte." in _text(MINSTE, before, "aarsrapport")
    assert "før den begynte" not in _text(MINSTE, DURING, "aarsrapport")


def test_what_stands_as_in_the_template_is_not_written(tmp_path: Path) -> None:
    template = (ROOT / "bolig_cli" / "scaffold" / "template" / "plan" / "saksfremlegg.yaml").read_text(encoding="utf-8")
    shutil.copytree(MINSTE, tmp_path, dirs_exist_ok=True)
    case = tmp_path / "plan" / "saksfremlegg.yaml"
    case.write_text(template, encoding="utf-8")
    _, assessment, rest = _remarks(tmp_path, DURING, "saksfremlegg")
    assert assessment == "Saksfremlegget mangler kommunedirektørens vurdering. Skriv den i saksfremlegg.yaml."
    assert rest == "Saksfremlegget mangler sammendraget og konklusjonen. Skriv det i saksfremlegg.yaml."
    own = template.replace("Skriv hva planen koster, og hva som må prioriteres i økonomiplanen.", "Den koster lite.")
    case.write_text(own.replace("Skriv saken i korte trekk, på høyst fem linjer.", "Planen er kort."), encoding="utf-8")
    _, rest = _remarks(tmp_path, DURING, "saksfremlegg")
    assert "konklusjonen, vurderingen «Konsekvenser for barn og unge» og vurderingen «Universell" in rest
