import type { CheckState } from '@galley/domain';
import type { Random } from '../engine/random.ts';
import type { RegisterCore } from './cores.ts';
import type { WishDraft } from './wish.ts';

type Live = CheckState['lines'][number];

const liveLines = ({ lines }: CheckState): Live[] => lines.filter((line) => line.liveQuantity > 0);

/** Open checks with something on them. */
const movable = ({ core }: RegisterCore): CheckState[] =>
  core.checkStates.open().filter((state) => liveLines(state).length > 0);

const otherThan = (register: RegisterCore, random: Random, checkId: string): string | undefined => {
  const others = register.core.checkStates.open().filter(({ check }) => check.id !== checkId);
  return others.length === 0 ? undefined : random.pick(others).check.id;
};

const moveOne = (register: RegisterCore, random: Random, state: CheckState): WishDraft => {
  const checkId = state.check.id;
  const line = random.pick(liveLines(state));
  const to = otherThan(register, random, checkId);
  const target = to === undefined ? { type: 'new' } : { type: 'check', checkId: to };
  const some = random.chance(0.4) ? { quantity: random.between(1, line.liveQuantity) } : {};
  const input = { checkId, lines: [{ lineId: line.row.id, ...some }], to: target };
  return { name: 'moveLines', input };
};

const split = (random: Random, state: CheckState): WishDraft => {
  const by = random.chance(0.5)
    ? { type: 'evenly', ways: random.between(2, 4) }
    : { type: 'amount', amountMinor: random.between(1, Math.max(1, state.totalMinor - 1)) };
  return { name: 'splitCheck', input: { checkId: state.check.id, by } };
};

const shareOrMerge = (
  register: RegisterCore,
  random: Random,
  state: CheckState,
): WishDraft | undefined => {
  const checkId = state.check.id;
  const to = otherThan(register, random, checkId);
  if (to === undefined) return undefined;
  if (random.chance(0.4)) return { name: 'mergeChecks', input: { checkId, intoCheckId: to } };
  const lineIds = [random.pick(liveLines(state)).row.id];
  return { name: 'shareLines', input: { checkId, lineIds, withCheckIds: [to] } };
};

const seat = (random: Random, state: CheckState): WishDraft => {
  const lineIds = [random.pick(liveLines(state)).row.id];
  const seats = [1, 2, 3].slice(0, random.between(1, 3));
  return { name: 'seatLines', input: { checkId: state.check.id, lineIds, seats } };
};

/** What a person does about a move: takes it back, or decides where it contradicts another one. */
const afterwards = ({ core }: RegisterCore, random: Random): WishDraft | undefined => {
  const open = core.checkStates.open();
  const state = open.length === 0 ? undefined : random.pick(open);
  if (state === undefined) return undefined;
  const checkId = state.check.id;
  const [found] = state.contradictions;
  if (found !== undefined) {
    const choice = random.pick(['stands', 'other']);
    return { name: 'settleMove', input: { checkId, moveId: found.moveId, choice } };
  }
  const moves = core.read.kinOf([checkId]).flatMap((id) => core.read.movesOf(id));
  return moves.length === 0
    ? undefined
    : { name: 'undoMove', input: { checkId, moveId: random.pick(moves).id } };
};

/** One of the ways in which people move lines between checks and seats. */
export const moveWish = async (
  register: RegisterCore,
  random: Random,
): Promise<WishDraft | undefined> => {
  const states = movable(register);
  if (states.length === 0) return undefined;
  const state = random.pick(states);
  const way = random.between(1, 8);
  if (way <= 3) return moveOne(register, random, state);
  if (way === 4) return split(random, state);
  if (way <= 6) return shareOrMerge(register, random, state);
  return way === 7 ? seat(random, state) : afterwards(register, random);
};
