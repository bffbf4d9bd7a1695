"""All that reads bytes from outside, and damage to what each reads: for the property tests, and for scripts/fuzz.py.

A reader answers, or raises what it says that it raises. Damage is worked out from a number, so that it can be made again.
"""

import datetime as dt
import io
import json
import tempfile
from base64 import b64decode
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import docx
import pikepdf
import typst

from bolig_cli import pipeline
from bolig_cli.authoring.fmt import fmt
from bolig_cli.authoring.mentions import in_file
from bolig_cli.authoring.move import renamed
from bolig_cli.design.word_template import read_template
from bolig_cli.errors import BoligError
from bolig_cli.law.lovdata.archive import Grenser
from bolig_cli.law.lovdata.archive import read_file as read_archive
from bolig_cli.record import record
from bolig_cli.render import manifest
from bolig_cli.report import grunnlinje
from bolig_cli.responses import pdf as pdf_reader
from bolig_cli.responses import reading
from bolig_cli.responses.builds import Shelf
from bolig_cli.responses.places import Places, as_sent
from bolig_cli.source.files import Files, SourceFile, read_folder
from bolig_cli.source.picture import read_picture
from bolig_cli.source.write import WriteError
from bolig_cli.spreadsheet import opened, workbook
from bolig_cli.spreadsheet.grid import grid_of
from bolig_cli.statistikk import jsonstat, pxweb
from bolig_cli.wordplan import draft
from bolig_cli.wordplan.draft_files import About
from bolig_cli.zipped import Unusable
from tests.law.lovdata_eksempel import NAVN, PAKKERE, REFID, arkiv, lov
from tests.responses.messages import message, nested
from tests.responses.outlook_files import outlook
from tests.wordplan.documents import DOCUMENTS

ROOT = Path(__file__).parent.parent
_PLANS = ROOT / "tests" / "planer"
_KEPT = Path(__file__).parent / "fuzz_funn.json"


@record
class Reader:
    """One way in: `read` gets bytes, and raises nothing but `says_no`; `seeds` are whole ones; `words` mean something there."""

    read: Callable[[bytes], object]
    seeds: Callable[[], list[bytes]]
    words: tuple[bytes, ...]
    says_no: tuple[type[Exception], ...] = ()


@cache
def _plan() -> Files:
    return read_folder(_PLANS / "hel")


def _texts(ending: str) -> list[SourceFile]:
    return [file for file in _plan().files if file.path.endswith(ending)]


def _read_text(ending: str) -> Callable[[bytes], object]:
    """As the file it is most like: the one of the plan's that begins as it does."""

    def read(data: bytes) -> object:
        known = _texts(ending)
        like = max(known, key=lambda file: len(set(file.data[:200].split()) & set(data[:400].split())))
        return pipeline.read_file(SourceFile(like.path, like.kind, data))

    return read


def _change_text(data: bytes) -> object:
    """As `bolig fmt` and `bolig mv` take a file: laid out, and with every id in it by another."""
    like = _texts(".yaml")[len(data) % len(_texts(".yaml"))]
    made = fmt(like.path, like.kind, data)
    for mention in in_file(like.path, like.kind, made)[:3]:
        those = [other for other in in_file(like.path, like.kind, made) if other.id == mention.id]
        renamed(SourceFile(like.path, like.kind, made), those, "Q99")
    return made


def _in_folder(name: str, read: Callable[[Path], object]) -> Callable[[bytes], object]:
    def in_folder(data: bytes) -> object:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / name).write_bytes(data)
            return read(Path(folder))

    return in_folder


_BUILD = """\
id: "0a1b2c3d"
dokument: hoeringsutkast
dato: 2024-02-01
fase: høring
deler:
  - {id: kapittel-maal, slag: kapittel, nummer: "4", overskrift: Mål, side: 4, avtrykk: "0123456789abcdef"}
  - {id: T1, slag: tiltak, nummer: "1.1.1", overskrift: Gi råd, side: 5, avtrykk: "0123456789abcdef", avsnitt: "0a1b2c3d 1b2c3d4e"}
overskrifter:
  - {tittel: Slik leser du målene, nummer: "4.1", side: 4, gjelder: kapittel-maal}
"""


