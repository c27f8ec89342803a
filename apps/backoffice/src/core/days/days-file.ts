import { currencyDigits } from '@galley/base';
import type { DayBook } from '../../contract/index.ts';
import { csvCell } from '../time-clock/hours-file.ts';

const HEAD = ['business_date', 'z', 'kind', 'receipts', 'turnover', 'currency', 'closed'];

const decimal = (minor: number, digits: number): string => (minor / 10 ** digits).toFixed(digits);

/** A row a Z and date, for bookkeeping (rule DY9). */
export const dayBookFile = (book: DayBook, currency: string, today: string) => {
  const digits = currencyDigits(currency);
  const rows = book.days.flatMap(({ businessDate, zs, supplements, close }) =>
    [
      ...zs.map((z) => ({ ...z, kind: 'z' })),
      ...supplements.map((z) => ({ ...z, kind: 'supplement' })),
    ].map(({ display, kind, receipts, turnoverMinor }) => [
      ...[businessDate, display, kind, receipts, decimal(turnoverMinor, digits), currency],
      close === null ? 'no' : 'yes',
    ]),
  );
  const text = [HEAD, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
  return { fileName: `days-${today}.csv`, text: `${text}\r\n` };
};
