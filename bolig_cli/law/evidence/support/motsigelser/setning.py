"""Whether a sentence says what a line says."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

from bolig_cli.law.evidence.support.lengder import Lengde, lengder_i
from bolig_cli.law.evidence.support.motsigelser.ord import BARE, NEI
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse, Paastand, Resten, Tidskrav
from bolig_cli.searchable import searchable

# «det er bare å ringe», «ikke bare», «du trenger bare»
_IKKE_BARE = (
    " ikke bare ", " ikkje berre ", " ikke kun ", " bare å ", " berre å ", " trenger bare ", " treng berre ", " aldri bare ",
    " aldri berre ", " ikke forbeholdt ", " ikkje forbehalde ",
)  # fmt: skip
# How a clause begins that only says when something is so: «får du ikke medhold, …», «når saken ikke er avgjort, …».
_PERSON = frozenset({
    "vi", "me", "du", "det", "den", "de", "dei", "han", "hun", "ho", "noen", "nokon", "personen", "søkeren", "søkjaren", "kommunen",
    "saken", "saka", "svaret",
})  # fmt: skip
_VERB = frozenset({
    "kan", "vil", "skal", "må", "får", "tek", "kjem", "gjev", "finn", "treng", "spør", "bur", "går", "gjør", "gjer", "held",
})  # fmt: skip
_VERBENDING = ("er", "ar")
_NAAR = (" når ", " hvis ", " dersom ", " viss ", " selv om ", " sjølv om ", " uansett om ", " så lenge ", " om ")
# «slik at ingen kan kjennes igjen», «du trenger ikke søke», «den som ikke klarer det»
_NEKTER_IKKE = (
    " som ikke ", " som ikkje ", " som aldri ", " slik at ", " for at ",
    " trenger ikke ", " treng ikkje ", " trenger du ikke ", " treng du ikkje ", " slipper ", " slepp ", " ikke bare ",
    " ikkje berre ", " bare ", " berre ", " kun ", " hvis ", " dersom ", " viss ", " ingen skal ", " behøve", " måtte ", " trenge ",
    " gjette ", " ingen må ", " tvil om ", " fordi ", " mindre ", " dårligere ", " dårlegare ", " svakere ",
)  # fmt: skip
_UTEN = (" uten ", " utan ")  # after a denial it is taken back: «vi avslår ikke uten å forklare hvorfor»
_LEDDTEGN = ",;:()–"
_ANDRE_TEGN = ".!?\"«»…'"
_PAA_DEG = (" på deg ", " på seg ")
_RETT_ETTER = 22  # letters after a length that are close to it


def i_ord(setninger: Sequence[str]) -> Sequence[str]:
    """Sentences as they are searched, with one space on each side of every word, and of every comma or what is like one."""
    sagt = searchable("\n".join(setninger))
    for tegn in _LEDDTEGN:
        if tegn in sagt:
            sagt = sagt.replace(tegn, " , ")
    for tegn in _ANDRE_TEGN:
        if tegn in sagt:
            sagt = sagt.replace(tegn, " ")
    return [f" {' '.join(linje.split())} " for linje in sagt.split("\n")]


def har(sagt: str, ord: Iterable[str]) -> bool:
    for o in ord:  # noqa: SIM110 (asked of every sentence, and a generator takes three times as long)
        if o in sagt:
            return True
    return False


class Setning:
    """A sentence, and what the lines ask of it: each worked out when the first of them does."""

    def __init__(self, sagt: str, omgitt: str) -> None:
        self.sagt, self.omgitt = sagt, omgitt
        self.nekter_noe = har(sagt, NEI)

    @cached_property
    def nekter(self) -> Sequence[str]:
        """The clauses that deny something, and do not only say when something is so."""
        return tuple(_nektende(_ledd(self.sagt))) if self.nekter_noe else ()

    @cached_property
    def paastaar(self) -> Sequence[str]:
        """The clauses that deny nothing."""
        return [ledd for ledd in _ledd(self.sagt) if not har(ledd, NEI)] if self.nekter_noe else (self.sagt,)

    @cached_property
    def bare(self) -> str:
        """What stands after «bare» or the like; "" where nothing is limited by it."""
        steder = [sted + len(o) - 1 for o in BARE if (sted := self.sagt.find(o)) >= 0]
        return self.sagt[min(steder) :] if steder and not har(self.sagt, _IKKE_BARE) else ""

    @cached_property
    def tider(self) -> Sequence[Lengde]:
        return tuple(lengder_i(self.sagt))

    def sier(self, m: Motsigelse) -> Sequence[Lengde | None]:
        """What the sentence says of the line: nothing, that it is so, or the lengths that it names."""
        if isinstance(m, Tidskrav):
            funnet: Sequence[Lengde | None] = [tid for tid in self.tider if _gjelder(m, tid, self.sagt)]
        else:
            funnet = (None,) if self._er(m) else ()
        if not funnet or not all(har(self.omgitt, g) for g in (*_grupper(m.om), *_grupper(m.med))):
            return ()
        return () if m.ikke and har(self.sagt, _grupper(m.ikke)[0]) else funnet

    def sier_resten(self, resten: Resten, m: Motsigelse) -> bool:
        """Whether the sentence says what holds for the rest of what the line limits, in another clause than the limit."""
        if self.nekter:
            return False
        grense, uten = _grupper(m.kjennetegn)[0], _grupper(resten.ikke)[0]
        andre = [ledd for ledd in _ledd(self.sagt) if not har(ledd, grense) and not har(ledd, uten)]
        gir = [ledd for ledd in andre if not har(ledd, NEI)]
        return any(har(ledd, _grupper(resten.ellers)[0]) for ledd in andre) and any(
            har(ledd, _grupper(resten.gis)[0]) for ledd in gir
        )

    def _er(self, m: Paastand | Nektelse | Avgrensning) -> bool:
        match m:
            case Paastand():
                return all(any(har(ledd, gruppe) for ledd in self.paastaar) for gruppe in _grupper(m.sier))
            case Nektelse():
                (nektet,) = _grupper(m.nekter)
                return any(har(ledd, nektet) or har(_uten_nei(ledd), nektet) for ledd in self.nekter)
            case Avgrensning():
                return bool(self.bare) and har(self.bare, _grupper(m.bare)[0])


def _ledd(sagt: str) -> list[str]:
    return [f"{ledd} " for ledd in sagt.replace(" men ", " , ").rstrip().split(" ,")]


def _nektende(alle: Sequence[str]) -> Iterator[str]:
    for nr, ledd in enumerate(alle):
        hoved = f"{ledd.partition(' når ')[0]} " if not ledd.startswith(_NAAR) else ""  # «… når den ikke endrer det»
        steder = [sted for nei in NEI if (sted := hoved.find(nei)) >= 0]
        if not steder or har(ledd, _NEKTER_IKKE) or har(hoved[min(steder) :], _UTEN):
            continue
        ord = ledd.split()
        vilkaar = len(ord) > 1 and ord[1] in _PERSON and (ord[0] in _VERB or ord[0].endswith(_VERBENDING))
        if nr or len(alle) == 1 or not vilkaar:
            yield hoved


def _uten_nei(ledd: str) -> str:
    """The clause as it would be if it denied nothing: «får du ikke hjelp» → «får du hjelp»."""
    for nei in NEI:
        ledd = ledd.replace(nei, " ")
    return ledd


def _gjelder(m: Tidskrav, tid: Lengde, sagt: str) -> bool:
    """Whether a length of the sentence is of what the line is about."""
    egne, andre = _naermest(sagt, m.foran, tid.fra), _naermest(sagt, m.andre, tid.fra)
    etter = sagt[tid.til : tid.til + _RETT_ETTER]
    if egne < 0 and andre < 0:
        return _foerst(etter, m.etter) < _foerst(etter, m.andre)
    return egne > andre or har(etter, _PAA_DEG)


def _naermest(sagt: str, ord: str, foer: int) -> int:
    return max(sagt.rfind(o, 0, foer) for o in _grupper(ord)[0])


def _foerst(sagt: str, ord: str) -> int:
    return min((sted for o in _grupper(ord)[0] if (sted := sagt.find(o)) >= 0), default=len(sagt))


@cache
def _grupper(ord: str) -> tuple[tuple[str, ...], ...]:
    """Groups of stems as they stand where a word begins; "" is none."""
    return tuple(tuple(f" {gruppe}".replace("|", "| ").split("|")) for gruppe in ord.split(" + ") if gruppe)
