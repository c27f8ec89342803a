import { ok } from '@galley/base';
import {
  decideNoteTask,
  describeHouseTasks,
  isPermitted,
  noteTaskCommand,
  wallTime,
} from '@galley/domain';
import { act, actingNow } from '../acting.ts';
import { AVAILABILITY_KINDS } from '../availability/availability-book.ts';
import { plainAct } from '../floor/floor.handlers.ts';
import { FLOOR_KINDS } from '../floor/floor-now.ts';
import { floorTaskViews } from '../floor/floor-tasks.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { SALE_TIME } from '../queries/availability.query.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { clockList } from '../time-clock/clock-face.ts';
import { houseTasks, taskNames } from './house-tasks.ts';

const KINDS = [
  ...CHECK_KINDS,
  ...FLOOR_KINDS,
  ...AVAILABILITY_KINDS,
  ...[
    'check_tie',
    'customer',
    'session',
    'menu_item',
    'device',
    'clash_confirmation',
    'allergen_sheet',
    'order_type',
    'event',
    'punch',
    'punch_correction',
    'allowance_spend',
  ],
  SALE_TIME,
];

export const tasksQuery: PosQuery<'tasks'> = (core) => ({
  schema: noParams,
  kinds: KINDS,
  ask(_, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    const { role, site } = acting.value;
    const mayCorrect = isPermitted(role.permissions, 'correct_punches');
    const maySell = isPermitted(role.permissions, 'sell');
    return ok({
      house: describeHouseTasks(houseTasks(core), taskNames(core, maySell)),
      floor: floorTaskViews(core, site),
      clock: mayCorrect ? clockList(core).tasks : [],
      now: wallTime(core.clock.now(), site.timeZone),
    });
  },
});

export const noteTaskHandler: PosHandler<'noteTask'> = (core) => ({
  schema: noteTaskCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => plainAct(decideNoteTask(houseTasks(core), command, context))),
});
