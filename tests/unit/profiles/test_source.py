from linli.profiles.source import Source


def source(**fields: object) -> Source:
    return Source.model_validate({"id": "bao", "title": "邻里的一天", "publisher": "例报", **fields})


def test_a_source_is_called_by_its_title() -> None:
    assert source().name == "邻里的一天"


def test_what_a_source_does_not_say_stays_unknown() -> None:
    plain = source()
    assert (plain.date, plain.url, plain.authors) == (None, None, ())
    assert not plain.title_is_descriptive
    assert plain.language == "zh-Hans"


def test_people_are_credited_as_the_source_does() -> None:
    authors = source(authors=[{"name": "记者甲", "role": "记者"}, {"name": "乙"}]).authors
    assert [(author.name, author.role) for author in authors] == [("记者甲", "记者"), ("乙", None)]
