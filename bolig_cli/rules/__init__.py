"""Every rule, in a literal tuple: a new rule is one file beside its siblings, one line here, one case file in the tests."""

from bolig_cli.rules.rule import Rule
from bolig_cli.rules.strategi_uten_tiltak import strategi_uten_tiltak

ALL_RULES: tuple[Rule, ...] = (strategi_uten_tiltak,)
