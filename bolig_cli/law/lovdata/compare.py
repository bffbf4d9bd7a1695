"""The catalogue against the statutes' texts: which entries still stand on the text that they were written from."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum

from bolig_cli.law.fingerprint import fingerprint
from bolig_cli.law.lovdata.archive import Samling
from bolig_cli.law.lovdata.document import Lovtekst
from bolig_cli.law.plikt import MAX_LEDD, Hjemmel, Lov
from bolig_cli.record import record

_OPPHEVET = re.compile(r"\W*opphev(?:et|a)\b", re.IGNORECASE)
_KORT = 200  # longer than a note that a paragraph has been repealed


class Utfall(StrEnum):
    """What has become of a provision; the values are part of the JSON contract."""

    UENDRET = "uendret"
    ENDRET = "endret"
    BORTE = "borte"


@record
class Sammenligning:
    """One entry held against the text. `plikt` is its id, "" for a provision without a duty; `forklaring` is ""
    when nothing changed.

    `flyttet_til` is where the old text stands now, if it stands somewhere else in the act.
    """

    plikt: str
    hjemmel: Hjemmel
    utfall: Utfall
    forklaring: str = ""
    flyttet_til: Hjemmel | None = None


@record
class Lovsjekk:
    """One statute of the catalogue. `sammenlignet` is false when the file was one act, and another than this."""

    lov: Lov
    sammenlignet: bool
    innslag: tuple[Sammenligning, ...] = ()
    merknad: str = ""

    @property
    def antall(self) -> Mapping[str, int]:
        return _antall(self.innslag)


@record
class Sjekk:
    """The whole comparison."""

    lover: tuple[Lovsjekk, ...]

    @property
    def antall(self) -> Mapping[str, int]:
        return _antall([innslag for lov in self.lover for innslag in lov.innslag])

    @property
    def uendret(self) -> bool:
        return not any(self.antall[utfall] for utfall in (Utfall.ENDRET, Utfall.BORTE))


def _antall(innslag: Sequence[Sammenligning]) -> Mapping[str, int]:
    counted = Counter(each.utfall for each in innslag)
    return {utfall.value: counted[utfall] for utfall in Utfall}


def compare(lover: Sequence[Lov], samling: Samling) -> Sjekk:
    """Every entry of these statutes, with and without a duty, against the texts."""
    return Sjekk(tuple(_lov(lov, samling) for lov in lover))


def _lov(lov: Lov, samling: Samling) -> Lovsjekk:
    tekst = samling.lover.get(lov.lovdata)
    if tekst is None and samling.enkeltlov:
        return Lovsjekk(lov, False)
    # A municipality's own entries need not have a fingerprint to be held against.
    innslag = [(plikt.id, plikt.hjemmel, plikt.fingeravtrykk) for plikt in lov.plikter if plikt.fingeravtrykk]
    innslag += [("", uten.hjemmel, uten.fingeravtrykk) for uten in lov.uten_plikt]
    if tekst is None:
        hvorfor = "Loven finnes ikke i arkivet. Den er trolig opphevet eller avløst av en ny lov."
        return Lovsjekk(lov, True, tuple(Sammenligning(id, h, Utfall.BORTE, hvorfor) for id, h, _ in innslag))
    merknad = (
        "Arkivet har to utgaver av loven, og de er ulike. Den første er brukt." if lov.lovdata in samling.ulike else ""
    )
    return Lovsjekk(lov, True, tuple(_innslag(tekst, *each) for each in innslag), merknad)


def _innslag(tekst: Lovtekst, plikt: str, hjemmel: Hjemmel, avtrykk: str) -> Sammenligning:
    def funn(utfall: Utfall, hva: str, sted: Hjemmel | None = None) -> Sammenligning:
        hvor = f" Teksten som innslaget bygger på, står nå i {sted.bestemmelse}." if sted else ""
        return Sammenligning(plikt, hjemmel, utfall, hva + hvor, sted)

    paragraf = Hjemmel(hjemmel.lov, hjemmel.paragraf).bestemmelse
    ledd = tekst.paragrafer.get(hjemmel.paragraf)
    if ledd is None:
        sted = _sted(tekst, hjemmel, avtrykk)
        return funn(Utfall.ENDRET if sted else Utfall.BORTE, f"{paragraf} finnes ikke lenger i loven.", sted)
    if hjemmel.paragraf in tekst.tvetydige:
        return funn(Utfall.ENDRET, f"{paragraf} står flere ganger i loven, med ulik tekst. Les loven hos Lovdata.")
    valgt = ledd if hjemmel.ledd is None else ledd[hjemmel.ledd - 1 : hjemmel.ledd]
    if valgt and fingerprint(valgt) == avtrykk:
        return Sammenligning(plikt, hjemmel, Utfall.UENDRET)
    sted = _sted(tekst, hjemmel, avtrykk)
    if valgt and not (len(valgt) == 1 and _er_opphevet(valgt[0])):
        return funn(Utfall.ENDRET, f"Teksten i {'leddet' if hjemmel.ledd else 'paragrafen'} er en annen enn før.", sted)
    if not ledd or all(map(_er_opphevet, ledd)):
        hva = f"{paragraf} er opphevet."
    elif valgt:
        hva = "Leddet er opphevet."
    else:
        hva = f"Leddet finnes ikke lenger. {paragraf} har nå {len(ledd)} ledd."
    return funn(Utfall.ENDRET if sted else Utfall.BORTE, hva, sted)


def _er_opphevet(ledd: str) -> bool:
    return len(ledd) < _KORT and _OPPHEVET.match(ledd) is not None


def _sted(tekst: Lovtekst, hjemmel: Hjemmel, avtrykk: str) -> Hjemmel | None:
    """Where in the act a text with this fingerprint stands now; its own paragraph is looked through first."""
    for paragraf in sorted(tekst.paragrafer, key=lambda paragraf: paragraf != hjemmel.paragraf):
        ledd = tekst.paragrafer[paragraf]
        for number, each in enumerate(ledd, 1):
            if fingerprint([each]) == avtrykk:
                return Hjemmel(hjemmel.lov, paragraf, number if 1 < len(ledd) <= MAX_LEDD else None)
        if hjemmel.ledd is None and len(ledd) > 1 and fingerprint(ledd) == avtrykk:
            return Hjemmel(hjemmel.lov, paragraf)
    return None
