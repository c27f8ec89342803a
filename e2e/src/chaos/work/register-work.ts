import type { CheckView, MenuView, PosContract } from '@galley/pos/contract';
import { until } from '../../suite.ts';
import type { Journal } from '../journal.ts';
import { type Desk, startWorker, type Worker } from './desk.ts';

const PINS = { manager: '5831', owner: '7294' } as const;
/** How often a register's people do what. */
const HABITS = {
  openCheck: 14,
  addLine: 34,
  changeLine: 5,
  removeLine: 3,
  sendCheck: 16,
  voidLine: 7,
  pay: 18,
  refundLine: 2,
  describeCheck: 4,
} as const;
type Habit = keyof typeof HABITS;

type Register = Desk<PosContract>;
type Line = CheckView['lines'][number];
type Till = { readonly desk: Register; readonly menu: MenuView };

const value = <T>(
  answer: { ok: true; value: T } | { ok: false; error: { message: string } },
): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const anyCheck = async (
  { desk }: Till,
  status: 'open' | 'settled',
): Promise<CheckView | undefined> => {
  const checks = value(await desk.rpc.ask('checks', { status }));
  if (checks.length === 0) return undefined;
  const { id } = desk.random.pick(checks);
  return value(await desk.rpc.ask('check', { checkId: id })) ?? undefined;
};

const anyLine = async (
  till: Till,
  status: 'open' | 'settled',
  fits: (line: Line) => boolean,
): Promise<{ check: CheckView; line: Line } | undefined> => {
  const check = await anyCheck(till, status);
  const lines = check?.lines.filter(fits) ?? [];
  return check === undefined || lines.length === 0
    ? undefined
    : { check, line: till.desk.random.pick(lines) };
};

/** The first choices that each group of the item asks for. */
const choicesOf = (menu: MenuView, itemId: string) => {
  const groupIds = menu.items.find(({ id }) => id === itemId)?.modifierGroupIds ?? [];
  return menu.groups
    .filter(({ id }) => groupIds.includes(id))
    .flatMap((group) => group.modifiers.slice(0, group.min))
    .map(({ id }) => ({ modifierId: id, quantity: 1 }));
};

const addTo = ({ desk, menu }: Till, checkId: string): Promise<unknown> => {
  const { id: itemId } = desk.random.pick(menu.items);
  const quantity = desk.random.between(1, 3);
  const line = { checkId, itemId, quantity, modifiers: choicesOf(menu, itemId) };
  return desk.act('addLine', desk.rpc.run('addLine', line));
};

/** A check without lines is on nobody's list: its first line comes with it. */
const openCheck = async (till: Till): Promise<unknown> => {
  const { desk, menu } = till;
  const type = desk.random.pick(menu.orderTypes.filter(({ kind }) => kind === 'takeaway'));
  const wish = { orderTypeId: type.id, guestName: `Guest ${desk.random.below(10_000)}` };
  const opened = await desk.act('openCheck', desk.rpc.run('openCheck', wish));
  return opened.ok ? addTo(till, opened.value.checkId) : undefined;
};

const addLine = async (till: Till): Promise<unknown> => {
  const check = await anyCheck(till, 'open');
  return check === undefined ? openCheck(till) : addTo(till, check.id);
};

const changeLine = async (till: Till): Promise<unknown> => {
  const found = await anyLine(till, 'open', ({ state }) => state === 'new');
  if (found === undefined) return addLine(till);
  const { desk, menu } = till;
  const { id: lineId, itemId } = found.line;
  const change = {
    lineId,
    quantity: desk.random.between(1, 4),
    modifiers: choicesOf(menu, itemId),
  };
  return desk.act('changeLine', desk.rpc.run('changeLine', change));
};

const removeLine = async (till: Till): Promise<unknown> => {
  const found = await anyLine(till, 'open', ({ state }) => state === 'new');
  const { desk } = till;
  return found && desk.act('removeLine', desk.rpc.run('removeLine', { lineId: found.line.id }));
};

