import type { PaperLabels } from '@galley/devices/core';
import { ALLERGENS, type AllergenNames } from '@galley/domain';

/** What allergens are called on a paper, in its language or in both of them (rule AY15). */
export const allergenNames = (labels: PaperLabels): AllergenNames =>
  Object.fromEntries(ALLERGENS.map((code) => [code, labels[`allergen_${code}`]])) as AllergenNames;
