import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type CorrectPunchCommand,
  correctPunchCommand,
  type DecisionContext,
  decideCorrectPunch,
  decideSaveBreakType,
  decideSaveJob,
  decideSetPersonJobs,
  type PunchRows,
  saveBreakTypeCommand,
  saveJobCommand,
  setPersonJobsCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';
import { ownSite } from '../reads/business-day.ts';
import { punchesAround } from './hours-view.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

const written = (facts: Result<Fact[], Failure>) =>
  facts.ok ? ok({ facts: facts.value, result: null }) : facts;

/** Whose punch a command is about, and of which day. */
const subjectOf = ({ reads }: Office, command: CorrectPunchCommand) => {
  if ('subjectId' in command) return reads.punchOwner(command.subjectId);
  const { wall } = command.act === 'shift' ? command.in : command;
  return { employeeId: command.employeeId, businessDate: wall.slice(0, 10) };
};

/** Whose punch a command is about, with that person's punches of the days around it. */
const about = (
  office: Office,
  command: CorrectPunchCommand,
): { readonly employeeId: string; readonly rows: PunchRows } | undefined => {
  const known = subjectOf(office, command);
  if (known === undefined) return undefined;
  const { employeeId } = known;
  const { punches, corrections } = punchesAround(office.reads, known.businessDate);
  const mine = (row: { readonly employeeId: string }): boolean => row.employeeId === employeeId;
  return {
    employeeId,
    rows: { punches: punches.filter(mine), corrections: corrections.filter(mine) },
  };
};

const correction = (
  office: Office,
  command: CorrectPunchCommand,
  context: DecisionContext,
): Result<Fact[], Failure> => {
  const site = ownSite(office);
  const whose = about(office, command);
  if (site === undefined || whose === undefined)
    return err(failure('unknown_punch', 'This punch is not here yet. Look at the list again.'));
  const { reads } = office;
  const isKnown = (id: string): boolean => reads.employees().some((one) => one.id === id);
  const lists = { jobs: reads.jobs(), breakTypes: reads.breakTypes() };
  const state = { rows: whose.rows, site, ...lists, isKnown };
  return decideCorrectPunch(state, command, context);
};

export const correctPunchHandler = (office: Office): Handler<'correctPunch'> => ({
  schema: correctPunchCommand,
  run: (input, call) =>
    act(office, { ...call, decide: (context) => written(correction(office, input, context)) }),
});

export const saveJobHandler = (office: Office): Handler<'saveJob'> => ({
  schema: saveJobCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => written(decideSaveJob(office.reads.jobs(), input, context)),
    }),
});

export const saveBreakTypeHandler = (office: Office): Handler<'saveBreakType'> => ({
  schema: saveBreakTypeCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => written(decideSaveBreakType(office.reads.breakTypes(), input, context)),
    }),
});

export const setPersonJobsHandler = (office: Office): Handler<'setPersonJobs'> => ({
  schema: setPersonJobsCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { reads } = office;
        const state = {
          employees: reads.employees(),
          jobs: reads.jobs(),
          personJobs: reads.personJobs(),
        };
        return written(decideSetPersonJobs(state, input, context));
      },
    }),
});
