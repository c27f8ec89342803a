import { isTrainingDevice } from '../training/training.ts';

/** One gapless series per register: `2-000017` is the 17th receipt of register 2. */
export const receiptDisplay = (receipt: {
  readonly series: string;
  readonly number: number;
}): string => `${receipt.series}-${String(receipt.number).padStart(6, '0')}`;

/** The series of a register; practice on it counts in one of its own, `T2` for register 2 (rule TM4). */
export const receiptSeries = (register: {
  readonly deviceNumber: number;
  readonly deviceId: string;
}): string => `${isTrainingDevice(register.deviceId) ? 'T' : ''}${register.deviceNumber}`;
