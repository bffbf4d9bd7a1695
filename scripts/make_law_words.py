"""Writes scripts/law_words.txt: the beginnings of the words that the acts of this field are written with.

Usage: python scripts/make_law_words.py FOLDER    (the folder with the texts, LOV-2022-12-20-121.md and so on)

Planners write much in the acts' words, and those who write of something else do not. `make_field_words.py` takes them with the
rest.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bolig_cli.law.evidence.support.fagord import stamme  # noqa: E402
from bolig_cli.law.evidence.support.innhold import innhold  # noqa: E402

WORDS = ROOT / "scripts" / "law_words.txt"
# The acts on housing, social services, health care, integration, housing support, equality, public health and procedure. Those on
# plans and on municipalities are of roads and of everything.
ACTS = (
    "2022-12-20-121", "2009-12-18-131", "2011-06-24-30", "2020-11-06-127", "2012-08-24-64", "2017-06-16-51", "2011-06-24-29",
    "1967-02-10",
)  # fmt: skip

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    texts = [(Path(sys.argv[1]) / f"LOV-{act}.md").read_text("utf-8") for act in ACTS]
    WORDS.write_text("".join(f"{s}\n" for s in sorted({stamme(w) for text in texts for w in innhold(text)})), "utf-8")
