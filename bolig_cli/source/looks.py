"""What the look of the documents is told by, written otherwise than the files have it: a colour, and the name of a file."""

import re
from collections.abc import Mapping

from bolig_cli.source import node as n
from bolig_cli.source.slip import At, Slip

_ENDING = re.compile(r"\.[A-Za-z]{3,4}$")
_LETTERS: Mapping[str, str] = {"æ": "ae", "ø": "o", "å": "a", "Æ": "Ae", "Ø": "O", "Å": "A", " ": "-"}
_COLOUR_DIGITS = 6
_MOST = 255  # of red, of green and of blue


def colour(at: At) -> Slip | None:
    """A colour as red, green and blue, or without its sign: «rgb(13, 74, 87)», «0d4a57»; None for a name, and for other words."""
    raw = at.raw.strip(" \"'“”«»")
    parts = [int(part) for part in re.findall(r"\d{1,3}", raw)]
    text = ""
    if re.fullmatch(r"[#x0]?#?[0-9a-fA-F]{6}", raw) and len(raw.lstrip("#")) == _COLOUR_DIGITS:
        text = f"#{raw.lstrip('#')}"
    elif re.fullmatch(r"#[0-9a-fA-F]{3}", raw):
        text = "#" + "".join(2 * sign for sign in raw[1:])
    elif re.fullmatch(r"(?i)(?:rgb)?\W*\d{1,3}\D+\d{1,3}\D+\d{1,3}\W*", raw) and max(parts) <= _MOST:
        text = "#" + "".join(f"{part:02x}" for part in parts)
    if not text:
        return at.slip(
            f"«{at.raw}» er ikke en farge slik filen skal ha den.",
            f'Skriv fargen i anførselstegn, med # og seks tegn, for eksempel «{at.write}"#0d4a57"». '
            "Den som lager kommunens profil, kjenner koden.",
        )
    return at.slip(
        f"«{at.raw}» er en farge, men skrevet på en annen måte.", f'Skriv «{at.write}"{text}"».', at.as_scalar(text)
    )


def file_name(at: At) -> Slip | None:
    """The path of a file where its name alone should stand, or a name with letters that it may not have."""
    raw = at.raw.strip(" \"'“”«»")
    name = re.split(r"[\\/]", raw)[-1]
    written = "".join(_LETTERS.get(sign, sign) for sign in name)
    if not re.search(str(at.schema["pattern"]), written):
        written = written.lower()
    if written == raw or not re.search(str(at.schema["pattern"]), written):
        return None
    is_path = name != raw
    return at.slip(
        f"«{at.raw}» er {'veien til en fil på en maskin' if is_path else 'et navn med tegn som ikke kan brukes'}.",
        f"Legg filen i mappen plan/profil, gi den navnet {written}, og skriv «{at.write}{written}».",
    )


def names_a_file(schema: Mapping[str, object]) -> bool:
    """Whether a value is the name of a file."""
    return _ENDING.search(str((schema.get("examples") or [""])[0])) is not None  # type: ignore[index]


def colon_lacks(at: At, properties: Mapping[str, object]) -> Slip | None:
    """Keys between braces without their colons, which makes values of them: `{telefon 33 06 40 00, besoek Nav-kontoret}`."""
    node = at.node
    if isinstance(node, n.Sequence):
        words = [item.raw for item in node.items if isinstance(item, n.Scalar)]
    elif isinstance(node, n.Mapping):
        words = [key.raw for key, value in node.pairs if isinstance(value, n.Scalar) and not value.raw]
        words = words if len(words) == len(node.pairs) else []
    else:
        return None
    pairs = [(word.partition(" ")[0].strip(".,"), word.partition(" ")[2].strip()) for word in words]
    if not pairs or not all(key in properties and value for key, value in pairs):
        return None
    inside = ", ".join(f"{key}: {value}" for key, value in pairs)
    return at.slip(
        f"Det mangler kolon etter «{pairs[0][0]}».",
        f"Skriv «{at.write}{{{inside}}}».",
        at.as_keys(dict(pairs)),
    )
