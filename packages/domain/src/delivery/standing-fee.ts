import type { CheckRows } from '../checks/check-rows.ts';
import type { LineFee } from '../checks/checks.table.ts';
import type { ListedLine } from '../checks/whole-line.ts';
import { hasTermsThere } from '../order-types/line-terms.ts';
import { byId, groupBy, type LineRow, sum } from '../rows.ts';
import { isCharge } from '../service-charges/charge-of.ts';
import type { SettledFee } from '../tenders/tenders.table.ts';

/** Rows of versions that knew no fees have no such column. */
export const feeOf = ({ fee }: Pick<LineRow, 'fee'>): LineFee | null => fee ?? null;

/**
 * The fee that was rung last among lines of one check: none took its place, and of several that registers rang while
 * they were cut off it is the one with the greatest id.
 */
export const lastFee = (lines: readonly LineRow[]): LineRow | undefined => {
  const fees = byId(lines).filter((row) => feeOf(row) !== null);
  const replaced = new Set(fees.map(({ supersedes }) => supersedes));
  return fees.filter(({ id }) => !replaced.has(id)).at(-1);
};

export const isDeliveryFee = ({ row }: { readonly row: Pick<LineRow, 'fee'> }): boolean =>
  feeOf(row) !== null;

/** A line that is no goods: the fee for the delivery, or the charge for service. */
export const isFee = (line: { readonly row: Pick<LineRow, 'fee' | 'charge'> }): boolean =>
  isDeliveryFee(line) || isCharge(line);

/** The check that a fee belongs to. */
const homeOf = ({ place, row }: ListedLine): string => place.shares[0]?.checkId ?? row.checkId;

/** The fee that a check was settled with, if it was; the first receipt decides. */
const settledWith = ({ receipts }: CheckRows, checkId: string): SettledFee | undefined => {
  const sales = receipts.filter((row) => row.checkId === checkId && row.type === 'sale');
  return (
    sales.sort((a, b) => (a.id < b.id ? -1 : 1)).find(({ fee }) => fee != null)?.fee ?? undefined
  );
};

const sits = ({ place }: ListedLine, checkId: string): boolean =>
  place.shares.some((share) => share.checkId === checkId);

/** What counts towards a free delivery: all that was rung, also what was voided or moved away since. */
const rungMinor = (goods: readonly ListedLine[], home: string): number =>
  sum(
    goods
      .filter((line) => line.row.checkId === home || sits(line, home))
      .map(({ row, unitMinor }) => row.quantity * unitMinor),
  );

const charged = (fee: ListedLine, unitPriceMinor: number, sent: boolean): ListedLine => ({
  ...fee,
  row: { ...fee.row, unitPriceMinor },
  standing: 'live',
  sent,
  liveQuantity: fee.row.quantity,
  unitMinor: unitPriceMinor,
  listMinor: fee.row.quantity * unitPriceMinor,
});

/** The one fee of a check, as it counts; none where nothing on it is delivered. */
const oneOf = (
  rows: CheckRows,
  home: string,
  fees: readonly ListedLine[],
  goods: readonly ListedLine[],
): ListedLine[] => {
  const settled = settledWith(rows, home);
  const named = fees.find(({ row }) => row.id === settled?.lineId);
  if (named !== undefined && settled !== undefined)
    return [charged(named, settled.unitMinor, true)];
  const latest = fees.filter(({ standing }) => standing === 'live').at(-1);
  const fee = latest && feeOf(latest.row);
  if (latest === undefined || fee == null || fee.zoneId === null) return [];
  const here = goods.filter((line) => line.liveQuantity > 0 && sits(line, home));
  if (
    here.length === 0 ||
    !hasTermsThere({ checks: [rows.check, ...rows.kin], receipts: rows.receipts })(
      latest.row,
      latest.place,
    )
  )
    return [];
  const free = fee.freeFromMinor !== null && rungMinor(goods, home) >= fee.freeFromMinor;
  const price = free ? 0 : latest.row.unitPriceMinor;
  return [
    charged(
      latest,
      price,
      here.some(({ sent }) => sent),
    ),
  ];
};

/**
 * Lines with the fees that count (rules DL4 to DL7): of those of one check the latest, as long as its order type is
 * delivered and something is on it. What it was settled with stays. Free of the order in which facts arrived.
 */
export const standingFees = (rows: CheckRows, lines: readonly ListedLine[]): ListedLine[] => {
  const fees = lines.filter(isDeliveryFee);
  if (fees.length === 0) return [...lines];
  const goods = lines.filter((line) => !isFee(line) && line.standing === 'live');
  const inOrder = [...fees].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
  return [
    ...lines.filter((line) => !isFee(line)),
    ...[...groupBy(inOrder, homeOf)].flatMap(([home, mine]) => oneOf(rows, home, mine, goods)),
  ];
};
