"""Which sentences are about the text that is to be written, and which only have its words."""

import pytest

from bolig_cli.law.evidence.support.uferdig import er_notat, kan_vaere_uferdig, plassholderen, uferdig, uferdige
from bolig_cli.searchable import searchable
from tests.gathered import gathered


@gathered(
    "setning",
    [
        "Tekst om klage skrives etter ferien.",
        "Avsnittet om klage mangler.",
        "Rutinen for klage er under arbeid.",
        "Ansvarlig for å skrive om klage er Boligkontoret.",
        "Klage: kommer i neste utgave av planen.",
        "Ordliste: klage, frist, vedtak.",
        "Hos oss er det ikke bestemt hvem som svarer på en klage.",
        "I den forrige planen kunne alle klage.",
        "Nabokommunen sender klager til Statsforvalteren.",
        "Gammel tekst: Den som er uenig, kan klage.",
        "Spørsmål til juristen: Kan den som er uenig, klage.",
        "Vi har ennå ikke skrevet noe om klage.",
        "Det skal lages en rutine for klage.",
        "Planen bør si noe om klage.",
        "Noe om hvordan en klager når en er uenig i vedtaket.",
        "Tidligere kunne den som var uenig, klage.",
        "Fram til 2019 gikk klagen til fylkesmannen.",
        "Frist for tekst til planen: Den som er uenig, kan klage.",  # a label of five words
        "Plantekst: Alle kan klage.",
        "Kapitlet om klage kommer til høsten.",
        "Kapitlet kommer.",
        "Rutinen mangler.",
    ],
)
def test_a_sentence_about_the_text_or_another_place(setning: str) -> None:
    assert uferdig(searchable(setning))
    assert kan_vaere_uferdig(searchable(setning))


@gathered(
    "setning",
    [
        "Du kan klage, og svaret kommer innen åtte uker.",
        "Ved utkastelse kommer vi hjem til deg.",
        "Rutinen er at vi kommer hjem til deg.",
        "En beskrivelse av boligen legges ved søknaden.",
        "Mangler du en bolig, sier rutinen vår hvem du ringer.",  # what is lacking is said before
        "Utkastet til individuell plan legges fram for deg.",
        "Vi samarbeider med nabokommunen om en klage.",
        "Brevet har et avsnitt om klage til Statsforvalteren.",
        "Det skal lages en plan for den som trenger flere tjenester.",
        "Klage: Den som er uenig, kan klage.",
        "Her er ny tekst til planen: Alle kan klage.",  # six words: no label
        "Teksten er lest av alle.",
        "Den som kommer kapittel 3 i forkjøpet, kan klage.",  # it comes before
        "Det mangler boliger i kommunen.",
    ],
)
def test_a_sentence_about_the_matter(setning: str) -> None:
    assert uferdig(searchable(setning)) is False


def test_most_texts_need_not_be_looked_at_sentence_by_sentence() -> None:
    assert not kan_vaere_uferdig(searchable("Alle som bor her, kan få hjelp."))


def test_a_question_counts_where_something_is_said_after_it() -> None:
    spoersmaal, svar = "Hvem kan klage?", "Alle kan klage."
    assert uferdige([spoersmaal, "Og hvordan?"]) == {spoersmaal, "Og hvordan?"}
    assert uferdige([spoersmaal, svar]) == frozenset()
    assert uferdige([spoersmaal, "", svar]) == frozenset()
    assert uferdige([svar, spoersmaal]) == {spoersmaal}


@pytest.mark.parametrize(
    ("setning", "notat"),
    [
        ("Teksten om boligene er ikke skrevet.", True),
        ("Her må det stå hvem som får bolig.", True),
        ("Det skal lages en rutine for boligene.", False),  # which a measure may do
        ("Boligene kommer i neste rullering.", False),
    ],
)
def test_a_note_to_the_author_is_one_wherever_it_stands(setning: str, notat: bool) -> None:
    assert er_notat(searchable(setning)) is notat
    assert uferdig(searchable(setning))


def test_the_first_placeholder_is_told() -> None:
    assert plassholderen("Skriv her … [Fyll inn navnet] TODO") == "Skriv her"
    assert plassholderen("Navnet: [Fyll inn navnet] TODO") == "[Fyll inn navnet]"
    assert plassholderen("Vi gir råd.") == ""
