"""What was meant as markup inside a paragraph, and is left as signs: bold with space inside the stars, links in two parts."""

import re

from bolig_cli.record import record

_GAP = "[ \\t\u00a0]"
# Compiled when a text has the sign that they begin with: most have none, and a check starts anew each time.
_STARS = rf"\*\*(?P<before>{_GAP}*)(?P<text>[^*\s](?:[^*\n]*[^*\s])?)(?P<after>{_GAP}*)\*\*"
_ADDRESS = r"(?:https?://|www\.|mailto:|#)[^()\[\]\s]+"
_APART = rf"\[(?P<text>[^\[\]\n]+)\]{_GAP}+\((?P<address>{_ADDRESS})\)"
_BACKWARDS = rf"\((?P<text>[^()\n]+)\)\[(?P<address>{_ADDRESS})\]"
_OF_THE_PLAN = r"[A-ZÆØÅ]{1,2}\d{1,3}"  # as the ids of goals, measures and others in a new plan
_HALF = rf"\[(?P<text>[^\[\]\n(]+)(?:\]#|\]\[#?|\(#)(?P<id>{_OF_THE_PLAN})(?!\w)[\])]?"
_ALONE = rf"(?:(?<![\])(])\(#(?P<id>{_OF_THE_PLAN})\)|(?<![\w\]\[(&/#])#(?P<bare>{_OF_THE_PLAN})(?![\w-]))"
_STRUCK = r"~~[^~\n]+~~"
_TO_FILL_IN = r"<(?=[^<>\n]*[ …])[^\W\d_][^<>\n]{2,60}>"


@record
class Leftover:
    """What is wrong with a piece of a paragraph's text, and what certainly mends it; "" where nothing is certain."""

    code: str
    written: str
    message: str
    help: str
    instead: str = ""


def leftovers(text: str) -> list[Leftover]:
    """The slips in a text that the parser has found no markup in."""
    found: list[Leftover] = []
    if "**" in text and (match := re.search(_STARS, text)) and (match["before"] or match["after"]):
        found.append(_stars(text, match))
    elif "**" in text and (half := _unclosed(text, "**")):
        found.append(half)
    if "_" in text and (half := _unclosed(text, "__") or _unclosed(text, "_")):
        found.append(half)
    if "~~" in text and (match := re.search(_STRUCK, text)):
        found.append(
            Leftover(
                "markdown-utheving",
                match[0],
                "Tegnene ~~ stryker ikke ut tekst, og blir stående.",
                f"Ta bort «{match[0]}», eller bare tegnene hvis teksten skal være med.",
            )
        )
    if "](" not in text and "(" in text:
        found += [_link(match, "Det er mellomrom mellom ] og (") for match in re.finditer(_APART, text)]
    if ")[" in text:
        found += [_link(match, "Klammer og parenteser har byttet plass") for match in re.finditer(_BACKWARDS, text)]
    if "](" not in text and ("#" in text or "][" in text) and not any(one.code == "markdown-lenke" for one in found):
        halves = [_half(match) for match in re.finditer(_HALF, text)]
        found += halves or [_alone(match) for match in re.finditer(_ALONE, text)]
    if "<" in text:
        found += [
            Leftover(
                "markdown-html",
                match[0],
                f"«{match[0]}» ser ut som et sted der noe skal fylles inn, og blir stående slik i dokumentet.",
                "Skriv det som skal stå der. Skal tegnet < stå i teksten, skriver du \\<.",
            )
            for match in re.finditer(_TO_FILL_IN, text)
        ]
    return found


def _unclosed(text: str, sign: str) -> Leftover | None:
    """Bold or italics that begin and never end, or end without having begun. A line of signs, and _ inside a word, are neither."""
    mark = re.escape(sign)
    begins = [*re.finditer(rf"(?<![\w*_]){mark}[^\W_]+", text)]
    ends = [*re.finditer(rf"(?<!\w)[^\W_]+[.!?]?{mark}(?![\w*_])", text)]
    kind = "Den fete skriften" if len(sign) == 2 else "Kursiven"
    if len(begins) == 1 and not ends:
        whole = text[begins[0].start() :].strip()
        shown = whole if len(whole) <= 40 else f"{sign}{whole[len(sign) : 30].rstrip()} …"
        return Leftover(
            "markdown-utheving",
            begins[0][0],
            f"{kind} som begynner med {sign} her, slutter aldri, og tegnene blir stående i teksten.",
            f"Skriv {sign} også der den skal slutte: «{shown}{sign}».",
        )
    if len(ends) == 1 and not begins:
        return Leftover(
            "markdown-utheving",
            ends[0][0],
            f"{kind} som slutter med {sign} her, begynner ikke noe sted, og tegnene blir stående i teksten.",
            f"Skriv {sign} også der den skal begynne, eller ta dem bort.",
        )
    return None


def _stars(text: str, match: re.Match[str]) -> Leftover:
    bold = f"**{match['text']}**"
    space_before = match["before"] and match.start() and not text[match.start() - 1].isspace()
    space_after = match["after"] and text[match.end() : match.end() + 1].isalnum()
    return Leftover(
        "markdown-utheving",
        match[0],
        "Stjernene blir stående i teksten, for det er mellomrom mellom dem og ordene.",
        f"Skriv «{bold}», uten mellomrom innenfor stjernene.",
        (" " if space_before else "") + bold + (" " if space_after else ""),
    )


def _link(match: re.Match[str], why: str) -> Leftover:
    link = f"[{match['text']}]({match['address']})"
    return Leftover("markdown-lenke", match[0], f"{why}, og da blir dette ikke en lenke.", f"Skriv «{link}».", link)


def _half(match: re.Match[str]) -> Leftover:
    link = f"[{match['text']}](#{match['id']})"
    return Leftover(
        "markdown-lenke",
        match[0],
        f"«{match[0]}» blir ikke en lenke, men står slik i dokumentet.",
        f"Skriv «{link}».",
        link,
    )


def _alone(match: re.Match[str]) -> Leftover:
    target = match["id"] or match["bare"]
    return Leftover(
        "markdown-lenke",
        match[0],
        f"«{match[0]}» blir ikke en lenke, men står slik i dokumentet.",
        f"Sett ordene som skal føre til {target}, i klammer rett foran parentesen: «[ordene](#{target})».",
    )
