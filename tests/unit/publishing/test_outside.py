import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from click.testing import CliRunner
from folders import COMMUNITY, SOUND, write_project
from tests.publishing.serving import FakeHost, hosting, running

from linli.assembly.content import load_content
from linli.catalogue.public import public
from linli.cli.main import make_cli
from linli.publishing.audit import told
from linli.publishing.nightly import Nightly
from linli.publishing.outside.asking import REASONS, Unreachable, ask, is_public
from linli.publishing.outside.checking import Checker, State, Verdict, is_offline
from linli.publishing.outside.found import addresses
from linli.publishing.outside.remembered import Memory

DAY = date(2026, 11, 22)


class Site:
    """A site that answers as its paths say, and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.robots = ""
        self.busy = 0
        self.at_once = 0
        self.most_at_once = 0
        self.lock = threading.Lock()


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def address(site: Site) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with site.lock:
                site.asked.append(f"{self.command} {self.path}")
                site.at_once += 1
                site.most_at_once = max(site.most_at_once, site.at_once)
            self.respond()

        do_HEAD = do_GET  # noqa: N815 - the server's own name

        def respond(self) -> None:
            code, location, body = self.found()
            self.send_response(code)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", str(len(body)))
            with site.lock:  # before the answer, behind which the next question may come at once
                site.at_once -= 1
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def found(self) -> tuple[int, str, bytes]:
            path = self.path
            if path == "/robots.txt":
                return (200, "", site.robots.encode()) if site.robots else (404, "", b"")
            if path == "/busy" and site.busy:
                site.busy -= 1
                return 503, "", b""
            if path.startswith("/to/"):
                return 302, f"/{path.removeprefix('/to/')}", b""
            moves = {"/moved": (301, "/here"), "/round": (302, "/round"), "/private": (302, "http://10.0.0.1/")}
            codes = {"/gone": 404, "/secret": 403, "/only-get": 405 if self.command == "HEAD" else 200}
            code, location = moves.get(path, (codes.get(path, 200), ""))
            return code, location, b""

        def log_message(self, *_: object) -> None:
            pass

    with running(Handler) as place:
        yield place


def checker(*, pause: float = 0, waited: list[float] | None = None) -> Checker:
    """A checker that may ask this machine too, and only notes its pauses."""
    kept = [] if waited is None else waited
    return Checker(pause, 2, lambda place: place == "127.0.0.1", kept.append)


@pytest.mark.parametrize(
    ("path", "state", "said"),
    [
        ("/here", State.GOOD, "200"),
        ("/only-get", State.GOOD, "200"),
        ("/busy", State.GOOD, "200"),
        ("/to/here", State.GOOD, "200"),
        ("/gone", State.GONE, "404"),
        ("/to/gone", State.GONE, "404"),
        ("/secret", State.UNTOLD, "403"),
        ("/round", State.UNREACHABLE, "too-many-redirects"),
        ("/private", State.UNREACHABLE, "not-public"),
        ("/中文?q=茶 水", State.GOOD, "200"),
    ],
)
def test_what_became_of_a_page(path: str, state: State, said: str, site: Site, address: str) -> None:
    site.busy = 2
    (verdict,) = checker().check([f"{address}{path}"])
    assert (verdict.state, verdict.said) == (state, said)


def test_a_page_that_has_moved_for_good_is_told_with_its_new_address(address: str) -> None:
    (verdict,) = checker().check([f"{address}/moved"])
    assert (verdict.state, verdict.said) == (State.MOVED, f"{address}/here")


def test_a_host_is_asked_one_thing_at_a_time_with_pauses(site: Site, address: str) -> None:
    waited: list[float] = []
    list(checker(pause=1.5, waited=waited).check([f"{address}/{number}" for number in range(6)]))
    assert site.most_at_once == 1
    assert waited == [1.5] * 6
    assert site.asked == ["GET /robots.txt", *(f"HEAD /{number}" for number in range(6))]


def test_what_a_host_does_not_want_is_not_asked(site: Site, address: str) -> None:
    site.robots = "User-agent: *\nDisallow: /no/\n"
    verdicts = {one.url: one.state for one in checker().check([f"{address}/no/a", f"{address}/yes"])}
    assert verdicts == {f"{address}/no/a": State.UNTOLD, f"{address}/yes": State.GOOD}
    assert not [one for one in site.asked if "/no/" in one]


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"),  # noqa: S104
        *("::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::"),
    ],
)
def test_no_inner_address_is_public(address: str) -> None:
    assert not is_public(address)
    assert is_public("1.1.1.1")
    assert is_public("2606:4700:4700::1111")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://127.0.0.1:1/", "not-public"),
        ("http://localhost/", "not-public"),
        ("http://[::1]/", "not-public"),
        ("file:///etc/passwd", "not-an-address"),
        ("http:///x", "not-an-address"),
        ("http://x:99999/", "not-an-address"),
    ],
)
def test_what_is_not_on_the_internet_is_not_asked(url: str, reason: str) -> None:
    with pytest.raises(Unreachable) as error:
        ask("HEAD", url)
    assert str(error.value) == reason
    assert reason in REASONS


def test_one_bad_night_alarms_nobody_and_good_answers_hold_a_week(tmp_path: Path) -> None:
    urls = frozenset({"http://a/", "http://b/"})
    bad, good = Verdict("http://a/", State.GONE, "404"), Verdict("http://b/", State.GOOD, "200")
    memory = Memory.read(tmp_path).with_verdicts([bad, good], urls, DAY)
    assert memory.lost() == ()
    memory.write(tmp_path)
    memory = Memory.read(tmp_path)
    assert set(memory.due(urls, date(2026, 11, 23))) == {"http://a/"}
    assert set(memory.due(urls, date(2026, 11, 29))) == urls
    memory = memory.with_verdicts([bad], urls, date(2026, 11, 23))
    assert memory.lost() == (bad,)
    assert memory.with_verdicts([Verdict("http://a/", State.GOOD, "200")], urls, DAY).lost() == ()
    assert memory.with_verdicts([], frozenset({"http://b/"}), DAY).lost() == ()
    (tmp_path / ".cache/links.json").write_text("broken", encoding="utf-8")
    assert Memory.read(tmp_path).known == {}


def test_addresses_are_those_of_what_is_public_with_their_places(tmp_path: Path) -> None:
    text = "links: [{title: 一, url: 'https://a.example/x'}]\ninternal_note: https://secret.example/\n"
    draft = "status: draft\nlinks: [{title: 一, url: 'https://draft.example/'}]\n"
    files = {
        **SOUND,
        "content/communities/jia.yml": COMMUNITY + text,
        "content/communities/yi.yml": COMMUNITY + draft,
        "content/pages/about.md": "见[这里](https://b.example/y)。\n",
    }
    root = write_project(tmp_path, files)
    found = addresses(root, public(load_content(root, DAY).catalogue, DAY))
    assert {url: (span.file, span.line) for url, span in found.items()} == {
        "https://a.example/x": ("content/communities/jia.yml", 6),
        "https://b.example/y": ("content/pages/about.md", 1),
    }


def test_a_machine_without_a_network_does_not_blame_others() -> None:
    bad = [Verdict(f"http://{host}/", State.UNREACHABLE, "no-host") for host in "ab"]
    assert is_offline(bad)
    assert not is_offline(bad[:1])
    assert not is_offline([*bad, Verdict("http://c/", State.GONE, "404")])
    assert not is_offline([])
    assert "没有网络" in night(is_offline=True).as_markdown("zh")


def night(**found: object) -> Nightly:
    usual: dict[str, object] = {"places": {}, "asked": 0, "lost": (), "moved": (), "due": (), "audit": None}
    return Nightly(DAY, **{**usual, **found})  # type: ignore[arg-type]


def test_the_report_is_text_and_nothing_else() -> None:
    lost = Verdict("https://a.example/@everyone/[x](y)<img>", State.UNREACHABLE, "no-host")
    text = night(lost=[lost]).as_markdown("zh")
    assert "没有这个域名" in text
    assert "no such host" in night(lost=[lost]).as_markdown("en")
    for acting in ("@everyone", "](", "<img", "https://"):
        assert acting not in text


def test_nobody_is_bothered_with_nothing() -> None:
    assert not night().is_needed
    assert "没有要做的事" in night().as_markdown("zh")
    assert "There is nothing to do" in night().as_markdown("en")


def test_an_audit_that_could_not_ask_proves_nothing() -> None:
    assert told([]).holes is None
    assert told([{"name": "a", "skip_reason": "x"}]).holes is None
    assert told([{"name": "a", "version": "1", "vulns": []}]).holes == ()
    found = told([{"name": "a", "version": "1", "vulns": [{"id": "X-1", "aliases": ["Y"], "fix_versions": ["2"]}]}])
    assert night(audit=found).is_needed
    assert "a 1: X-1, Y → 2" in night(audit=found).as_markdown("zh")
    assert "没有查" in night(audit=told([])).as_markdown("zh")


def test_the_command_keeps_one_issue(tmp_path: Path) -> None:
    root = write_project(tmp_path / "site")
    fake = FakeHost()
    with hosting(fake) as api:
        known = {"LINLI_HOST_API": api, "LINLI_HOST_REPOSITORY": "o/r", "LINLI_HOST_TOKEN": "t"}
        out = tmp_path / "night.md"
        arguments = ("ci", "nightly", "--root", str(root), "--no-links", "--host", "gitea", "--out", str(out))
        for _ in range(2):
            result = CliRunner().invoke(make_cli("zh"), arguments, env=known)
            assert result.exit_code == 0, result.output
    (issue,) = fake.issues
    assert "content/communities/jia.yml" in issue["body"]
    assert out.read_text(encoding="utf-8") in issue["body"]
    assert not (root / ".cache/links.json").exists()
