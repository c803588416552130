"""Every usual spelling of a place or ministry is known, and no other is guessed."""

import unicodedata
from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reform.catalogue import examine
from reform.importing.names import Gazetteer
from reform.importing.spelling import spelled
from tests.conftest import ROOT

OF_63 = """
    An Giang · Bà Rịa - Vũng Tàu · Bạc Liêu · Bắc Giang · Bắc Kạn · Bắc Ninh · Bến Tre
    Bình Dương · Bình Định · Bình Phước · Bình Thuận · Cà Mau · Cao Bằng · Đắk Lắk
    Đắk Nông · Điện Biên · Đồng Nai · Đồng Tháp · Gia Lai · Hà Giang · Hà Nam
    Hà Tĩnh · Hải Dương · Hậu Giang · Hòa Bình · Hưng Yên · Khánh Hòa · Kiên Giang
    Kon Tum · Lai Châu · Lạng Sơn · Lào Cai · Lâm Đồng · Long An · Nam Định · Nghệ An
    Ninh Bình · Ninh Thuận · Phú Thọ · Phú Yên · Quảng Bình · Quảng Nam · Quảng Ngãi
    Quảng Ninh · Quảng Trị · Sóc Trăng · Sơn La · Tây Ninh · Thái Bình · Thái Nguyên
    Thanh Hóa · Thừa Thiên Huế · Tiền Giang · Trà Vinh · Tuyên Quang · Vĩnh Long
    Vĩnh Phúc · Yên Bái
"""
CITIES_OF_63 = "Cần Thơ · Đà Nẵng · Hà Nội · Hải Phòng · Hồ Chí Minh"

OF_34 = """
    An Giang · Bắc Ninh · Cà Mau · Cao Bằng · Đắk Lắk · Điện Biên · Đồng Tháp · Gia Lai
    Hà Tĩnh · Hưng Yên · Khánh Hòa · Lai Châu · Lạng Sơn · Lào Cai · Lâm Đồng · Nghệ An
    Ninh Bình · Phú Thọ · Quảng Ngãi · Quảng Ninh · Quảng Trị · Sơn La · Tây Ninh
    Thái Nguyên · Thanh Hóa · Tuyên Quang · Vĩnh Long
"""
CITIES_OF_34 = f"{CITIES_OF_63} · Huế · Đồng Nai"

FACTS = """
    Bắc Trung Bộ và Duyên hải miền Trung · Bộ Công Thương · Bộ Giao thông vận tải
    Bộ Giáo dục và Đào tạo · Bộ Khoa học và Công nghệ · Bộ Kế hoạch và Đầu tư
    Bộ Lao động - Thương binh và Xã hội · Bộ Ngoại giao · Bộ Nội vụ · Bộ Quốc phòng
    Bộ Nông nghiệp và Phát triển nông thôn · Bộ Thông tin và Truyền thông · Bộ Tài chính
    Bộ Tài nguyên và Môi trường · Bộ Tư pháp · Bộ Văn hóa, Thể thao và Du lịch
    Bộ Xây dựng · Bộ Y tế · Cả nước · Ngân hàng Nhà nước · TP. Hồ Chí Minh
    Thành phố Hồ Chí Minh · Trung du miền núi phía Bắc · Trung du và miền núi phía Bắc
    Tây Nguyên · Việt Nam · Đông Nam Bộ · Đồng bằng sông Cửu Long
    Đồng bằng sông Hồng · Ủy ban Dân tộc
"""
"""What the collected facts call their subjects, besides plain names of provinces."""


def names(text):
    """Split a list of names."""
    return [name.strip() for line in text.split("\n") for name in line.split("·")]


def plain(name):
    """Return a name without its marks."""
    split = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in split if not unicodedata.combining(c))


def slug(name):
    """Return the id that a province has."""
    words = plain(name).lower().replace(" - ", "-").replace(" ", "-")
    return {"thua-thien-hue": "hue"}.get(words, words)


ALL = [
    pytest.param(name, sort, id=f"{slug(name)} {which}")
    for which, sort, text in (
        ("63", "province", OF_63),
        ("63", "city", CITIES_OF_63),
        ("34", "province", OF_34),
        ("34", "city", CITIES_OF_34),
    )
    for name in filter(None, names(text))
]