def _read_build(folder: Path) -> object:
    """As an answer is read by it."""
    found = Shelf(folder).find("0a1b2c3d")
    return found and as_sent(Places(frozenset(), {}, {}, {}, {}, {}), found.bygg).pages.on(5)


def _read_answer(data: bytes) -> object:
    answer = pxweb._content(200, data, "1")
    for parse in (jsonstat.parse, jsonstat.parse_metadata):
        with suppress(BoligError):
            parse(answer, "1")
    return None


def _answers() -> list[bytes]:
    category = {
        "index": {"2020": 0, "2021": 1},
        "label": {"2020": "2020"},
        "unit": {"2020": {"decimals": 1, "base": "tall"}},
    }
    cell: dict[str, Any] = {
        "version": "2.0",
        "class": "dataset",
        "label": "x",
        "id": ["Tid"],
        "size": [2],
        "role": {"time": ["Tid"]},
        "dimension": {"Tid": {"label": "år", "category": category, "extension": {"elimination": True}}},
        "value": [1.5, None],
        "status": {"1": ":"},
        "note": ["n"],
        "extension": {"px": {"decimals": 1}, "noteMandatory": {"0": True}},
    }
    return [json.dumps(cell).encode(), json.dumps({**cell, "value": {"0": 1}, "status": ":"}).encode()]


def _read_word_plan(data: bytes) -> object:
    return draft.read(data, About("", "", "0000", 2027, 2030, False, "2026-01-01", "plan.docx", ""))


@cache
def _workbooks() -> list[bytes]:
    return [workbook.report(grid_of(read_folder(_PLANS / "minste")))]


@cache
def _word_plans() -> list[bytes]:
    return [DOCUMENTS[name]() for name in ("with_everything_else", "by_another_program")]


@cache
def _answered() -> list[bytes]:
    written, made = docx.Document(), io.BytesIO()
    par = written.add_paragraph("Et avsnitt.")
    written.add_comment(par.runs, text="En kommentar.", author="A", initials="A")
    written.save(made)
    return [made.getvalue()]


def _messages() -> list[bytes]:
    return [message("Bra.").as_bytes(), nested(2)]


def _outlook() -> list[bytes]:
    return [outlook("Bra.", "A", "a@eksempel.no", "Svar", dt.datetime(2024, 3, 4, tzinfo=dt.UTC), {"a.txt": b"Bra."})]


@cache
def _pdfs() -> list[bytes]:
    """A letter, and the same with a comment; what is packed in them is unpacked, so that damage gets to it."""
    made: list[bytes] = []
    letter = typst.compile(b"Til tiltak 1.2.3: Bra.\n\n= Til m\xc3\xa5l 4\n\nVi st\xc3\xb8tter det.#pagebreak()Mer.")
    for remarks in ([], [pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Highlight, T="A", Contents="Bra.",
                                            M="D:20240304", Rect=[0, 700, 300, 800], QuadPoints=[0] * 8)]):  # fmt: skip
        with pikepdf.open(io.BytesIO(letter)) as pdf:
            if remarks:
                pdf.pages[0].obj.Annots = pikepdf.Array(remarks)
            pdf.save(
                out := io.BytesIO(), compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized
            )
            made.append(out.getvalue())
    return made


def _read_pdf(data: bytes) -> object:
    """As it is read in a process of its own, here in this one: a process for each would take a second."""
    return pdf_reader._letters(pdf_reader._lines(data), data, "svar.pdf")


def _templates() -> list[bytes]:
    made = io.BytesIO()
    docx.Document().save(made)
    return [made.getvalue()]


def _archives() -> list[bytes]:
    law = lov({"1": ["Hver båt har en åre."], "2": ["Åren er av tre."]})
    packed = arkiv([(f"nl/{NAVN}", law)])
    return [law, *(pack(packed) for pack in PAKKERE.values())]  # type: ignore[no-untyped-call]


