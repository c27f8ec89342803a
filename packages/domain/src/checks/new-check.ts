import type { Fact } from '@galley/base';
import { type DecisionContext, replayedFlag, rowFact } from '../decision.ts';
import type { CheckRow } from '../rows.ts';
import { nextCallNumber } from './call-number.ts';

/** What new checks beside an open one are named by. */
export type CheckNames = {
  readonly callNumbersInUse: ReadonlySet<string>;
  readonly lastCallNumber: string | undefined;
  /** Greatest part number among the checks of the party. */
  readonly lastPart: number;
};

export type NewCheck = { readonly check: CheckRow; readonly facts: readonly Fact[] };

/** Checks of the same party beside one: same table and server, numbered on; takeaway ones get own call numbers. */
export const checksBeside = (
  source: CheckRow,
  count: number,
  names: CheckNames,
  context: DecisionContext,
): NewCheck[] => {
  const inUse = new Set(names.callNumbersInUse);
  let last = names.lastCallNumber;
  return Array.from({ length: count }, (_, at) => {
    const called = source.callNumber !== null;
    if (called) {
      last = nextCallNumber(context.deviceNumber, inUse, last);
      inUse.add(last);
    }
    const check: CheckRow = {
      ...source,
      id: context.ids('check'),
      businessDate: context.businessDate,
      openedAt: context.now,
      openedBy: context.employeeId,
      deviceId: context.deviceId,
      covers: null,
      guestName: null,
      customerId: null,
      leftAt: null,
      callNumber: called ? (last ?? null) : null,
      replayed: replayedFlag(context),
      externalRef: null,
      reopens: null,
      serverId: source.serverId ?? source.openedBy,
      part: called ? null : Math.max(1, names.lastPart) + at + 1,
    };
    return { check, facts: [rowFact('check', check)] };
  });
};
