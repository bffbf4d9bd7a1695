"""What a draft says of its own in the plan's texts, in the language of the Word plan."""

from collections.abc import Mapping

NO_GOAL = "[Fyll ut: målet som dette hører under]"
NO_CAPTION = "[Fyll ut: hva tabellen viser]"
NO_ALT = "[Fyll ut: hva bildet viser]"
MISSING: Mapping[str, str] = {
    "tiltak": "[Fyll ut: hva tiltaket går ut på. Word-planen har bare tittelen.]",
    "maal": "[Fyll ut: hva målet betyr. Word-planen har bare tittelen.]",
    "strategi": "[Fyll ut: hva strategien går ut på. Word-planen har bare tittelen.]",
    "utfordring": "[Fyll ut: hva utfordringen består i. Word-planen har bare tittelen.]",
}
NOT_SETTLED = "Ikke avklart"
BEFORE = "I forrige plan"
EDITION = "Førsteutkast fra forrige plan"
SOURCE = "Forrige plan"
NO_HEADING = "Før første overskrift"
ITEMS, KNOWLEDGE = "Mål og tiltak i planen", "Kunnskapsgrunnlaget"

_NYNORSK: Mapping[str, str] = {
    NO_GOAL: "[Fyll ut: målet som dette høyrer under]",
    NO_CAPTION: "[Fyll ut: kva tabellen viser]",
    NO_ALT: "[Fyll ut: kva biletet viser]",
    MISSING["tiltak"]: "[Fyll ut: kva tiltaket går ut på. Word-planen har berre tittelen.]",
    MISSING["maal"]: "[Fyll ut: kva målet betyr. Word-planen har berre tittelen.]",
    MISSING["strategi"]: "[Fyll ut: kva strategien går ut på. Word-planen har berre tittelen.]",
    MISSING["utfordring"]: "[Fyll ut: kva utfordringa består i. Word-planen har berre tittelen.]",
    NOT_SETTLED: "Ikkje avklart",
    BEFORE: "I førre plan",
    EDITION: "Førsteutkast frå førre plan",
    SOURCE: "Førre plan",
    NO_HEADING: "Før første overskrift",
    ITEMS: "Mål og tiltak i planen",
    KNOWLEDGE: "Kunnskapsgrunnlaget",
}


def said(sentence: str, is_nynorsk: bool) -> str:
    """One of the sentences here in the plan's language."""
    return _NYNORSK[sentence] if is_nynorsk else sentence


def filled(text: str, is_nynorsk: bool) -> str:
    """A text with the signs for what is to be filled in in the plan's language."""
    for sentence, other in _NYNORSK.items() if is_nynorsk and "[Fyll ut" in text.replace("\\", "") else ():
        if sentence.startswith("["):
            text = text.replace(sentence, other).replace(_escaped(sentence), _escaped(other))
    return text


def _escaped(sentence: str) -> str:
    return sentence.replace("[", "\\[").replace("]", "\\]")
