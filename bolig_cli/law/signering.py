"""The sign-off: what a role approved, whether it still holds, and what has changed since.

A signature lies in the plan folder, in a file of its own, and holds the verdict with fingerprints of three things: the provision,
the catalogue's reading of it, and everything in the plan that the verdict rested on, as the reader saw it. When one of them is
another, it no longer holds.

It is of a text, and not of how far the plan has come: the phase, the edition and a measure's report are not in the fingerprints,
except where what a measure says has to be read, for then what its author has reported is read too. A signature from before that
has fingerprints of all that is written, and holds as long as all of it stands.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import PurePath

from bolig_cli import norsk
from bolig_cli.finding import Finding, Gathering, Severity
from bolig_cli.law import fingerprint
from bolig_cli.law.basis import PLAN, called, chapter_id, fingerprint_of, lasting_fingerprint_of, read_fingerprint_of
from bolig_cli.law.context import Context
from bolig_cli.law.evidence.evidence import Krav
from bolig_cli.law.evidence.foering import VALGPERIODE
from bolig_cli.law.evidence.support.forloep import arbeidsstart
from bolig_cli.law.evidence.support.innhold import staar_aapent
from bolig_cli.law.plikt import Lov, Plikt, Styrke
from bolig_cli.law.vurdering import STATUSORD, Dekning, Signatur, Status, Vurdering
from bolig_cli.message import AUTHOR, Message, Text, in_words, listing, message
from bolig_cli.model.plan import Fase, Plan, Signering
from bolig_cli.model.signering import ROLLEN_DIN, rollen
from bolig_cli.model.tid import Tidspunkt
from bolig_cli.personnavn import FORNAVN
from bolig_cli.searchable import as_name
from bolig_cli.source.node import Value
from bolig_cli.source.yaml_text import Quoted

UTGAATT = "signering-utgaatt"
UKJENT = "signering-ukjent-plikt"
MANGLER = "plikt-ikke-signert"
FOLDER = "signeringer"

_INGEN_ROLLE = ("rolle", "rollen", "noen", "nokon", "alle", "hvem", "kven", "som", "helst")

CODES = {UTGAATT: Severity.ADVARSEL, UKJENT: Severity.ADVARSEL, MANGLER: Severity.FEIL}


def with_signatures(plan: Plan, dekning: Dekning, dag: dt.date | None = None) -> Dekning:
    """The coverage with each duty's signatures, and whether they still hold.

    One that holds lifts what is mentioned in a text to covered: somebody has read it. It lifts nothing else. `dag` is the day that
    they are seen from, when it is another than that of the coverage: nobody has read on a day that has not come.
    """
    context = Context(plan)
    dag = dag or dekning.dato
    per_plikt: dict[str, list[Signering]] = {}
    for signering in plan.signeringer:
        per_plikt.setdefault(signering.plikt, []).append(signering)
    return replace(
        dekning,
        vurderinger=tuple(
            _signert(v, tuple(_signatur(context, v, s, dag) for s in per_plikt.get(v.plikt.id, ())))
            for v in dekning.vurderinger
        ),
    )


def _signert(v: Vurdering, signaturer: tuple[Signatur, ...]) -> Vurdering:
    if not signaturer and not v.signaturer:
        return v  # as most are
    lest = v.usignert is Status.OMTALT and any(s.gjelder for s in signaturer)
    return replace(v, signaturer=signaturer, status=Status.DEKKET if lest else v.usignert)


def findings(dekning: Dekning, plan: Plan) -> Iterator[Finding]:
    """Signatures that no longer hold, and those of duties that are not there. `dekning` has its signatures."""
    kjente = {v.plikt.id for v in dekning.vurderinger}
    for v in dekning.vurderinger:
        for signatur in v.signaturer:
            if signatur.endret:
                kommet = signatur.dato and signatur.dato <= dekning.dato
                ikke = "gjelder ikke lenger" if kommet else "gjelder ikke"
                yield Finding(
                    UTGAATT,
                    Severity.ADVARSEL,
                    f"{_navn(signatur)} av {v.plikt.id} {ikke}: {in_words(listing(signatur.endret), AUTHOR)}.",
                    signatur.place,
                    f"La {signatur.rolle} se på vurderingen på nytt: bolig dekning signer {v.plikt.id} --rolle "
                    f'"{signatur.rolle}"',
                )
    for signering in plan.signeringer:
        if signering.plikt and signering.plikt not in kjente:
            yield Finding(
                UKJENT,
                Severity.ADVARSEL,
                f"Signeringen gjelder plikten «{signering.plikt}», som ikke finnes.",
                signering.origin.at("plikt"),
                "Finn plikten med «bolig dekning». Slett filen hvis plikten er borte.",
            )


def not_signed(dekning: Dekning) -> tuple[Vurdering, ...]:
    """The duties (skal) that apply and have no signature that holds, facts too: a lawyer signs for the whole of them."""
    return tuple(
        v
        for v in dekning.vurderinger
        if v.plikt.styrke is Styrke.SKAL
        and v.status is not Status.GJELDER_IKKE
        and not any(s.gjelder for s in v.signaturer)
    )


def unsigned(dekning: Dekning, plan: Plan) -> Iterator[Finding]:
    """A finding for each duty that is not signed, in the phase where the plan is to be adopted."""
    if plan.fase != Fase.VEDTAK:
        return
    lov_til = {plikt.id: lov for lov in dekning.katalog.lover for plikt in lov.plikter}
    rolle = rollen(plan.signeringer)
    for nr, v in enumerate(not_signed(dekning)):
        lov = lov_til[v.plikt.id]
        hva = "er signert, men signeringen gjelder ikke lenger" if v.signaturer else "er ikke signert"
        yield Finding(
            MANGLER,
            Severity.FEIL,
            f"{norsk.capital(str(v.plikt.hjemmel))} ({v.plikt.styrke}) {hva}.",
            plan.origin.at("fase"),
            f"Les vurderingen, og signer den: bolig dekning signer {v.plikt.id} --rolle {rolle}",
            gathering=_samlet(v, lov, nr, rolle),
        )


def _samlet(v: Vurdering, lov: Lov, nr: int, rolle: str) -> Gathering:
    """One line for each act; those that `--alle` leaves out are a line of their own."""
    if v.besvart:
        return Gathering(
            f"Plikter etter {lov.korttittel} som ikke er signert",
            v.plikt.hjemmel.bestemmelse,
            f"Les vurderingene, og signer dem: bolig dekning signer --alle --lov {lov.id} --rolle {rolle}",
            nr,
        )
    return Gathering(
        f"Plikter etter {lov.korttittel} som verken er dekket fullt ut eller signert",
        v.plikt.hjemmel.bestemmelse,
        f"Rett det som mangler, eller signer dem med id-ene: bolig dekning signer {v.plikt.id} … --rolle {rolle}",
        nr,
    )


def _signatur(context: Context, v: Vurdering, signering: Signering, dag: dt.date) -> Signatur:
    dato = signering.dato.first if signering.dato else None
    return Signatur(signering.rolle, dato, tuple(_endret(context, v, signering, dag)), signering.origin.at("plikt"))


def _endret(context: Context, v: Vurdering, signering: Signering, dag: dt.date) -> Iterator[Text]:
    """What is no longer as it was signed, or cannot be so on `dag`, each as a clause."""
    dato = signering.dato.first if signering.dato else None
    if dato is None:
        yield message("den har ingen dato")
    elif dato > dag:
        yield message("den er datert {dato}, en dag som ikke er kommet", dato=dato)
    elif signering.dato and (tidlig := _for_tidlig(context, v.plikt, signering.dato)):
        yield message("den er datert {dato}, {tidlig}", dato=dato, tidlig=tidlig)
    if not _er_rolle(signering.rolle):
        yield message("«{rolle}» er ingen rolle", rolle=signering.rolle)
    elif (fil := PurePath(signering.origin.at().path).stem).startswith(f"{v.plikt.id}-") and not fil.endswith(
        f"-{_slug(signering.rolle)}"
    ):
        yield message("rollen er en annen enn den som filen er laget for")
    if signering.bestemmelse != v.plikt.fingeravtrykk:
        yield message("teksten i bestemmelsen er endret")
    if signering.innslag != innslag_avtrykk(v.plikt):
        yield message("innslaget i lovkatalogen er endret")
    if signering.status != v.usignert:
        ord = {status.value: tekst for status, tekst in STATUSORD.items()}
        yield message(
            "vurderingen var «{foer}» og er nå «{naa}»",
            foer=Message(ord.get(signering.status, signering.status)),
            naa=Message(STATUSORD[v.usignert]),
        )
    maa_leses = _maa_leses(v)
    for id, avtrykk in signering.grunnlag.items():
        nytt = fingerprint_of(context, id)
        if nytt is None:
            yield message("{hva} er tatt ut av planen", hva=called(context, id))
        elif avtrykk not in (nytt, read_fingerprint_of(context, id)) and (
            id in maa_leses or lasting_fingerprint_of(context, id) != avtrykk
        ):
            yield message("{hva} er endret", hva=called(context, id))
    # What somebody has to read, and that nobody had read when it was signed.
    lest = set(signering.grunnlag)
    for id in maa_leses:
        if id not in lest and fingerprint_of(context, id):
            yield message("{hva} er kommet til", hva=called(context, id))


def _maa_leses(v: Vurdering) -> tuple[str, ...]:
    """What somebody has to read, by id."""
    return tuple(dict.fromkeys(id for b in v.tekster for id in b.grunnlag))


def _for_tidlig(context: Context, plikt: Plikt, tid: Tidspunkt) -> Text:
    """Why nobody can have read the verdict on that day; empty when somebody can."""
    if plikt.i_kraft and tid.last and tid.last < plikt.i_kraft:
        return message("før bestemmelsen gjaldt")
    start = arbeidsstart(context)
    if tid.ends_before_year(context.plan.fra - VALGPERIODE) or (start and tid.ends_before(start)):
        return message("før planarbeidet begynte")
    return ""


def _er_rolle(rolle: str) -> bool:
    try:
        krev_rolle(rolle)
    except ValueError:
        return False
    return True


def innslag_avtrykk(plikt: Plikt) -> str:
    """The fingerprint of how the catalogue reads the provision: strength, paraphrase, condition, deadline and evidence."""
    krav = [_krav(k) for k in plikt.krav]
    frist = plikt.frist.isoformat() if plikt.frist else None
    return fingerprint.of_value([plikt.styrke, plikt.adressat, plikt.parafrase, asdict(plikt.vilkaar), frist, krav])


def _krav(krav: Krav) -> list[object]:
    return [krav.type.navn, asdict(krav.parametre), krav.avgjoerende, _krav(krav.eller) if krav.eller else None]


def rests_on(plan: Plan, v: Vurdering) -> dict[str, str]:
    """Id → fingerprint of everything that a verdict rests on: evidence, claims, the chapters that something is wrong with, and,
    where it says that the duty does not apply, the facts in plan.yaml."""
    ider = [*v.grunnlag, *(id for p in v.paastander for id in p.grunnlag)]
    steder = {mangel.place.path for mangel in v.mangler}
    ider += [chapter_id(kapittel) for kapittel in plan.kapitler if kapittel.origin.path in steder]
    if v.status is Status.GJELDER_IKKE:
        ider.append(PLAN)
    context, maa_leses = Context(plan), _maa_leses(v)
    of = {id: read_fingerprint_of if id in maa_leses else lasting_fingerprint_of for id in ider}
    return {id: avtrykk for id, avtrykk_av in of.items() if (avtrykk := avtrykk_av(context, id))}


def fil(plan: Plan, dekning: Dekning, v: Vurdering, rolle: str, dato: dt.date) -> tuple[str, str]:
    """The signature's file: its name, and its text (YAML). Raises ValueError for a role that is none."""
    from bolig_cli.source import write  # a check signs nothing, and need not wait for it

    krev_rolle(rolle)
    hjemmel = str(v.plikt.hjemmel).replace(norsk.NBSP, " ")
    comment = (
        f"{norsk.capital(hjemmel)}: {v.plikt.tittel}.\n"
        "Laget av «bolig dekning signer». Ikke endre filen for hånd: signer på nytt i stedet."
    )
    values: dict[str, Value] = {
        "plikt": v.plikt.id,
        "status": str(v.usignert),
        "rolle": Quoted(rolle),
        "dato": dato.isoformat(),
        "katalog": Quoted(dekning.katalog.versjon),
        "bestemmelse": Quoted(v.plikt.fingeravtrykk),
        "innslag": Quoted(innslag_avtrykk(v.plikt)),
        "grunnlag": {id: Quoted(avtrykk) for id, avtrykk in rests_on(plan, v).items()},
    }
    return f"{v.plikt.id}-{_slug(rolle)}.yaml", write.dump(values, comment).decode()


