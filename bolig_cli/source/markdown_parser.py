"""markdown-it-py set up for author texts: which rules are on, where constructs stand, and no silent loss at the nesting limit."""

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

from bolig_cli import limits

# markdown-it drops what is nested deeper than its own limit; ours comes first and keeps the text.
_PARSER_LIMIT = 20
MAX_BLOCK_LEVEL = limits.MARKDOWN_LEVELS

_InlineRule = Callable[[StateInline, bool], bool]


def tokens(text: str) -> list[Token]:
    """The block tokens of a text; footnote definitions stand where they are written.

    Inline tokens of links, images, HTML and footnote marks have `meta["pos"]` and `meta["end"]`, the indexes in the block's content
    where they begin and end.
    A paragraph with `meta["too_deep"]` is one line of what was nested too deep.
    """
    return _parser().parse(text)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _PARSER_LIMIT})
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    parser.enable("table").disable(["code", "lheading", "reference"])
    parser.block.ruler.before("table", "too_deep", _too_deep)
    parser.inline.ruler.before("escape", "tallhenvisning", _tallhenvisning)
    for name, rule, kind in (
        ("link", link, "link_open"),
        ("image", image, "image"),
        ("autolink", autolink, "link_open"),
        ("html_inline", html_inline, "html_inline"),
        ("footnote_ref", _footnote_ref, "footnote_ref"),
    ):
        parser.inline.ruler.at(name, _placed(rule, kind))
    # Which addresses are allowed is decided where the finding is made, on what the author wrote.
    parser.normalizeLink = _as_written  # type: ignore[method-assign]
    parser.normalizeLinkText = _as_written  # type: ignore[method-assign,assignment]
    parser.validateLink = _any_link  # type: ignore[method-assign]
    return parser


def _as_written(url: str) -> str:
    return url


def _any_link(url: str) -> bool:
    return True


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    found: bool = footnote_ref(state, silent, always_match=True)
    return found


_TALLHENVISNING = re.compile(r"\{\{([^{}]*)\}\}")


def _tallhenvisning(state: StateInline, silent: bool) -> bool:
    """A number quoted by reference, `{{…}}`: nothing in it is markup."""
    hit = _TALLHENVISNING.match(state.src, state.pos)
    if not hit:
        return False
    if not silent:
        token = state.push("tallhenvisning", "", 0)
        token.content = " ".join(hit[1].split())
        token.meta = {"pos": state.pos, "end": hit.end()}
    state.pos = hit.end()
    return True


def _placed(rule: _InlineRule, kind: str) -> _InlineRule:
    """The rule, with where what it finds begins and ends written into its first token of that kind."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            token = next(token for token in state.tokens[before:] if token.type == kind)
            token.meta = {**token.meta, "pos": start, "end": state.pos}
        return found

    return placed


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if silent or state.level < MAX_BLOCK_LEVEL:
        return False
    opening = state.push("paragraph_open", "p", 1)
    opening.map = [start, start + 1]
    opening.meta = {"too_deep": True}
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(start, start + 1, state.blkIndent, False).strip()
    inline.map = [start, start + 1]
    inline.children = []
    state.push("paragraph_close", "p", -1)
    state.line = start + 1
    return True
