"""Some of the verdicts: by act, by §, by strength, by verdict."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.law.plikt import Katalog, Styrke
from bolig_cli.law.vurdering import STATUSORD, Dekning, Status
from bolig_cli.record import record

T = TypeVar("T")

_STYRKER = {**{styrke.value: styrke for styrke in Styrke}, "boer": Styrke.BOER}
UBRUKT: Literal["ikke brukt"] = "ikke brukt"  # a possibility (kan) that the plan does not use: not covered, and no lack
_STATUSER: dict[str, Status | Literal["ikke brukt"]] = {
    **{ord: status for status, ord in STATUSORD.items()},
    **{status.value.replace("_", " "): status for status in Status},
    UBRUKT: UBRUKT,
}


@record
class Selection:
    """What to keep. An empty part keeps everything; `lov` holds ids of acts."""

    lov: tuple[str, ...] = ()
    paragraf: tuple[str, ...] = ()
    styrke: tuple[Styrke, ...] = ()
    status: tuple[Status | Literal["ikke brukt"], ...] = ()


def read_selection(
    lov: Sequence[str], paragraf: Sequence[str], styrke: Sequence[str], status: Sequence[str], katalog: Katalog
) -> Selection:
    """The choice as a user types it: repeated, or with commas between. Raises BoligError for what is not there.

    Acts by id or short title ("bsl", "boligsosialloven"), paragraphs with or without sign ("§ 5", "11-14"), verdicts by value or as
    they are shown ("delvis", "delvis dekket", "ikke brukt").
    """
    lover = {navn.lower(): kjent.id for kjent in katalog.lover for navn in (kjent.id, kjent.korttittel)}
    paragrafer = {
        plikt.hjemmel.paragraf.lower(): plikt.hjemmel.paragraf for plikt in katalog.plikter if plikt.hjemmel.paragraf
    }
    return Selection(
        tuple(_choose(ord, lover, "lov i katalogen") for ord in _words(lov)),
        tuple(
            _choose(re.sub(r"^§+\s*", "", ord).replace("–", "-"), paragrafer, "paragraf i katalogen")
            for ord in _words(paragraf)
        ),
        tuple(_choose(ord, _STYRKER, "styrke") for ord in _words(styrke)),
        tuple(_choose(ord.replace("_", " "), _STATUSER, "vurdering") for ord in _words(status)),
    )


def select(dekning: Dekning, wanted: Selection) -> Dekning:
    """The coverage with those verdicts alone; the catalogue is still whole."""
    lov_til = {plikt.id: lov.id for lov in dekning.katalog.lover for plikt in lov.plikter}
    return replace(
        dekning,
        vurderinger=tuple(
            v
            for v in dekning.vurderinger
            if _among(lov_til[v.plikt.id], wanted.lov)
            and _among(v.plikt.hjemmel.paragraf, wanted.paragraf)
            and _among(v.plikt.styrke, wanted.styrke)
            and (_among(v.status, wanted.status) or (v.ubrukt and UBRUKT in wanted.status))
        ),
    )


def _among(verdi: T, valgte: tuple[T, ...]) -> bool:
    return not valgte or verdi in valgte


def _words(typed: Iterable[str]) -> list[str]:
    return [" ".join(ord.split()).lower() for text in typed for ord in text.split(",") if ord.strip()]


def _choose(ord: str, kjente: dict[str, T], hva: str) -> T:
    if ord in kjente:
        return kjente[ord]
    naer = difflib.get_close_matches(ord, list(kjente), n=3, cutoff=0.5)
    hint = f"Mente du {norsk.listing(naer, 'eller')}?" if naer else f"Velg mellom {', '.join(list(kjente)[:30])}."
    raise BoligError(f"Det finnes ingen {hva} som heter «{ord}». {hint}")
