import type { CheckState } from '../checks/project-check.ts';
import type { PartyNow } from './party-course.ts';
import type { TableNow } from './project-floor.ts';

/** What cut-off registers did at the floor and only a person can put right; derived, nothing of it is stored. */
export type FloorTask =
  | {
      readonly type: 'two_parties';
      readonly tableId: string;
      /** One check of each party, the oldest first. */
      readonly checkIds: readonly string[];
    }
  | {
      readonly type: 'seated_twice';
      readonly partyId: string;
      readonly checkIds: readonly string[];
    }
  | {
      readonly type: 'seated_and_gone';
      readonly partyId: string;
      readonly checkId: string;
      readonly gone: 'no_show' | 'cancelled';
    }
  | {
      readonly type: 'kept_twice';
      readonly tableId: string;
      /** The two reservations, the earlier first. */
      readonly partyIds: readonly [string, string];
    }
  | {
      readonly type: 'moved_twice';
      readonly checkId: string;
      /** Where its guests were brought to; its check stands at one of them. */
      readonly tableIds: readonly string[];
      /** The last of these moves. UTC ms. */
      readonly since: number;
    };

export const floorTaskKey = (task: FloorTask): string => {
  if (task.type === 'two_parties') return `table:${task.tableId}`;
  if (task.type === 'moved_twice') return `${task.type}:${task.checkId}`;
  const about = task.type === 'kept_twice' ? task.partyIds.join(':') : task.partyId;
  return `${task.type}:${about}`;
};

type KinOf = (checkIds: readonly string[]) => readonly string[];

/** One check of each group that ties hold together, in the order given. */
const apart = (checkIds: readonly string[], kinOf: KinOf): string[] => {
  const heads: string[] = [];
  for (const id of checkIds) {
    const kin = new Set(kinOf([id]));
    if (!heads.some((head) => kin.has(head))) heads.push(id);
  }
  return heads;
};

/** Guests who left before anything was rung hold no table. */
const isGone = (state: CheckState | undefined): boolean =>
  state !== undefined && state.status === 'voided' && state.lines.length === 0;

const ofTable = ({ tableId, checkIds }: TableNow, kinOf: KinOf): FloorTask[] => {
  const parties = checkIds.length < 2 ? [] : apart(checkIds, kinOf);
  return parties.length < 2 ? [] : [{ type: 'two_parties', tableId, checkIds: parties }];
};

const ofParty = (
  { party, steps }: PartyNow,
  checkOf: (id: string) => CheckState | undefined,
  kinOf: KinOf,
): FloorTask[] => {
  const seated = steps.flatMap(({ type, checkId }) => (type === 'seated' ? (checkId ?? []) : []));
  const here = apart(
    [...new Set(seated)].filter((id) => !isGone(checkOf(id))),
    kinOf,
  );
  const [first] = here;
  if (first === undefined) return [];
  if (here.length > 1) return [{ type: 'seated_twice', partyId: party.id, checkIds: here }];
  const gone = steps.find(({ type }) => type === 'no_show' || type === 'cancelled')?.type;
  return gone === 'no_show' || gone === 'cancelled'
    ? [{ type: 'seated_and_gone', partyId: party.id, checkId: first, gone }]
    : [];
};

/** Every task of the floor, tables first (rules FL14 to FL16). */
export const floorTasks = (
  tables: readonly TableNow[],
  parties: readonly PartyNow[],
  checkOf: (id: string) => CheckState | undefined,
  kinOf: KinOf,
): FloorTask[] => [
  ...tables.flatMap((table) => ofTable(table, kinOf)),
  ...parties.flatMap((party) => ofParty(party, checkOf, kinOf)),
];
