import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from string import ascii_letters

from bolig_cli.finding import Severity
from bolig_cli.law import henvisning
from bolig_cli.model.plan import BEHOVSOVERSIKT, Forutsetning, Item, Maal, Ref, Strategi, Tiltak
from bolig_cli.norsk import listing
from bolig_cli.personnavn import personnavn
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.belonging import in_place_of_units, units_of_sector
from bolig_cli.rules.support.kinds import KINDS, capital, home_of, named, one_of
from bolig_cli.rules.support.references import Kinds, Reference, is_id, some
from bolig_cli.searchable import as_name
from bolig_cli.source.certain import alike, replaced
from bolig_cli.source.near_id import nearest_id
from bolig_cli.source.nobody import help_for, help_for_one, is_all, is_nobody

_ENDINGS = frozenset(("yaml", "yml", "csv", "md", "xlsx", "docx", "txt"))
_OTHERS = frozenset(
    ("m.fl", "mfl", "m. fl", "med flere", "med fleire", "osv", "o.l", "etc", "mm", "m.m", "mv", "…", "")
)
_ARROWS = ("->", "=>", "→", "➜", ">")  # from what was to what is
_BETWEEN = (" og ", " & ", " + ", " samt ", ". ", ": ", "|", ";", "/")
_MOST = 8  # duties that one help text names


@rule("navn-for-id", Severity.FEIL)
def navn_for_id(context: Context) -> Iterator[Problem]:
    """Navnet på noe i planen, eller en lovbestemmelse, står der det skal stå en id.

    Delene av planen viser til hverandre med id-er, for en id er den samme selv om navnet endres. Enhetene har id-ene sine i
    organisasjon.yaml, målgruppene i maalgrupper.yaml, og mål, strategier, tiltak og utfordringer heter det samme som filen sin.
    Pliktene i lovene har id-er som `bolig dekning` viser. Står det flere navn etter hverandre, eller mer etter navnet, sier regelen
    hvilke id-er det kan være. Det gjør den også når det som står der, ikke er navnet på noe.

    Slik retter du det: skriv id-en i stedet for navnet. Er navnet skrevet nøyaktig slik det står i planen, retter
    `bolig check --rett` det.
    """
    for reference in context.references:
        ref = reference.ref
        # A word where a list is wanted, that has no end to its place, has a finding for that: here is what says more.
        if is_id(ref.id) and (ref.place.end_line or context.known.knows(ref.id, reference.kinds)):
            continue
        names = _by_name(context, reference.kinds)
        # Where a list is wanted, it has its finding already; but which they all are, is known here alone.
        if ref.id and is_nobody(ref.id) and (ref.place.end_line or is_all(ref.id)):
            some_ids = some(context.known.ids(reference.kinds))
            yield Problem(
                ref.place,
                f"«{ref.id}» i «{reference.field}» er ikke en id.",
                help_for_one(some_ids)
                if is_all(ref.id) and not reference.several
                else help_for(reference.field, ref.id, some_ids),
            )
            continue
        if id := _by_number(context, reference):
            yield Problem(
                ref.place,
                f"«{ref.id}» i «{reference.field}» er ikke en id.",
                f"Skriv {id if ref.place.end_line else f'[{id}]'}.",
            )
            continue
        overview = [BEHOVSOVERSIKT] if reference.field == "bygger_paa" else []
        if id := _of_file(ref.id, [*context.known.ids(reference.kinds), *overview]):
            yield Problem(
                ref.place,
                f"«{ref.id}» i «{reference.field}» er navnet på en fil, og ikke id-en til det som står i den.",
                f"Skriv {id if ref.place.end_line else f'[{id}]'}.",
                replaced(ref.place, id) if (reference.owner, reference.field, id) not in context.referred else None,
            )
            continue
        if not (item := names.get(as_name(ref.id))):
            if told := in_place_of_units(context, reference):
                yield Problem(ref.place, *told)
            elif problem := _among(context, reference, names) or _none_of_them(context, reference):
                yield problem
            continue
        yield Problem(
            ref.place,
            f"{capital(reference.owner)} viser til «{ref.id}» i «{reference.field}», men det er navnet, og ikke id-en.",
            f"{capital(KINDS[type(item)].the)} «{item.tittel}» har id-en {item.id}. Skriv {_as_written(ref, item)}.",
            replaced(ref.place, item.id)
            if (reference.owner, reference.field, item.id) not in context.referred
            else None,
        )
    for item in context.plan.items:
        if isinstance(item, Maal | Strategi | Tiltak):
            for ref in item.svarer_paa:
                if ids := _duties(context, ref.id):
                    they = listing(list(ids)) if len(ids) <= _MOST else ", ".join(ids[:_MOST]) + " og flere"
                    yield Problem(
                        ref.place,
                        f"{capital(named(item))} svarer på «{ref.id}», men i «svarer_paa» skal det stå id-er.",
                        f"Skriv de av id-ene som gjelder: {they}. «bolig dekning» viser hva hver av dem krever."
                        if len(ids) > 1
                        else f"Skriv «svarer_paa: [{ids[0]}]».",
                    )


