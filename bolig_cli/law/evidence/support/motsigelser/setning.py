"""Whether a sentence speaks against what the data tell: it denies it, limits it, or says something else in its place."""

from collections.abc import Iterable, Sequence
from functools import cache, cached_property, lru_cache

from bolig_cli.law.evidence.support.ledd import BARE, IKKE_BARE, NEI, UTEN, har, ledd_i, nektede, uten_nei
from bolig_cli.law.evidence.support.lengder import TIDSORD, Lengde, lengder_i
from bolig_cli.law.evidence.support.motsigelser import MOTSIGELSER
from bolig_cli.law.evidence.support.motsigelser.begreper import begrepene, begreper_i, ordenes_begreper, radene_om
from bolig_cli.law.evidence.support.motsigelser.rad import Linje, Resten, Spor, Tid, linje

_TIDSORD = tuple(f" {ord}" for ord in TIDSORD.split("|"))


class Setning:
    """A sentence, and what is asked of it: each worked out when it first is."""

    def __init__(self, sagt: str, over: frozenset[str]) -> None:
        self.sagt, self.over = sagt, over
        self._nekter_noe = har(sagt, NEI)

    @property
    def kan_si_imot(self) -> bool:
        """Whether it has a word of denial, of limits or of time, or one that something else is known by: most have none."""
        sagt = self.sagt
        return self._nekter_noe or UTEN in sagt or har(sagt, BARE) or har(sagt, _TIDSORD) or _har_kjennetegn(sagt)

    @cached_property
    def egne(self) -> frozenset[str]:
        return begreper_i(self.sagt)

    @cached_property
    def alle(self) -> frozenset[str]:
        return self.egne | self.over

    @cached_property
    def ledd(self) -> Sequence[str]:
        return ledd_i(self.sagt)

    @cached_property
    def nektet(self) -> Sequence[frozenset[str]]:
        """What each denial is about: its clause, or what follows «uten»."""
        if not (self._nekter_noe or UTEN in self.sagt):
            return ()
        return [begreper_i(del_) | begreper_i(uten_nei(del_)) for _, del_ in nektede(self.ledd)]

    @cached_property
    def sagt_rett_ut(self) -> frozenset[str]:
        """What the clauses that deny nothing are about, without what they do without."""
        if not (self._nekter_noe or UTEN in self.sagt):
            return self.egne
        ledd = (f"{ledd.partition(UTEN)[0]} " for ledd in self.ledd if not har(ledd, NEI))
        return frozenset().union(*map(begreper_i, ledd))

    @cached_property
    def bare(self) -> frozenset[str]:
        """What stands after «bare» or the like."""
        steder = [sted + len(o) - 1 for o in BARE if (sted := self.sagt.find(o)) >= 0]
        return begreper_i(self.sagt[min(steder) :]) if steder and not har(self.sagt, IKKE_BARE) else frozenset()

    @cached_property
    def tider(self) -> Sequence[Lengde]:
        return tuple(lengder_i(self.sagt)) if har(self.sagt, _TIDSORD) else ()

    def er_om(self, kjerne: str) -> bool:
        """Whether the sentence has all of a line."""
        m = linje(kjerne)
        return _har_alle(self.egne, m.her) and self._hele(m, self.egne)

    def sier(self, spor: Spor) -> Sequence[Lengde | None]:
        """What a sentence about `spor.om` says against the data: nothing, something, or the lengths that it names."""
        if (
            (spor.nekter and self.nektet and self._staar_i(spor.nekter, self.nektet))
            or (spor.bare and self.bare and self._staar_i(spor.bare, (self.bare,)))
            or self._sier_annet(spor.andre)
        ):
            return (None,)
        tid = spor.tid
        if tid is None or not self._hele(linje(tid.hvis), self.egne):
            return ()
        return [lengde for lengde in self.tider if _gjelder(tid, lengde, self.sagt)]

    def _staar_i(self, linjer: Sequence[str], steder: Sequence[frozenset[str]]) -> bool:
        """Whether one of the places has all of a line."""
        lest = map(linje, linjer)
        return any(_har_alle(sted, m.her) and self._hele(m, self.egne) for m in lest for sted in steder)

    def _sier_annet(self, linjer: Sequence[str]) -> bool:
        """Whether the clauses that deny nothing have, together, all of a line."""
        mulige = [m for m in map(linje, linjer) if _har_alle(self.egne, m.her)]
        return any(_har_alle(self.sagt_rett_ut, m.her) and self._hele(m, self.sagt_rett_ut) for m in mulige)

    def sier_resten(self, resten: Resten, grensen: "Setning") -> bool:
        """Whether the sentence says what holds for the rest of what another limits."""
        if self.nektet or not self.egne.isdisjoint(begrepene("uten_hjelp")):
            return False
        et_kontors = not begrepene("vi|kontoret").isdisjoint(grensen.egne)
        gis = begrepene(f"{resten.gis}|{resten.vakt}" if et_kontors else resten.gis)
        return not (begrepene(resten.ellers).isdisjoint(self.egne) or gis.isdisjoint(self.egne))

    def _hele(self, m: Linje, sagt: frozenset[str]) -> bool:
        """Whether the sentence has what it must have somewhere, and what is said nothing that is right."""
        return m.ikke.isdisjoint(sagt) and _har_alle(self.alle, m.med)


def _har_kjennetegn(sagt: str) -> bool:
    return any(har(sagt, rader) for rader in map(_radene, sagt.split()) if rader)


@lru_cache(maxsize=8192)
def _radene(ord: str) -> Sequence[str]:
    return radene_om(ord, _kjennetegn())


@cache
def _kjennetegn() -> frozenset[str]:
    """The first group of each line of what may stand in the place of the data: the one that few sentences have."""
    return frozenset().union(*(linje(andre).her[0] for spor in MOTSIGELSER.values() for andre in spor.andre))


def _har_alle(begreper: frozenset[str], grupper: Iterable[frozenset[str]]) -> bool:
    for gruppe in grupper:  # noqa: SIM110 (as above)
        if gruppe.isdisjoint(begreper):
            return False
    return True


def _gjelder(tid: Tid, lengde: Lengde, sagt: str) -> bool:
    """Whether a length of the sentence is of what the line is about."""
    fra, til = sagt.rfind(" , ", 0, lengde.fra), sagt.find(" , ", lengde.til)
    ledd = f"{sagt[max(fra, 0) : til if til >= 0 else len(sagt)]} "
    if har(ledd, NEI) and " før " not in ledd:  # «ingen skal vente et år på svar»
        return False
    foran, etter = ordenes_begreper(sagt[: lengde.fra]), ordenes_begreper(sagt[lengde.til :])
    andre = begrepene(tid.andre)
    for egne, ord in ((begrepene(tid.foran), reversed(foran)), (begrepene(tid.etter), etter)):
        for begreper in ord:
            if not egne.isdisjoint(begreper):
                return True
            if not andre.isdisjoint(begreper):
                return False
    return False
