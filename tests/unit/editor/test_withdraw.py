from datetime import date
from pathlib import Path

import pytest
from folders import COMMUNITY

from linli.editor.document import document_of
from linli.editor.project import ProfileFile, kind_called, parted
from linli.editor.withdraw import withdrawn
from linli.profiles.kinds import KINDS

FILE = "content/communities/jia.yml"
DAY = date(2026, 11, 22)
PROFILE = ProfileFile(KINDS[0], "jia", Path(FILE), FILE)
FIELDS = "status: withdrawn\nwithdrawn_reason: 来源已更正\n"


def made(text: str, day: date | None = None) -> str:
    return withdrawn(PROFILE, document_of(FILE, text.encode()), "来源已更正", day).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (COMMUNITY, COMMUNITY.replace("kind:", f"{FIELDS}kind:")),
        (
            "name: 甲 # 名\nstatus: published # 公开\n",
            "name: 甲 # 名\nstatus: withdrawn # 公开\nwithdrawn_reason: 来源已更正\n",
        ),
        (f"name: 甲\n{FIELDS}", f"name: 甲\n{FIELDS}"),
        ("name: 甲\nwithdrawn_reason: x\n", "name: 甲\nstatus: withdrawn\nwithdrawn_reason: 来源已更正\n"),
        ("{name: 甲}\n", "{name: 甲, status: withdrawn, withdrawn_reason: 来源已更正}\n"),
        ("  name: 甲\n  kind: x\n", "  name: 甲\n  status: withdrawn\n  withdrawn_reason: 来源已更正\n  kind: x\n"),
    ],
)
def test_the_file_says_that_and_why(before: str, after: str) -> None:
    assert made(before) == after


def test_the_day_of_the_withdrawn_consent_is_recorded() -> None:
    text = "name: 人\nconsent:\n  basis: press # 报道\n  date: 2024\n"
    assert "consent:\n  basis: press # 报道\n  date: 2024\n  withdrawn_on: 2026-11-22\n" in made(text, DAY)
    with pytest.raises(KeyError):
        made("name: 人\n", DAY)


@pytest.mark.parametrize("name", ["community/jia", "communities/jia", "社区/jia", "content/communities/jia.yml"])
def test_a_profile_is_called_in_several_ways(name: str) -> None:
    kind, identity = parted(name)
    assert kind_called(kind) == KINDS[0]
    assert identity == "jia"
