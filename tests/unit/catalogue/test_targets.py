from linli.catalogue.targets import Targets

NAMES = {"maosheng": "茂盛", "yang-bin": "杨斌", "yang-bing": "杨斌"}


def test_it_is_the_names_themselves() -> None:
    assert dict(Targets(NAMES)) == NAMES
    assert len(Targets(NAMES)) == 3


def test_ids_by_name_and_by_spelling() -> None:
    targets = Targets(NAMES)
    assert targets.named("杨斌") == ("yang-bin", "yang-bing")
    assert targets.named("杨") == ()
    assert targets.near("maoshen") == ("maosheng",)
    assert targets.near("population") == ()


def test_nobody_waits_for_very_many_guesses() -> None:
    targets = Targets(NAMES)
    assert targets.near("maoshen") == ("maosheng",)
    found = [targets.near(f"maoshengg{'x' * (number % 2)}{number:03d}") for number in range(300)]
    assert found[-1] == ()
    assert targets.near("maosheen") == ()
    assert targets.near("maoshen") == ("maosheng",)
