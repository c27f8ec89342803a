import { ALLERGENS, type CheckState } from '@galley/domain';
import { outageTasks } from '../../../apps/pos/src/core/availability/outage-tasks.ts';
import type { Random } from '../engine/random.ts';
import { allergyWish } from './allergy-wishes.ts';
import type { RegisterCore } from './cores.ts';
import { moveWish } from './move-wishes.ts';
import { eightySix } from './other-wishes.ts';
import type { WishDraft } from './wish.ts';

/** How often a register's people do what. */
const HABITS = {
  openCheck: 14,
  addLine: 34,
  changeLine: 7,
  removeLine: 4,
  sendCheck: 14,
  voidLine: 7,
  pay: 14,
  refundLine: 5,
  describeCheck: 5,
  eightySix: 2,
  keepMaking: 2,
  move: 12,
  allergy: 4,
} as const;

type Habit = keyof typeof HABITS;
/** A list in which there is something to pick. */
const some = <T>(items: readonly T[]): readonly T[] | undefined =>
  items.length === 0 ? undefined : items;

export type Maker = (register: RegisterCore, random: Random) => Promise<WishDraft | undefined>;

const anyOpen = ({ core }: RegisterCore, random: Random): CheckState | undefined => {
  const open = some(core.checkStates.open());
  return open && random.pick(open);
};

const liveLine = (
  { lines }: CheckState,
  random: Random,
  wanted: (line: CheckState['lines'][number]) => boolean,
) => {
  const found = some(lines.filter((line) => line.standing === 'live' && wanted(line)));
  return found && random.pick(found);
};

const openCheck: Maker = async ({ core }, random) => {
  const types = some(core.read.orderTypes());
  if (types === undefined) return undefined;
  const type = random.pick(types);
  const input =
    type.kind === 'takeaway'
      ? { orderTypeId: type.id }
      : { orderTypeId: type.id, tableId: random.pick(core.read.tables()).id, covers: 2 };
  return { name: 'openCheck', input };
};

/** The first choices that each group of the item asks for. */
export const choicesOf = ({ core }: RegisterCore, groupIds: readonly string[]) =>
  core.read
    .groups()
    .filter((group) => groupIds.includes(group.id))
    .flatMap((group) =>
      core.read
        .modifiers()
        .filter((modifier) => modifier.groupId === group.id)
        .slice(0, group.min)
        .map((modifier) => ({ modifierId: modifier.id, quantity: 1 })),
    );

/** What the person at the register is asked for besides. */
export const asked = ({
  minAge,
  openPrice,
}: {
  minAge: number | null;
  openPrice: number | null;
}) => ({
  ...(minAge === null ? {} : { ageChecked: true }),
  ...(openPrice === 1 ? { open: { priceMinor: 700 } } : {}),
});

const addLine: Maker = async (register, random) => {
  const state = anyOpen(register, random);
  if (state === undefined) return openCheck(register, random);
  const items = some(register.core.read.items());
  if (items === undefined) return undefined;
  const item = random.pick(items);
  const modifiers = choicesOf(register, item.modifierGroupIds);
  const quantity = random.between(1, 3);
  return {
    name: 'addLine',
    input: {
      checkId: state.check.id,
      itemId: item.id,
      quantity,
      modifiers,
      ...asked(item),
      // Most who are asked about an allergy say yes; the others leave the item.
      ...(random.chance(0.8) ? { confirms: [...ALLERGENS] } : {}),
      ...(random.chance(0.3) ? { seat: random.between(1, 3) } : {}),
    },
  };
};

const changeLine: Maker = async (register, random) => {
  const state = anyOpen(register, random);
  const line = state && liveLine(state, random, ({ sent }) => !sent);
  if (line === undefined) return undefined;
  const item = register.core.read.item(line.row.itemId);
  const modifiers = choicesOf(register, item?.modifierGroupIds ?? []);
  const quantity = random.between(1, 4);
  return { name: 'changeLine', input: { lineId: line.row.id, quantity, modifiers } };
};

const removeLine: Maker = async (register, random) => {
  const state = anyOpen(register, random);
  const line = state && liveLine(state, random, ({ sent }) => !sent);
  return line && { name: 'removeLine', input: { lineId: line.row.id } };
};

const sendCheck: Maker = async (register, random) => {
  const states = register.core.checkStates.open().filter((state) => state.unsentCount > 0);
  return states.length === 0
    ? undefined
    : { name: 'sendCheck', input: { checkId: random.pick(states).check.id } };
};