_JSON = (b"[", b"{", b"null", b"-1", b"1e999", b"NaN", b'"\\ud800"', b"true", b"9" * 5000, b"[" * 3000, b'{"a":' * 3000)
_YAML = (
    b"&a ",
    b"*a",
    b"<<: ",
    b"!!python/object ",
    b"? ",
    b"- " * 40,
    b"{" * 50,
    b"|2\n",
    b">-\n",
    b"\t",
    b"\r",
    b"---\n",
    b"...\n",
    b"%YAML 1.1\n",
    b'"\\x00"',
    b"'",
    b": ",
    b"#",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"\x00",
    b"1e999999999",
    b"0x",
    b"2024-13-45",
    b"2024-02-30",
    b"99999999999999999999",
    b"-",
    b"\xf0\x9f\x92\xa9",
    b"[a, b",
    b"}",
    b"@",
    b"`",
    b"id: ",
)
_MARKDOWN = (
    b"---\n",
    b"[^1]",
    b"[^1]: [^1]\n",
    b"*" * 99,
    b"> " * 30,
    b"- " * 30,
    b"| a | b |\n|---|---|\n",
    b"```",
    b"<b>",
    b"&#0;",
    b"&#x110000;",
    b"![](x)",
    b"[a](b)",
    b"[[",
    b"{{tall: ",
    b"}}",
    b"\\",
    b"# " * 7,
    b"\x1b",
    b"\xe2\x80\xae",
    b"![bilde](bilder/x.png)",
    b"$",
    b"~~",
)
_MAIL = (
    b"Content-Type: multipart/mixed; boundary=x\n\n--x\n",
    b"Content-Type: text/plain; charset=ukjent\n",
    b"Content-Transfer-Encoding: base64\n",
    b"=?utf-8?b?????=",
    b'From: "',
    b"Date: x\n",
    b"--x--",
    b"\x00",
    b"\xff\xfe",
    b"<p>",
    b"&#x110000;",
    b"<script>",
    b"message/rfc822",
)
_CSV = (
    b";",
    b",",
    b"\t",
    b'"',
    b'""',
    b"\r",
    b"\n",
    b"\x00",
    b"1 000",
    b"-",
    b"..",
    b"1,5",
    b"\xa0",
    b"\xc2\xa0",
    b"sep=;\n",
    b"=1+1",
)
_PICTURE = (
    b"\x89PNG\r\n\x1a\n",
    b"IHDR",
    b"\xff\xff\xff\xff",
    b"IEND",
    b"\xff\xd8\xff",
    b"\xff\xd9",
    b"<svg",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"&a;",
    b'viewBox="0 0 1e308 1"',
    b'width="1e12"',
    b'width="-1"',
    b"<use href='#a'/>",
    b"<image/>",
    b"url(",
    b"<style>",
    b"nan",
    b"inf",
)
_WORD = (
    b"PK\x01\x02",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xff\xff\xff\xff",
    b"\x00\x00",
    b"../",
    b"<w:",
    b"word/styles.xml",
)
_PDF = (
    b"/Annots [",
    b"/Contents ",
    b"/Rect [1e38 -1e38 nan 0]",
    b"/MediaBox [0 0 0 0]",
    b"/MediaBox [0 0 1e9 1e9]",
    b"/Rotate 91",
    b"/Kids [1 0 R]",
    b"/Encrypt ",
    b"(\xfe\xff\xd8\x00)",
    b"<FEFFDC00>",
    b"D:99999999",
    b" Tm ",
    b"1e38 0 0 1e38 0 0 cm ",
    b"0 0 0 0 0 0 Tm ",
    b"BT ",
    b" Tj ",
    b"endstream",
    b"xref\n",
    b"99999999999",
)
_TAR = (
    b"<dd",
    b"refid",
    b"&x;",
    b"<!DOCTYPE",
    b"\x00" * 512,
    b"ustar",
    b"7777777",
    b"-1",
    b"\xff" * 12,
    b"BZh9",
    b"\x1f\x8b",
    b"x" * 512,
)

