import { ok } from '@galley/base';
import { type CheckState, type DiningTableRow, sum, type TableNow } from '@galley/domain';
import type { TableLife, TableView } from '../../contract/index.ts';
import { FLOOR_KINDS, floorNow } from '../floor/floor-now.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import type { Reader } from '../read/reader.ts';
import { noParams, type PosQuery } from './query.ts';

const lifeOf = (read: Reader, now: TableNow, here: readonly CheckState[]): TableLife => ({
  state: now.state,
  course: now.course,
  courseName: read.courses().find(({ number }) => number === now.course)?.name ?? null,
  covers: now.covers,
  since: now.since,
  serverId: now.serverId,
  serverName: read.employee(now.serverId ?? '')?.name ?? null,
  sectionOf: now.sectionOf,
  joined: now.joined,
  rung: here.some(({ lines }) => lines.length > 0),
  next: now.next,
});

/** As people count: 2 before 10. */
const LABELS = new Intl.Collator('en', { numeric: true });

const byLabel = (tables: readonly DiningTableRow[]): DiningTableRow[] =>
  [...tables].sort((a, b) => LABELS.compare(a.label, b.label) || (a.id < b.id ? -1 : 1));

export const tablesQuery: PosQuery<'tables'> = (core) => ({
  schema: noParams,
  kinds: [...CHECK_KINDS, ...FLOOR_KINDS, 'course'],
  ask() {
    const { read, checkStates } = core;
    const life = new Map(floorNow(core).tables.map((now) => [now.tableId, now]));
    return ok(
      byLabel(read.tables()).flatMap((table): TableView[] => {
        const now = life.get(table.id);
        if (now === undefined) return [];
        const here = now.checkIds.flatMap((id) => checkStates.get(id) ?? []);
        const [state] = here;
        return [
          {
            ...table,
            ...lifeOf(read, now, here),
            checkId: state?.check.id ?? null,
            openedAt: state?.check.openedAt ?? null,
            totalMinor: here.length === 0 ? null : sum(here.map((one) => one.totalMinor)),
            checkCount: here.length,
          },
        ];
      }),
    );
  },
});
