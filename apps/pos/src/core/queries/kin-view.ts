import type { CheckState, LineShare, MoveContradiction } from '@galley/domain';
import type { ContradictionView, KinView, SiblingView } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { lastPrint } from '../read/printed.ts';
import { checkTitle, titleOf } from './check-title.ts';

type Core = Pick<PosCore, 'read' | 'checkStates' | 'identity'>;

const siblingsOf = ({ read, checkStates }: Core, { check }: CheckState): SiblingView[] => {
  const kin = new Set(read.kinOf([check.id]));
  return checkStates
    .open()
    .filter((other) => other.check.id !== check.id)
    .filter(
      (other) =>
        kin.has(other.check.id) ||
        (check.tableId !== null && other.check.tableId === check.tableId),
    )
    .map((other) => ({
      id: other.check.id,
      title: titleOf(read, other.check),
      totalMinor: other.totalMinor,
      dueMinor: other.dueMinor,
    }));
};

const placeText = ({ read }: Core, shares: readonly LineShare[]): string =>
  [...new Set(shares.map(({ checkId }) => checkId))].map((id) => checkTitle(read, id)).join(', ');

const contradictionView = (core: Core, found: MoveContradiction): ContradictionView => {
  const [first] = found.lines;
  const { read, identity } = core;
  const here = found.deviceId === identity.deviceId;
  return {
    type: found.type,
    moveId: found.moveId,
    lineNames: found.lines.map(({ name }) => name),
    standsAt: placeText(core, first?.stands ?? []),
    otherAt: placeText(core, first?.other ?? []),
    byName: read.employee(found.movedBy)?.name ?? 'Somebody',
    deviceName: here ? 'this register' : (read.deviceName(found.deviceId) ?? 'another register'),
  };
};

/** Where most of what was on it went last. */
const mergedInto = ({ read }: Core, state: CheckState): KinView['mergedInto'] => {
  if (state.status !== 'merged') return null;
  const { id } = state.check;
  const moves = read.movesOf(read.kinOf([id]));
  const away = moves
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ lines }) => lines)
    .filter(
      ({ from, to }) =>
        from.some((one) => one.checkId === id) && !to.some((one) => one.checkId === id),
    );
  const to = away.at(-1)?.to[0]?.checkId;
  return to === undefined ? null : { id: to, title: checkTitle(read, to) };
};

/** What a check has to do with others: of its party, its table, and those that lines went to. */
export const kinView = (core: Core, state: CheckState): KinView => ({
  siblings: state.status === 'merged' ? [] : siblingsOf(core, state),
  contradictions: state.contradictions.map((found) => contradictionView(core, found)),
  mergedInto: mergedInto(core, state),
  guestCheckPrinted: core.read.eventCount(state.check.id, 'guest_check_printed') > 0,
  guestCheck: lastPrint(core.read, state) ?? null,
});
