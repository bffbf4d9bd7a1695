"""One plan among many, to be read and checked in a process apart."""

import datetime as dt
from pathlib import Path

from bolig_cli import pipeline
from bolig_cli.errors import BoligError, fault_of_machine, why
from bolig_cli.record import record
from bolig_cli.source import files


@record
class Job:
    """Which plan, and as it was when; with `signed`, unsigned duties are among the findings in the phase of adoption."""

    folder: Path
    revision: str | None
    dato: dt.date
    signed: bool = False

    @property
    def shown(self) -> str:
        """The folder as it was typed."""
        return self.folder.as_posix()


def checked(job: Job) -> pipeline.Checked:
    """The plan, read and checked. Raises BoligError where there is none, or one that can't be read."""
    try:
        read = files.read(job.folder, job.revision)
    except OSError as error:
        if not isinstance(error, PermissionError) and fault_of_machine(error):
            raise
        raise BoligError(f"Kan ikke lese {job.shown}: {why(error)}.") from error
    found = pipeline.check_files(read, job.dato)
    return pipeline.require_signatures(found) if job.signed else found
