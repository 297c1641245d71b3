"""What the tests found of the site's accessibility (``site_config/accessibility.yml``); the tests write it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from linli.schema.about import About
from linli.schema.part import Part
from linli.schema.partial_date import DateField
from linli.schema.scalars import Id, Line, Sentence
from linli.wording import Language, Text


class Mode(StrEnum):
    """A way in which a page was opened: its colours, the width of its window, the size of its letters."""

    LIGHT = "light"
    LIGHT_WIDE = "light-wide"
    DARK = "dark"
    LARGE_TEXT = "large-text"


class Check(StrEnum):
    """An automatic check beside the rules that are run on every page."""

    KEYBOARD = "keyboard"
    ZOOM_400 = "zoom-400"
    REFLOW_320 = "reflow-320"
    NO_JAVASCRIPT = "no-javascript"
    TARGET_SIZE = "target-size"
    REDUCED_MOTION = "reduced-motion"
    CONTRAST = "contrast"
    HTML_VALIDITY = "html-validity"


class Outcome(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"


class TestedPage(Part):
    """A page that stands for all pages of its type, and how many faults it had."""

    __test__ = False  # not a class of tests, whatever its name begins with

    type: Annotated[Id, About(Text("类型", "Type"), Text("这一页代表哪类页面。", "The type of page it stands for."))]
    address: Annotated[
        Line, About(Text("地址", "Address"), Text("从网站根目录算起。", "From the root of the site, such as /about/."))
    ]
    modes: Annotated[
        tuple[Mode, ...],
        About(Text("模式", "Modes"), Text("用哪些模式打开测过。", "The modes in which it was opened.")),
    ]
    violations: Annotated[
        int,
        Field(ge=0),
        About(Text("问题数", "Violations"), Text("各模式合计。", "Rules broken, all modes together.")),
    ]


class CheckResult(Part):
    """How one check ended."""

    id: Annotated[Check, About(Text("检查", "Check"), Text("检查的代号。", "The name of the check."))]
    result: Annotated[
        Outcome, About(Text("结果", "Result"), Text("passed（通过）或 failed（未通过）。", "Either passed or failed."))
    ]


class Statement(Part):
    """A sentence in both languages."""

    zh: Annotated[Sentence, About(Text("中文", "Chinese"), Text("中文的一句话。", "The sentence in Chinese."))]
    en: Annotated[Sentence, About(Text("英文", "English"), Text("英文的一句话。", "The sentence in English."))]

    def to(self, language: Language) -> str:
        """The sentence in ``language``."""
        return self.zh if language == "zh" else self.en


class AccessibilityEvidence(Part):
    """The file ``accessibility.yml``: what was tested, with what, when, and what was found."""

    tested_on: Annotated[
        DateField, About(Text("测试日期", "Tested on"), Text("这些结果是哪天测得的。", "The day of these results."))
    ]
    standard: Annotated[Line, About(Text("标准", "Standard"), Text("照哪个标准。", "The standard that is meant."))]
    axe: Annotated[
        Line, About(Text("axe 版本", "Version of axe"), Text("axe-core 的版本号。", "The version of axe-core."))
    ]
    browser: Annotated[Line, About(Text("浏览器", "Browser"), Text("名称与主版本号。", "Its name and major version."))]
    pages: Annotated[
        tuple[TestedPage, ...], About(Text("页面", "Pages"), Text("每类页面一页。", "One page of each type."))
    ]
    checks: Annotated[
        tuple[CheckResult, ...],
        About(Text("其他检查", "Checks"), Text("其他自动检查的结果。", "How other automatic checks ended.")),
    ] = ()
    user_testing: Annotated[
        Statement | None,
        About(
            Text("用户试用", "User testing"),
            Text(
                "使用辅助技术的人如果试用过，写谁、何时；没有就不填。",
                "Who tried the site with assistive technology, and when; left out where nobody has.",
            ),
        ),
    ] = None
    known_limits: Annotated[
        tuple[Statement, ...],
        About(Text("已知不足", "Known limits"), Text("已知还做不到的。", "What is known to fall short.")),
    ] = ()

    @property
    def failing(self) -> tuple[TestedPage, ...]:
        """The pages on which something was found."""
        return tuple(page for page in self.pages if page.violations)

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that were not passed."""
        return tuple(check.id for check in self.checks if check.result is Outcome.FAILED)

    @property
    def is_full(self) -> bool:
        """Whether nothing at all was found, on at least one page."""
        return bool(self.pages) and not self.failing and not self.failed
