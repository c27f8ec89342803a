import { readableText } from '@galley/base';
import { z } from 'zod';

export const idText = z.string().min(1).max(80);
/** Quantity of a line; more is rung as several lines. */
export const quantity = z.int().min(1).max(999);
/** What people type can be read, and turns no other text on papers and screens: the schema of all such text (SH97). */
export const typedText = z.string().overwrite(readableText);
export const noteText = typedText.max(200);
export const guestNameText = typedText.max(60);
export const phoneText = typedText.max(30);
export const addressText = typedText.max(200);
export const markerText = typedText.max(12);
/** A name, or words of a person: there, and without the spaces around it. */
export const nameText = typedText.trim().min(1);
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2199-12-30';
/** A day that a restaurant can mean; further off, what is reckoned from it has no date any more (SH103). */
export const calendarDay = z.iso
  .date()
  .refine(
    (day) => day >= FIRST_DAY && day <= LAST_DAY,
    `only days from ${FIRST_DAY} to ${LAST_DAY} are known`,
  );
export const coversCount = z.int().min(1).max(500);
export const seatNumber = z.int().min(1).max(99);
export const minorAmount = z.int().min(0).max(100_000_000_000);

/** How deep choices open further choices; groups below are not asked for (rule NM5). */
export const MOST_DEPTH = 5;

/** In order; `depth` 1 belongs to the last one of depth 0 before it, and so on down. `pre`: a pre-modifier. */
export const modifierChoices = z
  .array(
    z.object({
      modifierId: idText,
      quantity: z.int().min(1).max(99),
      depth: z.int().min(0).max(MOST_DEPTH).exactOptional(),
      pre: idText.exactOptional(),
    }),
  )
  .max(100)
  .readonly();

/** Keys of allergies, see `allergyKey`. */
export const allergyKeys = z.array(z.string().min(1).max(210)).max(100).readonly();
