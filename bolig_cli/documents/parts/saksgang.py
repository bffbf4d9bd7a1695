"""The way of a case in plain words to the one it is about: step by step, how to complain, and who has the duty to help."""

from collections.abc import Mapping, Sequence

from bolig_cli import ast, norsk
from bolig_cli.ast import Node
from bolig_cli.documents.tidspunkt import how_long, within
from bolig_cli.maalform import tr
from bolig_cli.model.plan import Ansvarssituasjon, Plan, Ref, Saksgang, Tjeneste
from bolig_cli.model.saksgang import (
    Innhenting,
    Kanal,
    Medvirkningsform,
    Oenskevekt,
    Statistikk,
    TarStilling,
    Tema,
    Underretning,
    Utfall,
    Vedtaksdel,
)

_TELLS_HOW = frozenset((Vedtaksdel.KLAGEFRIST, Vedtaksdel.KLAGEINSTANS))


def blocks(plan: Plan) -> list[Node]:
    """Sections (level 2), each where the plan has something to say there."""
    return [*_steps(plan), *_complaint(plan), *_responsibility(plan), *_control(plan)]


def _steps(plan: Plan) -> list[Node]:
    case = plan.saksgang
    if case is None:
        return []
    steps = [
        (tr("Du tar kontakt"), _contact(plan, case), []),
        (tr("Vi finner ut hva du trenger"), _mapping(plan, case), []),
        (tr("Du er med"), _part(case), []),
        (tr("Du får et vedtak"), _decision(plan, case), _contents(case)),
        (tr("Tjenestene arbeider sammen"), _together(plan, case), []),
        (tr("Vi følger opp"), _follow_up(plan, case), []),
    ]
    items = [_step(name, sentences, below) for name, sentences, below in steps if sentences or below]
    if not items:
        return []
    return [
        ast.header(2, ast.text(tr("Slik går saken din")), "hjelp-saken"),
        {"t": "OrderedList", "c": [[1, {"t": "Decimal"}, {"t": "Period"}], items]},
    ]


def _step(name: str, sentences: Sequence[str], below: Sequence[Node]) -> list[Node]:
    """A step: its name, then what happens. Sentences that are not said are empty."""
    return [ast.para([ast.strong(ast.text(f"{name}.")), {"t": "Space"}, *ast.text(_said(sentences))]), *below]


