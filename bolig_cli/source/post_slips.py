"""The amounts of a measure written right under its economy, where they belong in a post: `okonomi: {status: …, belop: …}`."""

from dataclasses import replace

from bolig_cli.finding import Finding
from bolig_cli.source import node as n
from bolig_cli.source import year_slips
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.naming import is_year

_ECONOMY, _POSTS, _AMOUNTS = "okonomi", "poster", "belop"
_OF_POST = ("type", "finansiering", _AMOUNTS, "sum")
_EXAMPLES = {"type": "drift", "finansiering": "egne midler", _AMOUNTS: "{2027: 350}"}


def moved(document: n.Document) -> tuple[n.Mapping, list[Finding]]:
    """The root with such amounts in a post, and the finding for them, at the first; as it is where there are none.

    What the post lacks still, is in what the finding says to write, and stands in the root as the most common.
    """
    economy = document.root.get(_ECONOMY)
    if document.kind != "tiltak" or not isinstance(economy, n.Mapping):
        return document.root, []
    loose = [(key, value) for key, value in economy.pairs if key.raw in _OF_POST or is_year(key.raw)]
    if not any(key.raw == _AMOUNTS or is_year(key.raw) for key, _ in loose) or economy.get(_POSTS) is not None:
        return document.root, []
    years = [(key, value) for key, value in loose if is_year(key.raw)]
    own = {key.raw: (key, value) for key, value in loose if not is_year(key.raw)}
    first = loose[0][0]
    if years and _AMOUNTS not in own:
        at = years[0][0]
        own[_AMOUNTS] = (
            at._replace(value=_AMOUNTS, raw=_AMOUNTS),
            n.Mapping(tuple((key._replace(value=key.raw), value) for key, value in years), at.line, at.column),
        )
    pairs = tuple(own.get(name) or _made(first, name) for name in _OF_POST if name in own or name in _EXAMPLES)
    post = n.Mapping(pairs, first.line, first.column)
    key = first._replace(value=_POSTS, raw=_POSTS)
    rest = tuple(pair for pair in economy.pairs if pair not in loose)
    whole = replace(economy, pairs=(*rest, (key, n.Sequence((post,), first.line, first.column))))
    root = n.with_value(document.root, (_ECONOMY,), whole)
    assert isinstance(root, n.Mapping)
    what = "Året" if is_year(first.raw) else f"«{first.raw}»"
    lines = [
        f"«{'    - ' if i == 0 else '      '}{name.raw}: {_shown(value)}»" for i, (name, value) in enumerate(pairs)
    ]
    finding = READ_FAULTS["ukjent-noekkel"].at(
        n.Origin(document.path, document.root).key(_ECONOMY, first.raw),
        f"{what} står rett under «{_ECONOMY}», men beløp hører til i en post under «{_POSTS}».",
        f"Skriv «  {_POSTS}:», og så linjene {', '.join(lines[:-1])} og {lines[-1]}.",
    )
    return root, [finding]


def _made(at: n.Scalar, name: str) -> tuple[n.Scalar, n.Node]:
    """A key that the post lacks, with the most common value."""
    if name == _AMOUNTS:
        return at._replace(value=name, raw=name), n.Mapping((), at.line, at.column)
    return at._replace(value=name, raw=name), at._replace(value=_EXAMPLES[name], raw=_EXAMPLES[name])


def _shown(node: n.Node) -> str:
    if isinstance(node, n.Scalar):
        return node.raw
    if isinstance(node, n.Mapping) and node.pairs:
        return year_slips.line(node.pairs)
    return _EXAMPLES[_AMOUNTS]
