import { err, type Fact, type Failure, ok, type Result } from '@galley/base';
import {
  type DecisionContext,
  decideNoteTask,
  decideSettleFloor,
  eventFact,
  idText,
  KINDS_OF_CHECKS,
  noteTaskCommand,
  projectCheck,
  requirePermission,
  type SiteRow,
  settleFloorCommand,
} from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import { hubNow, type Office } from '../office.ts';
import { currentDate, ownSite } from '../reads/business-day.ts';
import { nameOfParty, officeFloor, partyOf } from './floor-tasks.ts';
import { checksLookedAt, houseTasks } from './house-tasks.ts';
import { tasksView } from './tasks-view.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = (
  office: Office,
) => CommandHandler<BackOfficeContract, N>;

const plain = <E extends Failure>(facts: Result<Fact[], E>) =>
  facts.ok ? ok({ facts: facts.value, result: null }) : err(facts.error);

const waiting = (office: Office, { now, businessDate }: DecisionContext) => {
  const site = ownSite(office);
  const { reads } = office;
  return site === undefined
    ? []
    : houseTasks(reads, checksLookedAt(reads, businessDate, now), { now, businessDate, site });
};

export const noteTaskHandler: Handler<'noteTask'> = (office) => ({
  schema: noteTaskCommand,
  run: (command, call) =>
    act(office, {
      ...call,
      decide: (context) => plain(decideNoteTask(waiting(office, context), command, context)),
    }),
});

export const keepMakingHandler: Handler<'keepMaking'> = (office) => ({
  schema: z.object({ lineId: idText }),
  run: ({ lineId }, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const allowed = requirePermission(context, 'sell');
        return allowed.ok ? plain(ok([eventFact(context, 'still_made', lineId)])) : allowed;
      },
    }),
});

/** The tasks of the floor as they stand now, with what their answers need. */
const floorState = (office: Office, site: SiteRow, { now, businessDate }: DecisionContext) => {
  const { reads } = office;
  const looked = checksLookedAt(reads, businessDate, now);
  return {
    ...officeFloor(reads, looked, { site, businessDate }),
    tables: reads.tables(),
    timeZone: site.timeZone,
    nameOf: nameOfParty(reads),
    checkOf: (id: string) => {
      const rows = reads.check(id);
      return rows === undefined ? undefined : projectCheck(rows);
    },
  };
};

export const settleFloorHandler: Handler<'settleFloor'> = (office) => ({
  schema: settleFloorCommand,
  run: (command, call) => {
    const site = requireSite(office, call.session);
    if (!site.ok) return site;
    return act(office, {
      ...call,
      decide: (context) => {
        const party = 'partyId' in command ? partyOf(office.reads, command.partyId) : undefined;
        const state = { ...floorState(office, site.value, context), party };
        return plain(decideSettleFloor(state, command, context));
      },
    });
  },
});

const KINDS = [
  ...KINDS_OF_CHECKS,
  ...['ticket', 'event', 'employee', 'role', 'session', 'device', 'site', 'day_session'],
  ...['dining_table', 'order_type', 'customer', 'table_clean', 'party', 'party_step', 'check_tie'],
  ...['availability', 'ingredient', 'ingredient_use', 'menu_item', 'modifier', 'category'],
  ...['punch', 'punch_correction', 'job', 'day-turn'],
];

export const taskQueries = (
  office: Office,
): Pick<CoreDefinition<BackOfficeContract>['queries'], 'tasks'> => ({
  tasks: {
    schema: z.object({}),
    kinds: KINDS,
    ask: async (_params, { session }) => {
      const site = requireSite(office, session);
      if (!site.ok) return site;
      const today = currentDate(office, site.value);
      const work = () => tasksView(office.reads, site.value, today, hubNow(office));
      return ok(await office.pace(`tasks ${today}`, work));
    },
  },
});
