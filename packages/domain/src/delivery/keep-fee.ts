import type { Fact } from '@galley/base';
import { canonicalJson } from '@galley/base';
import type { CheckRows } from '../checks/check-rows.ts';
import type { CheckState } from '../checks/project-check.ts';
import { type DecisionContext, rowFact } from '../decision.ts';
import type { DeliveryZoneRow, LineRow } from '../rows.ts';
import { type DeliveryHouse, feeLine } from './fee-line.ts';
import { matchZone } from './match-zone.ts';
import { feeOf, lastFee } from './standing-fee.ts';

/** Whether the check is delivered, where the site delivers by zones. */
export const isDelivered = (
  { zones, orderTypes }: Pick<DeliveryHouse, 'zones' | 'orderTypes'>,
  { orderTypeId }: Pick<CheckState['check'], 'orderTypeId'>,
): boolean =>
  zones.length > 0 && orderTypes.find(({ id }) => id === orderTypeId)?.kind === 'delivery';

/** The fee that was rung last for a check. */
export const feeBefore = ({ lines, check }: CheckRows): LineRow | undefined =>
  lastFee(lines.filter(({ checkId }) => checkId === check.id));

/** The same zone on the same terms. */
const isSame = (a: LineRow, b: LineRow): boolean => {
  const termsOf = ({ unitPriceMinor, fee, terms }: LineRow) =>
    canonicalJson({ unitPriceMinor, fee, terms } as never);
  return termsOf(a) === termsOf(b);
};

const foundBy = (
  { zones }: DeliveryHouse,
  { address }: CheckState['check'],
): DeliveryZoneRow | undefined => (address == null ? undefined : matchZone(zones, address));

/**
 * The fee that a check is to have after what was said of it: rung anew where its address leads to another zone, or the
 * house has other terms (rules DL2, DL4). What a person chose stays until the address changes. `before`: as it was
 * said before; undefined: it is a new check.
 */
export const keptFee = (
  house: DeliveryHouse,
  rows: CheckRows,
  before: CheckState['check'] | undefined,
  context: DecisionContext,
): Fact[] => {
  const { check } = rows;
  if (!isDelivered(house, check) || check.address == null) return [];
  const last = feeBefore(rows);
  const moved = before !== undefined && before.address !== check.address;
  if (last !== undefined && feeOf(last)?.byHand === true && !moved) return [];
  const line = feeLine(house, check, foundBy(house, check), false, last, context);
  return last !== undefined && isSame(last, line) ? [] : [rowFact('line', line)];
};
