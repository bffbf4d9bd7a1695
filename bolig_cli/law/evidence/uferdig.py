"""Whether a sentence is about the text that is to be written, and not about the matter itself.

«Teksten om klage kommer i neste versjon» has the words of an answer and answers nothing. Nor does what stood in an earlier plan,
what
another municipality does, or a question that nobody answers.
"""

from collections.abc import Sequence

from bolig_cli.searchable import searchable

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
_FORFATTEREN = (
    "ansvarlig for å skrive", "ansvarleg for å skrive", "ansvarlig for teksten", "ansvarleg for teksten", "hva som skal stå",
    "kva som skal stå", "hva vi skal skrive", "kva vi skal skrive", "skal omtales her", "skal omtalast her", "skal beskrives her",
    "skal skildrast her", "skal inn her", "må inn her", "bør stå her", "må stå her", "skal stå her", "her bør det",
    "her må det stå",
    "her kommer", "her kjem", "avklares senere", "avklarast seinare", "venter på avklaring", "ventar på avklaring", "ikke bestemt",
    "ikkje bestemt", "ikke avklart", "ikkje avklart", "uavklart", "er uklart", "ikke besluttet", "ikkje vedteke ennå",
    "ikke vedtatt ennå",
    "neste versjon", "neste utgave", "neste utgåve", "neste rullering", "neste revisjon", "fylles ut av", "fyllast ut av",
    "fylles inn", "fyllast inn", "kommer tilbake til dette", "kjem attende til dette", "forslag til tekst", "arbeidsutkast",
    "kladd",
    "legg inn tekst", "klipp inn", "lim inn", "kopier fra", "kopier frå", "hentes fra malen", "hentast frå malen", "jurist ser på",
    "jurist må se", "jurist skal se", "må kvalitetssikres", "skal kvalitetssikres", "til diskusjon", "punktet utgår",
    "avsnittet utgår",
    "bør vi skrive", "må vi skrive", "skal vi skrive", "vi skriver om dette", "vi skriv om dette", "skrives av ", "skrivast av ",
)  # fmt: skip
_BEGYNNER = (
    "eksempel:", "eksempel på", "ordliste", "stikkord", "søkeord", "huskeliste", "hugseliste", "notat:", "merknad:", "kommentar:",
    "utgår:", "fjernes:", "disposisjon", "momenter:", "moment:", "nøkkelord", "emneord", "tema:", "temaer:", "forslag:",
)  # fmt: skip
_ANDRE_STEDER = (
    "forrige plan", "den forrige planen", "førre plan", "den førre planen", "gamle planen", "forrige periode sto",
    "tidligere plan sto",
    "i den gamle planen", "nabokommunen ", "i andre kommuner har", "andre kommuner gjør", "andre kommunar gjer",
    "slik gjør de det der",
    "slik gjer dei det der",
)  # fmt: skip
_SAMMEN = ("samarbeid", "sammen med", "saman med", "avtale", "i lag med")
_MERKER = (*_TEKSTEN, *_OMTALEN, *_FORFATTEREN, *_BEGYNNER, *_ANDRE_STEDER, "?")


def kan_vaere_uferdig(tekst: str) -> bool:
    """Whether a text as it is searched may have such a sentence: most have none, and are not looked at sentence by sentence."""
    return any(merke in tekst for merke in _MERKER)


def uferdige(setninger: Sequence[str]) -> frozenset[str]:
    """The sentences that are about the text, or about another time or place, and the questions that no sentence follows."""
    funnet: set[str] = set()
    svar = False
    for setning in reversed(setninger):
        sagt = searchable(setning).strip()
        if (sagt.endswith("?") and not svar) or uferdig(sagt):
            funnet.add(setning)
        else:
            svar = svar or bool(sagt)
    return frozenset(funnet)


def uferdig(sagt: str) -> bool:
    """Whether a sentence, as it is searched, is about the text that is to be written, or about another time or place."""
    if sagt.startswith(_BEGYNNER) or any(ord in sagt for ord in _FORFATTEREN):
        return True
    if any(ord in sagt for ord in _ANDRE_STEDER):
        return not any(ord in sagt for ord in _SAMMEN)
    ord = sagt.replace(",", " ").replace(".", " ").split()
    for nr, o in enumerate(ord):
        videre = f" {' '.join(ord[nr + 1 :])} "
        if o.startswith((*_TEKSTEN, *_OMTALEN)) and any(f" {m} " in videre for m in _MANGLER):
            return True
        if o.startswith(_TEKSTEN) and not _KOMMER.isdisjoint(ord[nr + 1 :]):
            return True
    return False
