import { type LineVoidRow, routeLine, type TicketRow, ticketIdsOf } from '@galley/domain';
import { ticketRow, voidRow } from '../../../apps/kitchen/src/core/kitchen.fixture.ts';
import { GRILLS, openShop, type Shop } from './kitchen-shop.ts';
import { findProblems, orderProblems, type Record } from './service-oracles.ts';
import {
  type Plan,
  planOf,
  REGISTERS,
  SCREEN_NAMES,
  SCREENS,
  type Service,
  type Step,
} from './service-plan.ts';

const ITEMS = ['itm_steak', 'itm_steak', 'itm_chips', 'itm_salad'] as const;
const OWN_STATION = { itm_steak: 'grill', itm_chips: 'fry', itm_salad: 'cold' } as const;
const NOTHING_ASKED = { orderTypeId: 'oty', timeZone: 'UTC' };

const stationOf = (shop: Shop, register: string, checkId: string, itemId: (typeof ITEMS)[number]) =>
  routeLine(
    {
      ...{ checkId, itemId, categoryId: 'cat', modifiers: [], course: 1 },
      stationKey: OWN_STATION[itemId],
    },
    shop.find(register).kitchen.core.reads.stations(),
    { ...NOTHING_ASKED, rules: [GRILLS], now: shop.now() },
  )?.stationKey ?? '';

const send = (shop: Shop, plan: Plan, record: Record): void => {
  const number = record.tickets.length + 1;
  const [one, other] = plan.random.chance(0.5) ? REGISTERS : [REGISTERS[1], REGISTERS[0]];
  const itemId = plan.random.pick(ITEMS);
  const place = (register: string, id: string): TicketRow => {
    const stationKey = stationOf(shop, register, `chk_${number}`, itemId);
    const more = { checkId: `chk_${number}`, stationKey, firedAt: shop.now(), deviceId: register };
    const lines = ticketRow(String(number)).lines;
    const row = ticketRow(id, { ...more, lines });
    shop.write(register, 'ticket', row);
    return row;
  };
  record.tickets.push(place(one, String(number)));
  if (plan.random.chance(0.1)) record.twice.push(place(other, `${number}b`));
};

const voidOne = (shop: Shop, plan: Plan, record: Record): void => {
  const free = record.tickets.filter(
    ({ id }) => !record.voids.some((row) => row.id === `vod_${id.slice(4)}`),
  );
  if (free.length === 0) return;
  const ticket = plan.random.pick(free);
  const row: LineVoidRow = { ...voidRow(ticket.id.slice(4)), voidedAt: shop.now() };
  shop.write(plan.random.pick(REGISTERS), 'line_void', row);
  record.voids.push(row);
};

const atScreen = async (shop: Shop, plan: Plan, record: Record) => {
  const name = plan.random.pick(SCREEN_NAMES);
  const { kitchen } = shop.find(name);
  const board = await kitchen.board(plan.random.pick<string>(SCREENS[name]));
  if (board === null) throw new Error('Invariant broken: no board');
  record.problems.push(...orderProblems(name, board.open, record));
  const ticketIds = board.open.map(({ id }) => id);
  if (ticketIds.length > 0) {
    const done = await kitchen.kitchen.commands.markPainted.run({ ticketIds }, kitchen.context());
    if (done.ok) for (const id of ticketIds.flatMap(ticketIdsOf)) record.painted.add(id);
  }
  return { kitchen, board };
};

const bump = async (shop: Shop, plan: Plan, record: Record): Promise<void> => {
  const { kitchen, board } = await atScreen(shop, plan, record);
  const [first, ...rest] = board.open;
  if (first === undefined) return;
  const ticket = plan.random.pick([first, first, ...rest]);
  const done = await kitchen.bump(ticket.id);
  if (done.ok) record.bumps.push(ticket.id);
};

const recall = async (shop: Shop, plan: Plan, record: Record): Promise<void> => {
  const { kitchen, board } = await atScreen(shop, plan, record);
  const [last] = board.bumped;
  if (last === undefined) return;
  const done = await kitchen.recall(last.id);
  if (done.ok) record.recalled.add(last.id);
};

const acknowledge = async (shop: Shop, plan: Plan, record: Record): Promise<void> => {
  const { kitchen, board } = await atScreen(shop, plan, record);
  const ticket = [...board.open, ...board.notices].find(({ notices }) => notices.length > 0);
  const subjectId = ticket?.notices[0]?.subjectId;
  if (ticket === undefined || subjectId === undefined) return;
  const done = await kitchen.acknowledge(ticket.id, subjectId);
  if (done.ok) record.acks.push({ ticketId: ticket.id, subjectId });
};

const closing = async (shop: Shop, plan: Plan): Promise<void> => {
  const { kitchen } = shop.find('screen1');
  const stationKey = plan.random.pick(['grill', 'grill2']);
  const closed = kitchen.core.reads.stations().find(({ key }) => key === stationKey)?.closed !== 1;
  await kitchen.kitchen.commands.closeStation.run({ stationKey, closed }, kitchen.context());
};

const play = async (step: Step, shop: Shop, plan: Plan, record: Record): Promise<void> => {
  if (step === 'send') return send(shop, plan, record);
  if (step === 'void') return voidOne(shop, plan, record);
  if (step === 'bump') return bump(shop, plan, record);
  if (step === 'recall') return recall(shop, plan, record);
  if (step === 'acknowledge') return acknowledge(shop, plan, record);
  if (step === 'closing') return closing(shop, plan);
  if (step === 'kill') {
    record.kills += 1;
    return shop.kill(plan.random.pick(SCREEN_NAMES));
  }
  record.meetings += 1;
  shop.meet(plan.group(shop.devices));
};

/** Ends in a shop that heard everything; what is wrong then, or ever was on a screen, is a problem. */
export const runService = async (service: Service) => {
  const plan = planOf(service);
  const shop = openShop(plan);
  const record: Record = {
    ...{ tickets: [], twice: [], voids: [], bumps: [], acks: [], problems: [] },
    ...{ recalled: new Set(), painted: new Set(), places: new Map(), kills: 0, meetings: 0 },
  };
  while (record.tickets.length < service.tickets) {
    shop.pass(plan.random.between(100, 40_000));
    await play(plan.step(), shop, plan, record);
  }
  // What was fired a moment ago is still to come for a screen whose clock is a little behind.
  shop.pass(60_000);
  shop.meet(shop.devices);
  shop.meet(shop.devices);
  const problems = [...record.problems, ...(await findProblems(shop, record))];
  shop.close();
  const { tickets, twice, voids, bumps, acks, painted, kills, meetings } = record;
  const counts = {
    ...{ tickets: tickets.length, twice: twice.length, voids: voids.length },
    ...{ bumps: bumps.length, acks: acks.length, painted: painted.size, kills, meetings },
  };
  return { problems, counts };
};
