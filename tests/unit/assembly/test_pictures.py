import hashlib
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from builders import TODAY
from folders import COMMUNITY, SOUND, write_project
from PIL import Image

from linli.assembly.content import load_content
from linli.assembly.pictures import Made, make_pictures

GPS, ORIENTATION = 0x8825, 0x0112


def encoded(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def plain(width: int, height: int, form: str = "JPEG") -> bytes:
    return encoded(Image.new("RGB", (width, height), "navy"), form)


def project(folder: Path, data: bytes | None, name: str = "a.jpg") -> Path:
    photos = f'{COMMUNITY}photos: [{{file: "{name}", alt: 门}}]\n'
    files: dict[str, str | bytes] = {
        **SOUND,
        "content/communities/jia.yml": photos,
        "content/media/other.jpg": plain(4, 3),
    }
    return write_project(folder, files if data is None else {**files, f"content/media/{name}": data})


def codes(root: Path) -> list[str]:
    return [found.code for found in load_content(root, TODAY).diagnostics]


def made(root: Path, name: str = "a.jpg") -> Made:
    content = load_content(root, TODAY)
    assert content.errors == ()
    return make_pictures(root, content.catalogue.graph)[name]


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def png_header(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(100)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixels + chunk(b"IEND", b"")


def test_a_photograph_is_turned_upright_and_stripped(tmp_path: Path) -> None:
    image = Image.new("RGB", (600, 400), "blue")
    image.paste("red", (0, 0, 600, 200))
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # to be turned clockwise by a quarter: the red top comes to lie on the right
    exif[GPS] = {1: "N", 2: (22.0, 15.0, 30.0)}
    data = encoded(image, "JPEG", exif=exif, icc_profile=b"profile", comment=b"secret", dpi=(72, 72))
    assert b"Exif" in data
    root = project(tmp_path, data)
    assert codes(root) == ["picture-tells-place"]
    photo = made(root)
    assert (photo.picture.width, photo.picture.height) == (400, 600)
    for file in photo.files.values():
        copy = opened(file)
        assert copy.size == (400, 600)
        assert not copy.getexif()
        assert not {"exif", "icc_profile", "comment", "xmp"} & copy.info.keys()
        assert b"secret" not in file
        red, _, blue = copy.convert("RGB").getpixel((390, 300))  # type: ignore[misc]
        assert red > 200 > blue


@pytest.mark.parametrize(
    ("size", "widths", "height"),
    [
        ((100, 50), (100,), 50),
        ((480, 300), (480,), 300),
        ((481, 300), (480, 481), 300),
        ((960, 10), (480, 960), 10),
        ((1000, 500), (480, 960, 1000), 500),
        ((1440, 720), (480, 960, 1440), 720),
        ((3000, 2000), (480, 960, 1440), 960),
        ((3000, 1), (480, 960, 1440), 1),
        ((1, 400), (1,), 400),
    ],
)
def test_a_photograph_comes_in_sizes_up_to_its_own(
    size: tuple[int, int], widths: tuple[int, ...], height: int, tmp_path: Path
) -> None:
    photo = made(project(tmp_path, plain(*size)))
    assert (photo.picture.widths, photo.picture.width, photo.picture.height) == (widths, widths[-1], height)
    forms = {name.partition("-")[2]: opened(data) for name, data in photo.files.items()}
    assert sorted(forms) == sorted([*(f"{width}.webp" for width in widths), f"{widths[-1]}.jpg"])
    assert {name: (image.format, image.width) for name, image in forms.items()} == {
        f"{widths[-1]}.jpg": ("JPEG", widths[-1]),
        **{f"{width}.webp": ("WEBP", width) for width in widths},
    }


def test_published_names_are_digests_and_tell_nothing(tmp_path: Path) -> None:
    data = plain(100, 50)
    photo = made(project(tmp_path, data, "曾小明的家.jpg"), "曾小明的家.jpg")
    digest = hashlib.sha256(data).hexdigest()[:16]
    assert set(photo.files) == {f"media/{digest}-100.webp", f"media/{digest}-100.jpg"}


def test_the_same_photograph_gives_the_same_files(tmp_path: Path) -> None:
    first, second = (made(project(tmp_path / name, plain(700, 500))) for name in ("first", "second"))
    assert first == second


@pytest.mark.parametrize(("form", "name"), [("WEBP", "a.webp"), ("PNG", "a.png"), ("MPO", "a.jpg")])
def test_of_several_pictures_in_a_file_the_first_is_shown(form: str, name: str, tmp_path: Path) -> None:
    first, second = (Image.new("RGB", (60, 40), colour) for colour in ("red", "blue"))
    photo = made(project(tmp_path, encoded(first, form, save_all=True, append_images=[second]), name), name)
    red, _, blue = opened(photo.files[photo.picture.file(60, "jpg")]).getpixel((30, 20))  # type: ignore[misc]
    assert red > 200 > blue
    assert all(getattr(opened(data), "n_frames", 1) == 1 for data in photo.files.values())


@pytest.mark.parametrize(
    "image",
    [
        Image.new("RGBA", (60, 40), (0, 0, 0, 0)),
        Image.new("LA", (60, 40), (0, 0)),
    ],
    ids=lambda image: image.mode,
)
def test_what_is_transparent_becomes_white(image: Image.Image, tmp_path: Path) -> None:
    photo = made(project(tmp_path, encoded(image, "PNG"), "a.png"), "a.png")
    assert opened(photo.files[photo.picture.file(60, "jpg")]).getpixel((30, 20)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK"])
def test_every_way_of_storing_colours_can_be_shown(mode: str, tmp_path: Path) -> None:
    form, name = ("JPEG", "a.jpg") if mode == "CMYK" else ("PNG", "a.png")
    assert made(project(tmp_path, encoded(Image.new(mode, (60, 40)), form), name), name).picture.width == 60


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><script>alert(1)</script></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + bytes(20),
        plain(300, 200)[:-200],
        plain(300, 200, "PNG")[:60],
        plain(60, 40, "BMP"),
        plain(60, 40, "GIF"),
        plain(60, 40, "TIFF"),
        png_header(2, 200),
        png_header(10_000, 9_000),
        png_header(60_000, 60_000),
        png_header(8_000, 8_000),
        png_header(0, 5),
        plain(20, 16_001, "PNG"),
        bytes(20 * 1024 * 1024 + 1),
    ],
    ids=[
        *("empty", "html", "svg", "gif-header", "truncated-jpeg", "truncated-png", "bmp", "gif", "tiff", "no-pixels"),
        *("many-pixels", "bomb", "too-many-pixels", "no-width", "long", "large"),
    ],
)
def test_what_is_no_usable_picture_is_refused(data: bytes, tmp_path: Path) -> None:
    root = project(tmp_path, data)
    assert codes(root) == ["bad-picture"]
    assert make_pictures(root, load_content(root, TODAY).catalogue.graph) == {}


@pytest.mark.parametrize(
    "name",
    [
        *("missing.jpg", "OTHER.jpg", "../communities/jia.yml", "x/../other.jpg", "/etc/hostname", ".", "", "a/"),
        *("../media/other.jpg", "很" * 200, "%2e%2e/other.jpg", "https://a.example/a.jpg", "..\\\\other.jpg"),
    ],
)
def test_only_what_is_in_the_media_folder_is_found(name: str, tmp_path: Path) -> None:
    root = project(tmp_path, None, name or " x ")
    assert codes(root) == ["missing-picture"]


def test_a_photograph_may_be_in_a_folder_of_its_own(tmp_path: Path) -> None:
    assert made(project(tmp_path, plain(60, 40), "jia/a.jpg"), "jia/a.jpg").picture.width == 60


@pytest.mark.parametrize("target", ["file", "folder", "loop"])
def test_links_are_not_followed(target: str, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/a.jpg").write_bytes(plain(60, 40))
    root = project(tmp_path / "project", None, "sub/a.jpg")
    media = root / "content/media"
    if target == "folder":
        (media / "sub").symlink_to(tmp_path / "outside")
    else:
        (media / "sub").mkdir()
        (media / "sub/a.jpg").symlink_to(tmp_path / "outside/a.jpg" if target == "file" else "a.jpg")
    assert codes(root) == ["missing-picture"]


def test_a_changed_photograph_is_made_anew(tmp_path: Path) -> None:
    root = project(tmp_path, plain(60, 40))
    before = made(root)
    path = root / "content/media/a.jpg"
    stamp = path.stat().st_mtime_ns
    path.write_bytes(plain(80, 40))
    path.touch()
    assert path.stat().st_mtime_ns != stamp
    assert (before.picture.width, made(root).picture.width) == (60, 80)


def test_who_keeps_names_in_a_photograph_is_told(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = "Zeng Li"  # the artist
    assert codes(project(tmp_path / "exif", encoded(Image.new("RGB", (9, 9)), "JPEG", exif=exif))) == [
        "picture-tells-names"
    ]
    xmp = b"<x:xmpmeta><dc:creator>Zeng Li</dc:creator><exif:GPSLatitude>22,1N</exif:GPSLatitude></x:xmpmeta>"
    data = encoded(Image.new("RGB", (9, 9)), "WEBP", xmp=xmp)
    assert codes(project(tmp_path / "xmp", data, "a.webp")) == ["picture-tells-names", "picture-tells-place"]
