from collections.abc import Iterator, Sequence
from itertools import groupby

from bolig_cli import norsk
from bolig_cli.finding import Severity
from bolig_cli.model.beloep import Beloep
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.amounts import Amount
from bolig_cli.rules.support.kinds import capital, named

_A_MILLIARD = 1_000_000  # in thousand kroner
_HUNDRED_MILLION = 100_000
_FIFTY_MILLION = 50_000
_TWENTY_MILLION = 20_000
_FEW = 3  # other amounts to run something, before one says what is usual in a plan


@rule("beloep-trolig-i-kroner", Severity.ADVARSEL)
def beloep_trolig_i_kroner(context: Context) -> Iterator[Problem]:
    """Et beløp er så stort at det trolig er skrevet i kroner.

    Alle beløp er i tusen kroner. `1500000` betyr halvannen milliard kroner, og `250000` betyr 250 millioner. Regelen
    sier fra om beløp på en milliard eller mer, og om driftsutgifter i hele tusen på 100 millioner eller mer. Den sier
    også fra når noen av beløpene i en post må deles på tusen for å bli på høyde med de andre.

    En driftsutgift blir også holdt mot det de andre tiltakene koster i drift: Den er på 50 millioner eller mer, i hele tusen, og
    ingen av de andre er i nærheten, eller den er på 20 millioner eller mer og minst hundre ganger så stor som de andre er til
    vanlig.

    Slik retter du det: del beløpet på tusen. Er det riktig, trenger du ikke gjøre noe.
    """
    for _, in_post in groupby(context.amounts, key=lambda amount: id(amount.post)):
        found = [(amount, why) for amount in in_post if (why := _why(amount, context.amounts))]
        if not found:
            continue
        amount, why = found[0]
        more = len(found) - 1
        also = f" Det samme gjelder {'ett beløp' if more == 1 else f'{more} beløp'} til i posten." if more else ""
        line = ", ".join(f"{other.year}: {_in_thousands(other.beloep)}" for other, _ in found)
        yield Problem(
            amount.place,
            f"{capital(named(amount.tiltak))} har et beløp på {amount.beloep} tusen kroner i {amount.year}. {why}{also}",
            f"Er det skrevet i kroner, skal det stå {_in_thousands(amount.beloep)}."
            if not more
            else f"Er de skrevet i kroner, skal det stå {{{line}}}.",
        )


def _why(amount: Amount, all_amounts: Sequence[Amount]) -> str:
    """Why an amount may be in kroner; "" for one that most likely is not."""
    if abs(amount.value) >= _A_MILLIARD:
        return "Det er en milliard kroner eller mer."
    millions = f"Det er {norsk.number(amount.value // 1000)} millioner kroner"
    if _in_kroner(amount):
        return f"{millions}."
    return f"{millions}, langt mer enn andre tiltak koster i drift." if _out_of_proportion(amount, all_amounts) else ""


def _out_of_proportion(amount: Amount, all_amounts: Sequence[Amount]) -> bool:
    """Whether what it costs to run a measure is far above what the others cost to run."""
    if amount.post.type != "drift" or amount.value < _TWENTY_MILLION:
        return False
    others = sorted(
        other.value
        for other in all_amounts
        if other.post.type == "drift" and other.tiltak.id != amount.tiltak.id and other.value > 0
    )
    if amount.value >= _FIFTY_MILLION and amount.value % 1000 == 0:
        return not others or others[-1] < amount.value / 10
    return len(others) >= _FEW and amount.value >= 100 * others[len(others) // 2]


def _in_thousands(beloep: Beloep) -> Beloep:
    return Beloep(round(beloep.fra / 1000), round(beloep.til / 1000))


def _in_kroner(amount: Amount) -> bool:
    """Whether an amount of hundreds of thousands is out of proportion as thousands, and not as kroner."""
    value = abs(amount.value)
    if value < _HUNDRED_MILLION or value % 1000:
        return False
    if amount.post.type == "drift":
        return True
    others = sorted(
        abs(other.til) for other in amount.post.belop.values() if other.til and abs(other.til) < _HUNDRED_MILLION // 10
    )
    if not others:
        return False
    usual = others[len(others) // 2]
    return usual / 3 <= value / 1000 <= usual * 3
