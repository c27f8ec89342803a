/** One gapless series per register: `2-000017` is the 17th receipt of register 2. */
export const receiptDisplay = (receipt: {
  readonly series: string;
  readonly number: number;
}): string => `${receipt.series}-${String(receipt.number).padStart(6, '0')}`;

/** The series of a register. */
export const receiptSeries = (deviceNumber: number): string => String(deviceNumber);
