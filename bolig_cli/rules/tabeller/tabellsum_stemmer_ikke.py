from collections.abc import Iterator
from decimal import Decimal

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model import tabell as t
from bolig_cli.model.plan import Tabell
from bolig_cli.model.tall import skrevet, verdi
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import named


@rule("tabellsum-stemmer-ikke", Severity.FEIL)
def tabellsum_stemmer_ikke(context: Context) -> Iterator[Problem]:
    """En sum i en tabell er ikke summen av tallene den skal summere.

    Rader og kolonner som heter «I alt», «Sum», «Totalt» eller «Alle», er summen av det som står foran, tilbake til forrige sum.
    Andre summer føres i `summer` i YAML-filen. Heltall skal stemme nøyaktig. Prosenter og desimaltall kan avvike så mye som
    avrundingen tilsier. Er noen av tallene skjult med `:` eller mangler, kan summen ikke være mindre enn de tallene som står der.

    Slik retter du det: rett tallet eller summen. Er raden ikke en sum, skriver du `summer: []` i YAML-filen, eller fører opp de
    summene tabellen har.
    """
    for table in context.plan.all(Tabell):
        if not t.er_hel(table):
            continue  # which numbers are the sum's parts is not known
        for line in t.summer(table):
            if not all(t.passer(table, cell) for cell in (*line.deler, line.total)):
                continue
            numbers = [verdi(t.tekst(table, cell)) for cell in line.deler]
            total = verdi(t.tekst(table, line.total))
            known = [number for number in numbers if number is not None]
            if total is None or not known:
                continue
            found = sum(known, Decimal(0))
            slack = t.avrunding(table, line)
            whole = len(known) == len(numbers)
            if (whole and abs(found - total) > slack) or (min(known) >= 0 and found > total + slack):
                i, j = line.total
                yield Problem(
                    table.cell_at(i, j),
                    f"I {named(table)} er «{table.rader[i][0]}» i kolonnen «{table.kolonner[j]}» ført som "
                    f"{skrevet(t.tekst(table, line.total))}, men tallene den summerer, blir {norsk.decimal(float(found))}"
                    f"{'' if whole else ' uten dem som mangler'}.",
                    "Rett et av tallene eller summen.",
                )
