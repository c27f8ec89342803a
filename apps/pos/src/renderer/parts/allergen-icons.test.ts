import { ALLERGENS } from '@galley/domain';
import { expect, test } from 'vitest';
import { ALLERGEN_ICONS } from './allergen-icons.tsx';

test('[AY16] no two allergens of one list share a sign', () => {
  // Wheat and gluten are never on one list.
  const ofOneList = ALLERGENS.filter((code) => code !== 'wheat');
  expect(new Set(ofOneList.map((code) => ALLERGEN_ICONS[code])).size).toBe(ofOneList.length);
});
