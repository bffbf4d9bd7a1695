"""En tekst om et bestemt emne i et kapittel, med innhold og ikke bare fyll.

Kapittelet må si at det handler om emnet (`emner`), og minst én del av teksten (fra en overskrift til den neste) må inneholde
ord som hører til saken. Teksten må være lang nok, og den kan ikke være plassholdere eller den samme setningen om igjen.

Parametre: `emne`, `ord` (grupper av ordstammer; minst én stamme fra hver gruppe må finnes i samme del), `minst_ord`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bolig_cli.finding import Place
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Svar
from bolig_cli.model.plan import Kapittel, Plan
from bolig_cli.source.markdown import plain_text

_FYLL = re.compile(
    r"lorem ipsum|kommer senere|fyll (ut|inn)|skriv (her|inn)|todo|xxx|\[\.\.\.\]|tekst kommer", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Parametre:
    emne: str
    ord: tuple[tuple[str, ...], ...]
    minst_ord: int


def finn(plan: Plan, parametre: Parametre) -> Svar:
    kapitler = [k for k in plan.kapitler if parametre.emne in {ref.id for ref in k.emner}]
    if not kapitler:
        return Svar(
            Grad.IKKE,
            mangler=(
                Mangel(
                    f"Ingen kapitler har emnet «{parametre.emne}». Skriv om det i et kapittel, og før opp emnet under «emner».",
                    plan.origin.at(),
                ),
            ),
        )
    mangler: list[Mangel] = []
    for kapittel in kapitler:
        for tittel, place, tekst in deler(kapittel):
            if _har_alle(tekst, parametre.ord) and not (feil := _fyll(tekst, parametre.minst_ord)):
                return Svar(
                    Grad.OPPFYLT,
                    (
                        Bevis(
                            f"Kapittelet «{kapittel.tittel}» skriver om dette under «{tittel}».",
                            f"kapittel-{kapittel.id}",
                            place,
                        ),
                    ),
                )
            if _har_alle(tekst, parametre.ord):
                mangler.append(
                    Mangel(f"Teksten under «{tittel}» i kapittelet «{kapittel.tittel}» svarer ikke: {feil}.", place)
                )
    if mangler:
        return Svar(Grad.DELVIS, mangler=tuple(mangler))
    ord = "; ".join(" eller ".join(f"«{stamme}»" for stamme in gruppe) for gruppe in parametre.ord)
    kapittel = kapitler[0]
    return Svar(
        Grad.IKKE,
        mangler=(
            Mangel(
                f"Kapittelet «{kapittel.tittel}» har emnet «{parametre.emne}», men ingen del av teksten handler om det. "
                f"Vi leter etter ord som begynner med: {ord}.",
                kapittel.origin.at("emner"),
            ),
        ),
    )


def deler(kapittel: Kapittel) -> Iterator[tuple[str, Place, str]]:
    """The chapter's text in parts, each from a heading to the next: heading, place, text."""
    blocks = kapittel.tekst.blocks
    starts = [(h.text, h.place, h.index) for h in kapittel.tekst.headings]
    first = starts[0][2] if starts else len(blocks)
    if first:
        yield kapittel.tittel, kapittel.origin.at("tittel"), plain_text(blocks[:first])
    for n, (tittel, place, index) in enumerate(starts):
        end = starts[n + 1][2] if n + 1 < len(starts) else len(blocks)
        yield tittel, place, plain_text(blocks[index + 1 : end])


def _har_alle(tekst: str, grupper: tuple[tuple[str, ...], ...]) -> bool:
    return all(
        any(re.search(rf"\b{re.escape(stamme)}", tekst, re.IGNORECASE) for stamme in gruppe) for gruppe in grupper
    )


def _fyll(tekst: str, minst: int) -> str:
    """Why a text is not an answer; empty when it is one."""
    ord = re.findall(r"\w+", tekst.lower())
    if len(ord) < minst:
        return f"den har {len(ord)} ord og bør ha minst {minst}"
    if plassholder := _FYLL.search(tekst):
        return f"den har plassholderen «{plassholder[0]}»"
    setninger = [s.strip().lower() for s in re.split(r"[.!?\n]+", tekst) if s.strip()]
    if len(set(setninger)) * 2 <= len(setninger):
        return "den gjentar de samme setningene"
    return ""


TYPE = Bevistype("tekstdel", Parametre, finn)
