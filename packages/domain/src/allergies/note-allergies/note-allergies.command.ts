import { z } from 'zod';
import { idText, nameText, seatNumber } from '../../checks/schemas.ts';
import { ALLERGENS } from '../allergens.ts';

export const noteAllergiesCommand = z.object({
  checkId: idText,
  /** Absent: a guest of the check whose seat is not known. */
  seat: seatNumber.exactOptional(),
  allergens: z.array(z.enum(ALLERGENS)).max(ALLERGENS.length).readonly(),
  /** In the guest's own words, each an allergy of its own. */
  words: z.array(nameText.max(200)).max(10).readonly(),
  /** Allergies of the check that do not hold. */
  withdraw: z.array(idText).max(200).readonly(),
});
export type NoteAllergiesCommand = z.infer<typeof noteAllergiesCommand>;
