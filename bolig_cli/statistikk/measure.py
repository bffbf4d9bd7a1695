"""What kind of figure something is: a count, which can be added to others, or one that cannot."""

import re

from bolig_cli.statistikk.jsonstat import Measure

# In the unit, `per` and a stroke are always a share: «kr per innbygger», «kr/m²».
_UNIT = re.compile(
    r"prosent|promille|\bper\b|\bpr\.|/|\bandel|indeks|snitt|median|\brate|koeffisient|poeng", re.IGNORECASE
)
# In the name there are dates too («per 31.12.», «per 1. januar»), and words that hold others («handel», «utsnitt»).
_NAME = re.compile(
    r"median|gjennomsnitt|\bgj\.? ?sn|\bsnitt|årssnitt|\bandel|(?<!h)andel\b|prosent|promille|indeks|\brate|srate\b|kvartil|desil"
    r"|persentil|koeffisient|kvotient|forholdstall|forholdstal\b|dekningsgrad|dekkingsgrad|kvadratmeterpris|enhetspris"
    r"|\b(?:per|pr\.?) (?:\d[\d ]* )?(?!\d|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    r"|utgangen|utgangs|årsskiftet|dato|år\b|halvår|kvartal|måned|månad)\w",
    re.IGNORECASE,
)


def is_rate(measure: Measure) -> bool:
    """Whether it is a share, an average, a median or another figure that can't be added: by its kind, decimals, unit or name.

    The bank's own kind is not enough: medians are called `Stock` there.
    """
    by_unit = bool(measure.desimaler) or bool(_UNIT.search(measure.enhet))
    return measure.snitt or by_unit or bool(_NAME.search(measure.navn))
