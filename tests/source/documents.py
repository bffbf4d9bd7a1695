"""YAML documents as authors write them, for properties: every style that the reader accepts, with comments and empty lines."""

from hypothesis import strategies as st

_WORDS = st.text("abcæøåN01 .-%:#'\"[]{}|>&*!,?~", min_size=1, max_size=12)
_KEYS = st.sampled_from(["id", "tittel", "maal", "2027", "på-tvers", "status", "b_c", "'med: kolon'"])
_COMMENT = st.sampled_from(["", "", "", "  # merknad", " # «x»: 1"])
_BLANK = st.sampled_from(["", "", "", "\n", "# hel linje\n", "\n  # innrykket\n\n"])


@st.composite
def _plain(draw: st.DrawFn) -> str:
    return draw(
        st.sampled_from(
            ["x", "to ord", "0301", "12", "-1.5", "true", "null", "~", "2024-06-01", "§ 5", "a:b", "a#b", "nei"]
        )
    )


@st.composite
def _quoted(draw: st.DrawFn) -> str:
    text = draw(_WORDS)
    if draw(st.booleans()):
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace('"', '\\"') + '"'


@st.composite
def _flow(draw: st.DrawFn, depth: int) -> str:
    if depth <= 0 or draw(st.booleans()):
        return draw(st.one_of(st.sampled_from(["x", "to ord", "12", "true"]), _quoted()))
    space = draw(st.sampled_from(["", " "]))
    if draw(st.booleans()):
        items = draw(st.lists(_flow(depth - 1), max_size=3))
        return "[" + space + ", ".join(items) + space + "]"
    keys = draw(st.lists(_KEYS, max_size=3, unique=True))
    return "{" + space + ", ".join(f"{key}: {draw(_flow(depth - 1))}" for key in keys) + space + "}"


@st.composite
def _block_scalar(draw: st.DrawFn, indent: int) -> str:
    """With its indicator; the lines below are indented deeper than `indent`."""
    head = draw(st.sampled_from(["|", "|-", "|+", ">", ">-"]))
    space = " " * (indent + draw(st.integers(1, 4)))
    lines = draw(
        st.lists(st.sampled_from(["tekst: her", "# ikke en merknad", "- punkt", "to  ord", ""]), min_size=1, max_size=4)
    )
    if not lines[0]:
        lines[0] = "først"
    return head + draw(_COMMENT) + "\n" + "\n".join(space + line if line else "" for line in lines)


@st.composite
def _value(draw: st.DrawFn, indent: int, depth: int) -> str:
    """What stands after `key:` or `-`, with the space or line break before it, without the line break after it."""
    kind = draw(st.sampled_from(["plain", "quoted", "flow", "block", "empty", "mapping", "sequence"]))
    if depth <= 0 and kind in {"mapping", "sequence"}:
        kind = "plain"
    match kind:
        case "plain":
            return " " + draw(_plain()) + draw(_COMMENT)
        case "quoted":
            return draw(st.sampled_from([" ", "  "])) + draw(_quoted()) + draw(_COMMENT)
        case "flow":
            return " " + draw(_flow(2)) + draw(_COMMENT)
        case "block":
            return " " + draw(_block_scalar(indent))
        case "empty":
            return draw(_COMMENT)
        case "mapping":
            below = indent + draw(st.integers(1, 4))
            return draw(_COMMENT) + "\n" + draw(_mapping(below, depth - 1)).removesuffix("\n")
        case _:
            below = indent + draw(st.integers(0, 3))
            return draw(_COMMENT) + "\n" + draw(_sequence(below, depth - 1)).removesuffix("\n")


@st.composite
def _mapping(draw: st.DrawFn, indent: int, depth: int) -> str:
    keys = draw(st.lists(_KEYS, min_size=1, max_size=4, unique=True))
    return "".join(" " * indent + f"{key}:" + draw(_value(indent, depth)) + "\n" + draw(_BLANK) for key in keys)


@st.composite
def _sequence(draw: st.DrawFn, indent: int, depth: int) -> str:
    items = []
    for _ in range(draw(st.integers(1, 3))):
        if depth > 0 and draw(st.booleans()):
            gap = draw(st.sampled_from([" ", "   "]))
            inside = draw(_mapping(indent + 1 + len(gap), depth - 1))
            items.append(" " * indent + "-" + gap + inside.lstrip(" "))
        else:
            value = draw(_value(indent + 1, depth))
            if value.startswith("\n") or value.strip().startswith("#"):
                value = " x"
            items.append(" " * indent + "-" + value + "\n" + draw(_BLANK))
    return "".join(items)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A document with a mapping at its root, and with `\\n` as line ending."""
    text = draw(st.sampled_from(["", "# plan\n", "\n"])) + draw(_mapping(0, 3))
    return text if draw(st.booleans()) else text.rstrip("\n")
