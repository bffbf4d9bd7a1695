"""Every measure with its amounts by year: a table for each goal, and what the goal comes to, each kind of money by itself."""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Cell, Node
from bolig_cli.documents.aarstabell import Kolonner, Linje, aarene_i, tabeller
from bolig_cli.documents.ansvarlige import responsible
from bolig_cli.documents.bredde import LIGGENDE, STAAENDE, TETTERE, Side
from bolig_cli.documents.numbering import Numbers, main_goals_in_order
from bolig_cli.documents.parts import kostnad
from bolig_cli.documents.parts.handlingsdel import by_kind, illustrative_mark, in_order, unit_words
from bolig_cli.documents.tidspunkt import deadline
from bolig_cli.documents.vocabulary import term
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Maal, Okonomistatus, Plan, Tiltak

_FYLLER_EN_SIDE = 10  # measures: fewer leave a page that lies, and the one before it, nearly empty
_FAA_AAR = 4  # columns of years that the words have room beside on a page that stands


def side(plan: Plan, numbers: Numbers) -> Side:
    """The page that the tables are made for: one that lies, or, where few measures with short amounts would leave it
    nearly empty, one that stands."""
    shown = in_order(plan, numbers)
    amounts = [amount for t in shown for post in t.okonomi.poster for amount in post.belop.values()]
    short = len(plan.aar) <= _FAA_AAR and not any(amount.er_spenn for amount in amounts)
    return TETTERE[STAAENDE] if short and len(shown) < _FYLLER_EN_SIDE else LIGGENDE


def blocks(plan: Plan, numbers: Numbers) -> list[Node]:
    """The tables, in the order of the goals; nothing for a goal without measures."""
    shown = in_order(plan, numbers)
    with_posts = any(t.aarsverk is not None for t in shown)
    below = [(goal, [t for t in shown if numbers.is_below(t, goal)]) for goal in main_goals_in_order(plan)]
    tables = [node for goal, own in below if own for node in _tables(plan, goal, own, numbers, with_posts)]
    return [*tables, *(_all_posts(shown) if with_posts else [])]


def named(t: Tiltak, numbers: Numbers) -> Cell:
    """ "1.1.1 Gi startlån": a measure with its number, as a link."""
    return [ast.plain([*ast.text(numbers.number[t.id]), {"t": "Space"}, ast.link(ast.text(t.tittel), f"#{t.id}")])]


def _tables(plan: Plan, goal: Maal, measures: Sequence[Tiltak], numbers: Numbers, with_posts: bool) -> list[Node]:
    years = list(plan.aar)
    head = [norsk.capital(plan.betegnelser.tiltak.entall), tr("Ansvarlig"), tr("Frist"), tr("Finansiering")]
    lines = [
        Linje(
            [
                named(t, numbers),
                ast.cell(responsible(plan, t) or tr("Ikke avklart")),
                ast.cell(norsk.capital(deadline(t))),
                ast.cell(_financing(t)),
                *([ast.cell("–" if t.aarsverk is None else _posts([t]))] if with_posts else []),
            ],
            [t.okonomi.aarssum(year) for year in years],
        )
        for t in measures
    ]
    empty: list[Cell] = [[], [], [], *([[]] if with_posts else [])]
    kinds = [Linje([ast.cell(name), *empty], sums) for name, sums in by_kind(plan, measures) if any(sums)]
    (sum_name, sums), *of_it = kostnad.summer(plan, measures)
    whole = [
        Linje([ast.cell(sum_name), [], [], [], *([ast.cell(_posts(measures))] if with_posts else [])], sums),
        *(Linje([ast.cell(name), *empty], values) for name, values in of_it),
    ]
    name = norsk.capital(numbers.name[goal.id])
    unit = unit_words(plan) + illustrative_mark(plan)
    return tabeller(
        plan,
        Kolonner(
            [*head, *([tr("Årsverk")] if with_posts else [])],
            [0.24, 0.14, 0.1, 0.1, 0.08] if with_posts else [0.28, 0.16, 0.1, 0.12],
            0.34,
            side(plan, numbers),
            hoeyre=int(with_posts),
            hele=[2],
            sum=tr("Sum"),
        ),
        lines,
        lambda years: tr(
            "{maal}: {tittel}. Tiltak og økonomi {aar}, {enhet}",
            maal=name, tittel=goal.tittel, aar=aarene_i(years), enhet=unit,
        ),
        f"tabell-handlingsdel-{numbers.number[goal.id]}",
        [*(kinds if len(kinds) > 1 else []), *whole],
    )  # fmt: skip


def _financing(t: Tiltak) -> str:
    """Who pays, where it is costed; else what is known."""
    payers = list(
        dict.fromkeys(each.kilde for post in t.okonomi.poster if not post.maa_utredes for each in post.finansiering)
    )
    costed = t.okonomi.status == Okonomistatus.KOSTNADSBEREGNET and payers
    said = norsk.listing([term(payer) for payer in payers]) if costed else tr(t.okonomi.status)
    known = norsk.capital(said) or tr("Ikke oppgitt")
    return tr("{finansiering}; en del må utredes", finansiering=known) if t.okonomi.delvis_utredet else known


def _posts(measures: Sequence[Tiltak]) -> str:
    return norsk.decimal(float(sum(t.aarsverk or 0 for t in measures)))


def _all_posts(measures: Sequence[Tiltak]) -> list[Node]:
    return [ast.para(ast.text(tr("Til sammen er det {antall} årsverk i tiltakene.", antall=_posts(measures))))]
