import type { CheckRow, CheckState } from '@galley/domain';
import type { CheckView } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { titleOf } from './check-title.ts';

/** What guests hold so that they are found: a call number, a pager, a marker. */
export type CalledView = Pick<CheckView, 'markerAlso' | 'wasCalled'>;

const tidied = ({ marker }: CheckRow): string => (marker ?? '').trim().toLowerCase();

const sameMarker = ({ checkStates, read }: PosCore, check: CheckRow): CalledView['markerAlso'] => {
  const mine = tidied(check);
  if (mine === '') return [];
  // One party has one marker, however its check was split.
  const party = new Set(read.kinOf([check.id]));
  return (
    checkStates
      .open()
      // Nothing was rung: nobody waits with it.
      .filter(({ lines }) => lines.length > 0)
      .map((state) => state.check)
      .filter((one) => !party.has(one.id) && tidied(one) === mine)
      .map((one) => ({ id: one.id, title: titleOf(read, one) }))
  );
};

/** The check that was reopened first. */
const firstOf = ({ read }: Pick<PosCore, 'read'>, check: CheckRow): CheckRow => {
  const before = check.reopens === null ? undefined : read.check(check.reopens);
  return before === undefined ? check : firstOf({ read }, before);
};

/** By what its guest is called, and who else would come (rules OT12, RO7). */
export const calledView = (core: PosCore, { check, status }: CheckState): CalledView => {
  const { callNumber } = firstOf(core, check);
  return {
    markerAlso: status === 'open' ? sameMarker(core, check) : [],
    wasCalled: callNumber === check.callNumber ? null : callNumber,
  };
};
