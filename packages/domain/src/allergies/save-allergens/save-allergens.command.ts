import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { DECLARED_STATES } from '../allergen-states.ts';
import { ALLERGEN_LISTS, ALLERGENS } from '../allergens.ts';

/** Null: not known after all. What is not named stays as it is. */
export const saveAllergensCommand = z.object({
  subjectId: idText,
  states: z.partialRecord(z.enum(ALLERGENS), z.enum(DECLARED_STATES).nullable()),
});
export type SaveAllergensCommand = z.infer<typeof saveAllergensCommand>;

/** Null: the list of the site's country. */
export const saveAllergenListCommand = z.object({ list: z.enum(ALLERGEN_LISTS).nullable() });
export type SaveAllergenListCommand = z.infer<typeof saveAllergenListCommand>;
