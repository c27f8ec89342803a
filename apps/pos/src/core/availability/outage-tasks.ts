import { type HouseTask, type OutLine, outLines, outTask } from '@galley/domain';
import type { OutageTask } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { titleOf } from '../queries/check-title.ts';

type Core = Pick<PosCore, 'read' | 'identity' | 'availability' | 'checkStates'>;
type CheckState = ReturnType<Core['checkStates']['open']>[number];

/** When somebody said last that the kitchen makes a line all the same. */
const answeredAt =
  ({ read }: Core) =>
  (lineId: string): number | undefined => {
    const said = ['still_made', 'sold_beyond'].flatMap(
      (type) => read.lastEventAt(lineId, type) ?? [],
    );
    return said.length === 0 ? undefined : Math.max(...said);
  };

type Found = { readonly state: CheckState; readonly out: OutLine };

const found = (core: Core): Found[] => {
  const availability = core.availability.now();
  if (availability.out.length === 0) return [];
  return core.read
    .checksCooking()
    .flatMap((checkId) => core.checkStates.get(checkId) ?? [])
    .flatMap((state) =>
      outLines(state, availability, core.read.item, answeredAt(core)).map((out) => ({
        state,
        out,
      })),
    );
};

const roundsOf = ({ read }: Core, { line }: OutLine) =>
  read.roundsOf(line.row.checkId).filter(({ lineIds }) => lineIds.includes(line.row.id));

/** Lines that this register sent, that wait at a station and that the kitchen cannot make (rule AV7). */
export const outageTasks = (core: Core): OutageTask[] =>
  found(core)
    .filter(({ out }) =>
      roundsOf(core, out).some(({ deviceId }) => deviceId === core.identity.deviceId),
    )
    .map(({ state: { check, status }, out: { line, lack } }) => ({
      lineId: line.row.id,
      checkId: check.id,
      checkTitle: titleOf(core.read, check),
      name: line.row.name,
      quantity: line.liveQuantity,
      lack,
      status: status === 'settled' ? 'settled' : 'open',
    }));

/** The same of every register, for the list of tasks. */
export const outTasks = (core: Core): HouseTask[] =>
  found(core).map(({ state, out }) => {
    const [round] = roundsOf(core, out);
    return outTask(state.check.id, out, {
      employeeId: round?.sentBy ?? null,
      deviceId: round?.deviceId ?? null,
    });
  });
