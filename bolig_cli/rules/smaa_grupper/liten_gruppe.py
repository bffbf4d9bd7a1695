from collections.abc import Iterator
from decimal import Decimal

from bolig_cli.finding import Place, Severity
from bolig_cli.model import tabell as t
from bolig_cli.model.behovsoversikt import Behovslinje
from bolig_cli.model.enhet import er_liten, gjelder_personer
from bolig_cli.model.plan import Maal, Plan, Tabell
from bolig_cli.model.tall import verdi
from bolig_cli.model.tallvisning import navn_paa
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named

_MERGE = "Slå linjen sammen med en annen boligtype eller målgruppe."
_GATHER = (
    "Er tallene små i mange linjer, lager du én målgruppe for flere av dem i maalgrupper.yaml, og fører tallene samlet. "
    "I teksten kan du skrive hvem det gjelder, og «færre enn {least}»."
)


@rule("liten-gruppe", Severity.FEIL)
def liten_gruppe(context: Context) -> Iterator[Problem]:
    """En tabell viser en gruppe på så få personer eller husstander at noen kan kjennes igjen.

    Grensen er fem, så tall fra én til fire kan ikke vises. En annen grense settes med `personvern: {minste_gruppe: 10}` i
    plan.yaml; den kan ikke være under tre. Null kan vises. Regelen gjelder hele tall i alle tabeller, også summer, til den som
    lager tabellen, har sagt at den ikke teller personer. Den gjelder også behovsoversikten: boligene i dag, behovet hvert år og
    det som mangler, og utgangspunktet til en indikator som teller personer eller husstander. Den ser ikke prosenter og
    desimaltall. Er tallene hentet fra Statistikkbanken, vet den hva hver rad er oppgitt i: Beløp og boliger kan være små, og 3
    er ingen liten gruppe når enheten er 1 000 personer. Små tall i løpende tekst har sin egen regel, `liten-gruppe-i-teksten`.

    Slik retter du det: skriv `:` i stedet for tallet, eller slå raden sammen med en annen. I en liten kommune kan de fleste
    tallene i behovsoversikten være små: Lag da én målgruppe for flere av gruppene, og før tallene samlet. Kan tallet regnes ut av
    resten, får du beskjed om det også. Teller tabellen noe annet enn personer og husstander, for eksempel boliger, skriver du
    `gjelder_personer: false` i YAML-filen. Har en indikator et lite utgangspunkt, teller du flere samlet, for flere år eller flere
    grupper, eller måler noe annet enn personer. Ligger planen åpent på nettet, må du huske at tallet også står i historikken.
    """
    yield from _tables(context.plan)
    yield from _overview(context.plan)
    yield from _indicators(context.plan)


def _tables(plan: Plan) -> Iterator[Problem]:
    for table in plan.all(Tabell):
        if not table.gjelder_personer:
            continue
        for i, j in t.celler(table):
            number = verdi(t.tekst(table, (i, j)))
            if (
                t.type_av(table, (i, j)) == t.HELTALL
                and number is not None
                and t.passer(table, (i, j))
                and abs(number) < plan.minste_gruppe
                and er_liten(number, t.bankens_enhet(table, table.rader[i][0]), plan.minste_gruppe)
            ):
                yield Problem(
                    table.cell_at(i, j),
                    f"{capital(named(table))} viser {number} i raden «{table.rader[i][0]}», kolonnen «{table.kolonner[j]}». "
                    f"Grupper på færre enn {plan.minste_gruppe} kan ikke vises, fordi noen kan kjennes igjen.",
                    "Skriv : i stedet for tallet, eller slå raden sammen med en annen. "
                    "Teller tabellen ikke personer eller husstander, skriver du «gjelder_personer: false» i YAML-filen.",
                )


def _overview(plan: Plan) -> Iterator[Problem]:
    """One fault for a line, at the first number that is too small."""
    lines = plan.behovsoversikt.linjer if plan.behovsoversikt else ()
    found = [(line, small) for line in lines if (small := _first_small(line, plan.minste_gruppe))]
    for line, (number, what, place) in found:
        households = "husstand" if number == 1 else "husstander"
        yield Problem(
            place,
            f"Behovsoversikten viser {number} {households} {what} ({navn_paa(plan, line)}). "
            f"Grupper på færre enn {plan.minste_gruppe} kan ikke vises, fordi noen kan kjennes igjen.",
            _MERGE if len(found) == 1 else f"{_MERGE} {_GATHER.format(least=plan.minste_gruppe)}",
        )


def _indicators(plan: Plan) -> Iterator[Problem]:
    """What a goal starts from; what it aims at is nobody yet, and what is measured since stands in a table."""
    for goal in plan.all(Maal):
        for indicator in goal.indikatorer:
            number, unit = Decimal(str(indicator.utgangspunkt)), indicator.enhet
            table = plan.find(indicator.tabell.id, Tabell) if indicator.tabell else None
            counts_others = isinstance(table, Tabell) and not table.gjelder_personer
            if (
                counts_others
                or not gjelder_personer(unit)
                or number % 1
                or not er_liten(number, unit, plan.minste_gruppe)
            ):
                continue
            yield Problem(
                indicator.origin.at("utgangspunkt", "verdi"),
                f"Indikatoren «{indicator.navn}» viser {int(number)} {unit} i {indicator.utgangspunkt_aar}. "
                f"Grupper på færre enn {plan.minste_gruppe} kan ikke vises, fordi noen kan kjennes igjen.",
                "Tell flere samlet, for eksempel for flere år eller flere grupper, eller mål noe annet enn antall personer.",
            )


def _first_small(line: Behovslinje, least: int) -> tuple[int, str, Place] | None:
    numbers = [(line.i_dag, "i dag", line.origin.at("i_dag"))]
    for year, need in line.behov.items():
        place = line.origin.at("behov", str(year))
        numbers += [
            (need, f"som trenger bolig i {year}", place),
            (need - line.i_dag, f"som mangler bolig i {year}", place),
        ]
    return next((f for f in numbers if 0 < f[0] < least), None)
