"""A table's numbers in a file that the plan does not read: one finding for the two files, at the one with the numbers."""

from collections.abc import Sequence

from bolig_cli.finding import Finding, Place
from bolig_cli.source.faults import READ_FAULTS

_SHEETS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers")


def joined(unread: Sequence[Finding], faults: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is said of files that the plan does not know, and of its tables, with one finding where a table's numbers are in such a
    file: kommunale-boliger.xlsx beside kommunale-boliger.yaml."""
    tables = {f.place.path.rpartition(".")[0]: f for f in faults if f.rule == "tabell-uten-tall"}
    found: list[Finding] = []
    told: set[str] = set()
    for finding in unread:
        stem = finding.place.path.partition(".")[0]
        if finding.rule in ("ukjent-fil", "fil-kopi") and stem in tables and stem not in told:
            told.add(stem)
            found.append(_in_sheet(finding.place.path))
        else:
            found.append(finding)
    return (*found, *(f for f in faults if f not in [tables[stem] for stem in told]))


def _in_sheet(path: str) -> Finding:
    name = path.rpartition("/")[2]
    csv = f"{name.partition('.')[0]}.csv"
    is_sheet = name.lower().endswith(_SHEETS)
    return READ_FAULTS["tabell-uten-tall"].at(
        Place(path),
        f"Tallene til tabellen står {'i et regneark' if is_sheet else 'trolig her'}, og filen {csv} finnes ikke.",
        f"Åpne {name} i Excel, velg Lagre som og filtypen CSV UTF-8 (semikolondelt), og kall filen {csv}. "
        f"Ta så {name} ut av planmappen.",
    )
