import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import type { IngredientRow, IngredientUseRow } from '../../rows.ts';
import { ingredientUseId } from '../availability-id.ts';
import type { UseIngredientsCommand } from './use-ingredients.command.ts';

export type UseIngredientsError = NotAllowed | Failure<'unknown_ingredient'>;

/** Makes what an item or modifier is made with what the command says; what is so already is not written. */
export const decideUseIngredients = (
  ingredients: readonly IngredientRow[],
  before: readonly IngredientUseRow[],
  { ownerKind, ownerId, uses }: UseIngredientsCommand,
  context: DecisionContext,
): Result<Fact[], UseIngredientsError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const known = new Set(ingredients.map(({ id }) => id));
  if (uses.some(({ ingredientId }) => !known.has(ingredientId)))
    return err(failure('unknown_ingredient', 'One ingredient was taken off meanwhile.', 'uses'));
  const mine = before.filter((row) => row.ownerId === ownerId);
  const wanted = uses.map(
    (use): IngredientUseRow => ({
      id: ingredientUseId(ownerId, use.ingredientId),
      ownerKind,
      ownerId,
      ...use,
    }),
  );
  const written = wanted.filter(
    (row) => !mine.some(({ id, need }) => id === row.id && need === row.need),
  );
  const gone = mine.filter((row) => !wanted.some(({ id }) => id === row.id));
  return ok([
    ...written.map((row) => rowAgain('ingredient_use', row)),
    ...gone.map(({ id }): Fact => ({ kind: 'ingredient_use', id, doc: {}, deleted: true })),
  ]);
};
