"""What every form of the coverage says in words: the verdict, why, what was found where, what is missing, what to do."""

from collections.abc import Callable, Sequence

from bolig_cli import norsk
from bolig_cli.law import vilkaar
from bolig_cli.law.evidence.evidence import Bevis, Mangel, Slag
from bolig_cli.law.kommende import ventes
from bolig_cli.law.plikt import PLIKTTYPER
from bolig_cli.law.vurdering import STATUSORD, Dekning, Signatur, Status, Vurdering
from bolig_cli.message import listing
from bolig_cli.report.wording import said

FORBEHOLD = "Oversikten viser hva planen svarer på. Den er ingen vurdering av om planen er lovlig."
PAASTAND = "At planen selv sier at den svarer, er ikke bevis."


def ord(v: Vurdering) -> str:
    """The verdict in words."""
    return "ikke brukt" if v.ubrukt else STATUSORD[v.status]


def opptelling(vurderinger: Sequence[Vurdering]) -> str:
    """ "36 plikter: 30 dekket, 2 delvis dekket og 4 gjelder ikke."; with how many of the uncovered are no lack."""
    antall = {status: sum(v.status is status for v in vurderinger) for status in Status}
    deler = [f"{antall[status]} {ord}" for status, ord in STATUSORD.items() if antall[status]]
    plikter = f"{len(vurderinger)} {'plikt' if len(vurderinger) == 1 else 'plikter'}"
    ubrukt = sum(v.ubrukt for v in vurderinger)
    herav = ""
    if ubrukt:
        those = (
            "Én av dem som ikke er dekket, er en mulighet"
            if ubrukt == 1
            else f"{ubrukt} av dem som ikke er dekket, er muligheter"
        )
        herav = f" {those} som planen ikke bruker."
    return f"{plikter}{': ' if deler else ''}{norsk.listing(deler)}.{herav}"


def per_type(vurderinger: Sequence[Vurdering]) -> list[str]:
    """The count of each kind of duty, in their order: "Det planene skal inneholde: 23 plikter: 20 dekket og …"."""
    deler = ((ord_, [v for v in vurderinger if v.plikt.plikttype is t]) for t, ord_ in PLIKTTYPER.items())
    return [f"{said(ord_)}: {opptelling(egne)}" for ord_, egne in deler if egne]


def utvalg(valgt: Dekning, alle: Dekning) -> str:
    """How much of the whole is shown; empty when all is."""
    if len(valgt.vurderinger) == len(alle.vurderinger):
        return ""
    return f"Viser {len(valgt.vurderinger)} av {len(alle.vurderinger)} plikter."


def gjelder(dekning: Dekning) -> str:
    """ "Holmestrand kommune: Boligsosial handlingsplan 2024–2027 (temaplan i fasen høring)."."""
    plan = dekning.plan
    return f"{plan.kommunenavn}: {plan.tittel} {plan.fra}–{plan.til} ({plan.plantype} i fasen {plan.fase})."


def assessed(dekning: Dekning) -> str:
    """As seen from which day, by which edition of the catalogue."""
    return f"Vurdert per {norsk.date(dekning.dato)} mot lovkatalogen, utgave {dekning.katalog.versjon}."


def kommer(valgt: Dekning) -> str:
    """One line for the acts that are to come and move what some of these duties stand on; "" where there is none."""
    lov_til = {plikt.id: lov for lov in valgt.katalog.lover for plikt in lov.plikter}
    shown = [v.plikt for v in valgt.vurderinger if v.status is not Status.GJELDER_IKKE]
    deler = []
    for each in ventes(valgt.dato):
        flyttes = [plikt for plikt in shown if each.flyttet_til(lov_til[plikt.id].lovdata, plikt.hjemmel.paragraf)]
        if flyttes:
            antall = f"{norsk.number(len(flyttes))} {'plikt' if len(flyttes) == 1 else 'plikter'}"
            deler.append(
                f"{norsk.capital(each.navn)} er {each.stand}. Den flytter bestemmelsene som {antall} her bygger på: "
                f"bolig lov vis {each.id}"
            )
    return " ".join(deler)


def forklaring(v: Vurdering, shown: Callable[[str], str]) -> list[tuple[str, list[str]]]:
    """Label → sentences, in the order that they are read. Labels without content are left out."""
    gjelder = said(v.vilkaar or vilkaar.describe(v.plikt.vilkaar))
    frist = said(v.frist_melding)
    mangler = [_sted(m, shown) for m in v.mangler]
    lacking = v.status in (Status.DELVIS, Status.IKKE_DEKKET)
    if v.paastander and lacking:
        mangler.append(PAASTAND)
    deler = [
        ("Vilkår", [gjelder] if gjelder else []),
        ("Frist", [frist] if frist else []),
        ("Funnet", [_sted(b, shown) for b in v.bevis if b.slag is Slag.FAKTA]),
        ("Må leses" if v.status is not Status.DEKKET else "Lest", [_sted(b, shown) for b in v.tekster]),
        ("Ikke brukt" if v.ubrukt else "Mangler", mangler),
        ("Gjør dette", [v.plikt.veiledning] if lacking else []),
        ("Merk", [v.plikt.merknad] if v.plikt.merknad and v.status is not Status.GJELDER_IKKE else []),
        ("Signert", [signert(s) for s in v.signaturer]),
    ]
    return [(label, texts) for label, texts in deler if texts]


def signert(s: Signatur) -> str:
    """ "Kommuneadvokat, 20. januar 2024." and, where it has lapsed, why."""
    naar = f", {norsk.date(s.dato)}" if s.dato else ""
    endret = f" Gjelder ikke lenger: {said(listing(s.endret))}." if s.endret else ""
    return f"{norsk.capital(s.rolle)}{naar}.{endret}"


def _sted(noe: Bevis | Mangel, shown: Callable[[str], str]) -> str:
    return f"{said(noe.tekst)} ({shown(noe.place.path)}:{noe.place.line})"
