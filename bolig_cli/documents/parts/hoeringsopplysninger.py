"""The page that tells those who are heard what, when and where."""

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents import cover, kort
from bolig_cli.documents.tidspunkt import when
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Plan


def blocks(plan: Plan) -> list[Node]:
    """A chapter without number; empty when the plan has no hearing."""
    if plan.prosess is None or plan.prosess.hoering is None:
        return []
    h = plan.prosess.hoering
    decided = f"{h.vedtatt_av} {when(h.vedtaksdato)}".strip() if h.vedtatt_av else ""
    result = [
        ast.header(1, ast.text(tr("Om høringen")), "hoering", ["unummerert", "foran", "svar"]),
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
        *kort.line(
            [
                kort.words(tr("Frist for uttalelser"), when(h.til)),
                kort.where_to(tr("Uttalelser sendes til"), h.sendes_til, cover.answer_subject(plan, h)),
                kort.words(
                    tr("Merk uttalelsen med"), tr("saksnummer {nummer}", nummer=h.saksnummer) if h.saksnummer else ""
                ),
            ]
        ),
        *kort.line(
            [
                kort.words(tr("Høringsperiode"), tr("{fra} til {til}", fra=when(h.fra), til=when(h.til))),
                kort.words(tr("Lagt ut på høring av"), decided),
                kort.where_to(
                    tr("Spørsmål rettes til"),
                    h.kontakt,
                    tr("Spørsmål om høringen av {plan}", plan=cover.in_text(plan)),
                ),
                (tr("Mer om planen"), [ast.link(ast.text(h.nettside), h.nettside)] if h.nettside else []),
            ]
        ),
    ]
    if h.spoersmaal:
        result.append(ast.para(ast.text(tr("Vi vil særlig gjerne ha svar på dette:"))))
        items = [[ast.plain(ast.text(question))] for question in h.spoersmaal]
        result.append({"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], items]})
    if h.instanser:
        result += kort.references([kort.words(tr("Høringsinstanser"), norsk.listing(h.instanser))])
    return result
