"""A reference as people write it («boligsosialloven § 5 andre ledd», "pbl § 11-14") → the entries that it means."""

import difflib
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NoReturn, Protocol, TypeVar

from bolig_cli import norsk
from bolig_cli.law.lovstruktur import Opphevet, opphevet, opphevet_id
from bolig_cli.law.plikt import MAX_LEDD, ORDENSTALL, Hjemmel, Katalog, Lov, Plikt, UtenPlikt
from bolig_cli.maalform import in_nynorsk
from bolig_cli.record import record
from bolig_cli.searchable import searchable, visible


class _Innslag(Protocol):
    @property
    def hjemmel(self) -> Hjemmel: ...


T = TypeVar("T", bound=_Innslag)

# Beside the words in ORDENSTALL: what else bokmål and nynorsk have for the same numbers.
TALLORD = {word: number for number, word in enumerate(ORDENSTALL) if word} | {
    "andre": 2, "fyrste": 1, "sjuande": 7, "syvende": 7, "åttande": 8, "niande": 9, "tiande": 10, "trettande": 13,
    "fjortande": 14, "femtande": 15,
}  # fmt: skip
_PARAGRAF = re.compile(
    r"(?P<lov>[^§]*)§\s*(?P<nummer>[0-9]+(?:\s?[a-z]?-[0-9]+)?)(?:\s?(?P<bokstav>[a-z])(?![^\W\d_]))?(?P<rest>[^§]*)"
)
_DEL = re.compile(
    r"\s*,?\s*(?:"
    rf"(?P<orden>{'|'.join(TALLORD)}|[0-9]{{1,2}}\.)\s*(?P<hva>ledd|punktum|pkt\.?)"
    r"|nr\.?\s*(?P<nummer>[0-9]{1,2})"
    r"|(?:bokstav|litra|bokst\.)\s*(?P<bokstav>[a-zæøå])"
    r")(?![^\W_])\)?"
)


class UkjentHenvisning(ValueError):
    """A text that is no reference, or one that means nothing in the catalogue; the message is whole Norwegian sentences."""


@record
class Treff:
    """What a reference means: one statute, and the entries of it, with a duty and without."""

    lov: Lov
    plikter: tuple[Plikt, ...]
    uten_plikt: tuple[UtenPlikt, ...] = ()


def parse(tekst: str) -> Hjemmel:
    """The parts of a reference; the statute's name is as it was written, and "" where there is none. Raises UkjentHenvisning."""
    found = _PARAGRAF.fullmatch(" ".join(searchable(tekst).split()))
    if not found:
        raise UkjentHenvisning(
            f"«{_kort(tekst)}» er ikke en henvisning verktøyet kan lese. Skriv for eksempel «boligsosialloven § 5 annet ledd»."
        )
    deler: dict[str, int | str] = {}
    rest, at = found["rest"].rstrip(), 0
    while at < len(rest):
        part = _DEL.match(rest, at)
        if not part:
            raise UkjentHenvisning(
                f"Verktøyet forstår ikke «{_kort(rest[at:].strip())}» i henvisningen. Skriv for eksempel «§ 5 annet ledd første "
                "punktum», «§ 15 nr. 2» eller «§ 3-1 første ledd bokstav a»."
            )
        hva, verdi = _del(part)
        if hva in deler:
            raise UkjentHenvisning(f"Henvisningen har {hva} to ganger. Skriv én bestemmelse om gangen.")
        deler[hva] = verdi
        at = part.end()
    bokstav = deler.get("bokstav")
    return Hjemmel(
        found["lov"].strip(" ,"),
        _nummer(found["nummer"]) + (f" {found['bokstav']}" if found["bokstav"] else ""),
        ledd=_tall(deler.get("ledd")),
        punktum=_tall(deler.get("punktum")),
        nummer=_tall(deler.get("nummer")),
        bokstav=bokstav if isinstance(bokstav, str) else None,
    )


def _nummer(nummer: str) -> str:
    """ "4a-1" → "4 A-1": the letter of a chapter is a capital, that of a paragraph is not."""
    return re.sub(r"\s?([a-z])-", lambda letter: f" {letter[1].upper()}-", nummer)


