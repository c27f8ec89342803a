import { type RecentPlace, rungRecently } from '@galley/domain';
import type { Reader } from '../read/reader.ts';

/** Topic of the strip's watch: somebody rang something. */
export const RECENT = 'recent-items';

/** So many of the site's last lines are looked through when a person is first asked about. */
const LINES_BACK = 2000;

/** What each person rang last at this register (rule OR5). A projection of lines, kept in memory. */
export type RecentItems = {
  /** In as many places as a screen has. */
  of(employeeId: string, count: number): readonly string[];
  /** Somebody rang it; true: some screen shows another item now. */
  rang(employeeId: string, itemId: string): boolean;
};

type Places = readonly RecentPlace[];

const differ = (before: Places, after: Places): boolean =>
  after.some((place, at) => place.itemId !== before[at]?.itemId);

export const createRecentItems = (read: Pick<Reader, 'rungBy'>, deviceId: string): RecentItems => {
  /** By person, then by the number of places: each screen keeps its own where they are. */
  const known = new Map<string, Map<number, Places>>();
  const ofPerson = (employeeId: string): Map<number, Places> => {
    const before = known.get(employeeId) ?? new Map<number, Places>();
    known.set(employeeId, before);
    return before;
  };
  const fromLines = (employeeId: string, count: number): Places =>
    read
      .rungBy(employeeId, deviceId, LINES_BACK)
      .reverse()
      .reduce<Places>((places, itemId) => rungRecently(places, itemId, count), []);
  return {
    of(employeeId, count) {
      const screens = ofPerson(employeeId);
      const places = screens.get(count) ?? fromLines(employeeId, count);
      screens.set(count, places);
      return places.map(({ itemId }) => itemId);
    },
    rang(employeeId, itemId) {
      let changed = false;
      const screens = ofPerson(employeeId);
      for (const [count, before] of screens) {
        const after = rungRecently(before, itemId, count);
        screens.set(count, after);
        changed ||= differ(before, after);
      }
      return changed;
    },
  };
};
