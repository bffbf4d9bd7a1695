"""Who is let in: a window with the address, and nobody else."""

import datetime as dt
from pathlib import Path
from typing import Any

import httpx
import pytest

from bolig_cli.preview.desk import Desk
from bolig_cli.preview.guard import Address, is_allowed
from bolig_cli.preview.room import Room
from bolig_cli.preview.server import app
from tests.conftest import ROOT
from tests.own_loop import Loop

ADDRESS = Address(1234, "ord")
HERE = {"host": "127.0.0.1:1234"}
OWN = {**HERE, "origin": "http://127.0.0.1:1234", "x-bolig-ord": "ord"}


class Client:
    """Asks the app without a server, and without what watches the folder."""

    def __init__(self) -> None:
        room = Room(Desk(ROOT / "tests" / "planer" / "minste", dt.date(2024, 2, 1)))
        self._app = app(room, ADDRESS)

    def ask(self, method: str, path: str, **given: Any) -> httpx.Response:
        async def answer() -> httpx.Response:
            transport = httpx.ASGITransport(self._app)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:1234") as client:
                return await client.request(method, path, **given)

        loop = Loop()
        try:
            return loop.run(answer())
        finally:
            loop.close()

    def get(self, path: str, **given: Any) -> httpx.Response:
        return self.ask("GET", path, **given)

    def post(self, path: str, **given: Any) -> httpx.Response:
        return self.ask("POST", path, **given)


@pytest.fixture(scope="module")
def client() -> Client:
    """To read only."""
    return Client()


@pytest.mark.parametrize(
    ("method", "path", "headers", "allowed"),
    [
        ("GET", "/ord/", HERE, True),
        ("GET", "/ord/", {**HERE, "sec-fetch-site": "none"}, True),
        ("GET", "/ord/", {**HERE, "sec-fetch-site": "cross-site"}, False),
        ("GET", "/ord/", {**HERE, "sec-fetch-site": "same-site"}, False),
        ("GET", "/ord/", {**HERE, "origin": "http://ond.example"}, False),
        ("GET", "/ord/", {"host": "ond.example:1234"}, False),
        ("GET", "/ord/", {"host": "localhost:1234"}, False),
        ("GET", "/ord/", {}, False),
        ("GET", "/feil/", HERE, False),
        ("GET", "/", HERE, False),
        ("GET", "/ordå/", HERE, False),
        ("POST", "/ord/skriv/lagre", OWN, True),
        ("POST", "/ord/skriv/lagre", {**OWN, "origin": "http://ond.example"}, False),
        ("POST", "/ord/skriv/lagre", {**OWN, "origin": "null"}, False),
        ("POST", "/ord/skriv/lagre", {k: v for k, v in OWN.items() if k != "origin"}, False),
        ("POST", "/ord/skriv/lagre", {**OWN, "x-bolig-ord": "feil"}, False),
        ("POST", "/ord/skriv/lagre", {k: v for k, v in OWN.items() if k != "x-bolig-ord"}, False),
        ("POST", "/feil/skriv/lagre", OWN, False),
        ("DELETE", "/ord/skriv/lagre", HERE, False),
    ],
)
def test_who_may_ask(method: str, path: str, headers: dict[str, str], allowed: bool) -> None:
    assert is_allowed(ADDRESS, method, path, headers) is allowed


def test_others_are_told_nothing(client: Client) -> None:
    for path in ("/", "/feil/tilstand", "/feil/dokument", "/feil/finnes-ikke"):
        answer = client.get(path)
        assert answer.status_code == 403
        assert "Prøve" not in answer.text
    assert client.get("/ord/tilstand", headers={"host": "ond.example"}).status_code == 403
    assert client.post("/ord/skriv/angre", json={}).status_code == 403
    assert client.get("/ord/tilstand").status_code == 200


def test_every_answer_says_what_may_be_loaded(client: Client) -> None:
    for path in ("/ord/", "/ord/statisk/side.js", "/ord/tilstand", "/feil/"):
        policy = client.get(path).headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "http" not in policy
    document = client.get("/ord/dokument").headers["content-security-policy"]
    assert "script-src" not in document, "no script at all runs in the plan"
    assert client.get("/ord/").headers["referrer-policy"] == "no-referrer"


def test_nothing_but_the_pages_own_files_is_given(client: Client) -> None:
    assert client.get("/ord/statisk/source-sans-3-latin-400-normal.woff2").status_code == 200
    for name in ("..%2Fserver.py", "server.py", "%2e%2e%2fguard.py", "finnes-ikke.js"):
        assert client.get(f"/ord/statisk/{name}").status_code == 404


def test_the_page_asks_for_nothing_outside(client: Client) -> None:
    static = Path(__file__).parent.parent.parent / "bolig_cli" / "preview" / "static"
    for file in static.iterdir():
        text = file.read_text(encoding="utf-8")
        assert "//" not in text.replace("://", "").replace("// ", ""), file.name
        assert "innerHTML" not in text or file.name == "plan.js", "texts are texts; the plan alone comes as markup"


def test_what_cannot_be_understood_is_refused_in_a_sentence(client: Client) -> None:
    headers = {key: value for key, value in OWN.items() if key != "host"}
    for path, body in (
        ("lagre", b"{"),
        ("lagre", b"[]"),
        ("lagre", b"{}"),
        ("rart", b"{}"),
        ("lagre", b'{"peker": 3, "verdier": []}'),
    ):
        answer = client.post(f"/ord/skriv/{path}", content=body, headers=headers)
        assert answer.status_code == 422
        assert answer.json()["melding"]
    large = client.post("/ord/skriv/lagre", content=b" " * 1_000_001, headers=headers)
    assert large.status_code == 422