def _del(part: re.Match[str]) -> tuple[str, int | str]:
    if part["bokstav"]:
        return "bokstav", part["bokstav"]
    if part["nummer"]:
        hva, tall = "nummer", int(part["nummer"])
    else:
        hva = "ledd" if part["hva"] == "ledd" else "punktum"
        orden = part["orden"]
        tall = TALLORD[orden] if orden in TALLORD else int(orden.rstrip("."))
    if not 1 <= tall <= MAX_LEDD:
        raise UkjentHenvisning(f"Henvisningen har {hva} {tall}. Bruk et tall fra 1 til {MAX_LEDD}.")
    return hva, tall


def _tall(verdi: int | str | None) -> int | None:
    return verdi if isinstance(verdi, int) else None


def find(tekst: str, katalog: Katalog) -> Treff:
    """What a text means: an entry's id, an entry's whole reference, a statute's name, or a reference. Raises UkjentHenvisning."""
    oenske = " ".join(searchable(tekst).split())
    for lov in katalog.lover:
        for plikt in lov.plikter:
            if oenske == plikt.id or (
                plikt.hjemmel.sted and oenske == " ".join(searchable(str(plikt.hjemmel)).split())
            ):
                return Treff(lov, (plikt,))
    for lov in katalog.lover:
        if gone := opphevet_id(oenske, lov.id, lov.lovdata):
            raise UkjentHenvisning(_er_opphevet(lov, gone))
    if "§" not in tekst:
        plikter = {plikt.id: plikt.id for plikt in katalog.plikter}
        return _hele(lov_ved_navn(tekst, katalog) or _ingen_lov(tekst, katalog, "plikt og ingen lov", plikter))
    hjemmel = parse(tekst)
    if hjemmel.lov:
        lov = find_lov(hjemmel.lov, katalog)
        return _treff(lov, hjemmel) or _ingen(lov, hjemmel)
    treff = [found for lov in katalog.lover if (found := _treff(lov, hjemmel))]
    if len(treff) > 1:
        navn = norsk.listing([found.lov.korttittel for found in treff])
        raise UkjentHenvisning(
            f"{norsk.capital(hjemmel.bestemmelse)} finnes i flere lover i lovkatalogen: {navn}. Skriv navnet på loven foran, for "
            f"eksempel «{treff[0].lov.korttittel} {hjemmel.bestemmelse}»."
        )
    if not treff:
        raise UkjentHenvisning(
            f"Ingen lov i lovkatalogen har innslag for {hjemmel.bestemmelse}. Skriv også navnet på loven."
        )
    return treff[0]


def find_lov(navn: str, katalog: Katalog) -> Lov:
    """The statute with this id, short title, title or address. Raises UkjentHenvisning, with the nearest names."""
    return lov_ved_navn(navn, katalog) or _ingen_lov(navn, katalog, "lov", {})


def lov_ved_navn(navn: str, katalog: Katalog) -> Lov | None:
    """As `find_lov`; None where there is no such statute. The short title may be in nynorsk, as people there call the act."""
    oensket = {_noekkel(part) for part in (navn, *re.split(r"[()]", navn))} - {""}
    for lov in katalog.lover:
        if oensket & {_noekkel(name) for name in (lov.id, lov.korttittel, lov.tittel, lov.lovdata)}:
            return lov
    return next((lov for lov in katalog.lover if _noekkel(in_nynorsk(lov.korttittel)) in oensket), None)


def samme_lov(navn: str, annet: str) -> bool:
    """Whether two names are of one act, however they are spaced and hyphened, with «-lova» as «-loven»."""
    return _noekkel(navn) == _noekkel(annet)


def lov_i(tekst: str, katalog: Katalog) -> Lov | None:
    """The statute that a reference names; None for what is no reference, and for another statute than the catalogue's."""
    try:
        return lov_ved_navn(parse(tekst).lov, katalog)
    except UkjentHenvisning:
        return None


def misspelt_lov(navn: str, katalog: Katalog) -> Lov | None:
    """The statute whose name this is nearly, but not quite; None for a name that is right, and for that of another statute.

    What all statutes are called (-loven) counts for nothing.
    """
    if lov_ved_navn(navn, katalog):
        return None
    stems = {_noekkel(lov.korttittel).removesuffix("loven"): lov for lov in katalog.lover}
    close = difflib.get_close_matches(_noekkel(navn).removesuffix("loven"), stems, n=1, cutoff=0.85)
    return stems[close[0]] if close else None


