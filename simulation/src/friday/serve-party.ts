import { allergyKey, type CheckState } from '@galley/domain';
import type { Random } from '../engine/random.ts';
import type { RegisterCore } from '../work/cores.ts';
import { asked, choicesOf } from '../work/register-wishes.ts';
import type { WishDraft } from '../work/wish.ts';
import type { Dish, Party, Step } from './parties.ts';

/** `wait`: this register cannot do it now, another one may. `over`: there is nothing to do any more. */
export type Served = WishDraft | 'wait' | 'over';

type Serve<T extends Step['type']> = (
  register: RegisterCore,
  party: Party,
  step: Extract<Step, { type: T }>,
  random: Random,
) => Served;

/** The check that a party has now: theirs, or another one at their table once that was merged or paid. */
const checkOf = ({ core }: RegisterCore, { checkId }: Party): CheckState | 'wait' | 'over' => {
  const own = core.checkStates.get(checkId ?? '');
  if (own === undefined) return 'wait';
  if (own.status === 'open') return own;
  const kin = core.read.kinOf([own.check.id]);
  const open = kin.flatMap((id) => core.checkStates.get(id) ?? []);
  const beside = open.find(
    ({ status, check }) => status === 'open' && check.tableId === own.check.tableId,
  );
  return beside ?? 'over';
};

const onCheck =
  (draft: (state: CheckState) => Served) =>
  (register: RegisterCore, party: Party): Served => {
    const state = checkOf(register, party);
    return typeof state === 'string' ? state : draft(state);
  };

const isDish =
  (dish: Dish) =>
  ({ course, stationKey }: { course: number; stationKey: string | null }): boolean => {
    const drink = stationKey === 'bar' || stationKey === null;
    if (dish === 'drink') return drink;
    return !drink && course === { starter: 1, main: 2, pudding: 3 }[dish];
  };

const book: Serve<'book'> = (_register, { number, size }) => ({
  name: 'saveParty',
  input: { name: `Party ${number}`, size },
});

/** A free table, mostly of one's own section. */
const seat: Serve<'seat'> = ({ core }, { size, home, partyId }, _step, random) => {
  const taken = new Set(core.checkStates.open().map(({ check }) => check.tableId));
  const free = core.read.tables().filter(({ id }) => !taken.has(id));
  const own = free.filter((_, at) => at % 6 === home - 1);
  const [first, second] = own.length > 0 && random.chance(0.8) ? own : free;
  if (first === undefined) return 'wait';
  const joined = size > 5 && second !== undefined ? [second.id] : [];
  const tableIds = [first.id, ...joined];
  return { name: 'seatParty', input: { tableIds, covers: size, ...(partyId && { partyId }) } };
};

const open: Serve<'open'> = ({ core }) => {
  const type = core.read.orderTypes().find(({ kind }) => kind === 'takeaway');
  return type === undefined ? 'wait' : { name: 'openCheck', input: { orderTypeId: type.id } };
};

const allergy: Serve<'allergy'> = (register, party, { seat: at, allergen }) =>
  onCheck(({ check }) => ({
    name: 'noteAllergies',
    input: {
      checkId: check.id,
      ...(at === null ? {} : { seat: at }),
      ...{ allergens: [allergen], words: [], withdraw: [] },
    },
  }))(register, party);

/** Who hears of an allergy takes the next dish, unless they want this one all the same. */
const ring: Serve<'ring'> = (register, party, { dish, seat: at }, random) =>
  onCheck((state) => {
    const items = register.core.read.items().filter(({ soldBy }) => soldBy === null);
    const item = random.pick(items.filter(isDish(dish)));
    const clashing = state.allergies.map(allergyKey);
    return {
      name: 'addLine',
      input: {
        checkId: state.check.id,
        itemId: item.id,
        quantity: random.chance(0.15) ? 2 : 1,
        modifiers: choicesOf(register, item.modifierGroupIds),
        ...asked(item),
        ...(random.chance(0.7) ? { confirms: clashing } : {}),
        ...(random.chance(0.9) ? { seat: at } : {}),
      },
    };
  })(register, party);

const send: Serve<'send'> = (register, party) =>
  onCheck(({ unsentCount, check }) =>
    unsentCount === 0 ? 'over' : { name: 'sendCheck', input: { checkId: check.id } },
  )(register, party);

const again: Serve<'again'> = (register, party) =>
  onCheck(({ check }) => ({ name: 'repeatRound', input: { checkId: check.id } }))(register, party);

const fire: Serve<'fire'> = (register, party, { course }) =>
  onCheck(({ check }) => ({ name: 'fireCourse', input: { checkId: check.id, course } }))(
    register,
    party,
  );

const bill: Serve<'bill'> = (register, party) =>
  onCheck(({ check }) => ({ name: 'printGuestCheck', input: { checkId: check.id } }))(
    register,
    party,
  );

const halfOf = (lines: CheckState['lines']): { lineId: string }[] =>
  lines
    .filter(({ liveQuantity }) => liveQuantity > 0)
    .filter((_, at) => at % 2 === 1)
    .map(({ row }) => ({ lineId: row.id }));

const split: Serve<'split'> = (register, party, { by }, random) =>
  onCheck((state) => {
    const ways = {
      seats: { type: 'seats' },
      evenly: { type: 'evenly', ways: Math.max(2, Math.min(party.size, 5)) },
      amount: {
        type: 'amount',
        amountMinor: random.between(1, Math.max(1, state.totalMinor - 1)),
      },
      lines: { type: 'lines', groups: [halfOf(state.lines)] },
    };
    const input = { checkId: state.check.id, by: ways[by] };
    return by === 'lines' && halfOf(state.lines).length === 0
      ? 'over'
      : { name: 'splitCheck', input };
  })(register, party);

/** Every check at the table, one after another, some in two tenders. */
const pay: Serve<'pay'> = (register, party, { inParts }, random) =>
  onCheck(({ check, dueMinor, lines, overpaidMinor, payments }) => {
    if (overpaidMinor > 0 || !lines.some(({ liveQuantity }) => liveQuantity > 0)) return 'over';
    const tender = random.pick(['cash', 'card']);
    const amountMinor =
      inParts && payments.length === 0 && dueMinor > 1 ? Math.ceil(dueMinor / 3) : dueMinor;
    const note = tender === 'cash' ? random.below(500) : 0;
    const input = { checkId: check.id, tender, amountMinor, tenderedMinor: amountMinor + note };
    return { name: 'pay', input };
  })(register, party);

const clean: Serve<'clean'> = ({ core }, { checkId }) => {
  const tableId = core.read.check(checkId ?? '')?.tableId ?? undefined;
  return tableId === undefined ? 'over' : { name: 'cleanTable', input: { tableId } };
};

const SERVES: { readonly [T in Step['type']]: Serve<T> } = {
  ...{ book, seat, open, allergy, ring, send, again, fire, bill, split, pay, clean },
};

/** What a server does for a party next, from what the register's screen shows. */
export const servedNext = (
  register: RegisterCore,
  party: Party,
  step: Step,
  random: Random,
): Served => (SERVES[step.type] as Serve<Step['type']>)(register, party, step as never, random);
