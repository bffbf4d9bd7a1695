"""Brings the nynorsk catalogues up to date: finds every text, keeps the translations that are there, compiles what is translated.

Run with `make maalform` after a text has been changed. New texts stand with an empty `msgstr` until someone writes the nynorsk;
the tests say which. `dokumenter` has the words in the code (`tr`, `trn`, `marked`, `message`) and the fixed words of the YAML that
documents show; `katalog` has the law catalogue's texts.
"""

import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "bolig_cli"
LOCALE = PACKAGE / "locale" / "nn" / "LC_MESSAGES"
KEYWORDS = {"tr": None, "trn": (1, 2), "marked": None, "message": None}
CATALOGUE_KEYS = ("tittel", "parafrase", "merknad", "adressat")
WIDTH = 110

# What authors choose among that is a key and never shown, by the name of its field; and files whose words no document shows.
KEYS = {
    "emner",
    "virkemidler",
    "innhold",
    "grupper",
    "kanaler",
    "dokumenter",
    "rekkefoelge",
    "figur",
    "maalform",
    "rolle",
    "situasjon",
    "varighet",
}
NOT_SHOWN = {
    "eksport.schema.json",
    "katalog.schema.json",
    "signering.schema.json",
    "tjenester.schema.json",
    "saksgang.schema.json",
}
# Schemas whose fields no document names.
NO_FIELDS = {
    f"{name}.schema.json"
    for name in ("eksport", "katalog", "krav", "signering", "gjennomgang", "hentet", "bygg", "profil")
}

Text = str | tuple[str, ...]


def texts_in_code() -> Iterator[tuple[str, Text]]:
    """Where it stands (the module, without a line number that would change with every edit), and the text or (one, many)."""
    for name, _, message, _, _ in extract_from_dir(str(PACKAGE), keywords=KEYWORDS, method_map=[("**.py", "python")]):
        yield f"bolig_cli/{Path(name).as_posix()}", message


def fixed_words() -> Iterator[tuple[str, Text]]:
    """The words an author chooses among (`enum`), what the fields are called, which documents tell of what is changed have, and
    the words that a schema explains in its description of the tools."""
    for path in sorted((ROOT / "schema").glob("*.json")):
        if path.name not in NOT_SHOWN:
            yield from ((f"schema/{path.name}", word) for word in _enums(json.loads(path.read_text(encoding="utf-8"))))
        if path.name not in NO_FIELDS:
            yield from ((f"schema/{path.name}", word) for word in _titles(json.loads(path.read_text(encoding="utf-8"))))
    from bolig_cli.documents.vocabulary import virkemidler

    yield from (("schema/felles.schema.json", words) for words in virkemidler().values())


def _enums(value: object) -> Iterator[str]:
    """Every word in an `enum`, but for those with an underscore: they are keys and never shown."""
    if isinstance(value, dict):
        yield from (word for word in value.get("enum", ()) if isinstance(word, str) and "_" not in word)
        for key, part in value.items():
            if key not in KEYS:
                yield from _enums(part)
    elif isinstance(value, list):
        for part in value:
            yield from _enums(part)


def _titles(value: object) -> Iterator[str]:
    """What each field is called."""
    if isinstance(value, dict):
        for field in value.get("properties", {}).values():
            if "title" in field:
                yield field["title"]
        yield from (word for part in value.values() for word in _titles(part))
    elif isinstance(value, list):
        yield from (word for part in value for word in _titles(part))


def catalogue_texts() -> Iterator[tuple[str, Text]]:
    for path in sorted((PACKAGE / "law" / "katalog").glob("*.yaml")):
        statute = yaml.load(path.read_bytes(), yaml.CSafeLoader)
        for key in ("tittel", "korttittel", "lovtekst"):
            yield statute["id"], _one_line(statute[key])
        for duty in statute["plikter"]:
            yield from ((duty["id"], _one_line(duty[key])) for key in CATALOGUE_KEYS if duty.get(key))


def _one_line(text: str) -> str:
    return " ".join(text.split())


DOMAINS = {
    "dokumenter": lambda: (*texts_in_code(), *fixed_words()),
    "katalog": catalogue_texts,
}


class Dateless(Catalog):
    """A catalogue without the times, and the edition of the tool, that would make every run a change."""

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        changing = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By")
        *kept, (name, value) = (header for header in super().mime_headers if header[0] not in changing)
        return [*kept, (name, f"{value}\n")]  # a header ends its last line

    mime_headers = property(_get_mime_headers)


@cache
def _texts(domain: str) -> tuple[tuple[str, Text], ...]:
    """Every text there is, found once: all of the code is read for it."""
    return tuple(DOMAINS[domain]())


def updated(domain: str) -> Catalog:
    """The catalogue with every text that there is now, and the translations from before."""
    path = LOCALE / f"{domain}.po"
    before = (
        read_po(io.BytesIO(path.read_bytes()), locale="nn", domain=domain) if path.exists() else Catalog(locale="nn")
    )
    catalogue = Dateless(locale="nn", domain=domain, fuzzy=False, header_comment=f"# Nynorsk: {domain}")
    for place, text in _texts(domain):
        if text:
            known = before.get(text[0] if isinstance(text, tuple) else text)
            translated = known.string if known else None
            catalogue.add(text, translated, locations=[] if domain == "katalog" else [(place, 0)],
                          auto_comments=[place] if domain == "katalog" else [])  # fmt: skip
    return catalogue


def po(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, width=WIDTH, omit_header=False, include_lineno=False, sort_output=False)
    return out.getvalue()


def mo(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def missing(catalogue: Catalog) -> list[str]:
    """The texts without nynorsk."""
    strings = ((m.id, m.string if isinstance(m.string, tuple) else (m.string,)) for m in catalogue if m.id)
    return [id if isinstance(id, str) else id[0] for id, forms in strings if not all(forms)]


def compiled(data: bytes, domain: str) -> bytes:
    """The .mo of a .po: read back first, so that it has nothing that the committed text has not."""
    catalogue = Dateless(locale="nn", domain=domain, fuzzy=False)
    for message in read_po(io.BytesIO(data), locale="nn", domain=domain):
        if message.id:
            catalogue[message.id] = message
    return mo(catalogue)


if __name__ == "__main__":
    LOCALE.mkdir(parents=True, exist_ok=True)
    for domain in DOMAINS:
        catalogue = updated(domain)
        text = po(catalogue)
        (LOCALE / f"{domain}.po").write_bytes(text)
        (LOCALE / f"{domain}.mo").write_bytes(compiled(text, domain))
        print(f"{domain}: {len(catalogue)} tekster, {len(missing(catalogue))} uten nynorsk")
