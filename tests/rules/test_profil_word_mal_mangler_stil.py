"""Word documents as templates: the cases are texts, and these are zip files."""

import io
import zipfile
from collections.abc import Sequence

from bolig_cli.design.word_styles import REQUIRED
from bolig_cli.finding import Finding
from bolig_cli.source.files import read_folder
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


def found_with(template: bytes) -> list[Finding]:
    profile = {"plan/profil.yaml": b"word_mal: mal.docx\n", "plan/profil/mal.docx": template}
    return findings(read_folder(BASE).with_texts(profile))


def test_a_template_with_all_the_styles_can_be_used() -> None:
    assert found_with(word_document(REQUIRED)) == []


def test_a_template_that_lacks_styles_is_told_which() -> None:
    (found,) = found_with(word_document([name for name in REQUIRED if name not in ("Ingress", "Kilde")]))
    assert found.rule == "profil-word-mal-mangler-stil"
    assert (found.place.path, found.place.line, found.place.column) == ("plan/profil.yaml", 1, 11)
    assert found.message == "Word-malen «mal.docx» mangler 2 av stilene: «Ingress» og «Kilde»."
