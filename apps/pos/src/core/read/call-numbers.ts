import { AHEAD_MS, promisedStates } from '../order-types/promised-orders.ts';
import type { PosCore } from '../pos-core.ts';

type CallNumbers = {
  readonly callNumbersInUse: ReadonlySet<string>;
  readonly lastCallNumber: string | undefined;
};

/** The clock sends a promised order at its time; what no register has sent for so long is given up. */
const BEHIND_MS = 7 * 24 * 3_600_000;

/** Paid or not: the kitchen has not had all of it. */
const awaited = (core: PosCore): (string | null)[] => {
  const now = core.clock.now();
  return promisedStates(core, now - BEHIND_MS, now + AHEAD_MS)
    .filter(({ unsentCount }) => unsentCount > 0)
    .map(({ check }) => check.callNumber);
};

/**
 * Call numbers that nobody else may get now: of open checks, of checks of the day whose food some station has not
 * bumped, paid or not, and of orders that wait for a promised time. The register's own last number is where the next one goes on.
 */
export const callNumbers = (core: PosCore, businessDate: string): CallNumbers => {
  const open = core.checkStates.open().map((state) => state.check.callNumber);
  const inUse = [...open, ...awaited(core), ...core.read.cookingCallNumbers(businessDate)];
  return {
    callNumbersInUse: new Set(inUse.filter((number) => number !== null)),
    lastCallNumber: core.read.lastCallNumber(businessDate, core.identity.deviceId),
  };
};
