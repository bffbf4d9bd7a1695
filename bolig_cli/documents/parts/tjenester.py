"""The services, for the one who needs them: what each is, for whom, where to turn, how to apply, when the answer comes."""

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import kort, oppramsing
from bolig_cli.documents.tidspunkt import how_long, when, within
from bolig_cli.maalform import tr, tr_katalog
from bolig_cli.model.plan import Maalgruppe, Plan, Ref, Tjeneste
from bolig_cli.model.tjeneste import Kontakt


def blocks(plan: Plan) -> list[Node]:
    """A section (level 2) with every service, and before it one by target group; empty when the plan has no services."""
    services = plan.all(Tjeneste)
    if not services:
        return []
    heading = ast.header(2, ast.text(tr("Dette kan du få hjelp til")), "hjelp-tjenester")
    return [*_by_group(plan), heading, *(_service(plan, service) for service in services)]


def _by_group(plan: Plan) -> list[Node]:
    """For each target group that a service is particularly for, a way to those services."""
    items = []
    for group in plan.all(Maalgruppe):
        own = [s for s in plan.all(Tjeneste) if any(ref.id == group.id for ref in s.maalgrupper)]
        if own:
            links = ast.joined([[ast.link(ast.text(service.tittel), f"#{service.id}")] for service in own])
            items.append((ast.text(group.tittel), [ast.para(links)]))
    if not items:
        return []
    return [
        ast.header(2, ast.text(tr("Finn hjelp etter hvem du er")), "hjelp-grupper"),
        ast.para(ast.text(tr("Her er hjelpen som særlig gjelder noen."))),
        ast.div([ast.definitions(items)], classes=["fakta"]),
    ]


def _service(plan: Plan, service: Tjeneste) -> Node:
    return kort.card(
        [
            ast.header(3, ast.text(service.tittel), service.id),
            *service.hva.blocks,
            *kort.told(tr("For hvem"), service.for_hvem.blocks),
            *kort.line(_contact(service.kontakt)),
            *kort.told(tr("Utenom åpningstid"), service.utenom_aapningstid.blocks),
            *kort.line(
                [
                    kort.words(tr("Slik søker du"), _application(service)),
                    kort.words(tr("Svar"), _answer(service)),
                ]
            ),
            *kort.line(
                [
                    kort.words(tr("Avgjøres av"), oppramsing.navn(plan, _one(service.avgjoeres_av))),
                    kort.words(tr("Klage"), _complaint(plan, service)),
                ]
            ),
            *kort.told(tr("Går foran"), service.prioritering.blocks),
            *kort.references(
                [
                    kort.words(tr("Særlig for"), oppramsing.grupper(plan, service.maalgrupper)),
                    kort.words(
                        tr("Du er med"), tr("Hjelpen blir til sammen med deg.") if service.sammen_med_personen else ""
                    ),
                    kort.words(tr("Tilbudet gjelder"), _period(service)),
                    kort.words(tr("Ansvarlig"), oppramsing.navn(plan, _one(service.ansvarlig))),
                    kort.words(tr("Samarbeider med"), oppramsing.navn(plan, service.samarbeid)),
                    kort.words(tr("Står i loven"), _provisions(service)),
                ]
            ),
        ]
    )


def _contact(contact: Kontakt) -> list[kort.Fact]:
    return [
        kort.words(tr("Telefon"), contact.telefon),
        kort.words(tr("E-post"), contact.epost),
        (tr("Nettside"), [ast.link(ast.text(contact.nettside), contact.nettside)] if contact.nettside else []),
        kort.words(tr("Besøk"), contact.besoek),
    ]


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


def _complaint(plan: Plan, service: Tjeneste) -> str:
    """What is otherwise than the section on complaints says."""
    own = service.klage
    sentences = []
    if own.frist:
        sentences.append(tr("Du kan klage innen {tid} etter at du har fått vedtaket.", tid=how_long(own.frist)))
    if body := oppramsing.navn(plan, _one(own.klageinstans)):
        sentences.append(norsk.capital(tr("{enhet} avgjør klagen.", enhet=body)))
    return " ".join(sentences)


def _one(ref: Ref | None) -> tuple[Ref, ...]:
    return (ref,) if ref else ()


def _provisions(service: Tjeneste) -> str:
    """The legal basis as its author wrote it, with the acts by the names that the document has for them, and each § on the line of
    its number."""
    return norsk.capital("; ".join(map(_named_here, service.hjemmel))).replace("§ ", f"§{norsk.NBSP}")


def _named_here(hjemmel: str) -> str:
    """«sosialtjenesteloven § 17» in a document in nynorsk: «sosialtenestelova § 17»."""
    name, sign, rest = hjemmel.partition(" §")
    return f"{tr_katalog(name)}{sign}{rest}"


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
