"""Statistics Norway's PxWebApi 2: one GET at a time, within limits of time and size, and every failure as one clear line.

Sources: SSB, «Api mot Statistikkbanken, brukerveiledning» (30 queries a minute, 800 000 cells a query; figures to be revised at
eight may be shown as 0 or a dot from five); PxTools/PxApiSpecs; janbrus/pxwebapi-skills (measured: titles of errors, a limit of
some 2 100 characters on addresses, above which the answer is 404).
"""

import datetime as dt
import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import cache
from queue import Empty, SimpleQueue
from typing import Any, TypeVar
from urllib.parse import urlencode

from bolig_cli import limits
from bolig_cli.errors import BoligError
from bolig_cli.record import record
from bolig_cli.statistikk.pace import Pace
from bolig_cli.statistikk.unpack import TooLarge, unpacked

T = TypeVar("T")

SSB = "https://data.ssb.no/api/pxwebapi/v2/"
MAX_CELLS = limits.SSB_CELLS
MAX_BYTES = limits.SSB_BYTES
MAX_ADDRESS = limits.SSB_ADDRESS
_ATTEMPTS = 4
_LONGEST_WAIT = 60.0  # seconds, whatever the server asks for
_TOO_MANY = 429
_FULL = "tar imot 30 spørringer i minuttet, og det er spurt om flere"
_WINDOW_WAIT = 20.0  # seconds; three of them are the minute that queries are counted in
_AGAIN = frozenset({_TOO_MANY, 500, 502, 503, 504})
_REVISION = (dt.time(5), dt.time(8, 15))  # Norwegian time, working days
_TITLES = {
    "non-existent value": "en av kodene finnes ikke i tabellen",
    "non-existent variable": "en av variablene finnes ikke i tabellen",
    "non-existent codelist": "kodelisten finnes ikke for variabelen",
    "missing selection for mandantory variable": "det mangler et valg for en variabel som må være med",
    "missing selection for mandatory variable": "det mangler et valg for en variabel som må være med",
}


class Unreachable(BoligError):
    """The bank could not be had, whatever is asked for; there is no use in asking for more."""


@record
class _Answer:
    status: int
    again_after: float  # seconds that the server asks for; 0 for none
    body: bytes | None  # None for what can't be unpacked
    url: str


def _told_nobody(line: str) -> None:
    pass


@record
class Client:
    """Where to ask, how long to wait for a sign of life (seconds), and how to wait between attempts.

    `samlet` is the time for a whole call, also when the server sends a little now and then; `si` is told when there is waiting;
    `takt` keeps the calls apart.
    """

    adresse: str = SSB
    tidsgrense: float = 20.0
    vent: Callable[[float], None] = time.sleep
    samlet: float = 60.0
    si: Callable[[str], None] = _told_nobody
    takt: Pace = field(default_factory=Pace)

    def metadata(self, tabell: str) -> Any:
        """What the table has, as json-stat2 without values. Raises BoligError; Unreachable where there is no answer at all."""
        return self._get(tabell, "metadata", {"lang": "no", "outputFormat": "json-stat2"})[0]

    def data(self, tabell: str, valg: Mapping[str, str]) -> tuple[Any, str]:
        """The cells of a selection, as json-stat2, and the address that gives them. Raises BoligError."""
        return self._get(tabell, "data", {"lang": "no", "outputFormat": "json-stat2", **valg})

    def _get(self, tabell: str, what: str, params: Mapping[str, str]) -> tuple[Any, str]:
        import httpx

        address = f"{self.adresse.rstrip('/')}/tables/{tabell}/{what}"
        if len(address) + len(urlencode(params)) > MAX_ADDRESS:
            raise BoligError(
                f"Utvalget fra tabell {tabell} har flere koder enn Statistikkbanken tar imot i én spørring. "
                "Velg færre koder, eller bruk en kodeliste som slår dem sammen."
            )
        problem = ""
        for attempt in range(_ATTEMPTS):
            self._await_turn()
            try:
                answer = _within(self.samlet, lambda given_up: self._ask(address, params, given_up))
            except (httpx.InvalidURL, httpx.UnsupportedProtocol):
                raise BoligError(f"«{self.adresse}» er ikke en nettadresse. Skriv for eksempel {SSB}") from None
            except TooLarge:
                raise BoligError(
                    f"Svaret om tabell {tabell} er for stort. Velg færre rader eller år under «henting»."
                ) from None
            except TimeoutError:
                problem = f"var ikke ferdig med å svare innen {self.samlet:g} sekunder"
            except httpx.TimeoutException:
                problem = f"svarte ikke innen {self.tidsgrense:g} sekunder"
            except httpx.TransportError as error:
                problem = f"kunne ikke nås ({error.__class__.__name__})"
            else:
                if answer.status not in _AGAIN:
                    return _content(answer.status, answer.body, tabell), answer.url
                too_many = answer.status == _TOO_MANY
                problem = _FULL if too_many else f"svarte med feilkode {answer.status}"
                wait = answer.again_after or (_WINDOW_WAIT if too_many else 0)
                if attempt < _ATTEMPTS - 1 and wait:
                    self.si(_waiting("er opptatt", wait))
                    self.vent(wait)
                    continue
            if attempt < _ATTEMPTS - 1:
                self.vent(float(2**attempt))
        host = address.split("/")[2] if "//" in address else address
        raise Unreachable(
            f"Fikk ikke hentet tabell {tabell}: {host} {problem}. Prøv igjen senere. "
            "Planen kan sjekkes og bygges uten nett, med tallene som ligger der fra før."
        )

    def _await_turn(self) -> None:
        """Waits until one more call may be made, and says so."""
        if wait := self.takt.wait():
            self.si(_waiting("tar imot 30 spørringer i minuttet", wait))
            self.vent(wait)
        self.takt.made()

    def _ask(self, address: str, params: Mapping[str, str], given_up: threading.Event) -> _Answer:
        import httpx

        def chunks(answer: httpx.Response) -> Iterator[bytes]:
            for chunk in answer.iter_raw():
                if given_up.is_set():
                    return
                yield chunk

        headers = {"User-Agent": "bolig", "Accept-Encoding": "gzip"}
        with (
            httpx.Client(timeout=self.tidsgrense, follow_redirects=False, headers=headers, verify=_trusted()) as client,
            client.stream("GET", address, params=dict(params)) as answer,
        ):
            encoding = answer.headers.get("Content-Encoding", "").strip().lower()
            wait = _asked_wait(answer.headers.get("Retry-After", ""))
            return _Answer(answer.status_code, wait, unpacked(chunks(answer), encoding, MAX_BYTES), str(answer.url))


