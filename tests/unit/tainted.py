"""A project in which everything that is not public holds a mark: private fields, and whole profiles that are hidden.

The values are made from the models' own shapes, so a field that is added is filled too, without a word here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from itertools import count
from typing import Annotated, Any

import yaml
from PIL import Image
from pydantic import BaseModel, TypeAdapter, ValidationError

from linli.profiles.kinds import KINDS, Kind
from linli.profiles.representative import Representative
from linli.schema.shape import Shape, shapes

SIGN = "뷁"
"""A character that nothing public holds; every mark begins with it."""

SECRET_ID = "zqx"  # noqa: S105 - marks what must not get out; opens nothing
"""The beginning of marks where only ASCII will do, as in ids."""

PLAIN = "平常"
DAY = "2024-05-06"
GROUND: dict[str, Any] = {"basis": "press", "scope": ["page"], "date": DAY}
HIDDEN: dict[str, dict[str, Any]] = {"draft": {"status": "draft"}, "withdrawn": {"status": "withdrawn"}}
HIDDEN_PEOPLE: dict[str, dict[str, Any]] = {
    "missing": {},
    "expired": {"consent": {**GROUND, "expires": "2024-06-01"}},
    "revoked": {"consent": {**GROUND, "withdrawn_on": "2024-06-01"}},
    "future": {"consent": {**GROUND, "date": "2090"}},
    "narrow": {"consent": {**GROUND, "scope": ["portrait"]}},
    "endless": {"consent": {**GROUND, "expires": "XXXX-06-01"}},
    "minor": {"consent": GROUND, "is_minor": True},
}
"""Why a profile, or a person's, is not public."""


@dataclass
class Project:
    """The files of the project; the ids of hidden profiles and of public ones; the marks, by where they stand."""

    files: dict[str, str | bytes] = field(default_factory=dict)
    hidden: dict[str, list[str]] = field(default_factory=dict)
    shown: dict[str, list[str]] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    digests: list[str] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: count(1000))

    def mark(self, where: str, form: str = SIGN) -> str:
        """A new mark."""
        made = f"{form}{next(self.numbers)}"
        self.marks[made] = where
        return made

    def picture(self, name: str, *, is_secret: bool) -> str:
        """Put a photograph of its own into the project, whose metadata tell more than its picture."""
        exif = Image.Exif()
        exif[0x013B] = self.mark("EXIF", SECRET_ID)
        exif[0x8825] = {1: "N", 2: (22.0, 15.0, 30.0)}
        buffer = BytesIO()
        Image.new("RGB", (40 + next(self.numbers) % 400, 30), "navy").save(buffer, "JPEG", exif=exif)
        self.files[f"content/media/{name}.jpg"] = buffer.getvalue()
        if is_secret:
            self.digests.append(sha256(buffer.getvalue()).hexdigest()[:16])
        return f"{name}.jpg"


def project() -> Project:
    """The project: of every kind a public profile, and hidden ones for every reason, referred to wherever it can."""
    made = Project()
    for kind in KINDS:
        why = HIDDEN | (HIDDEN_PEOPLE if kind.model is Representative else {})
        made.hidden[kind.name] = [f"{SECRET_ID}-{kind.name}-{reason}" for reason in why]
        made.shown[kind.name] = [f"plain-{kind.name}"]
    for kind in KINDS:
        why = HIDDEN | (HIDDEN_PEOPLE if kind.model is Representative else {})
        for identity, deciding in zip(made.hidden[kind.name], why.values(), strict=True):
            _write(made, kind, identity, deciding, is_secret=True)
        ground = {"consent": {**GROUND, "note": made.mark("consent.note")}} if kind.model is Representative else {}
        _write(made, kind, made.shown[kind.name][0], ground, is_secret=False)
    return made


def _write(made: Project, kind: Kind, identity: str, deciding: Mapping[str, Any], *, is_secret: bool) -> None:
    fields = dict(_Filling(made, kind, is_secret=is_secret).fields(kind.model, kind.name, is_secret=is_secret))
    for name in ("id", "status", "consent", "is_minor"):
        fields.pop(name, None)
    if kind.model is Representative and not is_secret:  # its consent does not cover portraits
        fields["photos"] = _Filling(made, kind, is_secret=True).value(
            Representative, "photos", "portrait", is_secret=True
        )
    written = yaml.safe_dump({**fields, **deciding}, allow_unicode=True, sort_keys=False)
    made.files[f"content/{kind.folder}/{identity}.yml"] = written


