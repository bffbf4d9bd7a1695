"""The list of content types says each thing once, and Microsoft's Open XML SDK does look."""

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree

from bolig_cli.render.docx import content_types, package, render
from tests import openxml
from tests.every_document import NAMES
from tests.markup import Tree
from tests.render.sample import DOC

TYPES = "[Content_Types].xml"


def stated(types: bytes) -> Counter[str]:
    """How many times each part and each ending stands in the list; capitals do not tell two apart."""
    kinds: Tree = etree.fromstring(types)
    return Counter((kind.get("PartName") or kind.get("Extension", "")).lower() for kind in kinds)


@pytest.mark.parametrize("name", NAMES)
def test_content_types_say_each_thing_once_and_every_part_has_one(
    example_documents: Mapping[str, Path], name: str
) -> None:
    parts = package.read(example_documents[f"{name}.docx"].read_bytes())
    said = stated(parts[TYPES])
    assert {what: times for what, times in said.items() if times > 1} == {}
    assert said["odttf"] == said["/word/header2.xml"] == said["/word/footer2.xml"] == 1
    without = [part for part in parts if part != TYPES and not {f"/{part}".lower(), part.rsplit(".")[-1]} & set(said)]
    assert without == []


NONE = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">%s</Types>'


@pytest.mark.parametrize(
    "there",
    [b"", b'<Default Extension="ODTTF" ContentType="x/y"/>', b'<Override PartName="/A.XML" ContentType="x/y"/>'],
)
def test_only_what_is_not_there_is_added(there: bytes) -> None:
    made = content_types.added(NONE % there, {"odttf": "a/b"}, {"/a.xml": "c/d", "/b.xml": "c/d"})
    assert stated(made) == {"odttf": 1, "/a.xml": 1, "/b.xml": 1}
    assert (b"x/y" in made) is bool(there), "what stands there stays"


def with_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    parts = package.read(data)
    assert old in parts[name]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content.replace(old, new, 1) if part == name else content)
    return out.getvalue()


@pytest.mark.whole
def test_the_sdk_says_what_is_wrong_with_a_word_file(open_xml: Path, tmp_path: Path) -> None:
    """A file that will not open, one that opens with a fault in it, and one that is as it should be."""
    whole, file = render(DOC), tmp_path / "fil.docx"
    twice = b'<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>'
    file.write_bytes(with_part(whole, TYPES, b"</Types>", twice + b"</Types>"))
    (said,) = openxml.faults(open_xml, file, only_opened=True)
    assert "could not be opened" in said
    file.write_bytes(with_part(whole, "word/document.xml", b"<w:body>", b"<w:body><w:tr/>"))
    assert openxml.faults(open_xml, file, only_opened=True) == []
    (said,) = openxml.faults(open_xml, file)
    assert said.startswith("/word/document.xml /w:document[1]/w:body[1]")
    file.write_bytes(whole)
    assert openxml.faults(open_xml, file) == []


def test_every_word_file_that_a_test_makes_is_looked_at_once(open_xml: Path, tmp_path: Path) -> None:
    with openxml.watched() as made:
        whole = render(DOC)
        made.add(whole)
        assert len(made) == 1
        assert made.faults(open_xml) == []
        made.add(whole)
        assert not made
    (tmp_path / "build").mkdir()
    (tmp_path / "plan").mkdir()
    (tmp_path / "build" / "feil.docx").write_bytes(b"ikke en Word-fil")
    (tmp_path / "plan" / "mal.docx").write_bytes(b"ikke vaar")
    made.add_all(tmp_path)
    (said,) = made.faults(open_xml)
    assert "dokument.docx" in said
