import {
  canonicalJson,
  err,
  type Fact,
  type Failure,
  failure,
  ok,
  type Result,
} from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { TipEntryRow, TipPoolRow } from '../../rows.ts';
import { type PoolDay, type PoolResult, sharePools } from '../pool-shares.ts';
import { tipEntry } from '../tip-entry.ts';
import type { TipShare } from '../tip-ledger.table.ts';
import { knownOf, standingEntry } from '../tip-ledger.ts';
import type { ShareTipsCommand } from './share-tips.command.ts';

export type ShareTipsError = NotAllowed | Failure<'nothing_to_share' | 'still_in'>;

export type SharingState = {
  readonly pools: readonly TipPoolRow[];
  readonly entries: readonly TipEntryRow[];
  readonly day: Omit<PoolDay, 'businessDate'>;
  /** Names of those whose shift of the date is not over. */
  readonly stillIn: readonly string[];
};

const sameShares = (a: readonly TipShare[], b: readonly TipShare[]): boolean => {
  const ordered = (shares: readonly TipShare[]) =>
    [...shares].sort((x, y) => (x.employeeId < y.employeeId ? -1 : 1));
  return canonicalJson(ordered(a)) === canonicalJson(ordered(b));
};

/** Pools of a date whose shares differ from what was shared out: not yet, or something came later (rule TP9). */
export const duePools = (
  { pools, entries, day }: Omit<SharingState, 'stillIn'>,
  businessDate: string,
): PoolResult[] =>
  sharePools(pools, { ...day, businessDate }).filter(
    ({ subjectId, shares }) => !sameShares(standingEntry(entries, subjectId)?.shares ?? [], shares),
  );

/** Writes what pools of a date take and give; what was shared out before is corrected by a new entry (rule TP9). */
export const decideShareTips = (
  state: SharingState,
  { businessDate, sure }: ShareTipsCommand,
  context: DecisionContext,
): Result<readonly Fact[], ShareTipsError> => {
  const allowed = requirePermission(context, 'close_day');
  if (!allowed.ok) return allowed;
  const due = duePools(state, businessDate);
  if (due.length === 0)
    return err(
      failure('nothing_to_share', 'The pools of this day are shared out. Nothing changes.'),
    );
  if (state.stillIn.length > 0 && sure !== true)
    return err(
      failure(
        'still_in',
        `${state.stillIn.join(', ')} has not clocked out, and those hours do not count yet. Clock out first, or share out now and again later.`,
      ),
    );
  return ok(
    due.map(({ subjectId, shares }) => {
      const after = knownOf(state.entries, subjectId);
      const about = { type: 'pool' as const, subjectId, businessDate, shares, after };
      return rowFact('tip_entry', tipEntry(about, context));
    }),
  );
};
