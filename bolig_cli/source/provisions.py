"""Several provisions written as one, as lawyers do, each by itself: «§§ 17 og 27», «§ 6 første og tredje ledd»."""

import re
from collections.abc import Sequence

_ORDINALS = ("første", "annet", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende")
_WORDS = {
    **{word: word for word in _ORDINALS},
    **{f"{number}.": word for number, word in enumerate(_ORDINALS, 1)},
    **{str(number): word for number, word in enumerate(_ORDINALS, 1)},
    **{"andre": "annet", "fyrste": "første"},
}
_BETWEEN = r"\s*[,;/]\s*(?:og\s+)?|(?<!-)\s+(?:og|samt|jf\.?|&)\s+"
_SECTION = r"\d+(?:-\d+)?(?:\s?[a-z](?![a-zæøå]))?"
_WITH_SIGN = rf"(?i)(?P<law>[^§]*?)\s*§{{1,2}}\s*(?P<section>{_SECTION})(?P<rest>.*)"
_ORDINAL = rf"(?P<number>{'|'.join(_ORDINALS)}|andre|fyrste|\d\.?)"
_LEDD = rf"(?i){_ORDINAL}(?:\s*(?P<ledd>ledd))?(?P<rest>(?:\s+.*)?)"
_REST = r"(?i)(?:\s+\w+\.? punktum)?(?:\s+nr\. ?\d+)?(?:\s+bokstav [a-z])?"
_LAW = r"[A-Za-zæøåÆØÅ][\w .()-]*"


def apart(texts: Sequence[str]) -> list[str]:
    """Every provision that some texts in a row name, each with its act; none where something there is no such."""
    found: list[str] = []
    law, section, open_ordinal = "", "", False
    for piece, comma_before in _pieces(texts):
        if match := re.fullmatch(_WITH_SIGN, piece):
            law = match["law"].strip() or law
            section = re.sub(r"(?<=\d)\s?(?=[a-z])", " ", match["section"])
            rest = match["rest"].strip()
        elif law and re.fullmatch(_SECTION, piece) and not open_ordinal:
            section, rest = piece, ""
        elif found and comma_before and re.fullmatch(r"(?:\w+\.? punktum|nr\. ?\d+|bokstav [a-z])", piece):
            found[-1] += f" {piece}"
            continue
        elif found and (ledd := re.fullmatch(_LEDD, piece)) and (ledd["ledd"] or open_ordinal):
            rest = piece
            if comma_before and found[-1] == f"{law} § {section}":
                found.pop()  # § 17, 2. ledd is one
        else:
            return []
        said = _rest(rest)
        if said is None or not re.fullmatch(_LAW, law):
            return []
        open_ordinal = bool(rest) and "ledd" not in rest
        found.append(f"{law} § {section}{said}")
    return found


def _pieces(texts: Sequence[str]) -> list[tuple[str, bool]]:
    """What stands between the signs and words that part provisions, each with whether it was a comma before it."""
    pieces: list[tuple[str, bool]] = []
    for text in texts:
        at, comma = 0, bool(pieces)
        for match in re.finditer(_BETWEEN, text):
            pieces.append((text[at : match.start()].strip(), comma))
            at, comma = match.end(), "," in match[0] and "og" not in match[0]
        pieces.append((text[at:].strip(), comma))
    return pieces


def _rest(text: str) -> str | None:
    """What stands after a section, as the plan writes it; None for what is no ledd."""
    if not text:
        return ""
    if re.fullmatch(_REST, f" {text}"):
        return f" {text}"
    match = re.fullmatch(_LEDD, text)
    if not match or not re.fullmatch(_REST, match["rest"]):
        return None
    return f" {_WORDS[match['number'].lower()]} ledd{match['rest']}"
