import type { KindSpec } from '@galley/base';
import type { HubLog } from '../log.ts';
import type { HubStore, Scoped } from '../store.ts';

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
 * there. What differs is written anew from the envelope, told and logged.
 */
export const createProjectionRound = ({ store, log, onProjection }: Options) => {
  const { projections } = store;
  let waiting: Look[] = [];
  const fill = (scopes: readonly Scoped[]): Look[] =>
    scopes.flatMap((scope) =>
      (projections?.kinds ?? [])
        .filter((spec) => liesIn(spec, scope))
        .map(({ kind }) => ({ scope, kind, after: '' })),
    );
  const verifyNext = async (): Promise<number> => {
    const now = waiting.shift();
    if (now === undefined || projections === undefined) return 0;
    const { scope, kind } = now;
    const { rows, healed, next } = await projections.verify(scope, kind, now.after);
    if (next !== undefined) waiting.unshift({ scope, kind, after: next });
    if (healed === 0) return rows;
    onProjection?.(healed);
    log.error({ scope: scope.scopeId, kind, healed }, 'a table was changed behind the back');
    return rows;
  };
  return async (scopes: readonly Scoped[], stopped: () => boolean): Promise<void> => {
    if (waiting.length === 0) waiting = fill(scopes);
    let looks = 0;
    for (let rows = 0; rows < ROWS_A_TICK && looks < LOOKS_A_TICK && !stopped(); looks += 1) {
      if (waiting.length === 0) return;
      rows += await verifyNext();
    }
  };
};
