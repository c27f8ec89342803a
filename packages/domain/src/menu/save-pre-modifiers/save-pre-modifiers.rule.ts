import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
} from '../../decision.ts';
import type { ModifierGroupRow, PreModifierRow } from '../../rows.ts';
import type { SavePreModifiersCommand } from './save-pre-modifiers.command.ts';

export type SavePreModifiersError =
  | NotAllowed
  | Failure<'same_word' | 'price_below_zero' | 'unknown_pre_modifier'>;

type Words = SavePreModifiersCommand['preModifiers'];

const problemOf = (before: readonly PreModifierRow[], words: Words) => {
  const names = new Set(words.map(({ name }) => name.toLowerCase()));
  if (names.size < words.length)
    return failure('same_word', 'Two of the words are the same. Change one.', 'preModifiers');
  const below = words.find(({ pricePpm, leavesOff }) => pricePpm < 0 && !leavesOff);
  if (below !== undefined)
    return failure(
      'price_below_zero',
      `Only what is left off can take something off the price. Change ${below.name}.`,
      'preModifiers',
    );
  return words.some(({ id }) => id !== undefined && !before.some((row) => row.id === id))
    ? failure('unknown_pre_modifier', 'One of the words was taken off meanwhile.', 'preModifiers')
    : undefined;
};

/** Makes the house's words what the command says; what is so already is not written (rule MG4). */
export const decideSavePreModifiers = (
  before: readonly PreModifierRow[],
  groups: readonly ModifierGroupRow[],
  { preModifiers }: SavePreModifiersCommand,
  context: DecisionContext,
): Result<Fact[], SavePreModifiersError> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const problem = problemOf(before, preModifiers);
  if (problem !== undefined) return err(problem);
  const wanted = preModifiers.map(
    ({ id, name, kitchenName, pricePpm, leavesOff, coveredByFree }, sort): PreModifierRow => ({
      id: id ?? context.ids('preModifier'),
      ...{ name, kitchenName: kitchenName || null, pricePpm, sort },
      leavesOff: leavesOff ? 1 : null,
      coveredByFree: coveredByFree && !leavesOff ? 1 : null,
    }),
  );
  const kept = new Set(wanted.map(({ id }) => id));
  const changed = wanted.filter(
    (row) =>
      !before.some((old) =>
        (Object.keys(row) as (keyof PreModifierRow)[]).every((key) => old[key] === row[key]),
      ),
  );
  return ok([
    ...changed.map((row) => rowAgain('pre_modifier', row)),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id }): Fact => ({ kind: 'pre_modifier', id, doc: {}, deleted: true })),
    ...withoutWords(groups, kept),
  ]);
};

/** Groups let go of words that are no more. */
const withoutWords = (groups: readonly ModifierGroupRow[], kept: ReadonlySet<string>): Fact[] =>
  groups.flatMap(({ id, preModifierIds }) => {
    const left = (preModifierIds ?? []).filter((word) => kept.has(word));
    return left.length === (preModifierIds ?? []).length
      ? []
      : [{ kind: 'modifier_group', id, doc: { preModifierIds: left.length === 0 ? null : left } }];
  });
