"""Lists of names in the form that other apps search by."""

from curator.exporters.search_list import SearchForm, search_list, unfit_names

NAMES = ["hero.png", "a b.png", "hero.png", "c,d.png"]


def test_each_form_joins_the_names_its_own_way_and_each_once() -> None:
    assert search_list(NAMES, SearchForm.LIGHTROOM) == "hero.png, a b.png, c,d.png"
    assert search_list(NAMES, SearchForm.CAPTURE_ONE) == "hero.png a b.png c,d.png"
    assert search_list(NAMES, SearchForm.FILES) == 'hero.png OR "a b.png" OR c,d.png'


def test_names_that_a_form_takes_apart_are_told() -> None:
    assert unfit_names(NAMES, SearchForm.LIGHTROOM) == ("c,d.png",)
    assert unfit_names(NAMES, SearchForm.CAPTURE_ONE) == ("a b.png",)
    assert unfit_names(NAMES, SearchForm.FILES) == ()
