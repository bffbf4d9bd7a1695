"""The statutes' texts, which lie beside the checkout and not in it, as § → ledd → sentences and list items.

The texts are Markdown in which lists are flattened: a ledd with a list stands as one paragraph with the
items run together, and then once more item by item. Footnote marks stand as digits after the word.

Usage: python -m tests.law.lovtekst bsl 5 2    (prints the fingerprint, and the text in its parts)
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bolig_cli.law.fingerprint import fingerprint
from bolig_cli.law.katalog import FOLDER, load_katalog
from bolig_cli.law.plikt import Hjemmel, Lov

TEKSTER = Path(__file__).parents[3] / "shared" / "law"
_FOTNOTE = re.compile(r"(?<=[a-zæøå.])[1-9](?=\s|$)")


@dataclass(frozen=True)
class Ledd:
    """`tekst` is the whole ledd; `punkter` are its list items, if it has a list (those within items come in their order)."""

    tekst: str
    punkter: tuple[str, ...] = ()

    @property
    def punktum(self) -> tuple[str, ...]:
        """The sentences; «§ 10-1. Med» ends one, «jf. § 6» does not. A list belongs to the sentence that begins it."""
        return tuple(re.split(r"(?<=[.])\s+(?=[A-ZÆØÅ])", self.tekst))


@cache
def paragrafer(lovdata: str) -> dict[str, tuple[Ledd, ...]]:
    """The ledd of each paragraph of the statute with this address. Skips the test where the texts are not at hand."""
    number = lovdata.removeprefix("lov/")
    paths = sorted(TEKSTER.glob(f"LOV-{number}.md")) or sorted(TEKSTER.glob(f"LOV-{number}-*.md"))
    if not paths:
        pytest.skip(f"lovteksten LOV-{number}.md ligger ikke i shared/law ved siden av arbeidskopien")
    parts = re.split(r"(?m)^##### § (\S+(?: [a-z])?)\. .*$", paths[0].read_text(encoding="utf-8"))
    return {paragraf: _ledd(text) for paragraf, text in zip(parts[1::2], parts[2::2], strict=True)}


def _ledd(text: str) -> tuple[Ledd, ...]:
    body = re.split(r"(?m)^#", text)[0]
    paragraphs = [_FOTNOTE.sub("", " ".join(p.split())) for p in body.split("\n\n") if p.strip()]
    made: list[Ledd] = []
    while paragraphs:
        whole = paragraphs.pop(0)
        items: list[str] = []
        at = 0
        while paragraphs and (found := whole.find(paragraphs[0], at)) > 0:
            items.append(paragraphs[0])
            # What stands within an item (a list in a list) begins inside it.
            at = found + (1 if len(paragraphs) > 1 and paragraphs[1] in paragraphs[0] else len(paragraphs[0]))
            paragraphs.pop(0)
        made.append(Ledd(whole, tuple(items)))
    return tuple(made)


def tekst(lov: Lov, hjemmel: Hjemmel) -> str:
    """The words that a reference points at: the list item, the sentence, the ledd or the paragraph."""
    ledd = paragrafer(lov.lovdata)[hjemmel.paragraf]
    if hjemmel.ledd is None and len(ledd) > 1:
        return " ".join(part.tekst for part in ledd)
    part = ledd[(hjemmel.ledd or 1) - 1]
    if hjemmel.bokstav or hjemmel.nummer:
        index = "abcdefghijklmnopqrstuvwxyz".index(hjemmel.bokstav) if hjemmel.bokstav else (hjemmel.nummer or 1) - 1
        return f"{part.tekst.partition(part.punkter[0])[0]} {part.punkter[index]}"
    return part.punktum[hjemmel.punktum - 1] if hjemmel.punktum else part.tekst


def avtrykk(ledd: Sequence[Ledd], hjemmel: Hjemmel) -> str:
    """The fingerprint that an entry with this reference must have."""
    return fingerprint(part.tekst for part in (ledd if hjemmel.ledd is None else ledd[hjemmel.ledd - 1 : hjemmel.ledd]))


def main(id: str, paragraf: str, ledd: str = "") -> None:
    """Prints a provision. `id` is a statute of the catalogue, or its address ("lov/2008-06-27-71")."""
    lovdata = next((lov.lovdata for lov in load_katalog(FOLDER).lover if lov.id == id), id)
    alle = paragrafer(lovdata)[paragraf]
    for n, part in enumerate(alle, 1):
        if ledd and n != int(ledd):
            continue
        print(f"§ {paragraf}, ledd {n}: {fingerprint([part.tekst])}")
        for m, setning in enumerate(part.punktum, 1):
            print(f"   punktum {m}: {setning}")
        for m, punkt in enumerate(part.punkter, 1):
            print(f"   listepunkt {m}: {punkt}")
    if not ledd:
        print(f"hele § {paragraf}: {fingerprint(part.tekst for part in alle)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
