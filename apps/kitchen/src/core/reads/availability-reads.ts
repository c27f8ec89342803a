import {
  type AvailabilityRow,
  availability,
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

export type AvailabilityReads = {
  availabilityRows(): readonly AvailabilityRow[];
  ingredients(): readonly IngredientRow[];
  ingredientUses(): readonly IngredientUseRow[];
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
