import type { MenuItemRow } from '../rows.ts';

/** Where an item stands in its category's grid. */
export type Placed = Pick<MenuItemRow, 'categoryId' | 'cell'>;

/**
 * The cell behind the last one of a category (rule ME10). `placed`: also what was taken off the menu, so that nothing
 * new comes under a finger that knows what stood there.
 */
export const nextCell = (placed: readonly Placed[], categoryId: string): number =>
  Math.max(-1, ...placed.filter((row) => row.categoryId === categoryId).map(({ cell }) => cell)) +
  1;
