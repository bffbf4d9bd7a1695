"""The page that tells those who are heard what, when and where."""

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents import cover
from bolig_cli.documents.tidspunkt import when
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan


def blocks(plan: Plan) -> list[Node]:
    """A chapter without number; empty when the plan has no hearing."""
    if plan.prosess is None or plan.prosess.hoering is None:
        return []
    h = plan.prosess.hoering
    facts = [(tr("Høringsperiode"), tr("{fra} til {til}", fra=when(h.fra), til=when(h.til)))]
    if h.vedtatt_av:
        decided = f" {when(h.vedtaksdato)}" if h.vedtaksdato else ""
        facts.append((tr("Lagt ut på høring av"), f"{h.vedtatt_av}{decided}"))
    facts.append((tr("Frist for uttalelser"), when(h.til)))
    facts.append((tr("Uttalelser sendes til"), h.sendes_til))
    if h.saksnummer:
        facts.append((tr("Merk uttalelsen med"), tr("saksnummer {nummer}", nummer=h.saksnummer)))
    if h.kontakt:
        facts.append((tr("Spørsmål rettes til"), h.kontakt))
    definitions = [(ast.text(label), [ast.plain(ast.text(value))]) for label, value in facts]
    if h.nettside:
        definitions.append((ast.text(tr("Mer om planen")), [ast.plain([ast.link(ast.text(h.nettside), h.nettside)])]))
    result = [
        ast.header(1, ast.text(tr("Høring")), "hoering", ["unummerert"]),
        ast.para(
            ast.text(
                tr(
                    "{kommune} sender med dette forslaget til {plan} på høring. "
                    "Alle kan uttale seg. Vis gjerne til nummeret på det du skriver om.",
                    kommune=plan.kommunenavn,
                    plan=cover.in_text(plan),
                )
            )
        ),
        ast.div([ast.definitions(definitions)], classes=["fakta"]),
    ]
    if h.spoersmaal:
        result.append(ast.para(ast.text(tr("Vi vil særlig gjerne ha svar på dette:"))))
        items = [[ast.plain(ast.text(question))] for question in h.spoersmaal]
        result.append({"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], items]})
    if h.instanser:
        result.append(ast.header(2, ast.text(tr("Høringsinstanser")), "hoeringsinstanser"))
        result.append(ast.bullets([ast.plain(ast.text(name))] for name in h.instanser))
    return result
