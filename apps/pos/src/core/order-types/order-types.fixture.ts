import { join } from 'node:path';
import type { KindSpec } from '@galley/base';
import { KINDS, type OrderTypeRow, rowFact } from '@galley/domain';
import type { MergedRow } from '@galley/sync/core';
import { readReplicaRows } from '@galley/sync/replica';
import { openRegister } from '../testing/register.fixture.ts';

export type Register = ReturnType<typeof openRegister>;

export const put = (register: Register, kind: string, ...rows: { readonly id: string }[]): void => {
  const done = register.replica.commit({ facts: rows.map((row) => rowFact(kind, row)) });
  if (!done.ok) throw new Error(done.error.message);
};

export const MINUTE = 60_000;

const plain = {
  ...{ active: null, taxKind: null, priceLevelId: null, papers: null, prompts: null },
  ...{ prepMinutes: 10, wayMinutes: null, slotMinutes: 15, slotOrders: 2, slotItems: null },
};

export const COLLECT: OrderTypeRow = {
  ...{ id: 'ort_collect', name: 'Collect', kind: 'takeaway', sort: 9 },
  ...plain,
};
export const VAN: OrderTypeRow = {
  ...{ id: 'ort_van', name: 'Van', kind: 'delivery', sort: 10 },
  ...plain,
  ...{ prompts: { phone: 'must' }, wayMinutes: 20, papers: ['receipt'], priceLevelId: 'lvl_van' },
};

/** Of a house that delivers everywhere alike. */
export const withoutZones = ({ core, replica }: Register): void => {
  const zones = core.read.deliveryZones();
  const facts = zones.map(({ id }) => ({ kind: 'delivery_zone', id, doc: {}, deleted: true }));
  const done = replica.commit({ facts });
  if (!done.ok) throw new Error(done.error.message);
};

/** A register of a house that takes orders for a time. */
export const openHouse = async (number = 1): Promise<Register> => {
  const register = openRegister({ number });
  const { read } = register.core;
  const chips = read.items().find(({ name }) => name === 'Chips');
  put(register, 'order_type', COLLECT, VAN);
  withoutZones(register);
  put(register, 'price_level', { id: 'lvl_van', name: 'Van', sort: 0 } as { id: string });
  put(register, 'item_price', {
    ...{ id: 'ipr_1', itemId: chips?.id ?? '', levelId: 'lvl_van', priceMinor: 777 },
  });
  await register.login('callum');
  return register;
};

export const openAs = async (register: Register, orderTypeId: string): Promise<string> =>
  (await register.run('openCheck', { orderTypeId })).checkId;

export const view = async (register: Register, checkId: string) => {
  const found = await register.ask('check', { checkId });
  if (found === null) throw new Error('no check');
  return found;
};

const KINDS_OF_ORDER = ['check', 'line', 'round', 'ticket', 'event'] as const;
const EVENTS_OF_ORDER = ['promise_changed', 'slot_agreed'];

/** What one register has of a check comes to another. */
export const hear = (from: Register, to: Register, checkId: string): void => {
  const { read } = from.core;
  const check = read.check(checkId);
  const rows = {
    check: check === undefined ? [] : [check],
    line: read.linesOf(checkId),
    round: read.roundsOf(checkId),
    ticket: read.ticketsOf(checkId),
    event: EVENTS_OF_ORDER.flatMap((type) => {
      const known = to.core.read.eventsOf(checkId, type).map(({ id }) => id);
      return read.eventsOf(checkId, type).filter(({ id }) => !known.includes(id));
    }),
  };
  for (const kind of KINDS_OF_ORDER) if (rows[kind].length > 0) put(to, kind, ...rows[kind]);
};

const kindOf = (kind: string): KindSpec => {
  const found = KINDS.find((spec) => spec.kind === kind);
  if (found === undefined) throw new Error(`no kind ${kind}`);
  return found;
};

export const CHECK = kindOf('check');

/** A check as a register's replica has it, with the clocks of its columns. */
export const checkRow = ({ home }: Register, checkId: string): MergedRow => {
  for (const { kind, id, doc, clk, deleted } of readReplicaRows(join(home, 'replica.db'), [CHECK]))
    if (kind === 'check' && id === checkId) return { doc, clk, deleted };
  throw new Error('no check');
};
