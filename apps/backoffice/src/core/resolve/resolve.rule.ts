import {
  canonicalJson,
  type Doc,
  err,
  type Fact,
  type Failure,
  failure,
  ok,
  type Result,
} from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  type ResolutionRow,
  requirePermission,
  rowFact,
} from '@galley/domain';
import { type EstateReads, specOf } from '../reads/estate-reads.ts';
import { type CorrectionError, correctRows } from './correct-rows.ts';
import type { ResolveCommand } from './resolve.command.ts';

export type ResolveError =
  | NotAllowed
  | CorrectionError
  | Failure<'unknown_subject' | 'already_resolved' | 'wrong_act' | 'row_differs'>;

/** What there is to decide on, as the replica has it. */
export type ResolveState = Pick<
  EstateReads,
  'verdicts' | 'forks' | 'alarms' | 'resolutions' | 'rowDoc'
>;

const ROWS_OF = { verdict: 'verdicts', fork: 'forks', alarm: 'alarms' } as const;

const subjectProblem = (
  state: ResolveState,
  { subjectKind, subjectId, act }: ResolveCommand,
): ResolveError | undefined => {
  const subjects: readonly { readonly id: string }[] = state[ROWS_OF[subjectKind]]();
  if (!subjects.some((row) => row.id === subjectId))
    return failure('unknown_subject', 'This task is not here any more. Look at the list again.');
  const done = state
    .resolutions()
    .some((row) => row.subjectKind === subjectKind && row.subjectId === subjectId);
  if (done)
    return failure(
      'already_resolved',
      'Somebody has decided on this already. Look at the list again.',
    );
  if ((subjectKind === 'verdict') === (act !== 'seen')) return undefined;
  return failure(
    'wrong_act',
    subjectKind === 'verdict'
      ? 'A rejected commit is taken in or discarded.'
      : 'This can be marked as seen only.',
    'act',
  );
};

/** A fact that is here with other content stands: the same id never gets another. */
const differing = (state: ResolveState, facts: readonly Fact[]): ResolveError | undefined => {
  const filled = (doc: Doc, kind: string): Doc =>
    Object.fromEntries(
      (specOf(kind)?.columns ?? []).map(({ name }) => [name, doc[name] ?? null] as const),
    );
  const other = facts.find(({ kind, id, doc }) => {
    const here = specOf(kind)?.class === 'fact' ? state.rowDoc(kind, id) : undefined;
    return (
      here !== undefined && canonicalJson(filled(here, kind)) !== canonicalJson(filled(doc, kind))
    );
  });
  return (
    other &&
    failure(
      'row_differs',
      'One of its records is here already with other content, and that stands. Discard this commit.',
    )
  );
};

const adoptedFacts = (
  state: ResolveState,
  { subjectId, act, corrections }: ResolveCommand,
): Result<Fact[], ResolveError> => {
  if (act !== 'adopted') return ok([]);
  const rows = state.verdicts().find((row) => row.id === subjectId)?.rows ?? [];
  const facts = correctRows(rows, corrections, state.rowDoc);
  if (!facts.ok) return facts;
  const problem = differing(state, facts.value);
  return problem === undefined ? facts : err(problem);
};

/** A person's decision on a task of the replication, and with `adopted` the rows anew (rules OF28, OF29). */
export const decideResolve = (
  state: ResolveState,
  command: ResolveCommand,
  context: DecisionContext,
): Result<Fact[], ResolveError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  const problem = subjectProblem(state, command);
  if (problem !== undefined) return err(problem);
  const adopted = adoptedFacts(state, command);
  if (!adopted.ok) return adopted;
  const { subjectKind, subjectId, act, reason } = command;
  const resolution: ResolutionRow = {
    id: context.ids('resolution'),
    businessDate: context.businessDate,
    subjectKind,
    subjectId,
    act,
    reason,
    resolvedAt: context.now,
    resolvedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return ok([...adopted.value, rowFact('resolution', resolution)]);
};
