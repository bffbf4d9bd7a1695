"""What the plan is made of, how it answers the law, as the page's panel shows it."""

from collections.abc import Collection, Mapping
from typing import Any

from bolig_cli.digest import digest_of
from bolig_cli.documents.numbering import number_items
from bolig_cli.gjenstaar import Gjenstaar
from bolig_cli.law.vurdering import STATUSORD, Dekning
from bolig_cli.model.plan import Fase, Maal, Maalomraade, Plan, Strategi, Tabell, Tiltak, Utfordring
from bolig_cli.norsk import capital
from bolig_cli.pipeline import Checked
from bolig_cli.preview.forms.offered import FILES, LISTS, MANY
from bolig_cli.preview.forms.resolved import choice
from bolig_cli.preview.forms.words import in_form
from bolig_cli.report.wording import said
from bolig_cli.rules.vedtaksklar.illustrative_tall_igjen import HELP as ILLUSTRATIVE_HELP
from bolig_cli.source import node as n
from bolig_cli.source import yaml
from bolig_cli.source.files import Files


def of(checked: Checked, files: Files, ids: Collection[str]) -> dict[str, Any]:
    """What can be opened, and the coverage; where the plan can't be read, only what does not need it."""
    return {
        "innhold": _items(checked.plan, files, ids) if checked.plan else [],
        "filer": forms(files, checked.plan, ids),
        "lister": lists(files, checked.plan),
        "tabeller": [{"sti": f.path, "navn": f.path.rpartition("/")[2]} for f in files.files if f.kind == "tabelldata"],
        "dekning": _coverage(checked.dekning) if checked.dekning else {"plikter": [], "antall": {}},
    }


def _items(plan: Plan, files: Files, ids: Collection[str]) -> list[dict[str, Any]]:
    """Everything that has a form, in the order that the plan shows it, with how deep it stands."""
    kinds = {file.path: file.kind for file in files.files}
    try:
        number = number_items(plan).number
    except (IndexError, KeyError):  # a reference that hits nothing, which has its finding
        number = {}
    found: list[dict[str, Any]] = []

    def add(item: Any, level: int, above: str = "") -> None:
        path = item.origin.path
        found.append(
            {
                "id": item.id,
                "tittel": item.tittel,
                "nummer": number.get(item.id, ""),
                "slag": kinds.get(path, ""),
                "nivaa": level,
                "over": above,
                "sti": path,
                "anker": item.id if item.id in ids else "",
            }
        )

    placed: set[str] = set()

    def goal(each: Maal, level: int) -> None:
        placed.add(each.id)
        add(each, level)
        for part in plan.delmaal_under(each):
            if part.id not in placed:
                goal(part, level + 1)
        for strategy in plan.strategier_under(each):
            if strategy.id not in placed:
                placed.add(strategy.id)
                add(strategy, level + 1, each.id)
                measures(plan.tiltak_under(strategy), level + 2, strategy.id)
        measures(plan.tiltak_under(each), level + 1, each.id)

    def measures(those: Collection[Tiltak], level: int, above: str) -> None:
        for measure in those:
            if measure.id not in placed:
                placed.add(measure.id)
                add(measure, level, above)

    for challenge in plan.all(Utfordring):
        add(challenge, 0)
    for area in plan.all(Maalomraade):
        add(area, 0)
    for each in plan.all(Maal):
        if plan.hovedmaal_til(each) is None:
            goal(each, 0)
    for item in (*plan.all(Maal), *plan.all(Strategi), *plan.all(Tiltak)):
        if item.id not in placed:
            add(item, 0)
    return found


_POINT = 70  # letters of a point that are shown in the list

_OF_IDS = frozenset(("maalgruppe",))  # keys of a list's names whose values are ids
_FIXED = frozenset(("situasjon", "boligtype", "hva", "organ"))  # and those that may be fixed words


def lists(files: Files, plan: Plan | None) -> list[dict[str, Any]]:
    """The lists of the plan whose items are edited one by one, with their items in order and the lines that each stands on."""
    found = []
    names = {item.id: item.tittel for item in plan.items if item.tittel} if plan else {}
    for each in LISTS:
        for file in files.files:
            if file.kind != each.kind:
                continue
            root, _ = yaml.parse(file.data, file.path)
            node = root.get(each.key) if root else None
            items = node.items if isinstance(node, n.Sequence) else ()
            rows = [n.to_value(item) for item in items]
            titles = [
                " – ".join(_said(name, row[name], names) for name in each.names if row.get(name))
                for row in rows
                if isinstance(row, dict)
            ]
            if root and len(titles) == len(rows):
                found.append(
                    {
                        "sti": file.path,
                        "noekkel": each.key,
                        "overskrift": f"{each.heading}: {_name_of(root)}" if each.kind in MANY else each.heading,
                        "flere": each.kind in MANY,
                        "ny": each.new,
                        "rader": titles,
                        "linjer": [[item.line, max(item.line, item.end_line)] for item in items],
                        "innhold": digest_of(file.data),
                    }
                )
    return [*found, *_answers(files)]


