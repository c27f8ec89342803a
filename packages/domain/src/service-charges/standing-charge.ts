import { allocate, canonicalJson } from '@galley/base';
import type { CheckRows } from '../checks/check-rows.ts';
import type { LineTax } from '../checks/checks.table.ts';
import { firstPlace } from '../checks/line-places.ts';
import type { ListedLine, WholeLine } from '../checks/whole-line.ts';
import { isFee } from '../delivery/standing-fee.ts';
import { groupBy, sum } from '../rows.ts';
import type { TaxedAmount } from '../tax/tax-totals.ts';
import { chargeAmounts } from './charge-amounts.ts';
import { type CountingCharge, countingCharge } from './counting-charge.ts';

/** A charge with the goods of its check. */
type Charged = CountingCharge & {
  readonly line: ListedLine;
  readonly goods: readonly { readonly line: WholeLine; readonly amountMinor: number }[];
};

/** What of each line sits on a check, as it is charged. */
const goodsAt = (lines: readonly WholeLine[], checkId: string): Charged['goods'] =>
  lines
    .filter((line) => line.liveQuantity > 0 && !isFee(line))
    .map((line) => ({
      line,
      amountMinor: sum(line.amounts.filter((_, at) => line.place.shares[at]?.checkId === checkId)),
    }))
    .filter(({ line, amountMinor }) => {
      const here = line.place.shares.some((share) => share.checkId === checkId);
      return here && amountMinor >= 0;
    });

const baseOf = ({ goods }: Charged): number => sum(goods.map(({ amountMinor }) => amountMinor));

/** An amount over the rates of the goods, in proportion to what they come to (rule SC4). */
const spreadOver = ({ goods }: Charged, amountMinor: number): TaxedAmount[] => {
  const groups = [...groupBy(goods, ({ line }) => canonicalJson(line.row.taxes as never)).values()];
  const shares = allocate(
    amountMinor,
    groups.map((group) => sum(group.map((one) => one.amountMinor))),
  );
  return groups.flatMap(([first], at) => {
    const taxes: readonly LineTax[] = first?.line.row.taxes ?? [];
    const share = shares[at] ?? 0;
    return share === 0 ? [] : [{ amountMinor: share, taxes }];
  });
};

const asLine = (charged: Charged, amountMinor: number): WholeLine[] => {
  const { line, row, option, taxes, goods, settledMinor } = charged;
  if (amountMinor === 0 && settledMinor === undefined) return [];
  const parts = option.tax === 'spread' ? spreadOver(charged, amountMinor) : [];
  const [only, ...more] = parts;
  const rowTaxes = more.length === 0 ? (only?.taxes ?? taxes) : [];
  return [
    {
      ...line,
      row: { ...row, name: option.name, unitPriceMinor: amountMinor, taxes: [...rowTaxes] },
      ...{ standing: 'live', made: false, allergies: [], reductions: [], place: firstPlace(row) },
      sent: goods.some((one) => one.line.sent),
      ...{ voidedQuantity: 0, liveQuantity: 1, unitMinor: amountMinor },
      ...{ listMinor: amountMinor, amountMinor, amounts: [amountMinor] },
      ...(more.length === 0 ? {} : { taxParts: parts }),
    },
  ];
};

const partyOf = ({ charge, option }: Charged): string => `${charge.party} ${option.ruleId}`;

const linesOfParty = (party: readonly Charged[]): WholeLine[] => {
  const option = party[0]?.option;
  if (option === undefined) return [];
  const amounts = chargeAmounts(
    option,
    party.map((one) => ({ baseMinor: baseOf(one), settledMinor: one.settledMinor })),
  );
  return party.flatMap((one, at) => asLine(one, amounts[at] ?? 0));
};

/**
 * Lines with the charges for service that count (rules SC1 to SC6): one a check at most, of what the goods there come
 * to. It sits on its own check whatever is moved, and is free of the order in which facts arrived.
 */
export const withCharges = (
  rows: CheckRows,
  lines: readonly WholeLine[],
  charges: readonly ListedLine[],
): WholeLine[] => {
  if (charges.length === 0) return [...lines];
  const ids = [...new Set(charges.map(({ row }) => row.checkId))].sort();
  const counting = ids.flatMap((id): Charged[] => {
    const one = countingCharge(rows, id);
    const line = charges.find(({ row }) => row.id === one?.row.id);
    return one === undefined || line === undefined
      ? []
      : [{ ...one, line, goods: goodsAt(lines, id) }];
  });
  return [...lines, ...[...groupBy(counting, partyOf).values()].flatMap(linesOfParty)];
};
