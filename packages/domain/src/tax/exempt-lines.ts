import type { ChosenModifier, LineTax, TaxExemption } from '../checks/checks.table.ts';
import type { LinePlace } from '../checks/line-places.ts';
import { byId, type CheckRow, type LineRow, type ReceiptRow, sum } from '../rows.ts';
import { taxOfAmount } from './tax-of-amount.ts';

/** The rate under which sales without tax are told on papers and in reports. */
export const EXEMPT_TAX: LineTax = {
  ...{ rateId: 'tax_exempt', name: 'Exempt', letter: 'X' },
  ...{ ppm: 0, inclusive: 0 },
};

/** What is left of a price without the taxes that it contains (rule TX6). */
export const priceWithoutTax = (minor: number, taxes: readonly LineTax[]): number => {
  const contained = taxes.filter(({ inclusive }) => inclusive === 1);
  return minor - sum(contained.map((tax) => taxOfAmount(minor, tax, taxes).taxMinor));
};

const exemptRow = (row: LineRow): LineRow => {
  const net = (minor: number): number => priceWithoutTax(minor, row.taxes);
  const modifiers: ChosenModifier[] = row.modifiers.map((one) => ({
    ...one,
    priceMinor: net(one.priceMinor),
  }));
  const weighing =
    row.weighing == null
      ? row.weighing
      : { ...row.weighing, perKgMinor: net(row.weighing.perKgMinor) };
  const unitPriceMinor = net(row.unitPriceMinor);
  return { ...row, unitPriceMinor, modifiers, weighing, taxes: [EXEMPT_TAX] };
};

type Checks = {
  readonly checks: readonly CheckRow[];
  readonly receipts: readonly ReceiptRow[];
};

type Settled = ReadonlyMap<string, TaxExemption | null>;

/** By check: what its first sale receipt says. */
const settledOf = (receipts: readonly ReceiptRow[]): Settled => {
  const settled = new Map<string, TaxExemption | null>();
  for (const { checkId, type, taxExemption } of byId(receipts)) {
    if (type === 'sale' && !settled.has(checkId)) settled.set(checkId, taxExemption ?? null);
  }
  return settled;
};

/** The exemption that a check goes by: what it was settled with first, else what it has now (rule TX7). */
export const exemptionOf = (
  check: CheckRow,
  receipts: readonly ReceiptRow[],
): TaxExemption | null => {
  const settled = settledOf(receipts.filter(({ checkId }) => checkId === check.id));
  return settled.has(check.id) ? (settled.get(check.id) ?? null) : (check.taxExemption ?? null);
};

/** The check that says whether a line is taxed: the only one that it sits on, a settled one, the one it was rung on. */
const decidingCheck = (row: LineRow, { shares }: LinePlace, settled: Settled): string => {
  const on = [...new Set(shares.map(({ checkId }) => checkId))].sort();
  const [only, ...others] = on;
  if (only !== undefined && others.length === 0) return only;
  return on.find((id) => settled.has(id)) ?? row.checkId;
};

/** Lines of checks that pay no tax, as they count; undefined: the line is taxed (rules TX6, TX7). */
export const exemptLines = ({ checks, receipts }: Checks) => {
  const settled = settledOf(receipts);
  const exempt = new Set(
    checks.filter((check) => exemptionOf(check, receipts) !== null).map(({ id }) => id),
  );
  return (row: LineRow, place: LinePlace): LineRow | undefined =>
    exempt.has(decidingCheck(row, place, settled)) ? exemptRow(row) : undefined;
};
