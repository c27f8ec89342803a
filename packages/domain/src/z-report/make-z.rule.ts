import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission, rowFact } from '../decision.ts';
import type { ZReportRow } from '../rows.ts';
import { receiptSeries } from '../tenders/receipt-number.ts';
import { type PeriodRows, reportFigures } from './report-figures.ts';

export type MakeZError = NotAllowed | Failure<'nothing_to_report'>;
export type MadeZ = { readonly z: ZReportRow; readonly facts: readonly Fact[] };

/** `2-Z0014` is the 14th Z of register 2. */
export const zDisplay = ({ series, number }: Pick<ZReportRow, 'series' | 'number'>): string =>
  `${series}-Z${String(number).padStart(4, '0')}`;

/** The last Z of a series; the later of two with one number, which only a copied register makes. */
export const lastZ = (zs: readonly ZReportRow[]): ZReportRow | undefined =>
  [...zs].sort((a, b) => a.number - b.number || a.madeAt - b.madeAt).at(-1);

const isEmpty = (rows: PeriodRows): boolean =>
  [
    rows.receipts,
    rows.payments,
    rows.refunds,
    rows.reversals,
    rows.moves,
    rows.closed,
    rows.tips ?? [],
    rows.loads ?? [],
  ].every(({ length }) => length === 0);

/**
 * Closes the running period of the register's own series (rules ZR1 to ZR5). `last`: its Z before this one; `rows`:
 * what the register did since. Needs no other device.
 */
export const decideMakeZ = (
  last: ZReportRow | undefined,
  rows: PeriodRows,
  context: DecisionContext,
): Result<MadeZ, MakeZError> => {
  const allowed = requirePermission(context, 'close_day');
  if (!allowed.ok) return allowed;
  if (isEmpty(rows))
    return err(
      failure(
        'nothing_to_report',
        'Nothing happened here since the last Z: there is nothing to close.',
      ),
    );
  const figures = reportFigures(rows);
  const z: ZReportRow = {
    id: context.ids('zReport'),
    businessDate: context.businessDate,
    series: receiptSeries(context),
    number: (last?.number ?? 0) + 1,
    fromAt: last?.madeAt ?? null,
    madeAt: context.now,
    madeBy: context.employeeId,
    deviceId: context.deviceId,
    figures,
    grandMinor: (last?.grandMinor ?? 0) + figures.turnoverMinor,
  };
  return ok({ z, facts: [rowFact('z_report', z)] });
};
