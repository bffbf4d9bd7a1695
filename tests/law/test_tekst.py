"""What the texts of a plan say, deny and fill the space with, text by text."""

import pytest

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.eksempel import er_eksempel
from bolig_cli.law.evidence.innhold import feil_ved_beskrivelse, viser_bare_videre
from bolig_cli.law.evidence.nektelse import benekter, nektende
from bolig_cli.law.evidence.ordsoek import har_ord, har_stamme, omtalen, ordene_i, setningene_med
from bolig_cli.law.evidence.setningsform import feil_ved
from bolig_cli.law.evidence.sted import feil_ved_sted, sier_hvor
from bolig_cli.law.evidence.tekst import ordene, setninger, setninger_i
from bolig_cli.law.evidence.uferdig import plassholderen

from . import hel_plan
from .hel_plan import Endring

HER = Context(hel_plan.plan())


@pytest.mark.parametrize(
    ("tekst", "nektet"),
    [
        ("Ingen kan klage, men vi sier ikke nei til råd.", True),
        ("Vi gir råd. Vi tar ikke imot klager.", True),
        ("Alle kan klage. Vi flytter ikke noen.", False),
        ("Alle kan klage, og ikke bare leietakere.", False),  # the denial is of what follows
        ("Endrer vi ikke vedtaket, går klagen videre.", False),
        ("Endrer vi ikke vedtaket.", False),
        ("Den som ikke klarer det selv, får hjelp til å klage.", False),
        ("Alle kan klage, når saken ikke er avgjort av Statsforvalteren.", False),
        ("~~Ingen kan klage.~~ Alle kan klage.", False),
        ("Vi sier aldri bare nei, men hjelper deg å klage.", False),
        ("Muligheten til å klage er fratatt leietakerne, de er fratatt retten til å klage.", True),
        ("Vi begrunner klagen bare når noen ber om det.", True),
        ("Klagen gjelder bare for dem som har bodd her lenge.", True),
        ("Vi avgjør klagen uten å spørre den det gjelder.", True),
        ("Svar på klagen kommer aldri bare på telefon.", False),
        ("Kommunen bare sender klagen videre.", False),
        ("Vi lar ikke en klage bli liggende.", False),
        ("Klagen endres ikke uten at du er med.", False),
        ("En klage blir aldri avgjort uten å høre den det gjelder.", False),
        ("Ingen klage ligger lenger enn nødvendig.", False),
        ("Du kan ikke klage uten at du betaler.", True),  # a condition
        ("Du kan ikke klage uten advokat.", True),
    ],
)
def test_a_sentence_that_denies_the_thing(tekst: str, nektet: bool) -> None:
    assert bool(nektende(HER, tekst, ("klage",))) is nektet


@pytest.mark.parametrize(
    ("tekst", "borte"),
    [
        ("Vi gir råd om bolig. Vi gir ikke lån.", True),
        ("Tilbudet er lagt ned.", True),
        ("Vi gir råd om bolig.", False),
        ("Når du ikke har et sted å bo, finner vi et.", False),
        ("Vi hjelper deg, også når du ikke har et sted å bo.", False),  # somebody has to read it
        ("Den som ikke har et sted å bo, får et rom.", False),
        ("Vi finner et rom, når du ikke har et sted å bo.", False),
        ("Vi gir råd, har ikke lån.", True),
        ("Har ikke åpent i helgen.", True),
        ("Er du ikke enig, kan du ikke klage.", True),
    ],
)
def test_a_description_may_say_that_the_thing_is_not_there(tekst: str, borte: bool) -> None:
    assert benekter(tekst) is borte


def test_what_a_text_says_of_the_matter_is_its_sentences_and_the_ones_after() -> None:
    tekst = "Vi gir råd. Alle kan klage. Fristen er tre uker. Vi har kontor i byen. Klagen sendes oss."
    assert setningene_med(HER, tekst, ("klage",)) == ["Alle kan klage.", "Klagen sendes oss."]
    assert omtalen(HER, tekst, ("klage",)) == ["Alle kan klage.", "Fristen er tre uker.", "Klagen sendes oss."]
    assert omtalen(HER, "Alle kan klage. Vi gir råd.", ("råd",)) == ["Vi gir råd."]
    assert setningene_med(HER, tekst, ("frist", "innsyn")) == ["Fristen er tre uker."]
    assert setningene_med(HER, tekst, ("innsyn",)) == []


@pytest.mark.parametrize(
    ("tekst", "ord", "funnet"),
    [
        ("Vedtaket kan påklages.", "klage", True),
        ("Vi har ansvar.", "svar", True),
        ("Vi har ansvar.", " svar", False),
        ("Vi gir svar.", " svar", True),
        ("Innavl", "nav", False),  # so short a word begins one
        ("Nav og helse", "nav", True),
        ("Navet", "nav", True),
    ],
)
def test_a_search_word_is_found_inside_others_unless_it_is_short_or_says_where_it_begins(
    tekst: str, ord: str, funnet: bool
) -> None:
    assert har_ord(HER, tekst, ("innsyn", ord)) is funnet
    assert ordene_i(HER, tekst, ("innsyn", ord)) == ((ord,) if funnet else ())


def test_a_stem_begins_a_word() -> None:
    assert har_stamme(HER, "Vi tar imot en klage til Statsforvalteren.", ("innsyn", "klage til stats"))
    assert not har_stamme(HER, "Vedtaket kan påklages.", ("klage",))


