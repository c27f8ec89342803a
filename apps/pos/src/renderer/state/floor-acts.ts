import type { PosContract, TableView } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { floorWords as texts } from '../app/floor-words.ts';
import { words } from '../app/words.ts';
import { takeInHand, useFloor } from './floor.store.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';
import { useRead } from './read.store.ts';

type FloorCommand =
  | 'leaveTable'
  | 'cleanTable'
  | 'joinTables'
  | 'assignTables'
  | 'stepParty'
  | 'settleFloor'
  | 'describeCheck';

/** Does it after every tap before it; tells the way back, where there is one. */
const perform = <N extends FloorCommand>(
  name: N,
  input: Input<PosContract, N>,
  message: string,
  back?: () => void,
): Promise<boolean> =>
  inTurn(async (run) => {
    if (told(await run(name, input)) === undefined) return false;
    const action = back === undefined ? {} : { action: { label: words.undo, run: back } };
    toaster.show({ message, tone: 'ok', ...action });
    return true;
  });

const labelsOf = (tableIds: readonly string[]): string => {
  const tables = useRead.getState().tables ?? [];
  return tableIds.map((id) => tables.find((one) => one.id === id)?.label ?? '').join(' + ');
};

export const leaveTable = (checkId: string): Promise<boolean> =>
  perform(
    'leaveTable',
    { checkId },
    texts.leftDone,
    () => void perform('leaveTable', { checkId, back: true }, texts.courses.seated),
  );

/** Guests sit down at tables; undo frees them again. */
export const seatParty = (tableIds: readonly string[]): Promise<void> => {
  const { hand } = useFloor.getState();
  if (hand?.type !== 'seat') return Promise.resolve();
  const { covers, partyId, name } = hand;
  takeInHand(null);
  useFloor.setState({ partyId: null });
  return inTurn(async (run) => {
    const who = partyId === null ? {} : { partyId };
    const seated = told(await run('seatParty', { tableIds, covers, ...who }));
    if (seated === undefined) return takeInHand(hand);
    toaster.show({
      message: texts.seated(name ?? texts.guests(covers), labelsOf(tableIds)),
      tone: 'ok',
      action: { label: words.undo, run: () => void leaveTable(seated.checkId) },
    });
  });
};

export const cleanTable = ({ id, label }: TableView): Promise<boolean> =>
  perform(
    'cleanTable',
    { tableId: id },
    texts.cleaned(label),
    () => void perform('cleanTable', { tableId: id, undo: true }, texts.states.dirty),
  );

/** Puts tables together for the party of a check, or parts them (none). */
export const joinTables = (
  checkId: string,
  tableIds: readonly string[],
  before: readonly string[],
): Promise<boolean> => {
  takeInHand(null);
  const message = tableIds.length === 0 ? texts.parted : texts.joined(labelsOf(tableIds));
  return perform(
    'joinTables',
    { checkId, tableIds },
    message,
    () => void joinTables(checkId, before, tableIds),
  );
};

const ownerOf = (employeeId: string | null, name: string | null): string =>
  employeeId === null ? texts.nobody : (name ?? '');

/** A tap on a table gives it to whoever is chosen; a second one takes it back. */
export const assignTable = (
  { id, label, sectionOf }: TableView,
  employeeId: string | null,
  name: string | null,
): Promise<boolean> => {
  const wanted = sectionOf === employeeId ? null : employeeId;
  const set = (to: string | null) => ({ tables: [{ tableId: id, employeeId: to }] });
  return perform(
    'assignTables',
    set(wanted),
    texts.assigned(label, ownerOf(wanted, name)),
    () => void perform('assignTables', set(sectionOf), texts.sections),
  );
};

type Step = Exclude<Input<PosContract, 'stepParty'>['step'], 'back'>;

export const stepParty = (partyId: string, step: Step, name: string): Promise<boolean> =>
  perform(
    'stepParty',
    { partyId, step },
    texts.steps[step](name),
    () => void stepBack(partyId, name),
  );

export const stepBack = (partyId: string, name: string): Promise<boolean> =>
  perform('stepParty', { partyId, step: 'back' }, texts.steps.back(name));

export const settleFloor = (answer: Input<PosContract, 'settleFloor'>, message: string) =>
  perform('settleFloor', answer, message);

/** Guests of a check sit at another table. */
export const moveGuests = (checkId: string, title: string, { id, label }: TableView) => {
  takeInHand(null);
  return perform('describeCheck', { checkId, tableId: id }, texts.tasks.moved(title, label));
};
