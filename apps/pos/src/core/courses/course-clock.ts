import {
  type CheckState,
  type DecisionContext,
  decideFireCourse,
  dueCourses,
  hasScreen,
  heldLines,
  inOrder,
  paperDone,
  type SiteRow,
  UNDO_FIRE_MS,
} from '@galley/domain';
import { currentDay, decisionContext } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { fireChits, ticketsOfFire } from './fire-chits.ts';

/** The register that rang the course fires it; another one does where that one has not for so long. */
export const OTHERS_AFTER_MS = 15_000;
/** A chit that a kitchen screen's fire lacked is printed by then, or never: it would be read as a new order. */
const CHIT_WITHIN_MS = 600_000;

/** Nobody is at the window: the register acts for itself, once a command. */
export const clockContext = (core: PosCore, site: SiteRow) => {
  const day = currentDay(core, site);
  const role = { permissions: ['sell' as const], voidLimitMinor: 0 };
  const { deviceId } = core.identity;
  const context: DecisionContext = decisionContext(core, deviceId, role, day.businessDate);
  return { context, dayFacts: day.facts };
};

const isMine = ({ identity }: PosCore, state: CheckState): boolean =>
  heldLines(state).some(({ row }) => row.deviceId === identity.deviceId);

const fireByClock = (core: PosCore, site: SiteRow, state: CheckState, course: number): void => {
  const commandId = `auto_${state.check.id}_${course}`;
  if (core.replica.commandResult(commandId) !== undefined) return;
  const { context, dayFacts } = clockContext(core, site);
  const command = { checkId: state.check.id, course };
  const courses = inOrder(core.read.courses());
  const fired = decideFireCourse(state, courses, command, context, true);
  if (!fired.ok || fired.value.fire === null) return;
  const { fire, facts } = fired.value;
  const outbox = fireChits(core, fire, ticketsOfFire(core, fire), state, site);
  const result = { fireId: fire.id };
  const done = core.replica.commit({
    facts: [...dayFacts, ...facts],
    command: { id: commandId, result },
    outbox,
  });
  if (done.ok && outbox.length > 0) core.printing.handOver();
};

const fireDue = (core: PosCore, site: SiteRow, state: CheckState): void => {
  if (state.status !== 'open' && state.status !== 'settled') return;
  const wait = isMine(core, state) ? 0 : OTHERS_AFTER_MS;
  const fires = core.read.firesOf(state.check.id);
  const now = core.clock.now();
  for (const { course, dueAt } of dueCourses(state, inOrder(core.read.courses()), fires)) {
    if (dueAt + wait <= now) fireByClock(core, site, state, course);
  }
};

/** What a kitchen screen fired or took back gets its chits from the register that sent it: once each. */
const printForKitchens = (core: PosCore, site: SiteRow, state: CheckState): void => {
  const kitchens = new Set(
    core.read.hostMachines().flatMap(({ id, kitchen }) => (kitchen ? [id] : [])),
  );
  const from = core.clock.now() - CHIT_WITHIN_MS;
  for (const fire of core.read.firesOf(state.check.id)) {
    const commandId = `chits_${fire.id}`;
    if (!kitchens.has(fire.deviceId) || fire.firedAt < from) continue;
    if (core.replica.commandResult(commandId) !== undefined) continue;
    const mine = ticketsOfFire(core, fire).filter(
      ({ deviceId }) => deviceId === core.identity.deviceId,
    );
    const outbox = fireChits(core, fire, mine, state, site);
    const command = { id: commandId, result: null };
    const done = core.replica.commit({ facts: [], command, outbox });
    if (done.ok && outbox.length > 0) core.printing.handOver();
  }
};

/** What went to paper alone is bumped by no screen: the register that sent it counts it as done, else another one. */
const finishPaper = (core: PosCore, checkIds: readonly string[]): void => {
  const [stations, now] = [core.read.stations(), core.clock.now()];
  if (stations.every(hasScreen)) return;
  const fires = core.read.firesOf(checkIds);
  const mine = (deviceId: string) => deviceId === core.identity.deviceId;
  const tickets = core.read.ticketsOf(checkIds);
  const facts = [
    ...paperDone({ fires, stations, tickets: tickets.filter((row) => mine(row.deviceId)) }, now),
    ...paperDone(
      { fires, stations, tickets: tickets.filter((row) => !mine(row.deviceId)) },
      now,
      OTHERS_AFTER_MS,
    ),
  ];
  if (facts.length > 0) core.replica.commit({ facts });
};

/** A fire became too old since the last look, or will within the next seconds: windows look again. */
const turnsOld = (core: PosCore, state: CheckState): boolean => {
  const age = core.clock.now() - UNDO_FIRE_MS;
  return core.read
    .firesOf(state.check.id)
    .some(({ firedAt }) => firedAt <= age && firedAt > age - 3000);
};

/** One look at every check with lines that were held and are not bumped; true where windows must look again. */
export const turnCourses = (core: PosCore): boolean => {
  const held = core.read.checksHeld();
  const site = held.length === 0 ? undefined : core.read.site(core.identity.siteId);
  if (site === undefined) return false;
  // Lines may sit on another check than the one that they were sent from.
  const kin = core.read.kinOf(held);
  finishPaper(core, kin);
  return kin.map((checkId) => turnCheck(core, site, checkId)).includes(true);
};

/** A check as it is by then: what it shares with another one of its kin may have been fired with that. */
const turnCheck = (core: PosCore, site: SiteRow, checkId: string): boolean => {
  const state = core.checkStates.get(checkId);
  if (state === undefined) return false;
  fireDue(core, site, state);
  printForKitchens(core, site, state);
  return turnsOld(core, state);
};
