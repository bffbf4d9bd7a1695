"""The typeface of every document and figure."""

from pathlib import Path

from bolig_cli.errors import BoligError

FONTS = Path(__file__).parent / "fonts"
_FACES = ("Regular", "Italic", "SemiBold", "SemiBoldItalic", "Bold")
FAMILY = "'Source Sans 3'"  # quoted: a name that ends in a digit is no plain word in CSS, and would be passed over


def font_paths() -> list[str]:
    """Where a program that sets text finds the typeface. Raises BoligError where it is not there: another would be taken,
    and nobody told."""
    for face in _FACES:
        if not (FONTS / f"SourceSans3-{face}.ttf").is_file():
            raise BoligError("Installasjonen mangler skriftene til dokumentene. Installer bolig på nytt.")
    return [str(FONTS)]
