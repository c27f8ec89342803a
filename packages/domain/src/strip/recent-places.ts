/** An item in a place of the strip and the turn at which it was rung last; undefined: the place is free. */
export type RecentPlace = { readonly itemId: string; readonly turn: number };

/** As many as any screen has places for. */
export const MOST_RECENT = 16;

/**
 * The `count` places after one more item was rung (rule SP5): one that is there stays where it is; a new one takes the first
 * free place, else that of the item which nobody rang for the longest time. So nothing else moves.
 */
export const rungRecently = (
  places: readonly RecentPlace[],
  itemId: string,
  count: number,
): readonly RecentPlace[] => {
  const turn = Math.max(0, ...places.map((place) => place.turn)) + 1;
  const there = places.findIndex((place) => place.itemId === itemId);
  if (there !== -1) return places.with(there, { itemId, turn });
  if (places.length < count) return [...places, { itemId, turn }];
  const oldest = places.reduce(
    (least, place, at) => (place.turn < (places[least]?.turn ?? 0) ? at : least),
    0,
  );
  return places.with(oldest, { itemId, turn });
};
