"""How a sentence speaks against what the data tell: for each thing in them, what may not be denied, limited or said otherwise.

As everywhere, words say where to look. These are the plain cases: a sentence that such a line is true of says otherwise than the
data, and a duty cannot rest on both.
"""

from collections.abc import Mapping

from bolig_cli.law.evidence.support.motsigelser.ansvar import ANSVAR
from bolig_cli.law.evidence.support.motsigelser.klage import KLAGE
from bolig_cli.law.evidence.support.motsigelser.planarbeidet import PLANARBEIDET
from bolig_cli.law.evidence.support.motsigelser.rad import Spor
from bolig_cli.law.evidence.support.motsigelser.saksgang import SAKSGANG
from bolig_cli.law.evidence.support.motsigelser.tjenester import TJENESTER

MOTSIGELSER: Mapping[str, Spor] = {**SAKSGANG, **KLAGE, **ANSVAR, **TJENESTER, **PLANARBEIDET}
