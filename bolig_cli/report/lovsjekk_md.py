"""The catalogue held against Lovdata's archive, as Markdown: to be pasted into an issue or a mail."""

import re
from collections.abc import Callable, Sequence

from bolig_cli import norsk
from bolig_cli.law.betydning import Betydning
from bolig_cli.law.lovdata.compare import Sjekk, Utfall
from bolig_cli.law.plikt import Lov
from bolig_cli.report import lovsjekk_ord as ord
from bolig_cli.report.colour import Paint
from bolig_cli.report.wording import said


def report(sjekk: Sjekk, betydning: Betydning | None, shown: Callable[[str], str], paint: Paint) -> str:
    """What has changed, act by act, and then what it means for the plan, if one was given."""
    antall = sjekk.antall
    parts = [
        "# Lovsjekk",
        f"{norsk.number(sum(antall.values()))} bestemmelser er sammenlignet med lovteksten hos Lovdata: "
        f"{norsk.listing([f'{norsk.number(count)} {utfall}' for utfall, count in antall.items()])}.",
    ]
    for lov in sjekk.lover:
        changed = [each for each in lov.innslag if each.utfall is not Utfall.UENDRET]
        if changed:
            lines = [
                f"- **{each.utfall.value}**: {_text(each.hjemmel.bestemmelse)}{f' (`{each.plikt}`)' if each.plikt else ''}. "
                f"{_text(each.forklaring)}"
                for each in changed
            ]
            parts += [f"## {_text(norsk.capital(lov.lov.korttittel))}", "\n".join(lines)]
    if betydning and not sjekk.uendret:
        parts += [f"## {_text(ord.overskrift(betydning))}", ord.oppsummering(betydning)]
        for b in betydning.beroerte:
            lines = [f"### {_text(norsk.capital(ord.hva(b)))}", ""]
            for label, texts in ord.deler(b, shown):
                lines += [f"- {label}: {_text(text)}" for text in texts]
            parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def uten_arkiv(lover: Sequence[Lov], paint: Paint) -> str:
    """That nothing was compared, and when each act was last verified."""
    lines = [f"- {_text(lov.korttittel)}: {_text(said(lov.verifisert_mot) or 'ikke oppgitt')}" for lov in lover]
    return "\n\n".join(["# Lovsjekk", "Ingenting er sammenlignet.", "\n".join(lines)]) + "\n"


def _text(text: str) -> str:
    """The text with what would mean something in Markdown made harmless."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)