/** Whoever may approve everything. */
export const bossOf = ({ core }: RegisterCore, besides?: string): string | undefined =>
  core.read
    .employees()
    .filter(({ id }) => id !== besides)
    .find(({ roleId }) => core.read.role(roleId)?.permissions.includes('approve_refund'))?.id;

const approved = async (
  register: RegisterCore,
  act: {
    type: 'void' | 'refund';
    lineId: string;
    quantity: number;
    reasonId: string;
    disposition?: string;
  },
): Promise<string | undefined> => {
  const done = await register.run('approve', { pin: bossOf(register) ?? '', act }, '');
  return done.ok ? (done.value as { approvalId: string }).approvalId : undefined;
};

export const reasonFor = (
  { core }: RegisterCore,
  use: 'void' | 'refund' | 'comp' | 'discount',
): string => core.read.reasons().find((reason) => reason.use === use)?.id ?? '';

const voidLine: Maker = async (register, random) => {
  const state = anyOpen(register, random);
  const line = state && liveLine(state, random, (one) => one.sent && one.liveQuantity > 0);
  if (line === undefined) return undefined;
  const quantity = random.between(1, line.liveQuantity);
  const about = { lineId: line.row.id, quantity, reasonId: reasonFor(register, 'void') };
  const disposition = random.pick(['not_made', 'wasted']);
  const wish = { ...about, disposition };
  const approvalId = await approved(register, { type: 'void', ...wish });
  const input = { ...wish, ...(approvalId === undefined ? {} : { approvalId }) };
  return { name: 'voidLine', input };
};

const pay: Maker = async (register, random) => {
  const payable = register.core.checkStates
    .open()
    .filter((state) => state.totalMinor > 0 && (state.dueMinor > 0 || state.payments.length > 0));
  if (payable.length === 0) return undefined;
  const { check, dueMinor } = random.pick(payable);
  const amountMinor = random.chance(0.25) ? Math.ceil(dueMinor / 2) : dueMinor;
  const tender = random.pick(['cash', 'card']);
  const input = { checkId: check.id, tender, amountMinor, tenderedMinor: amountMinor };
  return { name: 'pay', input };
};

const refundLine: Maker = async (register, random) => {
  const settled = register.core.checkStates.settled(20);
  const state = settled.length === 0 ? undefined : random.pick(settled);
  const line = state && liveLine(state, random, (one) => one.liveQuantity > one.refundedQuantity);
  if (line === undefined || state === undefined) return undefined;
  const about = { lineId: line.row.id, quantity: 1, reasonId: reasonFor(register, 'refund') };
  const approvalId = await approved(register, { type: 'refund', ...about });
  const tender = state.payments[0]?.tender ?? 'cash';
  return approvalId === undefined
    ? undefined
    : { name: 'refundLine', input: { ...about, tender, approvalId } };
};

const describeCheck: Maker = async (register, random) => {
  const state = anyOpen(register, random);
  if (state === undefined) return undefined;
  const input = { checkId: state.check.id, guestName: `Guest ${random.below(1000)}` };
  return { name: 'describeCheck', input };
};

/** Something is out, or back, by whoever may say so. */
const sayOut: Maker = async ({ core }, random) => {
  const items = some(core.read.items());
  return items && eightySix(random.pick(items).id, random);
};

const keepMaking: Maker = async ({ core }, random) => {
  const tasks = some(outageTasks(core));
  return tasks && { name: 'keepMaking', input: { lineId: random.pick(tasks).lineId } };
};

/** What a register's people do, each by itself. */
export const MAKERS: Readonly<Record<Habit, Maker>> = {
  openCheck,
  addLine,
  changeLine,
  removeLine,
  sendCheck,
  voidLine,
  pay,
  refundLine,
  describeCheck,
  eightySix: sayOut,
  keepMaking,
  move: moveWish,
  allergy: allergyWish,
};

/** As the register does each second. */
export const holdPortions = ({ core }: RegisterCore): void => {
  const now = core.availability.now();
  core.portions.keep(core.read.countedItems().flatMap((id) => now.countdownOf(id) ?? []));
};

/** What somebody at the register wants next, from what its screen shows now. */
export const registerWish: Maker = async (register, random) => {
  holdPortions(register);
  return (await MAKERS[random.weighted(HABITS)](register, random)) ?? addLine(register, random);
};
