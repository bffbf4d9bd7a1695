"""What the case for the political body is about, made from the plan: why now, what it means, what is uncertain, and what follows
if nothing is decided.

Nothing is said that the plan or the law does not hold. What the law asks whatever is decided is from boligsosialloven §§ 5, 6
and 10.
"""

from collections.abc import Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.numbering import Numbers
from bolig_cli.documents.parts import behov_og_tiltak, foerst, handlingsdel, kostnad, prosess
from bolig_cli.documents.tidspunkt import when
from bolig_cli.documents.tilhoerighet import med_kommune
from bolig_cli.documents.vocabulary import illustrative
from bolig_cli.law.vurdering import Dekning, Status, Vurdering
from bolig_cli.maalform import part_of, tr, trn
from bolig_cli.model.plan import Hoering, Plan, Tiltak, Tiltakstatus
from bolig_cli.model.saksfremlegg import Stadium
from bolig_cli.model.utlegging import legger_ut, utlegginger

_NOT_BEGUN = (Tiltakstatus.NY, Tiltakstatus.IKKE_STARTET)
_TIME_LIMIT = "bsl-10"  # the duty that sets the time limit for planstrategi and kommuneplan


def why_now(plan: Plan, dekning: Dekning, stage: Stadium) -> list[Node]:
    """The time limit of the law, and when the plan is to be decided on; of an adopted plan, how often it is revised."""
    if stage is Stadium.OPPFOELGING:
        revision = plan.prosess.revisjon if plan.prosess else None
        return _para([*([prosess.revision_words(revision)] if revision else []), *_limit(dekning)])
    return _para([*_limit(dekning), *decision(plan)])


def decision(plan: Plan) -> list[str]:
    """Which body decides on the plan, and when, as a sentence; nothing where it is decided, or nobody has said."""
    if plan.vedtak is not None or plan.prosess is None or not plan.prosess.behandling:
        return []
    last = plan.prosess.behandling[-1]
    if last.tidspunkt is None or last.tidspunkt.loepende or legger_ut(last):
        return []
    return [
        tr(
            "{organ} skal etter tidsplanen ta stilling til planen {naar}.",
            organ=norsk.capital(med_kommune(plan, last.organ, last.kommune)),
            naar=last.tidspunkt.naar,
        )
    ]


def sending_out(plan: Plan) -> list[str]:
    """Which bodies decide that the plan goes out for the hearing, and when, as sentences; nothing where nobody has said."""
    return [
        tr(
            "{organ} skal etter tidsplanen ta stilling til om planen legges ut på høring, {naar}.",
            organ=norsk.capital(med_kommune(plan, case.organ, case.kommune)),
            naar=case.tidspunkt.naar,
        )
        for case in utlegginger(plan)
        if case.tidspunkt and not case.tidspunkt.loepende
    ]


def _limit(dekning: Dekning) -> list[str]:
    """That planstrategi and kommuneplan have a time limit, and whether the plan shows that they meet it (§ 10)."""
    if (duty := _with_limit(dekning)) is None or duty.plikt.frist is None:
        return []
    until = norsk.date(duty.plikt.frist)
    said = (
        tr(
            "Kravene til planstrategi og kommuneplan i boligsosialloven § 5 annet ledd skal være oppfylt senest {dato} (§ 10).",
            dato=until,
        )
        if dekning.dato <= duty.plikt.frist
        else tr(
            "Kravene til planstrategi og kommuneplan i boligsosialloven § 5 annet ledd skulle være oppfylt senest {dato} (§ 10).",
            dato=until,
        )
    )
    lacking = duty.status in (Status.DELVIS, Status.IKKE_DEKKET)
    return [said, *([tr("Planen viser ikke at alle er oppfylt ennå.")] if lacking else [])]


def _with_limit(dekning: Dekning) -> Vurdering | None:
    """The verdict on § 10, where it applies."""
    return next(
        (v for v in dekning.vurderinger if v.plikt.id == _TIME_LIMIT and v.status is not Status.GJELDER_IKKE), None
    )


def for_people(plan: Plan, numbers: Numbers, stage: Stadium) -> list[Node]:
    """The need against the measures, and what comes first; of an adopted plan, what has come first is told with the status."""
    first = foerst.blocks(plan, numbers) if stage is not Stadium.OPPFOELGING else []
    lead = [ast.para(ast.text(tr("Dette skjer først:")))] if first else []
    return [*_para([*behov_og_tiltak.need(plan), *behov_og_tiltak.against(plan)]), *lead, *first]


