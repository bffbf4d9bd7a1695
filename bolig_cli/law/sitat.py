"""Running text → the provisions that it cites: «etter boligsosialloven § 5 tredje ledd», «§ 3-7 i helse- og omsorgstenestelova».

What is not plainly a citation of one of the catalogue's acts is left alone: an earlier or a coming act of the same name, a
regulation's paragraph, a paragraph whose act is not named beside it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from bolig_cli.finding import Place
from bolig_cli.law.henvisning import TALLORD
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.lovstruktur import Struktur, struktur
from bolig_cli.law.plikt import Lov
from bolig_cli.model.plan import Plan
from bolig_cli.model.texts import placed_where
from bolig_cli.record import record
from bolig_cli.searchable import searchable
from bolig_cli.source.fragment import Heading, Markdown, kept
from bolig_cli.source.sentence import place_of


@record
class Sitat:
    """A cited provision of an act in the catalogue: "11-14", or "4 a" when there is such a paragraph; the ledd that are named."""

    lov: Lov
    paragraf: str
    ledd: tuple[int, ...] = ()


# What people call the acts, beside their titles, short titles and ids.
_NAVN: Mapping[str, tuple[str, ...]] = {
    "bsl": ("bustadsosiallova", "boligsosiallova"),
    "busl": ("bustøtteloven", "bostøtteloven", "bostøttelova"),
    "hol": ("helse- og omsorgstenestelova",),
    "koml": ("kommunelova",),
    "ldl": ("likestillings- og diskrimineringslova",),
    "pbl": ("plan og bygningsloven", "plan og bygningslova"),
    "sotjl": ("sosialtenestelova", "lov om sosiale tjenester i nav", "lov om sosiale tenester i nav"),
    "sprl": ("språkloven",),
}

# Where one of these stands in the sentence, the citation may be of another text than the act as it is.
_IKKE_LOVEN_NAA = re.compile(
    r"\b(?:tidligere|tidlegare|daværende|dåverande|dagjeldende|gammel|gamle|opphev\w*|avløs\w*|erstatt\w*|forskrift\w*"
    r"|forarbeid\w*|framlegg\w*|forslag\w*|nye?\s\S*lov\w*|fram til|frem til|inntil)\b"
)
# «§ 3-7 er ikke opphevet», «verken opphevet eller erstattet»: said of the act as it is.
_BENEKTET = (
    r"\b(?:ikke|ikkje|aldri|verken|hverken)(?: (?:blitt|vorte|ennå|enno|lenger|lengre|lovlig|lovleg))? (?:opphev|avløs|erstatt)\w*"
    r"(?: (?:eller|og) (?:opphev|avløs|erstatt)\w*)?"
)
_GJELDER_ENNAA = r"\b(?:gjelder|gjeld) (?:fortsatt|fremdeles|framleis|likevel|ennå|enno)\b"
_SKREVET_UT = ("aragraf", "ARAGRAF")  # «paragraf 3-7», as some write it
_SETNING = re.compile(r"(?<!\bjf)(?<!\bnr)(?<!\bkap)(?<!\bpkt)(?<!\bca)[.!?:]\s+(?=[A-ZÆØÅ«])")

_STREK = r"\s?[-–]\s?"
_NUMMER = rf"[0-9]{{1,3}}(?:\s?[a-z](?=-[0-9]))?(?:{_STREK}[0-9]{{1,3}})?(?![0-9])(?:\s?[a-hj-z](?!\w))?"  # «§ 5 i planen» is § 5
_MER = rf"(?:\s*,\s*|\s+(?:og|eller|til|samt)\s+|{_STREK})"
_ORDEN = rf"(?:{'|'.join(sorted(TALLORD, key=len, reverse=True))}|[0-9]{{1,2}}\.)"
_LEDD = re.compile(
    rf"\s*,?\s*(?:(?P<orden>{_ORDEN}(?:{_MER}{_ORDEN})*)\s*ledd(?!\w)|ledd\s+(?P<tall>[0-9]{{1,2}})(?!\w)"
    r"|\((?P<parentes>[0-9]{1,2})\))"
)
_RESTEN = re.compile(
    rf"(?:\s*,?\s*(?:{_ORDEN}\s*(?:punktum|pkt\.?)|nr\.?\s*[0-9]{{1,2}}|bokstav\s+[a-zæøå])(?!\w)\)?)*"
)
_EN = re.compile(rf"§\s*(?P<nummer>{_NUMMER})")
_FLERE = re.compile(
    rf"§§\s*(?P<nummer>{_NUMMER}(?:\s*,\s*{_NUMMER})*(?:(?:\s*,)?\s+(?:og|eller|til|samt)\s+{_NUMMER})?)"
)
_ANNEN = re.compile(r"\s+(?:i|etter|av)\s+(?:\S+\s+){0,3}?\S*(?:lov|lova|loven|forskrift\w*|vedtekt\w*)\b")
# How a name stands before a paragraph («pbl. § 5», «boligsosialloven (bsl) § 5») and after one («§ 5 i pbl»). In the genitive, or
# followed by a year or a paragraph of its own, what stands after is something else.
_FORAN = re.compile(r"s?\.?[»”\")]?(?:\s\([^()0-9§]{1,60}\))?,?\s*\(?(?=§)")
_BAK = re.compile(r"\s+(?:i|etter|av)\s+(?:den\s+)?")
_SLUTT_PAA_NAVNET = re.compile(r"(?![\w-])(?!\s*(?:\(?[0-9]|av\s[0-9]|§))")
_VIDERE = re.compile(r"\s*(?:,|,?\s*(?:og|eller|samt|jf\.?|jamfør|jfr\.?))\s*(?=§)")


def sitater(tekst: str) -> tuple[Sitat, ...]:
    """The provisions that a paragraph of text cites, in their order, each once. Never raises."""
    if not _kan_sitere(tekst):
        return ()
    return tuple(dict.fromkeys(sitat for setning in _SETNING.split(tekst) for sitat in _i_setning(setning)))


@record
class Sitert:
    """A citation in an author's text, and the sentence and heading where it stands first."""

    sitat: Sitat
    tekst: Markdown
    setning: str
    overskrift: Heading | None
    verdi: Place  # where the text begins

    @property
    def sted(self) -> Place:
        """Where the sentence begins; the heading above, or the text, where it can't be found."""
        above = self.overskrift.place if self.overskrift else self.verdi
        return place_of(self.tekst, self.setning, self.overskrift, above)


