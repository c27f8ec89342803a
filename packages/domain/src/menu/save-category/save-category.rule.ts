import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { hoursOf } from '../../availability/sale-hours.ts';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { CategoryRow } from '../../rows.ts';
import type { SaveCategoryCommand } from './save-category.command.ts';

export type SaveCategoryError = NotAllowed | Failure<'unknown_category' | 'field_missing'>;
export type SavedCategory = { readonly categoryId: string; readonly facts: readonly Fact[] };

/** Creates a category at the end (no id) or changes the given columns of one. */
export const decideSaveCategory = (
  categories: readonly CategoryRow[],
  command: SaveCategoryCommand,
  context: DecisionContext,
): Result<SavedCategory, SaveCategoryError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const { id, name, hue } = command;
  const saleHours = hoursOf(command.saleHours);
  if (id !== undefined) {
    if (!categories.some((row) => row.id === id)) {
      return err(
        failure(
          'unknown_category',
          'This category was taken off meanwhile. Look at the list again.',
          'id',
        ),
      );
    }
    const change = changedColumns('category', id, { name, hue, saleHours });
    return ok({ categoryId: id, facts: change === undefined ? [] : [change] });
  }
  if (name === undefined) {
    return err(failure('field_missing', 'A new category needs a name. Fill it in.', 'name'));
  }
  const sort = Math.max(-1, ...categories.map((row) => row.sort)) + 1;
  const category = {
    id: context.ids('category'),
    name,
    hue: hue ?? sort % 8,
    sort,
    saleHours: saleHours ?? null,
  };
  return ok({ categoryId: category.id, facts: [rowFact('category', category)] });
};
