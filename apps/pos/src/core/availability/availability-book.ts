import {
  type Availability,
  type AvailabilityRows,
  type AvailabilityTime,
  projectAvailability,
  withPartGroups,
} from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import type { Reader } from '../read/reader.ts';

/** Kinds that say what there is to sell; portions sold follow from lines as well. */
export const AVAILABILITY_KINDS = [
  'availability',
  'ingredient',
  'ingredient_use',
  'modifier_group',
  'modifier',
  'category',
] as const;

export type AvailabilityBook = {
  /** What can be sold at this moment. */
  now(): Availability;
  /** Whether the clock has changed since the last call what can be sold. */
  turned(): boolean;
};

type Deps = {
  readonly replica: Pick<Replica, 'onChange'>;
  readonly read: Reader;
  readonly time: () => AvailabilityTime;
};

type Settled = Omit<AvailabilityRows, 'sold'>;

/** Keeps the rows until one of them changes: each tap asks. */
export const createAvailabilityBook = ({ replica, read, time }: Deps): AvailabilityBook => {
  let rows: Settled | undefined;
  replica.onChange(({ kinds }) => {
    if (AVAILABILITY_KINDS.some((kind) => kinds.has(kind))) rows = undefined;
  });
  const settled = (): Settled => {
    rows ??= {
      states: read.availabilityRows(),
      ingredients: read.ingredients(),
      uses: read.ingredientUses(),
      groups: read.groups(),
      modifiers: withPartGroups(read.modifiers(), read.items()),
      items: read.items(),
      categories: read.categories(),
    };
    return rows;
  };
  const now = (): Availability => {
    const { states, ...others } = settled();
    const counted = states.flatMap(({ countdownId }) => countdownId ?? []);
    const sold = new Map(counted.map((id) => [id, read.portionsSold(id)]));
    return projectAvailability({ states, ...others, sold }, time());
  };
  let before = '';
  return {
    now,
    turned() {
      const { states, categories } = settled();
      const timed =
        states.some(({ until, untilEndOf }) => until !== null || untilEndOf !== null) ||
        categories.some(({ saleHours }) => saleHours !== null) ||
        read.hasTimedItem();
      if (!timed) return false;
      const availability = now();
      const lacking = read
        .items()
        .filter((item) => availability.lackOfItem(item) !== undefined)
        .map(({ id }) => id);
      const is = JSON.stringify([lacking, availability.out.map(({ id }) => id)]);
      const changed = is !== before;
      before = is;
      return changed;
    },
  };
};
