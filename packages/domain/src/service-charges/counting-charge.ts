import type { CheckRows } from '../checks/check-rows.ts';
import type { LineTax } from '../checks/checks.table.ts';
import { coversOf } from '../checks/merged-covers.ts';
import { byId, type CheckRow, type LineRow, type ReceiptRow } from '../rows.ts';
import { EXEMPT_TAX, exemptionOf } from '../tax/exempt-lines.ts';
import { chargeOf, lastCharge } from './charge-of.ts';
import type { ChargeOption, LineCharge } from './charge-terms.ts';

/** The charge of one check, by the option that counts there. */
export type CountingCharge = {
  readonly row: LineRow;
  readonly charge: LineCharge;
  readonly option: ChargeOption;
  /** Its own taxes there; none where they are those of the goods. */
  readonly taxes: readonly LineTax[];
  /** What its check was settled with; undefined: it is open. */
  readonly settledMinor: number | undefined;
};

const checkOf = ({ check, kin }: CheckRows, id: string): CheckRow | undefined =>
  [check, ...kin].find((one) => one.id === id);

const firstSale = ({ receipts }: CheckRows, checkId: string): ReceiptRow | undefined =>
  byId(receipts).find((row) => row.checkId === checkId && row.type === 'sale');

/** Of the whole party, also on a check that was split off, and with those whom a merge brought. */
const partyCovers = (rows: CheckRows, { party }: LineCharge, check: CheckRow): number => {
  const covers = coversOf([rows.check, ...rows.kin], rows.moves);
  const first = checkOf(rows, party);
  return (first && covers(first).all) ?? covers(check).all ?? 0;
};

type Terms = ChargeOption['terms'][number];

const termsUnder = ({ terms }: ChargeOption, orderTypeId: string): Terms | undefined =>
  terms.find(({ types }) => types.includes(orderTypeId));

/** Of the options for such an order the one for the largest party that this one reaches (rule SC3). */
export const optionFor = (
  rows: CheckRows,
  charge: LineCharge,
  check: CheckRow,
): ChargeOption | undefined => {
  const covers = partyCovers(rows, charge, check);
  return charge.options
    .filter(({ fromCovers }) => fromCovers <= 1 || fromCovers <= covers)
    .filter((option) => termsUnder(option, check.orderTypeId) !== undefined)
    .reduce<ChargeOption | undefined>(
      (best, one) => (best === undefined || one.fromCovers > best.fromCovers ? one : best),
      undefined,
    );
};

const taxesOf = (rows: CheckRows, option: ChargeOption, check: CheckRow, typeId: string) => {
  if (option.tax !== 'own') return [];
  const exempt = exemptionOf(check, rows.receipts) !== null;
  return exempt ? [EXEMPT_TAX] : (termsUnder(option, typeId)?.taxes ?? []);
};

/** What a check was settled with stays, whatever comes later; nothing as well (rule SC6). */
const settledCharge = (
  rows: CheckRows,
  check: CheckRow,
  sale: ReceiptRow,
): CountingCharge | undefined => {
  const settled = sale.charge ?? undefined;
  const row = rows.lines.find(({ id }) => id === settled?.lineId);
  const charge = row && chargeOf(row);
  const option = charge?.options.find(({ ruleId }) => ruleId === settled?.ruleId);
  if (row === undefined || charge == null || option === undefined) return undefined;
  const taxes = taxesOf(rows, option, check, sale.orderTypeId ?? check.orderTypeId);
  return { row, charge, option, taxes, settledMinor: settled?.unitMinor };
};

/** The charge that counts on a check; undefined: none does. */
export const countingCharge = (rows: CheckRows, checkId: string): CountingCharge | undefined => {
  const check = checkOf(rows, checkId);
  if (check === undefined) return undefined;
  const sale = firstSale(rows, checkId);
  if (sale !== undefined) return settledCharge(rows, check, sale);
  const row = lastCharge(rows.lines, checkId);
  const charge = row && chargeOf(row);
  if (row === undefined || charge == null || charge.off === true) return undefined;
  const option = optionFor(rows, charge, check);
  if (option === undefined) return undefined;
  const taxes = taxesOf(rows, option, check, check.orderTypeId);
  return { row, charge, option, taxes, settledMinor: undefined };
};
