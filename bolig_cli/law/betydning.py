"""What a change in the law means for a plan: which duties, evidence, measures, texts and signatures stand on what was changed."""

from collections.abc import Mapping, Sequence

from bolig_cli.finding import Place
from bolig_cli.law.evidence.evidence import Bevis
from bolig_cli.law.lovdata.compare import Sammenligning, Sjekk, Utfall
from bolig_cli.law.plikt import Hjemmel, Lov
from bolig_cli.law.sitat import Sitert, siterte
from bolig_cli.law.vurdering import Dekning, Signatur, Status, Vurdering
from bolig_cli.model.plan import Plan, Tiltak
from bolig_cli.record import record


@record
class Beroert:
    """A provision that has changed or gone, and what in the plan stands on it.

    `vurdering` is the duty's verdict as it is now, None for a provision without a duty. `siterer` are the texts that cite the
    provision.
    """

    lov: Lov
    endring: Sammenligning
    vurdering: Vurdering | None
    tiltak: tuple[Tiltak, ...]
    siterer: tuple[Place, ...]

    @property
    def bevis(self) -> tuple[Bevis, ...]:
        """The evidence, and the items that say of themselves that they answer."""
        return (*self.vurdering.bevis, *self.vurdering.paastander) if self.vurdering else ()

    @property
    def tekster(self) -> tuple[Place, ...]:
        """The texts that somebody has to read again: those that answer the duty, and those that cite the provision."""
        answering = (bevis.place for bevis in self.vurdering.tekster) if self.vurdering else ()
        return tuple(dict.fromkeys((*answering, *self.siterer)))

    @property
    def signaturer(self) -> tuple[Signatur, ...]:
        """The signatures that hold, and stand on the text as it was."""
        return tuple(s for s in self.vurdering.signaturer if s.gjelder) if self.vurdering else ()


@record
class Betydning:
    """Everything that is touched, in the order of the catalogue."""

    plan: Plan
    beroerte: tuple[Beroert, ...]

    @property
    def antall(self) -> Mapping[str, int]:
        """How many different duties, measures, texts and signatures are touched; the names are part of the JSON contract."""
        return {
            "plikter": sum(b.vurdering is not None for b in self.beroerte),
            "tiltak": len({t.id for b in self.beroerte for t in b.tiltak}),
            "tekster": len({place for b in self.beroerte for place in b.tekster}),
            "signeringer": sum(len(b.signaturer) for b in self.beroerte),
        }


def betydning(sjekk: Sjekk, dekning: Dekning) -> Betydning:
    """Follows each change into the plan. A duty that does not apply to the plan is left out, unless a text cites the provision."""
    plan = dekning.plan
    vurderinger = {v.plikt.id: v for v in dekning.vurderinger}
    tiltak = {t.id: t for t in plan.all(Tiltak)}
    sitater = tuple(siterte(plan))
    found = []
    for lov in sjekk.lover:
        for endring in lov.innslag:
            if endring.utfall is Utfall.UENDRET:
                continue
            v = vurderinger.get(endring.plikt)
            if v and v.status is Status.GJELDER_IKKE:
                v = None
            siterer = _siterer(sitater, lov.lov, endring.hjemmel)
            if v is None and not siterer:
                continue
            grunnlag = [id for b in (*v.bevis, *v.paastander) for id in b.grunnlag] if v else []
            found.append(
                Beroert(
                    lov.lov, endring, v, tuple(tiltak[id] for id in dict.fromkeys(grunnlag) if id in tiltak), siterer
                )
            )
    return Betydning(plan, tuple(found))


def _siterer(sitater: Sequence[Sitert], lov: Lov, hjemmel: Hjemmel) -> tuple[Place, ...]:
    return tuple(
        dict.fromkeys(
            cited.sted
            for cited in sitater
            for sitat in (cited.sitat,)
            if sitat.lov.lovdata == lov.lovdata
            and sitat.paragraf == hjemmel.paragraf
            and (not sitat.ledd or hjemmel.ledd is None or hjemmel.ledd in sitat.ledd)
        )
    )
