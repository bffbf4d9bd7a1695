from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Okonomistatus, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("kostnadsberegnet-uten-beloep", Severity.FEIL)
def kostnadsberegnet_uten_beloep(context: Context) -> Iterator[Problem]:
    """Et tiltak sies å være kostnadsberegnet, men har ingen beløp.

    Tiltak som krever penger, må være beregnet så nøye at de kan tas inn i økonomiplanen, både drift og investering.

    Det gjelder også når hver post har `belop: må utredes`. Må bare noen av postene utredes, er tiltaket kostnadsberegnet så langt.

    Slik retter du det: før beløpene under `poster`, eller skriv `innenfor ramme` eller `må utredes` som status.
    """
    for tiltak in context.plan.all(Tiltak):
        economy = tiltak.okonomi
        if economy.status != Okonomistatus.KOSTNADSBEREGNET or economy.poster_uleselige:
            continue
        if all(post.maa_utredes for post in economy.poster):
            yield Problem(
                tiltak.origin.at("okonomi", "status"),
                f"{capital(named(tiltak))} er kostnadsberegnet, men "
                + ("alle beløpene må utredes." if economy.poster else "det er ikke ført noen beløp."),
                "Før beløpene under «poster», eller endre status til «innenfor ramme» eller «må utredes».",
            )
