"""Statistics Norway's PxWebApi 2: one GET at a time, with time limits and retries, and every failure as one clear line.

Source: SSB, «Api mot Statistikkbanken, brukerveiledning» (30 queries a minute, 800 000 cells a query); PxTools/PxApiSpecs.
"""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bolig_cli.errors import BoligError

SSB = "https://data.ssb.no/api/pxwebapi/v2/"
MAX_CELLS = 800_000
MAX_BYTES = 20_000_000
_ATTEMPTS = 4
_LONGEST_WAIT = 30.0  # seconds, whatever the server asks for
_AGAIN = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Klient:
    """Where to ask, how long to wait for an answer (seconds), and how to wait between attempts."""

    adresse: str = SSB
    tidsgrense: float = 20.0
    vent: Callable[[float], None] = time.sleep

    def metadata(self, tabell: str) -> Any:
        """What the table has, as json-stat2 without values. Raises BoligError."""
        return self._get(tabell, "metadata", {"lang": "no", "outputFormat": "json-stat2"})[0]

    def data(self, tabell: str, valg: Mapping[str, str]) -> tuple[Any, str]:
        """The cells of a selection, as json-stat2, and the address that gives them. Raises BoligError."""
        return self._get(tabell, "data", {"lang": "no", "outputFormat": "json-stat2", **valg})

    def _get(self, tabell: str, what: str, params: Mapping[str, str]) -> tuple[Any, str]:
        import httpx

        address = f"{self.adresse.rstrip('/')}/tables/{tabell}/{what}"
        problem = ""
        with httpx.Client(timeout=self.tidsgrense, follow_redirects=False, headers={"User-Agent": "bolig"}) as client:
            for attempt in range(_ATTEMPTS):
                try:
                    answer = client.get(address, params=dict(params))
                except httpx.TimeoutException:
                    problem = f"svarte ikke innen {self.tidsgrense:g} sekunder"
                except httpx.TransportError as error:
                    problem = f"kunne ikke nås ({error.__class__.__name__})"
                except (httpx.InvalidURL, httpx.UnsupportedProtocol):
                    raise BoligError(f"«{self.adresse}» er ikke en nettadresse. Skriv for eksempel {SSB}") from None
                else:
                    if answer.status_code not in _AGAIN:
                        return _content(answer.status_code, answer.content, tabell), str(answer.url)
                    problem = f"svarte med feilkode {answer.status_code}"
                    wait = _asked_wait(answer.headers.get("Retry-After", ""))
                    if attempt < _ATTEMPTS - 1 and wait:
                        self.vent(wait)
                        continue
                if attempt < _ATTEMPTS - 1:
                    self.vent(float(2**attempt))
        host = address.split("/")[2] if "//" in address else address
        raise BoligError(
            f"Fikk ikke hentet tabell {tabell}: {host} {problem}. Prøv igjen senere. "
            "Planen kan sjekkes og bygges uten nett, med tallene som ligger der fra før."
        )


def _asked_wait(header: str) -> float:
    """Seconds that the server asks for, at most our own limit; 0 where it asks for none."""
    return min(float(header), _LONGEST_WAIT) if header.strip().isascii() and header.strip().isdecimal() else 0.0


def _content(status: int, body: bytes, tabell: str) -> Any:
    if len(body) > MAX_BYTES:
        raise BoligError(f"Svaret om tabell {tabell} er for stort. Velg færre rader eller år under «henting».")
    try:
        content = json.loads(body)
    except ValueError:
        content = None
    if 200 <= status < 300 and isinstance(content, dict):
        return content
    if status == 404:
        raise BoligError(f"Statistikkbanken har ingen tabell {tabell}. Se etter nummeret på ssb.no/statbank.")
    if status == 403:
        raise BoligError(f"Utvalget fra tabell {tabell} er for stort for Statistikkbanken. Velg færre rader eller år.")
    if isinstance(content, dict) and content.get("title"):
        raise BoligError(
            f"Statistikkbanken tok ikke imot utvalget fra tabell {tabell}: «{content['title']}» (feilkode {status}). "
            "Sammenlign kodene under «henting» med tabellen på ssb.no/statbank."
        )
    what = "et svar som ikke kan leses" if 200 <= status < 300 else f"feilkode {status}"
    raise BoligError(f"Fikk {what} da tabell {tabell} skulle hentes. Prøv igjen senere.")
