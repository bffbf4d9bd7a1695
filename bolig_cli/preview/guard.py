"""Who may ask the local page: a browser window that was given its address, and nobody else on the machine or the net.

The address holds a random word. A page elsewhere that makes a browser ask 127.0.0.1 does not know it; one that has its own name
point here (DNS rebinding) has another Host; and what writes must come from the page itself.
"""

import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from bolig_cli.record import record

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_SAFE = frozenset(("GET", "HEAD"))
_FROM_HERE = frozenset(("same-origin", "none"))  # what browsers say of a request from the page, and of a typed address

# What the pages may load and run: what comes from here alone.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# The document in its frame: its styles stand in it, and no script does.
DOCUMENT_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline' 'self'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'"
)
_HEADERS = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}


@record
class Address:
    """Where the page is: the port on this machine, and the random word."""

    port: int
    word: str

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def origin(self) -> str:
        return f"http://{self.host}"

    @property
    def url(self) -> str:
        return f"{self.origin}/{self.word}/"


def is_allowed(address: Address, method: str, path: str, headers: MutableMapping[str, str]) -> bool:
    """Whether a request comes from the page that was opened with the address."""
    word = path.split("/")[1] if path.startswith("/") else ""
    if not hmac.compare_digest(word.encode(), address.word.encode()) or headers.get("host") != address.host:
        return False
    if headers.get("sec-fetch-site", "same-origin") not in _FROM_HERE:
        return False
    origin = headers.get("origin")
    if method in _SAFE:
        return origin in (None, address.origin)
    given = headers.get("x-bolig-ord", "")
    return origin == address.origin and hmac.compare_digest(given.encode(), address.word.encode())


def guarded(app: App, address: Address) -> App:
    """The app behind the guard. What it answers is stored nowhere, and shown in no page but its own."""

    async def ask(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}

        async def answer(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                own = {name.lower() for name, _ in message["headers"]}
                more = {"content-security-policy": POLICY, **_HEADERS}
                message["headers"] = [
                    *message["headers"],
                    *((n.encode(), v.encode()) for n, v in more.items() if n.encode() not in own),
                ]
            await send(message)

        if is_allowed(address, scope["method"], scope["path"], headers):
            await app(scope, receive, answer)
            return
        body = "Denne adressen hører til en forhåndsvisning som er avsluttet, eller til en annen. Start den på nytt.\n"
        plain = [(b"content-type", b"text/plain; charset=utf-8")]
        await answer({"type": "http.response.start", "status": 403, "headers": plain})
        await answer({"type": "http.response.body", "body": body.encode()})

    return ask