READERS: dict[str, Reader] = {
    "yaml": Reader(_read_text(".yaml"), lambda: [file.data for file in _texts(".yaml")], _YAML),
    "endret": Reader(_change_text, lambda: [file.data for file in _texts(".yaml")], _YAML, (BoligError,)),
    "markdown": Reader(_read_text(".md"), lambda: [file.data for file in _texts(".md")], _MARKDOWN),
    "csv": Reader(
        lambda data: pipeline.read_file(SourceFile("plan/kunnskapsgrunnlag/tabeller/t.csv", "tabelldata", data)),
        lambda: ["År;Antall\n2020;1 000\n2021;-\n".encode(), b"a,b\n1,2\n", "x\ty\n«a»\t1,5\n".encode()],
        _CSV,
    ),
    "bilde": Reader(
        read_picture,
        lambda: [path.read_bytes() for path in sorted((_PLANS / "bilder" / "plan" / "bilder").iterdir())],
        _PICTURE,
    ),
    "regneark": Reader(opened.read, _workbooks, _WORD, (Unusable,)),
    "word-plan": Reader(_read_word_plan, _word_plans, _WORD, (Unusable, WriteError)),
    "svar-word": Reader(lambda data: reading.read(data, "svar.docx"), _answered, _WORD, (Unusable,)),
    "svar-epost": Reader(lambda data: reading.read(data, "svar.eml"), _messages, _MAIL, (Unusable,)),
    "svar-outlook": Reader(lambda data: reading.read(data, "svar.msg"), _outlook, _WORD, (Unusable,)),
    "svar-skjema": Reader(
        lambda data: reading.read(data, "svar.csv"),
        lambda: [b"Navn;Dato;Innspill\nA;2024-03-01;Bra\n", 'Navn\tSvar\nA\t"b\nc"\n'.encode("utf-16")],
        _CSV,
        (Unusable,),
    ),
    "svar-pdf": Reader(_read_pdf, _pdfs, _PDF, (Unusable,)),
    "word-mal": Reader(read_template, _templates, _WORD, (Unusable,)),
    "manifest": Reader(
        _in_folder(manifest.NAME, manifest._before),
        lambda: [b'{"dokumenter": {"a": {"filer": {"manifest.json": {"sha256": "x"}, "a.pdf": {"sha256": "y"}}}}}'],
        _JSON,
    ),
    "bygg": Reader(_in_folder("0a1b2c3d.yaml", _read_build), lambda: [_BUILD.encode()], _YAML),
    "grunnlinje": Reader(
        lambda data: grunnlinje.read(data, "x"),
        lambda: [b'{"funn": [{"kjennetegn": "a"}, {"kjennetegn": "b"}]}'],
        _JSON,
        (BoligError,),
    ),
    "ssb": Reader(_read_answer, _answers, _JSON, (BoligError,)),
    "lovdata": Reader(
        _in_folder("x.tar", lambda folder: read_archive(folder / "x.tar", {REFID}, Grenser(20_000, 50, 400_000))),
        _archives,
        _TAR,
        (BoligError,),
    ),
}


def kept() -> list[tuple[str, bytes]]:
    """What once broke a reader, by the reader's name."""
    found: list[dict[str, str]] = json.loads(_KEPT.read_bytes()) if _KEPT.exists() else []
    return [(each["leser"], b64decode(each["data"])) for each in found]


def breaks(name: str, data: bytes) -> Exception | None:
    """What a reader raises that it should not."""
    reader = READERS[name]
    try:
        reader.read(data)
    except reader.says_no:
        return None
    except Exception as error:
        return error
    return None


def damaged(name: str, number: int) -> bytes:
    """A whole file of the reader's with damage: the same for the same number."""
    by_chance, seeds = Random(f"{name}-{number}"), _seeds(name)
    data = bytearray(by_chance.choice(seeds))
    for _ in range(by_chance.choice((1, 1, 2, 3, 5, 8))):
        at, to = sorted(by_chance.randrange(len(data) + 1) for _ in range(2))
        to = min(to, at + by_chance.choice((1, 4, 30, 1_000_000)))
        match by_chance.randrange(6):
            case 0 if data:
                data[min(at, len(data) - 1)] = by_chance.randrange(256)
            case 1:
                del data[at:to]
            case 2:
                data[at:at] = data[at:to] * by_chance.choice((1, 2, 50 if to - at < 500 else 1))
            case 3:
                data[at:to] = by_chance.choice(READERS[name].words)
            case 4:
                other = by_chance.choice(seeds)
                start = by_chance.randrange(len(other) + 1)
                data[at:to] = other[start : start + by_chance.choice((10, 100, 10_000))]
            case _:
                data[at:at] = by_chance.choice(READERS[name].words) * by_chance.choice((1, 1, 1, 3, 40))
    return bytes(data)


@cache
def _seeds(name: str) -> list[bytes]:
    return READERS[name].seeds()
