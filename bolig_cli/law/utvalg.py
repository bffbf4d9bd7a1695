"""Some of the verdicts: by act, by §, by strength, by verdict."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bolig_cli import norsk
from bolig_cli.errors import BoligError
from bolig_cli.law.plikt import Katalog, Styrke
from bolig_cli.law.vurdering import Dekning, Status

T = TypeVar("T")

_STYRKER = {**{styrke.value: styrke for styrke in Styrke}, "boer": Styrke.BOER}
_STATUSER = {"delvis dekket": Status.DELVIS, **{status.value.replace("_", " "): status for status in Status}}


@dataclass(frozen=True, slots=True)
class Utvalg:
    """What to keep. An empty part keeps everything; `lov` holds ids of acts."""

    lov: tuple[str, ...] = ()
    paragraf: tuple[str, ...] = ()
    styrke: tuple[Styrke, ...] = ()
    status: tuple[Status, ...] = ()


def les_utvalg(
    lov: Sequence[str], paragraf: Sequence[str], styrke: Sequence[str], status: Sequence[str], katalog: Katalog
) -> Utvalg:
    """The choice as a user types it: repeated, or with commas between. Raises BoligError for what is not there.

    Acts by id or short title ("bsl", "boligsosialloven"), paragraphs with or without sign ("§ 5", "11-14").
    """
    lover = {navn.lower(): kjent.id for kjent in katalog.lover for navn in (kjent.id, kjent.korttittel)}
    paragrafer = {
        plikt.hjemmel.paragraf.lower(): plikt.hjemmel.paragraf for plikt in katalog.plikter if plikt.hjemmel.paragraf
    }
    return Utvalg(
        tuple(_velg(ord, lover, "lov i katalogen") for ord in _ordene(lov)),
        tuple(
            _velg(re.sub(r"^§+\s*", "", ord).replace("–", "-"), paragrafer, "paragraf i katalogen")
            for ord in _ordene(paragraf)
        ),
        tuple(_velg(ord, _STYRKER, "styrke") for ord in _ordene(styrke)),
        tuple(_velg(ord.replace("_", " "), _STATUSER, "vurdering") for ord in _ordene(status)),
    )


def velg(dekning: Dekning, utvalg: Utvalg) -> Dekning:
    """The coverage with those verdicts alone; the catalogue is still whole."""
    lov_til = {plikt.id: lov.id for lov in dekning.katalog.lover for plikt in lov.plikter}
    return replace(
        dekning,
        vurderinger=tuple(
            v
            for v in dekning.vurderinger
            if _med(lov_til[v.plikt.id], utvalg.lov)
            and _med(v.plikt.hjemmel.paragraf, utvalg.paragraf)
            and _med(v.plikt.styrke, utvalg.styrke)
            and _med(v.status, utvalg.status)
        ),
    )


def _med(verdi: T, valgte: tuple[T, ...]) -> bool:
    return not valgte or verdi in valgte


def _ordene(typed: Iterable[str]) -> list[str]:
    return [" ".join(ord.split()).lower() for text in typed for ord in text.split(",") if ord.strip()]


def _velg(ord: str, kjente: dict[str, T], hva: str) -> T:
    if ord in kjente:
        return kjente[ord]
    naer = difflib.get_close_matches(ord, list(kjente), n=3, cutoff=0.5)
    hint = f"Mente du {norsk.listing(naer, 'eller')}?" if naer else f"Velg mellom {', '.join(list(kjente)[:30])}."
    raise BoligError(f"Det finnes ingen {hva} som heter «{ord}». {hint}")
