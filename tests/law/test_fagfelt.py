"""Which sentences are about another of the municipality's fields, whatever words they share with a duty."""

from bolig_cli.law.evidence.support.fagfelt import (
    annet_felt,
    kan_vaere_annet,
    kan_vaere_dyr_og_spill,
    om_annet,
    om_dyr_og_spill,
)
from bolig_cli.searchable import searchable
from tests.gathered import gathered


@gathered(
    "setning, ord",
    [
        ("Den som er uenig i gebyret for parkering, kan klage.", "parkering"),
        ("Brøytebilene samordner ruten med flere tjenester.", "brøytebilene"),
        ("Vi spør «elgen» hva den mener.", "elgen"),
        ("Saken om broen er avgjort.", "broen"),
        ("Den som er uenig i vedtaket, kan klage.", ""),
        ("Brorparten av sakene gjelder startlån.", ""),  # only the whole word is a bridge
        ("Hundre familier får hjelp hvert år.", ""),
        ("Reguleringsplanen gir plass til kommunale boliger.", ""),  # both fields: it is ours
        ("Renovasjon og helse møtes om den enkelte.", ""),
        ("Renovasjon og Nav møtes om den enkelte.", ""),
        ("Kor lenge det tek, kjem an på korleis du har det.", ""),
        ("Bygningen er freda, og kan ikke endres.", "freda"),
        ("Kontoret tar imot fram til fredag.", ""),
        ("Vedtaket om ny skole går ut på å rive den gamle.", "skole"),  # nobody is in it
        ("Vi snakker med skolen om barna.", ""),
        ("Gatelys i boligområdet.", "gatelys"),  # where they are
        ("Fritidsboliger får sitt eget vedtak.", "fritidsboliger"),  # no dwelling of ours
    ],
)
def test_the_word_of_another_field_is_told(setning: str, ord: str) -> None:
    assert annet_felt(setning) == ord
    assert kan_vaere_annet(setning.casefold()) or not ord


def test_a_sentence_that_goes_on_about_it_is_about_it_too() -> None:
    museet, det, kommunen = "Museet er en institusjon.", "Det flyttet hit i fjor.", "Kommunen gir hjelp."
    assert om_annet([museet, det, kommunen]) == {museet, det}
    assert om_annet([kommunen, det]) == om_annet([det]) == frozenset()
    assert om_annet([museet, "De som trenger bolig, får det."]) == {museet}


@gathered(
    "setning, er",
    [
        ("Rideskolen gir hester med dårlig helse en roligere hverdag.", True),
        ("Rullestolbasket spilles i lokalene til idrettslaget.", True),
        ("Måker trakasserer gjester på kaien.", True),
        ("Biblioteket har en liste over det beste for barn, med tjue barnebøker.", True),
        ("I de kommunale boligene er det ikke lov å ha husdyr.", False),  # where people live
        ("Turløypene gir innbyggerne bedre helse.", False),  # the health of the people, in another field
        ("Alle har hester.", True),
        ("Alle får hjelp.", False),
    ],
)
def test_animals_and_games_are_about_no_duty(setning: str, er: bool) -> None:
    assert om_dyr_og_spill([setning]) == ({setning} if er else frozenset())
    assert kan_vaere_dyr_og_spill(searchable(setning)) or not er
