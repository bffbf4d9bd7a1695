from collections.abc import Iterator

from bolig_cli.finding import Gathering, Severity
from bolig_cli.model.plan import BEHOVSOVERSIKT
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.belonging import in_place_of_units
from bolig_cli.rules.support.kinds import IN_FILES, KINDS, capital, home_of, named, one_of
from bolig_cli.rules.support.references import Reference, file_name, is_id, some
from bolig_cli.searchable import searchable
from bolig_cli.source.certain import alike, replaced
from bolig_cli.source.id_range import ids_between
from bolig_cli.source.meant import LETTERS
from bolig_cli.source.near_id import nearest_id
from bolig_cli.source.nobody import help_for, help_for_one, is_all, is_nobody

_EACH = 3  # how many references to one missing id that have a finding each
_ALIKE = 4  # how many letters an old and a new id begin with alike
_FILES = 8  # how many files one help text names


@rule("ukjent-henvisning", Severity.FEIL)
def ukjent_henvisning(context: Context) -> Iterator[Problem]:
    """En henvisning treffer ikke noe i planen, eller treffer noe av feil slag.

    Mål, strategier, tiltak og utfordringer henger sammen gjennom id-er. Treffer en id ikke, faller sammenhengen ut av
    dokumentene, og lovdekningen ser den ikke. `ansvarlig` skal være en av kommunens egne enheter, fordi planen ikke kan pålegge
    andre et ansvar. Eksterne aktører står under `medvirkende`.

    Viser mer enn tre steder til den samme id-en, og den ikke finnes, er det ett funn, ved det første av dem: Da er id-en trolig
    endret der den ble gitt.

    Slik retter du det: skriv id-en slik den står i filen til det du vil vise til, eller ta henvisningen bort. Store og
    små bokstaver er forskjellige. `bolig check --rett` retter henvisningen når den ikke kan bety noe annet: Bare store
    og små bokstaver, bindestrek eller understrek skiller den fra én eneste id i planen, og det er en id av riktig slag.
    Viser ingen andre til id-en slik den er gitt, kan det være den som er feil skrevet, og da må du se på den. Er det navnet som er
    skrevet, retter `--rett` det likevel.
    """
    known = context.known
    missing: set[str] = set()
    often = {id for id, times in context.times_referred_to.items() if times > _EACH and not known.find(id)}
    for reference in context.references:
        id, kinds = reference.ref.id, reference.kinds
        if known.knows(id, kinds) or _is_overview(context, reference) or not is_id(id):
            continue
        if context.may_stand_unread(kinds) or (not reference.ref.place.end_line and known.ids(kinds)):
            continue  # the file has its own finding, or navn-for-id has one for the word where a list is wanted
        if not known.find(id) and _has_anothers_id(context, reference):
            continue  # what is meant is given the id of another, and has its finding there
        if not known.find(id):
            # None for what refers to an item whose own id is the fault, and one for a whole list that is missing.
            if known.nameless.intersection(kinds):
                continue
            if not all(known.ids((kind,)) for kind in kinds) and not nearest_id(id, known.ids(kinds)):
                if any(not known.ids((kind,)) and KINDS[kind].file in context.med_feil for kind in kinds):
                    continue  # what is misspelt there, may be the list of them
                homes = {KINDS[kind].home for kind in kinds}
                if not missing & homes:
                    missing |= homes
                    yield _unknown(reference, context) if known.ids(kinds) else _none_at_all(reference)
                continue
        if id in often and not _meant(reference, context):
            if id not in missing:
                missing.add(id)
                yield _in_many_places(reference, context)
            continue
        yield _unknown(reference, context)


def _in_many_places(reference: Reference, context: Context) -> Problem:
    """What many refer to, and nobody is: most likely it has got another id."""
    id, kinds, known = reference.ref.id, reference.kinds, context.known
    same = [r for r in context.references if r.ref.id == id]
    files = [path.rpartition("/")[2] for path in dict.fromkeys(r.ref.place.path for r in same)]
    kinds = tuple(kind for kind in kinds if all(kind in r.kinds for r in same)) or kinds
    unused = [other for other in known.ids(kinds) if not context.times_referred_to[other]]
    begins_alike = [other for other in unused if other[:_ALIKE] == id[:_ALIKE]]
    new = nearest_id(id, unused) or next(
        iter(begins_alike if len(begins_alike) == 1 else unused if len(unused) == 1 else ()), ""
    )
    where = listing(files) if len(files) <= _FILES else ", ".join(files[:_FILES]) + " og flere"
    what = new or f"id-en til {one_of(kinds)}"
    help = f"Er den blitt til {new}, som ingen viser til? " if new else ""
    return Problem(
        reference.ref.place,
        f"«{id}» i «{reference.field}» finnes ikke i planen. {len(same)} steder viser til den.",
        f"{help}Bytt{' da' if new else ''} «{id}» med {what} i {where}, eller legg «{id}» til igjen.",
    )


