import { type CheckState, courseOf } from '@galley/domain';
import type { Random } from '../engine/random.ts';
import type { RegisterCore } from '../work/cores.ts';
import { MAKERS, type Maker, reasonFor } from '../work/register-wishes.ts';
import type { WishDraft } from '../work/wish.ts';
import { SERVERS, serverId } from './friday-plan.ts';

/** A register that looks at some checks only; all else is as it is. */
export const lookingAt = (
  register: RegisterCore,
  isMeant: (state: CheckState) => boolean,
): RegisterCore => {
  const { checkStates } = register.core;
  const open = (): CheckState[] => checkStates.open().filter(isMeant);
  return {
    ...register,
    core: { ...register.core, checkStates: { ...checkStates, open } },
  };
};

/** Tables stand in pairs: guests know those beside them, and what is moved goes no further. */
const pairOf = ({ core }: RegisterCore, tableId: string | null): ReadonlySet<string | null> => {
  const ids = core.read.tables().map(({ id }) => id);
  const at = tableId === null ? -1 : ids.indexOf(tableId);
  const first = at - (at % 2);
  return new Set(at < 0 ? [null] : ids.slice(first, first + 2));
};

const someCheck = ({ core }: RegisterCore, random: Random): CheckState | undefined => {
  const open = core.checkStates.open();
  return open.length === 0 ? undefined : random.pick(open);
};

const adjust: Maker = async (register, random) => {
  const state = someCheck(register, random);
  const lines = state?.lines.filter(({ liveQuantity }) => liveQuantity > 0) ?? [];
  if (state === undefined || lines.length === 0) return undefined;
  const by = random.pick([
    { type: 'comp' },
    { type: 'percent', ppm: random.pick([50_000, 100_000, 250_000]) },
    { type: 'amount', amountMinor: random.between(1, 900) },
  ]);
  const use = by.type === 'comp' ? 'comp' : 'discount';
  const some = use === 'comp' || random.chance(0.5);
  const input = {
    checkId: state.check.id,
    ...(some ? { lines: [{ lineId: random.pick(lines).row.id }] } : {}),
    ...{ by, reasonId: reasonFor(register, use) },
  };
  return { name: 'adjust', input };
};

const withdraw: Maker = async (register, random) => {
  const state = someCheck(register, random);
  const [row] = state?.adjustments ?? [];
  return (
    row && { name: 'withdrawAdjustment', input: { checkId: row.checkId, adjustmentId: row.id } }
  );
};

/** Another server's check from now on. */
const handOver: Maker = async (register, random) => {
  const state = someCheck(register, random);
  const employeeId = serverId(random.between(1, SERVERS));
  return state && { name: 'handOver', input: { checkId: state.check.id, employeeId } };
};

/** The guests sit down elsewhere. */
const changeTable: Maker = async (register, random) => {
  const state = someCheck(register, random);
  if (state === undefined || state.check.tableId === null) return undefined;
  const tables = [...pairOf(register, state.check.tableId)];
  return {
    name: 'describeCheck',
    input: { checkId: state.check.id, tableId: random.pick(tables) },
  };
};

const undoFire: Maker = async (register, random) => {
  const state = someCheck(register, random);
  const fire = state && register.core.read.firesOf(state.check.id).at(-1);
  return fire && { name: 'undoFire', input: { checkId: fire.checkId, fireId: fire.id } };
};

const fireNow: Maker = async (register, random) => {
  const state = someCheck(register, random);
  const held = state?.lines.filter(({ row }) => state.service.lines.get(row.id)?.state === 'held');
  const [line] = held ?? [];
  if (state === undefined || line === undefined) return undefined;
  const course = courseOf(state.service, line);
  return { name: 'fireCourse', input: { checkId: state.check.id, course } };
};

const plan: Maker = async (register, random) => {
  const state = someCheck(register, random);
  const lines = state?.lines.filter(({ standing, sent }) => standing === 'live' && !sent) ?? [];
  if (state === undefined || lines.length === 0) return undefined;
  const lineIds = [random.pick(lines).row.id];
  const how = random.chance(0.5) ? { hold: true } : { course: random.between(1, 3) };
  return { name: 'planLines', input: { checkId: state.check.id, lineIds, ...how } };
};

/** Money that came twice goes back. */
const giveBack: Maker = async ({ core }) => {
  const [state] = core.checkStates.loud().filter(({ overpaidMinor }) => overpaidMinor > 0);
  const payment = state?.payments.at(-1);
  if (state === undefined || payment === undefined) return undefined;
  const amountMinor = Math.min(state.overpaidMinor, payment.amountMinor);
  return { name: 'reversePayment', input: { paymentId: payment.id, amountMinor } };
};

/** Two parties at one table were one. */
const together: Maker = async (register, random) => {
  const state = someCheck(register, random);
  const open = register.core.checkStates.open();
  const here = open.filter(({ check }) => check.tableId === state?.check.tableId);
  const checkIds = here.map(({ check }) => check.id);
  return here.length < 2 || state?.check.tableId === null
    ? undefined
    : { name: 'settleFloor', input: { answer: 'together', checkIds: checkIds.slice(0, 2) } };
};

const INCIDENTS: Readonly<Record<string, Maker>> = {
  ...{ voidLine: MAKERS.voidLine, refundLine: MAKERS.refundLine, removeLine: MAKERS.removeLine },
  ...{ changeLine: MAKERS.changeLine, describeCheck: MAKERS.describeCheck, move: MAKERS.move },
  ...{ eightySix: MAKERS.eightySix, keepMaking: MAKERS.keepMaking, allergy: MAKERS.allergy },
  ...{ adjust, withdraw, handOver, changeTable, undoFire, fireNow, plan, giveBack, together },
};

const WEIGHTS = {
  ...{ voidLine: 8, refundLine: 2, removeLine: 3, changeLine: 4, describeCheck: 2, move: 16 },
  ...{ eightySix: 2, keepMaking: 2, allergy: 4, adjust: 6, withdraw: 2, handOver: 3 },
  ...{ changeTable: 2, undoFire: 3, fireNow: 3, plan: 3, giveBack: 4, together: 2 },
} as const;

/** Something that nobody planned, about the checks of two tables that stand together. */
export const incident: Maker = async (register, random): Promise<WishDraft | undefined> => {
  const state = someCheck(register, random);
  if (state === undefined) return undefined;
  const tables = pairOf(register, state.check.tableId);
  const near = lookingAt(register, ({ check }) => tables.has(check.tableId));
  return INCIDENTS[random.weighted(WEIGHTS)]?.(near, random);
};

/** What two registers do at once to the checks of one table. */
export const atTable = (
  register: RegisterCore,
  tableId: string,
  random: Random,
): Promise<WishDraft | undefined> => {
  const here = lookingAt(register, ({ check }) => check.tableId === tableId);
  const habit = random.weighted({
    ...{ addLine: 4, changeLine: 2, removeLine: 1, sendCheck: 4, voidLine: 4, pay: 3, move: 8 },
    allergy: 2,
    other: 8,
  });
  return habit === 'other' ? incident(here, random) : MAKERS[habit](here, random);
};
