import {
  amountText,
  type CloseDayState,
  type DayRegister,
  dayZ,
  fundOf,
  type GateState,
  type SiteRow,
  wallDate,
} from '@galley/domain';
import { pendingCards } from '../cards/card-terminal.query.ts';
import { ownerName } from '../cash/fund-name.ts';
import type { PosCore } from '../pos-core.ts';
import { titleOf } from '../queries/check-title.ts';
import { clockList } from '../time-clock/clock-face.ts';
import { tipGates } from './tip-gates.ts';

/** Commits that wait that long are stuck; younger ones are on their way. */
const STUCK_MS = 30_000;

/** Since when a register cannot be heard; undefined: it can, or it is this one. */
const silentSince = (core: PosCore, deviceId: string): number | null | undefined => {
  if (deviceId === core.identity.deviceId) return undefined;
  const peer = core.sync.view().peers.find((one) => one.deviceId === deviceId);
  if (peer?.connected === true) return undefined;
  return peer?.lastHeardAt ?? null;
};

const registersOf = (core: PosCore, businessDate: string): DayRegister[] => {
  const zs = core.read.recentZs().toReversed();
  const { deviceId: own } = core.identity;
  const known = core.read.siteRegisters();
  const here = { id: own, name: core.identity.name };
  const all = known.some(({ id }) => id === own) ? known : [here, ...known];
  return all.map(({ id: deviceId, name }) => {
    const silent = silentSince(core, deviceId);
    return {
      ...{ deviceId, name, lastHeardAt: silent === undefined ? core.clock.now() : silent },
      zs: zs.filter((z) => z.deviceId === deviceId).flatMap((z) => dayZ(z, businessDate) ?? []),
    };
  });
};

const openChecks = (core: PosCore): string[] =>
  core.checkStates
    .open()
    .filter(({ totalMinor, paidMinor }) => totalMinor > 0 || paidMinor > 0)
    .map((state) => titleOf(core.read, state.check));

const openDrawers = (core: PosCore): string[] =>
  core.read
    .openFundSessions()
    .map(({ fundId }) => ownerName(core.read, fundId) || fundOf(fundId).ownerId);

const cardsWithoutAnswer = (core: PosCore): string[] =>
  pendingCards(core)
    .filter(({ atRisk }) => !atRisk)
    .map(
      ({ checkTitle, amountMinor }) =>
        `${checkTitle} ${amountText(amountMinor, core.read.site(core.identity.siteId)?.currency)}`,
    );

const unsent = ({ sync, clock }: PosCore): string[] => {
  const { pendingCommits, oldestPendingAt } = sync.view();
  const stuck = oldestPendingAt !== null && clock.now() - oldestPendingAt > STUCK_MS;
  return stuck ? [String(pendingCommits)] : [];
};

/** What is not done at the site, as far as is known here, by name. */
const gatesOf = (core: PosCore, businessDate: string): GateState[] => {
  const nameOf = (id: string): string => core.read.deviceName(id) ?? id;
  const silent = core.read
    .siteRegisters()
    .filter(({ id }) => silentSince(core, id) !== undefined)
    .map(({ name }) => name);
  return [
    { gate: 'open_checks', names: openChecks(core) },
    { gate: 'clocked_in', names: clockList(core).inNow.map(({ name }) => name) },
    { gate: 'open_funds', names: openDrawers(core) },
    { gate: 'pending_cards', names: cardsWithoutAnswer(core) },
    ...tipGates(core, businessDate),
    { gate: 'without_z', names: core.read.registersWithoutZ(businessDate).map(nameOf) },
    { gate: 'unreachable', names: silent },
    { gate: 'unsent', names: unsent(core) },
  ];
};

/** Everything that closing a date is decided on. */
export const closeDayState = (
  core: PosCore,
  site: SiteRow,
  businessDate: string,
): CloseDayState => ({
  wallDate: wallDate(core.clock.now(), site),
  latestDate: core.read.latestDay() ?? businessDate,
  closes: core.read.dayCloses(businessDate),
  gates: gatesOf(core, businessDate),
  registers: registersOf(core, businessDate),
});
