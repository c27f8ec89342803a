import type { CheckRows } from '../checks/check-rows.ts';
import type { LineStatus } from '../checks/whole-line.ts';
import { chargeOf, isCharge, lastCharge } from './charge-of.ts';
import { countingCharge, optionFor } from './counting-charge.ts';

/** The charge for service of a check. Minor units. */
export type CheckCharge = {
  /** The line that counts; null: it was taken off, or comes to nothing. */
  readonly lineId: string | null;
  readonly ruleId: string;
  readonly name: string;
  readonly amountMinor: number;
  readonly ppm: number | null;
  /** Taking it off needs a manager. */
  readonly mandatory: boolean;
  /** It was taken off and can be put back. */
  readonly off: boolean;
};

/** `rows` are those of the check and its kin, `lines` those of the check. */
export const chargeAt = (
  rows: CheckRows,
  checkId: string,
  lines: readonly LineStatus[],
): CheckCharge | null => {
  const last = lastCharge(rows.lines, checkId);
  const charge = last && chargeOf(last);
  if (charge == null) return null;
  const option = countingCharge(rows, checkId)?.option ?? optionFor(rows, charge, rows.check);
  if (option === undefined) return null;
  const line = lines.find((one) => isCharge(one) && one.row.checkId === checkId);
  const { ruleId, name, ppm, mandatory } = option;
  return {
    ...{ ruleId, name, ppm, mandatory: mandatory === 1, off: charge.off === true },
    lineId: line?.row.id ?? null,
    amountMinor: line?.amountMinor ?? 0,
  };
};
