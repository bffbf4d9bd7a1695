"""How a sentence says the opposite of what the data say: for each thing that can be told there, in both forms of the language.

As everywhere, words say where to look. These are the plain cases: a sentence that such a line is true of says otherwise than the
data, and a duty cannot rest on both.
"""

from collections.abc import Mapping

from bolig_cli.law.evidence.motsigelser.ansvar import ANSVAR
from bolig_cli.law.evidence.motsigelser.henvendelse import HENVENDELSE
from bolig_cli.law.evidence.motsigelser.klage import KLAGE
from bolig_cli.law.evidence.motsigelser.medvirkning import MEDVIRKNING
from bolig_cli.law.evidence.motsigelser.planen import PLANEN
from bolig_cli.law.evidence.motsigelser.rad import Motsigelse
from bolig_cli.law.evidence.motsigelser.svar import SVAR
from bolig_cli.law.evidence.motsigelser.tjenester import TJENESTER
from bolig_cli.law.evidence.motsigelser.vedtak import VEDTAK

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
