import { type Failure, ok, type Result } from '@galley/base';
import type { CoreDefinition } from '@galley/shell/contract';
import type { TrainingView, WorkContract } from '../../contract/index.ts';
import { currentDay } from '../acting.ts';
import { turnCourses } from '../courses/course-clock.ts';
import { CUSTOMER } from '../customer/check-in-hand.ts';
import { defineRegister } from '../define-register.ts';
import { turnPromises } from '../order-types/promise-clock.ts';
import type { PosCore } from '../pos-core.ts';
import { COURSE_TIME } from '../queries/course-views.ts';
import { openTrainingCore } from './training-core.ts';
import type { TrainingDevices } from './training-devices.ts';
import { createTrainingFiles, type TrainingState } from './training-files.ts';

/** Topic of the windows' watches. */
export const TRAINING = 'training';

/** Windows that practise are looked for so often, and one that was not there for so long is gone. */
const ASK_EVERY_MS = 30_000;
const GONE_AFTER_MS = 100_000;

export type Open = {
  readonly core: PosCore;
  readonly definition: CoreDefinition<WorkContract>;
};

/**
 * Practice at one register (rules TM1 to TM9). It is open from its start until the business day is over, also while no
 * window practises: a lesson may be interrupted by guests. Nothing of it outlives its folder.
 */
export type TrainingRoom = {
  /** Undefined: nobody practises, or nobody did since the day began. */
  now(): Open | undefined;
  /** A window practises: the scanner and the guests' display are of practice then. */
  isActive(): boolean;
  view(): TrainingView | null;
  start(by: TrainingState['startedBy']): Result<TrainingView, Failure>;
  /** Who began it. */
  startedBy(): string | undefined;
  /** A window of this session, known within practice, is there. */
  seen(session: string): void;
  /** A window leaves and the others go on, or `all` do; true when nobody practises any more. */
  leave(session: string, all: boolean): boolean;
  /** Erases it and begins with the settings of now; who is logged in stays so. */
  clear(): Result<null, Failure>;
  printPapers(printsPapers: boolean): void;
  /** By the clock: courses and promised orders go on, and the day ends. */
  tick(): void;
  /** The process ends; practice goes on with the next. */
  close(): void;
};

type Ports = {
  readonly live: PosCore;
  readonly dataDir: string;
  readonly devices: TrainingDevices;
  /** Practice is over because the business day is; `by` began it. */
  onOver(by: TrainingState['startedBy']): void;
};

export const createTrainingRoom = ({ live, dataDir, devices, onOver }: Ports): TrainingRoom => {
  const files = createTrainingFiles(dataDir);
  let state = files.read();
  let open: Open | undefined;
  let resumedAt: number | null = null;
  const windows = new Map<string, number>();
  let askedAt = 0;

  const today = (): string | undefined => {
    const site = live.read.site(live.identity.siteId);
    return site && currentDay(live, site).businessDate;
  };

  const tellAll = (): void => {
    live.invalidate(['*', TRAINING, CUSTOMER]);
    live.displays.refresh();
  };

  const keep = (next: TrainingState): void => {
    files.write(next);
    state = next;
    tellAll();
  };

  const shut = (): void => {
    devices.close();
    open?.core.inHand.close();
    open?.core.replica.close();
    open = undefined;
  };

  const openCore = (): Result<null, Failure> => {
    shut();
    const port = devices.open({
      printsPapers: () => state?.printsPapers === true,
      active: () => state?.active === true,
      now: () => live.clock.now(),
    });
    const opened = openTrainingCore(live, files, port);
    if (!opened.ok) return opened;
    open = { core: opened.value, definition: defineRegister(opened.value) };
    return ok(null);
  };

  const end = (): void => {
    shut();
    state = undefined;
    files.remove();
    tellAll();
  };

  /** A window that was closed without leaving keeps nobody in practice. */
  const othersArePresent = (): boolean =>
    [...windows].some(
      ([session, at]) =>
        live.clock.now() - at < GONE_AFTER_MS &&
        open?.core.sessions.employeeOf(session) !== undefined,
    );

  const askWindows = (): void => {
    if (live.clock.now() - askedAt < ASK_EVERY_MS) return;
    askedAt = live.clock.now();
    live.invalidate([TRAINING]);
  };

  const isOver = (): boolean => {
    const day = today();
    return state !== undefined && day !== undefined && day !== state.businessDate;
  };

  const endWithDay = (): void => {
    const over = state;
    end();
    if (over?.active) onOver(over.startedBy);
  };

  const resume = (): void => {
    if (state === undefined) files.remove();
    else if (!isOver() && openCore().ok) resumedAt = live.clock.now();
    else endWithDay();
  };

  resume();

  const viewOf = ({ since, startedBy, printsPapers }: TrainingState): TrainingView => ({
    ...{ since, resumedAt, printsPapers },
    startedBy: startedBy.name,
  });

  return {
    now: () => open,
    isActive: () => state?.active === true,
    view: () => (state?.active === true && open !== undefined ? viewOf(state) : null),
    start(startedBy) {
      if (isOver()) end();
      const before = state;
      const isRunning = before?.active === true && open !== undefined;
      if (!isRunning) files.removeSessions();
      const opened = isRunning ? ok(null) : openCore();
      if (!opened.ok) return opened;
      if (!isRunning) resumedAt = null;
      const since = live.clock.now();
      const begun = { since, startedBy, businessDate: today() ?? '', printsPapers: false };
      const next = { ...begun, ...before, active: true };
      keep(next);
      return ok(viewOf(next));
    },
    startedBy: () => state?.startedBy.id,
    seen: (session) => void windows.set(session, live.clock.now()),
    leave(session, all) {
      windows.delete(session);
      open?.core.sessions.close(session);
      if (!state?.active || (othersArePresent() && !all)) return false;
      keep({ ...state, active: false });
      return true;
    },
    clear() {
      const before = state;
      if (before === undefined) return ok(null);
      shut();
      files.removeReplica();
      const opened = openCore();
      if (opened.ok) keep({ ...before, since: live.clock.now() });
      return opened;
    },
    printPapers(printsPapers) {
      if (state !== undefined) keep({ ...state, printsPapers });
    },
    tick() {
      if (isOver()) endWithDay();
      if (open === undefined) return;
      askWindows();
      if (turnCourses(open.core)) live.invalidate([COURSE_TIME]);
      turnPromises(open.core);
    },
    close: shut,
  };
};
