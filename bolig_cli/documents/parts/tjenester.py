"""The services, for the one who needs them: what each is, for whom, where to turn, how to apply, when the answer comes."""

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.tidspunkt import how_long, when, within
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan, Ref, Tjeneste
from bolig_cli.model.tjeneste import Kontakt

Fact = tuple[str, list[Node]]  # a label and the blocks that answer it


def blocks(plan: Plan) -> list[Node]:
    """A section (level 2) with every service; empty when the plan has none."""
    services = plan.all(Tjeneste)
    if not services:
        return []
    links = ([ast.plain([ast.link(ast.text(service.tittel), f"#{service.id}")])] for service in services)
    return [
        ast.header(2, ast.text(tr("Dette kan du få hjelp til")), "hjelp-tjenester"),
        ast.bullets(links),
        *(block for service in services for block in _service(plan, service)),
    ]


def _service(plan: Plan, service: Tjeneste) -> list[Node]:
    others = norsk.listing(_titles(plan, service.samarbeid))
    facts: list[Fact] = [
        (tr("For hvem"), list(service.for_hvem.blocks)),
        _words(tr("Særlig for"), "; ".join(_titles(plan, service.maalgrupper))),
        (tr("Her tar du kontakt"), _contact(service.kontakt)),
        (tr("Utenom åpningstid"), list(service.utenom_aapningstid.blocks)),
        _words(tr("Slik søker du"), _application(service)),
        _words(tr("Ventetid"), _answer(service)),
        (tr("Går foran"), list(service.prioritering.blocks)),
        _words(tr("Du er med"), tr("Hjelpen blir til sammen med deg.") if service.sammen_med_personen else ""),
        _words(tr("Tilbudet gjelder"), _period(service)),
        _words(tr("Ansvarlig"), norsk.listing(_titles(plan, (service.ansvarlig,) if service.ansvarlig else ()))),
        _words(tr("Samarbeider med"), others),
        _words(tr("Står i loven"), _provisions(service)),
    ]
    present = [(ast.text(label), value) for label, value in facts if value]
    return [
        ast.header(3, ast.text(service.tittel), service.id),
        *service.hva.blocks,
        ast.div([ast.definitions(present)], classes=["fakta", "samlet"]),
    ]


def _words(label: str, value: str) -> Fact:
    return (label, [ast.plain(ast.text(value))] if value else [])


def _contact(contact: Kontakt) -> list[Node]:
    ways = [
        (tr("Telefon"), ast.text(contact.telefon)),
        (tr("E-post"), ast.text(contact.epost)),
        (tr("Nettside"), [ast.link(ast.text(contact.nettside), contact.nettside)] if contact.nettside else []),
        (tr("Besøk"), ast.text(contact.besoek)),
    ]
    items = [[ast.plain([*ast.text(f"{label}:"), {"t": "Space"}, *words])] for label, words in ways if words]
    return [ast.bullets(items)] if items else []


def _application(service: Tjeneste) -> str:
    """That one need not apply, if so, and what is written of how to come by the service."""
    need_not = tr("Du trenger ikke å søke.") if service.uten_soeknad else ""
    return " ".join(_sentence(text) for text in (need_not, service.soeknad.hvor, service.soeknad.hvordan) if text)


def _sentence(text: str) -> str:
    """The text with a full stop, unless it ends as a sentence does, also within quotation marks or brackets."""
    return text if text.rstrip('»”")').endswith((".", "!", "?", "…", ":")) else f"{text}."


def _answer(service: Tjeneste) -> str:
    sentences = []
    if service.svartid:
        sentences.append(tr("Du får svar {innen_tid}.", innen_tid=within(service.svartid)))
    if service.oppstart_innen:
        sentences.append(tr("Hjelpen begynner innen {tid}.", tid=how_long(service.oppstart_innen)))
    return " ".join(sentences)


def _provisions(service: Tjeneste) -> str:
    """The legal basis as its author wrote it, with each § on the line of its number."""
    return norsk.capital("; ".join(service.hjemmel)).replace("§ ", f"§{norsk.NBSP}")


def _period(service: Tjeneste) -> str:
    match service.fra, service.til:
        case None, None:
            return ""
        case fra, None:
            return tr("Fra {fra}", fra=when(fra))
        case None, til:
            return tr("Til {til}", til=when(til))
        case fra, til:
            return tr("Fra {fra} til {til}", fra=when(fra), til=when(til))


def _titles(plan: Plan, refs: tuple[Ref, ...]) -> list[str]:
    return [item.tittel if (item := plan.find(ref.id)) else ref.id for ref in refs]
