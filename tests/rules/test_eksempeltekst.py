"""Which sentences say that the plan's own content is an example, and which only give one."""

from bolig_cli.rules.vedtaksklar.eksempeltekst_igjen import says_it_is_an_example
from tests.gathered import gathered

OF_THE_EXAMPLE = """
Rollene, møtene og datoene under er laget som eksempel.
Områdene i eksempelet er ikke virkelige steder.
I eksempelet har samfunnsdelen slike mål.
Dette er et eksempel på hvordan en boligsosial handlingsplan kan se ut.
Møtene i tabellen er oppdiktet.
Teksten er bare et eksempel.
24/00000 (eksempel)
Eksempel: Alle skal ha bolig
Tallene i dette eksempelet er illustrative.
Datoane er laga som døme.
I dømet har samfunnsdelen slike mål.
Saksnummer og vurderinger er illustrative.
Planen er et eksempel.
Kravene under er laget som eksempler.
Navnet er ment som et eksempel.
Områdene er ikke virkelige steder.
Slik gjør eksempelkommunen det.
"""
AN_EXAMPLE_OF_SOMETHING = """
Bistanden kan for eksempel være råd om økonomi.
Husjakten er et godt eksempel på samarbeid.
Eksempler på tiltak er startlån og bostøtte.
Tiltaket er et eksempel på hva vi får til.
Dette er et eksempel på godt samarbeid med Nav.
Huseiere skriver fiktive leiekontrakter.
Leiekontraktene er fiktive i noen saker.
En familie med to barn kan for eksempel få 10 000 kroner. I eksempelet er leien 8 000 kroner.
I eksempelet over er leien 8 000 kroner.
Vi har sett eksempler på at folk blir stående uten bolig.
Som eksempel kan nevnes Husjakten.
Kommunen skal gå foran med et godt eksempel.
Hustypen er laget som et eksempel på god byggeskikk.
Tiltaket er laget som et eksempel til etterfølgelse.
Målet er virkelig ambisiøst.
Her er et eksempel: En enslig far søker startlån. I eksempelet får han ja.
Til dømes kan Nav gi råd.
Det mest kjente dømet er Husbanken.
Møtet er et eksempel på medvirkning.
Funnene er illustrative for hele landet.
Slik tiltaket om boliger er et eksempel på.
Noen trenger hjelp om natten. Dette er eksempler.
Eksempelvis kan kommunen kjøpe boliger.
Tabellen viser eksempler på boliger.
Tabellen gir eksempler.
Tiltakene er eksempler på hva kommunen kan gjøre.
Rollen som prosjektleder er ikke fylt.
"""


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


@gathered("text", _lines(OF_THE_EXAMPLE))
def test_a_text_says_that_it_is_an_example(text: str) -> None:
    assert says_it_is_an_example(text)


@gathered("text", _lines(AN_EXAMPLE_OF_SOMETHING))
def test_a_text_gives_an_example(text: str) -> None:
    assert not says_it_is_an_example(text)
