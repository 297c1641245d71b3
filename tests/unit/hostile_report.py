"""A report in which every word of the content is hostile."""

from linli.review.model import (
    Count,
    DeadLink,
    Fate,
    FileChange,
    Finding,
    PageChange,
    PageFate,
    ProfileChange,
    Report,
    Screenshot,
    Sentence,
)
from linli.wording import Text

WORDS = (
    "<img src=x onerror=alert(1)> [点](javascript:alert(1)) @octocat #12 https://evil.example ![图](https://evil.example)"
    " </li></ul></details> <!-- linli-report --> `x` | y\n\n# 标题\x1b[31m\u202e"
)


def hostile_report(words: str = WORDS, count: int = 1, preview_url: str | None = "https://a.example/p/") -> Report:
    """With ``words`` wherever content can be, ``count`` times."""
    both = Text(words, words)
    finding = Finding(both, both, "a-code", is_error=True, file=f"content/{words}.yml", name=words, kind="program")
    sentences = tuple(Sentence(both, Text(f"{words}甲", words), Text(f"{words}乙", words)) for _ in range(count))
    profiles = tuple(
        ProfileChange(kind, words, f"content/{words}.yml", fate, sentences, "a/", "b/")
        for kind in ("community", "representative", "program", "source")
        for fate in Fate
        for _ in range(count)
    )
    pages = tuple(PageChange("a/", words, fate, None, is_own=own) for fate in PageFate for own in (True, False))
    return Report(
        words,
        words,
        profiles,
        3,
        (FileChange(words, both, PageFate.ADDED),) * count,
        (finding,) * count,
        (finding,) * count,
        2,
        (DeadLink(words, words),) * count,
        pages * count,
        (Count(both, 1, 2), Count(both, 5000, 9_000_000, is_size=True)),
        site_url="https://a.example/",
        preview_url=preview_url,
        screenshots=(Screenshot(words, "a/", "screenshots/01-before.webp", None),),
    )
