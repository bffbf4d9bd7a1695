"""Whether a sentence only tells of what was: «Planen sa hva du ville, og hvem som gjorde hva»."""

from collections.abc import Sequence

from bolig_cli.law.evidence.support.ledd import har

_VAR = (
    " var ", " hadde ", " ga ", " gav ", " fikk ", " tilbød ", " hjalp ", " pleide ", " sa ", " sto ", " stod ", " ville ",
    " kunne ",
    " skulle ", " ble ", " gjorde ", " trengte ", " drev ", " gikk ", " kom ", " lot ", " tok ", " holdt ", " fulgte ", " lagde ",
    " laget ", " samordnet ", " hette ", " het ", " fantes ", " skrev ",
)  # fmt: skip
_ER = frozenset({
    "er", "har", "kan", "skal", "må", "vil", "får", "gir", "gjør", "blir", "går", "ser", "sier", "gis", "står", "lager", "finnes",
    "bør", "tar", "tilbys", "ytes", "lages",
})  # fmt: skip
_FORAN_VERB = frozenset(
    {"vi", "du", "de", "den", "det", "han", "hun", "man", "som", "alle", "jeg", "dere", "kommunen", "nav"}
)
_BESTEMT = ("en", "et", "ene", "a")  # «koordinatoren følger», «planen samler»


def er_fortid(sagt: str) -> bool:
    """Whether a sentence in bokmål, as it is searched, has verbs of the past and none of the present."""
    return har(sagt, _VAR) and not _har_naatid(sagt.split())


def _har_naatid(ord: Sequence[str]) -> bool:
    if not _ER.isdisjoint(ord):
        return True
    foran = ("", *ord)
    return any(
        o.endswith("er") and (nr == 0 or foran[nr] == "," or foran[nr] in _FORAN_VERB or foran[nr].endswith(_BESTEMT))
        for nr, o in enumerate(ord)
    )