AS_WRITTEN = {
    "as printed": str,
    "capitals": str.upper,
    "small letters": str.lower,
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "no marks": plain,
    "no marks, one word": lambda name: plain(name).replace(" ", "").capitalize(),
    "stray blanks": lambda name: f"  {name.replace(' ', '  ')}\t",
    "unbreakable blanks": lambda name: name.replace(" ", "\u00a0"),
    "long dash": lambda name: name.replace(" - ", "–"),
    "no dash": lambda name: name.replace(" - ", " "),
    "d of another alphabet": lambda name: name.replace("Đ", "\u00d0"),
    "hidden mark": lambda name: f"\ufeff{name}\u200b",
}

WITH_TITLE = {
    "province": (
        "Tỉnh {}",
        "tỉnh {}",
        "TỈNH {}",
        "T. {}",
        "UBND tỉnh {}",
        "Uỷ ban nhân dân tỉnh {}",
        "{} Province",
        "{} province",
        "Province of {}",
    ),
    "city": (
        "Thành phố {}",
        "TP. {}",
        "TP.{}",
        "Tp {}",
        "UBND thành phố {}",
        "UBND TP. {}",
        "{} City",
        "City of {}",
    ),
}


@pytest.fixture(scope="module")
def gazetteer():
    """The names of the project's own data, whatever problems its facts may have."""
    return Gazetteer.of(examine(ROOT / "data")[1])


def test_the_lists_of_this_test_are_whole():
    """The names below are of all 63 and of all 34 provinces."""
    which = [param.id.rpartition(" ")[2] for param in ALL]

    assert (63, 34) == (which.count("63"), which.count("34"))


@pytest.mark.parametrize(("name", "sort"), ALL)
def test_a_province_is_known_however_it_is_written(gazetteer, name, sort):
    """Marks, forms of Unicode, capitals, dashes, blanks and titles do not matter."""
    titled = [name, *(form.format(name) for form in WITH_TITLE[sort])]
    spellings = [how(text) for text, how in product(titled, AS_WRITTEN.values())]

    unknown = [text for text in spellings if gazetteer.find(text) != (slug(name),)]

    assert [] == unknown


@pytest.mark.parametrize("name", list(filter(None, names(FACTS))))
def test_what_the_collected_facts_call_their_subjects_is_known(gazetteer, name):
    """Regions, ministries and the country go by the names in use."""
    assert 1 == len(gazetteer.find(name))


@pytest.mark.parametrize(
    ("identity", "spellings"),
    [
        ("hoa-binh", "Hoà Bình|Hòa Bình|HOÀ BÌNH"),
        ("thanh-hoa", "Thanh Hoá|Thanh Hóa"),
        ("dak-lak", "Đắc Lắc|Đắk Lắk|Đăk Lăk|Đak Lak|Dak Lak|Daklak|Dac Lac"),
        ("bac-kan", "Bắc Cạn|Bắc Kạn|Bac Can"),
        ("kon-tum", "Kontum|Kon Tum|KonTum"),
        ("ba-ria-vung-tau", "BR-VT|BRVT|BR – VT|Bà Rịa-Vũng Tàu|Ba Ria Vung Tau"),
        ("hue", "Huế|TP. Huế|Hue City|Thừa Thiên - Huế|Thừa Thiên-Huế|TT. Huế|TT-Huế"),
        ("hue", "Tỉnh Thừa Thiên Huế|Thua Thien Hue Province"),
        ("ho-chi-minh", "TP. Hồ Chí Minh|TPHCM|TP.HCM|TP HCM|Tp HCM|TP. HCM|HCMC"),
        ("ho-chi-minh", "Ho Chi Minh City|HCM City|Sài Gòn|Saigon|ho-chi-minh"),
        ("ha-noi", "Hanoi|Ha Noi|Hanoi City|Hà nội"),
        ("viet-nam", "Việt Nam|Viet Nam|Vietnam|Cả nước|Toàn quốc|CẢ NƯỚC"),
        ("dong-bang-song-cuu-long", "ĐBSCL|vùng ĐBSCL|Mekong River Delta"),
        ("tay-nguyen", "Vùng Tây Nguyên|Central Highlands"),
        ("bo-nong-nghiep-va-phat-trien-nong-thon", "Bộ NN&PTNT|Bộ NN và PTNT|MARD"),
        ("bo-thong-tin-va-truyen-thong", "Bộ TT&TT|Bộ TTTT|MIC"),
        ("bo-lao-dong-thuong-binh-va-xa-hoi", "Bộ LĐ-TB&XH|Bộ LĐTBXH|MOLISA"),
        ("bo-van-hoa-the-thao-va-du-lich", "Bộ VHTT&DL|Bộ VH,TT&DL|Bộ VHTTDL"),
        ("bo-khoa-hoc-va-cong-nghe", "Bộ Khoa học & Công nghệ|Bộ KHCN|Bộ KH-CN"),
        ("bo-tu-phap", "Ministry of Justice|Justice Ministry|the Ministry of Justice"),
        ("bo-noi-vu", "Bộ nội vụ|BNV|bo-noi-vu|Ministry of Home Affairs"),
        ("ngan-hang-nha-nuoc-viet-nam", "NHNN|Ngân hàng Nhà nước|NHNN Việt Nam|SBV"),
        ("uy-ban-dan-toc", "Ủy ban Dân tộc|Uỷ ban Dân tộc|Uy ban dan toc"),
    ],
)
def test_what_people_write_is_known(gazetteer, identity, spellings):
    """Abbreviations, older spellings and English names are found in use."""
    found = {text: gazetteer.find(text) for text in spellings.split("|")}

    assert dict.fromkeys(found, (identity,)) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        " - ",
        "Hà Nôi cũ",
        "Quảng Nin",
        "Quảng",
        "12. Hà Nội",
        "Hà Nội*",
        "Hà Nội (1)",
        "Hà Nội¹",
        "Phù Yên",
        "Thái Bính",
        "Thành phố Bắc Ninh",
        "TP. Cao Bằng",
        "Tỉnh Hà Nội",
        "Bảo hiểm xã hội Việt Nam",
        "17 bộ, cơ quan ngang bộ",
    ],
)
def test_nothing_is_guessed(gazetteer, text):
    """
    A slip, a number, a footnote mark, other marks or another rank is another name.

    Phù Yên is a district, and the cities of Bắc Ninh and Cao Bằng were towns.
    """
    assert () == gazetteer.find(text)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("Quảng Nih", "did you mean Quảng Ninh (quang-ninh) or "),
        ("Phù Yên", "did you mean Phú Yên (phu-yen) or "),
        ("Bộ Nội", "did you mean Bộ Nội vụ (bo-noi-vu) or "),
        ("zzz", "write its usual name, or add this one to aliases: in its file"),
        ("x" * 10_000, "write its usual name, or add this one to aliases:"),
    ],
    ids=["slip", "mark", "part", "nothing like it", "endless"],
)
def test_an_unknown_name_is_answered_with_the_nearest(gazetteer, text, remedy):
    """The remedy names candidates with their ids, the nearest first."""
    assert gazetteer.near(text).startswith(remedy)


