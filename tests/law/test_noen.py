"""Whether somebody is in a sentence: who acts, who is helped, or what one gets."""

from bolig_cli.law.evidence.support.noen import nevner_noen, nevner_personer
from tests.gathered import gathered


@gathered(
    "setning, noen, personer",
    [
        ("Vi svarer innen tre uker.", True, True),
        ("Den som er uenig, får vite hvorfor.", True, True),
        ("Barna får fortelle.", True, True),
        ("Hjelpa blir tilpassa.", True, True),
        ("Opplysninger fra lege og skole gis av den det gjelder.", True, True),
        ("Alle får en plass.", True, False),
        ("Vedtaket er skriftlig.", True, False),  # what one gets, and nobody who gets it
        ("Feilsendte henvendelser går til rett kontor.", True, False),
        ("Ferien varer i tre uker, og fristen er 1. mai.", False, False),
        ("Institusjonen fikk nytt tak fra en annen by.", False, False),
    ],
)
def test_somebody(setning: str, noen: bool, personer: bool) -> None:
    assert nevner_noen(setning) is noen
    assert nevner_personer(setning) is personer
