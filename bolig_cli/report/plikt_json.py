"""Entries of the catalogue as JSON."""

import json
from collections.abc import Sequence
from typing import Any

from bolig_cli.law import vilkaar
from bolig_cli.law.evidence.evidence import Krav
from bolig_cli.law.henvisning import Treff
from bolig_cli.law.kommende import Kommende, Tilstand
from bolig_cli.law.plikt import Katalog, Lov, Plikt
from bolig_cli.report.colour import Paint
from bolig_cli.report.plikt_text import krav_i_ord, parametre
from bolig_cli.report.wording import said


def report(treff: Treff, ventet: Sequence[Kommende], paint: Paint) -> str:
    """`{"plikter": [{"plikt", "hjemmel", "styrke", …}], "uten_plikt": [{"hjemmel", "grunn"}], "kommende": […]}`.

    `kommende` are the acts that replace or change this one, and are not in force.
    """
    whole = {
        "plikter": [_plikt(treff.lov, plikt, ventet) for plikt in treff.plikter],
        "uten_plikt": [{"hjemmel": str(uten.hjemmel), "grunn": uten.grunn} for uten in treff.uten_plikt],
        "kommende": [_kommende(each) for each in ventet if each.beroerer(treff.lov.lovdata)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def kommende(lov: Kommende, paint: Paint) -> str:
    """`{"kommende": [{"id", "navn", "lovdata", "tilstand": "vedtatt_ikke_i_kraft", …}]}`, with the one act."""
    return json.dumps({"kommende": [_kommende(lov)]}, ensure_ascii=False, indent=2) + "\n"


def oversikt(katalog: Katalog, ventet: Sequence[Kommende], paint: Paint) -> str:
    """`{"lover": [{"id", "korttittel", "plikter": 24, …}], "katalog": "2026-11-23", "kommende": […]}`."""
    lover = [
        {
            "id": lov.id,
            "tittel": lov.tittel,
            "korttittel": lov.korttittel,
            "lovdata": lov.lovdata,
            "verifisert": _verifisert(lov),
            "lovtekst": lov.lovtekst,
            "plikter": len(lov.plikter),
            "uten_plikt": len(lov.uten_plikt),
        }
        for lov in katalog.lover
    ]
    whole = {"lover": lover, "katalog": katalog.versjon, "kommende": [_kommende(each) for each in ventet]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _plikt(lov: Lov, plikt: Plikt, ventet: Sequence[Kommende]) -> dict[str, Any]:
    return {
        "plikt": plikt.id,
        "hjemmel": str(plikt.hjemmel),
        "lovdata": plikt.lovdata,
        "lenke": plikt.lenke,
        "styrke": plikt.styrke.value,
        "plikttype": plikt.plikttype.value,
        "plikttype_grunn": plikt.plikttype_grunn,
        "adressat": plikt.adressat,
        "tittel": plikt.tittel,
        "parafrase": plikt.parafrase,
        "vilkaar": said(vilkaar.describe(plikt.vilkaar)),
        "i_kraft": plikt.i_kraft.isoformat() if plikt.i_kraft else None,
        "opphevet": plikt.opphevet.isoformat() if plikt.opphevet else None,
        "frist": plikt.frist.isoformat() if plikt.frist else None,
        "bevis": [
            {**_krav(krav), "avgjoerende": krav.avgjoerende, "eller": _krav(krav.eller) if krav.eller else None}
            for krav in plikt.krav
        ],
        "veiledning": plikt.veiledning,
        "merknad": plikt.merknad,
        "kommer": [
            {
                "id": each.id,
                "tilstand": Tilstand.VEDTATT_IKKE_I_KRAFT.value,
                "flyttet_til": list(each.flyttet_til(lov.lovdata, plikt.hjemmel.paragraf)),
                "tekst": tekst,
            }
            for each in ventet
            if (tekst := each.om(lov.lovdata, plikt.hjemmel.paragraf))
        ],
        "verifisert": _verifisert(lov),
        "lovtekst": lov.lovtekst,
    }


def _krav(krav: Krav) -> dict[str, Any]:
    return {"type": krav.type.navn, "forklaring": krav_i_ord(krav), "parametre": parametre(krav)}


def _verifisert(lov: Lov) -> str | None:
    return lov.verifisert.isoformat() if lov.verifisert else None


def _kommende(lov: Kommende) -> dict[str, Any]:
    return {
        "id": lov.id,
        "navn": lov.navn,
        "lovdata": lov.lovdata,
        "tilstand": Tilstand.VEDTATT_IKKE_I_KRAFT.value,
        "vedtatt": lov.vedtatt.isoformat(),
        "i_kraft": lov.i_kraft.isoformat() if lov.i_kraft else None,
        "naar": lov.naar,
        "avloeser": lov.avloeser or None,
        "endrer": lov.endrer or None,
        "flytter": [{"fra": fra, "til": list(til)} for fra, til in lov.flytter],
        "paragrafer": list(lov.paragrafer),
        "nytt": [{"paragraf": each.paragraf, "hva": each.hva} for each in lov.nytt],
        "lest": lov.lest.isoformat(),
        "url": lov.url,
    }
