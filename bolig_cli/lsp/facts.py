"""What is told of an item, a duty, a number or a key where one points at it: short Markdown, in bokmål."""

from collections.abc import Iterator, Mapping
from typing import Any

from bolig_cli import norsk
from bolig_cli.law.plikt import Plikt
from bolig_cli.law.vurdering import STATUSORD
from bolig_cli.lsp.view import View
from bolig_cli.model import plan as m
from bolig_cli.model.beloep import samlet
from bolig_cli.model.tabell import kolonnenavn, radnavn
from bolig_cli.model.talluttrykk import UkjentTall, kilde, regn_ut
from bolig_cli.report.wording import said
from bolig_cli.rules.support.kinds import KINDS, capital
from bolig_cli.source import node as n
from bolig_cli.source import yaml_text
from bolig_cli.source.fragment import Markdown

_LONGEST = 300  # characters of a text that are shown


def of_item(view: View, item: m.Item) -> str:
    """The item's name and title, and what one looks up in it."""
    head = f"**{capital(KINDS[type(item)].the)} {item.id}**"
    lines = [f"{head}  \n{plain(item.tittel)}" if item.tittel else head]
    facts = [f"- {name}: {value}" for name, value in _facts(view, item) if value]
    return "\n\n".join([*lines, *(["\n".join(facts)] if facts else [])])


def _facts(view: View, item: m.Item) -> Iterator[tuple[str, str]]:
    match item:
        case m.Tiltak():
            yield "Hører under", _names(view, [ref.id for ref in (*item.strategier, *item.maal)])
            yield "Ansvarlig", _names(view, [ref.id for ref in item.ansvarlig])
            yield "Frist", item.frist.sagt if item.frist else ""
            yield "Status", item.status
            yield "Penger", _money(item)
        case m.Strategi():
            yield "Hører under", _names(view, [ref.id for ref in item.maal])
            yield "Om", _beginning(item.beskrivelse)
        case m.Maal():
            yield "Målområde", _names(view, [item.maalomraade.id] if item.maalomraade else [])
            yield "Delmål av", _names(view, [item.hovedmaal.id] if item.hovedmaal else [])
            yield "Møter", _names(view, [ref.id for ref in item.utfordringer])
            yield "Måles med", ", ".join(plain(indicator.navn) for indicator in item.indikatorer)
        case m.Utfordring():
            yield "Om", _beginning(item.beskrivelse)
            yield "Gjelder", _names(view, [ref.id for ref in item.maalgrupper])
            yield "Bygger på", _names(view, [ref.id for ref in item.bygger_paa])
        case m.Tabell():
            yield "Kilde", plain(item.kilde)
            yield "Rader", ", ".join(map(plain, radnavn(item)))
            yield "Kolonner", ", ".join(map(plain, kolonnenavn(item)[1:]))
        case m.Enhet():
            yield "Sektor", item.sektor
        case m.Aktoer():
            yield "Slag", item.slag
        case m.Maalgruppe():
            yield "Om", plain(item.beskrivelse)
        case m.Foering():
            yield "Slag", item.slag
            yield "Vedtatt", item.vedtatt.sagt if item.vedtatt else ""
        case m.Tjeneste():
            yield "Hva", _beginning(item.hva)
            yield "Ansvarlig", _names(view, [item.ansvarlig.id] if item.ansvarlig else [])


def _names(view: View, ids: list[str]) -> str:
    """The ids with what each is called."""
    found = ((id, view.known.find(id)) for id in ids)
    return ", ".join(f"{plain(item.tittel)} ({id})" if item and item.tittel else id for id, item in found)


def _money(item: m.Tiltak) -> str:
    lines = item.okonomi.poster
    total = samlet(amount for line in lines for amount in line.belop.values())
    return f"{norsk.span(total.fra, total.til)} tusen kroner til sammen" if total else item.okonomi.status


def of_duty(view: View, plikt: Plikt) -> str:
    """What a duty demands, where it stands, and what the plan answers with as it is now."""
    reference = capital(str(plikt.hjemmel))
    head = f"**{reference}**" if not plikt.lenke else f"**[{reference}]({plikt.lenke})**"
    parts = [f"{head} ({plikt.styrke})  \n{plain(plikt.tittel)}", plain(plikt.parafrase)]
    dekning = view.checked.dekning
    verdict = next((v for v in dekning.vurderinger if v.plikt.id == plikt.id), None) if dekning else None
    if verdict:
        missing = "".join(f"\n- {plain(said(each.tekst))}" for each in verdict.mangler)
        parts.append(f"I planen: {STATUSORD[verdict.status]}{missing}")
    return "\n\n".join(part for part in parts if part)


def of_number(view: View, expression: str) -> str:
    """The number that a reference in a text stands for, and where it is from."""
    if view.plan is None:
        return ""
    try:
        number = regn_ut(view.plan, expression)
    except UkjentTall as error:
        return f"{plain(str(error))} {plain(error.hjelp)}"
    source = view.known.find(kilde(expression))
    name = plain(source.tittel) if source else "Behovsoversikten"
    return f"**{number}**\n\nFra {name}." if name else f"**{number}**"


def heading(item: m.Item) -> str:
    """What an item is called, on one line: "T07 Gi økonomisk rådgivning"."""
    return f"{item.id} {item.tittel}".strip()


def _beginning(text: Markdown) -> str:
    """The first paragraph of a text, as far as there is room for it."""
    first = " ".join(text.plain.partition("\n")[0].split())
    return plain(first if len(first) <= _LONGEST else f"{first[:_LONGEST].rsplit(' ', 1)[0]} …")


def plain(text: str) -> str:
    """An author's words, where no sign of theirs is markup."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in " ".join(text.split()))


def of_key(schema: Mapping[str, Any], key: str) -> str:
    """What a key is for, by its schema, with an example."""
    title = str(schema.get("title") or key)
    example = next((written(each) for each in schema.get("examples", ())), "")
    parts = [f"**{plain(title)}** (`{key}`)", plain(str(schema.get("description", "")))]
    if options := schema.get("enum"):
        parts.append("\n".join(f"- `{option}`{_told(schema, number)}" for number, option in enumerate(options)))
    elif example:
        parts.append(f"Eksempel: `{key}: {example}`" if len(example) < _LONGEST and "`" not in example else "")
    return "\n\n".join(part for part in parts if part)


def of_option(schema: Mapping[str, Any], option: str) -> str:
    """What one of the words is, that a value may be; "" where the schema says nothing of it."""
    options = [str(each) for each in schema.get("enum", ())]
    return _told(schema, options.index(option)).removeprefix(": ") if option in options else ""


def _told(schema: Mapping[str, Any], number: int) -> str:
    told = schema.get("enumDescriptions", ())
    return f": {plain(str(told[number]))}" if number < len(told) else ""


def written(value: n.Value) -> str:
    """An example of a value as an author writes it, on one line."""
    return yaml_text.between_brackets(value) if isinstance(value, dict | list) else yaml_text.single(value)