def _ingen_lov(navn: str, katalog: Katalog, hva: str, andre: Mapping[str, str]) -> NoReturn:
    """Raises UkjentHenvisning with the names nearest to it: the statutes', and `andre` (as compared → as shown)."""
    navnene = {lov.korttittel.casefold(): lov.korttittel for lov in katalog.lover}
    navnene |= {lov.id: lov.id for lov in katalog.lover} | dict(andre)
    naere = difflib.get_close_matches(_kort(navn).casefold(), navnene, n=3, cutoff=0.6)
    hint = (
        f"Mente du {norsk.listing([navnene[name] for name in naere], 'eller')}?"
        if naere
        else f"Lovene er {norsk.listing([lov.korttittel for lov in katalog.lover])}."
    )
    raise UkjentHenvisning(f"Det finnes ingen {hva} i lovkatalogen som heter «{_kort(navn)}». {hint}")


@lru_cache(maxsize=1024)  # the names of all statutes are held against each name that is asked for
def _noekkel(navn: str) -> str:
    """A name as it is compared: without hyphens, spaces and punctuation; «-lova» and «-loven» are the same."""
    key = re.sub(r"[\W_]+", "", searchable(navn))
    return f"{key.removesuffix('lova')}loven" if key.endswith("lova") else key


def _hele(lov: Lov) -> Treff:
    return Treff(lov, lov.plikter, lov.uten_plikt)


def _treff(lov: Lov, hjemmel: Hjemmel) -> Treff | None:
    """The entries within a reference; where there are none, those of the whole that it is a part of."""
    innenfor = Treff(lov, _innenfor(lov.plikter, hjemmel), _innenfor(lov.uten_plikt, hjemmel))
    rundt = Treff(lov, _rundt(lov.plikter, hjemmel), _rundt(lov.uten_plikt, hjemmel))
    return next((found for found in (innenfor, rundt) if found.plikter or found.uten_plikt), None)


def _innenfor(innslag: Sequence[T], hjemmel: Hjemmel) -> tuple[T, ...]:
    return tuple(
        each
        for each in innslag
        if all(a in (None, b) for a, b in zip(_deler(hjemmel), _deler(each.hjemmel), strict=True))
    )


def _rundt(innslag: Sequence[T], hjemmel: Hjemmel) -> tuple[T, ...]:
    return tuple(
        each
        for each in innslag
        if all(b in (None, a) for a, b in zip(_deler(hjemmel), _deler(each.hjemmel), strict=True))
    )


def _deler(hjemmel: Hjemmel) -> tuple[str | int | None, ...]:
    return (hjemmel.paragraf, hjemmel.ledd, hjemmel.punktum, hjemmel.nummer, hjemmel.bokstav)


def _er_opphevet(lov: Lov, gone: Opphevet) -> str:
    return f"{norsk.capital(str(Hjemmel(lov.korttittel, gone.paragraf)))} er {gone.i_ord}. {gone.naa}".rstrip()


def _ingen(lov: Lov, hjemmel: Hjemmel) -> NoReturn:
    if gone := opphevet(lov.lovdata, hjemmel.paragraf):
        raise UkjentHenvisning(_er_opphevet(lov, gone))
    alle = [plikt.hjemmel for plikt in lov.plikter] + [uten.hjemmel for uten in lov.uten_plikt]
    numre = sorted({each.paragraf for each in alle if each.paragraf}, key=_orden)
    if not numre:
        raise UkjentHenvisning(f"{norsk.capital(lov.korttittel)} har ingen paragrafer.")
    i_paragrafen = dict.fromkeys(each.bestemmelse for each in alle if each.paragraf == hjemmel.paragraf)
    if i_paragrafen:
        gjelder = f"Innslagene der gjelder {norsk.listing(list(i_paragrafen))}."
    else:
        har = f"§{'§' if len(numre) > 1 else ''}{norsk.NBSP}{norsk.listing(numre)}"
        gjelder = f"Innslagene i {lov.korttittel} gjelder {har}."
    raise UkjentHenvisning(
        f"Lovkatalogen har ikke innslag for {Hjemmel(lov.korttittel, *_deler(hjemmel))}. {gjelder}"  # type: ignore[arg-type]
    )


def _orden(paragraf: str) -> tuple[list[int], str]:
    return [int(number) for number in re.findall("[0-9]+", paragraf)], paragraf


def _kort(tekst: str) -> str:
    """What a person typed, for an error message: on one line, without control characters, and cut when it is long."""
    shown = "".join(char if char.isprintable() else " " for char in " ".join(visible(tekst).split()))
    return shown if len(shown) <= 60 else f"{shown[:60]} …"
