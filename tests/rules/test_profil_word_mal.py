"""Word documents as templates, of every kind that people have: the cases are texts, and these are packages."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from bolig_cli.design.word_styles import REQUIRED
from bolig_cli.finding import Finding
from bolig_cli.source.files import read_folder
from tests.rules.cases import BASE
from tests.rules.test_rules import findings
from tests.word_documents import DOCM, DOTX, packed, styles_part, word_document, word_parts


def found_with(template: bytes, name: str = "mal.docx") -> list[Finding]:
    profile = {"plan/profil.yaml": f"word_mal: {name}\n".encode(), f"plan/profil/{name}": template}
    return findings(read_folder(BASE).with_texts(profile))


def test_names_are_the_same_in_capitals_and_small_letters() -> None:
    assert found_with(word_document(name.upper() for name in REQUIRED)) == []


def damaged(part: str, content: str | bytes = "<w:styles") -> bytes:
    return packed({**word_parts(), part: content})


def torn(data: bytes) -> bytes:
    """The package with a byte of its longest part changed on the way."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        longest = max(package.infolist(), key=lambda info: info.compress_size)
    at = longest.header_offset + 60 + len(longest.filename)
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


def encrypted(data: bytes) -> bytes:
    """The package with the mark of a part that has a password, in the part and in the list of parts."""
    return data.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )


STRICT = styles_part(REQUIRED).replace(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
)
BOMB = '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' + styles_part(REQUIRED)
UNUSABLE: Mapping[str, tuple[bytes, str]] = {
    "with macros": (packed(word_parts(kind=DOCM)), "er lagret med makroer"),
    "a template with macros": (packed(word_parts(kind=DOTX.replace("main", "macroEnabledTemplate.main"))), "makroer"),
    "with a password, or .doc": (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 504, "har passord"),
    "parts with a password": (encrypted(word_document()), "er skadet"),
    "no package": (b"{\\rtf1 Hei}", "er ikke et Word-dokument"),
    "an empty file": (b"", "er ikke et Word-dokument"),
    "a package of another program": (
        packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
        "er ikke et Word-dokument",
    ),
    "a spreadsheet": (
        packed({"[Content_Types].xml": '<Types><Override ContentType="x.spreadsheetml.sheet.main+xml"/></Types>'}),
        "er ikke et Word-dokument",
    ),
    "cut off": (word_document()[:900], "er skadet: filen kan ikke leses"),
    "changed on the way": (torn(word_document()), "er skadet: delen «word/styles.xml»"),
    "styles that are no XML": (damaged("word/styles.xml"), "er skadet: delen «word/styles.xml»"),
    "lists that are no XML": (damaged("word/numbering.xml"), "er skadet: delen «word/numbering.xml»"),
    "text that is no XML": (damaged("word/document.xml", b"\xff\xfe"), "er skadet: delen «word/document.xml»"),
    "relations that are no XML": (damaged("word/_rels/document.xml.rels"), "er skadet: delen «word/_rels/document.xml.rels»"),
    "no text": (packed({k: v for k, v in word_parts().items() if k != "word/document.xml"}), "er skadet: teksten"),
    "no styles": (packed({k: v for k, v in word_parts().items() if k != "word/styles.xml"}), "har ingen stiler"),
    "the strict form": (damaged("word/styles.xml", STRICT), "Strict Open XML"),
    "entities": (damaged("word/styles.xml", BOMB), "er skadet: delen «word/styles.xml»"),
    "too large a part": (damaged("word/styles.xml", " " * 20_000_001), "er for stor"),
}  # fmt: skip


@pytest.mark.parametrize("what", UNUSABLE)
def test_what_can_not_be_used_is_one_finding_that_says_what_to_do(what: str) -> None:
    template, words = UNUSABLE[what]
    (found,) = found_with(template)
    assert found.rule == "profil-word-mal-kan-ikke-brukes"
    assert (found.place.path, found.place.line, found.place.column) == ("plan/profil.yaml", 1, 11)
    assert words in found.message
    assert found.message.startswith("Word-malen «mal.docx» ")
    assert found.help.endswith(".")


@pytest.mark.parametrize("ending", ["docm", "dotm", "doc", "dot", "odt", "ott"])
def test_a_name_with_another_ending_is_read_for_what_it_holds(ending: str) -> None:
    (found,) = found_with(b"noe annet", f"mal.{ending}")
    assert (found.rule, found.message[:24]) == (
        "profil-word-mal-kan-ikke-brukes",
        f"Word-malen «mal.{ending}» er ikke"[:24],
    )
    assert found_with(word_document(), f"mal.{ending}") == [], "the content decides"


def test_parts_are_found_by_what_they_are_and_not_by_their_names() -> None:
    parts = word_parts()
    parts["ord/stiler.xml"] = parts.pop("word/styles.xml")
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "styles.xml", "../ord/stiler.xml"
    )
    assert found_with(packed(parts)) == []
