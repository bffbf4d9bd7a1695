"""What is wanted of a plan before its next phase, which of it stands, and what remains: where, and with whom.

The plan is judged as if it were in that phase. What would give an error or a warning there, remains; the rest stands.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from bolig_cli.errors import BoligError
from bolig_cli.finding import Finding, Place, Severity
from bolig_cli.law import egne_ord, funn
from bolig_cli.law.evidence.support.skrivested import er_tiltakenes
from bolig_cli.model.plan import Fase, Plan, Tiltak, Tiltakstatus
from bolig_cli.model.prosess import Milepael, Milepaelstatus, Prosess
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.pipeline import LAW_CODES, Checked, judged, read_plan
from bolig_cli.record import record
from bolig_cli.rules.vedtaksklar.illustrative_tall_igjen import illustrative, illustrative_tall_igjen
from bolig_cli.rules.vedtaksklar.maltekst_igjen import maltekst_igjen
from bolig_cli.source import tree
from bolig_cli.source.files import Files

_NEXT: Mapping[str, Fase] = {Fase.UTKAST: Fase.HOERING, Fase.HOERING: Fase.VEDTAK, Fase.VEDTAK: Fase.OPPFOELGING}

# The generated parts of the document (a chapter's `innhold`), and the kinds of file that are shown in none.
_NAMES: Mapping[str, str] = {
    "prosess": "Prosessen",
    "foeringer": "Overordnede planer",
    "kunnskapsgrunnlag": "Kunnskapsgrunnlaget",
    "maal": "Mål, strategier og tiltak",
    "tjenester": "Tjenester, saksgang og ansvar",
    "saksfremlegg": "Saksfremlegget",
    "profil": "Utseendet",
    "krav": "Kommunens egne krav",
    "signering": "Signeringer",
}
_WHOLE = "Planen som helhet"
_NOBODY = "Ikke oppgitt"


class Slag(StrEnum):
    """What kind of thing is wanted; the values are part of the JSON contract."""

    FIL = "fil"  # a file without errors and warnings
    LOVKRAV = "lovkrav"  # a duty that the plan must or should answer, answered
    STEG = "steg"  # a step of the timetable, gone through
    TILTAK = "tiltak"  # a measure, done


@record
class Ting:
    """A thing that is wanted: what, where, in which chapter, and who answers for it. `steder` is at how many places of the file
    something remains."""

    slag: Slag
    tekst: str
    place: Place
    kapittel: str
    ansvarlig: str
    staar: bool
    steder: int = 0


@record
class Gjenstaar:
    """All that is wanted, in the order of the plan's files. `neste` is None for a plan that is adopted and followed up."""

    checked: Checked
    plan: Plan
    neste: Fase | None
    ting: tuple[Ting, ...]

    @property
    def mangler(self) -> tuple[Ting, ...]:
        """What remains."""
        return tuple(ting for ting in self.ting if not ting.staar)

    def av(self, slag: Slag) -> tuple[int, int]:
        """How many of a kind stand, and how many are wanted."""
        those = [ting.staar for ting in self.ting if ting.slag is slag]
        return sum(those), len(those)


def gjenstaar(files: Files, dato: dt.date) -> Gjenstaar:
    """What is wanted of the plan before its next phase. Raises BoligError where plan.yaml can't be read."""
    read = read_plan(files)
    plan = read.plan
    if plan is None:
        raise BoligError("Planen kunne ikke leses. Kjør «bolig check» for å se hva som er galt.")
    neste = None if plan.fase == Fase.OPPFOELGING else _NEXT.get(plan.fase, Fase.HOERING)
    now = judged(files, read, dato)
    then = judged(files, replace(read, plan=replace(plan, fase=neste)), dato) if neste else now
    assert then.plan is not None
    ting = [*_filer(files, then), *_lovkrav(then, files), *_steg(plan, neste), *_tiltak(plan, neste)]
    order = {path: nr for nr, path in enumerate(dict.fromkeys(file.path for file in files.files))}
    ting.sort(key=lambda t: order.get(t.place.path, len(order)))
    return Gjenstaar(now, plan, neste, tuple(ting))


def _filer(files: Files, then: Checked) -> Iterator[Ting]:
    assert then.plan is not None
    wrong: dict[str, list[Finding]] = {}
    for f in _by_place(then):
        if f.severity is not Severity.MERKNAD and f.rule not in LAW_CODES:
            wrong.setdefault(f.place.path, []).append(f)
    malens: dict[str, int] = {}
    for sted in egne_ord.malsteder(then.plan):
        malens[sted.place.path] = malens.get(sted.place.path, 0) + sted.antall
    paths = [file.path for file in files.files if file.kind not in tree.NOT_TEXT]
    for path in dict.fromkeys((*paths, *wrong)):
        those = wrong.get(path, [])
        steder = sum(malens[path] if f.rule == maltekst_igjen.code and path in malens else 1 for f in those)
        first = those[0].place if those else Place(path)
        tekst = those[0].help or those[0].message if those else "Filen er uten feil og advarsler."
        yield Ting(Slag.FIL, tekst, first, *_hos(then.plan, files, path), not those, steder)


