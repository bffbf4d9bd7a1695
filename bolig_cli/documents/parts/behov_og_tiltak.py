"""The need for homes, and what the plan says that its measures do about it, set against each other.

Never that a need is met: the overview says how many lack a home, a measure only that it is about homes.
"""

from collections.abc import Sequence

from bolig_cli import norsk
from bolig_cli.documents.parts.kunnskapsgrunnlag import boligtyper
from bolig_cli.documents.vocabulary import figures as figures_mark
from bolig_cli.maalform import tr, trn
from bolig_cli.model.plan import BOLIGTYPER, Behovsoversikt, Plan, Tiltak, Tiltakstatus

_SUPPLY = "boligforsyning"  # the tool that is building, buying or letting of homes


def need(plan: Plan) -> list[str]:
    """How many have and lack a suitable home, in the first year and the last, and which kind is lacking most: a sentence each.
    Nothing where no year is known for every line of the overview."""
    overview = plan.behovsoversikt
    if overview is None or not overview.hele_aar:
        return []
    has = sum(line.i_dag for line in overview.linjer)
    gaps = overview.mangler(overview.hele_aar[-1])
    mark = figures_mark(overview.tallstatus)
    has_today = tr("I dag har {har} husstander i målgruppene en egnet bolig", har=norsk.count(has))
    if not any(gaps.values()):
        return [f"{has_today}{mark}."]
    sentences = [f"{has_today}.", _lacking(overview, mark)]
    most = max(gaps, key=lambda kind: gaps[kind])
    if sum(gap > 0 for gap in gaps.values()) > 1:
        sentences.append(
            tr("Det mangler mest av {slag}: {antall}.", slag=boligtyper()[most].lower(), antall=norsk.count(gaps[most]))
        )
    return sentences


def _lacking(overview: Behovsoversikt, mark: str) -> str:
    """How many homes are lacking in the last year, and how many were so already in the first."""
    first, last = overview.hele_aar[0], overview.hele_aar[-1]
    before, after = (sum(overview.mangler(year).values()) for year in (first, last))
    if first == last or not before:
        return tr(
            "Hvis ingenting gjøres, mangler {mangler} i {aar}{merke}.", mangler=norsk.count(after), aar=last, merke=mark
        )
    return tr(
        "Allerede i {foerste} mangler {foer}, og hvis ingenting gjøres, mangler {mangler} i {aar}{merke}.",
        foerste=first,
        foer=norsk.count(before),
        mangler=norsk.count(after),
        aar=last,
        merke=mark,
    )


def without_measures(plan: Plan) -> list[str]:
    """How many lack a home in the last year if nothing is done, as a sentence; nothing where the overview shows no lack."""
    overview = plan.behovsoversikt
    if (
        overview is None
        or not overview.hele_aar
        or not (lacking := sum(overview.mangler(overview.hele_aar[-1]).values()))
    ):
        return []
    return [
        trn(
            "Oversikten regner med at én husstand mangler en egnet bolig i {aar} hvis ingenting gjøres{merke}.",
            "Oversikten regner med at {antall} husstander mangler en egnet bolig i {aar} hvis ingenting gjøres{merke}.",
            lacking,
            antall=norsk.count(lacking),
            aar=overview.hele_aar[-1],
            merke=figures_mark(overview.tallstatus),
        )
    ]


def against(plan: Plan) -> list[str]:
    """What the measures say against the lack, as sentences; nothing where the overview shows none."""
    overview = plan.behovsoversikt
    if overview is None or not overview.hele_aar or not any(overview.mangler(overview.hele_aar[-1]).values()):
        return []
    about = _about_homes(plan)
    if not about:
        return [tr("Ingen tiltak i planen gjelder bygging, kjøp eller leie av boliger.")]
    how_many = trn(
        "Ett tiltak gjelder bygging, kjøp eller leie av boliger.",
        "{antall} tiltak gjelder bygging, kjøp eller leie av boliger.",
        len(about),
    )
    if any(t.boliger for t in about):
        return [how_many, *_counted(overview, about)]
    return [
        how_many,
        tr(
            "Planen regner ikke ut hvor mange boliger de gir, og viser derfor ikke hvor mye av behovet som blir dekket."
        ),
    ]


def _counted(overview: Behovsoversikt, about: Sequence[Tiltak]) -> list[str]:
    """The homes that the measures are to give, against those that are lacking, and how many measures do not say."""
    year = overview.hele_aar[-1]
    lacking = overview.mangler(year)
    homes = _homes(about)
    each = [
        tr(
            "{slag} {antall} mot {mangler}",
            slag=boligtyper()[kind].lower(),
            antall=norsk.count(n),
            mangler=norsk.count(lacking[kind]),
        )
        for kind, n in homes.items()
        if n or lacking[kind]
    ]
    silent = sum(not t.boliger for t in about)
    said = tr(
        "Det er oppgitt {antall} boliger til sammen, mot {mangler} som mangler i {aar}: {slagene}.",
        antall=norsk.count(sum(homes.values())),
        mangler=norsk.count(sum(lacking.values())),
        aar=year,
        slagene=norsk.listing(each, tr("og")),
    )
    rest = trn("Ett av tiltakene oppgir ikke noe antall.", "{antall} av tiltakene oppgir ikke noe antall.", silent)
    return [said, *([rest] if silent else [])]


def unmet(plan: Plan) -> list[str]:
    """How many of the homes that are lacking in the last year the measures do not say that they give, as a sentence; kind by kind,
    since one too many of one is none of another. What the figures are, and of which
    year, `need` and `against` say on the same page. Nothing where there is no lack, or no measure says how many it gives."""
    overview = plan.behovsoversikt
    if overview is None or not overview.hele_aar:
        return []
    year, about = overview.hele_aar[-1], _about_homes(plan)
    lacking = overview.mangler(year)
    homes = _homes(about)
    left = sum(max(0, n - homes[kind]) for kind, n in lacking.items())
    if not left or (about and not any(t.boliger for t in about)):
        return []
    if not about:
        return [
            trn(
                "Ingen tiltak gjelder boligen som mangler i {aar}.",
                "Ingen tiltak gjelder de {antall} boligene som mangler i {aar}.",
                left,
                antall=norsk.count(left),
                aar=year,
            )
        ]
    return [
        trn(
            "Tiltakene oppgir én bolig for lite.",
            "Tiltakene oppgir {antall} boliger for lite.",
            left,
            antall=norsk.count(left),
        )
    ]


def _about_homes(plan: Plan) -> list[Tiltak]:
    return [t for t in plan.all(Tiltak) if t.status != Tiltakstatus.UTGAAR and (t.boliger or _is_about_homes(t))]


def _homes(about: Sequence[Tiltak]) -> dict[str, int]:
    """How many homes of each kind the measures are to give."""
    return {kind: sum(b.antall for t in about for b in t.boliger if b.boligtype == kind) for kind in BOLIGTYPER}


def _is_about_homes(t: Tiltak) -> bool:
    return any(ref.id == _SUPPLY for ref in t.virkemidler)
