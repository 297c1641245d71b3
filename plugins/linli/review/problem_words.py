"""Problems as reviewers read them: with the field in which they are, and with names in the place of ids."""

from collections.abc import Sequence
from typing import Final

from linli.catalogue.graph import Key
from linli.catalogue.written import written_references
from linli.diagnostics import Diagnostic, Span
from linli.documents import Mapping as Tree
from linli.documents import Node
from linli.documents import Sequence as Items
from linli.profiles.kinds import KINDS
from linli.profiles.parts import Photo
from linli.review.hiding import hides_photographs
from linli.review.sides import Side
from linli.schema.problems import missing_field
from linli.schema.shape import Shape, shapes
from linli.wording import Text

_NO_ALT: Final = Text("{count} 张照片缺少说明", "Photographs without a description: {count}")
_ALT_HELP: Final = Text(
    "请在照片的 alt 里用一句话写图上有什么，给看不见图片的人读。",
    "Write into the photograph's alt, in a sentence, what it shows, for those who cannot see it.",
)
_PRIVATE: Final = Text(
    "不公开的字段里有 {count} 处问题（{code}）", "Problems in fields that are not public: {count} ({code})"
)
_PRIVATE_HELP: Final = Text("运行 linli check 看是哪里。", "Run linli check to see where.")
_GONE: Final = Text(
    "{fields}里还引用着“{name}”，但那份档案已经没有了", "{fields}: still refers to “{name}”, whose profile is gone"
)
_GONE_HELP: Final = Text(
    "请去掉这里的引用；如果“{name}”不该删，请恢复它的档案。",
    "Take the reference out; or, if “{name}” should not have gone, restore its profile.",
)
_IN_FIELDS: Final = Text("{fields}：{message}", "{fields}: {message}")
_TIMES: Final = Text("{message}（{count} 处）", "{message} ({count} times)")
_MODELS: Final = {kind.name: kind.model for kind in KINDS}


def said(
    group: Sequence[Diagnostic], fields: Sequence[Shape], side: Side, other: Side, key: Key | None
) -> tuple[Text, Text]:
    """What is wrong and what to do, of problems that say the same of one profile and stand in its ``fields``.

    ``other`` is the other side of the change, which may know what is not there any more.
    """
    first, count = group[0], len(group)
    if any(shape.about.private or _is_unseen(shape, side, key) for shape in fields):
        return _filled(_PRIVATE, count=count, code=first.code), _PRIVATE_HELP
    if fields and _lacks_alt(first, fields[0]):
        return _filled(_NO_ALT, count=count), _ALT_HELP
    titles = list(dict.fromkeys(shape.about.title for shape in fields))
    where = Text("、".join(title.zh for title in titles), ", ".join(title.en for title in titles))
    gone = _gone(first.span, key, side, other) if key is not None and titles else None
    if gone is not None:
        text = Text(_GONE.zh.format(fields=where.zh, name=gone), _GONE.en.format(fields=where.en, name=gone))
        help_ = _filled(_GONE_HELP, name=gone)
    else:
        text, help_ = (_within(where, first.message) if titles else first.message), first.help
    if count > 1:
        text = Text(_TIMES.zh.format(message=text.zh, count=count), _TIMES.en.format(message=text.en, count=count))
    return text, help_


def _is_unseen(field: Shape, side: Side, key: Key | None) -> bool:
    """Whether readers see nothing of a field of a profile: of photographs that a person did not agree to."""
    node = side.graph.nodes.get(key) if key is not None else None
    return field.part is Photo and node is not None and hides_photographs(node.entity)


def _within(fields: Text, message: Text) -> Text:
    return Text(
        _IN_FIELDS.zh.format(fields=fields.zh, message=message.zh),
        _IN_FIELDS.en.format(fields=fields.en, message=message.en),
    )


def _filled(text: Text, **values: object) -> Text:
    return Text(text.zh.format(**values), text.en.format(**values))


def _lacks_alt(found: Diagnostic, field: Shape) -> bool:
    """Whether a photograph has no words for those who cannot see it."""
    if found.code != "missing-field" or field.part is not Photo:
        return False
    return found.message.zh == missing_field(found.span, "alt", shapes(Photo)["alt"], Text("", "")).message.zh


def _gone(span: Span, key: Key, side: Side, other: Side) -> str | None:
    """What readers knew of that is referred to at a place and is not there any more."""
    tree = side.content.catalogue.trees.get(key)
    for found in written_references(_MODELS[key[0]], tree) if tree is not None else ():
        target = found.target, found.id
        if found.span == span and target not in side.graph.nodes and target in other.shown.graph.nodes:
            return other.shown.graph.nodes[target].name
    return None


def field_at(span: Span, key: Key, side: Side) -> Shape | None:
    """The profile's own field in which something stands; None where it is the file as a whole."""
    tree = side.content.catalogue.trees.get(key)
    place = span.line, span.column
    if tree is None or place <= (1, 1):
        return None
    names = [
        entry.key.text
        for entry in tree
        if (entry.key.span.line, entry.key.span.column) <= place <= max(_end(entry.value), _last(entry.key.span))
    ]
    return shapes(_MODELS[key[0]]).get(names[-1]) if names else None


def _last(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column


def _end(node: Node) -> tuple[int, int]:
    """Where the last thing in a value ends."""
    match node:
        case Tree():
            return max((_end(entry.value) for entry in node), default=_last(node.span))
        case Items():
            return max((_end(item) for item in node.items), default=_last(node.span))
    return _last(node.span)
