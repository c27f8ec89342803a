import type { TestOffice } from './open-office.fixture.ts';
import { menuOf } from './trade.fixture.ts';

export const nothing = {};
export const eventsOf = (shop: TestOffice, type: string) =>
  shop.rows('event').filter((row) => row.type === type);

export const failureOf = async (outcome: unknown) => {
  const done = (await outcome) as { ok: boolean; error?: { code: string; field?: string } };
  return done.ok ? undefined : done.error?.code;
};

export const firstItem = (shop: TestOffice) => {
  const item = menuOf(shop)[0];
  if (item === undefined) throw new Error('the demo menu has items');
  return item;
};
