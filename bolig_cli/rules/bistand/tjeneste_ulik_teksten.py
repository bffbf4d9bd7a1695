from collections.abc import Iterator, Mapping, Sequence

from bolig_cli.finding import Severity
from bolig_cli.law.evidence.support.lengder import lengder_i
from bolig_cli.model.plan import Enhet, Plan, Tjeneste, Varighet
from bolig_cli.model.varighet import in_words, longest, shortest
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.searchable import as_name, searchable
from bolig_cli.source.sentence import place_of, sentences

# What a text calls a service of a kind, besides its name.
_CALLED: Mapping[str, tuple[str, ...]] = {
    "startlaan": ("startlån",),
    "midlertidig_bolig": (
        "midlertidig botilbud",
        "midlertidige botilbud",
        "mellombels butilbod",
        "mellombelse butilbod",
    ),
    "oekonomisk_raadgivning": ("råd om økonomi", "økonomisk rådgivning", "økonomisk rådgjeving"),
    "kommunal_bolig": ("kommunal bolig", "kommunal bustad"),
    "individuell_plan": ("individuell plan", "individuelle planer", "individuelle planar"),
    "introduksjonsprogram": ("introduksjonsprogram", "introduksjonsprogrammet"),
}
_ANSWERS = (
    "får svar innen ",
    "får svar innan ",
    "blir avgjort innen ",
    "blir avgjorde innan ",
    "svar innen ",
    "svar innan ",
)
_APPLIES = ("søknader om ", "søknad om ", "søknadar om ")
_IN_CHARGE = (
    "har ansvar for ",
    "har ansvaret for ",
    "behandler søknader om ",
    "behandlar søknader om ",
    "handsamar søknader om ",
)
_HELPED = ("får hjelp av ",)
_ARTICLES = ("for ", "et ", "en ", "eit ", "ein ", "alle ")
_OTHERS = (
    "husbanken",
    "statsforvalt",
    "staten",
    "nabokommun",
    "vanligvis",
    "vanlegvis",
    "tidligere",
    "tidlegare",
    "inntil",
)


@rule("tjeneste-ulik-teksten", Severity.ADVARSEL)
def tjeneste_ulik_teksten(context: Context) -> Iterator[Problem]:
    """En setning sier en annen svartid for en tjeneste, eller en annen ansvarlig enhet, enn `tjenester.yaml` gjør.

    Innbyggeren går etter det som står, og ringer feil kontor eller venter for lenge. Regelen leser kapitlene, og bare setninger som
    nevner både tjenesten og svartiden eller enheten rett ut: «Søknader om startlån får svar innen tolv uker», «Boligkontoret har
    ansvar for midlertidige botilbud» og «får hjelp av Boligkontoret til et midlertidig botilbud».

    Slik retter du det: rett setningen, eller rett tjenesten i `tjenester.yaml`.
    """
    plan = context.plan
    called = _called(plan)
    units = _units(plan)
    if not called:
        return
    for chapter in plan.kapitler:
        text = chapter.tekst
        if not any(name in text.searched for name in called):
            continue
        for sentence in sentences(text):
            read = searchable(sentence.text)
            if any(word in read for word in _OTHERS) or not any(name in read for name in called):
                continue
            if against := _answer_time(read, called) or _in_charge(read, called, units):
                yield Problem(
                    place_of(text, sentence.text, sentence.heading, chapter.origin.at("tittel")),
                    f"Teksten sier «{sentence.text.rstrip('. ')}», men {against}.",
                    "Rett setningen, eller rett tjenesten i tjenester.yaml.",
                )


def _called(plan: Plan) -> Mapping[str, Tjeneste]:
    """Name → the service that has it; a name that may be of two is of neither."""
    found: dict[str, list[Tjeneste]] = {}
    for service in plan.all(Tjeneste):
        for name in {as_name(service.tittel), *_CALLED.get(service.slag, ())}:
            found.setdefault(name, []).append(service)
    return {name: services[0] for name, services in found.items() if name and len(services) == 1}


def _units(plan: Plan) -> Mapping[str, Enhet]:
    """Name → the unit; also what stands before the comma, as in «Nav Sund, kommunale tjenester»."""
    found: dict[str, list[Enhet]] = {}
    for unit in plan.all(Enhet):
        for name in {as_name(unit.tittel), as_name(unit.tittel.partition(",")[0])}:
            found.setdefault(name, []).append(unit)
    return {name: units[0] for name, units in found.items() if name and len(units) == 1}


def _answer_time(read: str, called: Mapping[str, Tjeneste]) -> str:
    """What the data say of the answer to an application, where the sentence says otherwise."""
    applied = next((start for start in _APPLIES if read.startswith(start)), None)
    answer = next((word for word in _ANSWERS if word in read), None)
    if applied is None or answer is None:
        return ""
    about, _, after = read.removeprefix(applied).partition(answer)
    service = called.get(about.strip())
    length = next((length for length in lengder_i(f" {after}") if length.fra <= 1), None)
    time = service.svartid if service else None
    if not service or not length or not isinstance(time, Varighet):
        return ""
    same = length.minst <= longest(time) and shortest(time) <= length.mest
    return "" if same else f"svartiden for «{service.tittel}» er {in_words(time)}"


def _in_charge(read: str, called: Mapping[str, Tjeneste], units: Mapping[str, Enhet]) -> str:
    """Who has the service by the data, where the sentence says another."""
    for unit, parts in _named(read, units):
        for part in parts:
            name = next((name for name in called if part == name or part.startswith((f"{name} ", f"{name},"))), None)
            service = called[name] if name else None
            if service and service.ansvarlig and service.ansvarlig.id != unit.id:
                owner = next((other for other in units.values() if other.id == service.ansvarlig.id), None)
                return f"det er {owner.tittel} som er ansvarlig for «{service.tittel}»" if owner else ""
    return ""


def _named(read: str, units: Mapping[str, Enhet]) -> Iterator[tuple[Enhet, Sequence[str]]]:
    """A unit that is said to have services, and what it is said to have."""
    for name, unit in units.items():
        if name not in read:
            continue
        for verb in _IN_CHARGE:
            if read.startswith(f"{name} {verb}"):
                yield unit, _parts(read.removeprefix(f"{name} {verb}"))
        for verb in _HELPED:
            _, found, after = read.partition(f"{verb}{name} til ")
            if found:
                yield unit, _parts(after)


def _parts(said: str) -> Sequence[str]:
    """ "råd om økonomi", "midlertidige botilbud" of «råd om økonomi og for et midlertidig botilbud.»"""
    found = []
    for part in said.rstrip(" .").replace(" samt ", " og ").replace(", ", " og ").split(" og "):
        while article := next((word for word in _ARTICLES if part.startswith(word)), ""):
            part = part.removeprefix(article)
        found.append(part)
    return found