def _said(key: str, value: n.Value, names: Mapping[str, str]) -> str:
    """What a list says of an item: the name of what an id is of, a fixed word as people write it, and a title as it stands."""
    text = str(value)
    if key in _OF_IDS:
        return names.get(text, text)
    return capital(choice(text)) if key in _FIXED else text


def _name_of(root: n.Mapping) -> str:
    value = n.to_value(root)
    named = value if isinstance(value, dict) else {}
    return str(named.get("korttittel") or named.get("tittel") or "uten navn")


def _answers(files: Files) -> list[dict[str, Any]]:
    """The answers to the hearing, each with its points and whether they are treated. Nothing is put in or taken out here."""
    found: list[dict[str, Any]] = []
    for file in files.files:
        root, _ = yaml.parse(file.data, file.path) if file.kind == "innspill" else (None, ())
        value = n.to_value(root) if root else {}
        rows = value.get("punkter") if isinstance(value, dict) else None
        if isinstance(value, dict) and isinstance(rows, list) and all(isinstance(row, dict) for row in rows):
            found.append(
                {
                    "sti": file.path,
                    "noekkel": "punkter",
                    "ny": "",
                    "linjer": [],
                    "rader": [_point(row) for row in rows if isinstance(row, dict)],
                    "innhold": digest_of(file.data),
                    "overskrift": f"Innspill fra {value.get('avsender') or 'ukjent avsender'}",
                    "laast": True,
                }
            )
    return found


def _point(row: dict[str, n.Value]) -> str:
    text = " ".join(str(row.get("sammendrag") or row.get("tekst") or "").split())
    short = text if len(text) <= _POINT else f"{text[:_POINT].rpartition(' ')[0]} …"
    return f"{row.get('nummer', '')}. {short} ({row.get('konklusjon') or 'ikke behandlet'})"


def forms(files: Files, plan: Plan | None, ids: Collection[str]) -> list[dict[str, Any]]:
    """The files that have a form of their own and are no items: the plan's own first, then chapters and tables."""
    titles = {k.origin.path: k.tittel for k in plan.kapitler} if plan else {}
    titles |= {t.origin.path: t.tittel for t in plan.all(Tabell)} if plan else {}
    titles |= {
        file.path: f"Om kravene i {_name_of(root)}"
        for file in files.files
        if file.kind in MANY and (root := yaml.parse(file.data, file.path)[0])
    }
    anchors = {k.origin.path: f"kapittel-{k.id}" for k in plan.kapitler} if plan else {}
    found = [
        {
            "sti": file.path,
            "slag": file.kind if file.kind in ("kapittel", "tabell") else "fil",
            "tittel": FILES.get(file.kind) or titles.get(file.path) or file.path.rpartition("/")[2],
            "anker": anchors.get(file.path, "") if anchors.get(file.path) in ids else "",
        }
        for file in files.files
        if file.kind in FILES or file.kind in ("kapittel", "tabell", *MANY)
    ]
    order = [*FILES.values()]
    return sorted(found, key=lambda f: order.index(f["tittel"]) if f["tittel"] in order else len(order))


def _coverage(dekning: Dekning) -> dict[str, Any]:
    duties = [
        {
            "plikt": v.plikt.id,
            "hjemmel": str(v.plikt.hjemmel),
            "tittel": v.plikt.tittel,
            "styrke": v.plikt.styrke.value,
            "status": v.status.value,
            "ord": STATUSORD[v.status],
            "mangler": [in_form(said(m.tekst), v.plikt.id, "") for m in v.mangler],
            "svar": [
                {"tekst": in_form(said(b.tekst), v.plikt.id, ""), "fil": b.place.path, "linje": b.place.line}
                for b in v.bevis
            ],
        }
        for v in dekning.vurderinger
    ]
    counts: dict[str, int] = {}
    for duty in duties:
        counts[str(duty["status"])] = counts.get(str(duty["status"]), 0) + 1
    return {"plikter": duties, "antall": counts}


_ALLOWED = "Illustrative tall kan stå i høringen når de er merket slik. De må være byttet ut før planen vedtas."


def remaining(status: Gjenstaar) -> dict[str, Any]:
    """What is wanted before the next phase, chapter by chapter."""
    return {
        "neste": status.neste.value if status.neste else "",
        "ting": [
            {
                "slag": ting.slag.value,
                "tekst": in_form(ting.tekst, "", ""),
                "fil": ting.place.path,
                "linje": ting.place.line,
                "kapittel": ting.kapittel,
                "ansvarlig": ting.ansvarlig,
                "tillatt": _ALLOWED if status.neste is Fase.HOERING and ting.tekst == ILLUSTRATIVE_HELP else "",
            }
            for ting in status.mangler
        ],
        "staar": sum(ting.staar for ting in status.ting),
        "alle": len(status.ting),
    }
