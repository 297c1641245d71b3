import pytest
from builders import FILE, WHAT, places, tree_of

from linli.profiles.service_model import Member, ServiceModel
from linli.schema.build import build

MODEL = """\
formula: 3个5+1+N
parts:
  - symbol: 第一个5
    meaning: 五支队伍
    members:
      - 党员先锋队
      - name: 文艺队
        text: 排练节目。
"""


def test_a_member_may_be_a_bare_name() -> None:
    model = build(ServiceModel, tree_of(MODEL), WHAT).model
    assert model is not None
    assert model.parts[0].members == (Member(name="党员先锋队"), Member(name="文艺队", text="排练节目。"))


@pytest.mark.parametrize(
    ("member", "code", "line", "column"),
    [
        ("[文艺队]", "wrong-type", 6, 9),
        ("{text: 排练节目。}", "missing-field", 6, 10),
        ("{name: 文艺队, members: x}", "unknown-field", 6, 21),
        ("' '", "blank", 6, 9),
    ],
)
def test_a_wrong_member_is_pointed_at(member: str, code: str, line: int, column: int) -> None:
    text = MODEL.replace("党员先锋队", member)
    assert places(build(ServiceModel, tree_of(text), WHAT).diagnostics) == [(code, FILE, line, column)]
