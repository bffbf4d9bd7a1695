"""What the headings, columns and labels of such plans are called, in bokmål and nynorsk."""

import re
from collections.abc import Mapping, Sequence

from bolig_cli.personnavn import personnavn

# A column's or a label's first words → the field that it is. The longest that fits is taken.
FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("tiltak", "tiltakene", "aktivitet", "aktiviteter", "hva", "hva skal gjøres"), "tittel"),
    **dict.fromkeys(("aksjon", "aksjoner", "aksjonar", "innsats", "innsatser", "innsatsar"), "tittel"),
    **dict.fromkeys(("tiltaka", "aktivitetar", "kva", "kva skal gjerast"), "tittel"),
    **dict.fromkeys(("nye tiltak", "nytt tiltak", "konkrete tiltak", "våre tiltak", "navn på tiltak", "namn på tiltak"), "tittel"),
    **dict.fromkeys(("tiltakets navn", "navn på tiltaket", "namn på tiltaket", "tiltaksnavn"), "tittel"),
    **dict.fromkeys(("beskrivelse", "skildring", "innhold", "om tiltaket", "utdyping", "hvordan", "korleis"), "beskrivelse"),
    **dict.fromkeys(("begrunnelse", "grunngjeving", "hvorfor", "kvifor", "bakgrunn"), "begrunnelse"),
    **dict.fromkeys(
        ("ansvar", "ansvarlig", "ansvarleg", "ansvarlig enhet", "ansvarleg eining", "hvem", "kven", "hovedansvar", "hovudansvar"),
        "ansvarlig",
    ),
    **dict.fromkeys(
        ("medvirkende", "medverkande", "samarbeid", "samarbeidspartnere", "deltakere", "deltakarar"),
        "medvirkende",
    ),
    **dict.fromkeys(
        ("frist", "når", "tidsfrist", "tid", "tidspunkt", "tidsplan", "tidsrom", "gjennomføring", "periode", "ferdig", "fullført"),
        "frist",
    ),
    **dict.fromkeys(("gjennomføres", "gjennomførast", "utføres", "utførast", "tidsramme", "ferdigstilles"), "frist"),
    **dict.fromkeys(("ferdigstilt", "ferdigstillelse", "måldato", "sluttdato", "slutt", "tidsangivelse"), "frist"),
    **dict.fromkeys(("oppstart", "start", "startdato", "startes", "startår"), "oppstart"),
    **dict.fromkeys(("kostnad", "kostnader", "kostnadar", "økonomi", "budsjett"), "kostnad"),
    **dict.fromkeys(("ressurser", "ressursar", "pris", "finansiering", "kroner"), "kostnad"),
    **dict.fromkeys(("kr", "beløp", "kostnadsramme", "ressursbehov", "ressursbruk", "økonomiske konsekvenser"), "kostnad"),
    **dict.fromkeys(("hovedansvarlig", "hovudansvarleg", "ansvarlige", "ansvarlege", "tiltakseier", "tiltakseigar"), "ansvarlig"),
    **dict.fromkeys(("status", "framdrift"), "status"),
    **dict.fromkeys(("prioritet", "prioritering"), "prioritet"),
    **dict.fromkeys(("målgruppe", "målgrupper", "for hvem", "for kven"), "maalgrupper"),
    **dict.fromkeys(("indikator", "indikatorer", "måles ved", "resultatmål"), "indikator"),
    **dict.fromkeys(("mål", "hovedmål", "hovudmål", "målsetting", "målsetning", "målsetjing"), "maal"),
    **dict.fromkeys(("delmål", "undermål"), "delmaal"),
    **dict.fromkeys(("strategi", "strategier", "strategiar", "delstrategi"), "strategi"),
    **dict.fromkeys(("utfordring", "utfordringer", "utfordringar"), "utfordring"),
    **dict.fromkeys(("nr", "nr.", "nummer", "id", "tiltak nr", "tiltak nr.", "#"), "nummer"),
}  # fmt: skip

