import { callCount } from '@galley/domain';
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
  const { db } = core.replica;
  const cooking = db
    .prepare(
      `SELECT DISTINCT c.callNumber FROM ticket t JOIN "check" c ON c.id = t.checkId
        WHERE t.businessDate = ? AND t.rank < 3 AND c.callNumber IS NOT NULL`,
    )
    .pluck();
  const last = db
    .prepare(
      `SELECT callNumber FROM "check" WHERE businessDate = ? AND deviceId = ?
        AND callNumber IS NOT NULL ORDER BY openedAt DESC, id DESC LIMIT 1`,
    )
    .pluck();
  const open = core.checkStates.open().map((state) => state.check.callNumber);
  const inUse = [...open, ...(cooking.all(businessDate) as string[])];
  const lastCallNumber = last.get(businessDate, core.identity.deviceId) as string | undefined;
  return {
    callNumbersInUse: new Set(inUse.filter((number) => number !== null)),
    lastCallNumber:
      lastCallNumber !== undefined && callCount(core.identity.number, lastCallNumber) !== undefined
        ? lastCallNumber
        : undefined,
  };
};