def _by_place(then: Checked) -> Iterator[Finding]:
    """The findings; the one about figures that are made up at each of the places that it counts."""
    assert then.plan is not None
    for f in then.findings:
        if f.rule == illustrative_tall_igjen.code:
            yield from (replace(f, place=place) for _, place in illustrative(then.plan))
        else:
            yield f


def _lovkrav(then: Checked, files: Files) -> Iterator[Ting]:
    assert then.plan is not None
    assert then.dekning is not None
    # Of what can't be read as it is meant, a check is silent; what has no answer there is not in place for that.
    all_of_it = (*funn.findings(then.plan, then.dekning), *then.findings)
    wrong = {f.plikt: f for f in all_of_it if f.plikt and f.severity is not Severity.MERKNAD}
    for v in then.dekning.vurderinger:
        if funn.kreves(then.plan, v):
            f = wrong.get(v.plikt.id)
            place = f.place if f else then.plan.origin.at()
            tekst = f"{v.plikt.hjemmel}: {v.plikt.tittel}"
            their = er_tiltakenes(then.plan, place)
            hos = _lederen(then.plan, files, place) if their else _hos(then.plan, files, place.path)
            yield Ting(Slag.LOVKRAV, tekst, place, *hos, f is None)


def _steg(plan: Plan, neste: Fase | None) -> Iterator[Ting]:
    """The steps of the timetable that end before the next phase begins; all of them before the plan is followed up."""
    prosess = plan.prosess
    if prosess is None or neste is None:
        return
    for steg in prosess.tidsplan:
        if neste == Fase.OPPFOELGING or _ends_before(steg, _begins(prosess, neste)):
            done = steg.status == Milepaelstatus.GJENNOMFOERT
            yield Ting(Slag.STEG, steg.hva, steg.place, *_prosess(plan), done)


def _tiltak(plan: Plan, neste: Fase | None) -> Iterator[Ting]:
    """The measures of a plan that is followed up."""
    for tiltak in plan.all(Tiltak) if neste is None else ():
        if tiltak.status != Tiltakstatus.UTGAAR:
            place, done = tiltak.origin.at("status"), tiltak.status == Tiltakstatus.FERDIG
            hvor = _kapittel(plan, "tiltak", place.path)
            yield Ting(Slag.TILTAK, f"{tiltak.id} {tiltak.tittel}", place, hvor, _ansvarlig(plan, tiltak), done)


def _begins(prosess: Prosess, fase: Fase) -> Tidspunkt | None:
    if fase == Fase.HOERING:
        return prosess.hoering.fra if prosess.hoering else None
    return prosess.behandling[-1].tidspunkt if prosess.behandling else None


def _ends_before(steg: Milepael, start: Tidspunkt | None) -> bool:
    end = steg.til or steg.fra
    return bool(start and start.first and end and end.first and end.first < start.first)


def _hos(plan: Plan, files: Files, path: str) -> tuple[str, str]:
    """The chapter that a file is shown in, and who answers for it."""
    kind = next((file.kind for file in files.files if file.path == path), "")
    tiltak = next((t for t in plan.all(Tiltak) if t.origin.path == path), None) if kind == "tiltak" else None
    return _kapittel(plan, kind, path), _ansvarlig(plan, tiltak)


def _lederen(plan: Plan, files: Files, place: Place) -> tuple[str, str]:
    """The chapter that a file is shown in, and who leads the work: a measure that is to be made is nobody's yet."""
    hvor, _ = _hos(plan, files, place.path)
    return hvor, _ansvarlig(plan, None)


def _prosess(plan: Plan) -> tuple[str, str]:
    return _kapittel(plan, "prosess", ""), _ansvarlig(plan, None)


def _kapittel(plan: Plan, kind: str, path: str) -> str:
    part = tree.SHOWN_IN.get(kind, kind)
    for kapittel in plan.kapitler:
        if kapittel.origin.path == path or (part in _NAMES and kapittel.innhold == part):
            return kapittel.tittel
    return _NAMES.get(part, _WHOLE)


def _ansvarlig(plan: Plan, tiltak: Tiltak | None) -> str:
    """The unit that answers for a measure; the role that leads the work answers for the rest."""
    if tiltak and tiltak.leder:
        enhet = plan.find(tiltak.leder.id)
        return enhet.tittel if enhet else tiltak.leder.id
    return (plan.prosess.organisering.prosjektleder if plan.prosess else "") or _NOBODY
