"""How much of an answer is taken in, and for how long: nothing that a server sends can fill the memory or go on for ever."""

import gzip
import json
import threading
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bolig_cli.errors import BoligError
from bolig_cli.statistikk import pxweb
from bolig_cli.statistikk.pxweb import Client, Unreachable
from bolig_cli.statistikk.unpack import TooLarge, unpacked
from tests.statistikk.server import Bank, serving

GOOD = b'{"id": []}'


def client(address: str, **limits: float) -> Client:
    return Client(address, vent=lambda _: None, **limits)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chunks", "encoding", "content"),
    [
        ([b"ab", b"c"], "", b"abc"), ([b"abc"], "identity", b"abc"), ([gzip.compress(b"abc")], "gzip", b"abc"), ([], "gzip", b""),
        ([gzip.compress(b"abc")[:9], gzip.compress(b"abc")[9:]], "gzip", b"abc"), ([b"abc"], "br", None), ([b"abc"], "gzip", None),
        ([zlib.compress(b"abc")], "gzip", None), ([gzip.compress(b"abc")], "gzip, gzip", None),
    ],
)  # fmt: skip
def test_what_is_packed(chunks: list[bytes], encoding: str, content: bytes | None) -> None:
    assert unpacked(chunks, encoding, 10) == content


def test_no_more_is_unpacked_than_there_is_room_for() -> None:
    asked = []

    def bomb() -> Iterator[bytes]:
        packed = gzip.compress(bytes(5_000_000))
        for at in range(0, len(packed), 100):
            asked.append(at)
            yield packed[at : at + 100]

    with pytest.raises(TooLarge):
        unpacked(bomb(), "gzip", 10)
    assert len(asked) == 1
    assert unpacked([b"12345", b"67890"], "", 10) == b"1234567890"
    with pytest.raises(TooLarge):
        unpacked([b"12345", b"678901"], "", 10)


@pytest.mark.parametrize("packed", [True, False])
def test_an_answer_that_is_too_large_is_one_clear_line(monkeypatch: pytest.MonkeyPatch, packed: bool) -> None:
    monkeypatch.setattr(pxweb, "MAX_BYTES", 1000)
    body = bytes(1001)
    reply = (200, {"Content-Encoding": "gzip"}, gzip.compress(body)) if packed else (200, {}, body)
    too_large = pytest.raises(BoligError, match="Svaret om tabell 07459 er for stort")
    with serving(Bank(replies=[reply])) as address, too_large as error:
        client(address).metadata("07459")
    assert "\n" not in str(error.value)


def test_a_packed_answer_is_read() -> None:
    with serving(Bank(replies=[(200, {"Content-Encoding": "gzip"}, gzip.compress(GOOD))])) as address:
        assert client(address).metadata("07459") == json.loads(GOOD)


@pytest.mark.parametrize(
    "reply",
    [
        (200, {}, b"[" * 200_000),
        (200, {}, b'{"a":' * 100_000),
        (200, {}, b'{"id": [' + b"[" * 5000 + b"]" * 5000 + b"]}"),
        (200, {}, b'{"id": ' + b"9" * 5000 + b"}"),
        (200, {"Content-Encoding": "br"}, GOOD),
        (200, {"Content-Encoding": "gzip"}, GOOD),
        (200, {"Content-Encoding": "gzip"}, gzip.compress(GOOD)[:-12]),
        (200, {}, b"\xff\xfe\x00"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(reply: tuple[int, dict[str, str], bytes]) -> None:
    unreadable = pytest.raises(BoligError, match="et svar som ikke kan leses")
    with serving(Bank(replies=[reply])) as address, unreadable as error:
        client(address).metadata("07459")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("in_headers", [True, False])
def test_a_server_that_sends_a_little_for_ever_is_given_up(in_headers: bool) -> None:
    """Every read has its byte in time; it is the whole that takes too long."""
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            start = b"HTTP/1.1 200 OK\r\n" + (b"X-Slow: " if in_headers else b"Content-Length: 1000000\r\n\r\n")
            try:
                self.wfile.write(start)
                while not stop.wait(0.005):
                    self.wfile.write(b"1")
            except OSError:
                pass

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        slow = client(f"http://127.0.0.1:{server.server_address[1]}/", tidsgrense=5.0, samlet=0.05)
        with pytest.raises(Unreachable, match=r"var ikke ferdig med å svare innen 0\.05 sekunder\. .*bygges uten nett"):
            slow.metadata("07459")
    finally:
        stop.set()
        server.shutdown()
        server.server_close()


def test_asked_too_often_to_the_end_is_one_clear_line() -> None:
    said: list[str] = []
    full = pytest.raises(Unreachable, match="tar imot 30 spørringer i minuttet, og det er spurt om flere")
    with serving(Bank(replies=[(429, {}, b"")] * 4)) as address, full as error:
        Client(address, vent=lambda _: None, si=said.append).metadata("07459")
    assert "\n" not in str(error.value)
    assert said[0] == "Statistikkbanken er opptatt. Venter i 20 sekunder …\n"
