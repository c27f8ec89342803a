import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowAgain,
  rowFact,
} from '../../decision.ts';
import type { BreakTypeRow, EmployeeRow, JobRow, PersonJobRow } from '../../rows.ts';
import { personJobId } from '../time-clock.table.ts';
import type {
  SaveBreakTypeCommand,
  SaveJobCommand,
  SetPersonJobsCommand,
} from './save-job.command.ts';

export type SaveJobError =
  | NotAllowed
  | Failure<'unknown_job' | 'unknown_break' | 'unknown_employee' | 'name_taken' | 'name_missing'>;

type Named = { readonly id: string; readonly name: string; readonly sort: number };

const sameName = (a: string, b: string): boolean =>
  a.toLocaleLowerCase('und') === b.toLocaleLowerCase('und');

const nameProblem = (
  rows: readonly Named[],
  { id, name }: { readonly id?: string; readonly name?: string },
): Failure<'name_taken' | 'name_missing'> | undefined => {
  if (name === undefined)
    return id === undefined ? failure('name_missing', 'Type a name.', 'name') : undefined;
  return rows.some((row) => row.id !== id && sameName(row.name, name))
    ? failure('name_taken', `${name} is on the list already.`, 'name')
    : undefined;
};

const lastSort = (rows: readonly Named[]): number => Math.max(-1, ...rows.map(({ sort }) => sort));

const gone = (kind: string, id: string): Fact => ({ kind, id, doc: {}, deleted: true });

/** The list of jobs. One that is taken off stays with the hours that were worked at it. */
export const decideSaveJob = (
  jobs: readonly JobRow[],
  command: SaveJobCommand,
  context: DecisionContext,
): Result<Fact[], SaveJobError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  const { id, name } = command;
  const problem = nameProblem(jobs, command);
  if (problem !== undefined) return err(problem);
  if (id === undefined) {
    const row = { id: context.ids('job'), name: name ?? '', sort: lastSort(jobs) + 1 };
    return ok([rowFact('job', row)]);
  }
  if (!jobs.some((row) => row.id === id))
    return err(failure('unknown_job', 'This job was taken off the list meanwhile.', 'id'));
  return ok(name === undefined ? [gone('job', id)] : [{ kind: 'job', id, doc: { name } }]);
};

/** The list of breaks. Breaks that were taken keep whether they were paid. */
export const decideSaveBreakType = (
  types: readonly BreakTypeRow[],
  command: SaveBreakTypeCommand,
  context: DecisionContext,
): Result<Fact[], SaveJobError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  const { id, name, paid } = command;
  const flag = paid === undefined ? undefined : paid ? 1 : 0;
  if (id === undefined || name !== undefined) {
    const problem = nameProblem(types, command);
    if (problem !== undefined) return err(problem);
  }
  if (id === undefined) {
    const sort = lastSort(types) + 1;
    const row: BreakTypeRow = {
      id: context.ids('breakType'),
      name: name ?? '',
      paid: flag ?? 0,
      sort,
    };
    return ok([rowFact('break_type', row)]);
  }
  if (!types.some((row) => row.id === id))
    return err(failure('unknown_break', 'This break was taken off the list meanwhile.', 'id'));
  const changed = changedColumns('break_type', id, { name, paid: flag });
  return ok([changed ?? gone('break_type', id)]);
};

export type PersonJobsState = {
  readonly employees: readonly Pick<EmployeeRow, 'id'>[];
  readonly jobs: readonly JobRow[];
  readonly personJobs: readonly PersonJobRow[];
};

/** Makes the jobs of a person what the command says; what is so already is not written. */
export const decideSetPersonJobs = (
  { employees, jobs, personJobs }: PersonJobsState,
  { employeeId, jobIds }: SetPersonJobsCommand,
  context: DecisionContext,
): Result<Fact[], SaveJobError> => {
  const allowed = requirePermission(context, 'edit_staff');
  if (!allowed.ok) return allowed;
  if (!employees.some(({ id }) => id === employeeId))
    return err(failure('unknown_employee', 'This person is no longer on the list.', 'employeeId'));
  if (jobIds.some((jobId) => !jobs.some(({ id }) => id === jobId)))
    return err(failure('unknown_job', 'One job was taken off the list meanwhile.', 'jobIds'));
  const mine = personJobs.filter((row) => row.employeeId === employeeId);
  const had = new Set(mine.map(({ jobId }) => jobId));
  const fresh = [...new Set(jobIds)].filter((jobId) => !had.has(jobId));
  return ok([
    ...fresh.map((jobId) =>
      rowAgain('person_job', { id: personJobId(employeeId, jobId), employeeId, jobId }),
    ),
    ...mine.filter(({ jobId }) => !jobIds.includes(jobId)).map(({ id }) => gone('person_job', id)),
  ]);
};
