from builders import entity_of

from linli.catalogue.attribution import attributed
from linli.profiles.community import Community

COMMUNITY = {
    "name": "甲",
    "kind": "community",
    "region": "guangdong",
    "summary": "一。",
    "teams": [{"name": "舞蹈队"}, {"name": "义工队", "source": "wang"}],
}


def sources(*listed: str) -> list[str | None]:
    entity = attributed(entity_of("community", "jia", {**COMMUNITY, "sources": list(listed)}))
    assert isinstance(entity, Community)
    return [team.source for team in entity.teams]


def test_a_fact_rests_on_the_only_source_unless_it_says_otherwise() -> None:
    assert sources("bao") == ["bao", "wang"]


def test_where_there_are_several_or_none_nothing_is_guessed() -> None:
    assert sources("bao", "wang") == [None, "wang"]
    assert sources() == [None, "wang"]
