"""Many plans side by side: a row for each, what they come to together, and what is missing most often."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence

from bolig_cli import apart
from bolig_cli.law.plikt import Plikttype, Styrke
from bolig_cli.many import rad
from bolig_cli.many.job import Job
from bolig_cli.many.rad import UTFALL, Antall, Rad, Savn, Ulest
from bolig_cli.record import record


@record
class Savnet:
    """A duty, and how many plans that lack it."""

    plikt: Savn
    antall: int


@record
class Oversikt:
    """The plans in the order they were asked for, those that could not be read among them; `andre` are folders without one."""

    rader: tuple[Rad | Ulest, ...]
    andre: tuple[str, ...]
    dato: dt.date

    @property
    def leste(self) -> tuple[Rad, ...]:
        return tuple(r for r in self.rader if isinstance(r, Rad))

    @property
    def uleste(self) -> tuple[Ulest, ...]:
        return tuple(r for r in self.rader if isinstance(r, Ulest))

    @property
    def per_type(self) -> Mapping[str, Antall]:
        """The duties of all plans, by kind and outcome."""
        return {
            plikttype.value: {utfall: sum(r.per_type[plikttype.value][utfall] for r in self.leste) for utfall in UTFALL}
            for plikttype in Plikttype
        }

    @property
    def fristen(self) -> Antall:
        """How many plans have each outcome of the duty that has the deadline."""
        found = Counter(r.frist.utfall for r in self.leste if r.frist)
        return {utfall: found[utfall] for utfall in UTFALL}

    @property
    def siste_dag(self) -> dt.date | None:
        """The deadline."""
        return next((r.frist.siste_dag for r in self.leste if r.frist), None)

    @property
    def savnet(self) -> tuple[Savnet, ...]:
        """What is missing in most plans first; of two that are as many, what must be before what should, then by id.

        A duty is known by id and words, since two municipalities may have requirements of their own with the same id.
        """
        found = Counter(savn for r in self.leste for savn in r.savner)
        styrker = list(Styrke)
        ordered = sorted(found, key=lambda s: (-found[s], styrker.index(s.styrke), s.plikt, s.hjemmel, s.tittel))
        return tuple(Savnet(savn, found[savn]) for savn in ordered)

    @property
    def code(self) -> int:
        """The gravest of what the plans would each end with."""
        return max((r.code for r in self.rader), default=0)


def make(jobs: Sequence[Job], andre: Sequence[str], dato: dt.date, workers: int) -> Oversikt:
    """Reads the plans, each in a process apart."""
    answers = apart.each(rad.read, jobs, workers)
    rader = (
        Ulest(job.shown, answer.why, answer.code) if isinstance(answer, apart.Lost) else answer
        for job, answer in zip(jobs, answers, strict=True)
    )
    return Oversikt(tuple(rader), tuple(andre), dato)
