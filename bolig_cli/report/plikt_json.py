"""Entries of the catalogue as JSON."""

import json
from typing import Any

from bolig_cli.law import vilkaar
from bolig_cli.law.henvisning import Treff
from bolig_cli.law.plikt import Katalog, Lov, Plikt
from bolig_cli.report.colour import Paint
from bolig_cli.report.plikt_text import krav_i_ord, parametre
from bolig_cli.report.wording import said


def report(treff: Treff, paint: Paint) -> str:
    """`{"plikter": [{"plikt", "hjemmel", "styrke", …}], "uten_plikt": [{"hjemmel", "grunn"}]}`."""
    whole = {
        "plikter": [_plikt(treff.lov, plikt) for plikt in treff.plikter],
        "uten_plikt": [{"hjemmel": str(uten.hjemmel), "grunn": uten.grunn} for uten in treff.uten_plikt],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def oversikt(katalog: Katalog, paint: Paint) -> str:
    """`{"lover": [{"id", "korttittel", "plikter": 24, …}], "katalog": "2026-11-23"}`."""
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
    return json.dumps({"lover": lover, "katalog": katalog.versjon}, ensure_ascii=False, indent=2) + "\n"


def _plikt(lov: Lov, plikt: Plikt) -> dict[str, Any]:
    return {
        "plikt": plikt.id,
        "hjemmel": str(plikt.hjemmel),
        "lovdata": plikt.lovdata,
        "lenke": plikt.lenke,
        "styrke": plikt.styrke.value,
        "adressat": plikt.adressat,
        "tittel": plikt.tittel,
        "parafrase": plikt.parafrase,
        "vilkaar": said(vilkaar.describe(plikt.vilkaar)),
        "i_kraft": plikt.i_kraft.isoformat() if plikt.i_kraft else None,
        "opphevet": plikt.opphevet.isoformat() if plikt.opphevet else None,
        "frist": plikt.frist.isoformat() if plikt.frist else None,
        "bevis": [
            {"type": krav.type.navn, "forklaring": krav_i_ord(krav), "parametre": parametre(krav)}
            for krav in plikt.krav
        ],
        "veiledning": plikt.veiledning,
        "merknad": plikt.merknad,
        "verifisert": _verifisert(lov),
        "lovtekst": lov.lovtekst,
    }


def _verifisert(lov: Lov) -> str | None:
    return lov.verifisert.isoformat() if lov.verifisert else None
