"""Pictures that stand for a page where it is shared: posters made of its title, without any photograph."""

from linli.assembly.sharing.card import ShareCard
from linli.assembly.sharing.files import FORMS, poster_file
from linli.assembly.sharing.fonts import Fonts, find_fonts
from linli.assembly.sharing.icons import ICONS, TOUCH, icons
from linli.assembly.sharing.images import SIZES, share_images

__all__ = [
    "FORMS",
    "ICONS",
    "SIZES",
    "TOUCH",
    "Fonts",
    "ShareCard",
    "find_fonts",
    "icons",
    "poster_file",
    "share_images",
]
