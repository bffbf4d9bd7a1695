"""Opplysninger i saksgang.yaml: hva som skjer fra noen ber om hjelp, til vedtak, klage og oppfølging.

Dette er fakta, ikke tekst: hvem som avgjør, at vedtaket er skriftlig, hva som står i det, hvem klagen går til, og hvor lenge en
har på seg. En opplysning teller bare når den sier det loven spør etter. En klagefrist på to uker, en klageinstans som ikke er
statsforvalteren, eller vedtak bare når svaret er ja, svarer ikke. Sier opplysningen noe annet enn det loven spør etter, kan
ingen tekst svare i stedet. Enheter og aktører må stå i organisasjon.yaml. En enhet som er ført opp to ganger, er én. Et
enkeltvedtak kan ikke avgjøres av noen private. Noen må lese opplysningen når navnet på enheten er en annen kommunes («Boligkontoret
i Tønsberg kommune»), når det ikke har noe ord for en enhet, et kontor eller fagfeltet, og når en klageinstans som er ført
opp som statsforvalter, heter noe annet.

Sier et kapittel noe annet enn opplysningen, er svaret delvis, med setningen: «Formannskapet har siste ord i klagesaker», en annen
klagefrist, eller en svartid som er lengre enn den som er ført opp. Tar et kapittel et forbehold om det samme («barn blir som regel
spurt»), eller har setningen om det ord som er fremmede for fagfeltet, må noen lese den.

Nøkler: `opplysninger` (hva som må stå der; alle må være med).

Svarer: klage med klageinstans statsforvalteren og frist på tre uker.
Svarer ikke: en saksgang uten opplysninger om klage.
"""

from collections.abc import Callable, Iterator, Mapping

from bolig_cli.law.basis import case_id
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Bevis, Bevistype, Grad, Mangel, Slag, Svar
from bolig_cli.law.evidence.support.enhetsnavn import heter_statsforvalter, tvil_ved_enhet
from bolig_cli.law.evidence.support.kommunen import samme_enhet
from bolig_cli.law.evidence.support.lengder import i_ord
from bolig_cli.law.evidence.support.motsagt import MED_TEKSTER, Datum, forbeholdene, sier_imot
from bolig_cli.law.evidence.support.tiltak import enhet_ider
from bolig_cli.law.ordlister import require_known
from bolig_cli.message import Message, Text, joined, message
from bolig_cli.model.plan import Aktoer, Enhet, Ref
from bolig_cli.model.saksgang import (
    Innhenting,
    Kanal,
    Medvirkningsform,
    Oenskevekt,
    Saksgang,
    Statistikk,
    TarStilling,
    Tema,
    Underretning,
    Utfall,
    Vedtaksdel,
)
from bolig_cli.model.tjeneste import Tjeneste
from bolig_cli.model.varighet import LONGEST_MONTH, Snarest, Varighet, longest, shortest
from bolig_cli.record import record
from bolig_cli.searchable import searchable
from bolig_cli.source.node import child_at

KLAGEFRIST_DAGER = 21  # forvaltningsloven § 29 første ledd: tre uker
MEST_BEHANDLING_DAGER = 366  # forvaltningsloven § 11 a første ledd har ikke noe tall: et år er verktøyets grense
MEST_SVARTID_DAGER = LONGEST_MONTH  # forvaltningsloven § 11 a tredje ledd: en måned

_PRIVATE = ("privat", "frivillig", "bruker- og pårørendeorganisasjon")
# What a part of the file says, as a sentence; "" where it does not say what is asked for.
Lest = Callable[[Context, Saksgang], Text]


@record
class Opplysning:
    """One thing to be told: where it stands, what it says (nothing when it does not answer), and what to write."""

    sti: tuple[str, ...]
    sier: Lest
    skriv: Text
    entydig: bool = True  # what is written there, and is not what is asked for, says that it is otherwise


def _navn(context: Context, ref: Ref | None) -> str:
    """The name of one of the municipality's own units; "" for all else."""
    if ref is None or ref.id not in enhet_ider(context):
        return ""
    return next(enhet.tittel for enhet in context.plan.all(Enhet) if enhet.id == ref.id)


def _enhet(hent: Callable[[Saksgang], Ref | None], setning: Callable[[str], Text]) -> Lest:
    def sier(context: Context, saksgang: Saksgang) -> Text:
        navn = _navn(context, hent(saksgang))
        return setning(navn) if navn else ""

    return sier


