import { z } from 'zod';
import { idText, seatNumber } from '../schemas.ts';

export const seatLinesCommand = z.object({
  checkId: idText,
  lineIds: z.array(idText).min(1).max(500).readonly(),
  /** Several: they share the lines in equal parts. None: for the whole table. */
  seats: z.array(seatNumber).max(20).readonly(),
});
export type SeatLinesCommand = z.infer<typeof seatLinesCommand>;
