"""How a sentence says the opposite of what the data say: for each thing that can be told there, in both forms of the language.

As everywhere, words say where to look. These are the plain cases: a sentence that such a line is true of says otherwise than the
data, and a duty cannot rest on both.
"""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser.ansvar import ANSVAR
from bolig_cli.law.evidence.support.motsigelser.henvendelse import HENVENDELSE
from bolig_cli.law.evidence.support.motsigelser.klage import KLAGE
from bolig_cli.law.evidence.support.motsigelser.medvirkning import MEDVIRKNING
from bolig_cli.law.evidence.support.motsigelser.planen import PLANEN
from bolig_cli.law.evidence.support.motsigelser.rad import Motsigelse
from bolig_cli.law.evidence.support.motsigelser.svar import SVAR
from bolig_cli.law.evidence.support.motsigelser.tjenester import TJENESTER
from bolig_cli.law.evidence.support.motsigelser.vedtak import VEDTAK

MOTSIGELSER: Mapping[str, tuple[Motsigelse, ...]] = {
    **HENVENDELSE,
    **SVAR,
    **MEDVIRKNING,
    **VEDTAK,
    **KLAGE,
    **ANSVAR,
    **TJENESTER,
    **PLANEN,
}
