"""The base of everything that a profile is made of."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A group of fields: unknown ones are errors, values are stripped of surrounding space, nothing changes later."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, validate_default=False)
