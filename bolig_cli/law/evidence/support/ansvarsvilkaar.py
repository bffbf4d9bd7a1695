"""What the description of a responsibility makes it depend on, besides what the act does.

The act places a responsibility by a situation alone: where somebody is, came from, is settled or has moved by agreement. A
condition of anything else («når hun har bodd her i ett år», «hvis du har jobb») takes the responsibility away from some of them,
and so does one of being registered where one only has to be («fra den dagen du står i folkeregisteret»).
So a condition may only have words of the situation. What it cannot have is not listed.
"""

import re
from collections.abc import Collection, Iterator

from bolig_cli.law.evidence.support.innhold import TOMME_ORD
from bolig_cli.law.evidence.support.ledd import har, i_ord, ledd_i
from bolig_cli.law.evidence.support.tekst import ordene, setninger_i
from bolig_cli.model.organisasjon import Ansvarssituasjon

# How a condition begins. «Er du her, …» begins with its verb.
_MERKER = (
    " når ", " hvis ", " dersom ", " viss ", " så lenge ", " så sant ", " såfremt ", " med mindre ", " forutsatt ", " unntatt ",
    " etter at ", " hjelp til å ", " hjelp med ", " hjelper deg å ", " hjelper deg med ", " hjelper dem å ",
    " hjelper dem med ", " vi deg med ", " vi dem med ", " først ", " bare ", " kun ", " som ", " til du ", " i minst ", " hvor ",
)  # fmt: skip
_VERB_FOERST = (
    " er ", " har ", " bor ", " får ", " kommer ", " flytter ", " oppholder ", " trenger ", " mangler ", " ber ", " mottar ",
)  # fmt: skip
_KORT = 3  # as short a word is itself, and no beginning: «bo» is not «bonus»
_FORTSETTER = " og "  # «når du har flyttet hit, og har betalt»
# Words of the four situations, and of the need for help, by their beginnings.
_SITUASJONEN = (
    "trenger", "hjelp", "bistand", "bist", "behov", "opphold", "befinn", "kommun", "adresse", "folkereg", "registr", "bosatt",
    "bosett", "bosted", "bo", "bod", "bolig", "hjem", "byen", "bygda", "stede", "sted", "gjennom", "besøk", "ber", "be",
    "spør",
    "søk", "kontakt", "henvend", "tilskudd", "integrering", "introduksjon", "flykt", "flytt", "avtal", "enig", "ja", "institu",
    "sykehjem", "sykehus",
    "fengsel", "rusbehandling", "behandling", "innlagt", "inn", "lagt", "rus", "fosterhjem", "barnevern", "omsorg", "plass",
    "rom", "tildel",
    "utbetal", "mottar", "mottak", "overta", "ansvar", "situasjon", "står", "mist", "tak", "hode", "natt", "uansett", "hvor",
    "først",
    "før", "etterpå", "videre", "her", "ute", "første", "sammen", "kom", "kommer", "kommet", "rett", "krav", "over", "selv",
    "uten", "fast", "samme", "dag", "oss", "nye", "ny", "annen", "sett", "vanskelig", "klarer", "skaff", "behold", "finn",
    "staten", "vår", "kort", "tid", "lenge", "enten", "haster", "akutt", "utskriv", "løslat", "anbring", "ekter", "egen",
    "bor", "lagd", "døgn", "heldøgn", "oppstå", "tidspunkt", "faktisk",
    "holder", "holdt", "levde", "blitt", "sagt", "begge", "samd", "bytte",
    "famili",
    "barn", "ansatte", "enn", "imot", "ta", "innenfor", "bofel", "psyk", "demens", "eldre", "person", "utenfor", "land", "ankom",
    "godta", "godkjen", "avklar", "skriftlig", "bekreft", "kvote", "asyl", "vern", "avsluttet", "ferdig", "utskrevet", "dør",
    "vedkommende", "forut", "inntak", "forrige", "tidligere", "vanlig",
)  # fmt: skip


