"""Whether a text is sentences, and long enough."""

from bolig_cli.law.evidence.support.setningsform import bare_stikkord, feil_ved
from tests.gathered import gathered

from . import hel_plan

TOLV = "Vi nevner kontor, bolig, hjelp, råd, brev, vedtak, frist, lån, tilskudd, leie."


@gathered(
    "tekst, minst, feil",
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
        ("klage til kontoret, papirer om vedtaket, brev papirer om en frist", 5, "en rekke ord"),  # no noun before it
        ("klage til nes, uenig i vedtaket, frist for en klage", 5, "en rekke ord"),  # too short to be a passive
        ("Vi gir råd og gir vi råd og.", 6, ""),  # half of them are different
        ("Vi gir råd, og vi gir lån.", 6, ""),
        ("Vi gir råd, og vi gir lån, og vi gir råd og lån, og vi gir.", 5, ""),  # as many different as it must have
        ("råd råd råd råd råd til til", 7, "gjentar de samme ordene"),
        ("Se kommunens nettside for mer informasjon om å klage.", 5, "viser bare til et annet sted"),
        ("Lorem ipsum er ikke noe en skriver til noen.", 5, "plassholderen «Lorem ipsum»"),
    ],
)
def test_a_text_is_sentences_long_enough_and_of_different_words(tekst: str, minst: int, feil: str) -> None:
    funnet = hel_plan.i_ord(feil_ved(tekst, minst))
    assert feil in funnet
    assert bool(feil) == bool(funnet)


@gathered(
    "tekst, rekke",
    [
        ("bolig hjelp ungdom råd penger", True),
        ("Råd, bomestring, økonomi, startlån, tilskudd, bostøtte og kommunal bolig.", True),
        ("Nav, kommune, leietaker, husleie, restanse, avtale", True),
        ("Pleie bolig helse råd. Penger lån tilskudd.", True),
        ("Helse bolig råd penger lån", True),  # «helse» is nothing that one does
        ("Kjøp av fem leiligheter i sentrum.", False),
        ("Bygge ti nye boliger ved skolen.", False),
        ("Fem nye omsorgsboliger, ferdig 2026.", False),
        ("Opplæring, råd og kurs. Vi ringer.", False),
        ("Leietakerne betaler husleien direkte.", False),
        ("Bruke startlån, tilskudd, bostøtte aktivt.", False),
        ("Bofaddere nabolag flytting fritidstilbud kurs faddere utgifter tjenester nabolag.", True),
        ("Leietakere, husleie, restanse, avtale, veiledning", True),
        ("Boligene tilskudd familie økonomi lån nabolag", True),
        ("Bygge trygge boliger nær sentrum sammen", False),
        ("Bygge boliger nær sentrum sammen ungdom", True),
        ("Kartlegge private utleieboliger sentrum, Hof og Sande", False),
        ("Etablere tverrfaglig boligteam våren neste år", False),
        ("", True),
    ],
)
def test_a_row_of_words_is_no_description(tekst: str, rekke: bool) -> None:
    assert bare_stikkord(tekst) is rekke