def _hvis(holder: Callable[[Saksgang], bool], setning: Text) -> Lest:
    return lambda context, saksgang: setning if holder(saksgang) else ""


def _vedtaksdel(del_: Vedtaksdel, hva: Text, skriv: Text) -> Opplysning:
    return Opplysning(
        ("vedtak", "innhold"),
        _hvis(lambda s: del_ in s.vedtak.innhold, message("I vedtaket eller brevet med det står {hva}.", hva=hva)),
        skriv,
        entydig=False,
    )


def _foreloepig_svar(context: Context, saksgang: Saksgang) -> Text:
    tid = saksgang.henvendelse.foreloepig_svar
    if tid is None or shortest(tid) > MEST_SVARTID_DAGER:
        return ""
    return message("Den som må vente, får et foreløpig svar innen {tid}.", tid=i_ord(tid))


_SNAREST: Mapping[Snarest, Message] = {
    Snarest.SAMME_DAG: message("Den som ber om hjelp, får svar samme dag."),
    Snarest.STRAKS: message("Den som ber om hjelp, får svar straks."),
}


def _svartid(context: Context, saksgang: Saksgang) -> Text:
    tid = saksgang.henvendelse.svartid
    if isinstance(tid, Snarest):
        return _SNAREST[tid]
    if tid is None or shortest(tid) > MEST_BEHANDLING_DAGER:
        return ""
    return message("Den som ber om hjelp, får svar innen {tid}.", tid=i_ord(tid))


def _klagefrist(context: Context, saksgang: Saksgang) -> Text:
    tid = saksgang.klage.frist
    if tid is None or longest(tid) < KLAGEFRIST_DAGER:
        return ""
    return message("Fristen for å klage er {tid}.", tid=i_ord(tid))


def _klageinstans(context: Context, saksgang: Saksgang) -> Text:
    ref = saksgang.klage.klageinstans
    aktoer = next((a for a in context.plan.all(Aktoer) if ref and a.id == ref.id), None)
    if aktoer is None:
        return ""
    kjent = "statsforvalter" in aktoer.rolle or searchable(aktoer.tittel).startswith("statsforvalter")
    if not kjent or aktoer.slag != "statlig" or aktoer.eid_av_kommunen:
        return ""
    return message("Klageinstans er {tittel}.", tittel=aktoer.tittel)


def _dager(context: Context, navn: str, saksgang: Saksgang) -> tuple[int, int]:
    """The least and the most days that a text can name without saying otherwise than the data; 0 for any."""
    if navn == "klagefrist" and (frist := saksgang.klage.frist):
        return shortest(frist), longest(frist)
    if navn == "foreloepig_svar" and (foreloepig := saksgang.henvendelse.foreloepig_svar):
        return 0, longest(foreloepig)
    if navn == "svartid":
        andre = (t.svartid for t in context.plan.all(Tjeneste))
        alle = [longest(tid) for tid in (saksgang.henvendelse.svartid, *andre) if isinstance(tid, Varighet)]
        return 0, max(alle, default=MEST_BEHANDLING_DAGER)
    return 0, 0


def _datum(opplysning: Opplysning, saksgang: Saksgang) -> Datum:
    seksjon, *felt = opplysning.sti
    verdi = getattr(getattr(saksgang, seksjon), felt[0]) if felt else None
    return Datum(": ".join(opplysning.sti), "saksgang.yaml", i_ord(verdi) if isinstance(verdi, Varighet) else "")


def _ikke_kommunen(context: Context, navn: str, saksgang: Saksgang) -> Iterator[Mangel]:
    """That somebody private decides: an enkeltvedtak is an exercise of public authority (forvaltningsloven § 2)."""
    ref = saksgang.vedtak.avgjoeres_av
    privat = next((a for a in context.plan.all(Aktoer) if ref and a.id == ref.id and a.slag in _PRIVATE), None)
    if navn == "enkeltvedtak" and privat:
        tekst = message(
            "{navn} skal avgjøre saken, men er ikke en del av kommunen. Rett «vedtak: avgjoeres_av» i saksgang.yaml.",
            navn=privat.tittel,
        )
        yield Mangel(tekst, saksgang.origin.at("vedtak", "avgjoeres_av"))


