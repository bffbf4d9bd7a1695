import re
from collections.abc import Iterator

from bolig_cli.finding import Place, Severity
from bolig_cli.model import tabell as t
from bolig_cli.model.plan import Tabell, Utfordring
from bolig_cli.model.tall import verdi
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named
from bolig_cli.source.fragment import Markdown

_NUMBER = re.compile(r"(?<![\w.,–-])\d{1,3}(?: \d{3})+(?![\w–-])|(?<![\w.,–-])\d+(?:,\d+)?(?![\w–-]|[.,]\d)")


@rule("tall-skrevet-i-teksten", Severity.MERKNAD)
def tall_skrevet_i_teksten(context: Context) -> Iterator[Problem]:
    """Et tall i en utfordring eller i en tabells kommentar er skrevet med sifre, og står også i en tabell den bygger på.

    Endres tabellen, blir tallet i teksten stående. Skrives det som en henvisning, følger det med. Årstall blir ikke regnet med.

    Slik retter du det: bytt ut tallet med henvisningen, for eksempel `{{tabell:venteliste/Barnefamilier/2023}}`. Er det et annet
    tall som tilfeldigvis er likt, trenger du ikke gjøre noe.
    """
    plan = context.plan
    for challenge in plan.all(Utfordring):
        tables = [found for ref in challenge.bygger_paa if isinstance(found := plan.find(ref.id, Tabell), Tabell)]
        yield from _quoted(capital(named(challenge)), challenge.beskrivelse, tables, challenge.origin.at("beskrivelse"))
    for table in plan.all(Tabell):
        yield from _quoted(f"Kommentaren til {named(table)}", table.kommentar, [table], table.origin.at("kommentar"))


def _quoted(owner: str, text: Markdown, tables: list[Tabell], place: Place) -> Iterator[Problem]:
    for written in dict.fromkeys(_NUMBER.findall(text.seen)):
        number = verdi(written)
        if number is None or number < 2 or (len(written) == 4 and 1900 <= number < 2100):
            continue
        for table in tables:
            hit = next((c for c in t.celler(table) if verdi(t.tekst(table, c)) == number), None)
            if hit:
                i, j = hit
                where = f"{table.id}/{table.rader[i][0]}/{table.kolonner[j]}"
                yield Problem(
                    place,
                    f"{owner} har tallet {written} i teksten, og det står også i tabellen {table.id}.",
                    f"Skriv {{{{tabell:{where}}}}} i stedet, så følger teksten tabellen.",
                )
                break
