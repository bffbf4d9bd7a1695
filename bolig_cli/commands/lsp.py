"""`bolig lsp`: the language server, which an editor starts."""

import sys

from bolig_cli.commands.console import Console


def run(console: Console) -> int:
    """Speaks the protocol over standard input and output until the editor ends it; told so where somebody starts it by hand."""
    if sys.stdin is None or sys.stdin.isatty():
        console.progress(
            "«bolig lsp» startes av et redigeringsprogram, og snakker med det over standard inn og ut. Se docs/editor.md.\n"
        )
        return 2
    from bolig_cli.lsp.server import serve

    serve(sys.stdin.buffer, sys.stdout.buffer)
    return 0
