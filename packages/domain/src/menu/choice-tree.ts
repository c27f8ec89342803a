import type { Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';

/** `depth` (absent: 0) says within which choice before it one stands; `pre` is the id of a pre-modifier. */
export type ModifierChoiceInput = {
  readonly modifierId: string;
  readonly quantity: number;
  readonly depth?: number;
  readonly pre?: string;
};

export type ModifierError = Failure<'unknown_modifier' | 'modifier_missing' | 'too_many_modifiers'>;

/** A choice with what was chosen within it. */
export type ChoiceNode = Omit<ModifierChoiceInput, 'depth'> & { readonly within: ChoiceNode[] };

export const notOffered = (owner: string): ModifierError =>
  failure(
    'unknown_modifier',
    `What was chosen for ${owner} is no longer offered. Choose again.`,
    'modifiers',
  );

/** Choices in order as a tree; one that stands deeper than within the one before it belongs to nothing. */
export const choiceTree = (
  choices: readonly ModifierChoiceInput[],
  owner: string,
): Result<ChoiceNode[], ModifierError> => {
  const roots: ChoiceNode[] = [];
  const path: ChoiceNode[] = [];
  for (const { depth = 0, ...choice } of choices) {
    if (depth > path.length) return err(notOffered(owner));
    const node: ChoiceNode = { ...choice, within: [] };
    const siblings = depth === 0 ? roots : path[depth - 1]?.within;
    siblings?.push(node);
    path.splice(depth, path.length - depth, node);
  }
  return ok(roots);
};
