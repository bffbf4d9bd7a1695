"""Word documents as templates: the cases are texts, and these are zip files."""

import io
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path

from bolig_cli.design.word_styles import REQUIRED
from bolig_cli.finding import Finding
from tests.rules.cases import BASE
from tests.rules.test_rules import findings


def word_document(styles: Sequence[str]) -> bytes:
    """No more of a Word document than its styles."""
    named = "".join(f'<w:style><w:name w:val="{name}"/></w:style>' for name in styles)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("word/styles.xml", f'<w:styles xmlns:w="{space}">{named}</w:styles>')
    return packed.getvalue()


def found_with(template: bytes, folder: Path) -> list[Finding]:
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    (folder / "plan" / "profil.yaml").write_text("word_mal: mal.docx\n", encoding="utf-8")
    (folder / "plan" / "profil").mkdir()
    (folder / "plan" / "profil" / "mal.docx").write_bytes(template)
    return findings(folder)


def test_a_template_with_all_the_styles_can_be_used(tmp_path: Path) -> None:
    assert found_with(word_document(REQUIRED), tmp_path) == []


def test_a_template_that_lacks_styles_is_told_which(tmp_path: Path) -> None:
    (found,) = found_with(word_document([name for name in REQUIRED if name not in ("Ingress", "Kilde")]), tmp_path)
    assert found.rule == "profil-word-mal-mangler-stil"
    assert (found.place.path, found.place.line, found.place.column) == ("plan/profil.yaml", 1, 11)
    assert found.message == "Word-malen «mal.docx» mangler 2 av stilene: «Ingress» og «Kilde»."
