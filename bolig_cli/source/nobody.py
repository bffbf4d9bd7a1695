"""Words that stand where an id should, and say that there is none, that it is not settled, that it is all of them, or that it is
what stands elsewhere: «ingen», «avklares», «alle», «som over»."""

import re

from bolig_cli.source.ditto import points_elsewhere

_NONE = frozenset(
    (
        *("ingen", "inga", "ingenting", "nei", "null", "none", "-", "–", "—", "/", "0", "n/a", "na", "uaktuelt"),
        *("ikke aktuelt", "ikkje aktuelt", "ikke relevant", "ikkje relevant", "ingen andre", "ingen foreløpig"),
    )
)
_LATER = frozenset(
    (
        *("avklares", "avklarast", "avklares senere", "må avklares", "skal avklares", "ikke avklart", "ikkje avklart"),
        *("uavklart", "ikke bestemt", "ikkje bestemt", "bestemmes senere", "vurderes", "kommer", "kommer senere"),
        *("tbd", "?", "??", "???", "x", "xx", "xxx", "ukjent", "vet ikke", "ikke fordelt", "ubestemt"),
    )
)
_ALL = r"(?:alle|samtlige|hele)(?: [a-zæøå]+){0,2}"
_MUST = frozenset(("maalgruppe", "maal", "strategier"))  # what a line, a strategy or a measure is about


def is_nobody(text: str) -> bool:
    """Whether a text says that nothing can be referred to, or nothing yet; or says it by pointing elsewhere, or to everything."""
    return (word := _word(text)) in _NONE or word in _LATER or is_all(text) or points_elsewhere(text)


def is_all(text: str) -> bool:
    """Whether a text says that it is all of them: «alle», «alle målgrupper»."""
    return re.fullmatch(_ALL, _word(text)) is not None


def help_for(field: str, text: str, ids: str = "") -> str:
    """What to do with a field where it stands: a field that may be left out says by that the same. `ids` are
    what may stand there."""
    among = f" Velg blant {ids}." if ids else ""
    if points_elsewhere(text):
        return f"«Det samme» må skrives en gang til, for hver fil og hvert punkt blir lest for seg. Skriv id-en.{among}"
    if is_all(text):
        if "," in ids and not ids.endswith("…"):
            return f"Skriv «{field}: [{ids}]», og ta bort dem det ikke gjelder."
        which = f" De er: {ids}." if ids else ""
        return f"Skriv id-en til hver av dem det gjelder, med komma mellom.{which}"
    if field == "ansvarlig":
        return f"Skriv id-en til den som har ansvaret til det er avgjort.{among}"
    if field in _MUST:
        return f"Skriv id-en til det som passer best i «{field}».{among}"
    if _word(text) in _NONE:
        return f"Ta bort hele «{field}»: Står den ikke der, gjelder det ingen."
    return f"Ta bort hele «{field}» til det er avgjort. Et notat til dere selv kan stå på en egen linje som begynner med #."


def help_for_one(ids: str) -> str:
    """What to do where everything is meant, and there is room for one."""
    return f"Her er det bare plass til én. Velg blant {ids}."


def _word(text: str) -> str:
    return text.strip(" .!()[]").lower() or text.strip()
