"""A plan in nynorsk, or in plainer words than the law's, answers the law as well as one in the law's own."""

from pathlib import Path

from . import hel_plan
from .hel_plan import KAPITTEL, Endring

NYNORSK = """\
---
tittel: Slik arbeider vi
emner: [samordning, individuell_bistand, saksbehandling, klage]
---

## Tenestene

Bustadteamet samordnar tenestene til dei som treng hjelp frå fleire sektorar.
Teamet møtest annakvar veke, fordeler ledige bustader og avklarar kven som har ansvaret for neste steg.

## Bistand

Kvar person får bistand ut frå det han eller ho treng.
Vi kartlegg situasjonen saman med den einskilde og vurderer kva hjelp det er bruk for.
Endrar situasjonen seg, tilpassar vi bistanden.

## Førespurnader

Når nokon ber om hjelp, avgjer vi om personen er vanskelegstilt på bustadmarknaden.
Det gjer vi òg når det ikkje kjem nokon søknad.

## Svaret

Eit enkeltvedtak seier kva vi har bestemt, anten det er ja eller avslag.
Brevet forklarer grunnen, kva reglar vi har brukt, og kven som kan hjelpe vidare.

## Innhaldet

I vedtaket står hovudinnhaldet i bistanden, slik at alle partar veit kva som skal skje, når det tek til, og kven som har ansvaret.

## Ønske

Vi planlegg saman med den det gjeld.
Kva personen sjølv ønskjer, har noko å seie for kvar og korleis han eller ho skal bu.

## Usemje

Den som er usamd, kan klaga.
Kommunen vurderer saka på nytt og sender henne til Statsforvaltaren dersom han held fast ved svaret.
"""


def test_a_plan_in_nynorsk_can_answer_every_duty(tmp_path: Path) -> None:
    verdicts = hel_plan.status(tmp_path, Endring({"plan.yaml": {"bokmål": "nynorsk"}}, {KAPITTEL: NYNORSK}))
    assert set(verdicts.values()) == {"dekket"}, verdicts


def test_the_content_of_a_decision_said_in_plain_words_answers(tmp_path: Path) -> None:
    plain = {"står hovedinnholdet i bistanden, slik": "står det hva bistanden i hovedsak går ut på, slik"}
    assert hel_plan.status(tmp_path, Endring({KAPITTEL: plain}))["bsl-7-2"] == "dekket"
