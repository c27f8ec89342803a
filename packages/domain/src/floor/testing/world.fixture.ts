import type { Fact } from '@galley/base';
import { applyFacts, emptyCheck } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { joinKin } from '../../checks/join-kin.ts';
import { type CheckState, projectCheck } from '../../checks/project-check.ts';
import type {
  CheckRow,
  CheckTieRow,
  DiningTableRow,
  PartyRow,
  PartyStepRow,
  TableCleanRow,
} from '../../rows.ts';
import { type FloorTask, floorTasks } from '../floor-tasks.ts';
import { type PartyNow, partiesNow } from '../party-course.ts';
import { projectFloor, type TableNow } from '../project-floor.ts';

/** A fact as a replica has it: columns of settings with the stamp of their last writer. */
type Cell = { readonly value: unknown; readonly stamp: string };
type Known = { readonly kind: string; readonly id: string; readonly cells: Map<string, Cell> };

/** What one register knows: rows by kind and id, merged as the replication merges them. */
export type World = Map<string, Known>;

const SETTINGS = new Set(['check', 'party']);

const take = (world: World, fact: { kind: string; id: string }, cells: Map<string, Cell>): void => {
  const key = `${fact.kind} ${fact.id}`;
  const known = world.get(key);
  if (known === undefined) {
    world.set(key, { kind: fact.kind, id: fact.id, cells: new Map(cells) });
    return;
  }
  if (!SETTINGS.has(fact.kind)) return;
  for (const [name, cell] of cells) {
    const before = known.cells.get(name);
    if (before === undefined || before.stamp < cell.stamp) known.cells.set(name, cell);
  }
};

/** Writes what a rule returned; `stamp` grows with time and tells devices apart. */
export const write = (world: World, facts: readonly Fact[], stamp: string): void => {
  for (const fact of facts) {
    const cells = Object.entries(fact.doc).map(([name, value]): [string, Cell] => [
      name,
      { value, stamp },
    ]);
    take(world, fact, new Map(cells));
  }
};

/** One register hears all that another knows. */
export const hear = (world: World, other: World): void => {
  for (const known of other.values()) take(world, known, known.cells);
};

const rowsOf = <T>(world: World, kind: string): T[] =>
  [...world.values()]
    .filter((known) => known.kind === kind)
    .map(({ id, cells }) => {
      const columns = [...cells].map(([name, { value }]) => [name, value]);
      return { id, ...Object.fromEntries(columns) } as T;
    });

export const TABLES: readonly DiningTableRow[] = ['1', '2', '3', '4'].map((label, at) => ({
  id: `tbl_${label}`,
  label,
  floor: 'Room',
  ...{ x: at * 2, y: 0, width: 1, height: 1, shape: 'square' as const, seats: 4 },
}));

export type Seen = {
  readonly checks: ReadonlyMap<string, CheckState>;
  readonly parties: readonly PartyNow[];
  readonly cleans: readonly TableCleanRow[];
  readonly floor: readonly TableNow[];
  readonly tasks: readonly FloorTask[];
  kinOf(ids: readonly string[]): readonly string[];
};

const checkRows = (world: World, check: CheckRow): CheckRows => {
  const facts = [...world.values()]
    .filter(({ cells }) => cells.get('checkId')?.value === check.id)
    .map(({ kind, id, cells }): Fact => {
      const columns = [...cells].map(([name, { value }]) => [name, value]);
      return { kind, id, doc: Object.fromEntries(columns) };
    });
  return applyFacts(emptyCheck(check), facts);
};

/** The floor as a register shows it. */
export const look = (world: World, businessDate = '2026-06-01'): Seen => {
  const checks = new Map(
    rowsOf<CheckRow>(world, 'check').map((row) => [row.id, projectCheck(checkRows(world, row))]),
  );
  const parties = partiesNow(
    rowsOf<PartyRow>(world, 'party'),
    rowsOf<PartyStepRow>(world, 'party_step'),
  );
  const cleans = rowsOf<TableCleanRow>(world, 'table_clean');
  const kin = joinKin(rowsOf<CheckTieRow>(world, 'check_tie'));
  const kinOf = (ids: readonly string[]) => ids.flatMap((id) => kin.get(id) ?? [id]);
  const floor = projectFloor({
    ...{
      tables: TABLES,
      checks: [...checks.values()],
      cleans,
      sections: [],
      parties,
      businessDate,
    },
    guestCheckPrinted: () => false,
  });
  const tasks = floorTasks(floor, parties, (id) => checks.get(id), kinOf);
  return { checks, parties, cleans, floor, tasks, kinOf };
};
