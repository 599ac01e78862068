"""Keys apart from the table: sets, own keys on top, and never one key for two things in a view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.gui.actions import ACTIONS, COMMANDS, Do, Page, View, read_key, read_keys
from curator.gui.key_map import FIXED, applies, conflicts, of, preset_keys, reserved_why, settle
from curator.gui.key_presets import PRESETS
from curator.settings import KEY_PRESETS, Settings

LIGHTROOM, MECHANIC, DARKTABLE, ONE_HAND = KEY_PRESETS
SOME_KEYS = st.sampled_from(
    ["A", "B", "F", "J", "K", "Q", "X", "Ctrl+J", "Alt+J", "Shift+J", "Ctrl+K", "1", "F7", "Esc",
     "Tab", "Ctrl+Q", "Return", "Left", "Ctrl++", "-", "Shift+1", "Space"]
)  # fmt: skip
OWN = st.dictionaries(
    st.sampled_from(list(Do)), st.lists(SOME_KEYS, max_size=3).map(tuple), max_size=8
)


@pytest.mark.parametrize("preset", KEY_PRESETS)
def test_a_set_is_complete_and_free_of_conflicts(preset: str) -> None:
    keys = preset_keys(preset)
    assert conflicts(keys) == ()
    for command in ACTIONS:
        assert bool(keys[command.do]) == bool(command.keys), command.do
        for key in keys[command.do]:
            assert read_key(key) == key
            assert command.do in FIXED or not reserved_why(command, key), (command.do, key)


def test_every_set_has_a_name_and_a_sentence() -> None:
    assert tuple(PRESETS) == KEY_PRESETS
    assert all(preset.tip.endswith(".") for preset in PRESETS.values())


@pytest.mark.parametrize(
    ("preset", "do", "key"),
    [
        (MECHANIC, Do.ACCEPT, "T"),
        (MECHANIC, Do.ACCEPT, "Ctrl++"),
        (MECHANIC, Do.UNDECIDE, "Ctrl+-"),
        (MECHANIC, Do.LABEL_RED, "1"),
        (MECHANIC, Do.STARS_3, "Ctrl+3"),
        (DARKTABLE, Do.REJECT, "R"),
        (DARKTABLE, Do.LABEL_RED, "F1"),
        (DARKTABLE, Do.SURVEY, "Ctrl+X"),
        (DARKTABLE, Do.STARS_5, "5"),
        (ONE_HAND, Do.REJECT, "Q"),
        (ONE_HAND, Do.FIX, "W"),
        (ONE_HAND, Do.ACCEPT, "E"),
        (ONE_HAND, Do.SKIP, "R"),
    ],
)
def test_a_set_has_the_keys_that_its_people_know(preset: str, do: Do, key: str) -> None:
    assert key in preset_keys(preset)[do]


def test_one_hand_decides_and_looks_without_the_right_one() -> None:
    left = set("QWERTASDFGZXCVB12345")
    for do in (Do.ACCEPT, Do.FIX, Do.REJECT, Do.SKIP, Do.LOOK_BACK, Do.UNDECIDE, Do.UNDO, Do.ZOOM,
               Do.FLAGS, Do.INFO, Do.GRID, Do.LOUPE, Do.COMPARE, Do.SURVEY, Do.DEFECT,
               Do.NEXT_BATCH, Do.SWAP, Do.CHALLENGER_WINS, Do.CHALLENGER_OUT, Do.PICK_REST,
               Do.REJECT_REST, Do.PICK_BEST):  # fmt: skip
        keys = preset_keys(ONE_HAND)[do]
        assert any(key.rpartition("+")[2] in left | {"Tab"} for key in keys), do


@given(st.sampled_from(KEY_PRESETS), OWN)
def test_whatever_is_stored_no_key_means_two_things(
    preset: str, own: dict[Do, tuple[str, ...]]
) -> None:
    made = settle(preset, own)
    assert conflicts(made.keys) == ()
    assert set(made.keys) == set(Do)
    assert all(made.of(do) == preset_keys(preset)[do] for do in FIXED)


@given(st.sampled_from(KEY_PRESETS), OWN)
def test_what_is_left_out_is_said_and_what_is_kept_comes_back(
    preset: str, own: dict[Do, tuple[str, ...]]
) -> None:
    made = settle(preset, own)
    wanted = sum(len(set(keys)) for keys in own.values())
    kept = sum(len(keys) for keys in made.own.values())
    assert len(made.left_out) == wanted - kept
    again = of(preset, made.stored(), read_key)
    assert (again.keys, again.left_out) == (made.keys, ())


@given(st.sampled_from(KEY_PRESETS), OWN, st.sampled_from(list(Do)), SOME_KEYS)
def test_a_key_that_is_given_is_had_and_a_reset_brings_the_set_back(
    preset: str, own: dict[Do, tuple[str, ...]], do: Do, key: str
) -> None:
    before = settle(preset, own)
    if do in FIXED or reserved_why(COMMANDS[do], key):
        return
    if any(holder in FIXED for holder in before.holders(do, key)):
        return
    after = before.given(do, (key,))
    assert after.of(do) == (key,)
    assert conflicts(after.keys) == ()
    assert after.reset(do).of(do) == preset_keys(preset)[do]
    assert after.reset().keys == preset_keys(preset)


def test_a_key_that_is_taken_over_is_lost_by_who_had_it_there_and_kept_elsewhere() -> None:
    made = settle(LIGHTROOM, {}).given(Do.REJECT, ("A",))
    assert made.of(Do.REJECT) == ("A",)
    assert made.of(Do.ACCEPT) == ("P",)
    assert made.of(Do.CHALLENGER_WINS) == ("A", "P")  # in compare, where Reject is not


def test_holders_are_those_of_the_same_view() -> None:
    made = settle(LIGHTROOM, {})
    assert made.holders(Do.REJECT, "A") == (Do.ACCEPT,)
    assert made.holders(Do.NEXT_BATCH, "R") == (Do.REST,)
    assert made.holders(Do.LIGHTS, "J") == ()


def test_own_keys_stay_on_top_of_another_set() -> None:
    own = settle(LIGHTROOM, {}).given(Do.SKIP, ("T",))
    mechanic = own.with_preset(MECHANIC)
    assert mechanic.of(Do.SKIP) == ("T",)
    assert "T" not in mechanic.of(Do.ACCEPT)
    assert conflicts(mechanic.keys) == ()


@pytest.mark.parametrize(
    ("do", "key"),
    [
        (Do.ACCEPT, "Esc"), (Do.ACCEPT, "Ctrl+Q"), (Do.ACCEPT, "Tab"), (Do.ACCEPT, "Space"),
        (Do.ACCEPT, "Alt+F4"), (Do.ACCEPT, "Meta+A"), (Do.ACCEPT, "Shift+3"), (Do.ACCEPT, "V"),
        (Do.UNDO, "Left"), (Do.QUIT, "J"), (Do.SWAP, "Esc"),
    ],
)  # fmt: skip
def test_keys_of_the_system_cannot_be_given(do: Do, key: str) -> None:
    assert reserved_why(COMMANDS[do], key).endswith(".")


@pytest.mark.parametrize(
    ("do", "key"), [(Do.SWAP, "Tab"), (Do.SKIP, "Right"), (Do.ACCEPT, "J"), (Do.ACCEPT, "3")]
)
def test_keys_that_mean_nothing_else_there_can_be_given(do: Do, key: str) -> None:
    assert reserved_why(COMMANDS[do], key) == ""


def test_stored_nonsense_is_left_out_with_a_word() -> None:
    stored = {
        "reject": ("J", "Fnord", "Ctrl+J, K"),
        "no_such_thing": ("K",),
        "accept": ("Esc",),
        "quit": ("K",),
    }
    made = read_keys(Settings("ada", key_preset=DARKTABLE, keys=stored))
    assert made.of(Do.REJECT) == ("J",)
    assert made.of(Do.QUIT) == ("Ctrl+Q",)
    assert made.of(Do.ACCEPT) == ("A", "P")  # the set's keys are better than none
    said = " ".join(made.left_out)
    for word in ("Fnord", "Ctrl+J, K", "no_such_thing", "Esc", "Quit"):
        assert word in said


def test_where_two_that_can_be_given_share_a_key_the_one_of_this_view_has_it() -> None:
    made = settle(LIGHTROOM, {})
    both = {Do.ASSIGN, Do.COMPARE_MODE, Do.REFRESH, Do.QUIT}
    assert made.live(both, Page.LIBRARY, View.GRID) == both - {Do.COMPARE_MODE}
    assert made.live(both, Page.LIBRARY, View.COMPARE) == both - {Do.ASSIGN}
    assert made.live({Do.ASSIGN}, Page.LIBRARY, View.COMPARE) == {Do.ASSIGN}


def test_a_command_applies_to_its_pages_and_views() -> None:
    accept = COMMANDS[Do.ACCEPT]
    assert applies(accept, Page.REVIEW, View.LOUPE)
    assert applies(accept, Page.REVIEW, None)
    assert not applies(accept, Page.REVIEW, View.COMPARE)
    assert applies(accept, Page.LIBRARY, View.LOUPE)
    assert not applies(COMMANDS[Do.SKIP], Page.LIBRARY, View.LOUPE)
    assert applies(COMMANDS[Do.QUIT], Page.PACE, None)