# What a measure's fields are called where they are told in a text.
LABELS: Mapping[str, str] = {
    "ansvarlig": "Ansvarlig",
    "medvirkende": "Medvirkende",
    "frist": "Frist",
    "oppstart": "Oppstart",
    "kostnad": "Kostnad",
    "status": "Status",
    "prioritet": "Prioritet",
    "maalgrupper": "Målgrupper",
    "indikator": "Måles ved",
    "begrunnelse": "Begrunnelse",
}

KINDS: Mapping[str, str] = {
    **dict.fromkeys(("hovedmål", "hovudmål", "mål", "resultatmål", "effektmål"), "maal"),
    **dict.fromkeys(("målsetting", "målsetning", "målsetjing"), "maal"),
    "delmål": "delmaal",
    "strategi": "strategi",
    **dict.fromkeys(("tiltak", "aksjon", "innsats"), "tiltak"),
    "utfordring": "utfordring",
    **dict.fromkeys(("målområde", "innsatsområde", "satsingsområde", "fokusområde"), "maalomraade"),
}

ITEM = re.compile(
    rf"(?P<kind>{'|'.join(sorted(KINDS, key=len, reverse=True))})\s*(?:nr\.?\s*)?"
    r"(?P<number>[A-ZÆØÅ]?\d+(?:\.\d+)*[a-zæøå]?|[A-ZÆØÅ](?=\s*[:.–—-]))?\s*(?P<sign>[:.–—-])?\s+(?P<title>\S.+)",
    re.I,
)
# The name of an item whose title is the next paragraph: «Tiltak 2.1».
BARE = re.compile(
    rf"(?:{'|'.join(sorted(KINDS, key=len, reverse=True))})\s*(?:nr\.?\s*)?(?:[A-ZÆØÅ]?\d+(?:\.\d+)*[a-zæøå]?|[A-ZÆØÅ])\s*[:.–—-]?",
    re.I,
)
LABEL = re.compile(r"(?P<label>[A-ZÆØÅa-zæøå][\w .]{1,30}?)\s*:\s*(?P<text>\S.*)")

# What a row is called that adds up a table, where figures stand beside its name.
TOTAL = re.compile(r"(?:del|total)?sum(?:\s.{0,40})?|total(?:t|e kostnader)?|i alt|til sammen|samla|samlet", re.I)
FIGURE = re.compile(r"(?:kr\.? ?)?[-–−]?[\d\s.,]*\d[\d\s.,]*(?:%|kr\.?|mill\.?|millioner|tusen|,-)?\s*|[-–—]", re.I)

# A cell that names measures told of elsewhere, by their numbers alone: «1.2.2, 2.1.2 og 4.1.1».
REFERENCES = re.compile(
    r"(?:tiltak\s+)?[A-ZÆØÅ]?\d+(?:\.\d+)*(?:\s*(?:,|;|og|/|–|-)\s*[A-ZÆØÅ]?\d+(?:\.\d+)*)*\.?", re.I
)
# A cell that names goals or strategies told of elsewhere, by their numbers: «1», «Mål 1», «1 og 2», «Delmål 1.1–1.3», «alle».
_NUMBER = r"(?:[A-ZÆØÅ]?\d{1,2}(?:\.\d{1,2})*|[A-ZÆØÅ](?![\w.]))"
_NAMED = (
    r"(?:(?:hoved|hovud|del|under|resultat|effekt)?mål(?:ene|a|setting|setning|setjing)?|strategi(?:ene|ane)?)?"
    r"\.?\s*(?:nr\.?\s*)?"
)
POINTER = re.compile(
    rf"(?i:{_NAMED}){_NUMBER}\.?(?:\s*(?:[,;/&+–-]|\bog\b|\bsamt\b|\btil\b)\s*(?i:{_NAMED}){_NUMBER}\.?)*|(?i:alle)(?:\s+(?i:mål(?:ene|a)?))?"
)


