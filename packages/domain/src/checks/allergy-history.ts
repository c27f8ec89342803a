import { allergyText } from '../allergies/allergy-marks.ts';
import type { ClashConfirmationRow } from '../rows.ts';
import type { CheckRows } from './check-rows.ts';
import { type HistoryStep, type Namer, step } from './history-step.ts';

const seatText = (seat: number | null): string => (seat === null ? '' : `, seat ${seat}`);

export const allergySteps = (own: CheckRows, rows: CheckRows): HistoryStep[] => [
  ...own.allergies.map((row) =>
    step({
      at: row.notedAt,
      type: 'allergy_noted',
      text: `Allergy noted: ${allergyText(row)}${seatText(row.seat)}`,
      employeeId: row.notedBy,
      deviceId: row.deviceId,
    }),
  ),
  ...own.withdrawals.map((row) => {
    const named = rows.allergies.filter(({ id }) => row.allergyIds.includes(id));
    const what = named.map((one) => `${allergyText(one)}${seatText(one.seat)}`).join('; ');
    return step({
      at: row.withdrawnAt,
      type: 'allergy_withdrawn',
      text: `Allergy withdrawn: ${what}`,
      employeeId: row.withdrawnBy,
      deviceId: row.deviceId,
    });
  }),
];

const CLASH_WORDS: Readonly<Record<string, string>> = {
  contains: 'contains',
  may_contain: 'may contain',
  unknown: 'not known to be free of',
};

export const confirmedSteps = (
  confirmations: readonly ClashConfirmationRow[],
  rows: CheckRows,
  nameOf: Namer,
): HistoryStep[] => {
  const known = new Map(rows.allergies.map((row) => [row.id, allergyText(row)]));
  return confirmations.map((row) => {
    const what = row.clashes
      .map(
        ({ allergyId, key, state }) =>
          `${CLASH_WORDS[state] ?? state} ${known.get(allergyId) ?? key}`,
      )
      .join(', ');
    return step({
      at: row.confirmedAt,
      type: 'clash_confirmed',
      text: `${nameOf(row.lineId)} confirmed in spite of the allergy: ${what}`,
      employeeId: row.confirmedBy,
      deviceId: row.deviceId,
    });
  });
};
