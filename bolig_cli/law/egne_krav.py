"""The municipality's own requirements (`plan/krav/*.yaml`), beside the catalogue's statutes."""

from bolig_cli.finding import Finding, Severity
from bolig_cli.law.innslag import Innslagsfeil, Noekkel, les_egne_krav
from bolig_cli.law.katalog import load_katalog
from bolig_cli.law.plikt import Katalog, Lov
from bolig_cli.model.plan import Plan

UGYLDIG = "ugyldig-krav"

CODES = {UGYLDIG: Severity.FEIL}


def katalog_for(plan: Plan) -> tuple[Katalog, tuple[Finding, ...]]:
    """The catalogue with the plan's own requirements after the statutes, and what is wrong with them.

    A file that cannot be read as a whole is left out, with a finding at the entry that is wrong.
    """
    katalog = load_katalog()
    opptatt = {id: "lovkatalogen" for lov in katalog.lover for id, _ in _steder(lov)}
    egne: list[Lov] = []
    findings: list[Finding] = []
    for fil in plan.kravfiler:
        try:
            lov = les_egne_krav(fil.innhold)
        except Innslagsfeil as error:
            hvor = f" i {error.hvor}" if error.hvor else ""
            findings.append(
                Finding(
                    UGYLDIG,
                    Severity.FEIL,
                    f"Kravene kan ikke brukes: noe er galt{hvor}: {error}.",
                    fil.origin.at(*error.sti),
                    "Rett innslaget. «bolig lov bevistyper» viser bevistypene og nøklene deres.",
                )
            )
            continue
        brukt = None
        for id, sti in _steder(lov):
            if id in opptatt:
                brukt = brukt or (id, sti, opptatt[id])
            opptatt.setdefault(id, fil.origin.path)
        if brukt is None:
            egne.append(lov)
            continue
        id, sti, hvor = brukt
        findings.append(
            Finding(
                UGYLDIG,
                Severity.FEIL,
                f"Kravene kan ikke brukes: id-en {id} er brukt før, i {hvor}.",
                fil.origin.at(*sti),
                "Gi kravet en id som ikke er brukt, for eksempel med et kort navn på kommunen foran.",
            )
        )
    return Katalog((*katalog.lover, *egne)), tuple(findings)


def _steder(lov: Lov) -> list[tuple[str, tuple[Noekkel, ...]]]:
    """Each id of a file, with its place in it."""
    return [(lov.id, ("id",)), *((plikt.id, ("plikter", n, "id")) for n, plikt in enumerate(lov.plikter))]
