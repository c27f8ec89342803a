import { withoutSteering } from '@galley/base';
import { z } from 'zod';

export const idText = z.string().min(1).max(80);
/** Quantity of a line; more is rung as several lines. */
export const quantity = z.int().min(1).max(999);
/** What people type stands on papers and screens among other text, and turns none of it: the schema of all such text. */
export const typedText = z.string().overwrite(withoutSteering);
export const noteText = typedText.max(200);
export const guestNameText = typedText.max(60);
/** A name, or words of a person: there, and without the spaces around it. */
export const nameText = typedText.trim().min(1);
export const coversCount = z.int().min(1).max(500);
export const seatNumber = z.int().min(1).max(99);
export const minorAmount = z.int().min(0).max(100_000_000_000);

export const modifierChoices = z
  .array(z.object({ modifierId: idText, quantity: z.int().min(1).max(99) }))
  .max(100)
  .readonly();

/** Keys of allergies, see `allergyKey`. */
export const allergyKeys = z.array(z.string().min(1).max(210)).max(100).readonly();
