import { type RecentPlace, rungRecently } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** Topic of the strip's watch: somebody rang something. */
export const RECENT = 'recent-items';

/** So many of the site's last lines are looked through when a person is first asked about. */
const LINES_BACK = 2000;

/** What each person rang last at this register (rule SP5). A projection of lines, kept in memory. */
export type RecentItems = {
  of(employeeId: string): readonly string[];
  /** Somebody rang it; true: the strip shows another item now. */
  rang(employeeId: string, itemId: string): boolean;
};

export const createRecentItems = (read: Pick<Reader, 'rungBy'>, deviceId: string): RecentItems => {
  const known = new Map<string, readonly RecentPlace[]>();
  const placesOf = (employeeId: string): readonly RecentPlace[] => {
    const before = known.get(employeeId);
    if (before !== undefined) return before;
    const rung = read.rungBy(employeeId, deviceId, LINES_BACK).reverse();
    const places = rung.reduce<readonly RecentPlace[]>(rungRecently, []);
    known.set(employeeId, places);
    return places;
  };
  return {
    of: (employeeId) => placesOf(employeeId).map(({ itemId }) => itemId),
    rang(employeeId, itemId) {
      const before = placesOf(employeeId);
      const after = rungRecently(before, itemId);
      known.set(employeeId, after);
      return after.some((place, at) => place.itemId !== before[at]?.itemId);
    },
  };
};
