import {
  ALLERGEN_LISTS,
  ALLERGEN_WORDS,
  ALLERGENS,
  type AllergenSheetRow,
  allergenListOf,
  allergenSheets,
  allergensOf,
  declaredState,
  ingredients,
  menuItems,
  modifiers,
  type SiteRow,
} from '@galley/domain';
import { eq } from 'drizzle-orm';
import type { OfficeAllergenSheet, OfficeAllergens } from '../../contract/index.ts';
import { type Db, liveRows } from './live-rows.ts';

export type AllergenReads = {
  allergens(site: SiteRow): OfficeAllergens;
  /** The menu has an item, a modifier or an ingredient with this id. */
  hasAllergenSubject(id: string): boolean;
};

const sheetView = (row: AllergenSheetRow): OfficeAllergenSheet => ({
  id: row.id,
  states: Object.fromEntries(ALLERGENS.map((code) => [code, declaredState(row, code)])),
});

export const createAllergenReads = (db: Db): AllergenReads => ({
  allergens: (site) => ({
    chosenList: ALLERGEN_LISTS.find((list) => list === site.allergenList) ?? null,
    list: allergensOf(allergenListOf(site)).map((code) => ({ code, name: ALLERGEN_WORDS[code] })),
    sheets: liveRows(db, allergenSheets).map(sheetView),
    choices: liveRows(db, modifiers)
      .sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1))
      .map(({ id, groupId, name }) => ({ id, groupId, name })),
  }),
  hasAllergenSubject: (id) =>
    [
      liveRows(db, menuItems, eq(menuItems.id, id)),
      liveRows(db, modifiers, eq(modifiers.id, id)),
      liveRows(db, ingredients, eq(ingredients.id, id)),
    ].some((rows) => rows.length > 0),
});
