import { canonicalJson } from '@galley/base';
import type { ApprovedAct, RefundOf } from '@galley/domain';
import type { PosContract } from '@galley/pos/contract';
import type { CheckLine } from './check-rows.ts';

export type RefundWish = Omit<PosContract['commands']['refundCheck']['input'], 'approvalId'>;

/** How many of each line go back, by its id. */
export type Quantities = Readonly<Record<string, number>>;

export const leftOf = ({ quantity, voidedQuantity, refundedQuantity }: CheckLine): number =>
  quantity - voidedQuantity - refundedQuantity;

/** One of the line that was asked for, or all that is left of the check. */
export const firstQuantities = (lines: readonly CheckLine[], lineId: string | null): Quantities =>
  Object.fromEntries(
    lines.map((line) => {
      const left = Math.max(0, leftOf(line));
      return [line.id, lineId === null ? left : line.id === lineId ? Math.min(1, left) : 0];
    }),
  );

/** The wish of so many of each line, as far as it is still there; undefined: nothing is wished for. */
export const linesWish = (
  lines: readonly CheckLine[],
  quantities: Quantities,
): Extract<RefundOf, { type: 'lines' }> | undefined => {
  const wished = lines.flatMap((line) => {
    const quantity = Math.min(quantities[line.id] ?? 0, leftOf(line));
    return quantity > 0 ? [{ lineId: line.id, quantity }] : [];
  });
  return wished.length === 0 ? undefined : { type: 'lines', lines: wished };
};

/** What a manager consents to: exactly this command. */
export const refundAct = (wish: RefundWish): ApprovedAct => ({
  type: 'refund_check',
  checkId: wish.checkId,
  wish: canonicalJson(wish),
});
