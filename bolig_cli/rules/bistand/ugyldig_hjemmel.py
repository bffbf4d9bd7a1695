import re
from collections.abc import Iterator, Sequence

from bolig_cli.finding import Severity
from bolig_cli.law import henvisning
from bolig_cli.law.plikt import Katalog, Lov
from bolig_cli.model.plan import Tjeneste
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named
from bolig_cli.searchable import visible
from bolig_cli.source.provisions import apart

_LEDD = {"1": "første", "2": "annet", "3": "tredje", "4": "fjerde", "5": "femte", "6": "sjette"}


@rule("ugyldig-hjemmel", Severity.FEIL)
def ugyldig_hjemmel(context: Context) -> Iterator[Problem]:
    """Hjemmelen til en tjeneste kan ikke leses, eller loven er feil skrevet.

    Innbyggeren skal kunne slå opp bestemmelsen, og lovdekningen bruker den. En henvisning har lovens navn, paragrafen og gjerne
    ledd, punktum, nummer og bokstav: «boligsosialloven § 6 tredje ledd». En lov som ikke er i lovkatalogen, kan stå der. Men ligner
    navnet på en lov i katalogen uten å være likt, er det en skrivefeil.

    Slik retter du det: skriv én bestemmelse på hver plass i listen, med lovens navn foran.
    """
    for service in context.plan.all(Tjeneste):
        parted = _parted(service.hjemmel)
        for number, text in enumerate(service.hjemmel):
            if parted and number > parted[0]:
                break
            place = service.origin.at("hjemmel", number)
            try:
                statute = henvisning.parse(text).lov
            except henvisning.UkjentHenvisning as error:
                if number and (whole := _one_with(service.hjemmel[number - 1], text)):
                    yield Problem(
                        place,
                        f"Kommaet foran «{text}» deler hjemmelen til {named(service)} i to.",
                        f"Skriv «{whole}», uten komma.",
                    )
                    continue
                if parted:
                    yield Problem(
                        place,
                        f"Hjemmelen «{text}» til {named(service)} er mer enn én bestemmelse.",
                        f"Skriv hver bestemmelse for seg: «hjemmel: [{', '.join(parted[1])}]».",
                    )
                    continue
                if whole := _with_ledd(text):
                    where = "i parentes" if text.rstrip().endswith(")") else "etter punktum"
                    yield Problem(
                        place,
                        f"Hjemmelen «{text}» til {named(service)} har et tall {where}, og det kan ikke leses.",
                        f"Er det et ledd, skriver du «{whole}».",
                    )
                    continue
                if whole := _with_sign(text):
                    yield Problem(
                        place,
                        f"Hjemmelen «{text}» til {named(service)} skal ha tegnet § foran nummeret.",
                        f"Skriv «{whole}».",
                    )
                    continue
                if whole := _with_one_sign(text):
                    yield Problem(
                        place,
                        f"Hjemmelen «{text}» til {named(service)} har §§, men viser til én paragraf.",
                        f"Skriv «{whole}».",
                    )
                    continue
                seen = " ".join(visible(text).split())
                several = any(sign in seen for sign in (";", ",", " og ", "/"))
                yield Problem(
                    place,
                    f"Hjemmelen «{text}» til {named(service)} kan ikke leses. {error}",
                    "Skriv én bestemmelse på hver plass i listen."
                    if several
                    else "Skriv lovens navn, paragrafen og leddet slik de står i loven.",
                )
                continue
            if known := _by_number_or_short(statute, context.katalog):
                yield Problem(
                    place,
                    f"Hjemmelen «{text}» til {named(service)} har ikke lovens navn, og innbyggeren skal kunne lese det.",
                    f"Skriv «{_with_name(text, known.korttittel)}».",
                )
                continue
            if not statute:
                yield Problem(
                    place,
                    f"Hjemmelen «{text}» til {named(service)} sier ikke hvilken lov den gjelder.",
                    f"Skriv lovens navn foran hver bestemmelse: «hjemmel: [{', '.join(parted[1])}]»."
                    if parted
                    else "Skriv navnet på loven foran, for eksempel «boligsosialloven § 6 tredje ledd».",
                )
            elif meant := henvisning.misspelt_lov(statute, context.katalog):
                yield Problem(
                    place,
                    f"Det finnes ingen lov i lovkatalogen som heter «{statute}». Mente du «{meant.korttittel}»?",
                    "Skriv navnet slik «bolig lov vis» viser det.",
                )


