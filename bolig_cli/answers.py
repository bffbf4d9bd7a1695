"""What a requirement was answered on some files, and is answered again where those files are the same.

An answer rests on the kinds of file that its kind of evidence looks in (`Krav.hviler_paa`), and on those that no kind of evidence
names as its own: plan.yaml above all.
"""

from collections.abc import Callable, Hashable, Mapping

from bolig_cli.law.evidence import BEVISTYPER
from bolig_cli.law.evidence.evidence import Krav, Svar
from bolig_cli.law.vurdering import Husker
from bolig_cli.source.files import Files, SourceFile

# Gives what is known by a key, or else what the function gives.
Remember = Callable[[Hashable, Callable[[], Svar]], Svar]

_NAMED = frozenset(kind for bevistype in BEVISTYPER.values() for kind in bevistype.leser)


class _State:
    """Some files as they are. Their digest is asked for with each of some two hundred requirements, and made once."""

    __slots__ = ("_hash", "files")

    def __init__(self, files: tuple[SourceFile, ...]) -> None:
        self.files = files
        self._hash = hash(files)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _State) and self.files == other.files


def by_files(files: Files, read_as: Mapping[str, str], remember: Remember) -> Husker:
    """Answers from before for a plan of these files, where what they rest on is the same. `read_as` as in `pipeline.ReadPlan`."""
    kind_of = {file: read_as.get(file.path, file.kind) for file in files.files}
    states: dict[frozenset[str], _State] = {}

    def find(krav: Krav, kommune: str, ask: Callable[[], Svar]) -> Svar:
        kinds = krav.hviler_paa
        if kinds not in states:
            states[kinds] = _State(tuple(f for f, kind in kind_of.items() if kind in kinds or kind not in _NAMED))
        return remember((krav, kommune, states[kinds]), ask)

    return find