def test_a_spelling_without_marks_may_mean_two(tiny):
    """Two ids that differ in marks alone are both offered; with marks one is meant."""
    place = "kind: region\nname: {vi: Cừu Long, en: Sheep}\nspans: []\n"
    tiny.write("places/cuu-lon.yml", place)
    gazetteer = Gazetteer.of(tiny.catalogue())

    assert ("cuu-lon", "cuu-long") == gazetteer.find("Cuu Long")
    assert ("cuu-lon",) == gazetteer.find("Cừu Long")
    assert ("cuu-long",) == gazetteer.find("Cửu Long")
    assert ("cuu-lon",) == gazetteer.find("cuu-lon")
    assert "(cuu-long)" in gazetteer.near("Cuu Long")
    assert "(cuu-lon)" in gazetteer.near("Cuu Long")


def test_a_name_that_has_no_marks_means_itself(tiny):
    """Where one place is spelled just so, others with marks are not meant."""
    place = "kind: region\nname: {vi: Cuu Long, en: Sheep}\nspans: []\n"
    tiny.write("places/cuu-lon.yml", place)

    assert ("cuu-lon",) == Gazetteer.of(tiny.catalogue()).find("Cuu Long")


def test_no_spelling_of_the_data_means_two_ids(gazetteer):
    """A table of the names in use never has to ask which one is meant."""
    ids = defaultdict(set)
    for bare, known in gazetteer.index.items():
        ids[bare].update(identity for _, identity in known)

    assert {} == {bare: found for bare, found in ids.items() if len(found) > 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lý", "Lí"), ("Quý", "Quí"), ("Mỹ", "Mĩ"), ("thuỷ", "thủy"), ("Đắc", "Đắk")],
)
def test_two_ways_to_spell_a_word_are_one(one, other):
    """An open syllable may end in y or i, and a tone stand on either vowel."""
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize(("one", "other"), [("Yên", "Iên"), ("Kiên", "Ciên")])
def test_two_words_are_two(one, other):
    """Where y and i, or k and c, are not one sound they stay apart."""
    assert spelled(one) != spelled(other)


@given(st.text())
def test_any_text_has_a_spelling(text):
    """Whatever a cell holds, reading its name does not fail."""
    assert spelled(text).lacks_only_marks_of(spelled(text))
