import type { PosCore } from '../pos-core.ts';

type CallNumbers = {
  readonly callNumbersInUse: ReadonlySet<string>;
  readonly lastCallNumber: string | undefined;
};

/**
 * Call numbers that nobody else may get now: of open checks, and of checks of the day whose food some
 * station has not bumped, paid or not. The register's own last number is where the next one goes on.
 */
export const callNumbers = (core: PosCore, businessDate: string): CallNumbers => {
  const open = core.checkStates.open().map((state) => state.check.callNumber);
  const inUse = [...open, ...core.read.cookingCallNumbers(businessDate)];
  return {
    callNumbersInUse: new Set(inUse.filter((number) => number !== null)),
    lastCallNumber: core.read.lastCallNumber(businessDate, core.identity.deviceId),
  };
};
