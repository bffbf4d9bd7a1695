"""A page that stands by itself, around what a report says: no script, and nothing fetched."""

from collections.abc import Iterable
from html import escape

from bolig_cli.render.html.page import POLICY, STYLE


def whole(title: str, about: str, body: Iterable[str]) -> str:
    """The page; `body` is its content as HTML, and `about` is whom it is about, for the title of the window."""
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="nb">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">',
            f"<title>{escape(title)} – {escape(about)}</title>",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>",
            "</head>",
            "<body>",
            f'<header><div class="forside-tittel"><h1>{escape(title)}</h1></div></header>',
            '<div class="side"><main>',
            *body,
            "</main></div>",
            "</body>",
            "</html>",
            "",
        ]
    )
