"""What to tell where no chapter on a subject answers: what is missing, and where the plan may write of it all the same."""

from collections.abc import Sequence

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Mangel
from bolig_cli.law.evidence.support.emnesoek import Parametre, utelatte
from bolig_cli.law.evidence.support.fagfelt import annet_felt
from bolig_cli.law.evidence.support.kapitteldel import Del, titlene
from bolig_cli.law.evidence.support.skrivested import i_kapitlene
from bolig_cli.law.hele_ord import hele
from bolig_cli.message import Term, Text, any_of, joined, listing, message
from bolig_cli.model.plan import Kapittel, Plan

_VISTE = 3  # how many words of a group are told


def utenfor_fasen(plan: Plan, kapittel: Kapittel, parametre: Parametre) -> Mangel:
    tekst = message(
        "Kapittelet «{tittel}» har emnet «{emne}», men står ikke i dokumentet som hører til fasen {fase}.",
        tittel=kapittel.tittel,
        emne=Term(parametre.emne),
        fase=plan.fase,
    )
    return Mangel(tekst, kapittel.origin.at("dokumenter"))


def nevnt_av(kapittel: Kapittel, treff: Sequence[Del], parametre: Parametre) -> Mangel:
    tekst = message(
        "Ingen kapitler har emnet «{emne}». Kapittelet «{tittel}» nevner det under {titler}. Er det der dere skriver om det, fører "
        "du opp emnet i kapittelet.",
        emne=Term(parametre.emne),
        tittel=kapittel.tittel,
        titler=titlene(treff),
    )
    return Mangel(tekst, treff[0].place)


def nevnt_uten_emnet(kapittel: Kapittel, treff: Sequence[Del], parametre: Parametre) -> Mangel:
    tekst = message(
        "Kapittelet «{tittel}» nevner det under {titler}, men har ikke emnet «{emne}». Er det der dere skriver om det, fører "
        "du opp emnet i kapittelet.",
        tittel=kapittel.tittel,
        titler=titlene(treff),
        emne=Term(parametre.emne),
    )
    return Mangel(tekst, treff[0].place)


def ingen_skriver(context: Context, kapitler: Sequence[Kapittel], parametre: Parametre) -> Mangel:
    plan = context.plan
    if not kapitler:
        tekst = message(
            "Ingen kapitler har emnet «{emne}». Skriv om det i et kapittel, og før opp emnet under «emner».",
            emne=Term(parametre.emne),
        )
        return Mangel(tekst, i_kapitlene(plan))
    if ute := next(((k, s) for k in kapitler for s in utelatte(context, k, parametre)), None):
        kapittel, setning = ute
        felt = annet_felt(setning)
        hvorfor = (
            message("den handler om noe annet ({ord})", ord=felt) if felt else message("den sier ikke hva dere gjør")
        )
        tekst = message(
            "Kapittelet «{tittel}» har emnet «{emne}», men denne setningen svarer ikke: «{setning}» Det er fordi {hvorfor}. "
            "Skriv hva dere gjør.",
            tittel=kapittel.tittel,
            emne=Term(parametre.emne),
            setning=setning,
            hvorfor=hvorfor,
        )
        return Mangel(tekst, kapittel.origin.at("emner"))
    ord = joined((noen_av(context, g) for g in (parametre.kjerne, *parametre.og)), ", og i samme del av teksten ")
    if len(kapitler) == 1:
        tekst = message(
            "Kapittelet «{tittel}» har emnet «{emne}», men nevner ikke det bestemmelsen krever, så langt søket kan se. "
            "Skriv hva dere gjør. Søket leter etter {ord}. "
            "Står det der med andre ord, kan teksten likevel være god nok.",
            tittel=kapitler[0].tittel,
            emne=Term(parametre.emne),
            ord=ord,
        )
    else:
        tekst = message(
            "Kapitlene {titler} har emnet «{emne}», men nevner ikke det bestemmelsen krever, så langt søket kan se. "
            "Skriv i ett av dem hva dere gjør. Søket leter etter {ord}. "
            "Står det der med andre ord, kan teksten likevel være god nok.",
            titler=listing(f"«{k.tittel}»" for k in kapitler),
            emne=Term(parametre.emne),
            ord=ord,
        )
    return Mangel(tekst, kapitler[0].origin.at("emner"))


def noen_av(context: Context, gruppe: Sequence[str]) -> Text:
    """The first words of a group: enough to see what is looked for."""
    return any_of(hele(gruppe, context.plan.maalform, _VISTE))
