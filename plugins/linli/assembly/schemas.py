"""The JSON Schema files of a project, one a kind, with the project's own themes and regions as choices."""

import json
from collections.abc import Mapping
from typing import Final

from linli.profiles.kinds import KINDS
from linli.schema.json_schema import json_schema
from linli.settings.model import Settings

SCHEMAS: Final = "site_config/schemas"
"""The folder of the files, from the project's root."""


def schema_files(settings: Settings) -> Mapping[str, str]:
    """The text of every schema file, by file name."""
    known = {"theme": list(settings.themes), "region": list(settings.regions)}
    return {
        f"{kind.name}.schema.json": json.dumps(
            json_schema(kind.model, f"{kind.title.zh} {kind.title.en}", without=["id"], known=known),
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
        for kind in KINDS
    }
