"""Data is found by its hash, and downloaded so that nothing damaged is ever kept."""

from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from greenroom.errors import UnusableInput
from greenroom.labs.data.arriving import CHUNK
from greenroom.labs.data.finding import Places, kept_as, locate, missing
from greenroom.labs.data.getting import get
from greenroom.labs.lab import Source
from tests.labs.laboratory import FACES, dice

BODY = FACES.encode() * (3 * CHUNK // len(FACES))


def zipped() -> bytes:
    """An archive of one file."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        archive.writestr("faces.txt", BODY)
    return written.getvalue()


class Shelf(BaseHTTPRequestHandler):
    """Gives `BODY`; below /short less than it promised; nothing elsewhere."""

    def do_GET(self) -> None:
        if self.path.startswith("/none"):
            self.send_error(404)
            return
        body = zipped() if self.path.startswith("/zip") else BODY
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:1000] if "short" in self.path else body)

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def source(address: str, **more: object) -> Source:
    return Source("faces", "download", "Faces", "CC0", address=address, sha256=sha256(BODY).hexdigest(), **more)


def files(folder: Path) -> list[str]:
    """Everything that is kept; the lock is nothing."""
    return sorted(file.name for file in folder.rglob("*") if file.is_file() and file.name != "lock")


@pytest.mark.parametrize("size", [0, len(BODY)])
def test_a_download_is_kept_by_its_hash_with_progress(tmp_path: Path, address: str, size: int) -> None:
    seen = []

    def progress(items, what):
        for item in items:
            seen.append((item, len(items), what))
            yield item

    path = get(source(f"{address}/faces.txt", size=size), Places(tmp_path), progress)
    assert path.read_bytes() == BODY
    assert path.relative_to(tmp_path).parts == (sha256(BODY).hexdigest(), "faces.txt")
    assert [row[:2] for row in seen] == [(number, 3) for number in range(3)]
    assert files(tmp_path) == ["faces.txt"]


def test_what_is_there_is_not_downloaded_again(tmp_path: Path, address: str) -> None:
    path = get(source(f"{address}/faces.txt"), Places(tmp_path))
    gone = source(f"{address}/none/faces.txt")
    assert get(gone, Places(tmp_path)) == path


def test_a_file_that_was_damaged_since_is_downloaded_again(tmp_path: Path, address: str) -> None:
    path = get(source(f"{address}/faces.txt"), Places(tmp_path))
    path.write_bytes(BODY[:-1])
    assert get(source(f"{address}/faces.txt"), Places(tmp_path)).read_bytes() == BODY


def test_what_a_killed_download_left_is_swept_away(tmp_path: Path, address: str) -> None:
    wanted = source(f"{address}/faces.txt")
    part = kept_as(wanted, Places(tmp_path)).with_name("faces.txt.part")
    part.parent.mkdir(parents=True)
    part.write_bytes(b"x" * (len(BODY) + 10))
    assert get(wanted, Places(tmp_path)).read_bytes() == BODY
    assert files(tmp_path) == ["faces.txt"]


@pytest.mark.parametrize("where", ["short/faces.txt", "none/faces.txt"])
def test_a_torn_or_a_missing_download_is_one_sentence_and_keeps_nothing(tmp_path: Path, address: str, where: str) -> None:
    with pytest.raises(UnusableInput) as caught:
        get(source(f"{address}/{where}"), Places(tmp_path))
    assert str(caught.value).endswith(".")
    assert address in str(caught.value)
    assert files(tmp_path) == []


@pytest.mark.parametrize("size", [0, 100])
def test_a_damaged_download_is_refused_by_its_hash(tmp_path: Path, address: str, size: int) -> None:
    wrong = source(f"{address}/faces.txt", size=size)._replace(sha256="ab" * 32)
    with pytest.raises(UnusableInput, match=r"is not 'Faces' as it was measured \(sha256 [0-9a-f]{12}…, not abababababab…\)"):
        get(wrong, Places(tmp_path))
    assert files(tmp_path) == []


@pytest.mark.parametrize("size", [0, len(BODY)])
def test_a_file_in_an_archive_is_kept_by_its_own_hash(tmp_path: Path, address: str, size: int) -> None:
    path = get(source(f"{address}/zip/faces.zip#faces.txt", size=size), Places(tmp_path))
    assert path.read_bytes() == BODY
    assert files(tmp_path) == ["faces.txt"]


def test_a_file_in_an_archive_that_is_larger_than_it_said_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(UnusableInput, match="is not 'Faces' as it was measured"):
        get(source(f"{address}/zip/faces.zip#faces.txt", size=100), Places(tmp_path))


@pytest.mark.parametrize("where", ["zip/faces.zip#others.txt", "zip/short/faces.zip#faces.txt", "faces.zip#faces.txt"])
def test_an_archive_that_does_not_hold_the_file_is_one_sentence(tmp_path: Path, address: str, where: str) -> None:
    with pytest.raises(UnusableInput, match=r"its archive has no \w+\.txt that can be read"):
        get(source(f"{address}/{where}"), Places(tmp_path))
    assert files(tmp_path) == []


def test_an_address_that_nobody_answers_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput, match=r"cannot be had \(.*\): check the network, or put the file below .GREENROOM_DATA"):
        get(source("http://127.0.0.1:9/faces.txt"), Places(tmp_path))


def test_a_source_is_found_below_ones_own_folder_then_in_the_cache(tmp_path: Path) -> None:
    lab = dice()
    places = Places(tmp_path / "cache", tmp_path / "own")
    assert locate(lab, places)["faces"].missing == "Names of faces is not here yet: `greenroom lab get dice` gets it (CC0)."
    for file in (tmp_path / "cache" / lab.sources[0].sha256 / "faces.txt", tmp_path / "own/dice/faces.txt"):
        file.parent.mkdir(parents=True)
        file.write_text(FACES)
        assert locate(lab, places)["faces"] == (file, lab.sources[0].sha256, "")


def test_a_damaged_file_is_refused_by_its_hash(tmp_path: Path) -> None:
    file = tmp_path / "dice/faces.txt"
    file.parent.mkdir()
    file.write_text("seven")
    found = locate(dice(), Places(tmp_path / "cache", tmp_path))["faces"]
    assert found.path is None
    assert found.missing.startswith(f"{file} is damaged, or another version of 'Names of faces': its sha256 is not ")
    assert found.missing.endswith("; take it away, then `greenroom lab get dice`.")


@pytest.mark.parametrize("package", ["greenroom.content:abbreviations.txt", "greenroom/content/abbreviations.txt"])
def test_a_source_may_ride_in_a_package(tmp_path: Path, package: str) -> None:
    rides = Source("a", "package", "Abbreviations", "MIT", package=package)
    drawn = Source("b", "generator", "Drawn", "none")
    found = locate(dice()._replace(sources=(rides, drawn)), Places(tmp_path))
    assert found.keys() == {"a"}
    assert missing(dice()._replace(sources=(rides, drawn)), Places(tmp_path)) == []
    assert found["a"].path.name == "abbreviations.txt"
    assert found["a"].sha256 == sha256(found["a"].path.read_bytes()).hexdigest()


@pytest.mark.parametrize("package", ["no_such_package:a.csv", "greenroom:no/such/file"])
def test_a_package_that_is_missing_is_one_sentence_with_what_to_install(tmp_path: Path, package: str) -> None:
    lab = dice()._replace(sources=(Source("a", "package", "Purchases", "MIT", package=package),))
    sentence = "Purchases rides in a package that is not installed: `pip install 'greenroom[labs]'` gets it."
    assert locate(lab, Places(tmp_path))["a"].missing == sentence
