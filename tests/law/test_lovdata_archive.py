"""Lovdata's archive: whole ones are read, and everything else is refused in one line."""

import bz2
import contextlib
import io
import lzma
import tarfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bolig_cli.errors import BoligError
from bolig_cli.law.lovdata.archive import Grenser, read_file
from bolig_cli.law.lovdata.document import parse
from tests.law.lovdata_eksempel import NAVN, PAKKERE, REFID, arkiv, lov

LOV = lov({"1": ["Hver båt har en åre."], "2": ["Åren er av tre."]})
ANNEN = lov({"1": ["Ingen båt."]}, refid="lov/2031-02-03-5")
SMAA = Grenser(medlem=20_000, antall=50, samlet=400_000)


def skrevet(folder: Path, data: bytes, name: str = "arkiv.tar") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def feil(path: Path, grenser: Grenser = SMAA) -> str:
    with pytest.raises(BoligError) as caught:
        read_file(path, {REFID}, grenser)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("ending", PAKKERE)
def test_the_act_is_found_however_the_archive_is_packed_and_whatever_it_is_called(tmp_path: Path, ending: str) -> None:
    data = PAKKERE[ending](arkiv([("nl/annen.xml", ANNEN), (f"nl/{NAVN}", LOV)]))
    samling = read_file(skrevet(tmp_path, data, "uten-endelse"), {REFID})
    assert set(samling.lover) == {REFID}
    assert samling.lover[REFID].paragrafer["2"] == ("Åren er av tre.",)
    assert not samling.enkeltlov
    assert not samling.ulike


def test_bz2_in_several_streams_is_read_to_the_end(tmp_path: Path) -> None:
    tar = arkiv([("annen.xml", ANNEN), (NAVN, LOV)])
    data = bz2.compress(tar[:1000]) + bz2.compress(tar[1000:])
    assert REFID in read_file(skrevet(tmp_path, data), {REFID}).lover


def test_one_acts_file_is_enough(tmp_path: Path) -> None:
    samling = read_file(skrevet(tmp_path, LOV, NAVN), {REFID})
    assert samling.enkeltlov
    assert set(samling.lover) == {REFID}


def test_one_acts_file_must_be_whole_known_and_not_too_large(tmp_path: Path) -> None:
    assert "lovkatalogen" in feil(skrevet(tmp_path, ANNEN))
    assert "skadet" in feil(skrevet(tmp_path, LOV[:-40]))
    assert "for stor" in feil(skrevet(tmp_path, LOV + b" " * 20_000))


def test_the_members_name_is_never_trusted(tmp_path: Path) -> None:
    data = arkiv([(NAVN, ANNEN), ("noe.txt", LOV)])
    samling = read_file(skrevet(tmp_path, data), {REFID})
    assert set(samling.lover) == {REFID}
    assert samling.lover[REFID].paragrafer["1"] == ("Hver båt har en åre.",)


def test_the_members_name_is_a_hint_where_the_address_stands_far_into_the_document(tmp_path: Path) -> None:
    data = arkiv([("bok/nl-20310203-005.xml", LOV), (f"bok/{NAVN}", ANNEN), (f"lov/{NAVN}", LOV)])
    samling = read_file(skrevet(tmp_path, data), {REFID}, Grenser(kikk=10))
    assert set(samling.lover) == {REFID}
    assert read_file(skrevet(tmp_path, arkiv([(NAVN, ANNEN)])), {REFID}, Grenser(kikk=10)).lover == {}


def test_two_members_for_the_same_act_are_told_of_when_they_differ(tmp_path: Path) -> None:
    ny = lov({"1": ["Hver båt har to årer."]})
    assert read_file(skrevet(tmp_path, arkiv([("a.xml", LOV), ("b.xml", LOV)])), {REFID}).ulike == frozenset()
    samling = read_file(skrevet(tmp_path, arkiv([("a.xml", LOV), ("b.xml", ny)])), {REFID})
    assert samling.ulike == {REFID}
    assert samling.lover[REFID].paragrafer["1"] == ("Hver båt har en åre.",)


def test_an_act_that_is_damaged_in_a_whole_archive_is_an_error(tmp_path: Path) -> None:
    assert "ikke helt" in feil(skrevet(tmp_path, arkiv([(NAVN, LOV[:-30])])))


@pytest.mark.parametrize("navn", [f"../{NAVN}", f"/tmp/{NAVN}", f"a/../../{NAVN}", f"..\\{NAVN}"])
def test_a_member_outside_the_archive_is_passed_over(tmp_path: Path, navn: str) -> None:
    folder = tmp_path / "inne"
    folder.mkdir()
    assert read_file(skrevet(folder, arkiv([(navn, LOV)])), {REFID}).lover == {}
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["arkiv.tar", "inne"]  # nothing is written


@pytest.mark.parametrize("slag", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE])
def test_links_and_devices_are_passed_over(tmp_path: Path, slag: bytes) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        info = tarfile.TarInfo(NAVN)
        info.type, info.linkname = slag, "/etc/passwd"
        tar.addfile(info)
        info = tarfile.TarInfo("lov.xml")
        info.size = len(LOV)
        tar.addfile(info, io.BytesIO(LOV))
    assert set(read_file(skrevet(tmp_path, out.getvalue()), {REFID}).lover) == {REFID}


