import { withoutSteering } from '@galley/base';
import { z } from 'zod';

export const idText = z.string().min(1).max(80);
/** Quantity of a line; more is rung as several lines. */
export const quantity = z.int().min(1).max(999);
/** What people type stands on papers and screens among other text, and turns none of it. */
export const noteText = z.string().max(200).overwrite(withoutSteering);
export const guestNameText = z.string().max(60).overwrite(withoutSteering);
export const coversCount = z.int().min(1).max(500);
export const seatNumber = z.int().min(1).max(99);
export const minorAmount = z.int().min(0).max(100_000_000_000);

export const modifierChoices = z
  .array(z.object({ modifierId: idText, quantity: z.int().min(1).max(99) }))
  .max(100)
  .readonly();

/** Keys of allergies, see `allergyKey`. */
export const allergyKeys = z.array(z.string().min(1).max(210)).max(100).readonly();
