"""What a field of a model says of itself, as annotations that pydantic, the pages, the forms and the docs all read."""

from dataclasses import dataclass
from typing import Any, Final

from pydantic import GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema

from linli.schema.example import example_value
from linli.wording import Text


@dataclass(frozen=True, slots=True)
class About:
    """The title and description of a field: form label, editor help and reference page in one.

    ``example`` is what may stand behind the field's colon in a file, on one line; settings have none.
    ``key_fact`` shows the field in the key-facts box of a profile page. ``private`` keeps it from every reader: the
    public catalogue holds its default instead.
    """

    title: Text
    description: Text
    example: str = ""
    key_fact: bool = False
    private: bool = False

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Put title, description and example into the JSON Schema, Chinese first."""
        schema = dict(handler(core_schema))
        schema["title"] = f"{self.title.zh} {self.title.en}"
        schema["description"] = f"{self.description.zh}\n\n{self.description.en}"
        if self.example:
            schema["examples"] = [example_value(self.example)]
        return schema


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks an id as pointing at something: a kind of profile, or a ``"theme"`` or ``"region"`` of the settings."""

    target: str


UNDESCRIBED: Final = About(Text("", ""), Text("", ""))


def about(field: FieldInfo) -> About:
    """What ``field`` says of itself; empty texts when it says nothing (a test keeps that from happening)."""
    return next((item for item in field.metadata if isinstance(item, About)), UNDESCRIBED)