def pointed_at(text: str) -> list[str] | None:
    """The numbers that a cell names: «1 og 2», «1–3»; none for «alle». None for a cell that says something else."""
    if not POINTER.fullmatch(text.strip()):
        return None
    parts = (
        re.findall(rf"([–-]|\btil\b)?\s*(?i:{_NAMED})({_NUMBER})", text) if re.search(r"\d|\b[A-ZÆØÅ]\b", text) else []
    )
    found: list[str] = []
    for between, number in parts:
        if between and found and number.isdecimal() and found[-1].isdecimal() and int(found[-1]) < int(number):
            found += [str(each) for each in range(int(found[-1]) + 1, int(number))]
        found.append(number)
    return list(dict.fromkeys(found))


# The number that stands before a title in a cell: «2.1 Færre flytter».
NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.|[A-ZÆØÅ]\.)\s+(?P<title>[A-ZÆØÅ«].*)", re.S)
# The same without a sign, as a goal's own cell may have it: «2 Færre flytter».
NUMBERED_BARE = re.compile(r"(?P<number>[1-9]\d?)\s+(?P<title>[A-ZÆØÅ«][a-zæøå].*)", re.S)
# A cell below a year that says only that it is then.
MARK = re.compile(r"[xX✓✔•●■☒☑]+")
# One that says that it is not.
UNMARKED = re.compile(r"[☐□]")

# What a plan's own name has in it: «Boligsosial handlingsplan for …», and never «Om planen».
PLAN = re.compile(r"plan\b", re.I)
HOUSING = re.compile(r"\b(?:bolig|bustad)", re.I)

# Chapters that plans have after the national goals, which are goals there.
NATIONAL = re.compile(
    r"(?:flere|fleire) skal (?:kunne |kunna )?ei(?:e|ge)(?![a-zæøå])|"
    r"lei(?:e|ge) skal v[æe]re? (?:et|eit) trygt|sosial (?:bærekraft|berekraft) i|"
    r"tydelige roller|tydelege roller|alle skal bo (?:trygt|godt)|alle skal bu (?:trygt|godt)",
    re.I,
)

_WHOSE = "nye|våre|egne|eigne|kommunens|lokale|konkrete|aktuelle|planlagte|planlagde|foreslåtte|prioriterte"
_SECTIONS = (
    ("maalgruppe", re.compile(r"målgruppe", re.I)),
    ("utfordring", re.compile(r"(?:hoved|hovud)?utfordring", re.I)),
    ("tiltak", re.compile(rf"(?:(?:{_WHOSE}) )?tiltak(?:ene|a|splan|sliste|sdel)?(?![a-zæøå])", re.I)),
    ("strategi", re.compile(r"strategi(?:er|ar|ene|ane)?(?![a-zæøå])", re.I)),
    ("delmaal", re.compile(r"(?<![a-zæøå])(?:delmål|undermål)(?:ene|a)?(?![a-zæøå])", re.I)),
    ("maal", re.compile(r"(?<![a-zæøå])(?:overordna |overordnede )?(?:hoved|hovud)?mål(?:ene|a|se[tj]+ing\w*)?(?![a-zæøå])", re.I)),
)  # fmt: skip


def field_of(heading: str) -> str:
    """The field that a column or label stands for; "" for one that is no field."""
    if (hit := ITEM.fullmatch(heading.strip())) and hit["number"] and hit["sign"]:  # «Mål 1: …»
        return ""
    low = re.sub(r"\s*[(/].*$", "", heading.strip().lower().rstrip(":?.")).strip()
    if low in FIELDS:
        return FIELDS[low]
    if low == "år":  # and not «År 2027», which is a column of amounts
        return "frist"
    fits = [word for word in FIELDS if low.startswith(f"{word} ") or low.startswith(f"{word},")]
    return FIELDS[max(fits, key=len)] if fits else ""


def fields_of(headings: Sequence[str]) -> list[str]:
    """The fields of several columns or labels. Where two could be the title («Tiltak», «Hva skal vi gjøre»), the one that is called
    so is it, and the other describes it."""
    names = [field_of(heading) for heading in headings]
    titles = [at for at, name in enumerate(names) if name == "tittel"]
    chosen = min(titles, key=lambda at: (_rank(headings[at]), at), default=None)
    return ["beskrivelse" if name == "tittel" and at != chosen else name for at, name in enumerate(names)]


