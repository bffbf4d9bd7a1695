"""En tekst om et bestemt emne i et kapittel, med innhold og ikke bare fyll.

Kapittelet må si at det handler om emnet (`emner`), og minst én del av teksten (fra en overskrift til den neste) må ha ord som
hører til saken, i løpende tekst. Ord som bare står i en overskrift, lenke, fotnote, kodebit eller et sitat, teller ikke: der
viser teksten til saken, men sier ikke noe om den. Delen må være lang nok når hver setning telles én gang, og den kan ikke ha
plassholdere.

Verktøyet leser ord og ikke mening. Det ser ikke om teksten er sann, eller om den sier at kommunen *ikke* gjør noe.

Parametre: `emne`, `ord` (grupper av ordstammer; minst én stamme fra hver gruppe må finnes i den samme delen), `minst_ord`.
Gruppene må ha stammene på begge målformer, ellers kan ikke en plan på nynorsk svare.

Svarer: «Den som er uenig i vedtaket, kan klage. Kommunen sender klagen til Statsforvalteren, som avgjør den.»
Svarer ikke: en overskrift med ordene klage og statsforvalter over en tekst om noe annet.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bolig_cli.finding import Place
from bolig_cli.law.basis import chapter_id
from bolig_cli.law.context import Context, kept
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.law.evidence.tekst import feil_ved, har_stamme
from bolig_cli.law.ordlister import EMNER, require_known
from bolig_cli.message import any_of, joined, message
from bolig_cli.model.plan import Kapittel

Del: TypeAlias = tuple[str, Place, str]  # heading, place, text


@dataclass(frozen=True, slots=True)
class Parametre:
    emne: str
    ord: tuple[tuple[str, ...], ...]
    minst_ord: int

    def __post_init__(self) -> None:
        require_known("emne", [self.emne], EMNER)


def find(context: Context, parametre: Parametre) -> Svar:
    plan = context.plan
    kapitler = _kapitler_om(context).get(parametre.emne)
    if not kapitler:
        mangel = message(
            "Ingen kapitler har emnet «{emne}». Skriv om det i et kapittel, og før opp emnet under «emner».",
            emne=parametre.emne,
        )
        return Svar(Grad.IKKE, mangler=(Mangel(mangel, plan.origin.at()),))
    mangler: list[Mangel] = []
    for kapittel, deler in kapitler:
        for tittel, place, tekst in deler:
            if not all(har_stamme(context, tekst, gruppe) for gruppe in parametre.ord):
                continue
            if feil := feil_ved(tekst, parametre.minst_ord):
                hvor = message(
                    "Teksten under «{tittel}» i kapittelet «{tittel2}»", tittel=tittel, tittel2=kapittel.tittel
                )
                mangler.append(Mangel(message("{hvor} svarer ikke: {feil}.", hvor=hvor, feil=feil), place))
                continue
            bevis = message(
                "Kapittelet «{tittel}» skriver om dette under «{tittel2}».", tittel=kapittel.tittel, tittel2=tittel
            )
            return Svar(Grad.OPPFYLT, (Bevis(bevis, (chapter_id(kapittel),), place),))
    if mangler:
        return Svar(Grad.DELVIS, mangler=tuple(mangler))
    kapittel, _ = kapitler[0]
    mangel = message(
        "Kapittelet «{tittel}» har emnet «{emne}», men ingen del av den løpende teksten "
        "handler om det. Verktøyet leter etter ord som begynner med: {ord}.",
        tittel=kapittel.tittel,
        emne=parametre.emne,
        ord=joined(map(any_of, parametre.ord), "; "),
    )
    return Svar(Grad.IKKE, mangler=(Mangel(mangel, kapittel.origin.at("emner")),))


@kept
def _kapitler_om(context: Context) -> Mapping[str, Sequence[tuple[Kapittel, Sequence[Del]]]]:
    """The chapters about each subject, with their parts: many provisions ask for the same."""
    found: dict[str, list[tuple[Kapittel, Sequence[Del]]]] = {}
    for kapittel in context.plan.kapitler:
        deler = tuple(_deler(kapittel))
        for emne in dict.fromkeys(ref.id for ref in kapittel.emner):
            found.setdefault(emne, []).append((kapittel, deler))
    return found


def _deler(kapittel: Kapittel) -> Iterator[Del]:
    """The chapter's running text in parts, each from a heading to the next: heading, place, text."""
    for del_ in kapittel.tekst.sections:
        if del_.heading:
            yield del_.heading.text, del_.heading.place, del_.running
        else:
            yield kapittel.tittel, kapittel.origin.at("tittel"), del_.running


TYPE = Bevistype("tekstdel", Parametre, find)
