"""The drawings of others, drawn once in a process apart before the documents are: one that never ends, or takes the engine down
with it, is told in a line, and takes nothing else with it.

What can be seen in a drawing is refused when it is read (`source/picture/burden.py`). How long the rest takes,
only drawing it says.
"""

from collections.abc import Mapping
from contextlib import suppress

from bolig_cli import apart, limits
from bolig_cli.errors import BoligError

SECONDS = limits.DRAWING_SECONDS


def require_drawable(drawings: Mapping[str, bytes]) -> None:
    """Raises BoligError about the first of the drawings (name of the file → SVG) that can't be drawn as documents draw them."""
    if not drawings:
        return
    done = apart.each(_drawn, list(drawings.values()), apart.processors(), SECONDS)
    for name, answer in zip(drawings, done, strict=True):
        if isinstance(answer, apart.Lost):
            late = f"er ikke ferdig tegnet etter {SECONDS:.0f} sekunder"
            raise BoligError(
                f"Bildet «{name}» {'kan ikke tegnes' if answer.again or answer.code != 2 else late}. Be om en enklere tegning, "
                "eller lagre bildet som PNG. Ingen dokumenter er endret."
            )


def _drawn(svg: bytes) -> None:
    """Draws it as points and as lines, which are different work. What Typst says no to, it also says in the document itself."""
    from pathlib import Path

    import typst

    from bolig_cli.design.typeface import font_paths
    from bolig_cli.render import temporary
    from bolig_cli.render.office.pictures import PER_INCH
    from bolig_cli.render.raster import raster

    with temporary.folder() as folder:
        stage = Path(folder).resolve()
        (stage / "a.svg").write_bytes(svg)
        (stage / "a.typ").write_text(
            '#set page(width: auto, height: auto)\n#image("a.svg", width: 160mm)', encoding="utf-8"
        )
        compiler = typst.Compiler(
            str(stage / "a.typ"), root=str(stage), font_paths=font_paths(), ignore_system_fonts=True
        )
        with suppress(typst.TypstError):
            compiler.compile(format="pdf")
            raster(svg, 100, PER_INCH)
