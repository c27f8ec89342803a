import { type Failure, ok, type Result } from '@galley/base';
import {
  decideMakeZ,
  type ReceiptRow,
  type SiteRow,
  wallDate,
  type ZReportRow,
} from '@galley/domain';
import { runningPeriod } from '../cash/period.ts';
import type { PosCore } from '../pos-core.ts';
import { recordContext } from './replay-gate.ts';

/**
 * The Z of what was replayed and stands in none, with the date and the time of its last receipt; none where all of it
 * is of the day that goes on.
 */
export const endReplayedDay = (
  core: PosCore,
  site: SiteRow,
  goesOn?: string,
): Result<ZReportRow | undefined, Failure> => {
  const { last, rows } = runningPeriod(
    core,
    recordContext(core, core.clock.now(), site, 'close_day'),
  );
  const latest = latestOf(rows.receipts);
  if (latest === undefined || latest.businessDate === goesOn) return ok(undefined);
  const context = recordContext(core, latest.issuedAt, site, 'close_day');
  const made = decideMakeZ(last, rows, { ...context, businessDate: latest.businessDate });
  if (!made.ok) return made;
  const done = core.replica.commit({ facts: made.value.facts });
  return done.ok ? ok(made.value.z) : done;
};

const latestOf = (receipts: readonly ReceiptRow[]): ReceiptRow | undefined =>
  receipts.toSorted((a, b) => a.issuedAt - b.issuedAt).at(-1);

/** Ends a recorded day before the first sale of the next: recorded sales come in the order of their time. */
export const createDayEnds = (core: PosCore) => {
  let running: string | undefined;
  return (site: SiteRow, at: number): Result<unknown, Failure> => {
    const businessDate = wallDate(at, site);
    if (businessDate === running) return ok(undefined);
    running = businessDate;
    return endReplayedDay(core, site, businessDate);
  };
};
