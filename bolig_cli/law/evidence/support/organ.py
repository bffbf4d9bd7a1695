"""Which body a name is of, and whether a case is the adoption of the plan: by what is said, and by nothing else standing there."""

import re
from collections.abc import Collection

from bolig_cli.law.evidence.evidence import Grad
from bolig_cli.law.evidence.foering import handler_om_planen
from bolig_cli.law.evidence.support.tekst import ordene
from bolig_cli.model.plan import Plan
from bolig_cli.searchable import same_letters, visible

# What is left of a word when the body is taken away, where it is still the body.
_BOEYD = frozenset(("", "t", "et", "e", "a", "s", "møte", "møtet", "sak", "saken", "saka"))
# Words of other bodies, or that somebody else decides for this one.
_ANDRE = (
    "kommunestyre", "bystyre", "heradsstyre", "herredsstyre", "formannskap", "utvalg", "utval", "hovedutvalg", "hovudutval",
    "komite", "nemnd", "styret", "byråd", "administrasjon", "rådmann", "kommunedirektør", "direktør", "ordfører",
    "varaordfører", "leder", "leiar", "gruppeleder", "gruppeleiar", "sekretariat", "fylkesting", "statsforvalter",
    "statsforvaltar", "eldreråd", "ungdomsråd", "vegne", "vegner", "fullmakt", "deleg", "hastevedtak", "myndighet", "mynde",
    "unnateke", "unntatt",
)  # fmt: skip
# Whose council it is that is no municipality's: «Ungdommens kommunestyre», «Eldres kommunestyre».
_GRUPPER = ("ungdom", "unge", "eldre", "barn", "born", "elev", "student", "senior", "innvandr", "pensjonist")
_VEDTAK = frozenset((
    "vedta", "vedtar", "vedtak", "vedtaket", "vedtas", "vedtatt", "vedtakast", "vedtek", "vedteken", "vedteke", "vedtok",
    "vedtaksbehandling", "vedtaksmøte", "slutt", "slutter", "sluttar", "sluttbehandling", "slutthandsaming", "sluttvedtak",
    "endelig", "endeleg", "endelege", "behandling", "behandlingen", "handsaming", "handsaminga", "politisk", "rullert",
    "planforslag", "planforslaget", "forslag", "forslaget", "planen", "saken", "saka", "gang", "gangs", "kommunedelplan",
    "kommunedelplanen", "temaplan", "temaplanen",
))  # fmt: skip
_VEDTAR = ("godkjen", "fastset", "revider")  # however they end
# What may stand before «kommunestyre» and is no place.
_IKKE_STED = frozenset((
    "forrige", "førre", "nye", "nytt", "ny", "det", "dagen", "valgt", "valgte", "vald", "valde", "kommunen", "kommunal",
    "kommunale", "vår", "vårt", "våre", "vedtak", "vedtaket", "møte", "møtet", "sak", "saken", "saka", "politisk",
    "politiske", "eget", "eige", "samla", "samlet", "samlede", "hele", "heile", "av", "i",
))  # fmt: skip
# Looked for in the name of a body, and made no sooner.
_STED = r"\b(?:i|for|til) ((?-i:[A-ZÆØÅ])[\w-]+)|^\W*([\wæøå-]+?)s? (?:kommunes? )?(?:kommune|by|heradss|herreds)styre"
_SMAAORD = frozenset((
    "av", "om", "for", "i", "og", "til", "den", "det", "med", "sak", "ps", "nr", "ny", "nye", "annen", "andre", "gongs", "møte",
    "perioden", "åra", "årene", "år", "fra", "frå", "på", "vår", "ble", "er", "blir", "blei", "vart", "vert", "som", "etter",
    "høring", "høyring", "høringen", "høyringa",
))  # fmt: skip


def er_organet(navn: str, stammer: Collection[str]) -> Grad:
    """Whether a name is of one of the bodies: OPPFYLT; DELVIS where another is named too, or decides for it; else IKKE."""
    ord = ordene(same_letters(navn))
    nr = next((nr for nr, o in enumerate(ord) if any(o.startswith(s) and o[len(s) :] in _BOEYD for s in stammer)), None)
    if nr is None or any(o.startswith(_GRUPPER) or _er_et_annet(o, stammer) for o in ord[:nr]):
        return Grad.IKKE
    if ord[nr].endswith("ts"):  # «kommunestyrets leder»
        return Grad.IKKE
    return Grad.DELVIS if any(_er_et_annet(o, stammer) for o in ord[nr:]) else Grad.OPPFYLT


def _er_et_annet(ord: str, stammer: Collection[str]) -> bool:
    return ord.startswith(_ANDRE) and not any(ord.startswith(s) for s in stammer)


def er_et_annet_steds(navn: str, plan: Plan) -> bool:
    """Whether a body's name has a place that the plan's municipality is not called by: «Kommunestyret i Tønsberg»."""
    egne = {o.removesuffix("s") for o in ordene(plan.kommune.navn)}
    steder = re.findall(_STED, visible(navn), re.IGNORECASE)
    funnet = [o.removesuffix("s") for par in steder for sted in par for o in ordene(sted)]
    return any(o not in egne and o not in _IKKE_STED for o in funnet)


def er_vedtak_av_planen(sak: str, plan: Plan) -> bool:
    """Whether the words of a case say that this plan is adopted, and nothing more that may be something else."""
    kjent = _VEDTAK | _SMAAORD
    return handler_om_planen(
        [o for o in ordene(same_letters(sak)) if o not in kjent and not o.startswith(_VEDTAR)], plan
    )