@dataclass
class _Filling:
    """Fills the fields of one profile."""

    made: Project
    kind: Kind
    is_secret: bool

    def fields(self, model: type[BaseModel], where: str, *, is_secret: bool) -> Iterator[tuple[str, Any]]:
        """Every field of a model with a value; secret ones in a public profile too, where they are private."""
        for name, shape in shapes(model).items():
            value = self.value(model, name, f"{where}.{name}", is_secret=is_secret or shape.about.private)
            if value is not None:
                yield name, value

    def value(self, model: type[BaseModel], name: str, where: str, *, is_secret: bool) -> Any:  # noqa: ANN401, PLR0911 - the value of any field
        """A value for a field, of marks where it is secret."""
        shape = shapes(model)[name]
        if shape.target is not None:
            return self._references(shape)
        if shape.part is not None:
            return self._parts(shape, shape.part, where, is_secret=is_secret)
        if shape.choices is not None:
            words = [choice.value for choice in shape.choices]
            return words if shape.many else words[0]
        if name == "body":
            return self._body(where, is_secret=is_secret)
        if name == "rule":
            return "repeated-name"
        if name == "file":
            mark = self.made.mark(where) if is_secret else f"plain-{next(self.made.numbers)}"
            return self.made.picture(mark, is_secret=is_secret)
        return self._plain(model, name, where, is_secret=is_secret)

    def _references(self, shape: Shape) -> Any:  # noqa: ANN401 - one id or several
        target = str(shape.target)
        if target in {"theme", "region"}:
            value = {"theme": "women", "region": "guangdong/zhuhai"}[target]
            return [value] if shape.many else value
        if self.is_secret:
            if target == self.kind.name and not shape.many and not shape.required:
                return None  # nothing may belong to itself, round about
            return self.made.shown[target] if shape.many else self.made.shown[target][0]
        hidden = self.made.hidden[target]
        return [*hidden, *self.made.shown[target]] if shape.many else hidden[0]

    def _parts(self, shape: Shape, part: type[BaseModel], where: str, *, is_secret: bool) -> Any:  # noqa: ANN401 - one part or several
        needed = [one for one in shapes(part).values() if one.required and one.target in self.made.hidden]
        if not needed or self.is_secret:
            value = dict(self.fields(part, where, is_secret=is_secret))
            return [value] if shape.many else value
        name, target = needed[0].name, str(needed[0].target)
        items = [  # one for each hidden target, whose words must go with it
            {**dict(self.fields(part, where, is_secret=True)), name: hidden} for hidden in self.made.hidden[target]
        ]
        stays = {**dict(self.fields(part, where, is_secret=False)), name: self.made.shown[target][0]}
        return [*items, stays] if shape.many else stays

    def _body(self, where: str, *, is_secret: bool) -> str:
        text = self.made.mark(where) if is_secret else PLAIN
        links = [f"[{PLAIN}]({kind}:{identity})" for kind, ids in self.made.hidden.items() for identity in ids]
        cited = [f"[^{identity}]" for identity in self.made.hidden["source"]]
        return " ".join([text, *links, *cited])

    def _plain(self, model: type[BaseModel], name: str, where: str, *, is_secret: bool) -> str | list[str]:
        """What the field accepts: words, an address, an id, a day, a number or a switch."""
        info, shape = model.model_fields[name], shapes(model)[name]
        accepts: TypeAdapter[Any] = TypeAdapter(Annotated[info.annotation, *info.metadata])  # type: ignore[arg-type]
        word = self.made.mark(where) if is_secret else PLAIN
        identity = self.made.mark(where, SECRET_ID) if is_secret else f"plain-{next(self.made.numbers)}"
        for value in (word, f"https://{identity}.example/", identity, DAY, "5", "true"):
            given = [value] if shape.many else value
            try:
                accepts.validate_python(given)
            except ValidationError:
                continue
            return given
        raise AssertionError((model, name))