_BEGYNNELSER = tuple(o for o in _SITUASJONEN if len(o) > _KORT and o != "flytt")
_FLYTTER = (
    "flytt",
    "flytte",
    "flytter",
    "flyttet",
    "flytting",
    "flyttingen",
    "flyttar",
    "flytta",
    "flyttinga",
)  # no «flyttebil»
# Words of any condition.
_SMAA = TOMME_ORD | {
    "deg", "din", "ditt", "dine", "deres", "hit", "og", "eller", "også", "annet", "andre", "hele", "fordi", "to", "dagen", "komme",
    "gi", "bodd", "bodde", "hadde", "meldt", "ei", "denne", "dette", "bare", "men", "både", "samtidig", "slik", "nå", "vært",
    "blir",
    "kunne", "mens",
    "skulle", "gjelder",
}  # fmt: skip
# A time that must have gone: «fra og med det femte året», «etter to måneder», «i minst fire år»
_TALL = (
    r"(?:et|ett|en|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|tolv|noen|flere|\d+|andre|annet|tredje|fjerde|femte|sjette|sjuende"
    r"|neste)"
)
_VENTER = (
    rf" (?:etter|fra og med|fra|først|i minst|minst|i over|i mer enn) (?:om |i |det |den |de )?{_TALL} (?:\w+ )?(?:uk|måned|år)\w* "
    r"|(?<! uten)(?<! ingen) (?:ventetid|karantene)\w* "
)
# Where somebody is registered, and not where somebody is; and what frees from it in the same clause.
_REGISTRERT = (
    " folkereg", " registrert ", " registrer deg ", " registrere deg ", " registrerer deg ", " melde flytting ",
    " meldt flytting ", " melder flytting ", " flyttemelding", " bostedsadresse", " fast adresse ", " adresse i kommunen ",
    " adresse her ",
)  # fmt: skip
_FRITATT = (
    " uansett ", " uavhengig ", " ingen ", " ingenting ", " ikke ", " aldri ", " uten ", " mangler ", " også ", " selv om ",
    " enten ", " hvor ", " slipper ",
)  # fmt: skip
# For how long the state pays (integreringsloven, and the regulation on the grant).
_TILSKUDDSTID = ("fem", "årene", "år", "betaler", "gir", "får")


def andre_vilkaar(situasjon: str, tekst: str, navn: Collection[str] = ()) -> str:
    """The sentence with the first condition that has a word of anything else than the situation, or of how long one has to wait;
    "" for none. `navn` are the words of the municipality's own names."""
    ogsaa = {*navn, *(_TILSKUDDSTID if situasjon == Ansvarssituasjon.INTEGRERINGSTILSKUDD else ())}
    alle = setninger_i(tekst)
    for setning, sagt in zip(alle, i_ord(tuple(alle)), strict=True):
        if (
            re.search(_VENTER, sagt)
            or (situasjon == Ansvarssituasjon.OPPHOLDER_SEG and _krever_registrering(sagt))
            or any(not _av_situasjonen(o, ogsaa) for vilkaar in vilkaar_i(sagt) for o in ordene(vilkaar))
        ):
            return setning
    return ""


def _krever_registrering(sagt: str) -> bool:
    """Whether a sentence says where one is to be registered, in whatever way: a responsibility for those who are here never rests
    on that."""
    return har(sagt, _REGISTRERT) and any(har(ledd, _REGISTRERT) and not har(ledd, _FRITATT) for ledd in ledd_i(sagt))


def _av_situasjonen(ord: str, ogsaa: Collection[str]) -> bool:
    return ord in _FLYTTER or ord in _SMAA or ord in ogsaa or ord in _SITUASJONEN or ord.startswith(_BEGYNNELSER)


def vilkaar_i(sagt: str) -> Iterator[str]:
    """Each condition of a sentence, with what it goes on with."""
    ledd = ledd_i(sagt)
    i_vilkaar = False
    for nr, del_ in enumerate(ledd):
        steder = [sted for merke in _MERKER if (sted := del_.find(merke)) >= 0]
        foerst = nr == 0 and len(ledd) > 1 and del_.startswith(_VERB_FOERST)
        i_vilkaar = bool(steder) or foerst or (i_vilkaar and del_.startswith(_FORTSETTER))
        if i_vilkaar:
            yield del_[min(steder, default=0) :]
