import type { Fact, Failure, Result } from '@galley/base';
import { failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requireSound,
  rowFact,
} from '../../decision.ts';
import type { IngredientRow } from '../../rows.ts';
import type { SaveIngredientCommand } from './save-ingredient.command.ts';

export type SaveIngredientError =
  | NotAllowed
  | Failure<'unknown_ingredient' | 'field_missing' | 'name_taken'>;

export type SavedIngredient = { readonly ingredientId: string; readonly facts: readonly Fact[] };

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const problemOf = (
  ingredients: readonly IngredientRow[],
  { id, name }: SaveIngredientCommand,
): Failure<'unknown_ingredient' | 'field_missing' | 'name_taken'> | undefined => {
  if (id !== undefined && !ingredients.some((row) => row.id === id))
    return failure('unknown_ingredient', 'This ingredient was taken off meanwhile.', 'id');
  if (id === undefined && name === undefined)
    return failure('field_missing', 'A new ingredient needs a name. Fill it in.', 'name');
  return name !== undefined && ingredients.some((row) => row.id !== id && sameName(row.name, name))
    ? failure('name_taken', `${name} is on the list already.`, 'name')
    : undefined;
};

/** Adds an ingredient, renames one or takes one off. */
export const decideSaveIngredient = (
  ingredients: readonly IngredientRow[],
  command: SaveIngredientCommand,
  context: DecisionContext,
): Result<SavedIngredient, SaveIngredientError> => {
  const sound = requireSound(context, 'edit_menu', problemOf(ingredients, command));
  if (!sound.ok) return sound;
  const { id, name = '', removed } = command;
  if (id === undefined) {
    const sort = Math.max(-1, ...ingredients.map((row) => row.sort)) + 1;
    const row: IngredientRow = { id: context.ids('ingredient'), name, sort };
    return ok({ ingredientId: row.id, facts: [rowFact('ingredient', row)] });
  }
  if (removed)
    return ok({ ingredientId: id, facts: [{ kind: 'ingredient', id, doc: {}, deleted: true }] });
  const change = changedColumns('ingredient', id, { name: command.name });
  return ok({ ingredientId: id, facts: change === undefined ? [] : [change] });
};
