"""The plan itself: its hearing, and who adopted it."""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser import om
from bolig_cli.law.evidence.support.motsigelser.ord import PLANEN_SELV
from bolig_cli.law.evidence.support.motsigelser.rad import Avgrensning, Motsigelse, Nektelse, Paastand, Tidskrav

PLANEN: Mapping[str, tuple[Motsigelse, ...]] = {
    "vedtar_planen": (
        Paastand(
            om.PLANEN,
            "vedtatt|vedteken|vedteke|vedtas|vedtok|vedtar|vedtek|godkjent|godkjend|godkjenner + "
            "av formannskap|formannskapet vedt|av hovedutval|av utvalg|av kommunedirekt|av rådmann|administrativt"
            "|av administrasjon|kommunedirektøren vedt|rådmannen vedt|av styringsgrupp|styringsgruppa vedt"
            "|styringsgruppen vedt|av ordfør|av prosjektgrupp|formannskapet godkj|utvalget vedt|utvalet vedt"
            "|hovedutvalget vedt",
            med=f"{PLANEN_SELV}",
            ikke=(
                "kommunestyr|bystyr|heradsstyr|høring|høyring|planprogram|planstrategi|legge ut"
                "|offentlig ettersyn|innstill|budsjett|sendt|forslag til"
            ),
        ),
        Nektelse(
            om.PLANEN,
            "kommunestyr|bystyr|heradsstyr",
            med=(
                "behandl|handsam|vedtatt|vedteke|vedtok|oppe i|lagt fram|lagt frem|godkjen|vedtar|vedtek"
                "|har hatt + "
                f"{PLANEN_SELV}|saken|saka"
            ),
            ikke="før |forrige|førre|ennå|enno|budsjett",
        ),
        Paastand(
            om.PLANEN,
            "sendt tilbake|sendte tilbake|sende saken tilbake|utsatt saken|utsatte saken|utsette saka|trukket"
            "|stemte ned|nedstemt|forkastet|forkasta|avviste|trakk planen + "
            "kommunestyr|bystyr|heradsstyr|planen",
            med=f"{PLANEN_SELV}|saken|saka",
            ikke="før |deretter|etterpå|senere|seinare|så vedt|første gang|fyrste gong|forrige",
        ),
    ),
    "hoering": (
        Tidskrav(
            om.PLANEN,
            foran="høring|høyring|ettersyn|frist|lå ute|låg ute|ligger ute|ligg ute|uttale seg|på seg",
            etter="høring|høyring|på seg til å uttale|på å uttale|høringsfrist|høyringsfrist|med høring|på høring",
            andre=(
                "før |planprogram|etter |første utkast|møte|siden|sidan|behandl|svar|fra |frå |vent|utkast|utsatt"
                "|utsett|forleng|ekstra"
            ),
            med="høring|høyring|ettersyn|høringsfrist|høyringsfrist",
            ikke=(
                "planprogram|planstrategi|forrige|førre|samfunnsdel|første utkast|fyrste utkast|det første|det fyrste"
            ),
        ),
        Nektelse(
            om.PLANEN,
            "høring|høyring|offentlig ettersyn|offentleg ettersyn",
            med=f"{PLANEN_SELV}",
            ikke="før |forrige|førre|merknader|innspill|ennå|enno|ny høring|ny høyring|endringer",
        ),
        Avgrensning(
            om.PLANEN,
            "internt|intern |i administrasjonen|kommunens egne|ansatte|tilsette|politikerne|utvalgte",
            med=f"høring|høyring|{PLANEN_SELV}",
            ikke="også|møte",
        ),
    ),
}
