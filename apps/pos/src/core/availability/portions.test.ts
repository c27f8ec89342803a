import { err, failure, ok } from '@galley/base';
import { expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import { returnPortions } from './line-portions.ts';
import { createPortions, shareOf } from './portions.ts';

type Mode = 'online' | 'site_only' | 'alone';

/** A register whose grants are kept by hand. */
const till = async (
  mode: Mode,
  granted: number,
  answer: 'granted' | 'unreachable' = 'granted',
  held = 0,
) => {
  const shop = openRegister();
  await shop.login('callum');
  const asked: number[] = [];
  const given: number[] = [];
  let left = granted;
  const portions = createPortions({
    ids: shop.core.ids,
    replica: {
      commit: () => {
        given.push(left);
        left = 0;
        return ok({ result: null } as never);
      },
      allowance: {
        ...shop.replica.allowance,
        left: () => left,
        leftElsewhere: () => held,
        giveBack: () => [],
        spend: ({ amount }) => {
          if (amount > left) return err({ ...failure('not_granted', 'none'), left });
          left -= amount;
          return ok([{ kind: 'allowance_spend', id: `spend_${amount}`, doc: {} }]);
        },
      },
    },
    sync: {
      setOpen: () => undefined,
      view: () => ({ mode, peers: [peer('register'), peer('register'), peer('kitchen')] }) as never,
      askAllowance: async ({ wanted }) => {
        asked.push(wanted);
        if (answer === 'unreachable') return err(failure('unreachable', 'nobody answers'));
        left += wanted;
        return ok({ id: 'a', amount: wanted, expiresAt: 0, serial: 1 });
      },
    },
  });
  return { portions, asked, given };
};

const peer = (kind: string) => ({ kind, connected: true });
const countdown = (left: number) => ({ countdownId: 'cdn_1', portions: 12, left, since: 0 });
const context = { businessDate: '2026-06-01' } as never;

test('[AV10] twelve portions at three registers: two held by each, six left at the hub', async () => {
  expect([12, 6, 5, 1, 0].map((left) => shareOf(left, 3))).toEqual([2, 1, 1, 0, 0]);
  const { portions, asked } = await till('online', 0);
  portions.keep([countdown(12)]);
  expect(asked).toEqual([2]);
  expect(portions.here('cdn_1')).toBe(2);
});

test('[AV10] what is held goes back when there is not plenty any more', async () => {
  const { portions, given } = await till('online', 2);
  portions.keep([countdown(2)]);
  expect(given).toEqual([2]);
});

test('[AV10] a register that is cut off sells what it was granted and no more, and asks for nothing', async () => {
  const { portions, asked } = await till('alone', 2);
  portions.keep([countdown(12)]);
  expect(asked).toEqual([]);
  expect(portions.take(countdown(12), 2, context)).toMatchObject({ value: { beyond: null } });
  expect(portions.take(countdown(10), 1, context)).toMatchObject({
    error: { code: 'portions_elsewhere' },
  });
});

test('[AV10] more than is left is never taken, whatever was granted', async () => {
  const { portions } = await till('online', 5);
  expect(portions.take(countdown(1), 2, context)).toMatchObject({ ok: false });
});

test('[AV30] a refusal says how many others hold, or that the hub has not granted them', async () => {
  const told = async (held: number, quantity: number) => {
    const { portions } = await till('alone', 0, 'granted', held);
    const taken = portions.take(countdown(2), quantity, context);
    return taken.ok ? '' : taken.error.message;
  };
  expect(await told(2, 1)).toContain('other registers hold 2');
  expect(await told(0, 1)).toContain('the hub has not granted it the rest');
  expect(await told(0, 3)).toContain('Only 2 left, not 3');
});

test('[AV30] who asks while another question is under way waits for it, and asks then', async () => {
  const { portions, asked } = await till('online', 0);
  const shared = portions.ask('cdn_1', 1);
  await portions.ask('cdn_1', 1);
  await shared;
  expect(asked).toEqual([1, 1]);
  expect(portions.here('cdn_1')).toBe(2);
});

test('[AV11] while only the site has its hub, what nobody grants is sold by its count', async () => {
  const { portions } = await till('site_only', 0, 'unreachable');
  expect(portions.take(countdown(3), 1, context)).toMatchObject({ ok: false });
  await portions.ask('cdn_1', 1);
  expect(portions.take(countdown(3), 1, context)).toMatchObject({
    value: { spends: [], beyond: 'site_count' },
  });
  expect(portions.take(countdown(0), 1, context)).toMatchObject({ ok: false });
});

test('[AV13] two cut-off registers that void one line give its portion back once', async () => {
  const shop = openRegister();
  await shop.login('callum');
  const checkId = await shop.openTakeaway();
  const line = shop.core.read.line(await shop.ring(checkId, 'Chips'));
  if (line === undefined) throw new Error('no line');
  const counted = { ...line, countdownId: 'cdn_1', quantity: 2 };
  const here = returnPortions(shop.core, counted, 2);
  const there = returnPortions(shop.core, counted, 1);
  expect(here.map(({ id }) => id)).toEqual([`${line.id}:0`, `${line.id}:1`]);
  expect(there).toEqual(here.slice(0, 1));
  shop.replica.commit({ facts: there });
  expect(returnPortions(shop.core, counted, 1)).toEqual(here.slice(1));
});
