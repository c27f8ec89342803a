import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { ticketIdText } from '../ticket-id-text.ts';
import { REMAKE_REASONS } from './remake-reasons.ts';

const MOST_NOTE = 100;
const remakeQuantity = z.number().int().min(1).max(999);
const remakeNote = z.string().trim().max(MOST_NOTE).nullable();

/**
 * Dishes of a ticket are made again, for nobody's money: so many of each line, for one reason. `note`: what the cook is
 * to mind, at most 100 letters.
 */
export const remakeCommand = z.object({
  ticketId: ticketIdText,
  lines: z
    .array(z.object({ lineId: idText, quantity: remakeQuantity }))
    .min(1)
    .max(500)
    .readonly(),
  reason: z.enum(REMAKE_REASONS),
  note: remakeNote,
});
export type RemakeCommand = z.infer<typeof remakeCommand>;

/** From a register: so many of a sent line of a check. */
export const remakeLineCommand = z.object({
  checkId: idText,
  lineId: idText,
  quantity: remakeQuantity,
  reason: z.enum(REMAKE_REASONS),
  note: remakeNote,
});
export type RemakeLineCommand = z.infer<typeof remakeLineCommand>;

/** What was to be made again is not, as long as its station has not begun. */
export const takeBackRemakeCommand = z.object({ ticketId: ticketIdText });
export type TakeBackRemakeCommand = z.infer<typeof takeBackRemakeCommand>;
