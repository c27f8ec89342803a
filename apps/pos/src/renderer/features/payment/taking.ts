/** What one tender brings: how much of it counts, and how much was handed over. Minor units. */
export type Taking = {
  readonly amountMinor: number;
  readonly tenderedMinor: number;
  readonly reference?: string;
};

/** Cash beyond what is due is handed over but does not count towards the check. */
export const cashTaking = (tenderedMinor: number, dueMinor: number): Taking => ({
  amountMinor: Math.min(tenderedMinor, dueMinor),
  tenderedMinor,
});

/** A card is charged exactly what counts. */
export const cardTaking = (amountMinor: number, reference: string): Taking => ({
  amountMinor,
  tenderedMinor: amountMinor,
  ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
});