def same_rolle(a: str, b: str) -> bool:
    """Whether two ways of writing a role are the same role: they have the same file."""
    return _slug(a) == _slug(b)


def krev_rolle(rolle: str) -> None:
    """Raises ValueError, as a Norwegian sentence, when a text cannot be a role, or looks like a person's name."""
    if rolle == ROLLEN_DIN:
        raise ValueError(f"Skriv rollen din i stedet for «{ROLLEN_DIN}», for eksempel «kommunedirektør».")
    if not re.fullmatch(r"[^\W\d_][\w ,.()/-]{1,79}", rolle) or not _slug(rolle) or staar_aapent(rolle, _INGEN_ROLLE):
        raise ValueError("Skriv rollen med bokstaver, for eksempel «kommuneadvokat».")
    if re.fullmatch(r"(?:[A-ZÆØÅ][\w-]+ ){1,3}[A-ZÆØÅ][\w-]+", rolle) or as_name(rolle) in FORNAVN:
        raise ValueError(f"«{rolle}» ser ut som et navn på en person. Skriv rollen, for eksempel «kommuneadvokat».")


def _slug(rolle: str) -> str:
    """The role as a part of a file name: small letters a–z and hyphens."""
    lower = rolle.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    plain = unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _navn(signatur: Signatur) -> str:
    naar = f" {norsk.date(signatur.dato)}" if signatur.dato else ""
    return f"Signeringen fra {signatur.rolle}{naar}"
