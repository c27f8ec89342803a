import {
  ALLERGEN_LISTS,
  ALLERGEN_WORDS,
  ALLERGENS,
  type AllergenMenu,
  type AllergenSheetRow,
  allergenListOf,
  allergenSheets,
  allergensOf,
  declaredState,
  groupBy,
  ingredients,
  ingredientUses,
  menuItems,
  modifiers,
  type SiteRow,
} from '@galley/domain';
import { eq } from 'drizzle-orm';
import type { OfficeAllergenSheet, OfficeAllergens } from '../../contract/index.ts';
import { type Db, liveRows } from './live-rows.ts';

export type AllergenReads = {
  allergens(site: SiteRow): OfficeAllergens;
  /** What the house declared of dishes and what they are made with. */
  allergenMenu(): AllergenMenu;
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
  allergenMenu() {
    const sheets = new Map(liveRows(db, allergenSheets).map((row) => [row.id, row]));
    const uses = groupBy(liveRows(db, ingredientUses), ({ ownerId }) => ownerId);
    return {
      sheet: (id) => sheets.get(id),
      ingredientsOf: (id) => (uses.get(id) ?? []).map(({ ingredientId }) => ingredientId),
    };
  },
  hasAllergenSubject: (id) =>
    [
      liveRows(db, menuItems, eq(menuItems.id, id)),
      liveRows(db, modifiers, eq(modifiers.id, id)),
      liveRows(db, ingredients, eq(ingredients.id, id)),
    ].some((rows) => rows.length > 0),
});