def _rank(heading: str) -> int:
    return next(at for at, word in enumerate((*_TITLES, "")) if heading.strip().lower().startswith(word))


_TITLES = (
    "tiltak",
    "navn på tiltak",
    "namn på tiltak",
    "aksjon",
    "innsats",
    "aktivitet",
)  # as a measure's title is called, the surest first
_LONGEST_HEADING = 200
_THING = r"(?:tiltak|aktivitet|aksjon|innsats|mål|delmål|strategi)\w*"
_REJECTED = r"prioriter|tatt|teke|ta med|med i|vedtatt|vedteke|gjennomfør|valgt|valt|aktuel|videreført|vidareført"
_SET_ASIDE = re.compile(
    rf"\b{_THING}\b.*\b(?:ikk(?:j)?e\s+(?:\w+\s+){{0,3}}?(?:{_REJECTED})|utgår|utgått|utgåtte|droppa|droppet|forkasta|forkastet"
    r"|(?:er|som er|ble|vart) (?:gjennomført|gjennomførte|utført|ferdig|fullført|avsluttet|avslutta))"
    r"|\b(?:ikk(?:j)?e[ -]\w+|nedprioriterte?|forkasta|forkastede|utgåtte|gjennomførte|utførte|fullførte|ferdige|avsluttede"
    rf"|avslutta|tidligere|tidlegare|gamle|forrige|førre)\s+{_THING}"
    rf"|\b{_THING}\b.*\b(?:forrige|førre|tidligere|tidlegare|gammel|gamle|gamal)\b"
    rf"|\bevaluering\w*\b.*\b(?:{_THING}|forrige|førre)\b",
    re.I,
)
_CARRIED_ON = re.compile(r"\b(?:videreføres?|videreførte?|vidareføra?st|vidareførte?)\b", re.I)


def is_set_aside(heading: str) -> bool:
    """Whether a heading says of what is below it that it is none of this plan's: dropped, done, or of the plan before."""
    is_carried = _CARRIED_ON.search(heading) and not re.search(r"\bikk(?:j)?e\b", heading, re.I)
    return len(heading) <= _LONGEST_HEADING and bool(_SET_ASIDE.search(heading)) and not is_carried


def section_of(heading: str) -> str:
    """What the lists below a heading are: «tiltak», «maal» …; "" where they are lists like others, or of several sorts."""
    if _WANTED.fullmatch(heading.strip()):
        return "maal"
    heading = _CHAPTER.sub("", _TO_REACH.sub("", heading))
    hits = [kind for kind, pattern in _SECTIONS if pattern.search(heading)]
    if "maalgruppe" in hits:
        hits = [hit for hit in hits if hit != "maal"]
    first = next((kind for kind, pattern in _SECTIONS if pattern.match(heading)), "")
    return first if len(hits) == 1 and first else ""


# «Hva vi vil oppnå», and «Tiltak for å nå målet».
_WANTED = re.compile(
    r"(?:dette|det|hva|kva|her) (?:vi )?(?:vil|skal|ønsker|ønskjer)(?: vi)?(?: å)?(?: oppnå| nå| ha| få til)?[.:?]?",
    re.I,
)
_CHAPTER = re.compile(r"^(?:kapittel|kap\.?|del)\s+\d+(?:\.\d+)*[.:]?\s+(?:[–—-]\s*)?", re.I)
_TO_REACH = re.compile(r"\s+for å (?:nå|oppnå|innfri) (?:dette |disse |desse )?(?:hoved|hovud|del)?mål\w*", re.I)
_UNSETTLED = re.compile(
    r"(?:(?:er )?(?:ikke|ikkje) (?:avklart|bestemt|fastsatt|sett|satt)|uavklart|ukjent|ubestemt"
    r"|må (?:avklares|avklarast)|\?+)\.?",
    re.I,
)


