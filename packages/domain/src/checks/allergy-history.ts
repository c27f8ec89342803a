import { allergyKey, allergyText } from '../allergies/allergy-marks.ts';
import type { AllergyRow, ClashConfirmationRow } from '../rows.ts';
import type { CheckRows } from './check-rows.ts';
import type { ClashTold, SeatedAllergy } from './history-event.ts';
import { type HistoryStep, type Namer, step } from './history-step.ts';

const seated = (row: AllergyRow): SeatedAllergy => ({
  key: allergyKey(row),
  text: allergyText(row),
  seat: row.seat,
});

export const allergySteps = (own: CheckRows, rows: CheckRows): HistoryStep[] => [
  ...own.allergies.map((row) =>
    step({
      at: row.notedAt,
      event: { kind: 'allergy_noted', noted: [seated(row)] },
      employeeId: row.notedBy,
      deviceId: row.deviceId,
    }),
  ),
  ...own.withdrawals.map((row) => {
    const noted = rows.allergies.filter(({ id }) => row.allergyIds.includes(id)).map(seated);
    return step({
      at: row.withdrawnAt,
      event: { kind: 'allergy_withdrawn', noted },
      employeeId: row.withdrawnBy,
      deviceId: row.deviceId,
    });
  }),
];

export const confirmedSteps = (
  confirmations: readonly ClashConfirmationRow[],
  rows: CheckRows,
  nameOf: Namer,
): HistoryStep[] => {
  const known = new Map(rows.allergies.map((row) => [row.id, allergyText(row)]));
  return confirmations.map((row) => {
    const clashes = row.clashes.map(
      ({ allergyId, key, state }): ClashTold => ({ key, text: known.get(allergyId) ?? key, state }),
    );
    return step({
      at: row.confirmedAt,
      event: { kind: 'clash_confirmed', name: nameOf(row.lineId), clashes },
      employeeId: row.confirmedBy,
      deviceId: row.deviceId,
    });
  });
};
