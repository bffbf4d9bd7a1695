"""The sign-off: it holds as long as nothing that it rested on has changed, and says what has."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bolig_cli import pipeline
from bolig_cli.finding import Finding, Severity
from bolig_cli.law import signering
from bolig_cli.law.basis import fingerprint_of, lasting_fingerprint_of
from bolig_cli.law.context import Context
from bolig_cli.law.plikt import Plikt
from bolig_cli.law.vurdering import Status, Vurdering
from tests import remembered
from tests.gathered import gathered
from tests.read_alike import ALIKE, rewritten

from . import hel_plan
from .hel_plan import BEHOV, DAG, Endring

DUTY = "bsl-5-2-1"
ROLE = "kommuneadvokat"


def _verdict(checked: pipeline.Checked, id: str = DUTY) -> Vurdering:
    assert checked.dekning is not None
    (found,) = (v for v in checked.dekning.vurderinger if v.plikt.id == id)
    return found


def _signed(id: str = DUTY, *changes: Endring) -> Endring:
    """The change that is a signature of the duty's verdict in the plan with `changes`."""
    checked = hel_plan.sjekket(*changes)
    assert checked.plan is not None
    assert checked.dekning is not None
    name, text = signering.fil(checked.plan, checked.dekning, _verdict(checked, id), ROLE, DAG)
    return Endring(filer={f"signeringer/{name}": text})


def _lapsed(checked: pipeline.Checked) -> list[Finding]:
    return [f for f in checked.findings if f.rule == signering.UTGAATT]


def _vedtak(*endre: tuple[str, str]) -> Endring:
    return Endring({"plan.yaml": {"fase: høring": "fase: vedtak"}})


def test_a_signature_holds_while_nothing_has_changed() -> None:
    checked = hel_plan.sjekket(_signed())
    (signature,) = _verdict(checked).signaturer
    assert (signature.rolle, signature.dato, signature.gjelder) == (ROLE, DAG, True)
    assert [f for f in checked.findings if f.rule in signering.CODES] == []


def test_the_file_says_what_was_approved_and_what_it_rests_on() -> None:
    ((path, text),) = _signed().filer.items()
    assert path == "signeringer/bsl-5-2-1-kommuneadvokat.yaml"
    data = yaml.safe_load(text)
    assert (data["plikt"], data["status"], data["rolle"], data["dato"]) == (DUTY, "dekket", ROLE, DAG)
    assert set(data["grunnlag"]) == {"behovsoversikt", "unge"}
    # How it is written lies in other people's repositories: fingerprints always in quotation marks, the rest where it must be.
    assert re.sub(r'"[0-9a-f]{8,}"', '"…"', text) == (
        f"# {text.splitlines()[0][2:]}\n"
        "# Laget av «bolig dekning signer». Ikke endre filen for hånd: signer på nytt i stedet.\n"
        f'plikt: bsl-5-2-1\nstatus: dekket\nrolle: "kommuneadvokat"\ndato: {DAG}\nkatalog: "{data["katalog"]}"\n'
        'bestemmelse: "…"\ninnslag: "…"\ngrunnlag:\n' + "".join(f'  {id}: "…"\n' for id in data["grunnlag"])
    )
    assert data["bestemmelse"] == _verdict(hel_plan.sjekket()).plikt.fingeravtrykk


