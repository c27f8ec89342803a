import { z } from 'zod';

export const idText = z.string().min(1).max(80);
/** Quantity of a line; more is rung as several lines. */
export const quantity = z.int().min(1).max(999);
export const noteText = z.string().max(200);
export const guestNameText = z.string().max(60);
export const coversCount = z.int().min(1).max(500);
export const seatNumber = z.int().min(1).max(99);
export const minorAmount = z.int().min(0).max(100_000_000_000);

export const modifierChoices = z
  .array(z.object({ modifierId: idText, quantity: z.int().min(1).max(99) }))
  .max(100)
  .readonly();