def _parted(texts: Sequence[str]) -> tuple[int, list[str]] | None:
    """The first of a service's provisions that cannot stand as it is, or has no act, because several are written as one; and all of
    them, each by itself. None where there is no such, or they are not known."""
    whole = apart([" ".join(visible(text).split()) for text in texts])
    if len(whole) < 2 or not all(map(_reads, whole)):
        return None
    first = next((number for number, text in enumerate(texts) if not _reads(text)), None)
    return None if first is None else (first, whole)


def _reads(text: str) -> bool:
    """Whether a text is a provision with its act."""
    try:
        return bool(henvisning.parse(text).lov)
    except henvisning.UkjentHenvisning:
        return False


_SHORT = {
    "stjl": "sotjl", "sotjl": "sotjl", "sosialtjl": "sotjl", "bsl": "bsl", "bosl": "bsl", "pbl": "pbl", "fvl": "fvl",
    "koml": "koml", "kommunel": "koml", "hol": "hol", "hotjl": "hol", "hotl": "hol", "hoitl": "hol",
    "fhl": "fhl", "ldl": "ldl", "intl": "intl",
    "busl": "busl", "bustl": "busl",
}  # what lawyers and case workers shorten the acts to → the catalogue's id  # fmt: skip


def _by_number_or_short(name: str, katalog: Katalog) -> Lov | None:
    """The statute that an abbreviation or a number in Lovdata means: «stjl.», «LOV-2009-12-18-131»; None for anything else."""
    plain = name.casefold().strip(" .-§")
    if number := re.search(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-| nr\.? ?)0*([0-9]+)", plain):
        return next((lov for lov in katalog.lover if lov.lovdata.endswith(f"{number[1]}-{number[2]}")), None)
    if henvisning.lov_ved_navn(name, katalog):
        return None
    return next((lov for lov in katalog.lover if lov.id == _SHORT.get(plain)), None)


def _with_name(text: str, name: str) -> str:
    """The reference with the act's name before its paragraph."""
    return f"{name} § {text.partition('§')[2].strip()}" if "§" in text else f"{name} § …"


def _with_sign(text: str) -> str:
    """The reference with the sign § where it has a word or another sign for it, or nothing: «paragraf 6», «par. 6», «$ 6»; "" where
    that is no reference."""
    seen = " ".join(visible(text).split())
    whole = re.sub(r"(?i)\s+(?:(?:paragraf|par\.|pgf\.|paragr\.|\$|S)\s*)?(?=[0-9])", " § ", seen, count=1)
    if whole == seen or whole.startswith(" "):
        return ""
    try:
        statute = henvisning.parse(whole).lov
    except henvisning.UkjentHenvisning:
        return ""
    is_one = statute.endswith(("lov", "loven", "lova")) or (statute.isalpha() and len(statute) > 1)
    return whole if is_one and statute != "lov" else ""


def _with_one_sign(text: str) -> str:
    """The reference with one sign § for two; "" where it is then none."""
    seen = " ".join(visible(text).split())
    whole = seen.replace("§§", "§").replace("§ §", "§")
    try:
        return whole if whole != seen and henvisning.parse(whole).lov else ""
    except henvisning.UkjentHenvisning:
        return ""


def _with_ledd(text: str) -> str:
    """The reference with its ledd in words, where it stands as a number after a dot or in brackets (§ 27.1, § 27 (1)); "" for
    another."""
    head, dot, number = (
        " ".join(visible(text).split()).replace(" (", ".").replace("(", ".").removesuffix(")").rpartition(".")
    )
    if not dot or number not in _LEDD:
        return ""
    whole = f"{head.strip()} {_LEDD[number]} ledd"
    try:
        return whole if henvisning.parse(whole).lov else ""
    except henvisning.UkjentHenvisning:
        return ""


def _one_with(before: str, text: str) -> str:
    """The reference that this text goes on from the one before it; "" where the two make none."""
    whole = f"{before} {text}"
    try:
        return whole if henvisning.parse(whole).lov else ""
    except henvisning.UkjentHenvisning:
        return ""