def test_a_comment_or_another_layout_changes_nothing() -> None:
    layout = Endring({BEHOV: {"tallstatus: egen telling": "# gjennomgått\ntallstatus:   'egen telling'"}})
    assert _lapsed(hel_plan.sjekket(_signed(), layout)) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Endring({BEHOV: {"i_dag: 20": "i_dag: 21"}}), "behovsoversikten er endret"),
        (Endring({"maalgrupper.yaml": {"Unge i": "Ungdom i"}}), "unge «Ungdom i etableringsfasen» er endret"),
        (Endring(slett=("maalgrupper.yaml",)), "vurderingen var «dekket» og er nå «ikke dekket» og unge er tatt ut av planen"),
        (Endring(slett=(BEHOV,)), "og behovsoversikten er tatt ut av planen"),
    ],
)  # fmt: skip
def test_a_changed_item_makes_it_lapse_and_the_finding_says_what(change: Endring, said: str) -> None:
    checked = hel_plan.sjekket(_signed(), change)
    (found,) = _lapsed(checked)
    assert found.severity is Severity.ADVARSEL
    assert said in found.message
    assert found.message.startswith(f"Signeringen fra {ROLE} 1.\u00a0februar\u00a02024 av {DUTY} gjelder ikke lenger: ")
    assert found.place.path == "plan/signeringer/bsl-5-2-1-kommuneadvokat.yaml"
    assert not _verdict(checked).signaturer[0].gjelder


def test_a_change_elsewhere_in_the_plan_leaves_it_standing() -> None:
    elsewhere = Endring({"tiltak/T1.yaml": {"hver uke": "hver dag"}})
    assert _lapsed(hel_plan.sjekket(_signed(), elsewhere)) == []


@pytest.mark.parametrize(("id", "change"), [
    ("bsl-6-4", Endring({"tiltak/T2.yaml": {"fire boliger": "fem boliger"}})),
    ("bsl-5-1-2", Endring({"organisasjon.yaml": {"navn: Husbanken": "navn: Husbanken region øst"}})),
    ("ldl-24-1-2", Endring({"kapitler/22-hensyn.md": {"Vi forebygger": "Vi forebygger alltid"}})),
    ("bsl-5-2-2", Endring({"foeringer.yaml": {"kapittel 2.3": "kapittel 2.4"}})),
    ("bsl-5-2-5", Endring({"strategier/S1.yaml": {"blir store": "vokser"}, "tiltak/T2.yaml": {"fire": "fem"}})),
])  # fmt: skip
def test_every_kind_of_basis_is_watched(id: str, change: Endring) -> None:
    assert _lapsed(hel_plan.sjekket(_signed(id))) == []
    assert len(_lapsed(hel_plan.sjekket(_signed(id), change))) == 1


@pytest.mark.parametrize("how", ALIKE)
def test_a_text_that_is_only_stored_otherwise_is_the_text_that_was_signed(how: str) -> None:
    """As when a word processor has been by: a no-break space more, a word that may be hyphenated, letters in parts."""
    duties = ("bsl-6-4", "bsl-5-1-2", "bsl-7-4", "bsl-5-2-2", "bsl-5-2-5")
    signed = hel_plan.filer(*(_signed(id) for id in duties))
    otherwise = rewritten(signed, ALIKE[how])
    checked = remembered.check_files(otherwise, DAG)
    assert [v.plikt.id for id in duties for v in [_verdict(checked, id)] if not v.signaturer[0].gjelder] == []
    assert _lapsed(checked) == []
    assert how == "thin spaces in numbers" or any(
        after != before and after.kind == "kapittel"
        for before, after in zip(signed.files, otherwise.files, strict=True)
    )


def test_a_changed_provision_or_entry_makes_it_lapse() -> None:
    """As when a new edition of the catalogue is installed."""
    checked = hel_plan.sjekket(_signed())
    assert checked.plan is not None
    assert checked.dekning is not None
    verdict = _verdict(checked)

    def lapsed(plikt: Plikt) -> tuple[str, ...]:
        assert checked.plan is not None
        assert checked.dekning is not None
        other = replace(checked.dekning, vurderinger=(replace(verdict, plikt=plikt, signaturer=()),))
        (v,) = signering.with_signatures(checked.plan, other).vurderinger
        return tuple(map(hel_plan.i_ord, v.signaturer[0].endret))

    assert lapsed(verdict.plikt) == ()
    assert lapsed(replace(verdict.plikt, fingeravtrykk="0" * 16)) == ("teksten i bestemmelsen er endret",)
    assert lapsed(replace(verdict.plikt, parafrase="Noe annet.")) == ("innslaget i lovkatalogen er endret",)
    assert lapsed(replace(verdict.plikt, krav=verdict.plikt.krav * 2)) == ("innslaget i lovkatalogen er endret",)
    assert lapsed(replace(verdict.plikt, frist=dt.date(2030, 1, 1))) == ("innslaget i lovkatalogen er endret",)


