import { type Availability, type CheckState, isServed, type Lack } from '@galley/domain';
import type { OutageTask } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { titleOf } from '../queries/check-title.ts';

type LineStatus = CheckState['lines'][number];

/** What of a sent line the kitchen has no more; hours are no reason: it was sold in time. */
export const lackOfLine = (
  { read }: Pick<PosCore, 'read'>,
  availability: Availability,
  { row }: Pick<LineStatus, 'row'>,
): Lack | undefined => {
  const item = read.item(row.itemId);
  const own = item && availability.lackOfItem(item);
  if (own?.why === 'out' || own?.why === 'needs') return own;
  for (const { id, name } of row.modifiers.filter(isServed)) {
    const lack = availability.lackOfModifier(id);
    if (lack !== undefined) return { ...lack, why: 'needs', name: lack.name ?? name };
  }
  return undefined;
};

const waits = (line: LineStatus): boolean =>
  line.standing === 'live' &&
  line.sent &&
  !line.made &&
  line.liveQuantity > 0 &&
  line.row.stationKey !== null;

const tasksOf = (core: PosCore, availability: Availability, state: CheckState): OutageTask[] => {
  const { read, identity } = core;
  const { check, status } = state;
  if (status !== 'open' && status !== 'settled') return [];
  return state.lines.filter(waits).flatMap((line): OutageTask[] => {
    const lack = lackOfLine(core, availability, line);
    if (lack === undefined) return [];
    const mine = read
      .roundsOf(line.row.checkId)
      .some((round) => round.deviceId === identity.deviceId && round.lineIds.includes(line.row.id));
    const settled = ['still_made', 'sold_beyond'].some((type) => {
      const at = read.lastEventAt(line.row.id, type);
      return at !== undefined && at >= (lack.since ?? 0);
    });
    if (!mine || settled) return [];
    return [
      {
        lineId: line.row.id,
        checkId: check.id,
        checkTitle: titleOf(read, check),
        name: line.row.name,
        quantity: line.liveQuantity,
        lack,
        status,
      },
    ];
  });
};

/** Lines that this register sent, that wait at a station and that the kitchen cannot make (rule AV7). */
export const outageTasks = (core: PosCore): OutageTask[] => {
  const availability = core.availability.now();
  if (availability.out.length === 0) return [];
  return core.read
    .checksCooking()
    .flatMap((checkId) => core.checkStates.get(checkId) ?? [])
    .flatMap((state) => tasksOf(core, availability, state));
};
