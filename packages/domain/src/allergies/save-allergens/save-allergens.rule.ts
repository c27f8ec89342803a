import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import type { SaveAllergenListCommand, SaveAllergensCommand } from './save-allergens.command.ts';

export type SaveAllergensError = NotAllowed | Failure<'unknown_subject'>;

/**
 * Declares allergens of an item, a modifier or an ingredient (rule AY5). Only the columns that are named are
 * written, on a sheet that is not there yet as well, so that no word of somebody else is taken back. `isKnown`: the
 * menu has what it is about.
 */
export const decideSaveAllergens = (
  isKnown: boolean,
  { subjectId, states }: SaveAllergensCommand,
  context: DecisionContext,
): Result<Fact[], SaveAllergensError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  if (!isKnown) {
    return err(
      failure('unknown_subject', 'This was taken off the menu meanwhile. Choose another one.'),
    );
  }
  const fact = changedColumns('allergen_sheet', subjectId, states);
  return ok(fact === undefined ? [] : [fact]);
};

/** The list of the law that the site goes by (rule AY12). */
export const decideSaveAllergenList = (
  { list }: SaveAllergenListCommand,
  context: DecisionContext,
): Result<Fact[], NotAllowed> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  return ok([{ kind: 'site', id: context.siteId, doc: { allergenList: list } }]);
};