def test_a_verdict_that_is_not_full_can_be_approved_and_lapses_when_it_becomes_another() -> None:
    lacking = Endring(slett=(BEHOV,))
    signed = _signed(DUTY, lacking)
    assert _lapsed(hel_plan.sjekket(lacking, signed)) == []
    (found,) = _lapsed(hel_plan.sjekket(signed))
    assert "vurderingen var «ikke dekket» og er nå «dekket»" in found.message


def test_a_chapter_that_speaks_against_the_data_is_rested_on_too() -> None:
    kapittel = (
        "---\ntittel: I natt\nemner: [midlertidig_botilbud]\n---\n\nNav ordner et rom for natten neste virkedag.\n"
    )
    checked = hel_plan.sjekket(Endring(filer={"kapitler/97-natt.md": kapittel}))
    assert checked.plan is not None
    verdict = _verdict(checked, "sotjl-27")
    assert verdict.status is Status.DELVIS
    assert set(signering.rests_on(checked.plan, verdict)) == {*verdict.grunnlag, "kapittel-natt"}


def test_that_a_duty_does_not_apply_rests_on_the_facts_of_the_plan() -> None:
    checked = hel_plan.sjekket(dato=dt.date(2023, 1, 1))
    assert checked.plan is not None
    assert set(signering.rests_on(checked.plan, _verdict(checked))) == {"plan"}


MEASURE = "bsl-6-4"  # rests on T2, which is carried on
PROGRESS = Endring(
    {"tiltak/T2.yaml": {"status: videreføres": "status: pågår\nframdrift: gul\nrapport: Vi har kjøpt to."}}
)


def test_how_far_the_plan_and_its_measures_have_come_is_no_part_of_what_is_signed() -> None:
    """A signature is of a text and a verdict, and neither the decision nor the yearly round is another text."""
    checked = hel_plan.sjekket()
    assert checked.dekning is not None
    by_the_facts = next(v.plikt.id for v in checked.dekning.vurderinger if v.status is Status.GJELDER_IKKE)
    adopted = Endring({"plan.yaml": {"fase: høring": "fase: vedtak", "dato: 2024-01-15": "dato: 2024-01-20"}})
    assert _lapsed(hel_plan.sjekket(_signed(by_the_facts), adopted)) == []
    assert _lapsed(hel_plan.sjekket(_signed(MEASURE), PROGRESS)) == []


@pytest.mark.parametrize("status", ["ikke startet", "delvis gjennomført", "ferdig"])
def test_a_measure_that_is_done_answers_as_it_did(status: str) -> None:
    """The signature says that somebody has judged the plan's text to answer the duty: that it is carried out takes nothing away."""
    done = Endring({"tiltak/T2.yaml": {"status: videreføres": f"status: {status}"}})
    assert _lapsed(hel_plan.sjekket(_signed(MEASURE), done)) == []


@pytest.mark.parametrize(
    "change",
    [
        Endring({"tiltak/T2.yaml": {"status: videreføres": "status: utsatt"}}),
        Endring({"tiltak/T2.yaml": {"status: videreføres": "status: utgår"}}),
        Endring({"tiltak/T2.yaml": {"status: videreføres": "status: videreføres\nrapport: Kjøpet er stanset."}}),
    ],
)
def test_a_measure_that_is_put_off_or_may_come_to_nothing_must_be_looked_at_again(change: Endring) -> None:
    assert len(_lapsed(hel_plan.sjekket(_signed(MEASURE), change))) == 1


