from collections.abc import Iterator

from bolig_cli.finding import Severity
from bolig_cli.model.plan import Okonomistatus, Tiltak
from bolig_cli.rules.context import Context
from bolig_cli.rules.rule import Problem, rule
from bolig_cli.rules.support.kinds import capital, named


@rule("innenfor-ramme-maa-utredes", Severity.ADVARSEL)
def innenfor_ramme_maa_utredes(context: Context) -> Iterator[Problem]:
    """Et tiltak sies å være innenfor ramme, men en av postene må utredes.

    Når ingen vet hva det koster, kan ingen si at vedtatt budsjett dekker det.

    Slik retter du det: skriv `må utredes` som status, eller ta ut posten hvis budsjettet dekker den.
    """
    for tiltak in context.plan.all(Tiltak):
        economy = tiltak.okonomi
        post = next((post for post in economy.poster if post.maa_utredes), None)
        if post and economy.status == Okonomistatus.INNENFOR_RAMME:
            yield Problem(
                post.origin.at("belop"),
                f"{capital(named(tiltak))} er innenfor ramme, men en av postene må utredes.",
                "Endre status til «må utredes», eller ta ut posten hvis vedtatt budsjett dekker den.",
            )
