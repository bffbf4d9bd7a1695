"""The page that tells those who are heard what, when and where."""

from bolig_cli import ast
from bolig_cli.ast import Node
from bolig_cli.documents.tidspunkt import when
from bolig_cli.model.plan import Plan


def blocks(plan: Plan) -> list[Node]:
    """A chapter without number; empty when the plan has no hearing."""
    if plan.prosess is None or plan.prosess.hoering is None:
        return []
    h = plan.prosess.hoering
    facts = [("Høringsperiode", f"{when(h.fra)} til {when(h.til)}")]
    if h.vedtatt_av:
        decided = f" {when(h.vedtaksdato)}" if h.vedtaksdato else ""
        facts.append(("Lagt ut på høring av", f"{h.vedtatt_av}{decided}"))
    facts.append(("Frist for uttalelser", when(h.til)))
    facts.append(("Uttalelser sendes til", h.sendes_til))
    if h.saksnummer:
        facts.append(("Merk uttalelsen med", f"saksnummer {h.saksnummer}"))
    if h.kontakt:
        facts.append(("Spørsmål rettes til", h.kontakt))
    definitions = [(ast.text(label), [ast.plain(ast.text(value))]) for label, value in facts]
    if h.nettside:
        definitions.append((ast.text("Mer om planen"), [ast.plain([ast.link(ast.text(h.nettside), h.nettside)])]))
    result = [
        ast.header(1, ast.text("Høring"), "hoering", ["unummerert"]),
        ast.para(
            ast.text(
                f"{plan.kommune.navn} sender med dette forslaget til {plan.tittel.lower()} {plan.fra}–{plan.til} på høring. "
                "Alle kan uttale seg. Vis gjerne til nummeret på målet, strategien eller tiltaket du skriver om."
            )
        ),
        ast.div([ast.definitions(definitions)], classes=["fakta"]),
    ]
    if h.spoersmaal:
        result.append(ast.para(ast.text("Vi vil særlig gjerne ha svar på dette:")))
        items = [[ast.plain(ast.text(question))] for question in h.spoersmaal]
        result.append({"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], items]})
    if h.instanser:
        result.append(ast.header(2, ast.text("Høringsinstanser"), "hoeringsinstanser"))
        result.append(ast.bullets([ast.plain(ast.text(name))] for name in h.instanser))
    return result
