import type { CheckRows } from '@galley/domain';
import { loadCheckRows } from '../../../../apps/pos/src/core/read/load-check.ts';
import { createReader, type Reader } from '../../../../apps/pos/src/core/read/reader.ts';
import type { SimDevice } from '../../shop/parts.ts';
import type { Shop } from '../../shop/shop.ts';
import type { Evening } from '../evening.ts';
import { actProblems, type RoleOf } from './acts-of-devices.ts';
import { sumProblems } from './checks-add-up.ts';
import { portionProblems } from './portions.ts';
import { keptProblems, toldBy, unlike } from './same-everywhere.ts';

const MOST = 8;

/** The rows of every kin once, in order of the first check of each. */
const kinsOf = (device: SimDevice, read: Reader): CheckRows[] => {
  const db = device.running()?.replica.db;
  const ids = db?.prepare<[], string>('SELECT id FROM "check" ORDER BY id').pluck().all() ?? [];
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    const rows = seen.has(id) ? undefined : loadCheckRows(read, id);
    for (const { id: one } of rows === undefined ? [] : [rows.check, ...rows.kin]) seen.add(one);
    return rows ?? [];
  });
};

/** Nobody but a person takes an allergy away (FR9). */
const allergiesKept = (kins: readonly CheckRows[], { withdrawn }: Evening): string[] =>
  kins
    .flatMap(({ withdrawals }) => withdrawals)
    .flatMap(({ allergyIds }) => allergyIds)
    .filter((id) => !withdrawn.has(id))
    .map((id) => `allergy ${id} was withdrawn by nobody`);

/** What the guests' evening must have come to, beyond what holds on any day (docs/specs/simulation.md). */
export const serviceProblems = (shop: Shop, evening: Evening): string[] => {
  const { world } = shop;
  const now = evening.begins + world.begin;
  const registers = shop.devices.filter(({ kind }) => kind === 'register');
  const looked = registers.flatMap((device) => {
    const running = device.running();
    if (running === undefined) return [];
    const read = createReader(running.replica.db);
    const kins = kinsOf(device, read);
    return [
      { device, running, read, kins, name: device.name, told: toldBy(running, read, kins, now) },
    ];
  });
  const [first, ...others] = looked;
  if (first === undefined) return ['no register is up'];
  const roleOf: RoleOf = (id) => first.read.role(first.read.employee(id)?.roleId ?? '');
  const problems = [
    ...first.kins.flatMap((rows) => [...sumProblems(rows), ...actProblems(rows, roleOf)]),
    ...others.flatMap((other) => unlike(first, other)),
    ...looked.flatMap(({ device, read }) => {
      const core = world.cores.get(device.name);
      const isRunning = core?.replica.db === device.running()?.replica.db;
      return core === undefined || !isRunning ? [] : keptProblems(device, core, read);
    }),
    ...allergiesKept(first.kins, evening),
    ...portionProblems(first.running.replica),
  ];
  return [...new Set(problems)].slice(0, MOST);
};
