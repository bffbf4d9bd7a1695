"""A message as Outlook saves it, made from nothing: a compound file with the streams of [MS-OXMSG].

Source: [MS-CFB] § 2 for the file, [MS-OXMSG] § 2 for the streams, [MS-OXPROPS] for the numbers of the properties.
"""

import datetime as dt
import struct
from collections.abc import Mapping

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR, _MINI = 512, 64
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)

Tree = Mapping[str, "bytes | Tree"]


def outlook(body: str, name: str, mail: str, subject: str, day: dt.datetime, attached: Mapping[str, bytes]) -> bytes:
    """The message with its attachments, none of the streams above four thousand bytes."""
    ticks = int((day - _EPOCH).total_seconds()) * 10_000_000
    fixed = struct.pack("<HHIQ", 0x0040, 0x0039, 6, ticks)
    top = struct.pack("<8xIIII8x", 0, len(attached), 0, len(attached)) + fixed
    tree: dict[str, bytes | Tree] = {
        "__nameid_version1.0": {"__substg1.0_00020102": b"", "__substg1.0_00030102": b"", "__substg1.0_00040102": b""},
    }
    for at, (file, data) in enumerate(attached.items()):
        tree[f"__attach_version1.0_#{at:08X}"] = {
            "__properties_version1.0": b"".join(
                (
                    bytes(8),
                    _sized(0x3701, 0x0102, len(data)),
                    _sized(0x3707, 0x001F, len(file) * 2 + 2),
                    struct.pack("<HHIII", 0x0003, 0x3705, 6, 1, 0),
                )
            ),
            "__substg1.0_37010102": data,
            "__substg1.0_3707001F": file.encode("utf-16-le"),
        }
    texts = {0x001A: "IPM.Note", 0x0037: subject, 0x1000: body, 0x0C1A: name, 0x0C1F: mail}
    for id, text in texts.items():
        tree[f"__substg1.0_{id:04X}001F"] = text.encode("utf-16-le")
        top += _sized(id, 0x001F, len(text) * 2 + 2)
    return compound({**tree, "__properties_version1.0": top})


def _sized(id: int, kind: int, size: int) -> bytes:
    return struct.pack("<HHIII", kind, id, 6, size, 0)


def compound(tree: Tree) -> bytes:
    """Streams and storages as one file."""
    entries: list[list[object]] = []
    mini = bytearray()
    mini_fat: list[int] = []

    def add(name: str, kind: int) -> int:
        entries.append([name, kind, _FREE, _FREE, _FREE, _END if kind == 2 else 0, 0])
        return len(entries) - 1

    def fill(parent: int, children: Tree) -> None:
        before = None
        # names are in order of length, then of letters; a chain of right siblings is a tree too
        for name in sorted(children, key=lambda name: (len(name), name.upper())):
            content = children[name]
            own = add(name, 2 if isinstance(content, bytes) else 1)
            if before is None:
                entries[parent][4] = own
            else:
                entries[before][3] = own
            before = own
            if not isinstance(content, bytes):
                fill(own, content)
            elif content:
                sectors = -(-len(content) // _MINI)
                first = len(mini_fat)
                mini_fat.extend([*range(first + 1, first + sectors), _END])
                mini.extend(content.ljust(sectors * _MINI, b"\0"))
                entries[own][5], entries[own][6] = first, len(content)

    root = add("Root Entry", 5)
    fill(root, tree)
    while len(entries) % 4:
        entries.append(["", 0, _FREE, _FREE, _FREE, 0, 0])
    parts = [
        b"".join(_entry(entry) for entry in entries),
        struct.pack(f"<{len(mini_fat)}I", *mini_fat),
        bytes(mini),
    ]
    starts: list[int] = []
    at = 1  # the first sector has the table of sectors
    fat = [_FAT]
    body = b""
    for part in parts:
        sectors = -(-len(part) // _SECTOR)
        starts.append(at)
        fat += [*range(at + 1, at + sectors), _END]
        body += part.ljust(sectors * _SECTOR, b"\xff" if part is parts[1] else b"\0")
        at += sectors
    assert len(fat) <= _SECTOR // 4
    entries[root][5], entries[root][6] = starts[2], len(mini)
    body = b"".join(_entry(entry) for entry in entries) + body[len(parts[0]) :]
    head = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, 1, starts[0], 0, 4096, starts[1], -(-len(parts[1]) // _SECTOR), _END, 0, 0,
    ).ljust(_SECTOR, b"\xff")  # fmt: skip
    return head + struct.pack(f"<{len(fat)}I", *fat).ljust(_SECTOR, b"\xff") + body


def _entry(entry: list[object]) -> bytes:
    name, kind, left, right, child, start, size = entry
    assert isinstance(name, str)
    letters = name.encode("utf-16-le")
    length = len(letters) + 2 if name else 0
    return struct.pack(
        "<64sHBBIII16xI8x8xIQ", letters, length, kind, 1, left, right, child, 0, start, size
    )  # fmt: skip