const sendCheck = async ({ desk }: Till): Promise<unknown> => {
  const checks = value(await desk.rpc.ask('checks', { status: 'open' }));
  const unsent = checks.filter(({ unsentCount }) => unsentCount > 0);
  if (unsent.length === 0) return undefined;
  const checkId = desk.random.pick(unsent).id;
  return desk.act('sendCheck', desk.rpc.run('sendCheck', { checkId }));
};

const voidLine = async (till: Till): Promise<unknown> => {
  const wasSent = ({ state, quantity, voidedQuantity }: Line) =>
    (state === 'sent' || state === 'made') && quantity > voidedQuantity;
  const found = await anyLine(till, 'open', wasSent);
  if (found === undefined) return undefined;
  const { desk, menu } = till;
  const { id: lineId, quantity, voidedQuantity } = found.line;
  const wish = {
    lineId,
    quantity: desk.random.between(1, quantity - voidedQuantity),
    reasonId: menu.voidReasons[0]?.id ?? '',
    disposition: desk.random.pick(['not_made', 'wasted'] as const),
  };
  return desk.act('voidLine', desk.rpc.run('voidLine', wish));
};

const pay = async (till: Till): Promise<unknown> => {
  const check = await anyCheck(till, 'open');
  if (check === undefined || check.dueMinor <= 0) return undefined;
  const { desk } = till;
  const { id: checkId, dueMinor } = check;
  const amountMinor = desk.random.chance(0.2) ? Math.ceil(dueMinor / 2) : dueMinor;
  const tender = desk.random.pick(['cash', 'card'] as const);
  const wish = { checkId, tender, amountMinor, tenderedMinor: amountMinor };
  return desk.act('pay', desk.rpc.run('pay', wish));
};

const refundLine = async (till: Till): Promise<unknown> => {
  const isLive = ({ state, quantity, voidedQuantity, refundedQuantity }: Line) =>
    state !== 'voided' && quantity > voidedQuantity + refundedQuantity;
  const found = await anyLine(till, 'settled', isLive);
  if (found === undefined) return undefined;
  const { desk, menu } = till;
  const about = {
    lineId: found.line.id,
    quantity: 1,
    reasonId: menu.refundReasons[0]?.id ?? '',
  };
  const act = { type: 'refund' as const, ...about };
  const approved = await desk.rpc.run('approve', { pin: PINS.owner, act });
  if (!approved.ok) return undefined;
  const { approvalId } = approved.value;
  const tender = found.check.payments[0]?.tender === 'card' ? ('card' as const) : ('cash' as const);
  const wish = { ...about, tender, approvalId };
  return desk.act('refundLine', desk.rpc.run('refundLine', wish));
};

const describeCheck = async (till: Till): Promise<unknown> => {
  const check = await anyCheck(till, 'open');
  if (check === undefined) return undefined;
  const { desk } = till;
  const wish = { checkId: check.id, guestName: `Guest ${desk.random.below(10_000)}` };
  return desk.act('describeCheck', desk.rpc.run('describeCheck', wish));
};

const MAKERS: Readonly<Record<Habit, (till: Till) => Promise<unknown>>> = {
  openCheck,
  addLine,
  changeLine,
  removeLine,
  sendCheck,
  voidLine,
  pay,
  refundLine,
  describeCheck,
};

/** Logs in and sells. The menu is that of the start: what the office changes meanwhile is refused or taken by rule. */
export const startRegisterWork = async (
  desk: Register,
  journal: Journal,
  pauseMs: number,
): Promise<Worker> => {
  const menu = await until(`${desk.device} has the menu`, async () => {
    const known = value(await desk.rpc.ask('menu', {}));
    return known.items.length > 0 && known.orderTypes.length > 0 && known;
  });
  const { sessionId } = await until(`somebody logs in at ${desk.device}`, async () => {
    const done = await desk.rpc.run('login', { pin: PINS.manager });
    return done.ok && done.value;
  });
  desk.rpc.setSession(sessionId);
  const till: Till = { desk, menu };
  return startWorker(pauseMs, desk, journal, () => MAKERS[desk.random.weighted(HABITS)](till));
};
