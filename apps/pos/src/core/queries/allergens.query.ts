import { ok } from '@galley/base';
import {
  ALLERGEN_WORDS,
  ALLERGENS,
  type AllergenMenu,
  type AllergenState,
  allergenListOf,
  allergensOf,
  stateOfDish,
} from '@galley/domain';
import type { AllergensView } from '../../contract/index.ts';
import { allergenMenu } from '../read/line-menu.ts';
import type { Reader } from '../read/reader.ts';
import { noParams, type PosQuery } from './query.ts';

const LETTERS: Readonly<Record<AllergenState, string>> = {
  contains: 'c',
  may_contain: 'm',
  free: 'f',
  unknown: 'u',
};

/** One part of a dish with its ingredients, a letter for each allergen. */
const lettersOf = (id: string, menu: AllergenMenu): string => {
  const dish = { partIds: [id], ingredientIds: menu.ingredientsOf(id) };
  return ALLERGENS.map((code) => LETTERS[stateOfDish(dish, code, menu)]).join('');
};

const sheetsOf = (read: Reader): AllergensView['sheets'] => {
  const menu = allergenMenu(read);
  const declared = read.allergenSheets().map(({ id }) => id);
  const made = read.ingredientUses().map(({ ownerId }) => ownerId);
  const ids = [...new Set([...declared, ...made])];
  return Object.fromEntries(ids.map((id) => [id, lettersOf(id, menu)]));
};

export const allergensQuery: PosQuery<'allergens'> = (core) => ({
  schema: noParams,
  kinds: ['allergen_sheet', 'ingredient_use', 'site'],
  ask() {
    const { read, identity } = core;
    const list = allergenListOf(read.site(identity.siteId) ?? { locale: '' });
    return ok({
      list: allergensOf(list).map((code) => ({ code, name: ALLERGEN_WORDS[code] })),
      codes: ALLERGENS,
      sheets: sheetsOf(read),
    });
  },
});
