"""LazySequence: a long list whose values are made when they are first looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class LazySequence(Sequence[Value], Generic[Value]):
    """Values made one by one from what stands behind them: a list shows a few of many.

    It equals any sequence of the same values in the same order. Safe from any thread, as long as
    making a value is.
    """

    def __init__(self, behind: Sequence[Any], make: Callable[[Any], Value]) -> None:
        """``make`` makes the value of one of those ``behind``."""
        self._behind = behind
        self._make = make
        self._made: dict[int, Value] = {}

    @overload
    def __getitem__(self, place: int) -> Value: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Value]: ...

    def __getitem__(self, place: int | slice) -> Value | Sequence[Value]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        at = range(len(self._behind))[place]
        if at not in self._made:
            self._made[at] = self._make(self._behind[at])
        return self._made[at]

    def __len__(self) -> int:
        return len(self._behind)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str):
            return NotImplemented
        return len(self) == len(other) and all(
            own == its for own, its in zip(self, other, strict=True)
        )

    __hash__ = None  # type: ignore[assignment]  # equal to lists, which have none either
