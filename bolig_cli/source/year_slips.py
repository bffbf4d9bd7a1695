"""Numbers by year whose years are written otherwise than the files have them: two digits, swapped with the number, left out."""

import re
from collections.abc import Sequence

from bolig_cli.norsk import capital
from bolig_cli.source import meant
from bolig_cli.source import node as n
from bolig_cli.source.naming import is_year, said
from bolig_cli.source.slip import At, Slip

_YEAR_AND_NUMBER = r"(?P<year>(?:19|20)[0-9]{2})(?P<sign> *(?:[-–—=/]|->|→) *| +)(?P<number>[0-9].*)"
_MOST = 90  # letters of a line that a help text shows


def find(at: At) -> Slip | None:
    """The slip that makes keys of a mapping no years; None for what can be meant in several ways."""
    if not isinstance(at.node, n.Mapping):
        return None
    pairs = at.node.pairs
    bad = [(key, value) for key, value in pairs if not is_year(key.raw)]
    if not bad:
        return None
    swapped = {key.raw for key, value in bad if isinstance(value, n.Scalar) and is_year(value.raw)}
    turned: list[tuple[n.Node, n.Node]] = [(value, key) if key.raw in swapped else (key, value) for key, value in pairs]
    if len(swapped) == len(bad) and len({key.raw for key, _ in turned if isinstance(key, n.Scalar)}) == len(pairs):
        return _told(at, "Året og tallet har byttet plass.", turned)
    years = {key.raw: _as_year(key.raw) for key, _ in pairs}
    if not all(years.values()) or len(set(years.values())) < len(pairs) or swapped:
        return None
    more = len(bad) - 1
    also = "" if not more else f" Det samme gjelder {'ett år' if more == 1 else f'{more} år'} til."
    renamed = [(key._replace(value=years[key.raw], raw=years[key.raw]), value) for key, value in pairs]
    if more == 0 and len(bad[0][0].raw) == 2 and bad[0][0].raw.isdigit():
        help = f"Skriv årstallet med fire sifre: «{years[bad[0][0].raw]}»."
        return _told(at, f"«{bad[0][0].raw}» er ikke et årstall.", renamed, help)
    return _told(at, f"«{bad[0][0].raw}» er ikke et årstall med fire sifre.{also}", renamed)


def _as_year(key: str) -> str:
    """The year that a key says; "" where it is none, or more than one."""
    if is_year(key):
        return key
    if len(key) == 2 and key.isascii() and key.isdigit():
        return f"20{key}"
    if is_year(key.translate(meant.LETTERS)):
        return key.translate(meant.LETTERS)
    words = key.strip(" .:'’\"").lower().split()
    alone = words[-1] if words and words[:-1] in ([], ["år"], ["i"], ["året"]) else ""
    if re.fullmatch("['’]?[0-9]{2}", alone) and len(alone) == 3:
        return f"20{alone[1:]}"
    if is_year(alone):
        return alone
    found = meant.date(key)  # the day that a number is of
    return found.text[:4] if found and found.certain else ""


def _told(at: At, message: str, pairs: Sequence[tuple[n.Node, n.Node]], help: str = "") -> Slip | None:
    """The slip at the first key that is no year, and the mapping as it is meant."""
    known = [(key, value) for key, value in pairs if isinstance(key, n.Scalar)]
    assert isinstance(at.node, n.Mapping)
    wrong = next(key for key, _ in at.node.pairs if not is_year(key.raw))
    meant_pairs = tuple((key._replace(value=key.raw), _number(value)) for key, value in known)
    node = n.Mapping(meant_pairs, at.node.line, at.node.column, at.node.end_line, at.node.end_column)
    return at.slip_at(wrong.raw, message, help or f"Skriv «{at.write}{line(meant_pairs)}».", node)


def _number(node: n.Node) -> n.Node:
    if isinstance(node, n.Scalar) and node.raw.isascii() and node.raw.isdigit() and not isinstance(node.value, int):
        return node._replace(value=int(node.raw))
    return node


def line(pairs: Sequence[tuple[n.Scalar, n.Node]]) -> str:
    """Years with their numbers as they are written on one line."""
    inside = [f"{key.raw}: {value.raw if isinstance(value, n.Scalar) else '…'}" for key, value in pairs]
    text = "{" + ", ".join(inside) + "}"
    return text if len(text) <= _MOST else "{" + ", ".join(inside[:2]) + ", …}"


def without_years(at: At) -> Slip | None:
    """A list of numbers where there should be one for each year: [150, 400, 400]."""
    items = at.node.items if isinstance(at.node, n.Sequence) else ()
    numbers = [item.raw for item in items if isinstance(item, n.Scalar) and isinstance(item.value, int | float)]
    if not numbers or len(numbers) != len(items):
        return None
    example = "{" + ", ".join(f"{2027 + i}: {number}" for i, number in enumerate(numbers)) + "}"
    name = capital(said(at.root, at.path))
    return at.slip(
        f"{name} skal ha ett tall for hvert år, men årene mangler foran tallene.",
        f"Skriv året og kolon foran hvert tall. Gjelder det første 2027, skriver du «{at.write}{example}».",
    )


def with_other_sign(at: At) -> Slip | None:
    """Years with another sign than a colon after them: {2027 - 150, 2028 - 400}."""
    items = at.node.items if isinstance(at.node, n.Sequence) else ()
    found = [re.fullmatch(_YEAR_AND_NUMBER, item.raw.strip()) if isinstance(item, n.Scalar) else None for item in items]
    pairs = [(match["year"], match["sign"], match["number"].strip()) for match in found if match]
    if not pairs or len(pairs) != len(items) or len({year for year, _, _ in pairs}) != len(pairs):
        return None
    sign = pairs[0][1].strip()
    written = ", ".join(f"{year}: {number}" for year, _, number in pairs)
    return at.slip(
        f"Mellom året og tallet står det {f'«{sign}»' if sign else 'mellomrom'}, og der skal det være kolon.",
        f"Skriv «{at.write}{{{written}}}».",
    )


def in_words(at: At) -> Slip | None:
    """A number and the year for it in one text: «2500 i 2030»."""
    numbers = re.findall(r"[0-9]+", at.raw)
    years = [number for number in numbers if re.fullmatch("20[0-9]{2}", number)]
    others = [number for number in numbers if number not in years]
    if len(years) != 1 or len(others) != 1:
        return None
    return at.slip(
        f"{capital(said(at.root, at.path))} skal ha året først og så tallet, ikke «{at.raw}».",
        f"Skriv «{at.write}{{{years[0]}: {others[0]}}}».",
    )
