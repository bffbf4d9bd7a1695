"""Costs, and those who pay them, that are written otherwise than the files have them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bolig_cli.finding import Gathering
from bolig_cli.norsk import capital, listing
from bolig_cli.source import node as n
from bolig_cli.source import paid_by
from bolig_cli.source.faults import READ_FAULTS
from bolig_cli.source.naming import is_year, said
from bolig_cli.source.slip import At, Slip

_ENDS = ("fra", "til")
_MAA_UTREDES = "må utredes"
_UNKNOWN = frozenset(
    {"må utredes", "må utgreiast", "ukjent", "ukjend", "ikke kjent", "ikke avklart", "ikkje avklart", "uavklart", "?"}
)


def is_amount(schema: Mapping[str, Any]) -> bool:
    """Whether it is the schema of an amount of money, or of one for each year."""
    return "usen kroner" in str(schema.get("description", ""))


def one_of_a_line(at: At, slip: Slip) -> Slip:
    """The slip of an amount for a year, told in one line with those of the other years beside it."""
    finding, year = slip.finding, at.path[-1]
    if not isinstance(year, str) or not is_year(year):
        return slip
    where = f"{at.file.rpartition('/')[2]}, linje {finding.place.line}"
    gathering = Gathering(
        f"Flere beløp i {where}, er ikke hele tall i tusen kroner",
        f"«{at.raw}» for {year}",
        "Skriv bare tall, i hele tusen kroner: 350 betyr 350 000 kroner.",
    )
    return replace(slip, finding=replace(finding, gathering=gathering))


def find(at: At, keyword: str) -> Slip | None:
    """The slip that makes the value break a keyword of its schema; None for what is no such, or is one of numbers as any other."""
    match keyword:
        case "type" if _may_be_span(at.schema):
            return _two_amounts(at)
        case "type" if _has_share(at.schema.get("items", {})):
            return _shares_by_name(at)
        case "enum" if _has_share(at.schema.get("items", {})):
            return _several_payers(at) or _payer_with_share(at)
        case "enum" if _has_share(at.schema):
            return _payer_with_share(at)
        case "additionalProperties" if _has_share(at.schema):
            return _share_by_name(at)
        case "additionalProperties" if _may_be_span(at.schema):
            return _ends_by_other_names(at)
        case "pattern" if is_amount(at.schema):
            return _not_known(at)
    return None


def _may_be_span(schema: Mapping[str, Any]) -> bool:
    """Whether it is the schema of an amount that may lie between two."""
    return is_amount(schema) and set(schema.get("properties", ())) == set(_ENDS)


def _has_share(schema: Mapping[str, Any]) -> bool:
    """Whether it is the schema of one who pays a part."""
    return "andel" in schema.get("properties", {})


def _not_known(at: At) -> Slip | None:
    """A word for that the cost is not known yet, for all years or for one."""
    if " ".join(at.raw.lower().split()) not in _UNKNOWN:
        return None
    if "propertyNames" in at.schema:
        return at.slip(
            f"«{at.raw}» skrives «{_MAA_UTREDES}».",
            f"Skriv «{at.write}{_MAA_UTREDES}».",
            at.as_scalar(_MAA_UTREDES),
            at.instead(_MAA_UTREDES),
        )
    *_, key, year = ("", *at.path)
    if not isinstance(year, str) or not is_year(year):
        return None
    return at.slip(
        f"Beløpet for {year} skal være et helt tall i tusen kroner, ikke «{at.raw}».",
        f"Er kostnaden ikke kjent, skriver du «{key}: {_MAA_UTREDES}» uten årene. Er ingen av postene kjent, skal «status» "
        f"under «okonomi» også være «{_MAA_UTREDES}».",
    )


def _ends_by_other_names(at: At) -> Slip | None:
    """The two ends of a span as keys that are called something else: «{min: 300, maks: 500}»."""
    pairs = at.node.pairs if isinstance(at.node, n.Mapping) else ()
    ends = [value for _, value in pairs if isinstance(value, n.Scalar) and isinstance(value.value, int)]
    if len(pairs) != 2 or len(ends) != 2:
        return None
    names = " og ".join(f"«{key.raw}»" for key, _ in pairs)
    named = tuple(
        (key._replace(value=word, raw=word), end) for (key, _), end, word in zip(pairs, ends, _ENDS, strict=True)
    )
    return at.slip(
        f"Beløpet for {at.path[-1]} er skrevet med {names}, men et spenn har «fra» og «til».",
        f"Skriv «{at.write}{{fra: {ends[0].raw}, til: {ends[1].raw}}}».",
        n.Mapping(named, at.node.line, at.node.column, at.node.end_line, at.node.end_column),
    )


def _two_amounts(at: At) -> Slip | None:
    """A list of two amounts where there should be one, or two with a dash between."""
    ends = [item.raw for item in at.node.items if isinstance(item, n.Scalar)] if isinstance(at.node, n.Sequence) else []
    if len(ends) != 2 or not all(end.isascii() and end.isdigit() for end in ends):
        return None
    text = "–".join(ends)
    return at.slip(
        f"Beløpet for {at.path[-1]} er skrevet som en liste.", f"Skriv «{at.write}{text}».", at.as_scalar(text)
    )


def _several_payers(at: At) -> Slip | None:
    """Several who pay, in one text: «60 % egne midler, 40 % Husbanken lån»."""
    return _payers(at, paid_by.find(at.raw))


def _shares_by_name(at: At) -> Slip | None:
    """Several who pay, each as a key with its share: «{egne midler: 60, Husbanken lån: 40}»."""
    if not isinstance(at.node, n.Mapping):
        return None
    written = [paid_by.Payer(key, value.raw.rstrip("% ")) for key, value in at.node if isinstance(value, n.Scalar)]
    return _payers(at, paid_by.known(written))


def _payers(at: At, payers: Sequence[paid_by.Payer]) -> Slip | None:
    if not payers:
        return None
    if paid_by.are_amounts(payers, at.raw):
        return _amounts(at, payers, at.path)
    with_shares = all(each.share.isdigit() for each in payers)
    items = tuple(_one_payer(at, each) if with_shares else at.as_scalar(each.name) for each in payers)
    node, text = at.node, paid_by.line(payers)
    return at.slip(
        f"{capital(said(at.root, at.path))} skal være en liste når flere betaler.",
        f"Skriv «{at.write}{text}».",
        n.Sequence(items, node.line, node.column, node.end_line, node.end_column),
        at.instead(text) if isinstance(node, n.Scalar) and not any(p.called_otherwise for p in payers) else None,
    )


def _amounts(at: At, payers: Sequence[paid_by.Payer], path: tuple[n.Key, ...]) -> Slip:
    """Payers with an amount each: how much each of them pays is told in lines of their own."""
    node = n.child_at(at.root, path) or at.node
    posts = listing([f"én med «finansiering: {each.name}»" for each in payers])
    finding = READ_FAULTS["ugyldig-verdi"].at(
        n.Origin(at.file, at.root).at(*path),
        f"Tallene i {said(at.root, path)} er beløp, men her kan det bare stå andeler i prosent.",
        f"Lag en post for hver av dem, {posts}, og skriv beløpene under «belop» i hver post.",
    )
    # One of them stands for all until then: of two without shares there would be more to say, and other advice.
    alone = n.Scalar(
        payers[0].name, payers[0].name, node.line, node.column, node.line, node.column, node.end_line, node.end_column
    )
    return Slip(path, finding, alone)


def _one_payer(at: At, payer: paid_by.Payer) -> n.Mapping:
    pairs = (
        (at.as_scalar("kilde"), at.as_scalar(payer.name)),
        (at.as_scalar("andel"), at.as_scalar(payer.share)._replace(value=int(payer.share))),
    )
    return n.Mapping(pairs, at.node.line, at.node.column)


def _payer_with_share(at: At) -> Slip | None:
    """One who pays, with its share in the same text: «- 60 % egne midler»."""
    found = paid_by.known([paid_by.payer(at.raw)] * 2)
    if not found:
        return None
    around = n.child_at(at.root, at.path[:-1])
    written = (
        [item.raw for item in around.items if isinstance(item, n.Scalar)] if isinstance(around, n.Sequence) else []
    )
    beside = paid_by.known([paid_by.payer(raw) for raw in written])
    if beside and paid_by.are_amounts(beside, " ".join(written)):
        return _amounts(at, beside, at.path[:-1])
    if found[0].share:
        return _share(at, at.raw, found[0])
    if not found[0].called_otherwise:
        return None
    name = found[0].name
    return at.slip(f"«{at.raw}» heter «{name}» i planens filer.", f"Skriv «{at.write}{name}».", at.as_scalar(name))


def _share_by_name(at: At) -> Slip | None:
    """One who pays as a key with its share: «- egne midler: 60»."""
    if not isinstance(at.node, n.Mapping) or len(at.node.pairs) != 1:
        return None
    ((name, value),) = at.node
    share = value.raw.rstrip("% ") if isinstance(value, n.Scalar) else ""
    found = paid_by.known([paid_by.Payer(name, share)] * 2)
    return _share(at, f"{name}: {share}", found[0]) if found and share.isascii() and share.isdigit() else None


def _share(at: At, written: str, payer: paid_by.Payer) -> Slip:
    return at.slip(
        f"«{written}» skrives med «kilde» og «andel».",
        f"Skriv «{{kilde: {payer.name}, andel: {payer.share}}}».",
        _one_payer(at, payer),
    )
