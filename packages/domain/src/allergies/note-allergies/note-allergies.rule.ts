import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { CheckRows } from '../../checks/check-rows.ts';
import { cardNumberProblem } from '../../checks/free-text.ts';
import { projectCheck } from '../../checks/project-check.ts';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import type { AllergyRow, AllergyWithdrawalRow } from '../../rows.ts';
import { allergyKey, type CheckAllergy } from '../allergy-marks.ts';
import type { NoteAllergiesCommand } from './note-allergies.command.ts';

export type NoteAllergiesError =
  | NotAllowed
  | Failure<'card_number' | 'check_merged' | 'unknown_allergy'>;

export type NotedAllergies = {
  readonly noted: readonly AllergyRow[];
  readonly facts: readonly Fact[];
};

type Said = Pick<AllergyRow, 'allergen' | 'words'>;

const saidBy = ({ allergens, words }: NoteAllergiesCommand): Said[] => [
  ...[...new Set(allergens)].map((allergen) => ({ allergen, words: null })),
  ...words.map((text) => ({ allergen: null, words: text })),
];

/** Standing at exactly this seat, or at the whole check, and not withdrawn by the same command. */
const standsAlready = (
  allergies: readonly CheckAllergy[],
  said: Said,
  { seat, withdraw }: NoteAllergiesCommand,
): boolean =>
  allergies.some(
    (one) =>
      allergyKey(one) === allergyKey(said) &&
      one.seats.includes(seat ?? null) &&
      !withdraw.includes(one.allergyId),
  );

const problemOf = (
  command: NoteAllergiesCommand,
  state: ReturnType<typeof projectCheck>,
): Exclude<NoteAllergiesError, NotAllowed> | undefined => {
  for (const text of command.words) {
    const problem = cardNumberProblem('allergy', text);
    if (problem !== undefined) return problem;
  }
  if (state.status === 'merged') {
    return failure(
      'check_merged',
      'What was on this check is on another one now. Note the allergy there.',
      'checkId',
    );
  }
  const known = new Set(state.allergies.map(({ allergyId }) => allergyId));
  return command.withdraw.every((id) => known.has(id))
    ? undefined
    : failure(
        'unknown_allergy',
        'This allergy no longer stands on the check. Look at the check again.',
        'withdraw',
      );
};

/**
 * Notes what guests must not be served, and withdraws what a person says does not hold (rules AY1, AY4). Also on a
 * settled check: the food may still be on its way. Noting again what stands changes nothing.
 */
export const decideNoteAllergies = (
  rows: CheckRows,
  command: NoteAllergiesCommand,
  context: DecisionContext,
): Result<NotedAllergies, NoteAllergiesError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const state = projectCheck(rows);
  const problem = problemOf(command, state);
  if (problem !== undefined) return err(problem);
  const about = { checkId: command.checkId, businessDate: context.businessDate };
  const noted = saidBy(command)
    .filter((said) => !standsAlready(state.allergies, said, command))
    .map(
      (said): AllergyRow => ({
        id: context.ids('allergy'),
        ...about,
        seat: command.seat ?? null,
        ...said,
        after: rows.moves.map(({ id }) => id).sort(),
        notedAt: context.now,
        notedBy: context.employeeId,
        deviceId: context.deviceId,
      }),
    );
  const withdrawal: AllergyWithdrawalRow = {
    id: context.ids('allergyWithdrawal'),
    ...about,
    allergyIds: [...command.withdraw],
    withdrawnAt: context.now,
    withdrawnBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return ok({
    noted,
    facts: [
      ...noted.map((row) => rowFact('allergy', row)),
      ...(command.withdraw.length === 0 ? [] : [rowFact('allergy_withdrawal', withdrawal)]),
    ],
  });
};