def _samordning(context: Context, saksgang: Saksgang) -> Text:
    navn = _navn(context, saksgang.samordning.ansvarlig)
    kjente = enhet_ider(context) | {aktoer.id for aktoer in context.plan.all(Aktoer)}
    leder = saksgang.samordning.ansvarlig
    andre = {
        ref.id
        for ref in saksgang.samordning.deltakere
        if ref.id in kjente and leder and not samme_enhet(context, ref.id, leder.id)
    }
    if not navn or not andre & enhet_ider(context):  # it is the municipality's own services that are joined
        return ""
    return message(
        "{navn} samordner tilbudet til den enkelte, sammen med {antall} andre.", navn=navn, antall=len(andre)
    )


def _oppfoelging(context: Context, saksgang: Saksgang) -> Text:
    navn, hver = _navn(context, saksgang.oppfoelging.ansvarlig), saksgang.oppfoelging.hver
    return (
        message("{navn} følger opp vedtaket, med høyst {tid} mellom hver gang.", navn=navn, tid=i_ord(hver))
        if navn and hver
        else ""
    )


def _internkontroll(context: Context, saksgang: Saksgang) -> Text:
    navn, hver = _navn(context, saksgang.internkontroll.ansvarlig), saksgang.internkontroll.hver
    if not navn or not hver:
        return ""
    return message("{navn} går gjennom saksbehandlingen, med høyst {tid} mellom hver gang.", navn=navn, tid=i_ord(hver))


def _kartlegging(context: Context, saksgang: Saksgang) -> Text:
    navn = _navn(context, saksgang.kartlegging.ansvarlig)
    if not navn or Tema.BOLIGBEHOV not in saksgang.kartlegging.gjelder:
        return ""
    return message("{navn} kartlegger hva den enkelte trenger.", navn=navn)


