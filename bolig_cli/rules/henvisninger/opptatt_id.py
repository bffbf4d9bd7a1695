import re
from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import IN_DOCUMENTS, capital, named
from bolig_cli.rules.support.references import all_items, id_place

# The ids that the documents give to their own headings and tables.
_TAKEN = re.compile(
    r"behovsoversikt|lovdekning|hoering|hoeringsinstanser|tallgrunnlag|utfordringer"
    r"|kapittel-.*|lov-.*"
    r"|del-(?:prosess|foeringer|kunnskapsgrunnlag|maal|handlingsdel|tjenester)"
    r"|hjelp-(?:tjenester|grupper|saken|klage|ansvar|kontroll)"
    r"|prosess-(?:organisering|medvirkning|raad|framdrift|behandling|rullering)"
    r"|tabell-(?:[0-9]+|handlingsdel|framdrift|behandling|dekning-.*)"
    r"|sum-per-(?:maal|finansiering)|behov-[0-9]+|medvirkning-[0-9]+"
)


@rule("opptatt-id", Severity.FEIL)
def opptatt_id(context: Context) -> Iterator[Problem]:
    """En id er en av dem som dokumentene bruker selv.

    Dokumentene har faste steder som det kan lenkes til, for eksempel `behovsoversikt`, `lovdekning`, `tabell-1` og pliktene i
    lovdekningen. Får et tiltak eller en tabell samme id, går lenker til feil sted.

    Slik retter du det: velg en annen id. Det holder å legge til et ord, som `behovsoversikt-unge`.
    """
    duties = context.plikt_ider
    for item in all_items(context.plan):
        if isinstance(item, IN_DOCUMENTS) and (is_taken(item.id) or item.id in duties):
            yield Problem(
                id_place(item),
                f"{capital(named(item))} har en id som dokumentene bruker selv.",
                f"Velg en annen id enn {item.id}.",
            )


def is_taken(id: str) -> bool:
    """Whether the documents use an id themselves."""
    return _TAKEN.fullmatch(id) is not None