def cost(plan: Plan) -> list[Node]:
    """What it costs and who bears it; that a plan grants no money, where it has amounts."""
    if not (said := kostnad.sentences(plan)):
        return []
    grants = tr("Planen bevilger ingen penger: Beløpene må tas inn i økonomiplanen og årsbudsjettet.")
    return [*_para([*said, grants]), *kostnad.table(plan)]


def uncertain(plan: Plan, numbers: Numbers) -> list[Node]:
    """Figures that are illustrative, and costs that nobody has worked out; nothing where there are neither."""
    overview = plan.behovsoversikt
    about = [
        *([tr("behovet")] if overview and illustrative(overview.tallstatus) else []),
        *([tr("økonomien")] if illustrative(plan.okonomi_tallstatus) else []),
    ]
    said = [tr("Tallene for {hva} er illustrative.", hva=norsk.listing(about, tr("og")))] if about else []
    if without := handlingsdel.not_costed(plan, numbers):
        names = norsk.listing([f"{numbers.number[t.id]} {t.tittel}" for t in without], tr("og"))
        said.append(
            trn(
                "Ett tiltak har ikke beregnet kostnad og er ikke med i summene: {tiltak}.",
                "{antall} tiltak har ikke beregnet kostnad og er ikke med i summene: {tiltak}.",
                len(without),
                tiltak=names,
            )
        )
    return _para(said)


def hearing(hoering: Hoering, stage: Stadium) -> str:
    """The hearing, as seen from the case."""
    days = {"fra": when(hoering.fra), "til": when(hoering.til)}
    count = len(hoering.instanser)
    if stage is Stadium.UTLEGGING:
        text = tr("Planen skal på høring fra {fra} til {til}.", **days)
        invited = trn("Én instans blir invitert.", "{antall} instanser blir invitert.", count)
    elif stage is Stadium.HOERING:
        text = tr("Planen er på høring fra {fra} til {til}.", **days)
        invited = trn("Én instans er invitert.", "{antall} instanser er invitert.", count)
    else:
        text = tr("Planen var på høring fra {fra} til {til}.", **days)
        invited = trn("Én instans var invitert.", "{antall} instanser var invitert.", count)
    return f"{text} {invited}" if count else text


def if_not_decided(plan: Plan, dekning: Dekning, stage: Stadium) -> tuple[str, list[Node]]:
    """What follows if the case is voted down, with the title that it stands under; nothing of a case that only reports."""
    if stage in (Stadium.HOERING, Stadium.OPPFOELGING):
        return "", []
    before = stage is Stadium.UTLEGGING
    title = tr("Hvis planen ikke legges ut på høring") if before else tr("Hvis planen ikke vedtas")
    measures = [t for t in plan.all(Tiltak) if t.status != Tiltakstatus.UTGAAR]
    waiting = [t for t in measures if t.status in _NOT_BEGUN]
    said = []
    if before and decision(plan) and plan.prosess and (last := plan.prosess.behandling[-1].tidspunkt):
        said.append(tr("Tidsplanen, med vedtak {naar}, må legges om.", naar=last.naar))
    if waiting:
        said.append(
            trn(
                "Ett av {alle} tiltak er ikke begynt. Planen blir ikke grunnlag for å sette det i gang.",
                "{antall} av {alle} tiltak er ikke begynt. Planen blir ikke grunnlag for å sette dem i gang.",
                len(waiting),
                **part_of(len(waiting), len(measures)),
            )
        )
    said += behov_og_tiltak.without_measures(plan)
    said.append(
        tr(
            "Kommunens plikt til å ha oversikt over behovet og til å gi bistand gjelder uansett "
            "(boligsosialloven § 5 annet ledd og § 6 første ledd)."
        )
    )
    if (duty := _with_limit(dekning)) and duty.plikt.frist and dekning.dato <= duty.plikt.frist:
        said.append(
            tr(
                "Det gjør også fristen {dato} for kravene til planstrategi og kommuneplan (§ 10).",
                dato=norsk.date(duty.plikt.frist),
            )
        )
    return title, _para(said)


def _para(sentences: Sequence[str]) -> list[Node]:
    return [ast.para(ast.text(" ".join(sentences)))] if sentences else []