OPPLYSNINGER: Mapping[str, Opplysning] = {
    "kanaler": Opplysning(
        ("henvendelse", "kanaler"),
        _hvis(
            lambda s: Kanal.SOEKNAD in s.henvendelse.kanaler and len(s.henvendelse.kanaler) > 1,
            message("Den som trenger hjelp, kan be om det med en søknad eller på en annen måte."),
        ),
        message("hvordan den som trenger hjelp, kan be om det, med og uten søknad"),
    ),
    "mottak": Opplysning(
        ("henvendelse", "mottak"),
        _enhet(lambda s: s.henvendelse.mottak, lambda n: message("{navn} tar imot den som ber om hjelp.", navn=n)),
        message("hvem som tar imot den som ber om hjelp"),
    ),
    "tar_stilling": Opplysning(
        ("henvendelse", "tar_stilling"),
        _hvis(
            lambda s: s.henvendelse.tar_stilling == TarStilling.ALLE_HENVENDELSER,
            message("Kommunen tar stilling til hver henvendelse, også når det ikke er søkt."),
        ),
        message("at kommunen tar stilling til alle henvendelser"),
    ),
    "veileder": Opplysning(
        ("henvendelse", "veileder"),
        _enhet(lambda s: s.henvendelse.veileder, lambda n: message("{navn} gir veiledning.", navn=n)),
        message("hvem som gir veiledning"),
    ),
    "viser_videre": Opplysning(
        ("henvendelse", "viser_videre"),
        _enhet(
            lambda s: s.henvendelse.viser_videre,
            lambda n: message("{navn} viser den som har kommet feil, til rett sted.", navn=n),
        ),
        message("hvem som viser videre den som har kommet til feil sted"),
    ),
    "foreloepig_svar": Opplysning(
        ("henvendelse", "foreloepig_svar"), _foreloepig_svar, message("at det kommer et foreløpig svar innen en måned")
    ),
    "svartid": Opplysning(("henvendelse", "svartid"), _svartid, message("hvor lang tid svaret tar")),
    "kartlegging": Opplysning(
        ("kartlegging",), _kartlegging, message("hvem som kartlegger, og at det gjelder boligbehovet")
    ),
    "barn_hoeres": Opplysning(
        ("kartlegging", "barn_hoeres"),
        _hvis(lambda s: s.kartlegging.barn_hoeres, message("Barn som er part i saken, får si sin mening.")),
        message("at barn blir hørt"),
    ),
    "innhenting": Opplysning(
        ("kartlegging", "innhenting"),
        _hvis(
            lambda s: s.kartlegging.innhenting in (Innhenting.SAMMEN_MED_PERSONEN, Innhenting.MED_PERSONENS_VITEN),
            message("Opplysninger hentes inn sammen med personen, eller slik at personen vet om det."),
        ),
        message("at opplysninger hentes inn sammen med personen, eller slik at personen vet om det"),
    ),
    "medvirkning": Opplysning(
        ("medvirkning", "former"),
        _hvis(
            lambda s: bool({Medvirkningsform.KARTLEGGING_SAMMEN, Medvirkningsform.VALG_MELLOM_TILBUD}
                           & set(s.medvirkning.former)),
            message("Tilbudet blir til sammen med den det gjelder."),
        ),
        message("hvordan den det gjelder, er med på å forme tilbudet"),
    ),
    "oensker": Opplysning(
        ("medvirkning", "oensker"),
        _hvis(
            lambda s: s.medvirkning.oensker in (Oenskevekt.STOR_VEKT, Oenskevekt.DER_DET_ER_MULIG),
            message("Det personen ønsker, teller så langt det er mulig."),
        ),
        message("at det personen ønsker, teller så langt det er mulig"),
    ),
    "stor_vekt": Opplysning(
        ("medvirkning", "oensker"),
        _hvis(
            lambda s: s.medvirkning.oensker == Oenskevekt.STOR_VEKT, message("Det personen mener, har stor vekt.")
        ),
        message("at det personen mener, har stor vekt"),
    ),
    "avgjoeres_av": Opplysning(
        ("vedtak", "avgjoeres_av"),
        _enhet(lambda s: s.vedtak.avgjoeres_av, lambda n: message("{navn} avgjør saken.", navn=n)),
        message("hvem som avgjør saken"),
    ),
    "skriftlig": Opplysning(
        ("vedtak", "skriftlig"),
        _hvis(lambda s: s.vedtak.skriftlig, message("Vedtaket er skriftlig.")),
        message("at vedtaket er skriftlig"),
    ),
    "enkeltvedtak": Opplysning(
        ("vedtak", "enkeltvedtak_ved"),
        _hvis(
            lambda s: {Utfall.INNVILGELSE, Utfall.AVSLAG} <= set(s.vedtak.enkeltvedtak_ved),
            message("Svaret er et enkeltvedtak, både når kommunen gir bistand, og når den avslår."),
        ),
        message("at svaret er et enkeltvedtak, både ved innvilgelse og ved avslag"),
    ),
    "hovedinnhold": _vedtaksdel(
        Vedtaksdel.HOVEDINNHOLD, message("hovedinnholdet i bistanden"), message("at hovedinnholdet står i vedtaket")
    ),
    "begrunnelse": _vedtaksdel(Vedtaksdel.BEGRUNNELSE, message("begrunnelsen"), message("at vedtaket er begrunnet")),
    "regler": _vedtaksdel(
        Vedtaksdel.REGLER, message("reglene vedtaket bygger på"), message("at begrunnelsen viser til reglene")
    ),
    "faktum": _vedtaksdel(
        Vedtaksdel.FAKTUM, message("hva kommunen har lagt til grunn"), message("at begrunnelsen nevner faktum")
    ),
    "hovedhensyn": _vedtaksdel(
        Vedtaksdel.HOVEDHENSYN,
        message("hensynene som avgjorde saken"),
        message("at begrunnelsen nevner de viktigste hensynene"),
    ),
    "klagerett": _vedtaksdel(
        Vedtaksdel.KLAGERETT, message("at vedtaket kan påklages"), message("at brevet opplyser om retten til å klage")
    ),
    "klagefrist_oppgitt": _vedtaksdel(
        Vedtaksdel.KLAGEFRIST, message("fristen for å klage"), message("at brevet opplyser om klagefristen")
    ),
    "klageinstans_oppgitt": _vedtaksdel(
        Vedtaksdel.KLAGEINSTANS, message("hvem som avgjør klagen"), message("at brevet opplyser om klageinstansen")
    ),
    "innsyn": _vedtaksdel(
        Vedtaksdel.INNSYN, message("retten til å se dokumentene"), message("at brevet opplyser om innsyn")
    ),
    "underretning": Opplysning(
        ("vedtak", "underretning"),
        _hvis(
            lambda s: bool({Underretning.BREV, Underretning.DIGITAL_POST} & set(s.vedtak.underretning)),
            message("Den det gjelder, får skriftlig beskjed om vedtaket."),
        ),
        message("hvordan den det gjelder, får skriftlig beskjed"),
    ),
    "klagemottak": Opplysning(
        ("klage", "mottak"),
        _enhet(lambda s: s.klage.mottak, lambda n: message("{navn} tar imot klagen.", navn=n)),
        message("hvem som tar imot klagen"),
    ),
    "klageinstans": Opplysning(
        ("klage", "klageinstans"), _klageinstans, message("at statsforvalteren er klageinstans")
    ),
    "klagefrist": Opplysning(("klage", "frist"), _klagefrist, message("at klagefristen er minst tre uker")),
    "samordning": Opplysning(
        ("samordning",), _samordning, message("hvem som samordner tilbudet, og hvem som er med")
    ),
    "oppfoelging": Opplysning(
        ("oppfoelging",), _oppfoelging, message("hvem som følger opp vedtaket, og hvor ofte")
    ),
    "internkontroll": Opplysning(
        ("internkontroll",), _internkontroll, message("hvem som går gjennom saksbehandlingen, og hvor ofte")
    ),
    "statistikk": Opplysning(
        ("statistikk",),
        _hvis(lambda s: s.statistikk == Statistikk.ANONYME, message("Statistikken bygger på anonyme opplysninger.")),
        message("at statistikken bygger på anonyme opplysninger"),
    ),
}  # fmt: skip


