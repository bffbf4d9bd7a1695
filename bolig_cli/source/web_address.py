"""An address on the web that is written otherwise than a browser has it: `https//www…`, `www…`, `<https://…>`."""

import re

_SCHEME = r"(?i:h?t{1,3}p{1,2}(?P<secure>s{0,2}))(?![a-z0-9-])\s*(?:[:;.,]*\s*[/\\]{1,3}|[:;](?=\w))\s*"
_IN_LINK = r"!?\[[^\]]*\]\(\s*(?P<address>[^()\s]+)\s*\)"
_HOST = r"(?:[\w-]+\.)+[a-zæøå]{2,}(?::\d+)?(?:[/?#]\S*)?"
_AROUND = " <>()[]{}\"'“”„«»‘’|"
_AFTER = ".,;"


def meant(raw: str) -> str:
    """The address that a text most likely is; "" where that is not known."""
    text = raw.strip()
    if link := re.fullmatch(_IN_LINK, text):
        text = link["address"]
    text = text.strip(_AROUND).rstrip(_AFTER).strip(_AROUND)
    scheme = "https"
    while found := re.match(_SCHEME, text):
        scheme = "https" if found["secure"] or "t" not in found[0].lower() else "http"
        text = text[found.end() :]
    host, slash, rest = text.replace("\\", "/").partition("/")
    if "," in host and "." in host:
        host = host.replace(",", ".")
    whole = f"{host}{slash}{rest}"
    return f"{scheme}://{whole}" if re.fullmatch(_HOST, whole, re.IGNORECASE) else ""


def what_is_wrong(raw: str) -> str:
    """What is the matter with an address, in words."""
    text = raw.strip()
    if re.match(r"(?i)https?\s*[/\\]{2}", text):
        return f"Det mangler kolon etter {text.partition('/')[0].strip().lower()} i nettadressen «{text}»."
    if re.match(r"(?i)https?://https?[:/]", text):
        return f"Nettadressen «{text}» har https:// to ganger."
    if text.rstrip(_AFTER) != text and text.startswith("http"):
        return f"Nettadressen «{text}» slutter med «{text[-1]}», som ikke hører til."
    if re.match(r"(?i)(?:file:|[a-z]:[\\/])", text):
        return f"«{text}» er en fil på en maskin hos dere, og kan ikke åpnes av andre."
    return f"Nettadressen «{text}» skal begynne med https:// eller http://, og ikke ha mellomrom."