def siterte(plan: Plan) -> Iterator[Sitert]:
    """Every citation in every author text of the plan, once for each text."""
    for place, text in placed_where(plan, _i_tekst):
        for sitat, (sentence, heading) in _i_tekst(text).items():
            yield Sitert(sitat, text, sentence, heading, place)


@kept
def _i_tekst(text: Markdown) -> Mapping[Sitat, tuple[str, Heading | None]]:
    """What a text cites, and the sentence that does so first, under its heading."""
    found: dict[Sitat, tuple[str, Heading | None]] = {}
    if _kan_sitere(text.plain):
        for index, block in enumerate(text.block_texts):
            if _kan_sitere(block):
                for sentence in _SETNING.split(block):
                    for sitat in _i_setning(sentence):
                        found.setdefault(sitat, (sentence, _heading(text, index)))
    return found


def _heading(text: Markdown, index: int) -> Heading | None:
    above = [heading for heading in text.headings if heading.index <= index]
    return above[-1] if above else None


def _i_setning(setning: str) -> Iterator[Sitat]:
    if not _kan_sitere(setning):
        return
    tekst = _med_tegn(searchable(setning).replace("\n", " "))
    if "§" not in tekst or _om_annet(tekst):
        return
    lover, navn = _navn()
    brukt = -1
    for found in navn.finditer(tekst):
        if not (foran := _FORAN.match(tekst, found.end())):
            continue
        lov, at = lover[found[0]], foran.end()
        while (ledd_fra := _paragrafer(tekst, at)) is not None:
            funnet, slutt = ledd_fra
            if _lov_bak(tekst, slutt) or (at != foran.end() and _ANNEN.match(tekst, slutt)):
                break  # «bsl § 6 og § 3-2 i helsepersonelloven»: the last is the other's
            yield from _lest(lov, funnet)
            brukt = slutt
            videre = _VIDERE.match(tekst, slutt)
            if not videre:
                break
            at = videre.end()
    for sign in re.finditer("§§?", tekst):
        if sign.start() < brukt or (ledd_fra := _paragrafer(tekst, sign.start())) is None:
            continue
        funnet, slutt = ledd_fra
        if after := _lov_bak(tekst, slutt):
            yield from _lest(after, funnet)


