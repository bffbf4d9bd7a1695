"""Groups so small that somebody could be recognised."""

from bolig_cli.rules.rule import Rule
from bolig_cli.rules.smaa_grupper.liten_gruppe import liten_gruppe
from bolig_cli.rules.smaa_grupper.liten_gruppe_i_teksten import liten_gruppe_i_teksten
from bolig_cli.rules.smaa_grupper.skjult_tall_kan_regnes_ut import skjult_tall_kan_regnes_ut

RULES: tuple[Rule, ...] = (
    liten_gruppe,
    liten_gruppe_i_teksten,
    skjult_tall_kan_regnes_ut,
)
