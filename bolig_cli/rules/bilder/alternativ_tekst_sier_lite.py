from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import TextPicture

_ENDINGS = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic")
_KINDS = frozenset(
    ["alttext", "bilde", "bildet", "bilete", "biletet", "figur", "foto", "fotografi", "illustrasjon", "image", "kart", "picture",
     "skjermbilde", "skjermbilete"]
)  # fmt: skip
_SIGNS = str.maketrans("-_.", "   ")


@rule("alternativ-tekst-sier-lite", Severity.ADVARSEL)
def alternativ_tekst_sier_lite(context: Context) -> Iterator[Problem]:
    """Den alternative teksten til et bilde er bare navnet på filen, hva slags bilde det er, eller bildeteksten en gang til.

    Teksten i klammen blir lest opp for den som ikke ser bildet. «IMG_2034.jpg» eller «Kart» sier ikke hva det viser, og
    bildeteksten hører leseren uansett.

    Slik retter du det: skriv det leseren skal få ut av bildet, for eksempel «De fleste kommunale boligene ligger øst for elva».
    """
    for text in context.texts:
        for picture in text.pictures:
            if what := _says_only(picture):
                yield Problem(
                    picture.place,
                    f"Den alternative teksten «{picture.alt}» er {what}.",
                    "Skriv mellom klammene hva bildet viser.",
                )


def _says_only(picture: TextPicture) -> str:
    alt = _plain(picture.alt)
    file = picture.target.rpartition("/")[2]
    if alt and (searchable(picture.alt).endswith(_ENDINGS) or alt in (_plain(file), _plain(file.rpartition(".")[0]))):
        return "navnet på filen"
    if "".join(word for word in alt.split() if not word.isdigit()) in _KINDS:
        return "bare hva slags bilde det er"
    return "bildeteksten en gang til" if alt and alt == _plain(picture.caption) else ""


def _plain(text: str) -> str:
    """The words of a text, in small letters and without signs between them."""
    return " ".join(searchable(text).translate(_SIGNS).split())
