import {
  type AvailabilityRow,
  availability,
  categories,
  employees,
  type IngredientRow,
  type IngredientUseRow,
  ingredients,
  ingredientUses,
  type LineRow,
  lines,
  menuItems,
  modifiers,
  PORTIONS_SOLD_QUERY,
  type SubjectKind,
} from '@galley/domain';
import { eq, sql } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/better-sqlite3';
import { wholeRows } from './whole-rows.ts';

export type MenuPlace = {
  readonly id: string;
  readonly name: string;
  readonly stationKey: string | null;
  readonly categoryId: string;
  readonly category: string;
};

export type AvailabilityReads = {
  availabilityRows(): readonly AvailabilityRow[];
  ingredients(): readonly IngredientRow[];
  ingredientUses(): readonly IngredientUseRow[];
  /** Items of the menu in its order, each with the category that it stands in. */
  menuOf(): readonly MenuPlace[];
  /** Everything that can be chosen with items. */
  choices(): readonly { readonly id: string; readonly name: string }[];
  /** What a subject is called now; undefined: it is no longer on the menu. */
  subjectName(kind: SubjectKind, id: string): string | undefined;
  employeeName(id: string): string | undefined;
  /** Portions that lines of a countdown have used. */
  portionsSold(countdownId: string): number;
  soldLine(id: string): Pick<LineRow, 'itemId' | 'name' | 'modifiers'> | undefined;
};

const TABLES = { item: menuItems, modifier: modifiers, ingredient: ingredients } as const;

export const createAvailabilityReads = (db: ReturnType<typeof drizzle>): AvailabilityReads => ({
  availabilityRows: () => db.select().from(availability).where(wholeRows(availability)).all(),
  ingredients: () => db.select().from(ingredients).where(wholeRows(ingredients)).all(),
  ingredientUses: () => db.select().from(ingredientUses).where(wholeRows(ingredientUses)).all(),
  menuOf: () =>
    db
      .select({
        ...{ id: menuItems.id, name: menuItems.name, stationKey: menuItems.stationKey },
        ...{ categoryId: categories.id, category: categories.name },
      })
      .from(menuItems)
      .innerJoin(categories, eq(categories.id, menuItems.categoryId))
      .where(sql`menu_item._deleted = 0 AND category._deleted = 0`)
      .orderBy(categories.sort, menuItems.cell, menuItems.name)
      .all()
      .filter(({ name, category }) => name !== null && category !== null),
  choices: () =>
    db
      .select({ id: modifiers.id, name: modifiers.name })
      .from(modifiers)
      .where(wholeRows(modifiers))
      .orderBy(modifiers.name)
      .all(),
  subjectName: (kind, id) => {
    const table = TABLES[kind];
    const row = db
      .select({ name: table.name })
      .from(table)
      .where(sql`${eq(table.id, id)} AND ${wholeRows(table)}`)
      .get();
    return row?.name;
  },
  employeeName: (id) =>
    db.select({ name: employees.name }).from(employees).where(eq(employees.id, id)).get()?.name,
  portionsSold: (countdownId) =>
    db.$client.prepare<[string], number>(PORTIONS_SOLD_QUERY).pluck().get(countdownId) ?? 0,
  soldLine: (id) =>
    db
      .select({ itemId: lines.itemId, name: lines.kitchenName, modifiers: lines.modifiers })
      .from(lines)
      .where(eq(lines.id, id))
      .get(),
});
