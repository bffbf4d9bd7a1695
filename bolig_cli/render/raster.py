"""Drawings as pixels, for a format without vectors."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bolig_cli.design.typeface import FAMILY, font_paths
from bolig_cli.render import temporary
from bolig_cli.render.drawing import Drawing

_FAMILY = FAMILY.replace(
    "'", '"'
)  # as Typst writes a name; for letters in a drawing that asks for a typeface we have not


def pngs(drawings: Mapping[str, Drawing], per_inch: int) -> dict[str, bytes]:
    """The drawings as PNG at their own size, for a format without vectors."""
    sized = [(drawing.svg, f"width: {drawing.width * 0.75}pt") for drawing in drawings.values()]
    return dict(zip(drawings, _rasters(sized, per_inch), strict=True))


def raster(svg: bytes, millimetres: float, per_inch: int) -> bytes:
    """Any SVG as PNG, so many millimetres high."""
    return _rasters([(svg, f"height: {millimetres}mm")], per_inch)[0]


def _rasters(sized: Sequence[tuple[bytes, str]], per_inch: int) -> list[bytes]:
    """Typst sets them all at once, which is faster than one by one."""
    import typst

    if not sized:
        return []
    with temporary.folder() as folder:
        stage = Path(folder).resolve()
        lines = ["#set page(width: auto, height: auto, margin: 0pt, fill: none)", f"#set text(font: {_FAMILY})"]
        for number, (svg, size) in enumerate(sized):
            (stage / f"{number}.svg").write_bytes(svg)
            lines.append(f'#page(image("{number}.svg", {size}))')
        (stage / "main.typ").write_text("\n".join(lines), encoding="utf-8")
        compiler = typst.Compiler(
            str(stage / "main.typ"), root=str(stage), font_paths=font_paths(), ignore_system_fonts=True
        )
        made = compiler.compile(format="png", ppi=per_inch)
    return [bytes(page) for page in (made if isinstance(made, list) else [made]) if page is not None]
