"""What the verdicts say, in the words of a document: its written language, and its reader."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from bolig_cli import norsk
from bolig_cli.documents.vocabulary import term
from bolig_cli.law.avhengighet import SOM_MALEN
from bolig_cli.law.plikt import Katalog, Lov, Plikt
from bolig_cli.law.vilkaar import FAKTA_STEMMER_IKKE, UKJENTE_FAKTA
from bolig_cli.law.vurdering import SOM_I_MALEN, Dekning
from bolig_cli.maalform import current, in_letters, marked, tr_katalog
from bolig_cli.message import Reader, Text, in_words

# What the readers of a document are told in other words than the plan's authors: their template → ours. A new one is a line here,
# with ours in `marked`, so that its nynorsk is asked for.
OTHERWISE: Mapping[str, str] = {
    # Its readers know of no `bolig init`, nor need they read the template's words once more.
    SOM_I_MALEN: marked("Ikke skrevet ferdig ennå."),
    # Nor of what the facts about the municipality are called in plan.yaml.
    FAKTA_STEMMER_IKKE: marked("Gjelder bare når {fakta}. Planen sier at det ikke er slik."),
    UKJENTE_FAKTA: marked("Planen sier ikke om {fakta}. Plikten regnes derfor med."),
    SOM_MALEN: marked("det er ikke skrevet ferdig ennå"),
    # Nor of what the goals of another plan are called in foeringer.yaml, and that they are to be written there.
    marked("Målet «{tittel}» følger opp {id} «{verdi}».{nevner}{andres}"): marked(
        "Målet «{tittel}» følger opp «{verdi}».{nevner}{andres}"
    ),
    marked(
        "Målet {id} «{tittel}» viser til hele dokumentet {id2}. Før opp målene i dokumentet "
        "under «maal» i foeringer.yaml, og vis til det som følges opp."
    ): marked("Målet «{tittel}» viser til et helt dokument, og ikke til det målet i det som følges opp."),
    marked("Ingen av føringene er av slaget {slag}. Før opp dokumentet i foeringer.yaml, og skriv {hva}."): marked(
        "Planen viser ikke til {slag}."
    ),
    marked("Ingen av føringene er av slaget {slag}. Før opp dokumentet i foeringer.yaml."): marked(
        "Planen viser ikke til {slag}."
    ),
    # The measures are named with the municipality's own word for them.
    marked("Målgruppen «{tittel}» har tiltakene {verdi}."): marked("Målgruppen «{tittel}» har {verdi}."),
    # Nor of which file something is to be written in, and under which key, nor of what counts as data.
    marked("Kapittelet «{tittel}» skriver om dette under «{overskrift}», men her teller ikke tekst. {data}"): marked(
        "Kapittelet «{tittel}» skriver om dette under «{overskrift}», men tiltakene og opplysningene i planen viser det ikke."
    ),
    marked("Kapittelet «{tittel}» har emnet «{emne}», men står ikke i dokumentet som hører til fasen {fase}."): marked(
        "Kapittelet «{tittel}» om {emne} står ikke i dokumentet som hører til fasen {fase}."
    ),
    marked("Ingen kapitler har emnet «{emne}». Skriv om det i et kapittel, og før opp emnet under «emner»."): marked(
        "Planen har ikke noe kapittel om {emne}."
    ),
    marked(
        "Ingen kapitler har emnet «{emne}». Kapittelet «{tittel}» nevner det under {titler}. Er det der dere skriver "
        "om det, fører du opp emnet i kapittelet."
    ): marked("Planen har ikke noe kapittel om {emne}, men kapittelet «{tittel}» nevner det under {titler}."),
    marked(
        "Kapittelet «{tittel}» nevner det under {titler}, men har ikke emnet «{emne}». Er det der dere skriver "
        "om det, fører du opp emnet i kapittelet."
    ): marked("Kapittelet «{tittel}» nevner {emne} under {titler}, men er ikke ført opp som kapittelet om det."),
    marked(
        "Kapittelet «{tittel}» har emnet «{emne}», men nevner ikke det bestemmelsen krever, så langt søket kan se. "
        "Skriv hva dere gjør. Søket leter etter {ord}. "
        "Står det der med andre ord, kan teksten likevel være god nok."
    ): marked("Kapittelet «{tittel}» om {emne} sier ikke klart hvordan kommunen oppfyller bestemmelsen."),
    marked(
        "Kapitlene {titler} har emnet «{emne}», men nevner ikke det bestemmelsen krever, så langt søket kan se. "
        "Skriv i ett av dem hva dere gjør. Søket leter etter {ord}. "
        "Står det der med andre ord, kan teksten likevel være god nok."
    ): marked("Kapitlene {titler} om {emne} sier ikke klart hvordan kommunen oppfyller bestemmelsen."),
    marked("Teksten om rullering sier ikke det loven spør etter. Det er lett etter ord som {ord}."): marked(
        "Teksten om rullering sier ikke det loven spør etter."
    ),
    marked("Planen har {antall} av slaget {slag}. Før opp tjenesten i tjenester.yaml{som}."): marked(
        "Planen har {antall} av slaget {slag}."
    ),
    marked(
        "Kapittelet «{tittel}» har emnet «{emne}», men denne setningen svarer ikke: «{setning}» Det er fordi {hvorfor}. "
        "Skriv hva dere gjør."
    ): marked("I kapittelet «{tittel}» om {emne} svarer ikke denne setningen: «{setning}» Det er fordi {hvorfor}."),
    marked("Det som står under «{sti}» i saksgang.yaml, sier ikke {skriv}."): marked(
        "Det planen opplyser om saksgangen, sier ikke {skriv}."
    ),
    marked(
        "«{organ}» under «revisjon» i prosess.yaml er verken et organ i kommunen eller en enhet i organisasjon.yaml. "
        "Skriv organet i kommunen som behandler den reviderte planen."
    ): marked(
        "«{organ}», som skal behandle den reviderte planen, er verken et organ i kommunen eller en enhet i planen."
    ),
    marked("«revisjon» i prosess.yaml er ikke det loven spør etter: {hva}, minst hvert {aar}. år."): marked(
        "Det planen sier om revisjon, er ikke det loven spør etter: {hva}, minst hvert {aar}. år."
    ),
    marked("Tallene i behovsoversikten er illustrative, og teller ikke uten en merknad på forsiden om det."): marked(
        "Tallene i behovsoversikten er illustrative."
    ),
    marked("tallene er illustrative, og teller ikke uten en merknad på forsiden om det"): marked(
        "tallene er illustrative"
    ),
    marked("det mangler «fra»"): marked("det mangler en dato"),
    marked("«fra» og «til» må være hele datoer, slik at fristen kan regnes ut"): marked(
        "datoene må være hele, slik at fristen kan regnes ut"
    ),
    marked("under «kunngjoering» er vedtaket kunngjort {naar}, før planen vedtas"): marked(
        "vedtaket er kunngjort {naar}, før planen vedtas"
    ),
    marked(
        "fristen er {naar}, etter planperioden {periode}, og det står ikke når det begynner (skriv «oppstart»)"
    ): marked("fristen er {naar}, etter planperioden {periode}, og det står ikke når det begynner"),
    marked("en ansvarlig som finnes blant enhetene («{id}» gjør ikke det)"): marked(
        "en ansvarlig som finnes blant enhetene"
    ),
    # An id is told as «tiltak 2.1.5» to a reader.
    marked("Tiltaket {id} «{tittel}» teller ikke: {grunn}."): marked("Her teller ikke {id} «{tittel}»: {grunn}."),
    marked("Tiltaket {id} «{tittel}» mangler {verdi}."): marked("Her mangler {id} «{tittel}» {verdi}."),
    marked("Tiltaket {id} «{tittel}» teller ikke: det mangler {verdi}."): marked(
        "Her teller ikke {id} «{tittel}»: det mangler {verdi}."
    ),
    marked("{beskrivelse} under «hva»"): marked("{beskrivelse}"),
    marked("en tjeneste som finnes nå (under «hva» står det at den ikke gjør det)"): marked(
        "en tjeneste som finnes nå (det står at den ikke gjør det)"
    ),
    marked("en egen beskrivelse under «hva» (den er den samme som i {id})"): marked(
        "en egen beskrivelse (den er den samme som i {id})"
    ),
    marked("en egen beskrivelse under «hva» (bare navnet skiller den fra den i {id})"): marked(
        "en egen beskrivelse (bare navnet skiller den fra den i {id})"
    ),
    marked(" Vurder om saken er vedtaket av denne planen. Er den det, skriver du «vedtar_planen: true»."): marked(
        " Vurder om saken er vedtaket av denne planen."
    ),
    marked(" Navnet kan tyde på at kommunen eier selskapet. Skriv «eid_av_kommunen»."): marked(
        " Navnet kan tyde på at kommunen eier selskapet."
    ),
    marked(" Navnet viser ikke at det er en offentlig aktør. Vurder «slag»."): marked(
        " Navnet viser ikke at det er en offentlig aktør."
    ),
    marked(
        "{navn} behandlet planen {naar}, men utgaven som skal vedtas, er datert {utgave}, før det. Er planen skrevet om siden, "
        "skriver du den nye datoen under «utgave» i plan.yaml."
    ): marked("{navn} behandlet planen {naar}, men utgaven som skal vedtas, er datert {utgave}, før det."),
    # Nor of the files that what was signed stands in.
    marked("det som står i plan.yaml,"): marked("opplysningene om planen og kommunen"),
    marked("ansvaret i organisasjon.yaml"): marked("det planen sier om ansvaret,"),
    marked("«{felt}» i prosess.yaml"): marked("det planen opplyser om planarbeidet,"),
    marked("«{felt}» i saksgang.yaml"): marked("det planen opplyser om saksgangen,"),
    marked("{id} «{tittel}»"): marked("«{tittel}»"),
    # Nor of roles and numbers that are compared, and how many there must be, in a bracket.
    marked(
        "En enhet med {rolle}{navn} i navnet deltar i {antall}{hvilke} (det trengs {minst}). Skriv "
        "enheten under «ansvarlig» eller «medvirkende» i tiltakene den deltar i."
    ): marked("En enhet med {rolle}{navn} i navnet er med i {antall}{hvilke}. Den skulle vært med i minst {minst}."),
    marked("rollen {roller} eller "): marked("ansvar for {roller}, eller med "),
    marked(
        "{antall} på tvers av sektorer (det trengs {minst}). Skriv enheter fra andre "
        "sektorer under «medvirkende» i tiltak der de deltar."
    ): marked("{antall} på tvers av sektorer. Det skulle vært minst {minst}."),
    marked(" (det trengs {minst})"): marked(" (det skulle vært minst {minst})"),
    marked("bare én tjeneste (det trengs {minst})"): marked("bare én tjeneste (det skulle vært minst {minst})"),
    marked("bare {antall} tjenester (det trengs {minst})"): marked(
        "bare {antall} tjenester (det skulle vært minst {minst})"
    ),
    marked(
        "Planen viser {antall} med innspill og oppfølging (det trengs {minst}). Før dem opp "
        "under «medvirkning» i prosess.yaml."
    ): marked("Planen viser {antall} med innspill og oppfølging. Det skulle vært minst {minst}."),
    # The same of one document, whatever a duty asks of it: it is said once.
    marked("{tittel} svarer ikke: {feil}."): marked("{tittel} teller ikke: {feil}."),
}


def said(text: Text) -> str:
    """The text as it stands in a document that is being written."""
    return in_words(text, Reader(current(), OTHERWISE, term, in_letters))


# Whoever is to read a text against the law is helped by the words that are looked for, and not found in it (`til_vurdering.py`);
# of what others read, they are no part.
_SEARCH: Mapping[str, str] = {
    marked(" Nevner ikke {ord}, men kan si det med andre ord."): marked(
        " Det er ikke sikkert at teksten sier alt bestemmelsen krever."
    ),
}


def said_to_all(text: Text) -> str:
    """As `said`, without the words that are looked for in the plan."""
    return in_words(text, Reader(current(), {**OTHERWISE, **_SEARCH}, term))


def edition(katalog: Katalog) -> str:
    """The law catalogue's edition, as a date is said."""
    return norsk.date(dt.date.fromisoformat(katalog.versjon))


def with_law_texts(dekning: Dekning) -> Dekning:
    """The same verdicts with the law catalogue's own texts in the language being written."""
    katalog = Katalog(tuple(_lov(lov) for lov in dekning.katalog.lover))
    plikter = {plikt.id: plikt for plikt in katalog.plikter}
    return replace(
        dekning,
        katalog=katalog,
        vurderinger=tuple(replace(v, plikt=plikter[v.plikt.id]) for v in dekning.vurderinger),
    )


def _lov(lov: Lov) -> Lov:
    return replace(
        lov,
        tittel=tr_katalog(lov.tittel),
        korttittel=tr_katalog(lov.korttittel),
        plikter=tuple(_plikt(plikt) for plikt in lov.plikter),
    )


def _plikt(plikt: Plikt) -> Plikt:
    return replace(
        plikt,
        hjemmel=replace(plikt.hjemmel, lov=tr_katalog(plikt.hjemmel.lov)),
        adressat=tr_katalog(plikt.adressat),
        tittel=tr_katalog(plikt.tittel),
        parafrase=tr_katalog(plikt.parafrase),
        merknad=tr_katalog(plikt.merknad),
    )
