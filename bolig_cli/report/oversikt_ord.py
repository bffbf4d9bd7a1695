"""What every form of the overview of many plans says in words."""

from collections.abc import Sequence

from bolig_cli import norsk
from bolig_cli.law.plikt import PLIKTTYPER, Plikttype
from bolig_cli.law.vurdering import STATUSORD
from bolig_cli.many.oversikt import Oversikt, Savnet
from bolig_cli.many.rad import IKKE_BRUKT, UTFALL, Antall, Rad
from bolig_cli.report.wording import said

FORBEHOLD = "Oversikten viser hva planene svarer på. Den er ingen vurdering av om de er lovlige."
FORKLARING = (
    "Tallene er hvor mange plikter som er dekket eller omtalt, av dem som gjelder. "
    "En plikt som er omtalt, må noen lese og vurdere."
)
FRISTLOV = "boligsosialloven §\u00a010"
ORD = {**{status.value: ord for status, ord in STATUSORD.items()}, IKKE_BRUKT: "ikke brukt"}
KORT = {**ORD, "omtalt": "omtalt", "delvis": "delvis"}
TYPER = {plikttype.value: said(PLIKTTYPER[plikttype]) for plikttype in Plikttype}
KORTE_TYPER = {
    Plikttype.PLANINNHOLD.value: "Innhold",
    Plikttype.PROSESS.value: "Prosess",
    Plikttype.TJENESTE.value: "Tjenester",
    Plikttype.SAKSBEHANDLING.value: "Saksbehandling",
}


def planer(oversikt: Oversikt) -> str:
    """ "357 planer: 356 lest og 1 som ikke kunne leses. Vurdert per 27. november 2026."."""
    alle, uleste = len(oversikt.rader), len(oversikt.uleste)
    told = "1 plan" if alle == 1 else f"{norsk.number(alle)} planer"
    rest = f": {norsk.number(alle - uleste)} lest og {norsk.number(uleste)} som ikke kunne leses" if uleste else ""
    return f"{told}{rest}. Vurdert per {norsk.date(oversikt.dato)}."


def fristen(oversikt: Oversikt) -> str:
    """How the plans stand to the duty with the deadline, and how long it is until then; "" where none of them has it."""
    if oversikt.siste_dag is None:
        return ""
    igjen = (oversikt.siste_dag - oversikt.dato).days
    tid = f"{norsk.days(igjen)} igjen" if igjen > 0 else "i dag" if not igjen else f"for {norsk.days(-igjen)} siden"
    counts = [f"{norsk.number(n)} {ORD[utfall]}" for utfall, n in oversikt.fristen.items() if n]
    return f"{norsk.capital(FRISTLOV)} har frist {norsk.date(oversikt.siste_dag)} ({tid}): {norsk.listing(counts)}."


def andre(oversikt: Oversikt, most: int | None = None) -> str:
    """The folders without a plan, the first of them by name; "" where there is none."""
    if not oversikt.andre:
        return ""
    names = [f"«{printable(name)}»" for name in oversikt.andre[:most]]
    more = len(oversikt.andre) - len(names)
    return f"Ikke med, siden det ikke er noen plan der: {norsk.listing([*names, *([f'{more} til'] if more else [])])}."


def besvart(antall: Antall) -> tuple[int, int]:
    """How many duties of a kind are answered, and how many apply."""
    return antall["dekket"] + antall["omtalt"], sum(
        antall[utfall] for utfall in UTFALL if utfall not in ("gjelder_ikke", IKKE_BRUKT)
    )


def frist(rad: Rad) -> str:
    """The verdict on the duty with the deadline, in a word or two."""
    return KORT[rad.frist.utfall] if rad.frist else ""


def navn(rader: Sequence[Rad]) -> list[str]:
    """What each plan is called: its municipality by name alone, and where several plans have the same, also the folder."""
    called = [printable(rad.kommune).removesuffix(" kommune") for rad in rader]
    return [
        f"{name} ({printable(rad.mappe)})" if called.count(name) > 1 else name
        for name, rad in zip(called, rader, strict=True)
    ]


def mangler(savnet: Savnet, oversikt: Oversikt) -> str:
    """ "240 av 356"."""
    return f"{norsk.number(savnet.antall)}\u00a0av\u00a0{norsk.number(len(oversikt.leste))}"


def printable(text: str) -> str:
    """A name on one line, without signs that steer a terminal."""
    return "".join(char if char.isprintable() or char == "\u00a0" else "\ufffd" for char in text)
