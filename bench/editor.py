"""What one edit costs in an editor: from the text is sent until the findings are back, less the rest that the server waits out.

`python -m bench.editor [FOLDER] [--edits 20]` starts the language server as an editor does, and writes in a measure.
"""

import argparse
import statistics
import time
from pathlib import Path

from bolig_cli.lsp.server import REST
from tests.lsp.client import Editor


def times(folder: Path, edits: int) -> list[float]:
    """The seconds that each edit took, after the first two."""
    file = next(iter(sorted(folder.glob("plan/tiltak/*.yaml"))))
    address, text = file.resolve().as_uri(), file.read_text(encoding="utf-8")
    editor = Editor()
    editor.open(address, text)
    found = []
    for number in range(edits + 2):
        word = f"ingen-{number}"
        start = time.perf_counter()
        editor.change(address, f"{text.rstrip()}\navhenger_av: [{word}]\n")
        editor.wait(lambda told, word=word: any(word in each.message for each in told.get(address, ())))  # type: ignore[misc]
        found.append(time.perf_counter() - start - REST)
    editor.close()
    return found[2:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path())
    parser.add_argument("--edits", type=int, default=20)
    given = parser.parse_args()
    found = [1000 * each for each in times(given.folder, given.edits)]
    print(
        f"{given.folder}: one edit to its findings {statistics.median(found):.0f} ms (lowest {min(found):.0f} ms), "
        f"after {1000 * REST:.0f} ms without a letter"
    )


if __name__ == "__main__":
    main()