def test_the_report_of_a_measure_that_had_to_be_read_was_read_too() -> None:
    read = Endring(
        {"tiltak/T2.yaml": {"status: videreføres": "status: videreføres\nrapport: Kjøpet er stanset en stund."}}
    )
    later = Endring({"tiltak/T2.yaml": {"stanset en stund": "stanset for godt"}})
    signed = _signed(MEASURE, read)
    assert _lapsed(hel_plan.sjekket(read, signed)) == []
    assert len(_lapsed(hel_plan.sjekket(read, signed, later))) == 1


def test_a_signature_from_before_says_no_more_than_it_did() -> None:
    """It has the fingerprint of all that is written: it holds while all of that stands, and no longer."""
    checked = hel_plan.sjekket()
    assert checked.plan is not None
    context = Context(checked.plan)
    new, old = lasting_fingerprint_of(context, "T2"), fingerprint_of(context, "T2")
    ((path, text),) = _signed(MEASURE).filer.items()
    assert new
    assert old
    assert new in text
    from_before = Endring(filer={path: text.replace(new, old)})
    assert _lapsed(hel_plan.sjekket(from_before)) == []
    (found,) = _lapsed(hel_plan.sjekket(from_before, PROGRESS))
    assert "T2 «Skaffe boliger med særlig tilpasning» er endret" in found.message


def test_a_signature_of_an_unknown_duty_is_a_finding() -> None:
    ((path, text),) = _signed().filer.items()
    checked = hel_plan.sjekket(Endring(filer={path: text.replace("plikt: bsl-5-2-1", "plikt: bsl-5-2-9")}))
    (found,) = [f for f in checked.findings if f.rule in signering.CODES]
    assert (found.rule, found.severity, found.place.line) == (signering.UKJENT, Severity.ADVARSEL, 3)
    assert "«bsl-5-2-9», som ikke finnes" in found.message


def test_a_tampered_file_is_a_finding_and_no_signature_that_holds() -> None:
    ((path, text),) = _signed().filer.items()
    for old, new in [("status: dekket", "status: delvis"), (r"unge: .*", 'unge: "0000000000000000"')]:
        checked = hel_plan.sjekket(Endring(filer={path: re.sub(old, new, text)}))
        assert len(_lapsed(checked)) == 1
    broken = hel_plan.sjekket(Endring(filer={path: "plikt: [\n"}))
    assert any(f.place.path.endswith(path) and f.severity is Severity.FEIL for f in broken.findings)


# ---- Demanding signatures


def _missing(checked: pipeline.Checked) -> set[str]:
    found = [f for f in pipeline.require_signatures(checked).findings if f.rule == signering.MANGLER]
    assert all(f.severity is Severity.FEIL for f in found)
    return {re.findall(r"signer (\S+)", f.help)[-1] for f in found}


def test_in_the_phase_of_adoption_each_shall_that_applies_must_be_signed() -> None:
    checked = hel_plan.sjekket(_vedtak())
    assert checked.dekning is not None
    shall = {v.plikt.id for v in checked.dekning.vurderinger if v.plikt.styrke == "skal" and v.status != "gjelder_ikke"}
    assert _missing(checked) == shall
    signed = hel_plan.sjekket(_vedtak(), _signed(DUTY, _vedtak()))
    assert _missing(signed) == shall - {DUTY}
    assert not [f for f in signed.findings if f.rule == signering.MANGLER], "only when it is asked for"


def test_a_lapsed_signature_does_not_count() -> None:
    change = Endring({BEHOV: {"i_dag: 20": "i_dag: 21"}})
    checked = hel_plan.sjekket(_vedtak(), _signed(DUTY, _vedtak()), change)
    assert DUTY in _missing(checked)
    message = next(
        f.message
        for f in pipeline.require_signatures(checked).findings
        if f.rule == signering.MANGLER and DUTY in f.help
    )
    assert "er signert, men signeringen gjelder ikke lenger" in message


