import { byId, type EventRow } from '../rows.ts';

/** Changes of a check's header that name those which they follow. */
export type FollowingType = 'customer_changed' | 'handed_over' | 'order_type_changed';

const followed = ({ detail: { after } }: EventRow): string[] =>
  typeof after === 'string' ? after.split(' ') : [];

/**
 * What was said last: changes that no other one follows. More than one: registers that could not see each other said
 * it. `events`: those about the check, in any order.
 */
export const lastOf = (type: FollowingType, events: readonly EventRow[]): EventRow[] => {
  const changes = byId(events).filter((event) => event.type === type);
  const before = new Set(changes.flatMap(followed));
  return changes.filter(({ id }) => !before.has(id));
};

/** What a change names as followed: null where it is the first that is known. */
export const afterLast = (type: FollowingType, known: readonly EventRow[]): string | null => {
  const last = lastOf(type, known);
  return last.length === 0 ? null : last.map(({ id }) => id).join(' ');
};

export type ChangeConflict = {
  /** What the check goes by. */
  readonly stands: EventRow;
  /** What another register said. */
  readonly beside: EventRow;
};

/** What else was said than what the check goes by, each once; `idOf` reads to what a change led, null: nothing to tell. */
export const changesBeside = (
  last: readonly EventRow[],
  standsAt: string | null,
  idOf: (event: EventRow) => unknown,
): ChangeConflict[] => {
  const stands = last.find((event) => idOf(event) === standsAt);
  if (stands === undefined) return [];
  const others = last.filter((event) => idOf(event) != null && idOf(event) !== standsAt);
  return [...new Map(others.map((event) => [idOf(event), event])).values()].map((beside) => ({
    stands,
    beside,
  }));
};
