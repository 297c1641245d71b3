import pytest

from linli.assembly.framing.headers import FOR_EVER, cache_control, headers_file, kept_for_ever

HASHED = ("assets/linli.0123456789.css", "assets/scripts-0123456789/*", "media/*")


def test_what_is_kept_for_ever_can_be_read_back() -> None:
    assert kept_for_ever(headers_file("default-src 'none'", HASHED, ["assets"]).decode()) == HASHED
    assert kept_for_ever("") == ()
    assert kept_for_ever("/*\n  Cache-Control: no-store\n") == ()


@pytest.mark.parametrize(
    ("file", "is_kept"),
    [
        ("assets/linli.0123456789.css", True),
        ("assets/scripts-0123456789/search/fold.js", True),
        ("media/a-480.webp", True),
        ("assets/linli.0123456789.css.map", False),
        ("assets/favicon.svg", False),
        ("index.html", False),
        ("search/index.json", False),
    ],
)
def test_only_files_named_after_their_contents_are_kept(file: str, *, is_kept: bool) -> None:
    assert (cache_control(file, HASHED) == FOR_EVER) == is_kept
