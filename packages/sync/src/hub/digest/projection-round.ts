import type { KindSpec } from '@galley/base';
import type { HubLog } from '../log.ts';
import type { ProjectionCheck } from '../projections.ts';
import type { HubStore, Scoped } from '../store.ts';
import { isAsWritten } from './verify.ts';

/** Of each call: rows that are compared within the database, and looks at a kind of a scope. */
const ROWS_A_TICK = 40_000;
const LOOKS_A_TICK = 60;

type Options = {
  readonly store: HubStore;
  readonly log: HubLog;
  /** Rows of a table for reports that were written anew. */
  readonly onProjection?: (healed: number) => void;
};

type Look = { readonly scope: Scoped; readonly kind: string; readonly after: string };

const liesIn = ({ scope }: KindSpec, { tenantId, scopeId }: Scoped): boolean =>
  (scope === 'tenant') === (scopeId === tenantId);

/**
 * Each call compares the next tables for reports with the envelope, until it has had its share; then it goes on from
 * there. What differs is written anew from the envelope, if that is as this hub wrote it, told and logged.
 */
export const createProjectionRound = ({ store, log, onProjection }: Options) => {
  const { projections } = store;
  let waiting: Look[] = [];
  const fill = (scopes: readonly Scoped[], { kinds }: ProjectionCheck): Look[] =>
    scopes.flatMap((scope) =>
      kinds.filter((spec) => liesIn(spec, scope)).map(({ kind }) => ({ scope, kind, after: '' })),
    );
  /** What somebody changed in the envelope is put right there first, and here with it. */
  const maySay = async ({ scope, kind }: Look, days: readonly string[]): Promise<boolean> => {
    for (const day of days) if (!(await isAsWritten(store, scope, { kind, day }))) return false;
    return true;
  };
  const verifyNext = async (check: ProjectionCheck): Promise<number> => {
    const now = waiting.shift();
    if (now === undefined) return 0;
    const { scope, kind, after } = now;
    const { rows, differing, days, next } = await check.look(scope, kind, after);
    if (next !== undefined) waiting.unshift({ scope, kind, after: next });
    if (differing === 0 || !(await maySay(now, days))) return rows;
    await check.mend(scope, kind, after);
    onProjection?.(differing);
    log.error({ scope: scope.scopeId, table: kind, rows: differing }, 'a table was changed');
    return rows;
  };
  return async (scopes: readonly Scoped[], stopped: () => boolean): Promise<void> => {
    if (projections === undefined) return;
    if (waiting.length === 0) waiting = fill(scopes, projections);
    let looks = 0;
    for (let rows = 0; rows < ROWS_A_TICK && looks < LOOKS_A_TICK && !stopped(); looks += 1) {
      if (waiting.length === 0) return;
      rows += await verifyNext(projections);
    }
  };
};