@pytest.mark.parametrize(
    ("tekst", "feil"),
    [
        ("Vi gir råd om bolig.", ""),
        ("Vi gir råd om.", "en beskrivelse på minst 5 ord"),
        ("", "beskrivelse"),
        ("–", "beskrivelse"),
        ("Se kommunens nettside for mer informasjon.", "sier mer enn hvor det står"),
        ("Vi gir råd om bolig. Tekst kommer.", "plassholderen «Tekst kommer»"),
    ],
)
def test_a_description_says_something(tekst: str, feil: str) -> None:
    funnet = hel_plan.i_ord(feil_ved_beskrivelse(tekst))
    assert feil in funnet
    assert bool(feil) == bool(funnet)


TOLV = "Vi nevner kontor, bolig, hjelp, råd, brev, vedtak, frist, lån, tilskudd, leie."


@pytest.mark.parametrize(
    ("tekst", "minst", "feil"),
    [
        ("En klage sendes til oss.", 5, ""),
        ("En klage sendes til oss.", 6, "den har 5 ord og må ha minst 6"),
        ("En klage sendes til oss. En klage sendes til oss.", 6, "den har 5 ord når hver setning bare telles én gang"),
        (TOLV, 12, ""),  # one word of twelve holds it together
        (TOLV.replace("leie", "leie, tomt"), 12, "en rekke ord"),
        ("Brev sendes, kontor, bolig, hjelp, råd, vedtak, frist, lån, tilskudd, leie, tomt.", 12, ""),
        ("Retten til råd gis og nås som en rett.", 9, ""),
        ("klage til kontoret, uenig i vedtaket, frist for en klage", 5, "en rekke ord"),  # no verb in any part
        ("klage til kontoret, vi er uenig i vedtaket, frist for en klage", 5, ""),
        ("klage til kontoret, tjenesten veileder om vedtaket, frist for en klage", 5, ""),
        ("råd råd råd råd råd til til", 7, "gjentar de samme ordene"),
        ("Se kommunens nettside for mer informasjon om å klage.", 5, "viser bare til et annet sted"),
        ("Lorem ipsum er ikke noe en skriver til noen.", 5, "plassholderen «Lorem ipsum»"),
    ],
)
def test_a_text_is_sentences_long_enough_and_of_different_words(tekst: str, minst: int, feil: str) -> None:
    funnet = hel_plan.i_ord(feil_ved(tekst, minst))
    assert feil in funnet
    assert bool(feil) == bool(funnet)


def test_the_first_placeholder_is_told() -> None:
    assert plassholderen("Skriv her … [Fyll inn navnet] TODO") == "Skriv her"
    assert plassholderen("Navnet: [Fyll inn navnet] TODO") == "[Fyll inn navnet]"
    assert plassholderen("Vi gir råd.") == ""


@pytest.mark.parametrize(
    ("tekst", "bare"),
    [
        ("Se kommunens nettside. Les også brosjyren.", True),
        ("Se kommunens nettside. Vi gir råd.", False),
        ("Se kommunens nettside. Vi gir råd på nett.", False),
        ("Vi gir råd. Se kommunens nettside.", False),
        ("Se på leieavtalen sammen med oss.", False),
        ("Vi viser til virksomhetsplanen. Les også budsjettet.", True),
        ("Ta kontakt for mer informasjon.", True),
        ("Ta kontakt, så lager vi planen sammen.", False),
        ("", False),
    ],
)
def test_a_text_that_says_only_where_to_read_on(tekst: str, bare: bool) -> None:
    assert viser_bare_videre(tekst) is bare


def test_the_sentences_of_a_text() -> None:
    assert setninger("Vi gir råd. Vi  gir råd!\nHvem?") == ["vi gir råd", "hvem"]
    assert setninger_i("Vi  gir råd. Tekst kommer.\n\nHvem?\n") == ["Vi gir råd.", "Hvem?"]
    assert ordene("Én-til_to, ~~tre~~ 4.") == ["én", "til", "to", "4"]


@pytest.mark.parametrize(
    ("kilde", "sier"),
    [
        ("SSB", True),
        ("Ukjent.", False),
        ("N/A", False),
        ("Kjelde: ukjend", False),
        ("Sektor A", True),
        ("–", False),
        ("[Fyll inn kilden]", False),
        ("Kommer senere", False),
    ],
)
def test_whether_a_source_says_where_figures_come_from(kilde: str, sier: bool) -> None:
    assert sier_hvor(kilde) is sier


@pytest.mark.parametrize(
    ("sted", "feil"),
    [
        ("Kapittel 4", ""),
        ("Planen side 12", ""),
        ("nei", "sier at det ikke står der"),
        ("Kapittel 4 i denne planen", "et sted i planen selv"),
        ("[Fyll inn kapittelet]", "er en plassholder"),
        ("Det ble gjort i 2024", "sier ikke hvor i dokumentet"),
        ("Eksempel: kapittel 4", "fortsatt et eksempel"),
    ],
)
def test_whether_a_place_is_one_in_a_document(sted: str, feil: str) -> None:
    funnet = hel_plan.i_ord(feil_ved_sted(sted, HER.plan))
    assert feil in funnet
    assert bool(feil) == bool(funnet)


def test_a_plan_that_says_that_it_is_an_example_may_have_an_examples_places() -> None:
    plan = hel_plan.plan(Endring({"plan.yaml": {"utgave:": "eksempelmerknad: Eksempel.\nutgave:"}}))
    assert er_eksempel(plan)
    assert not er_eksempel(HER.plan)
    assert feil_ved_sted("Eksempel: kapittel 4", plan) == ""
