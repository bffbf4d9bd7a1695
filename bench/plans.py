"""The graph as a plan folder, one YAML file an item: `python -m bench.plans FOLDER 1000`, then `bolig check FOLDER`."""

import sys
from pathlib import Path

from bench.graph import GROUPS, UNITS, YEARS, Graph, Item, make

_PLAN = """tittel: Boligsosial handlingsplan
kommune: {navn: Prøve kommune, nummer: "9999", fylke: Prøve}
periode: {fra: 2024, til: 2027}
plantype: temaplan
fase: utkast
maalform: bokmål
utgave: {dato: 2024-01-15}
okonomi: {prisnivaa: 2024, tallstatus: illustrativ}
"""
_ORGANISATION = "enheter:\n" + "".join(f"  - {{id: {u}, navn: {u.capitalize()}, sektor: Velferd}}\n" for u in UNITS)
_GROUPS = "maalgrupper:\n" + "".join(f"  - {{id: {g}, navn: {g.capitalize()}}}\n" for g in GROUPS)
_NEED = "dato: 2023-11-15\nkilder: [Kommunens boligregister]\ntallstatus: illustrativ\nbehov:\n" + "".join(
    f"  - maalgruppe: {group}\n    boligtype: {kind}\n    i_dag: {20 + n}\n    behov: {{2024: {30 + n}, 2027: {35 + n}}}\n"
    for n, (group, kind) in enumerate((g, k) for g in GROUPS for k in ("ordinær", "tilpasset", "med tjenester"))
)


def write(folder: Path, graph: Graph) -> Path:
    """Writes the plan to `folder`/plan, which must not exist, and gives `folder`."""
    plan = folder / "plan"
    files = {
        "plan.yaml": _PLAN,
        "organisasjon.yaml": _ORGANISATION,
        "maalgrupper.yaml": _GROUPS,
        "kunnskapsgrunnlag/behovsoversikt.yaml": _NEED,
    }
    files |= {f"utfordringer/{item.id}.yaml": _challenge(item) for item in graph.challenges}
    files |= {f"maal/{item.id}.yaml": _goal(item) for item in graph.goals}
    files |= {f"strategier/{item.id}.yaml": _strategy(item) for item in graph.strategies}
    files |= {f"tiltak/{item.id}.yaml": _measure(item) for item in graph.measures}
    for parent in {str(Path(name).parent) for name in files}:
        (plan / parent).mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (plan / name).write_text(text, encoding="utf-8")
    return folder


def _head(item: Item) -> str:
    lines = "".join(f"  {sentence}\n" for sentence in item.text)
    return f"id: {item.id}\ntittel: {item.title}\nbeskrivelse: |\n{lines}"


def _challenge(item: Item) -> str:
    group = GROUPS[item.number % len(GROUPS)]
    return (
        _head(item) + f"maalgrupper: [{group}]\nbygger_paa: [behovsoversikt]\n"
        f"tall:\n  - maalgruppe: {group}\n    viser: mangel\n"
    )


def _goal(item: Item) -> str:
    return _head(item) + f"utfordringer: [{', '.join(item.parents)}]\n"


def _strategy(item: Item) -> str:
    return _head(item) + f"maal: {item.parents[0]}\n"


def _measure(item: Item) -> str:
    amounts = {year: 100 + item.number % 50 + n for n, year in enumerate(YEARS)}
    return (
        _head(item) + f"strategier: [{item.parents[0]}]\n"
        f"begrunnelse: |\n  Tilbudet når flere når det er fast.\n"
        f"ansvarlig: {UNITS[item.number % len(UNITS)]}\n"
        f"medvirkende: [{UNITS[(item.number + 1) % len(UNITS)]}]\n"
        f"oppstart: 2024-0{item.number % 9 + 1}\nfrist: løpende\nstatus: ny\nprioritet: høy\n"
        f"maalgrupper: [{GROUPS[item.number % len(GROUPS)]}]\n"
        "virkemidler: [raad_og_veiledning, bomestring]\nindikator: Antall husstander som har fått hjelp\n"
        "okonomi:\n  status: kostnadsberegnet\n  poster:\n    - type: drift\n      finansiering: egne midler\n"
        f"      belop: {{{', '.join(f'{year}: {amount}' for year, amount in amounts.items())}}}\n"
        f"      sum: {sum(amounts.values())}\n"
    )


if __name__ == "__main__":
    write(Path(sys.argv[1]), make(int(sys.argv[2])))
