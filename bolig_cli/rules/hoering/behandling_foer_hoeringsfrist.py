import re
from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Behandling
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital
from bolig_cli.searchable import visible

_FINAL = re.compile(r"slutt(?:behandl|handsam)|endelig|endeleg|\bvedtak|\bvedta\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"på høy?ring|utlegging|ettersyn|planprogram|oppstart|mandat|planstrategi|prosjektplan", re.IGNORECASE
)
_COUNCIL = re.compile(r"kommunestyre|bystyre|heradsstyre", re.IGNORECASE)


@rule("behandling-foer-hoeringsfrist", Severity.ADVARSEL)
def behandling_foer_hoeringsfrist(context: Context) -> Iterator[Problem]:
    """Planen skal vedtas før høringsfristen er ute.

    Da rekker ikke den som vedtar planen, å ta hensyn til svarene. Regelen ser på møter der saken er sluttbehandling eller
    vedtak, og på møter i kommunestyret der det ikke står hva saken er. Et møte om å legge planen ut på høring er i orden.

    Slik retter du det: rett tidspunktet for møtet eller høringsfristen. Skriv i `sak` hva møtet skal behandle.
    """
    prosess = context.plan.prosess
    if not prosess or not prosess.hoering:
        return
    frist = prosess.hoering.til
    if not frist or not frist.first:
        return
    for treatment in prosess.behandling:
        when = treatment.tidspunkt
        if when and when.last and when.last < frist.first and _is_final(treatment):
            about = f" («{treatment.sak}»)" if treatment.sak else ""
            yield Problem(
                when.place,
                f"{capital(treatment.organ) or 'Et organ'} skal behandle planen {when.naar}{about}, "
                f"før høringsfristen {frist.sagt}.",
                "Rett tidspunktet eller høringsfristen. Er dette behandlingen før høringen, sier du det i «sak».",
            )


def _is_final(treatment: Behandling) -> bool:
    about = visible(treatment.sak)
    if not about:
        return _COUNCIL.search(visible(treatment.organ)) is not None
    return _FINAL.search(about) is not None and _EARLIER.search(about) is None
