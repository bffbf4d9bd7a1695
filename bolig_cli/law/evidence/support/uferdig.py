"""What is about the text that is to be written, and not about the matter itself: a placeholder, a note to the author, a sentence.

«Teksten om klage kommer i neste versjon» has the words of an answer and answers nothing. Nor does what stood in an earlier plan,
what another municipality does, or a question that nobody answers.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from bolig_cli.law.evidence.support.ledd import har
from bolig_cli.searchable import searchable, visible

# How an instruction to the author begins. «Beskriv hvordan du bor, så hjelper vi deg» is said to a resident.
_OPPDRAG = (
    "skriv ", "skildr", "rede for ", "greie for ", "forklar ", "omtal ",
    "her beskriver dere", "her skriver dere", "her skal dere", "her skal de ",
)  # fmt: skip
_TIL_FORFATTEREN = (
    r"(?:^|(?<=[.!?:]\s)|(?<=\n))\W*(?:"
    r"(?:beskriv|skildr[ae]?|gjør rede for|gjer greie for|forklar|omtal|skriv)(?: kort| her| gjerne| litt| noe| noko)*"
    r" (?:om|hvordan|korleis|hva|kva|hvem|kven|hvilke[tn]?|hvor|kor|når|at|kommunens|kommunen sin\w*|arbeidet)\b"
    r"(?![^.!?\n]*\b(?:du|deg|din|ditt|dine|vi|oss)\b)"
    r"|her (?:beskriver|skriver|skal) dere\b|her (?:beskriv|skriv|skal) de\b)"
)
# Only what nobody writes in a finished text: «fyll ut søknaden» and «vedtaket kommer senere» are ordinary sentences. Each stands
# beside what a text must have for it to be looked for at all: most texts have none of it.
_PLASSHOLDERE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("lorem ipsum",), r"lorem ipsum"),
    (("xx",), r"\bx{3,}\b|\bxx(?: xx)+\b"),
    (("todo", "fixme"), r"\b(?:todo|fixme)\b"),
    (("<",), r"<[^>\n]*\b(?:skriv|fyll|sett)\w*\b[^>\n]*>"),
    (("[",), r"\[(?:…|\.{2,}|\s*fyll ut\b[^\]]*|[^\]]*\b(?:fyll inn|sett inn|set inn|skriv)\b[^\]]*)\]"),
    (("…", "..", "__"), r"[«(](?:…|\.{2,}|_{2,})[»)]|(?:^|(?<=\s))(?:…|\.{3,}|_{3,})\s*$"),
    (("her skal det stå",), r"\bher skal det stå\b"),
    (("tekst kommer", "teksten kommer", "tekst kjem", "teksten kjem"), r"\btekst(?:en)? (?:kommer|kjem)\b"),
    ((" her",), r"\b(?:skriv|fyll inn|sett inn|set inn) (?:tekst )?her\b"),
    (("kommer senere", "kjem seinare"), r"\b(?:kommer senere|kjem seinare)\s*$"),
    (_OPPDRAG, _TIL_FORFATTEREN),
)
_ALLE_MERKER = tuple(merke for merker, _ in _PLASSHOLDERE for merke in merker)
# What a sentence about the text calls it, and what it then says of it: in that order, in one sentence.
_TEKSTEN = ("tekst", "avsnitt", "kapittel", "kapitlet", "kapitla", "delkapit", "punkt")
_OMTALEN = ("omtale", "beskrivelse", "skildring", "rutine", "retningslinje", "veileder", "malen", "malene", "malane")
_KOMMER = frozenset({
    "kommer", "kjem", "skrives", "skrivast", "skrive", "skrevet", "skrivne", "oppdateres", "oppdaterast", "fylles", "fyllast",
    "strykes", "strykast", "slettes", "slettast", "avklares", "avklarast", "settes", "setjast", "tas", "takast",
})  # fmt: skip
_MANGLER = frozenset({
    "mangler", "manglar", "utgår", "gjenstår", "utarbeides", "utarbeidast", "avventer", "avventar", "uferdig", "uferdige",
    "påbegynt", "ferdigstilles", "ferdigstillast", "under arbeid", "ikke klar", "ikkje klar", "ikke ferdig", "ikkje ferdig",
    "ikke laget",
    "ikkje laga", "ikke skrevet", "ikkje skrive", "lages senere", "legges inn", "leggjast inn", "settes inn",
})  # fmt: skip
# What is only said to the one who writes, wherever it stands.
_NOTATER = (
    "ansvarlig for å skrive", "ansvarleg for å skrive", "ansvarlig for teksten", "ansvarleg for teksten",
    "hva som skal stå", "kva som skal stå", "hva vi skal skrive", "kva vi skal skrive", "skal omtales her",
    "skal omtalast her", "skal beskrives her", "skal skildrast her", "skal inn her", "må inn her", "bør stå her",
    "må stå her", "skal stå her", "her må det stå", "neste versjon", "fylles ut av", "fyllast ut av", "fylles inn",
    "fyllast inn", "forslag til tekst", "arbeidsutkast", "kladd", "legg inn tekst", "klipp inn", "lim inn",
    "hentes fra malen", "hentast frå malen", "punktet utgår", "avsnittet utgår", "vi skriver mer", "vi skriv meir",
    "skal med i planen", "må med her", "må med i planen", "huske å skrive", "hugse å skrive", "bør vi skrive",
    "må vi skrive", "skal vi skrive", "vi skriver om dette", "vi skriv om dette",
)  # fmt: skip
# What is said to the one who writes where it stands in a chapter; a measure may well be that a routine is to be made.
_FORFATTEREN = (
    *_NOTATER,
    "her bør det", "her kommer", "her kjem", "her mangler", "her manglar", "avklares senere", "avklarast seinare",
    "venter på avklaring", "ventar på avklaring", "ikke bestemt", "ikkje bestemt", "ikke avklart", "ikkje avklart",
    "uavklart", "er uklart", "ikke besluttet", "ikkje vedteke ennå", "ikke vedtatt ennå", "neste utgave", "neste utgåve",
    "neste rullering", "neste revisjon", "kommer tilbake til dette", "kjem attende til dette", "kopier fra", "kopier frå",
    "jurist ser på", "jurist må se", "jurist skal se", "må kvalitetssikres", "skal kvalitetssikres", "til diskusjon",
    "under utarbeid", "omarbeides", "omarbeidast", "kvalitetssikret ennå", "strøket", "stroke etter",
    "skal levere et forslag", "skal legge fram et forslag", "skal lages en rutine", "skal lagast ei rutine",
    "skal lages rutiner", "skal lagast rutinar", "må lages rutiner", "må lages en rutine", "skal utarbeides en rutine",
    "skal utarbeides rutiner", "skal utarbeidast rutinar", "skrives av ", "skrivast av ",
)  # fmt: skip
_BEGYNNER = (
    "avventer ", "avventar ", "venter på ", "ventar på ",
    "noe om ", "noko om ", "litt om ", "om hvordan ", "om korleis ", "beskrivelse av hvordan", "skildring av korleis", "omtale av ",
    "setning om ", "setningen om ", "avsnitt om ", "her kan dere", "her kan de ", "dere kan skrive", "de kan skrive",
    "planen bør si",
    "planen må si", "planen skal si", "planen bør omtale", "planen bør skrive", "vi må huske", "vi må hugse", "husk å", "hugs å",
    "sjekk med", "sjekk om", "avklar med", "spør juristen", "nb!", "nb:", "obs!", "obs:", "mal:", "tips:", "hentet fra ",
    "henta frå ",
    "tidligere kunne", "tidlegare kunne", "tidligere var", "tidlegare var", "tidligere gikk", "tidlegare gjekk", "tidligere fikk",
    "tidlegare fekk", "tidligere hadde", "tidlegare hadde", "fram til 1", "fram til 2", "frem til 2", "inntil 2", "før 2",
    "eksempel:", "eksempel på", "ordliste", "stikkord", "søkeord", "huskeliste", "hugseliste", "notat:", "merknad:", "kommentar:",
    "utgår:", "fjernes:", "disposisjon", "momenter:", "moment:", "nøkkelord", "emneord", "tema:", "temaer:", "forslag:",
)  # fmt: skip
# What a label before a colon is of: «Gammel tekst: …», «Spørsmål til juristen: …».
_MERKELAPP = (
    "tekst", "eksempel", "mal", "innspill", "innspel", "spørsmål", "tema", "punkt", "møte", "forslag", "framlegg", "utkast",
    "stikkord",
    "moment", "notat", "kommentar", "merknad", "gammel", "gamal", "gamle", "tidligere", "tidlegare", "husk", "hugs", "kilde",
    "kjelde",
    "sitat", "utgår", "fjernes", "disposisjon", "ordliste", "innhold", "innhald", "oppgave", "oppgåve", "frist for tekst",
)  # fmt: skip
_LENGSTE_MERKELAPP = 5
_KORTESTE_UTSAGN = 4  # words before a colon; «Vi spør oss:» says nothing
# «Avsnittet om …», «vi har ikke skrevet noe om …»: unless it is the letter that has it.
_SKRIVES_OM = tuple(
    f"{hva} {litt}{om} "
    for hva in (
        "tekst",
        "teksten",
        "avsnitt",
        "avsnittet",
        "punkt",
        "punktet",
        "setning",
        "setningen",
        "skrive",
        "skriv",
        "skrevet",
        "skrives",
    )
    for litt in ("", "noe ", "noko ", "mer ", "meir ", "litt ")
    for om in ("om", "at", "om at")
)
_I_BREVET = ("brev", "svaret", "i vedtaket", "skjema", "dere skriv", "du skriv", "skriver du", "skriv du")
_ANDRE_STEDER = (
    "forrige plan", "den forrige planen", "førre plan", "den førre planen", "gamle planen", "forrige periode sto",
    "tidligere plan sto",
    "i den gamle planen", "nabokommunen ", "i andre kommuner har", "andre kommuner gjør", "andre kommunar gjer",
    "slik gjør de det der",
    "slik gjer dei det der",
)  # fmt: skip
_SAMMEN = ("samarbeid", "sammen med", "saman med", "avtale", "i lag med")
_MERKER = (":", "skriv", "setning", "skrev", *_TEKSTEN, *_OMTALEN, *_FORFATTEREN, *_BEGYNNER, *_ANDRE_STEDER, "?")


def kan_ha_plassholder(tekst: str) -> bool:
    """Whether a text, or a line of it, may have a placeholder."""
    sett = visible(tekst).casefold()
    return har(sett, _ALLE_MERKER)


@lru_cache(maxsize=4096)  # several duties ask of the same texts
def plassholderen(tekst: str) -> str:
    """The first placeholder in a text; "" when it has none."""
    tekst = visible(tekst)
    sett = tekst.casefold()
    if not har(sett, _ALLE_MERKER):  # as nearly all
        return ""
    alle = [re.search(moenster, tekst, re.IGNORECASE) for merker, moenster in _PLASSHOLDERE if har(sett, merker)]
    first = min(filter(None, alle), key=re.Match.start, default=None)
    return first[0].strip() if first else ""


def kan_vaere_uferdig(tekst: str) -> bool:
    """Whether a text as it is searched may have such a sentence: most have none, and are not looked at sentence by sentence."""
    return har(tekst, _MERKER)


def uferdige(setninger: Sequence[str]) -> frozenset[str]:
    """The sentences that are about the text, or about another time or place, and the questions that no sentence follows."""
    funnet: set[str] = set()
    svar = False
    for setning in reversed(setninger):
        sagt = searchable(setning).strip()
        if (_spoer(sagt) and not svar) or uferdig(sagt):
            funnet.add(setning)
        else:
            svar = svar or bool(sagt)
    return frozenset(funnet)


def _spoer(sagt: str) -> bool:
    """Whether a sentence asks. «Alle henvendelser blir vurdert: Er personen …?» tells what is asked of each."""
    sier, kolon, _ = sagt.partition(":")
    return sagt.endswith("?") and not (kolon and len(sier.split()) >= _KORTESTE_UTSAGN)


def er_notat(sagt: str) -> bool:
    """Whether a sentence, as it is searched, is only said to the one who writes, be it in a chapter or in a short text."""
    return har(sagt, _NOTATER) or _om_teksten(sagt, _TEKSTEN, _MANGLER)


def uferdig(sagt: str) -> bool:
    """Whether a sentence, as it is searched, is about the text that is to be written, or about another time or place."""
    if sagt.startswith(_BEGYNNER) or har(sagt, _FORFATTEREN):
        return True
    merkelapp, kolon, _ = sagt.partition(":")
    ord = merkelapp.split()
    if kolon and len(ord) <= _LENGSTE_MERKELAPP and any(o.startswith(_MERKELAPP) or o.endswith("tekst") for o in ord):
        return True
    # «Skriv om klage» is told as the placeholder it is.
    if har(sagt, _SKRIVES_OM) and not (sagt.startswith("skriv ") or har(sagt, _I_BREVET)):
        return True
    if har(sagt, _ANDRE_STEDER):
        return not har(sagt, _SAMMEN)
    return _om_teksten(sagt, (*_TEKSTEN, *_OMTALEN), _MANGLER) or _om_teksten(sagt, _TEKSTEN, _KOMMER)


def _om_teksten(sagt: str, tekstene: tuple[str, ...], uferdig: frozenset[str]) -> bool:
    """Whether a sentence names a text, and then says that it is not there yet."""
    if not har(sagt, tekstene):
        return False
    ord = sagt.replace(",", " ").replace(".", " ").split()
    fra = next((nr for nr, o in enumerate(ord, 1) if o.startswith(tekstene)), len(ord))
    videre = f" {' '.join(ord[fra:])} "
    return any(f" {m} " in videre for m in uferdig)
