"""The day of a build."""

import os
from datetime import UTC, date, datetime


def build_day() -> date:
    """The day on which consent is judged: that of ``SOURCE_DATE_EPOCH`` where it is set, so that builds repeat.

    See reproducible-builds.org/specs/source-date-epoch.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now().astimezone().date()
