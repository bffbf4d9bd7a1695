"""A birth number is an error wherever it stands in a plan: in a text, a table, a chapter or a comment; and it is never repeated."""

import datetime as dt
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bolig_cli import pipeline
from bolig_cli.finding import Severity
from bolig_cli.personopplysninger import foedselsnumre
from bolig_cli.source import foedselsnumre as in_files
from bolig_cli.source.files import read_folder
from tests.test_personopplysninger import number, spaced

CODE = "foedselsnummer-i-planen"
PLACES = {
    "plan/tiltak/T1.yaml": "# Gjelder {}\n",
    "plan/kapitler/00-nytt.md": "---\ntittel: Nytt\n---\n\nSøkeren med {} venter.\n",
    "plan/kunnskapsgrunnlag/tabeller/x.csv": "Navn;Antall\n{};1\n",
    "plan/innspill/I01.yaml": "id: I01\navsender: Eldrerådet\nslag: kommunalt råd\ndato: 2024-03-01\npunkter:\n"
    "  - nummer: 1\n    tekst: Ring {}.\n",
    "plan/saksgang.yaml": "tekst: [{}\n",  # a file that can't be read
}


def test_in_every_kind_of_file(minste: Path) -> None:
    files = read_folder(minste)
    before = {file.path: file.data for file in files.files}
    for secret in (number(), spaced(number(41, 3), "000000 00000")):
        for path, text in PLACES.items():
            changed = files.with_texts({path: before.get(path, b"") + text.format(secret).encode()})
            found = [f for f in pipeline.check_files(changed, dt.date(2026, 1, 1)).findings if f.rule == CODE]
            assert [(f.place.path, f.severity) for f in found] == [(path, Severity.FEIL)]
            assert secret not in repr(found)
            line = changed.files[[f.path for f in changed.files].index(path)].data.decode().splitlines()
            assert secret in line[found[0].place.line - 1]


@given(
    st.lists(
        st.sampled_from([" ", ".", "-", "–", "\u00a0", "\u202f", "\u200b", "\u00ad", ""]), min_size=11, max_size=11
    ),
    st.text(max_size=9),
    st.booleans(),
)
def test_the_quick_look_at_a_file_lets_through_what_is_found_in_its_text(
    gaps: list[str], before: str, foreign: bool
) -> None:
    digits = number() if not foreign else number().translate({48 + digit: 0x0660 + digit for digit in range(10)})
    text = f"{before} {''.join(map(str.__add__, digits, gaps))} ."
    data = text.encode(errors="replace")
    assert bool(in_files.find(data, "x.md")) == any(foedselsnumre(data.decode().replace("\r\n", "\n")))


def test_none_in_our_own_plans() -> None:
    root = Path(__file__).parent.parent.parent
    for folder in (root, *(root / "tests" / "planer").iterdir()):
        files = read_folder(folder)
        assert [f for f in pipeline.read_plan(files).findings if f.rule == CODE] == []
