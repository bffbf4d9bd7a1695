"""Document → PDF that is both PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).

The AST goes to Typst as JSON, read by `template.typ`; author text is never Typst source, so it can not become markup.
"""

import io
import json
import shutil
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bolig_cli.design.look import Look
from bolig_cli.design.typeface import font_paths
from bolig_cli.errors import BoligError
from bolig_cli.render import temporary
from bolig_cli.render.drawing import Drawn
from bolig_cli.render.office.walk import nodes
from bolig_cli.render.pdf.extent import reckoned
from bolig_cli.render.pdf.faults import explain
from bolig_cli.render.pdf.setting import LONGEST_CLOSER, Setting, ordinary, without_a_last_page

if TYPE_CHECKING:
    import pikepdf

    from bolig_cli.render.pdf.finishing import Told

HERE = Path(__file__).parent
_TRIES = 4  # of one document: a figure made smaller is a document set once more
_LOGO = 19, 90  # millimetres that the mark may take on the cover, in height and in width


def render(document: Drawn) -> bytes:
    """The document as PDF: tagged, with bookmarks, and the same bytes for the same document every time.

    Raises BoligError when a character can not be shown, a link misses, or Typst fails in another way.
    """
    return begun(document)()


def begun(document: Drawn) -> Callable[[], bytes]:
    """The rest of `render`, when all that Typst reads is in place: a thread that begins with Typst leaves Python to the others.

    Writing twenty small files while others reckon takes a tenth of a second: each of them is a wait for its turn.
    """
    stage = _Stage(document)
    return partial(_made, document, stage)


def _made(document: Drawn, stage: "_Stage") -> bytes:
    with stage, ThreadPoolExecutor(1) as beside:
        told = beside.submit(_told, document)
        pdf = _set(document, stage)
    from bolig_cli.render.pdf import finishing

    with pdf:
        return finishing.finished(pdf, told.result(), document.build)


def _told(document: Drawn) -> "Told":
    from bolig_cli.render.pdf import finishing

    return finishing.told(document)


def _set(document: Drawn, stage: "_Stage") -> "pikepdf.Pdf":
    """Typst's own PDF: set once more where a figure leaves a gap, or the last page has a line or two."""
    setting, pdf = _with_smaller_figures(document, stage, _opened(stage))
    stage.set(closer := without_a_last_page(setting, pdf))
    if closer != setting and len((shorter := _opened(stage)).pages) < len(pdf.pages):
        return shorter
    return pdf


def _with_smaller_figures(document: Drawn, stage: "_Stage", pdf: "pikepdf.Pdf") -> "tuple[Setting, pikepdf.Pdf]":
    """The document where figures that left a gap before them fill it, and how it is set."""
    from bolig_cli.render.pdf.shrinking import first_to_shrink, page_of

    setting = stage.setting
    tried: set[str] = set()
    while len(pdf.pages) <= LONGEST_CLOSER and len(tried) < _TRIES:
        smaller = first_to_shrink(document, pdf, tried)
        if smaller is None:
            break
        tried.add(smaller.id)
        stage.set(replace(setting, shares={**setting.shares, smaller.id: smaller.share}))
        changed = _opened(stage)
        if page_of(document, changed, smaller.id) < page_of(document, pdf, smaller.id):
            setting, pdf = stage.setting, changed
    return setting, pdf


def _opened(stage: "_Stage") -> "pikepdf.Pdf":
    data = stage.compiled()
    import pikepdf

    return pikepdf.open(io.BytesIO(data))


class _Stage:
    """An empty folder, which is all that Typst can see, with everything it may read; gone when it is left."""

    def __init__(self, document: Drawn) -> None:
        self._document = document
        self._folder = temporary.folder()
        self._path = Path(self._folder.name).resolve()
        try:
            self._fill(document)
        except BaseException:  # the disk is full, or somebody breaks it off
            self._folder.cleanup()
            raise

    def _fill(self, document: Drawn) -> None:
        for template in sorted(HERE.glob("*.typ")):
            shutil.copyfile(template, self._path / template.name)
        self._data = _as_dict(replace(document, blocks=[], pictures={}, narrow={})) | {
            "cover_notice": reckoned(document.cover_notice),
            "cover_facts": [{"label": fact.label, "parts": fact.parts} for fact in document.cover_facts],
            "headings": dict.fromkeys(_heading_ids(document), True),
            "figures": _stage_figures(document, self._path),
            "look": _stage_look(document.look, self._path),
        }
        (self._path / "blocks.json").write_text(json.dumps(reckoned(document.blocks)), encoding="utf-8")
        self.set(ordinary(document))

    def __enter__(self) -> "_Stage":
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def set(self, setting: Setting) -> None:
        """How the document is set the next time it is."""
        self.setting = setting
        told = json.dumps({**self._data, **_as_dict(setting)}, default=_as_dict)
        (self._path / "document.json").write_text(told, encoding="utf-8")

    def compiled(self) -> bytes:
        """Typst's own PDF."""
        import typst

        moment = datetime.fromisoformat(self._document.date).replace(tzinfo=UTC)
        compiler = typst.Compiler(
            str(self._path / "template.typ"), root=str(self._path), font_paths=font_paths(), ignore_system_fonts=True
        )
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=moment)
        except typst.TypstError as error:
            raise explain(error.message, error.diagnostic, self._document) from error
        if not isinstance(pdf, bytes):
            raise BoligError("Typst ga ingen PDF-fil.")
        return pdf


def _heading_ids(document: Drawn) -> list[str]:
    """The ids of headings, but those that two have: where a link leads to one of them, Typst says so."""
    ids = Counter(heading["c"][1][0] for heading in nodes(document.blocks, {"Header"}))
    return [id for id, count in ids.items() if count == 1]


def _stage_figures(document: Drawn, stage: Path) -> dict[str, dict[str, Any]]:
    """The drawings and pictures as files, with what the template must know of them."""
    staged = {}
    for number, (name, drawing) in enumerate(document.figures.items(), start=1):
        file = f"figur-{number}.svg"
        (stage / file).write_bytes(drawing.svg)
        staged[name] = {"file": file, "width": drawing.width, "height": drawing.height}
    for name, picture in document.pictures.items():
        (stage / name).write_bytes(picture.data)
        staged[name] = {"file": name, "width": picture.width, "height": 0}  # stands where its author has put it
    return staged


def _stage_look(look: Look, stage: Path) -> dict[str, Any]:
    logo: dict[str, Any] | None = None
    if look.logo:
        height = look.logo.height_within(*_LOGO)
        logo = {"file": f"logo.{look.logo.ending}", "alt": look.logo.alt, "height": height}
        (stage / logo["file"]).write_bytes(look.logo.data)
    return {
        "accent": look.accent,
        "accent_mid": look.accent_mid,
        "accent_soft": look.accent_soft,
        "tint": look.tint,
        "logo": logo,
    }


def _as_dict(value: object) -> dict[str, Any]:
    """A dataclass as JSON can take it, one level at a time: `dataclasses.asdict` would copy the whole AST."""
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} kan ikke skrives som JSON")
    return {field.name: getattr(value, field.name) for field in fields(value)}
