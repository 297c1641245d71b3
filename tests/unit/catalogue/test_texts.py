from collections.abc import Mapping
from typing import Any

from builders import catalogue_of, entity_of
from hypothesis import given
from projects import profiles

from linli.catalogue.texts import all_text, texts


@given(profiles())
def test_all_text_is_the_texts_that_are_public(profile: tuple[str, Mapping[str, Any]]) -> None:
    kind, fields = profile
    entity = entity_of(kind, "x", fields)
    found = [text for _, text in texts(entity)]
    assert sorted("\n".join(found).split("\n")) == sorted(all_text(entity).split("\n"))
    assert not any("secret-" in text for text in found)
    assert "x" in found, "the id is in the address"


def test_a_text_has_the_path_to_it() -> None:
    body = "places: [{name: 甲, phone: 12345}]\nmetrics: [{label: 号, value: 13800138000}, {label: 数, value: 5}]\n"
    (node,) = catalogue_of({"communities/c": body})[0].graph.nodes.values()
    found = dict(texts(node.entity))
    assert found["places", 0, "phone"] == "12345"
    assert found["metrics", 0, "value"] == "13800138000"
    assert ("metrics", 1, "value") not in found
