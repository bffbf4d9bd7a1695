"""Which other municipality a sentence names, and when it is the one that does what is told."""

from bolig_cli.law.context import Context
from bolig_cli.law.evidence.support.andre_kommuner import andre_kommuner, gjoeres_av_en_annen
from tests.gathered import gathered

from . import hel_plan

HER = Context(hel_plan.plan())


@gathered(
    "setning, navn, den_andre_gjoer",
    [
        ("Tønsberg kommune gir tilskudd til dem som bor der.", ["Tønsberg kommune"], True),
        ("Slik gjør de i Horten.", ["Horten"], True),
        ("Vi samarbeider med Horten kommune.", ["Horten kommune"], False),
        ("Tønsberg kommune gir våre innbyggere en seng.", ["Tønsberg kommune"], False),
        ("Time kommune gir tilskudd.", ["Time kommune"], True),
        ("Time for samtale får du av oss.", [], False),  # a word as well, and no municipality alone
        ("Prøve kommune gir tilskudd.", [], False),  # the plan's own
        ("Vi gir tilskudd.", [], False),
    ],
)
def test_another_municipality_in_a_sentence(setning: str, navn: list[str], den_andre_gjoer: bool) -> None:
    assert [nevnt.navn for nevnt in andre_kommuner(HER, setning)] == navn
    assert gjoeres_av_en_annen(HER, setning) is den_andre_gjoer
