import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackOfficeContract } from '@galley/backoffice/contract';
import type { KitchenContract } from '@galley/kitchen/contract';
import type { Journal } from '../journal.ts';
import type { ChaosShop } from '../shop.ts';
import { type Desk, startWorker, type Worker } from './desk.ts';

/** A cook bumps mostly, recalls now and then, and acknowledges what changed. */
export const startKitchenWork = (
  desk: Desk<KitchenContract>,
  journal: Journal,
  pauseMs: number,
): Worker => {
  const { rpc, random } = desk;
  const wish = async (): Promise<unknown> => {
    const board = await rpc.ask('board', { stationKey: '*' });
    if (!board.ok || board.value === null) return undefined;
    const { open, bumped, notices } = board.value;
    const noticed = [...notices, ...open].filter((ticket) => ticket.notices.length > 0);
    if (noticed.length > 0 && random.chance(0.3)) {
      const ticket = random.pick(noticed);
      const { subjectId } = random.pick(ticket.notices);
      const about = { ticketId: ticket.id, subjectId };
      return desk.act('acknowledge', rpc.run('acknowledge', about));
    }
    if (bumped.length > 0 && random.chance(0.15)) {
      const { id: ticketId } = random.pick(bumped);
      return desk.act('recallTicket', rpc.run('recallTicket', { ticketId }));
    }
    if (open.length === 0) return undefined;
    const { id: ticketId } = random.pick(open);
    return desk.act('bumpTicket', rpc.run('bumpTicket', { ticketId }));
  };
  return startWorker(pauseMs, desk, journal, wish);
};

/** The owner changes prices and names, and takes items off the menu and puts them back. */
export const startOfficeWork = (
  shop: ChaosShop,
  desk: Desk<BackOfficeContract>,
  journal: Journal,
  pauseMs: number,
): Worker => {
  const { rpc, random } = desk;
  const key = readFileSync(join(shop.folder, 'backoffice/house-key'), 'utf8').trim();
  rpc.setSession(`house:${key}`);
  const wish = async (): Promise<unknown> => {
    const menu = await rpc.ask('menu', {});
    if (!menu.ok || menu.value.items.length === 0) return undefined;
    const { id, priceMinor } = random.pick(menu.value.items);
    const change = random.weighted({ price: 6, name: 2, out: 1, back: 2 });
    const about = { subjectKind: 'item', subjectId: id } as const;
    if (change === 'out')
      return desk.act('markUnavailable', rpc.run('markUnavailable', { ...about, until: 'back' }));
    if (change === 'back') return desk.act('markAvailable', rpc.run('markAvailable', about));
    const columns = {
      price: { priceMinor: priceMinor + random.between(1, 50) },
      name: { name: `Dish ${random.below(100_000)}` },
    }[change];
    return desk.act('saveItem', rpc.run('saveItem', { id, ...columns }));
  };
  return startWorker(pauseMs, desk, journal, wish);
};
