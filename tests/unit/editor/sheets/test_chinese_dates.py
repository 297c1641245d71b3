import pytest

from linli.editor.sheets.chinese_dates import shown_date, written_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019", "2019"),
        ("２０１９年", "2019"),
        ("2019年5月", "2019-05"),
        ("2019 年 5 月份", "2019-05"),
        ("2019年05月03日", "2019-05-03"),
        ("2019年5月3号", "2019-05-03"),
        ("2019.5", "2019-05"),
        ("2019．5．3", "2019-05-03"),
        ("2019/5/3", "2019-05-03"),
        ("2019-5-3", "2019-05-03"),
        ("2019—5—3", "2019-05-03"),
        ("2019、5、3", "2019-05-03"),
        ("20190503", "2019-05-03"),
        ("2019-05-03 00:00:00", "2019-05-03"),
        ("7月22日", "XXXX-07-22"),
        ("XXXX-07-22", "XXXX-07-22"),
    ],
)
def test_dates_as_staff_write_them(text: str, date: str) -> None:
    assert written_date(text) == date


@pytest.mark.parametrize(
    "text", ["去年", "2019年13月", "2019.2.30", "19.5.3", "2019年初", "2019-5/3", "43586", "", "20191332"]
)
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert written_date(text) == text


@pytest.mark.parametrize(
    ("form", "date"),
    [
        ("yyyy-mm-dd", "2019-05-03"),
        ("m/d/yy", "2019-05-03"),
        ('yyyy"年"m"月"d"日"', "2019-05-03"),
        ('yyyy"年"m"月"', "2019-05"),
        ("[$-804]yyyy-mm", "2019-05"),
        ("yyyy", "2019"),
        ('m"月"d"日"', "XXXX-05-03"),
        ("General", "2019-05-03"),
        ("", "2019-05-03"),
    ],
)
def test_a_date_is_known_as_far_as_it_is_shown(form: str, date: str) -> None:
    assert shown_date(2019, 5, 3, form) == date
