"""A plan that is checked again and again while it is written."""

import datetime as dt
from collections.abc import Callable, Hashable, Mapping

from bolig_cli.law.evidence.evidence import Svar
from bolig_cli.pipeline import Checked, ReadFile, ReadPlan, check_files, read_file, read_plan
from bolig_cli.source.files import Files, SourceFile


class Workspace:
    """The files of a plan as they are now, and what each of them has been read as.

    A check here finds what `pipeline.check_files` finds in the same files. It reads and builds only the files whose content it has
    not seen; what texts are made into is kept on the texts, and so lives as long as their file. A requirement is asked again when
    something has changed that its answer rests on. What is no longer in the plan is forgotten at the next check. For one thread
    at a time.
    """

    def __init__(self, files: Files) -> None:
        self.files = files
        self._read: dict[str, tuple[SourceFile, ReadFile]] = {}  # by path
        self._answers: dict[Hashable, Svar] = {}

    def change(self, texts: Mapping[str, bytes | None]) -> None:
        """Puts unsaved texts in place of files: path below the project folder → content, None for a file that is taken away."""
        self.files = self.files.with_texts(texts)

    def read(self) -> ReadPlan:
        """The plan that the files hold as they are now; nothing is judged."""
        return read_plan(self.files, self._reader())

    def check(self, dato: dt.date | None) -> Checked:
        """Findings and coverage of the files as they are now; `dato` as in `pipeline.check_files`."""
        answers, self._answers = self._answers, {}

        def remember(key: Hashable, ask: Callable[[], Svar]) -> Svar:
            answer = answers.get(key) or ask()
            self._answers[key] = answer
            return answer

        return check_files(self.files, dato, self._reader(), remember)

    def _reader(self) -> Callable[[SourceFile], ReadFile]:
        """Reads a file that has another content than the last time; what this time has no use for, is forgotten."""
        known, self._read = self._read, {}

        def read(file: SourceFile) -> ReadFile:
            before = known.get(file.path)
            found = before[1] if before and before[0] == file else read_file(file)
            self._read[file.path] = (file, found)
            return found

        return read