def _of_file(text: str, ids: Sequence[str]) -> str:
    """The id of what stands in the file that a text names: «venteliste.csv», «tiltak/T5.yaml»; "" for anything else."""
    folder, slash, name = text.replace("\\", "/").rpartition("/")
    stem, dot, ending = name.rpartition(".")
    if slash and not dot and " " not in folder and not alike(folder, ids):
        return alike(name, ids)
    return alike(stem, ids) if dot and ending.lower() in _ENDINGS else ""


def _none_of_them(context: Context, reference: Reference) -> Problem | None:
    """What to tell of a text that is no id, and no name of anything that may stand there: which ids there are. None where it has a
    finding that says more, and where there are no such ids."""
    ids, text = context.known.ids(reference.kinds), reference.ref.id
    if not ids or not text or personnavn(text) or context.may_stand_unread(reference.kinds):
        return None
    if text.lower().strip(" .") in _OTHERS or "\n" in text:
        return None
    first = text.split()[0].rstrip(":,;.–-") if text.split() else ""
    if any(map(str.isdigit, first)) and (id := alike(first, ids)) and first != text:  # the id with its title behind it
        return Problem(
            reference.ref.place,
            f"«{text}» i «{reference.field}» er mer enn en id.",
            f"Skriv bare {id if reference.ref.place.end_line else f'[{id}]'}.",
        )
    is_overview = reference.field == "bygger_paa" and text.lower().startswith(BEHOVSOVERSIKT)
    meant = BEHOVSOVERSIKT if is_overview else _by_growth(context, reference) or nearest_id(text.lower(), ids)
    meant = meant or _by_words(context, reference)
    listed = f"I «{reference.field}» skal det stå id-en til {one_of(reference.kinds)}: {some(ids)}."
    if home := home_of(reference.kinds):
        listed += f" Er det en ny, fører du den opp i {home}."
    if not reference.ref.place.end_line and meant and not meant.startswith("["):
        meant = f"[{meant}]"
    if not reference.ref.place.end_line and not meant:  # where a list is wanted, and none was written
        listed = f"Skriv id-ene i klammer, med komma mellom: «{reference.field}: [id, id]». {listed}"
    return Problem(
        reference.ref.place,
        f"«{text}» i «{reference.field}» er ikke en id.",
        f"Skriv {meant}, hvis det er det du mener. {listed}" if meant else listed,
    )


def _by_growth(context: Context, reference: Reference) -> str:
    """The id of the one assumption with as many per cent as a text says: «4 %»; "" for anything else."""
    number = reference.ref.id.lower().replace("prosent", "%").rstrip("% ").replace(",", ".").strip()
    if Forutsetning not in reference.kinds or not number.replace(".", "", 1).isdecimal():
        return ""
    found = [f.id for f in context.plan.all(Forutsetning) if f.prosent_per_aar == Decimal(number)]
    return found[0] if len(found) == 1 else ""


def _by_words(context: Context, reference: Reference) -> str:
    """The ids that some words of a text are, or are the sector of: «NAV Lillevik», «Velferd og helse»; "" where there are none."""
    ids = context.known.ids(reference.kinds)
    found: list[str] = []
    for word in re.findall(r"[\w-]+", reference.ref.id):
        known = alike(word, ids)
        units = [known] if known else units_of_sector(context, reference, word)
        found += units if len(units) == 1 else []
    beside = [r for r in context.references if (r.owner, r.field) == (reference.owner, reference.field)]
    listed = ", ".join(dict.fromkeys(found))
    in_list = len(beside) > 1 or (len(set(found)) == 1 and reference.ref.place.end_line)
    return listed if in_list or not found else f"[{listed}]"


def _by_number(context: Context, reference: Reference) -> str:
    """The id of the only thing that «tiltak 1», «tiltak nr. 1», «T 1» or «nr. 1» can mean; "" for anything else."""
    return _numbered(context, reference.kinds, reference.ref.id)


def _numbered(context: Context, among: Kinds, text: str) -> str:
    words = text.lower().replace("nr.", " ").replace("nummer", " ").replace("#", " ").split()
    if not 1 <= len(words) <= 2:
        return ""
    ids = context.known.ids(among)
    if whole := alike("".join(words), ids):  # T 1
        return whole
    *before, last = words
    kinds = tuple(kind for kind in among if not before or before[0] in _words(kind))
    ids = context.known.ids(kinds) if kinds else []
    if not last.isdecimal():
        return alike(last, ids) if any(map(str.isdecimal, last)) else ""
    found = [
        id for id in ids if (number := id.lstrip(ascii_letters)).isdecimal() and number.lstrip("0") == last.lstrip("0")
    ]
    return found[0] if len(found) == 1 else ""