@pytest.mark.parametrize("ending", PAKKERE)
def test_an_archive_that_is_cut_off_anywhere_is_an_error_and_not_a_smaller_archive(tmp_path: Path, ending: str) -> None:
    tar = arkiv([("annen.xml", ANNEN), (NAVN, LOV), ("sist.xml", ANNEN)])
    innhold = tar[: 6 * 512] + tar[6 * 512 :].rstrip(b"\0")
    data = PAKKERE[ending](tar)
    cuts = range(0, len(innhold), 512) if ending == ".tar" else range(0, len(data), max(1, len(data) // 40))
    for cut in cuts:
        assert feil(skrevet(tmp_path, data[:cut]))


def test_a_damaged_header_in_the_middle_is_not_taken_for_the_end(tmp_path: Path) -> None:
    data = bytearray(arkiv([("annen.xml", ANNEN), (NAVN, LOV)]))
    at = bytes(data).index(NAVN.encode())
    data[at + 3] ^= 0xFF
    assert "ikke et helt arkiv" in feil(skrevet(tmp_path, bytes(data)))


def test_a_bomb_is_stopped_by_the_limits(tmp_path: Path) -> None:
    assert "for stor" in feil(skrevet(tmp_path, bz2.compress(arkiv([("null", bytes(20_001))]))))
    mange = arkiv([(f"{n}", bytes(19_000)) for n in range(40)])
    assert "for stort" in feil(skrevet(tmp_path, bz2.compress(mange)))
    assert "for mange" in feil(skrevet(tmp_path, bz2.compress(arkiv([(f"{n}", b"") for n in range(51)]))))
    assert feil(skrevet(tmp_path, bz2.compress(bytes(5_000_000))))  # after the end of the archive there is no end


def test_a_header_that_claims_gigabytes_is_not_read_into_memory(tmp_path: Path) -> None:
    info = tarfile.TarInfo("pax")
    info.type, info.size = tarfile.XHDTYPE, 8 * 1024**3 - 512
    foerst = arkiv([("annen.xml", ANNEN)]).rstrip(b"\0")
    foerst += bytes(-len(foerst) % 512)
    data = bz2.compress(foerst + info.tobuf(tarfile.GNU_FORMAT) + bytes(4_000_000))
    assert "uriktige" in feil(skrevet(tmp_path, data), Grenser())


def test_headers_within_headers_do_not_exhaust_the_stack(tmp_path: Path) -> None:
    info = tarfile.TarInfo("pax")
    info.type, info.size = tarfile.XHDTYPE, 0
    assert feil(skrevet(tmp_path, info.tobuf(tarfile.USTAR_FORMAT) * 20_000), Grenser())


def test_xz_that_asks_for_gigabytes_of_memory_is_refused(tmp_path: Path) -> None:
    header = bytearray(lzma.compress(arkiv([(NAVN, LOV)]), preset=0))
    # The dictionary's size stands in the block's header, which has a checksum of its own.
    size = (header[12] + 1) * 4
    at = bytes(header[12 : 12 + size]).index(bytes([lzma.FILTER_LZMA2, 1])) + 2
    header[12 + at] = 38  # two gigabytes
    header[12 + size - 4 : 12 + size] = zlib.crc32(bytes(header[12 : 12 + size - 4])).to_bytes(4, "little")
    with pytest.raises(lzma.LZMAError, match=r"[Mm]emory"):
        lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=256 * 1024**2).decompress(bytes(header))
    assert "ikke et helt arkiv" in feil(skrevet(tmp_path, bytes(header)))


def test_a_file_that_is_missing_or_a_folder(tmp_path: Path) -> None:
    assert "finnes ikke" in feil(tmp_path / "borte")
    assert feil(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from([b"", b"BZh9", b"\x1f\x8b\x08", b"\xfd7zXZ\x00", b"<", b"ustar"]), st.binary(max_size=1500))
def test_garbage_is_refused_in_one_line(tmp_path: Path, start: bytes, data: bytes) -> None:
    if (start + data).strip(b"\0"):
        assert feil(skrevet(tmp_path, start + data))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=settings().max_examples * 2
)
@given(st.data())
def test_an_archive_with_damage_is_read_right_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    hel = arkiv([("annen.xml", ANNEN), (NAVN, LOV)])
    raw = bytearray(hel)
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] = data.draw(st.integers(0, 255))
    samling = None
    with contextlib.suppress(BoligError):
        samling = read_file(skrevet(tmp_path, bytes(raw)), {REFID}, SMAA)
    if samling and not any(start <= at < start + len(each) for each in (LOV, ANNEN) for start in [hel.index(each)]):
        # Damage outside the documents may hide a member (its kind is changed), but never changes what is read.
        assert samling.lover in ({}, {REFID: parse(LOV)})
        assert not samling.enkeltlov