def _has_anothers_id(context: Context, reference: Reference) -> bool:
    """Whether what a reference names is there under an id that another has: the reference is its name. Where it is its file's, it
    is known by that."""
    id = reference.ref.id
    twice = [item for items in context.known.by_id.values() for item in items[1:] if isinstance(item, reference.kinds)]
    return any(searchable(id) in searchable(item.tittel).split() for item in twice)


def _is_overview(context: Context, reference: Reference) -> bool:
    """Whether it is the overview that is meant, and there is one, or may be in a file that can't be read."""
    meant = reference.field == "bygger_paa" and reference.ref.id == BEHOVSOVERSIKT
    return meant and (context.plan.behovsoversikt is not None or BEHOVSOVERSIKT in context.uleste)


def _unknown(reference: Reference, context: Context) -> Problem:
    id, kinds, known = reference.ref.id, reference.kinds, context.known
    if is_nobody(id) and not known.find(id):
        return Problem(
            reference.ref.place,
            f"«{id}» i «{reference.field}» er ikke en id.",
            help_for_one(some(known.ids(kinds)))
            if is_all(id) and not reference.several
            else help_for(reference.field, id, some(known.ids(kinds))),
        )
    between = [each for each in ids_between(id) if known.knows(each, kinds)]
    if len(between) > 1 and reference.several and not known.find(id):
        return Problem(
            reference.ref.place,
            f"«{id}» i «{reference.field}» er flere id-er, fra den første til den siste.",
            f"Skriv hver av dem: {', '.join(between)}.",
        )
    if not known.find(id) and not _meant(reference, context) and (told := in_place_of_units(context, reference)):
        return Problem(reference.ref.place, *told)
    ids = [*known.ids(kinds), *([BEHOVSOVERSIKT] if reference.field == "bygger_paa" else [])]
    guess = nearest_id(id, ids) or next((each for each in ids if each == id[:1] + id[1:].translate(LETTERS)), "")
    help = f"Skriv {guess}, hvis det er det du mener. " if guess else ""
    help += f"I «{reference.field}» skal det stå id-en til {one_of(kinds)}"
    help += ", eller ordet behovsoversikt" if reference.field == "bygger_paa" else ""
    help += f": {some(known.ids(kinds))}." if known.ids(kinds) else "."
    if not guess and (home := home_of(kinds)):
        help += f" Er det en ny, fører du den opp i {home}."
    if wrong := known.find(id):
        return Problem(
            reference.ref.place,
            f"{capital(reference.owner)} viser til {id} i «{reference.field}», men {id} er {named(wrong)}, "
            f"og ikke {one_of(kinds)}.",
            help,
        )
    meant = _meant(reference, context)
    return Problem(
        reference.ref.place,
        f"{capital(reference.owner)} viser til «{id}» i «{reference.field}», men det finnes ikke i planen."
        + (f" Mente du «{guess}»?" if guess else ""),
        help,
        replaced(reference.ref.place, meant) if meant else None,
        _told_once(reference, meant) if meant and context.times_referred_to[id] > _EACH else None,
    )


def _told_once(reference: Reference, meant: str) -> Gathering:
    """One line for all that write an id so, where every one of them can be mended."""
    place = reference.ref.place
    return Gathering(
        f"«{reference.ref.id}» finnes ikke i planen, men «{meant}» gjør det. Disse stedene må rettes",
        f"{place.path.rpartition('/')[2]}:{place.line}",
        f"Skriv «{meant}», eller la «bolig check --rett» gjøre det alle stedene.",
    )


def _meant(reference: Reference, context: Context) -> str:
    """The id that a reference can only be a misspelling of: its file is called so, others refer to it so, or the reference is the
    name of what has it; "" where there is none, or where it stands in the same list already. An id that nobody else writes as it is
    given, may itself be what is misspelt."""
    known, times = context.known, context.times_referred_to
    meant = alike(reference.ref.id, known.by_id)
    if meant not in known.ids(reference.kinds) or (reference.owner, reference.field, meant) in context.referred:
        return ""
    item = known.find(meant)
    if isinstance(item, IN_FILES):
        sure = file_name(item) == meant or times[meant] > times[reference.ref.id]
    else:
        sure = times[meant] > 0 or (item is not None and item.tittel == reference.ref.id)
    return meant if sure else ""


def _none_at_all(reference: Reference) -> Problem:
    id, kinds = reference.ref.id, reference.kinds
    if id == BEHOVSOVERSIKT and reference.field == "bygger_paa":
        return Problem(
            reference.ref.place,
            f"{capital(reference.owner)} bygger på behovsoversikten, men planen har ingen.",
            "Lag kunnskapsgrunnlag/behovsoversikt.yaml, eller ta bort henvisningen.",
        )
    home = " eller ".join(dict.fromkeys(KINDS[kind].home for kind in kinds))
    many = " eller ".join(KINDS[kind].many for kind in kinds)
    return Problem(
        reference.ref.place,
        f"{capital(reference.owner)} viser til «{id}» i «{reference.field}», men planen har ingen {many}.",
        f"Legg til {id} i {home}, eller ta bort henvisningen. Det samme gjelder andre som viser til {many}.",
    )
