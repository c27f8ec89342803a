import { atFirst } from '@galley/base';
import {
  type CheckState,
  KINDS_OF_CHECKS,
  mayHaveTasks,
  projectKin,
  waitsForTime,
} from '@galley/domain';
import type { Change, Replica } from '@galley/sync/replica';
import { loadCheckRows } from './load-check.ts';
import { createOlderChecks } from './older-checks.ts';
import type { Reader } from './reader.ts';

/** Kinds whose rows make up a check. */
export const CHECK_KINDS = [...KINDS_OF_CHECKS, 'ticket', 'ticket_mark'] as const;

/** More changed checks than this are found again by one query instead of one by one. */
const MANY = 500;
const CACHED = 500;

/** Projected checks for screens, kept until a row of theirs changes. */
export type CheckStates = {
  get(checkId: string): CheckState | undefined;
  /** Checks that are not settled, oldest first. */
  open(): CheckState[];
  /** Settled checks that must not stay as they are, oldest first: paid and not sent, or overpaid. */
  loud(): CheckState[];
  /** Checks of whatever state that something may wait about, oldest first; see `checkTasks`. */
  troubled(): CheckState[];
  /** Checks with a sale receipt of the latest business date that has one, latest first. */
  settled(limit: number): CheckState[];
  /**
   * Looks for loud and reopened checks a few further back; `idle`: all dates were looked at, until much
   * has changed at once.
   */
  lookBack(): 'found' | 'nothing' | 'idle';
};

const createQueries = (db: Replica['db']) => {
  const plucked = (text: string) => atFirst(() => db.prepare(text).pluck());
  const unsettled = plucked(
    `SELECT id FROM "check" c WHERE NOT EXISTS
         (SELECT 1 FROM receipt r WHERE r.checkId = c.id AND r.type = 'sale')
       UNION SELECT id FROM "check" WHERE businessDate >=
         (SELECT max(businessDate) FROM "check" WHERE businessDate <
           (SELECT max(businessDate) FROM "check"))
       UNION SELECT id FROM "check" WHERE businessDate >= (SELECT max(businessDate) FROM "check")`,
  );
  const settled = plucked(
    `SELECT checkId FROM receipt WHERE type = 'sale'
         AND businessDate = (SELECT max(businessDate) FROM receipt WHERE type = 'sale')
       GROUP BY checkId ORDER BY max(issuedAt) DESC, checkId DESC LIMIT ?`,
  );
  const owners = new Map(
    CHECK_KINDS.filter((kind) => kind !== 'check').map((kind) => [
      kind as string,
      plucked(`SELECT checkId FROM "${kind}" WHERE id = ?`),
    ]),
  );
  return {
    unsettled: () => unsettled().all() as string[],
    settled: (limit: number) => settled().all(limit) as string[],
    checkOf: (kind: string, id: string) =>
      kind === 'check' ? id : (owners.get(kind)?.().get(id) as string | undefined),
  };
};

/** Nobody may overlook it: food that is paid and not made, money that is not the house's, lines moved twice. */
export const isLoud = (state: CheckState): boolean =>
  state.status === 'settled' &&
  ((state.unsentCount > 0 && !waitsForTime(state)) ||
    state.overpaidMinor > 0 ||
    state.contradictions.length > 0);

const byOpening = (a: CheckState, b: CheckState): number =>
  a.check.openedAt - b.check.openedAt || (a.check.id < b.check.id ? -1 : 1);

export const createCheckStates = (replica: Replica, read: Reader): CheckStates => {
  const queries = createQueries(replica.db);
  const cache = new Map<string, CheckState>();
  const open = new Set<string>();
  const loud = new Set<string>();
  const troubled = new Set<string>();
  const older = createOlderChecks(replica.db);
  /** Checks to look at again; undefined: too many, find the unsettled ones afresh. */
  let touched: Set<string> | undefined;

  const checksOf = (kinds: Change['kinds'], ids: Change['ids']): Set<string> => {
    const changed = CHECK_KINDS.filter((kind) => kinds.has(kind)).flatMap((kind) =>
      [...(ids.get(kind) ?? [])].map((id) => queries.checkOf(kind, id)),
    );
    return new Set(changed.filter((checkId) => checkId !== undefined));
  };

  const onChange = ({ kinds, ids }: Change): void => {
    const changed = checksOf(kinds, ids);
    if (changed.size > MANY) cache.clear();
    // What happens on a check changes the checks that share its lines too.
    const kin = changed.size > MANY ? changed : read.kinOf([...changed]);
    for (const checkId of kin) {
      cache.delete(checkId);
      touched?.add(checkId);
    }
    if (touched !== undefined && touched.size > MANY) {
      touched = undefined;
      older.again();
    }
  };
  replica.onChange(onChange);

  /** The kin of a check come of the same rows: whoever wants one wants the others next. */
  const keep = (states: readonly CheckState[]): void => {
    for (const state of states) {
      cache.set(state.check.id, state);
      const oldest = cache.keys().next().value;
      if (cache.size > CACHED && oldest !== undefined) cache.delete(oldest);
    }
  };

  const get = (checkId: string): CheckState | undefined => {
    const known = cache.get(checkId);
    if (known !== undefined) return known;
    const rows = loadCheckRows(read, checkId);
    if (rows === undefined) return undefined;
    const [state, ...kin] = projectKin(rows);
    if (state !== undefined) keep([...kin, state]);
    return state;
  };

  const mark = (among: Set<string>, checkId: string, belongs: boolean): void => {
    if (belongs) among.add(checkId);
    else among.delete(checkId);
  };

  const refresh = (): void => {
    if (touched?.size === 0) return;
    const kept = touched === undefined ? [...open, ...loud, ...troubled] : [];
    for (const checkId of touched ?? [...queries.unsettled(), ...kept]) {
      const state = get(checkId);
      mark(open, checkId, state?.status === 'open');
      mark(loud, checkId, state !== undefined && isLoud(state));
      mark(troubled, checkId, state !== undefined && mayHaveTasks(state));
    }
    touched = new Set();
  };

  const states = (checkIds: Iterable<string>): CheckState[] =>
    [...checkIds].map(get).filter((state) => state !== undefined);

  return {
    get,
    open() {
      refresh();
      return states(open).sort(byOpening);
    },
    loud() {
      refresh();
      return states(loud).sort(byOpening);
    },
    troubled() {
      refresh();
      return states(troubled).sort(byOpening);
    },
    lookBack() {
      const found = older.next();
      if (found === undefined) return 'idle';
      const size = () => loud.size + open.size + troubled.size;
      const before = size();
      for (const checkId of found) {
        const state = get(checkId);
        if (state?.status === 'open') open.add(checkId);
        if (state !== undefined && isLoud(state)) loud.add(checkId);
        if (state !== undefined && mayHaveTasks(state)) troubled.add(checkId);
      }
      return size() > before ? 'found' : 'nothing';
    },
    settled: (limit) =>
      states(queries.settled(limit)).filter((state) => state.status === 'settled'),
  };
};
