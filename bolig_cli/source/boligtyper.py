"""The municipality's own kinds of dwelling: what a schema cannot say of them, for they stand in the file that names them."""

import difflib
from collections.abc import Iterator, Sequence

from bolig_cli.finding import Finding
from bolig_cli.searchable import searchable
from bolig_cli.source import certain, schema
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.node import Document, Node, Origin, Scalar, child_at
from bolig_cli.source.node import Sequence as SequenceNode

KIND = "behovsoversikt"
_LINES, _OWN, _TYPE = "behov", "boligtyper", "boligtype"


def unknown(document: Document) -> Iterator[Finding]:
    """The lines of an overview of need whose kind of dwelling is neither the law's nor listed in the file, and the ids that are
    listed twice. What has not even the shape of an id has its finding from the schema."""
    origin = Origin(document.path, document.root)
    own: list[str] = []
    for number, id in enumerate(_words(document.root, _OWN, "id")):
        if id and id.raw in own:
            yield READ_FAULTS["ugyldig-verdi"].at(
                origin.at(_OWN, number, "id"),
                f"Boligtypen «{id.raw}» er ført opp to ganger.",
                "Gi den ene en annen id, eller ta den bort.",
            )
        elif id:
            own.append(id.raw)
    known = [*schema.subschema(KIND, (_LINES, 0, _TYPE))["anyOf"][0]["enum"], *own]
    for number, word in enumerate(_words(document.root, _LINES, _TYPE)):
        if word and word.raw not in known and _is_id(word.raw):
            yield _no_such(document, origin, number, word, known)


def _is_id(text: str) -> bool:
    return text.isascii() and text[:1].isalpha() and text.replace("-", "").replace("_", "").isalnum()


def _no_such(document: Document, origin: Origin, number: int, word: Scalar, known: Sequence[str]) -> Finding:
    meant = certain.alike(word.raw, known)
    close = difflib.get_close_matches(searchable(word.raw), known, n=1, cutoff=0.6)
    guess = meant or (close[0] if close else "")
    return READ_FAULTS["ugyldig-verdi"].at(
        origin.at(_LINES, number, _TYPE),
        f"Boligtypen «{word.raw}» finnes ikke." + (f" Mente du «{guess}»?" if guess else ""),
        f"Bruk en av: {', '.join(known)}. Er det kommunens egen, fører du den opp under «{_OWN}».",
        certain.rewritten(document.path, word, meant) if meant else None,
    )


def _words(root: Node, list_: str, key: str) -> Iterator[Scalar | None]:
    """What stands at a key in each item of a list; None where it is no single value."""
    items = child_at(root, (list_,))
    for item in items.items if isinstance(items, SequenceNode) else ():
        word = child_at(item, (key,))
        yield word if isinstance(word, Scalar) else None
