import { byId, type DayCloseRow, sum, type ZReportRow } from '../rows.ts';
import { zDisplay } from '../z-report/make-z.rule.ts';
import type { DayZ } from './day-close.table.ts';

/** A Z that brought something to a date after that was closed: numbered by its Z, dated by when it was made. */
export type Supplement = DayZ & { readonly madeAt: number; readonly deviceId: string };

export type DayState = {
  readonly businessDate: string;
  /** The close that counts: the earliest. Undefined: the date is not closed. */
  readonly close: DayCloseRow | undefined;
  /** Closes by devices that had not heard of it. */
  readonly closedAgain: readonly DayCloseRow[];
  readonly zs: readonly DayZ[];
  readonly supplements: readonly Supplement[];
  /** What was closed, and its supplements; of an open date the Zs so far. Minor units. */
  readonly turnoverMinor: number;
};

/** What a Z brings to a date; undefined: nothing. */
export const dayZ = (z: ZReportRow, businessDate: string): DayZ | undefined => {
  const share = z.figures.dates.find((one) => one.businessDate === businessDate);
  if (share === undefined) return undefined;
  const { receipts, turnoverMinor } = share;
  return { zId: z.id, display: zDisplay(z), receipts, turnoverMinor };
};

/**
 * A date of the site as closes and Zs tell it, in whatever order they came (rules DY4, DY5). No Z and no close ever
 * changes: what comes later is a supplement.
 */
export const projectDay = (
  businessDate: string,
  closes: readonly DayCloseRow[],
  reports: readonly ZReportRow[],
): DayState => {
  const [close, ...closedAgain] = byId(closes)
    .filter((row) => row.businessDate === businessDate)
    .sort((a, b) => a.closedAt - b.closedAt);
  const all = byId(reports)
    .sort((a, b) => a.madeAt - b.madeAt)
    .flatMap((z) => {
      const share = dayZ(z, businessDate);
      return share === undefined ? [] : [{ ...share, madeAt: z.madeAt, deviceId: z.deviceId }];
    });
  const closed = close?.registers.flatMap(({ zs }) => zs);
  const known = new Set(closed?.map(({ zId }) => zId));
  const supplements = closed === undefined ? [] : all.filter(({ zId }) => !known.has(zId));
  const zs = closed ?? all;
  const turnoverMinor = sum([...zs, ...supplements].map((one) => one.turnoverMinor));
  return { businessDate, close, closedAgain, zs, supplements, turnoverMinor };
};