def _said(sentences: Sequence[str]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _contact(plan: Plan, case: Saksgang) -> list[str]:
    asked = case.henvendelse
    ways: Mapping[str, str] = {
        Kanal.SOEKNAD: tr("søke"),
        Kanal.TELEFON: tr("ringe"),
        Kanal.OPPMOETE: tr("møte opp"),
        Kanal.DIGITALT: tr("skrive til oss på nettet"),
        Kanal.MELDING_FRA_ANDRE: tr("be noen andre om å melde fra"),
    }
    decides: Mapping[str, str] = {
        TarStilling.ALLE_HENVENDELSER: tr("Vi vurderer om du trenger hjelp, også når du ikke har søkt."),
        TarStilling.BARE_SOEKNADER: tr("Vi vurderer om du trenger hjelp når du har søkt."),
    }
    return _present(
        tr("Du kan {maater}.", maater=_listed(asked.kanaler, ways, "eller")) if asked.kanaler else "",
        _by(plan, asked.mottak, tr("{enhet} tar imot deg.")),
        _by(plan, asked.veileder, tr("{enhet} forklarer hvilke rettigheter du har, og hva du kan få hjelp til.")),
        _by(plan, asked.viser_videre, tr("Kommer du til feil sted, sørger {enhet} for at rett tjeneste får saken.")),
        decides[asked.tar_stilling] if asked.tar_stilling else "",
    )


def _mapping(plan: Plan, case: Saksgang) -> list[str]:
    mapped = case.kartlegging
    themes: Mapping[str, str] = {
        Tema.BOLIGBEHOV: tr("hvilken bolig du trenger"),
        Tema.OEKONOMI: tr("økonomien din"),
        Tema.HELSE: tr("helsen din"),
        Tema.BARN: tr("barna dine"),
        Tema.NETTVERK: tr("familie og venner"),
        Tema.OENSKER: tr("hva du selv ønsker"),
    }
    gathered: Mapping[str, str] = {
        Innhenting.SAMMEN_MED_PERSONEN: tr("Opplysningene henter vi inn sammen med deg."),
        Innhenting.MED_PERSONENS_VITEN: tr("Du får vite det når vi henter inn opplysninger om deg."),
        Innhenting.UTEN_PERSONENS_VITEN: tr("Vi kan hente inn opplysninger uten at du vet om det."),
    }
    who = _name(plan, mapped.ansvarlig) or tr("Vi")
    return _present(
        tr("{enhet} spør om {tema}.", enhet=norsk.capital(who), tema=_listed(mapped.gjelder, themes))
        if mapped.gjelder
        else _by(plan, mapped.ansvarlig, tr("{enhet} snakker med deg.")),
        gathered[mapped.innhenting] if mapped.innhenting else "",
        tr("Barn får si hva de mener når saken angår dem.") if mapped.barn_hoeres else "",
    )


def _part(case: Saksgang) -> list[str]:
    part = case.medvirkning
    forms: Mapping[str, str] = {
        Medvirkningsform.KARTLEGGING_SAMMEN: tr("Vi finner ut sammen hva du trenger."),
        Medvirkningsform.OENSKER_SKRIVES_NED: tr("Ønskene dine blir skrevet ned."),
        Medvirkningsform.VALG_MELLOM_TILBUD: tr("Du får velge mellom flere tilbud."),
        Medvirkningsform.UTTALELSE_FOER_VEDTAK: tr("Du får uttale deg før saken blir avgjort."),
        Medvirkningsform.STOETTEPERSON: tr("Du kan ha med deg en du stoler på."),
        Medvirkningsform.TOLK: tr("Du får tolk når du trenger det."),
    }
    wishes: Mapping[str, str] = {
        Oenskevekt.STOR_VEKT: tr("Vi legger stor vekt på det du ønsker."),
        Oenskevekt.DER_DET_ER_MULIG: tr("Vi følger ønskene dine der det er mulig."),
        Oenskevekt.IKKE: tr("Ønskene dine teller ikke når saken blir avgjort."),
    }
    return _present(
        *(forms[form] for form in part.former),
        wishes[part.oensker] if part.oensker else "",
    )


def _decision(plan: Plan, case: Saksgang) -> list[str]:
    decision, asked = case.vedtak, case.henvendelse
    outcomes: Mapping[str, str] = {Utfall.INNVILGELSE: tr("når du får hjelp"), Utfall.AVSLAG: tr("når du får avslag")}
    told: Mapping[str, str] = {
        Underretning.BREV: tr("i brev"),
        Underretning.DIGITAL_POST: tr("i digital post"),
        Underretning.MUNTLIG: tr("muntlig"),
    }
    return _present(
        _by(plan, decision.avgjoeres_av, tr("{enhet} avgjør saken.")),
        tr("Noen tjenester er det andre som avgjør. Det står om hver av dem.")
        if decision.avgjoeres_av and any(service.avgjoeres_av for service in plan.all(Tjeneste))
        else "",
        tr("Det skjer {innen_tid}.", innen_tid=within(asked.svartid)) if asked.svartid else "",
        tr("Tar det mer enn {tid}, får du et foreløpig svar som sier hvorfor.", tid=how_long(asked.foreloepig_svar))
        if asked.foreloepig_svar
        else "",
        tr("Du får et enkeltvedtak {utfall}.", utfall=_listed(decision.enkeltvedtak_ved, outcomes))
        if decision.enkeltvedtak_ved
        else "",
        tr("Vedtaket er skriftlig.") if decision.skriftlig else "",
        tr("Du får det {maater}.", maater=_listed(decision.underretning, told, "eller"))
        if decision.underretning
        else "",
        tr("Der står det:") if decision.innhold else "",
    )


def _contents(case: Saksgang) -> list[Node]:
    parts: Mapping[str, str] = {
        Vedtaksdel.HOVEDINNHOLD: tr("hva hjelpen går ut på"),
        Vedtaksdel.BEGRUNNELSE: tr("hvorfor vi har avgjort saken slik"),
        Vedtaksdel.REGLER: tr("hvilke regler vi har brukt"),
        Vedtaksdel.FAKTUM: tr("hvilke opplysninger vi har lagt til grunn"),
        Vedtaksdel.HOVEDHENSYN: tr("hva vi har lagt vekt på"),
        Vedtaksdel.ANSVARLIG: tr("hvem som har ansvaret for hjelpen"),
        Vedtaksdel.VARIGHET: tr("når hjelpen begynner, og hvor lenge den varer"),
        Vedtaksdel.NY_VURDERING: tr("når vi ser på saken på nytt"),
        Vedtaksdel.KLAGERETT: tr("at du kan klage"),
        Vedtaksdel.KLAGEFRIST: tr("hvor lang tid du har på å klage"),
        Vedtaksdel.KLAGEINSTANS: tr("hvem som avgjør klagen"),
        Vedtaksdel.INNSYN: tr("at du kan få se papirene i saken"),
    }
    items = [[ast.plain(ast.text(parts[part]))] for part in case.vedtak.innhold]
    return [ast.bullets(items)] if items else []


def _together(plan: Plan, case: Saksgang) -> list[str]:
    work = case.samordning
    others = norsk.in_sentence([_name(plan, ref) for ref in work.deltakere])
    if work.ansvarlig and others:
        return [
            tr("{enhet} samordner hjelpen med {andre}.", enhet=norsk.capital(_name(plan, work.ansvarlig)), andre=others)
        ]
    return _present(
        _by(plan, work.ansvarlig, tr("{enhet} samordner hjelpen.")),
        tr("Med i samarbeidet er {andre}.", andre=others) if others else "",
    )


def _follow_up(plan: Plan, case: Saksgang) -> list[str]:
    after = case.oppfoelging
    return _present(
        _by(plan, after.ansvarlig, tr("{enhet} hører med deg om hjelpen virker.")),
        tr("Det går ikke mer enn {tid} mellom hver gang.", tid=how_long(after.hver)) if after.hver else "",
    )


def _complaint(plan: Plan) -> list[Node]:
    if plan.saksgang is None:
        return []
    complaint = plan.saksgang.klage
    sentences = _present(
        tr("Er du uenig i vedtaket, kan du klage innen {tid} etter at du har fått det.", tid=how_long(complaint.frist))
        if complaint.frist
        else "",
        _by(plan, complaint.mottak, tr("Klagen sender du til {enhet}.")),
        _by(plan, complaint.hjelper, tr("{enhet} hjelper deg med å skrive den hvis du vil.")),
        _by(
            plan, complaint.klageinstans, tr("Endrer vi ikke vedtaket, går klagen videre til {enhet}, som avgjør den.")
        ),
    )
    if sentences:
        sentences += _otherwise(plan, plan.saksgang)
    return _section(tr("Hvis du er uenig"), "hjelp-klage", sentences)


def _otherwise(plan: Plan, case: Saksgang) -> list[str]:
    """Which services have their own rules, where the plan says so, and that the decision tells which hold, where it does."""
    own = [service.tittel for service in plan.all(Tjeneste) if service.klage.frist or service.klage.klageinstans]
    if not own:
        return []
    names = norsk.listing([f"«{name}»" for name in own])
    return _present(
        tr("Noe annet gjelder for {tjenester}, slik det står om hver av dem.", tjenester=names)
        if len(own) > 1
        else tr("Noe annet gjelder for {tjenester}, slik det står der den er beskrevet.", tjenester=names),
        tr("Vedtaket sier hva som gjelder for deg.") if _TELLS_HOW & {*case.vedtak.innhold} else "",
    )


def _responsibility(plan: Plan) -> list[Node]:
    if not plan.ansvar:
        return []
    situations: Mapping[str, str] = {
        Ansvarssituasjon.OPPHOLDER_SEG: tr("Du oppholder deg i kommunen"),
        Ansvarssituasjon.INSTITUSJON: tr("Du bor i institusjon eller i bolig med heldøgns omsorgstjenester"),
        Ansvarssituasjon.INTEGRERINGSTILSKUDD: tr("Du er flyktning og bosatt her"),
        Ansvarssituasjon.AVTALT_FLYTTING: tr("Du er flyktning og flytter hit etter avtale mellom kommunene"),
    }
    items = [
        (
            ast.text(situations[duty.situasjon]),
            [
                *duty.beskrivelse.blocks,
                ast.para(ast.text(_by(plan, duty.ansvarlig, tr("Ta kontakt med {enhet}.")))),
            ],
        )
        for duty in plan.ansvar
    ]
    return [
        ast.header(2, ast.text(tr("Hvem som har ansvaret for deg")), "hjelp-ansvar"),
        ast.div([ast.definitions(items)], classes=["fakta"]),
    ]


def _control(plan: Plan) -> list[Node]:
    if plan.saksgang is None:
        return []
    control = plan.saksgang.internkontroll
    numbers: Mapping[str, str] = {
        Statistikk.ANONYME: tr("Når vi lager statistikk, bruker vi tall som ikke kan føres tilbake til deg."),
        Statistikk.PERSONOPPLYSNINGER: tr("Når vi lager statistikk, kan vi bruke opplysninger om deg."),
    }
    sentences = _present(
        _by(plan, control.ansvarlig, tr("{enhet} ser etter at vi følger loven.")),
        tr("Det går ikke mer enn {tid} mellom hver gjennomgang.", tid=how_long(control.hver)) if control.hver else "",
        numbers[plan.saksgang.statistikk] if plan.saksgang.statistikk else "",
    )
    return _section(tr("Slik passer vi på"), "hjelp-kontroll", sentences)


def _section(title: str, id: str, sentences: Sequence[str]) -> list[Node]:
    return [ast.header(2, ast.text(title), id), ast.para(ast.text(_said(sentences)))] if sentences else []


def _present(*sentences: str) -> list[str]:
    return [sentence for sentence in sentences if sentence]


def _by(plan: Plan, ref: Ref | None, sentence: str) -> str:
    """The sentence with the name of the unit or body; nothing where none is named."""
    return norsk.capital(sentence.format(enhet=_name(plan, ref))) if ref else ""


def _name(plan: Plan, ref: Ref | None) -> str:
    item = plan.find(ref.id) if ref else None
    return item.tittel if item else ref.id if ref else ""


def _listed(keys: Sequence[str], words: Mapping[str, str], before_last: str = "og") -> str:
    """The keys as a list in running text. A key has words of its own, or the schema has stopped the document."""
    return norsk.listing([words[key] for key in keys], before_last)
