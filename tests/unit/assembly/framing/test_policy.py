import base64
import re
from hashlib import sha256
from pathlib import Path

import pytest

import linli
from linli.assembly.framing.headers import headers_file, security_headers
from linli.assembly.framing.policy import Policy, first_script, origin
from linli.pages.embeds import POLICY as CARD

TEMPLATES = [
    path
    for folder in ("theme", "pages/templates")
    for path in sorted((Path(linli.__file__).parent / folder).rglob("*"))
    if path.is_file()
]


def directives(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (part.split() for part in policy.split("; "))}


def test_nothing_is_allowed_but_the_site_s_own_files() -> None:
    found = directives(str(Policy()))
    assert found["default-src"] == ["'none'"]
    assert found["base-uri"] == found["worker-src"] == ["'none'"]
    assert found["style-src"] == found["connect-src"] == found["form-action"] == ["'self'"]
    assert "unsafe" not in str(Policy())


def test_the_script_in_the_page_is_named_by_its_very_bytes() -> None:
    (source,) = re.findall(r"<script>(.*)</script>", first_script(), re.DOTALL)
    digest = base64.b64encode(sha256(source.encode()).digest()).decode()
    assert directives(str(Policy()))["script-src"] == ["'self'", f"'sha256-{digest}'"]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_another_script_or_a_style_of_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", text)
    assert inline == (["<script>"] if path.name == "first_script.html" else [])
    assert not re.search(r"""\sstyle=|<style|\son\w+=["']|javascript:""", text)


def test_what_the_owner_names_may_be_loaded_and_asked() -> None:
    policy = Policy(
        ["https://b.example/linli/", "https://a.example:8443"],
        ["https://cdn.example/x.js", "extra.css", "//other.example/y.js"],
    )
    found = directives(str(policy))
    assert found["connect-src"] == ["'self'", "https://a.example:8443", "https://b.example"]
    assert found["script-src"][-1] == found["style-src"][-1] == "https://cdn.example"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://A.example/x?y#z", "https://a.example"),
        ("http://user:word@a.example:81/", "http://a.example:81"),
        ("https://邻里.example/", "https://xn--7e4a0u.example"),
        ("https://a;script-src/", None),
        ("https://a'b/", None),
        ("https://[::1", None),
        ("https://a:b/", None),
        ("javascript:alert(1)", None),
        ("a/b.js", None),
    ],
)
def test_only_a_plain_origin_gets_into_the_policy(address: str, expected: str | None) -> None:
    assert origin(address) == expected


def test_only_a_preview_on_the_own_machine_has_scripts_of_its_server() -> None:
    assert directives(str(Policy(is_served=True)))["script-src"] == ["'self'", "'unsafe-inline'"]


def test_headers_say_what_a_page_cannot() -> None:
    found = security_headers("default-src 'none'")
    assert found["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert found["X-Content-Type-Options"] == "nosniff"
    assert "Strict-Transport-Security" not in found
    text = headers_file("default-src 'none'", ["assets/x.1.css", "media/*"], ["media"]).decode()
    assert text.startswith("/*\n  X-Content-Type-Options: nosniff\n")
    assert "\n/media/*\n  Cache-Control: public, max-age=31536000, immutable\n" in text
    assert max(map(len, text.splitlines())) < 2000


def test_only_cards_may_be_shown_in_frames_and_every_place_has_one_policy() -> None:
    text = headers_file("default-src 'self'", ["assets/x.1.css"], ["assets", "communities"]).decode()
    blocks = {path: lines for path, *lines in (block.split("\n  ") for block in text.strip().split("\n\n"))}
    policies = {path: line for path, lines in blocks.items() for line in lines if line.startswith("Content-Security")}
    places = {"/embed/*", "/", "/:file", "/assets/*", "/communities/*"}
    assert set(policies) == places  # what is for all files has none: hosts would add it to that of the cards
    assert {path for path, line in policies.items() if "frame-ancestors 'none'" not in line} == {"/embed/*"}
    assert "script-src" not in policies["/embed/*"]
    assert policies["/embed/*"].startswith("Content-Security-Policy: default-src 'none'; ")


def test_the_hosting_page_has_the_same_headers() -> None:
    text = (Path(__file__).parents[4] / "docs/hosting.md").read_text(encoding="utf-8")
    for name, value in security_headers(str(Policy())).items():
        assert f'add_header {name} "{value}" always;' in text
    assert f'add_header Content-Security-Policy "{CARD}; frame-ancestors *" always;' in text
