from hypothesis import given
from hypothesis import strategies as st

from linli.catalogue import urls
from linli.pages.ways import Ways

URLS = st.lists(st.sampled_from(["communities", "a", "b", "page", "2"]), max_size=4).map(
    lambda folders: "".join(f"{folder}/" for folder in folders)
)


@given(URLS, URLS, st.sampled_from(["", "year-2019"]))
def test_a_way_is_the_relative_path(url: str, target: str, anchor: str) -> None:
    assert Ways(url).to(target, anchor) == urls.relative_file(target, url, anchor)
