"""The words by which sources limit figures."""

from enum import StrEnum


class Qualifier(StrEnum):
    """The word by which a source limits a figure, as it prints it; its place in the figure follows from the word."""

    ABOUT = "约"
    NEARLY = "近"
    OVER = "超"
    OVER_LONG = "超过"
    AT_LEAST = "不少于"
    AT_LEAST_SHORT = "至少"
    AT_MOST = "不超过"
    ORDINAL = "第"
    TOTAL = "共"
    CUMULATIVE = "累计"
    AVERAGE = "平均"
    MORE = "多"
    SOME = "余"
    ABOUT_TRADITIONAL = "約"
    OVER_TRADITIONAL = "超過"
    CUMULATIVE_TRADITIONAL = "累計"
    SOME_TRADITIONAL = "餘"

    @property
    def follows(self) -> bool:
        """Whether the word stands behind the number (5300多户) instead of before it (近7000人)."""
        return self in {Qualifier.MORE, Qualifier.SOME, Qualifier.SOME_TRADITIONAL}