@pytest.mark.parametrize("phase", ["utkast", "høring", "oppfølging"])
def test_in_other_phases_nothing_is_demanded(phase: str) -> None:
    assert _missing(hel_plan.sjekket(Endring({"plan.yaml": {"fase: høring": f"fase: {phase}"}}))) == set()


# ---- Roles


@pytest.mark.parametrize("role", ["kommuneadvokat", "Kommunedirektør", "Leder for velferd", "jurist (plan)", "rådmann"])
def test_a_role(role: str) -> None:
    signering.krev_rolle(role)


@gathered("role", ["", "x@y.no", "12", "Kari Nordmann", "Per Olav Hansen", "a\nb", 'a"b', "a: b", "-" * 9])
def test_what_is_no_role(role: str) -> None:
    with pytest.raises(ValueError, match=r"Skriv rollen"):
        signering.krev_rolle(role)


@given(st.text(max_size=40))
def test_any_role_that_is_taken_gives_a_file_that_can_be_read_back(role: str) -> None:
    try:
        signering.krev_rolle(role)
    except ValueError:
        return
    assert yaml.safe_load(f'rolle: "{role}"') == {"rolle": role}


# ---- What is read and signed

TEXT = "ldl-24-1-2"  # rests on the section «Trygghet» of the chapter
CHAPTER = "kapitler/22-hensyn.md"


def test_a_signature_lifts_what_is_mentioned_and_its_file_keeps_the_verdict_before() -> None:
    before = _verdict(hel_plan.sjekket(), TEXT)
    assert (before.status, before.usignert) == (Status.OMTALT, Status.OMTALT)
    signed = _signed(TEXT)
    assert yaml.safe_load(next(iter(signed.filer.values())))["status"] == "omtalt"
    checked = hel_plan.sjekket(signed)
    after = _verdict(checked, TEXT)
    assert (after.status, after.usignert) == (Status.DEKKET, Status.OMTALT)
    assert [s.gjelder for s in after.signaturer] == [True]
    assert not [f for f in checked.findings if TEXT in f.help or f.rule.startswith("signering-")], (
        "no fault in the file"
    )


@pytest.mark.parametrize(
    ("id", "lacking"), [(DUTY, Endring(slett=(BEHOV,))), ("bsl-6-4", Endring(slett=("tiltak/T2.yaml",)))]
)
def test_a_signature_lifts_nothing_else(id: str, lacking: Endring) -> None:
    before = _verdict(hel_plan.sjekket(lacking), id)
    assert before.status in (Status.IKKE_DEKKET, Status.DELVIS)
    after = _verdict(hel_plan.sjekket(lacking, _signed(id, lacking)), id)
    assert after.status is before.status
    assert after.signaturer[0].gjelder


def test_when_a_word_of_the_text_is_another_it_must_be_read_again() -> None:
    change = Endring({CHAPTER: {"Vi forebygger": "Vi forebygger ikke"}})
    checked = hel_plan.sjekket(_signed(TEXT), change)
    assert _verdict(checked, TEXT).status is Status.OMTALT
    (found,) = _lapsed(checked)
    assert "kapittelet «Helse, likestilling og universell utforming» er endret" in found.message


def test_one_who_signs_again_is_enough_beside_one_that_has_lapsed() -> None:
    change = Endring({CHAPTER: {"Vi forebygger": "Vi forebygger alltid"}})
    old = _signed(TEXT)
    ((path, text),) = _signed(TEXT, change).filer.items()
    other = Endring(filer={path.replace(ROLE, "jurist"): text.replace(ROLE, "jurist")})
    checked = hel_plan.sjekket(change, old, other)
    assert _verdict(checked, TEXT).status is Status.DEKKET
    assert len(_lapsed(checked)) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Vi forebygger", "Vi\u00a0forebygger"),
        ("Vi forebygger", "Vi\nforebygger"),
        ("trakassering og kjønnsbasert vold, også", "tra\u00adkassering og kjønns\u00adbasert vold, ogsa\u030a"),
        ("eller mellom", "eller  mellom"),
    ],
)
def test_what_looks_the_same_is_the_same_text(old: str, new: str) -> None:
    checked = hel_plan.sjekket(_signed(TEXT), Endring({CHAPTER: {old: new}}))
    assert _verdict(checked, TEXT).status is Status.DEKKET
    assert _lapsed(checked) == []


