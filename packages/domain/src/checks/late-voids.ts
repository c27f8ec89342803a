import { byId, type LineVoidRow, type ReceiptRow, sum } from '../rows.ts';
import { exclusiveTaxMinor } from '../tax/tax-totals.ts';
import type { LineStatus } from './whole-line.ts';

export type Paid = {
  readonly receipts: readonly ReceiptRow[];
  readonly overpaidMinor: number;
};

const beforeTax = ({ totalMinor, taxTotals }: ReceiptRow): number =>
  totalMinor - exclusiveTaxMinor(taxTotals);

/** What was billed beyond what is there now, by the receipt that billed most, and who issued it. */
export const billedTooMuch = (receipts: readonly ReceiptRow[], lines: readonly LineStatus[]) => {
  const now = sum(lines.map((line) => line.amountMinor));
  const [most] = byId(receipts)
    .filter(({ type }) => type === 'sale')
    .sort((a, b) => beforeTax(b) - beforeTax(a));
  if (most === undefined || beforeTax(most) <= now) return undefined;
  return { byDevice: most.deviceId, amountMinor: beforeTax(most) - now };
};

/**
 * Voids of other registers that whoever took the money had not heard of, although a clock says that they came first:
 * the latest, as many as explain what was billed too much. None, where they do not.
 */
const unheard = (voids: readonly LineVoidRow[], lines: readonly LineStatus[], paid: Paid) => {
  const billed = paid.overpaidMinor > 0 ? billedTooMuch(paid.receipts, lines) : undefined;
  if (billed === undefined) return [];
  const prices = new Map(lines.map(({ row, unitMinor }) => [row.id, unitMinor]));
  const found: LineVoidRow[] = [];
  let left = billed.amountMinor;
  const foreign = voids.filter(({ deviceId }) => deviceId !== billed.byDevice);
  for (const row of foreign.toSorted((a, b) => b.voidedAt - a.voidedAt || (a.id < b.id ? -1 : 1))) {
    if (left <= 0) break;
    found.push(row);
    left -= row.quantity * (prices.get(row.lineId) ?? 0);
  }
  return left <= 0 ? byId(found) : [];
};

/**
 * Voids of lines of a check that a register did while another one took the money, whichever clock was first (TK3).
 * `reduced`: what was taken off explains what was billed too much, to the unit.
 */
export const lateVoids = (
  all: readonly LineVoidRow[],
  lines: readonly LineStatus[],
  paid: Paid,
  reduced: boolean,
): readonly LineVoidRow[] => {
  const here = new Set(lines.map(({ row }) => row.id));
  const voids = byId(all).filter(({ lineId }) => here.has(lineId));
  const receiptedAt = paid.receipts.find(({ type }) => type === 'sale')?.issuedAt;
  const after = voids.filter(
    ({ voidedAt }) => receiptedAt !== undefined && voidedAt >= receiptedAt,
  );
  return after.length > 0 || reduced ? after : unheard(voids, lines, paid);
};
