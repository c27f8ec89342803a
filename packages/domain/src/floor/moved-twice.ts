import type { CheckState } from '../checks/project-check.ts';
import { byId, type DiningTableRow, type EventRow } from '../rows.ts';
import type { FloorTask } from './floor-tasks.ts';

/** Labels of tables: where the guests were brought to, and who brought them away from where. */
type Walk = { readonly heads: readonly string[]; readonly left: ReadonlyMap<string, EventRow> };

const labelIn = (detail: EventRow['detail'], end: 'from' | 'to'): string => String(detail[end]);

const once = (labels: readonly string[]): string[] => [...new Set(labels)];

const goOn = ({ heads, left }: Walk, event: EventRow): Walk => {
  const [from, to] = [labelIn(event.detail, 'from'), labelIn(event.detail, 'to')];
  if (event.detail.settles === 1) return { heads: [to], left: new Map([[from, event]]) };
  if (heads.includes(from)) {
    const away = new Map([...left, [from, event] as const]);
    away.delete(to);
    return { heads: once(heads.map((label) => (label === from ? to : label))), left: away };
  }
  const before = left.get(from);
  return before !== undefined && before.deviceId !== event.deviceId
    ? { heads: once([...heads, to]), left }
    : { heads: [to], left: new Map([[from, event]]) };
};

const inTime = (events: readonly EventRow[]): EventRow[] =>
  byId(events).sort((a, b) => a.at - b.at);

/**
 * Guests whom registers that could not see each other brought from one table to several (rule FL43). `events`: of
 * type `table_changed` about the check, in any order.
 */
export const movedTwice = (
  { check, status }: CheckState,
  events: readonly EventRow[],
  tables: readonly DiningTableRow[],
): FloorTask[] => {
  if (status !== 'open' || events.length < 2) return [];
  const { heads } = inTime(events).reduce(goOn, { heads: [], left: new Map() });
  const places = heads.flatMap((label) => tables.find((table) => table.label === label) ?? []);
  const tableIds = places.map(({ id }) => id);
  if (tableIds.length < 2 || !tableIds.includes(check.tableId ?? '')) return [];
  const since = Math.max(...events.map(({ at }) => at));
  return [{ type: 'moved_twice', checkId: check.id, tableIds, since }];
};