def test_another_mark_on_the_words_is_another_text() -> None:
    """A link to something else, or a text set out as a heading, is not the same text."""
    for new in ("Vi [forebygger](#T1)", "Vi *forebygger*"):
        checked = hel_plan.sjekket(_signed(TEXT), Endring({CHAPTER: {"Vi forebygger": new}}))
        assert _verdict(checked, TEXT).status is Status.OMTALT


@pytest.mark.parametrize(
    ("change", "holds"),
    [
        (Endring({"tiltak/T1.yaml": {"tittel: ": "tittel: Ikke "}}), False),
        (Endring({BEHOV: {"i_dag: 20": "i_dag: 21"}}), False),
        (Endring({"tiltak/T1.yaml": {"hver uke": "hver dag"}}), True),
        (Endring({BEHOV: {"tallstatus: egen telling": "# gjennomgått\ntallstatus: egen telling"}}), True),
    ],
)
@pytest.mark.parametrize("text", ["Vi [forebygger](#T1) for {{har:alle/alle}}", "Vi [](#T1) {{ har:alle/alle }}"])
def test_what_a_reader_saw_is_signed_also_where_it_is_written_elsewhere(
    text: str, change: Endring, holds: bool
) -> None:
    """What a link goes to, and what a quoted number comes to."""
    shown = Endring({CHAPTER: {"Vi forebygger": text}})
    checked = hel_plan.sjekket(shown, _signed(TEXT, shown), change)
    assert _verdict(checked, TEXT).status is (Status.DEKKET if holds else Status.OMTALT)
    assert len(_lapsed(checked)) == (0 if holds else 1)


def test_a_signature_from_a_day_that_has_not_come_does_not_hold() -> None:
    ((path, text),) = _signed(TEXT).filer.items()
    later = Endring(filer={path: text.replace(f"dato: {DAG}", "dato: 2024-02-02")})
    checked = hel_plan.sjekket(later)
    assert _verdict(checked, TEXT).status is Status.OMTALT
    (found,) = _lapsed(checked)
    assert "gjelder ikke: den er datert 2.\u00a0februar\u00a02024" in found.message
    next_day = hel_plan.sjekket(later, dato=dt.date(2024, 2, 2))
    assert _verdict(next_day, TEXT).status is Status.DEKKET


def test_an_edition_may_be_signed_after_its_date_and_not_after_today(tmp_path: Path) -> None:
    """Where no day is asked about, deadlines are seen from the edition's date (15 January 2024)."""
    ((path, text),) = _signed(TEXT).filer.items()
    for day, status in ((DAG, Status.DEKKET), (dt.date.today() + dt.timedelta(days=2), Status.OMTALT)):
        hel_plan.skriv(tmp_path, Endring(filer={path: text.replace(f"dato: {DAG}", f"dato: {day}")}))
        assert _verdict(remembered.check(tmp_path, None), TEXT).status is status