def _words(kind: type[Item]) -> frozenset[str]:
    """What one of a kind may be called: tiltak, tiltaket."""
    names = KINDS[kind]
    return frozenset(name.lower().split()[-1] for name in (names.one, names.the, names.many))


def _as_written(ref: Ref, item: Item) -> str:
    """The id as it is to stand: between brackets where a list is wanted and none was written: that has no end to its place."""
    return item.id if ref.place.end_line else f"[{item.id}]"


def _among(context: Context, reference: Reference, names: Mapping[str, Item]) -> Problem | None:
    """What to tell of several names or ids in a row, and of a name with more behind it: «Nav og Oppvekst», «Statsforvalteren i
    Innlandet»; None for what has none."""
    text = written = reference.ref.id
    if arrow := next((sign for sign in _ARROWS if sign in text), ""):
        text = text.replace(arrow, ",")
    for sign in _BETWEEN:
        text = text.replace(sign, ",")
    parts = [part.strip() for part in text.split(",") if part.strip()]
    ids = context.known.ids(reference.kinds)
    found = [
        item.id if (item := names.get(as_name(part))) else alike(part, ids) or _numbered(context, reference.kinds, part)
        for part in parts
    ]
    if arrow and len(found) > 1 and all(found):
        return Problem(
            reference.ref.place,
            f"«{reference.ref.id}» i «{reference.field}» er en endring, og ikke en id.",
            f"Skriv bare den som gjelder nå. Er det den siste, skriver du {found[-1]}.",
        )
    if len(parts) == 1:
        found = _beginning(parts[0], names)
    if not found or not all(found):
        return None
    message = f"{capital(reference.owner)} viser til «{reference.ref.id}» i «{reference.field}», men der skal det stå "
    if len(found) == 1:
        more = [
            id for word in text.replace(",", " ").split() if (id := alike(word.strip(".:()"), ids)) and id not in found
        ]
        if more and reference.several:
            listed = ", ".join(dict.fromkeys([*found, *more]))
            return Problem(reference.ref.place, f"{message}id-er.", f"Skriv [{listed}], hvis det er alle du mener.")
        return Problem(reference.ref.place, f"{message}en id.", f"Skriv bare {found[0]}.")
    beside = [r.ref.id for r in context.references if (r.owner, r.field) == (reference.owner, reference.field)]
    if len(beside) > 1:  # one of a list
        whole = [id for other in beside for id in (found if other == written else [other])]
        listed = ", ".join(dict.fromkeys(whole))
        return Problem(
            reference.ref.place, f"{message}id-er.", f"Skriv «{reference.field}: [{listed}]», med komma mellom id-ene."
        )
    listed = ", ".join(dict.fromkeys(found))
    if not reference.several:
        return Problem(
            reference.ref.place,
            f"{message}én id.",
            f"Det er bare plass til én. Skriv {found[0]} eller en av de andre: {listing(list(dict.fromkeys(found))[1:])}.",
        )
    leads = f" {found[0]} leder da arbeidet, for den står først." if reference.field == "ansvarlig" else ""
    return Problem(reference.ref.place, f"{message}id-er.", f"Skriv [{listed}], med komma mellom.{leads}")


def _beginning(text: str, names: Mapping[str, Item]) -> list[str]:
    """The id of what a text begins with the name of, when more words stand behind it: the longest such name."""
    words = text.split()
    heads = (" ".join(words[:count]).rstrip(",;:.") for count in range(len(words) - 1, 0, -1))
    return [names[name].id for head in heads if (name := as_name(head)) in names][:1]


def _by_name(context: Context, kinds: Kinds) -> Mapping[str, Item]:
    """The items of these kinds by their names, but for names that several have."""
    found: dict[str, list[Item]] = {}
    for item in context.plan.items:
        if isinstance(item, kinds) and item.tittel and is_id(item.id):
            found.setdefault(as_name(item.tittel), []).append(item)
    return {name: items[0] for name, items in found.items() if len(items) == 1}


def _duties(context: Context, text: str) -> tuple[str, ...]:
    """The ids of the duties that a reference to a statute means; none for what is an id, or means none."""
    if "§" not in text:
        return ()
    if id := alike(text.replace("§", ""), context.plikt_ider):  # bsl-§5-1-1
        return (id,)
    try:
        return tuple(plikt.id for plikt in henvisning.find(text, context.katalog).plikter)
    except henvisning.UkjentHenvisning:
        return ()
