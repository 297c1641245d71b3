from builders import TODAY, catalogue_of, places, speaks_both

from linli.rules import portrait_consent

PERSON = "photos: [{file: a.png, alt: 人}]\nconsent: {basis: press, date: 2024, scope: [SCOPE]}"


def test_photographs_that_consent_does_not_cover_are_pointed_at() -> None:
    catalogue, _ = catalogue_of({"representatives/r": PERSON.replace("SCOPE", "page")})
    (found,) = portrait_consent.check(catalogue, TODAY)
    assert places([found]) == [("portrait-consent", "content/representatives/r.yml", 1, 17)]
    assert speaks_both(found)


def test_others_are_not() -> None:
    files = {
        "representatives/r": PERSON.replace("SCOPE", "page, portrait"),
        "representatives/s": PERSON.replace("SCOPE", "portrait"),
        "communities/c": "photos: [{file: a.png, alt: 门}]",
    }
    assert list(portrait_consent.check(catalogue_of(files)[0], TODAY)) == []
