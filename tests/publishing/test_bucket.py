"""Publishing into a bucket: a real S3 server on this machine, and an upload that stops at any file."""

import io
import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from building import built
from click.testing import CliRunner, Result
from folders import COMMUNITY, SOUND, write_project
from moto.server import ThreadedMotoServer
from PIL import Image

from linli.cli.main import make_cli
from linli.publishing.bucket import Bucket
from linli.publishing.manifest import Item
from linli.publishing.releases import CannotPublish
from linli.publishing.storage import Storage, storage

FOR_EVER = "public, max-age=31536000, immutable"
SITE = SOUND["site_config/site.yml"] + "share_images: false\n"
YI = {"content/communities/yi.yml": COMMUNITY.replace("甲", "乙")}
WITHDRAWN = {
    "content/communities/yi.yml": COMMUNITY.replace("甲", "乙") + "status: withdrawn\nwithdrawn_reason: 不再需要\n"
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture(name="bucket")
def new_bucket(server: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of an empty bucket; its keys are in the environment, as they must be."""
    for name, value in (("AWS_ACCESS_KEY_ID", "key"), ("AWS_SECRET_ACCESS_KEY", "secret"), ("AWS_REGION", "us-east-1")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", server)
    name = f"b{abs(hash(request.node.name))}"
    files = storage(f"s3://{name}", None).files
    files.mkdir(name)
    rule = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{name}/*"}
    files.call_s3("put_bucket_policy", Bucket=name, Policy=json.dumps({"Version": "2012-10-17", "Statement": [rule]}))
    return name


class Place:
    """A project, its site, and the bucket into which it is published."""

    def __init__(self, folder: Path, server: str, bucket: str) -> None:
        self.project = write_project(folder / "project", {**SOUND, "site_config/site.yml": SITE})
        self.site = folder / "site"
        self.server, self.bucket = server, bucket
        self.target = f"s3://{bucket}/www"

    def built(self, files: dict[str, str] | None = None) -> "Place":
        built(write_project(self.project, files or {}), self.site)
        return self

    def run(self, *arguments: str) -> Result:
        return CliRunner().invoke(make_cli("en"), [*arguments, "--lang", "en"])

    def publish(self, *options: str) -> Result:
        result = self.run("publish", self.target, "--site", str(self.site), *options)
        assert result.exit_code == 0, result.output
        return result

    def got(self, path: str) -> tuple[int, bytes, dict[str, str]]:
        try:
            with urlopen(f"{self.server}/{self.bucket}/www/{path}", timeout=10) as answer:  # noqa: S310 - our own server
                return answer.status, answer.read(), {name.lower(): value for name, value in answer.headers.items()}
        except HTTPError as error:
            with error:
                return error.code, b"", {}

    def is_whole(self) -> bool:
        """Whether every file of the built site is there to the byte, and no other page."""
        files = {path.relative_to(self.site).as_posix(): path for path in self.site.rglob("*") if path.is_file()}
        del files["_headers"]
        return all(self.got(file)[1] == path.read_bytes() for file, path in files.items())


@pytest.fixture
def place(tmp_path: Path, server: str, bucket: str) -> Place:
    return Place(tmp_path, server, bucket)


def test_a_site_is_uploaded_with_its_types_and_cache_rules(place: Place) -> None:
    place.built().publish()
    assert place.is_whole()
    _, _, page = place.got("communities/jia/index.html")
    assert (page["content-type"], page["cache-control"]) == ("text/html; charset=utf-8", "public, max-age=600")
    style = next(path.name for path in (place.site / "assets").glob("linli.*.css"))
    _, _, sheet = place.got(f"assets/{style}")
    assert (sheet["content-type"], sheet["cache-control"]) == ("text/css; charset=utf-8", FOR_EVER)
    assert place.got("search/index.json")[2]["content-type"] == "application/json"
    assert place.got("_headers")[0] == 404


def recorded(monkeypatch: pytest.MonkeyPatch, stop_after: int | None = None) -> list[str]:
    """The order in which files are put and removed; the connection may break after some of them."""
    done: list[str] = []

    def note(path: str) -> None:
        if stop_after is not None and len(done) >= stop_after:
            msg = "the line is down"
            raise ConnectionError(msg)
        done.append(path)

    write, write_all, remove = Storage.write, Storage.write_all, Storage.remove

    def one(self: Storage, path: str, data: bytes, kind: str, cache: str) -> None:
        note(path)
        write(self, path, data, kind, cache)

    def several(self: Storage, items: Mapping[str, Item], contents: Iterable[tuple[str, bytes]]) -> None:
        for path, data in contents:
            note(path)
            write_all(self, items, [(path, data)])

    def gone(self: Storage, paths: Iterable[str]) -> None:
        for path in paths:
            note(f"-{path}")
            remove(self, [path])

    monkeypatch.setattr(Storage, "write", one)
    monkeypatch.setattr(Storage, "write_all", several)
    monkeypatch.setattr(Storage, "remove", gone)
    return done


def test_only_what_changed_is_uploaded_and_pages_come_last(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.built().publish()
    done = recorded(monkeypatch)
    assert "nothing was touched" in place.publish().output
    assert done == []
    place.built(YI).publish()
    public = [path for path in done if not path.startswith((".linli/", "-"))]
    assert "communities/yi/index.html" in public
    assert not [path for path in public if path.endswith((".css", ".js"))]
    pages = [place for place, path in enumerate(public) if path.endswith(".html")]
    assert pages == list(range(len(public) - len(pages), len(public)))
    assert public[-1] == "index.html"
    assert len(public) < sum(1 for path in place.site.rglob("*") if path.is_file())
    assert place.is_whole()


def test_what_is_gone_is_removed_after_everything_else(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.built(YI).publish()
    (place.project / "content/communities/yi.yml").unlink()
    done = recorded(monkeypatch)
    place.built().publish()
    assert "-communities/yi/index.html" in done
    public = [path for path in done if not path.startswith(".linli/")]
    assert [path.startswith("-") for path in public] == sorted(path.startswith("-") for path in public)
    assert place.got("communities/yi/index.html")[0] == 404


def test_an_upload_that_stops_anywhere_leaves_whole_pages_and_is_made_up_for(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.built().publish()
    before = {path: place.got(path)[1] for path in ("index.html", "communities/jia/index.html")}
    place.built({**YI, "content/communities/jia.yml": COMMUNITY.replace("甲社区", "新社区")})
    for stop in itertools.count(step=4):
        with monkeypatch.context() as patch:
            done = recorded(patch, stop)
            result = place.run("publish", place.target, "--site", str(place.site))
        if result.exit_code == 0:
            break
        assert "run this again" in result.output
        written = [path for path in done if path in before]
        for path, data in before.items():
            assert place.got(path)[1] == (data if path not in written else (place.site / path).read_bytes())
        style = next(path.name for path in (place.site / "assets").glob("linli.*.css"))
        assert place.got(f"assets/{style}")[0] == 200
        if stop % 12 == 8:  # somebody publishes the old site again in between: none of the new one is left
            rolled = place.run("publish", place.target, "--site", str(restored(place)))
            assert rolled.exit_code == 0, rolled.output
            assert {path: place.got(path)[1] for path in before} == before
            assert place.got("communities/yi/index.html")[0] == 404
    assert stop > 10
    assert place.is_whole()


def restored(place: Place) -> Path:
    """The site as it was at first, built beside."""
    folder = place.project.with_name("first")
    if not folder.exists():
        built(write_project(place.project.with_name("old"), {**SOUND, "site_config/site.yml": SITE}), folder)
    return folder


def test_a_rollback_brings_back_every_byte(place: Place) -> None:
    place.built().publish()
    first = {path: place.got(path)[1] for path in ("index.html", "communities/jia/index.html", "search/names.json")}
    place.built({**YI, "content/communities/jia.yml": COMMUNITY.replace("甲社区", "错社区")}).publish()
    assert place.got("communities/jia/index.html")[1] != first["communities/jia/index.html"]
    assert place.run("rollback", place.target).exit_code == 0
    assert {path: place.got(path)[1] for path in first} == first
    assert place.got("communities/yi/index.html")[0] == 404
    assert place.got("communities/jia/index.html")[2]["content-type"] == "text/html; charset=utf-8"
    names = place.run("releases", place.target).output.split("\n")
    assert "shown" in names[0]
    assert place.run("rollback", place.target).exit_code == 1, "there is nothing before the first"
    assert place.run("rollback", place.target, "--to", names[1]).exit_code == 0
    assert place.is_whole()


def test_a_rollback_does_not_bring_back_what_was_withdrawn(place: Place) -> None:
    place.built(YI).publish()
    place.built(WITHDRAWN).publish()
    result = place.run("rollback", place.target)
    assert result.exit_code == 1
    assert "communities/yi/" in result.output
    assert "乙社区" not in place.got("communities/yi/index.html")[1].decode()
    assert place.run("rollback", place.target, "--bring-back-withdrawn").exit_code == 0
    assert "乙社区" in place.got("communities/yi/index.html")[1].decode()


def test_a_photograph_that_has_left_the_site_cannot_be_had_any_more(place: Place) -> None:
    photograph = io.BytesIO()
    Image.new("RGB", (640, 480), "teal").save(photograph, "JPEG")
    (place.project / "content/media").mkdir()
    (place.project / "content/media/a.jpg").write_bytes(photograph.getvalue())
    photos = "photos: [{file: a.jpg, alt: 一面墙, credit: 甲社区, source: report}]\n"
    place.built({"content/communities/jia.yml": COMMUNITY + photos}).publish()
    pictures = [path.relative_to(place.site).as_posix() for path in (place.site / "media").iterdir()]
    assert pictures
    assert {place.got(path)[2]["cache-control"] for path in pictures} == {FOR_EVER}
    place.built({"content/communities/jia.yml": COMMUNITY}).publish()
    assert {place.got(path)[0] for path in pictures} <= {403, 404}
    assert place.run("rollback", place.target).exit_code == 0
    assert {place.got(path)[0] for path in pictures} == {200}


def test_what_no_kept_release_needs_is_forgotten(place: Place) -> None:
    files = storage(place.target, place.server)
    for number in range(4):
        place.built({"content/communities/jia.yml": COMMUNITY.replace("甲社区", f"社区{number}")})
        place.publish("--keep", "2")
    assert len(place.run("releases", place.target).output.splitlines()) == 2
    kept = files.files.find(f"{place.bucket}/www/.linli/files")
    manifests = [json.loads(files.read(f".linli/releases/{name}") or b"") for name in files.names(".linli/releases")]
    wanted = {
        values[0]
        for one in manifests
        for file, values in one["files"].items()
        if values[3] != FOR_EVER or file.startswith("media/")
    }
    assert {path.rpartition("/")[2] for path in kept} == wanted
    assert all("社区0" not in (files.files.cat_file(path)).decode("utf-8", "replace") for path in kept)


def test_keys_in_the_address_and_unknown_addresses_are_refused(place: Place) -> None:
    place.built()
    for target, word in (
        ("s3://key:secret@bucket/www", "environment"),
        ("nonsense://x", "cannot be written"),
        ("s3://no-such-bucket/www", "run this again"),
    ):
        result = place.run("publish", target, "--site", str(place.site))
        assert result.exit_code == 1
        assert word in result.output
        assert "Traceback" not in result.output


@pytest.mark.parametrize("scheme", ["memory://{name}/site", "file://{folder}/site"])
def test_other_places_that_fsspec_knows_do_as_well(scheme: str, place: Place, tmp_path: Path) -> None:
    address = scheme.format(name=tmp_path.name, folder=tmp_path / "elsewhere")
    bucket = Bucket(storage(address, None), address)
    assert bucket.publish(place.built().site, 5) is not None
    assert bucket.publish(place.site, 5) is None
    first = bucket.storage.read("communities/jia/index.html")
    bucket.publish(place.built({"content/communities/jia.yml": COMMUNITY.replace("甲社区", "新社区")}).site, 5)
    assert bucket.storage.read("communities/jia/index.html") != first
    bucket.rollback(None, brings_back=False)
    assert bucket.storage.read("communities/jia/index.html") == first


def test_a_release_that_lost_its_list_is_refused(place: Place) -> None:
    place.built().publish()
    place.built(YI).publish()
    bucket = Bucket(storage(place.target, place.server), place.target)
    first = bucket.releases()[0].name
    bucket.storage.write(f".linli/releases/{first}.json", b"broken", "application/json", "no-store")
    with pytest.raises(CannotPublish):
        bucket.rollback(first, brings_back=False)
