"""What the fixed words of the YAML are called in a document, taken from the schemas' own descriptions."""

from functools import cache

from bolig_cli.source.schema import schemas

PARTS = {
    "prosess": "Slik er planen laget",
    "foeringer": "Overordnede planer og føringer",
    "kunnskapsgrunnlag": "Kunnskapsgrunnlag",
    "maal": "Mål, strategier og tiltak",
    "handlingsdel": "Handlingsdel",
}


@cache
def virkemidler() -> dict[str, str]:
    """The controlled vocabulary of tools: key → words. The schema's description is the one place where it is written."""
    description: str = schemas()["felles"]["$defs"]["virkemidler"]["description"]
    pairs = (part.split(": ", 1) for part in description.split(" · ") if ": " in part)
    return {key.rsplit(" ", 1)[-1]: words for key, words in pairs}


ILLUSTRATIV = "illustrative tall"


def figures(tallstatus: str) -> str:
    """The mark behind a title: " (illustrative tall)", " (kommunens egen telling)", or nothing for official figures."""
    return {"illustrativ": f" ({ILLUSTRATIV})", "egen telling": " (kommunens egen telling)"}.get(tallstatus, "")
