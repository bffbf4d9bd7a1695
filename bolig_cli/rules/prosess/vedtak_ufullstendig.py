from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule


@rule("vedtak-ufullstendig", Severity.FEIL)
def vedtak_ufullstendig(context: Context) -> Iterator[Problem]:
    """En behandling sier at den vedtar planen, men mangler vedtaket eller datoen.

    Vedtaket og datoen står på forsiden og i toppen av hver side i dokumentet «plan». Et vedtak uten tekst eller med bare måned
    kan ikke etterprøves.

    Slik retter du det: skriv det organet vedtok under `vedtak`, og hele datoen under `tidspunkt`. Er planen ikke vedtatt ennå, tar
    du bort `vedtar_planen`.
    """
    for b in context.plan.prosess.behandling if context.plan.prosess else ():
        if not b.vedtar_planen:
            continue
        missing = [] if b.vedtak.blocks else ["teksten i vedtaket"]
        if b.tidspunkt is None or b.tidspunkt.first is None or b.tidspunkt.first != b.tidspunkt.last:
            missing.append("hele datoen")
        if missing:
            yield Problem(
                b.place, f"Vedtaket i {b.organ} mangler {' og '.join(missing)}.", "Skriv «vedtak» og «tidspunkt»."
            )
