import { ok } from '@galley/base';
import {
  type CheckState,
  type CourseFireRow,
  decideFireCourse,
  decidePlanLines,
  decideUndoFire,
  fireCourseCommand,
  inOrder,
  planLinesCommand,
  type SiteRow,
  undoFireCommand,
} from '@galley/domain';
import { act } from '../acting.ts';
import { fireChits, ticketsOfFire } from '../courses/fire-chits.ts';
import type { PosCore } from '../pos-core.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

const chitsOf = (core: PosCore, fire: CourseFireRow | null, state: CheckState, site: SiteRow) =>
  fire === null ? [] : fireChits(core, fire, ticketsOfFire(core, fire), state, site);

export const fireCourseHandler: PosHandler<'fireCourse'> = (core) => ({
  schema: fireCourseCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const courses = inOrder(core.read.courses());
      const fired = decideFireCourse(state.value, courses, command, context);
      if (!fired.ok) return fired;
      const { fire, facts } = fired.value;
      const outbox = chitsOf(core, fire, state.value, site);
      return ok({ facts, outbox, result: { fireId: fire?.id ?? null } });
    }),
});

export const undoFireHandler: PosHandler<'undoFire'> = (core) => ({
  schema: undoFireCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const ids = core.read.kinOf([command.checkId]);
      const rows = { fires: core.read.firesOf(ids), tickets: core.read.ticketsOf(ids) };
      const undone = decideUndoFire(rows, command, context);
      if (!undone.ok) return undone;
      const { undo, facts } = undone.value;
      return ok({ facts, outbox: chitsOf(core, undo, state.value, site), result: null });
    }),
});

export const planLinesHandler: PosHandler<'planLines'> = (core) => ({
  schema: planLinesCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const facts = decidePlanLines(state.value, command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});
