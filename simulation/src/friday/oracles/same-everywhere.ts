import { createHash } from 'node:crypto';
import {
  allergyRowsOf,
  type CheckRows,
  floorTasks,
  projectKin,
  projectTickets,
} from '@galley/domain';
import { floorNow } from '../../../../apps/pos/src/core/floor/floor-now.ts';
import type { PosCore } from '../../../../apps/pos/src/core/pos-core.ts';
import { createCheckStates } from '../../../../apps/pos/src/core/read/check-states.ts';
import type { Reader } from '../../../../apps/pos/src/core/read/reader.ts';
import type { RunningDevice, SimDevice } from '../../shop/parts.ts';
import { identityOf } from '../../work/cores.ts';

type Told = Readonly<Record<string, string>>;

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, one) => (one instanceof Map ? [...one].sort() : one));

const short = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a register tells of the house from its rows alone, by what it is about. */
export const toldBy = (
  running: RunningDevice,
  read: Reader,
  kins: readonly CheckRows[],
  now: number,
): Told => {
  const { replica } = running;
  const checkStates = createCheckStates(replica, read);
  const clock = { now: () => now };
  const floor = floorNow({ read, checkStates, clock, identity: identityOf(running) });
  const get = (id: string) => checkStates.get(id);
  const tickets = kins.flatMap((rows) =>
    projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) }),
  );
  return {
    floor: textOf(floor),
    'tasks of the floor': textOf(
      floorTasks(floor.tables, floor.parties, get, (ids) => read.kinOf(ids)),
    ),
    'open checks': textOf(checkStates.open().map(({ check }) => check.id)),
    'checks that must not stay so': textOf(checkStates.loud().map(({ check }) => check.id)),
    checks: short(
      textOf(kins.flatMap(projectKin).sort((a, b) => (a.check.id < b.check.id ? -1 : 1))),
    ),
    tickets: short(textOf(tickets.sort((a, b) => (a.row.id < b.row.id ? -1 : 1)))),
  };
};

/** Where two registers with the same rows tell something else (FR6). */
export const unlike = (
  first: { readonly name: string; readonly told: Told },
  other: { readonly name: string; readonly told: Told },
): string[] =>
  Object.keys(first.told)
    .filter((about) => first.told[about] !== other.told[about])
    .map((about) => `${other.name} and ${first.name} tell other things of: ${about}`);

/** What a register's screens have kept is what its rows say now (FR7). */
export const keptProblems = (device: SimDevice, core: PosCore, read: Reader): string[] => {
  const fresh = createCheckStates(core.replica, read);
  const differs = (kept: readonly unknown[], wanted: readonly unknown[]): boolean =>
    textOf(kept) !== textOf(wanted);
  return [
    ...(differs(core.checkStates.open(), fresh.open())
      ? [`${device.name} shows other open checks than its rows tell`]
      : []),
    ...(differs(core.checkStates.loud(), fresh.loud())
      ? [`${device.name} shows other checks that must not stay so than its rows tell`]
      : []),
  ];
};