@record
class Parametre:
    opplysninger: tuple[str, ...]

    def __post_init__(self) -> None:
        require_known("opplysninger", self.opplysninger, OPPLYSNINGER)


def find(context: Context, parametre: Parametre) -> Svar:
    saksgang = context.plan.saksgang
    bevis, mangler = [], []
    bestemt = False
    for navn in parametre.opplysninger:
        opplysning = OPPLYSNINGER[navn]
        sier = opplysning.sier(context, saksgang) if saksgang else ""
        if saksgang and sier:
            bevis.append(_bevis(context, opplysning, saksgang, sier))
            imot = [
                *sier_imot(context, navn, _datum(opplysning, saksgang), *_dager(context, navn, saksgang)),
                *_ikke_kommunen(context, navn, saksgang),
            ]
            mangler += imot
            bestemt = bestemt or bool(imot)
            continue
        annet = opplysning.entydig and saksgang and child_at(saksgang.origin.node, list(opplysning.sti)) is not None
        bestemt = bestemt or bool(annet)
        sti = ": ".join(opplysning.sti)
        tekst = (
            message("Det som står under «{sti}» i saksgang.yaml, sier ikke {skriv}.", sti=sti, skriv=opplysning.skriv)
            if annet
            else message(
                "Saksgangen sier ikke {skriv}. Før det opp under «{sti}» i saksgang.yaml.",
                skriv=opplysning.skriv,
                sti=sti,
            )
        )
        sted = saksgang.origin.at(*opplysning.sti) if saksgang else context.plan.origin.at()
        mangler.append(Mangel(tekst, sted))
    if not mangler:
        tvil = (b for navn in parametre.opplysninger for b in forbeholdene(context, navn))
        return Svar(Grad.OPPFYLT, (*bevis, *tvil))
    return Svar(Grad.DELVIS if bevis else Grad.IKKE, tuple(bevis), tuple(mangler), bestemt=bestemt)


def _bevis(context: Context, opplysning: Opplysning, saksgang: Saksgang, sier: Text) -> Bevis:
    """What the file says: a fact, but a text where the name of the one who is to do it raises a doubt."""
    seksjon, *felt = opplysning.sti
    hvem = getattr(getattr(saksgang, seksjon), felt[0] if felt else "ansvarlig", None)
    ref = hvem if isinstance(hvem, Ref) else None
    tvil = tvil_ved_enhet(context, ref) or _navnet_er_et_annet(context, ref)
    grunnlag = (case_id(seksjon), ref.id) if ref and tvil else (case_id(seksjon),)
    tekst = joined([sier, tvil], "") if tvil else sier
    return Bevis(tekst, grunnlag, saksgang.origin.at(*opplysning.sti), Slag.TEKST if tvil else Slag.FAKTA)


def _navnet_er_et_annet(context: Context, ref: Ref | None) -> Text:
    """That the appeal body is called something else than its role."""
    aktoer = next((a for a in context.plan.all(Aktoer) if ref and a.id == ref.id), None)
    if aktoer is None or "statsforvalter" not in aktoer.rolle or heter_statsforvalter(aktoer.tittel):
        return ""
    return message(" Navnet «{navn}» er ikke statsforvalterens, og må leses.", navn=aktoer.tittel)


TYPE = Bevistype("saksgang", Parametre, ("saksgang", "organisasjon", "tjenester"), find, ser_i=MED_TEKSTER)
