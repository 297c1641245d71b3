"""Fields that hold a single value: which sort of box they are, and what may be written in it."""

from typing import Any, Final

from linli.forms import words
from linli.forms.making import Field, Making
from linli.wording import Text

_SHORT: Final = 200
"""Up to so many characters, a text has a box of one line; beyond that, one that grows."""

_ADDRESS: Final = r"https?://\S+"


def value_field(schema: dict[str, Any], making: Making) -> Field:
    """The box for a value that a JSON Schema describes."""
    types = schema.get("type")
    if types == "boolean":
        return {"widget": "boolean"}
    if types == "integer":
        limits = {name: schema[key] for name, key in (("min", "minimum"), ("max", "maximum")) if key in schema}
        return {"widget": "number", "value_type": "int", **limits}
    if types == ["number", "string"]:  # kept exactly as it is written: 28.90 stays so
        return {"widget": "string", **_pattern(schema["pattern"], words.BAD_NUMBER, making)}
    media = schema.get("contentMediaType", "")
    if media.startswith("image/"):
        return {"widget": "image", "choose_url": False, "accept": ".jpg,.jpeg,.png,.webp"}
    if media == "text/markdown":
        most = schema["maxLength"]
        told = making.say(words.TOO_LONG).format(most=most)
        return {"widget": "markdown", "modes": ["raw"], "pattern": [f"^[\\s\\S]{{0,{most}}}$", told]}
    return _text(schema, making)


def _text(schema: dict[str, Any], making: Making) -> Field:
    most = schema.get("maxLength")
    limit = {"maxlength": most} if most else {}
    if schema.get("format") == "uri":
        return {"widget": "string", "type": "url", **_pattern(_ADDRESS, words.BAD_ADDRESS, making), **limit}
    if "integer" in schema.get("type", ()):  # a date, of which a year alone looks like a number
        return {"widget": "string", **_pattern(schema["pattern"], words.BAD_DATE, making)}
    if "pattern" in schema:
        told = words.BAD_ID if schema["pattern"].startswith("^[a-z0-9]") else words.BAD_FORM
        return {"widget": "string", **_pattern(schema["pattern"], told, making), **limit}
    if most and most > _SHORT:
        return {"widget": "text", **_pattern(r"[^\n]*", words.ONE_LINE, making), **limit}
    return {"widget": "string", "use_emoji_autocomplete": False, **limit}


def _pattern(pattern: str, told: Text, making: Making) -> Field:
    """A pattern as the editor takes it; what is left empty is another matter."""
    bare = pattern.removeprefix("^").removesuffix("$")
    return {"pattern": [f"^(?:{bare})?$", making.say(told)]}
