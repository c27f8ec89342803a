import { type Failure, ok, type Result } from '@galley/base';
import { type EventType, eventFact, requirePermission } from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import {
  TRAINING_SESSION,
  type TrainingCommands,
  type TrainingQueries,
} from '../../contract/index.ts';
import { act, actingNow, currentDay, decisionContext, findStaff } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { PRINT_JOBS } from '../printing/print-queue.ts';
import { noParams } from '../queries/query.ts';
import { trainingPapers, trainingPicture } from './training-papers.ts';
import { TRAINING, type TrainingRoom } from './training-room.ts';

type TrainingContract = { commands: TrainingCommands; queries: TrainingQueries };

/** What the office's history has of practice: that it was, when and by whom (rule TM9). */
export const noteTraining = (core: PosCore, type: EventType, employeeId: string): void => {
  const site = core.read.site(core.identity.siteId);
  const staff = findStaff(core, employeeId);
  if (site === undefined || staff === undefined) return;
  const day = currentDay(core, site);
  const context = decisionContext(core, employeeId, staff.role, day.businessDate);
  core.replica.commit({ facts: [...day.facts, eventFact(context, type, null)] });
};

/** A window of practice closes its session; the last one ends practice, and so does a real person from outside. */
const leave = (live: PosCore, room: TrainingRoom, session = ''): Result<null, Failure> => {
  const within = session.startsWith(TRAINING_SESSION);
  const sessions = within ? room.now()?.core.sessions : live.sessions;
  const own = within ? session.slice(TRAINING_SESSION.length) : '';
  const who = sessions?.employeeOf(within ? own : session);
  const by = who ?? room.startedBy();
  if (room.leave(own, !within && who !== undefined) && by !== undefined)
    noteTraining(live, 'training_ended', by);
  return ok(null);
};

/** Who may begin practice may erase it, and print its papers: whoever practises is asked within it (rule TM11). */
const mayTrain = (
  live: PosCore,
  room: TrainingRoom,
  session: string | undefined,
): Result<null, Failure> => {
  const within = session?.startsWith(TRAINING_SESSION) === true;
  const core = within ? room.now()?.core : live;
  if (core === undefined) return ok(null);
  const acting = actingNow(core, within ? session.slice(TRAINING_SESSION.length) : session);
  if (!acting.ok) return acting;
  const allowed = requirePermission(acting.value.context, 'train');
  return allowed.ok ? ok(null) : allowed;
};

/** Commands and queries about practice; they are of the live register (rules TM1, TM7, TM9). */
export const trainingHandlers = (
  live: PosCore,
  room: TrainingRoom,
): CoreDefinition<TrainingContract> => {
  /** Practice is looked at from within alone. */
  const openTo = (session: string | undefined) =>
    session?.startsWith(TRAINING_SESSION) === true ? room.now() : undefined;
  return {
    commands: {
      startTraining: {
        schema: z.object({}),
        run: (_input, call) =>
          act(live, call, ({ context, employee: { id, name } }) => {
            const allowed = requirePermission(context, 'train');
            if (!allowed.ok) return allowed;
            const started = room.start({ id, name });
            if (!started.ok) return started;
            return ok({
              facts: [eventFact(context, 'training_began', null)],
              result: started.value,
            });
          }),
      },
      leaveTraining: {
        schema: z.object({}),
        run: (_input, { session }) => leave(live, room, session),
      },
      clearTraining: {
        schema: z.object({}),
        run(_input, { session }) {
          const allowed = mayTrain(live, room, session);
          return allowed.ok ? room.clear() : allowed;
        },
      },
      printTraining: {
        schema: z.object({ printsPapers: z.boolean() }),
        run({ printsPapers }, { session }) {
          const allowed = mayTrain(live, room, session);
          if (allowed.ok) room.printPapers(printsPapers);
          return allowed;
        },
      },
    },
    queries: {
      training: {
        schema: noParams,
        kinds: [TRAINING],
        ask(_params, { session }) {
          if (session?.startsWith(TRAINING_SESSION))
            room.seen(session.slice(TRAINING_SESSION.length));
          return ok(room.view());
        },
      },
      trainingPapers: {
        schema: noParams,
        kinds: [TRAINING, PRINT_JOBS],
        ask: (_params, { session }) => {
          const open = openTo(session);
          return ok(open === undefined ? [] : trainingPapers(open.core));
        },
      },
      trainingPicture: {
        schema: z.object({ jobKey: z.string().min(1).max(200) }),
        kinds: [],
        ask: async ({ jobKey }, { session }) => {
          const open = openTo(session);
          return ok(open === undefined ? null : await trainingPicture(open.core, jobKey));
        },
      },
    },
  };
};