def is_unsettled(text: str) -> bool:
    """Whether a text says that it is not known yet: «Ikke avklart»."""
    return bool(_UNSETTLED.fullmatch(text.strip()))


_MONEY = re.compile(
    r"(?:\(|\bi\s+|,\s*)((?:hele\s+|heile\s+)?"
    r"(?:(?:1[ .]?000|tusen|mill(?:ioner|ionar)?\.?)\s*(?:kr(?:oner)?\.?)?|kr(?:oner)?|tkr|mnok|nok))\)?\s*$",
    re.I,
)
_ROLE = re.compile(
    r"\b(?:NAV|[a-zæøå]*(?:leder|leiar|sjef|direktør|koordinator|rådgiver|rådgjevar|konsulent)\w*)\b", re.I
)


def money_of(heading: str) -> str:
    """What the amounts in a column are counted in: «1000 kr» of «Kostnad (1000 kr)»; "" where the heading does not say."""
    hit = _MONEY.search(heading.strip())
    return hit[1].strip() if hit else ""


def without_people(text: str) -> tuple[str, bool]:
    """Who is responsible, by unit and role alone, and whether a person's name was taken out: «Nav v/ Kari Nordmann»."""
    found = False
    kept: list[str] = []
    for part in re.split(r"(\s*[;\n]\s*|\s*,\s*(?!v/))", text):
        unit, sign, person = re.sub(r",?\s*\bv(?:ed|\.)?\s*/\s*", "\0", part, count=1).partition("\0")
        found = found or bool(sign)
        if sign:
            role = re.search(
                r"\b(?:NAV|[a-zæøå]*(?:leder|leiar|sjef|direktør|koordinator|rådgiver|rådgjevar|konsulent)\w*)\b",
                person,
                re.I,
            )
            part = unit or (role[0] if role else "")
        if name := personnavn(part):
            found, part = True, part.replace(name, "").strip(" ,()–-")
        kept.append(part)
    return re.sub(r"(?:\s*[;,]\s*)+$|^(?:\s*[;,]\s*)+", "", "".join(kept)).strip(), found


_BOX = re.compile(r"[☒☑☐□✓✔]")


def ticked(text: str) -> str:
    """What is ticked of several choices: «☐ Pågår ☒ Ferdig»; the text where it has no boxes. A box stands before its words, or
    after them."""
    if not re.search(r"[☒☑☐□]", text):
        return text
    marks, parts = _BOX.findall(text), [part.strip(" ,;/\n") for part in _BOX.split(text)]
    beside = parts[1:] if not parts[0] else parts[:-1]
    return ", ".join(part for mark, part in zip(marks, beside, strict=True) if mark in "☒☑✓✔" and part)


_STATUSES = (
    ("ferdig", r"ferdig|fullført|gjennomført|utført|avsluttet|avslutta"),
    ("pågår", r"pågår|påbegynt|i gang|under arbeid|i arbeid|delvis"),
    ("videreføres", r"videreføres|vidareførast|vidareført|videreført|kontinuerlig"),
    ("utgår", r"utgår|utgått"),
    ("utsatt", r"utsatt|utsett"),
    ("ikke startet", r"ikke startet|ikkje starta|ikke påbegynt"),
    ("ny", r"nye?|nytt"),
)


def status_of(text: str) -> str:
    """The status that a text says; "" where it says none that the plan has a word for."""
    low = text.strip().lower()
    return next((status for status, pattern in _STATUSES if re.match(rf"(?:{pattern})(?![a-zæøå])", low)), "")


def priority_of(text: str) -> str | int:
    """A priority as the plan writes it; "" for none."""
    low = text.strip().lower().rstrip(".")
    if low.isascii() and low.isdecimal() and 0 < int(low) < 1000:
        return int(low)
    return {"høy": "høy", "høg": "høy", "middels": "middels", "medium": "middels", "lav": "lav", "låg": "lav"}.get(
        low, ""
    )