def test_a_second_role_signs_the_verdict_before_the_first() -> None:
    """Else the second would lapse the day the first is withdrawn."""
    first = _signed(TEXT)
    checked = hel_plan.sjekket(first)
    assert checked.plan is not None
    assert checked.dekning is not None
    name, text = signering.fil(checked.plan, checked.dekning, _verdict(checked, TEXT), "jurist", DAG)
    assert yaml.safe_load(text)["status"] == "omtalt"
    second = Endring(filer={f"signeringer/{name}": text})
    both = _verdict(hel_plan.sjekket(first, second), TEXT)
    assert [s.gjelder for s in both.signaturer] == [True, True]
    assert _verdict(hel_plan.sjekket(second), TEXT).status is Status.DEKKET


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("Planen fremmer verken helse eller livskvalitet.", False),
        ("Planen har ikke noe å si for helsen og trivselen til folk.", False),
        ("Planen fremmer både helse og livskvalitet.", True),
        ("Planen tar ikke stilling til hvor veiene skal gå.", True),
        ("Helsestasjonen har ikke åpent om kvelden.", True),
    ],
)
def test_a_sentence_that_denies_it_in_another_chapter_must_be_read_too(sentence: str, holds: bool) -> None:
    """The chapter names another subject: whoever read the first has not read this."""
    new = Endring(filer={"kapitler/90-mer.md": f"---\ntittel: Mer\nemner: [universell_utforming]\n---\n\n{sentence}\n"})
    signed = _signed("fhl-4-1-a")
    assert _verdict(hel_plan.sjekket(signed), "fhl-4-1-a").status is Status.DEKKET
    checked = hel_plan.sjekket(signed, new)
    assert _verdict(checked, "fhl-4-1-a").status is (Status.DEKKET if holds else Status.OMTALT)
    assert [("kapittelet «Mer» er kommet til" in f.message) for f in _lapsed(checked)] == ([] if holds else [True])
    again = _signed("fhl-4-1-a", new)
    assert _verdict(hel_plan.sjekket(again, new), "fhl-4-1-a").status is Status.DEKKET


def test_a_text_that_has_come_since_must_be_read_too() -> None:
    """Neither a new chapter nor a file whose basis was cut away lets an unread text be covered."""
    signed = _signed(TEXT)
    new = Endring(
        filer={
            "kapitler/90-mer.md": "---\ntittel: Mer\nemner: [likestilling]\n---\n\n"
            "Kommunen forebygger ikke trakassering eller kjønnsbasert vold, og har heller ingen planer om det.\n"
        }
    )
    checked = hel_plan.sjekket(signed, new)
    assert _verdict(checked, TEXT).status is Status.OMTALT
    assert "kapittelet «Mer» er kommet til" in _lapsed(checked)[0].message
    ((path, text),) = signed.filer.items()
    cut = Endring(filer={path: text.split("grunnlag:")[0] + "grunnlag: {}\n"})
    assert _verdict(hel_plan.sjekket(cut), TEXT).status is Status.OMTALT


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (f"dato: {DAG}", "dato: 1990-01-01", "datert 1.\u00a0januar\u00a01990, før planarbeidet begynte"),
        (f"dato: {DAG}", "dato: 2023-02-28", "datert 28.\u00a0februar\u00a02023, før planarbeidet begynte"),
        (f'rolle: "{ROLE}"', "rolle: ingen", "«ingen» er ingen rolle"),
        (f'rolle: "{ROLE}"', "rolle: x", "«x» er ingen rolle"),
        (f'rolle: "{ROLE}"', "rolle: ordfører", "rollen er en annen enn den som filen er laget for"),
    ],
)
def test_a_signature_that_nobody_can_have_given_does_not_hold(old: str, new: str, said: str) -> None:
    ((path, text),) = _signed(TEXT).filer.items()
    assert old in text
    checked = hel_plan.sjekket(Endring(filer={path: text.replace(old, new)}))
    assert _verdict(checked, TEXT).status is Status.OMTALT
    assert said in _lapsed(checked)[0].message


def test_a_signature_from_the_first_day_of_the_work_holds() -> None:
    ((path, text),) = _signed(TEXT).filer.items()
    checked = hel_plan.sjekket(Endring(filer={path: text.replace(f"dato: {DAG}", "dato: 2023-03-01")}))
    assert _verdict(checked, TEXT).status is Status.DEKKET