@cache
def _trusted() -> ssl.SSLContext:
    """Whom an answer may come from. Made once: reading the certificates takes longer than an answer."""
    import httpx

    return httpx.create_ssl_context()


def _within(seconds: float, call: Callable[[threading.Event], T]) -> T:
    """What a call gives. Raises TimeoutError where it is not done in time: no library's limit is for more than one read.

    The call is left to itself then, in a thread that no exit waits for, and is told so by the event.
    """
    done: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()
    given_up = threading.Event()

    def run() -> None:
        try:
            done.put((call(given_up), None))
        except BaseException as error:
            done.put((None, error))

    threading.Thread(target=run, daemon=True).start()
    try:
        value, error = done.get(timeout=seconds)
    except Empty:
        given_up.set()
        raise TimeoutError from None
    if error is not None:
        raise error
    return value  # type: ignore[return-value]


def _waiting(why: str, seconds: float) -> str:
    return f"Statistikkbanken {why}. Venter i {max(1, round(seconds))} sekunder …\n"


def is_being_revised(naa: dt.datetime) -> bool:
    """Whether SSB may show figures that are being revised as 0, at a moment with its time zone: a working day's early morning."""
    from dateutil.tz import gettz

    there = naa.astimezone(gettz("Europe/Oslo"))
    return there.weekday() < 5 and _REVISION[0] <= there.time() < _REVISION[1]


def _asked_wait(header: str) -> float:
    """Seconds that the server asks for, at most our own limit; 0 where it asks for none."""
    return min(float(header), _LONGEST_WAIT) if header.strip().isascii() and header.strip().isdecimal() else 0.0


def _content(status: int, body: bytes | None, tabell: str) -> Any:
    try:
        content = json.loads(body or b"")
    except (ValueError, RecursionError):  # what is no JSON, or is nested without end
        content = None
    if 200 <= status < 300 and isinstance(content, dict):
        return content
    if status == 404:
        raise BoligError(f"Statistikkbanken har ingen tabell {tabell}. Se etter nummeret på ssb.no/statbank.")
    if status == 403:
        raise BoligError(
            f"Tabell {tabell} kan ikke hentes gjennom Statistikkbankens API. Last den ned fra ssb.no/statbank."
        )
    if isinstance(content, dict) and isinstance(title := content.get("title"), str) and title:
        if title.lower() == "too many cells selected":
            raise BoligError(
                f"Utvalget fra tabell {tabell} er for stort for Statistikkbanken. Velg færre rader eller år."
            )
        told = _TITLES.get(title.lower())
        raise BoligError(
            f"Statistikkbanken tok ikke imot utvalget fra tabell {tabell}: {f'{told} ' if told else ''}«{title}» "
            f"(feilkode {status}). Sammenlign kodene under «henting» med tabellen på ssb.no/statbank."
        )
    what = "et svar som ikke kan leses" if 200 <= status < 300 else f"feilkode {status}"
    raise BoligError(f"Fikk {what} da tabell {tabell} skulle hentes. Prøv igjen senere.")
