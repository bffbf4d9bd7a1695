"""What every form of the law check says of the plan in words."""

from collections.abc import Callable

from bolig_cli import norsk
from bolig_cli.finding import Place
from bolig_cli.law.betydning import Beroert, Betydning
from bolig_cli.law.vurdering import STATUSORD
from bolig_cli.report.dekning_ord import signert
from bolig_cli.report.wording import said

UBEROERT = "Ingen plikter, tekster eller signeringer i planen bygger på det som er endret."
_FLERE = {"plikter": "plikt", "tiltak": "tiltak", "tekster": "tekst", "signeringer": "signering"}


def overskrift(betydning: Betydning) -> str:
    """Which plan it is about."""
    plan = betydning.plan
    return f"Hva det betyr for {plan.tittel} {plan.fra}–{plan.til}, {plan.kommunenavn}"


def oppsummering(betydning: Betydning) -> str:
    """ "3 plikter, 5 tiltak, 1 tekst og 1 signering bygger på det som er endret." """
    deler = [
        f"{norsk.number(antall)} {_FLERE[navn] if antall == 1 else navn}"
        for navn, antall in betydning.antall.items()
        if antall
    ]
    return f"{norsk.listing(deler)} bygger på det som er endret." if deler else UBEROERT


def hva(b: Beroert) -> str:
    """ "boligsosialloven § 5 annet ledd (bsl-5-2-1): endret"."""
    return f"{b.endring.hjemmel}{f' ({b.endring.plikt})' if b.endring.plikt else ''}: {b.endring.utfall.value}"


def deler(b: Beroert, shown: Callable[[str], str]) -> list[tuple[str, list[str]]]:
    """Label → sentences, in the order that they are read. Labels without content are left out."""

    def place(at: Place) -> str:
        return f"{shown(at.path)}:{at.line}"

    v = b.vurdering
    found = [
        ("Endringen", [b.endring.forklaring]),
        (
            "Plikten",
            [f"{v.plikt.tittel} ({v.plikt.styrke}). Planen er vurdert som {STATUSORD[v.status]}."] if v else [],
        ),
        ("Planen svarer med", [f"{said(bevis.tekst)} ({place(bevis.place)})" for bevis in b.bevis]),
        ("Tiltak", [f"{t.id} «{t.tittel}» ({place(t.origin.at())})" for t in b.tiltak]),
        ("Tekster å lese på nytt", [place(at) for at in b.tekster]),
        ("Signeringer som bygger på den gamle teksten", [signert(s) for s in b.signaturer]),
        ("Les bestemmelsen", [f"https://lovdata.no/{b.lov.lovdata}/§{b.endring.hjemmel.paragraf.replace(' ', '')}"]),
    ]
    return [(label, texts) for label, texts in found if texts]
