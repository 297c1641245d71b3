from publishing import published

from linli.pages.all_pages import all_pages


def test_there_is_one_page_for_each_address() -> None:
    files = {"communities/jia": "themes: [women]", "communities/hidden": "status: draft", "sources/one": ""}
    pages = list(all_pages(published({**files, "representatives/zeng": "", "programs/shu": ""})))
    urls = [page.url for page in pages]
    assert len(urls) == len(set(urls))
    assert {
        "",
        "communities/",
        "communities/jia/",
        "representatives/zeng/",
        "programs/shu/",
        "sources/one/",
        "search/",
    } <= set(urls)
    assert not any("hidden" in page.url or "communities/hidden" in page.markdown for page in pages)
    assert [page.url for page in pages if page.in_navigation] == [
        *("", "communities/", "representatives/", "programs/", "regions/", "themes/", "timeline/", "sources/")
    ]
    assert all(page.title and page.description for page in pages)