def _lov_bak(tekst: str, at: int) -> Lov | None:
    """The act that is named after a paragraph («§ 5 i pbl»)."""
    lover, navn = _navn()
    foran = _BAK.match(tekst, at)
    found = navn.match(tekst, foran.end()) if foran else None
    return lover[found[0]] if found and _SLUTT_PAA_NAVNET.match(tekst, found.end()) else None


def _kan_sitere(tekst: str) -> bool:
    return "§" in tekst or any(ord in tekst for ord in _SKREVET_UT)


def _med_tegn(tekst: str) -> str:
    """The sentence with the sign where the word stands: «paragraf 3-7», «paragrafene 5 og 6»."""
    if "paragraf" not in tekst:
        return tekst
    return re.sub(
        r"\bparagraf(en|a|ane|er|ar|ene)?\s+(?=[0-9])", lambda ord: "§ " if ord[1] in (None, "en") else "§§ ", tekst
    )


def _om_annet(tekst: str) -> bool:
    """Whether a sentence may cite another text than the act as it is."""
    if not _IKKE_LOVEN_NAA.search(tekst):
        return False
    if re.search(_GJELDER_ENNAA, tekst):
        return bool(_IKKE_LOVEN_NAA.search(re.sub(r"\bopphev\w*", "", tekst)))
    return bool(_IKKE_LOVEN_NAA.search(re.sub(_BENEKTET, "", tekst)))


_Deler = tuple[tuple[str, ...], tuple[int, ...]]


def _paragrafer(tekst: str, at: int) -> tuple[_Deler, int] | None:
    """The paragraphs that stand there (as they are written), the ledd of the last of them, and where they end."""
    found = _FLERE.match(tekst, at) or _EN.match(tekst, at)
    if not found:
        return None
    numre = tuple(re.findall(_NUMMER, found["nummer"]))
    ledd = _LEDD.match(tekst, found.end())
    resten = _RESTEN.match(tekst, (ledd or found).end())
    return (numre, _tall(ledd) if ledd else ()), (resten or ledd or found).end()


def _tall(ledd: re.Match[str]) -> tuple[int, ...]:
    if tall := ledd["tall"] or ledd["parentes"]:
        return (int(tall),)
    words = re.findall(_ORDEN, ledd["orden"])
    return tuple(TALLORD[word] if word in TALLORD else int(word.rstrip(".")) for word in words)


def _lest(lov: Lov, deler: _Deler) -> Iterator[Sitat]:
    numre, ledd = deler
    act = struktur(lov.lovdata)
    if act is None:
        return
    for place, nummer in enumerate(numre, 1):
        ends = _betyr(nummer, act)
        for each in ends:
            yield Sitat(lov, each, ledd if place == len(numre) and len(ends) == 1 else ())


def _betyr(nummer: str, act: Struktur) -> tuple[str, ...]:
    """Which paragraphs a written number means: itself, both ends of a range, or the number without a letter that was a word."""
    plain = re.sub(_STREK, "-", nummer)
    found = re.fullmatch(r"([0-9]+)(?:\s?([a-z])(?=-))?(?:-([0-9]+))?(?:\s?([a-z]))?", plain)
    if not found:
        return ()
    first, chapter, last, letter = found.groups("")
    whole = f"{first}{f' {chapter.upper()}' if chapter else ''}{f'-{last}' if last else ''}"
    if letter and act.har(f"{whole} {letter}"):
        return (f"{whole} {letter}",)
    if act.har(whole):
        return (whole,)
    if last and not chapter and (act.har(first) or act.har(last)):
        return (first, last)
    return (whole,)


@cache
def _navn() -> tuple[Mapping[str, Lov], re.Pattern[str]]:
    """The acts by their names, and what finds a name; one pattern for all uses, since it takes long to make."""
    lover: dict[str, Lov] = {}
    for lov in load_katalog().lover:
        for navn in (lov.id, lov.korttittel, lov.tittel, *_NAVN.get(lov.id, ())):
            for form in (navn, re.sub("loven$", "lova", navn), re.sub("lova$", "loven", navn)):
                lover[form.casefold()] = lov
    return lover, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(lover, key=len, reverse=True)))})")
