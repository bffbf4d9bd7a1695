from collections.abc import Iterator, Mapping, Sequence

from bolig_cli import maltekst
from bolig_cli.finding import Severity
from bolig_cli.law.egne_ord import malens
from bolig_cli.law.evidence.support.virkemidler import sier_noe_om
from bolig_cli.model.item import Ref
from bolig_cli.model.plan import Tiltak
from bolig_cli.norsk import listing
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named

_NAVN = {"virkemidler": "virkemidlene", "svarer_paa": "lovkravene det svarer på", "maalgrupper": "målgruppene"}
_MINST = (
    2  # fields that stand as the template has them, before anybody says that nobody has looked: one may be so by chance
)


@rule("avkryssing-fra-malen", Severity.ADVARSEL, in_draft=Severity.MERKNAD)
def avkryssing_fra_malen(context: Context) -> Iterator[Problem]:
    """Et tiltak er skrevet om, men det som er krysset av, står slik malen skrev det.

    Virkemidlene og lovkravene sier hva tiltaket går ut på, og lovdekningen bruker dem. Blir et tiltak fra «bolig init» til et annet
    tiltak, og avkryssingen blir stående, sier planen noe som ingen har ment: at et tiltak om en møteplass svarer på kravet om råd
    og veiledning.

    Regelen gjelder tiltak med egen beskrivelse, der minst to av virkemidlene, lovkravene og målgruppene er akkurat malens. Den sier
    ikke fra når tittelen, beskrivelsen og indikatoren sier noe om virkemidlene: Da er det fortsatt et slikt tiltak. Har tiltaket
    fått en annen id, blir det kjent igjen på lovkravene.

    Slik retter du det: se over avkryssingen, og ta bort det tiltaket ikke gjør. Gjør tiltaket det, skriver du hvordan i
    beskrivelsen.
    """
    for tiltak in context.plan.all(Tiltak):
        malen = _malens(tiltak)
        beskrivelse = tiltak.beskrivelse.plain
        if not malen or not beskrivelse.strip() or malens(context.plan, beskrivelse):
            continue
        staar = [felt for felt in _NAVN if _ider(getattr(tiltak, felt)) == malen.get(felt)]
        virkemidler = _ider(tiltak.virkemidler)
        sagt = [id for id in virkemidler if sier_noe_om(tiltak, id)]
        uten_stoette = "virkemidler" in staar and len(sagt) < len(virkemidler)
        uten_grunn = "svarer_paa" in staar and not set(sagt) & set(malen.get("virkemidler", ()))
        if len(staar) >= _MINST and (uten_stoette or uten_grunn):
            malens_valg = listing([_NAVN[felt] for felt in staar])
            yield Problem(
                tiltak.origin.at(staar[0]),
                f"{capital(named(tiltak))} er skrevet om, men {malens_valg} står slik malen skrev det.",
                _hva([id for id in virkemidler if id not in sagt and id in malen.get("virkemidler", ())]),
            )


def _malens(tiltak: Tiltak) -> Mapping[str, tuple[str, ...]] | None:
    """What the template ticked in the measure that this was: the one with its id, or, where it has another now, with its duties."""
    kjente, svarer_paa = maltekst.template().ticks, _ider(tiltak.svarer_paa)
    like = (malen for malen in kjente.values() if svarer_paa and malen.get("svarer_paa") == svarer_paa)
    return kjente.get(tiltak.id) or next(like, None)


def _hva(usagt: Sequence[str]) -> str:
    if not usagt:
        return (
            "Ta bort det tiltaket ikke gjør. Svarer det fortsatt på lovkravene, fører du opp virkemiddelet det bruker til det, og "
            "skriver i beskrivelsen hvordan."
        )
    words = listing([f"«{ord}»" for ord in usagt])
    return (
        f"Ta bort det tiltaket ikke gjør. Passer alt, skriver du i beskrivelsen hvordan tiltaket bruker {words}. Tittelen, "
        "beskrivelsen og indikatoren sier ikke noe om det nå. Da blir denne merknaden borte."
    )


def _ider(refs: Sequence[Ref]) -> tuple[str, ...]:
    return tuple(ref.id for ref in refs)
