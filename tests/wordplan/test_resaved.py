"""A Word plan that LibreOffice has saved becomes the same draft: styles and parts have other names there."""

import subprocess
from pathlib import Path

from bolig_cli.wordplan import draft
from tests.wordplan.documents import DOCUMENTS
from tests.wordplan.test_draft import ABOUT, result

_BY_PYTHON_DOCX = (
    "with_styles",
    "with_numbers",
    "without_styles",
    "with_everything_else",
    "with_label_tables",
    "goals_in_letters",
    "areas_without_goals",
    "years_in_two_rows",
    "points_below_points",
    "sub_goals_in_a_column",
    "everything_under_items",
    "measures_right_under_areas",
)


def test_same_draft_after_libreoffice(soffice: Path, tmp_path: Path) -> None:
    for name in _BY_PYTHON_DOCX:
        (tmp_path / f"{name}.docx").write_bytes(DOCUMENTS[name]())
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    sources = [str(tmp_path / f"{name}.docx") for name in _BY_PYTHON_DOCX]
    command = [str(soffice), profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "ny"), *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=200)
    for name in _BY_PYTHON_DOCX:
        again, first = draft.read((tmp_path / "ny" / f"{name}.docx").read_bytes(), ABOUT), result(name)
        assert again.account.all_lost == 0, name
        assert again.counts == first.counts, name
        assert again.account.there == first.account.there, name
        tiltak = [path for path in first.files if path.startswith("plan/tiltak/")]
        assert [again.files[path] for path in tiltak] == [first.files[path] for path in tiltak], name
