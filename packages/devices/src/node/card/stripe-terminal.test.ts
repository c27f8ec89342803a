import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardResult } from '../../core/card/card-port.ts';
import { type Cut, StripeApi } from './stripe-api.fixture.ts';
import { createStripeTerminal } from './stripe-terminal.ts';

let api: StripeApi;
let port: number;
beforeEach(async () => {
  api = new StripeApi();
  port = await api.listen();
});
afterEach(() => api.close());

/** As after a restart: nothing but the settings. */
const open = (guestMs = 8000) =>
  createStripeTerminal({
    ...{ reader: 'tmr_test', secretKey: 'sk_test_of_a_fake', pollMs: 5 },
    ...{ api: { host: '127.0.0.1', port, protocol: 'http' }, waits: { guestMs, callMs: 8000 } },
  });

const KEY = '1-chk-charge-1';
const wish = { key: KEY, amountMinor: 1300, currency: 'GBP', reference: null };

/** What the register has on record of a charge. */
const charge = async (guestMs?: number) => {
  let reference: string | null = null;
  const onReference = (name: string): void => {
    reference = name;
  };
  const said = await open(guestMs).authorise({ ...wish, offlineLimitMinor: 0, onReference });
  return { said, reference: reference as string | null };
};

const settle = async (first: { said: CardResult; reference: string | null }) => {
  let { said } = first;
  for (let tries = 0; said.outcome === 'unknown' && tries < 5; tries++)
    said = await open().lookup({ ...wish, reference: first.reference });
  return said;
};

const CHARGE_CUTS: readonly Cut[] = (['create', 'process', 'look'] as const).flatMap((step) => [
  { step, when: 'before' as const },
  { step, when: 'after' as const },
]);

describe('Stripe Terminal', () => {
  test('[PC5] [PC16] a card that is presented is approved, with what its slip tells', async () => {
    const { said, reference } = await charge();
    expect(said).toMatchObject({ outcome: 'approved', brand: 'visa', last4: '4242' });
    expect(reference).toBe('pi_1');
    expect(api.keys).toEqual([`${KEY}-create`, `${KEY}-process`]);
  });

  test.each(CHARGE_CUTS)(
    '[PC14] [PC1] cut $when $step: one charge or none, found after a restart',
    async (cut) => {
      api.cut = cut;
      const first = await charge();
      const said = await settle(first);
      expect(said.outcome).toBe(api.takenMinor() === 1300 ? 'approved' : 'declined');
      expect(api.intents.size).toBe(1);
    },
  );

  test('[PC14] a card that the bank declines is closed, so that it cannot be charged later', async () => {
    api.card = 'bad';
    expect((await charge()).said).toEqual({
      outcome: 'declined',
      reason: 'Your card was declined.',
    });
    expect(api.intents.get('pi_1')?.status).toBe('canceled');
  });

  test('[PC13] a guest who presents none leaves a charge that looking up closes', async () => {
    api.card = 'never';
    const first = await charge(20);
    expect(first.said.outcome).toBe('unknown');
    expect((await settle(first)).outcome).toBe('declined');
    expect(api.intents.get('pi_1')?.status).toBe('canceled');
  });

  test('[PC15] a reader that is off is said before, and refuses without a charge', async () => {
    expect(await open().reach()).toEqual({ state: 'ready' });
    api.online = false;
    expect(await open().reach()).toMatchObject({ state: 'unreachable' });
    expect((await charge()).said.outcome).toBe('declined');
    expect(api.takenMinor()).toBe(0);
    await api.close();
    expect(await open().reach()).toMatchObject({ state: 'unreachable' });
    api = new StripeApi();
    port = await api.listen();
  });

  test.each(['before', 'after'] as const)(
    '[PC8] [PC14] a refund that is cut %s goes back once',
    async (when) => {
      const { reference } = await charge();
      const back = {
        ...wish,
        key: '1-chk-refund-1',
        amountMinor: 900,
        original: { key: KEY, reference },
      };
      api.cut = { step: 'refund', when };
      // The SDK sends anew over a line that was kept open; the key is ours, so it is one refund all the same.
      let said: CardResult = await open().refund(back);
      for (let tries = 0; said.outcome === 'unknown' && tries < 5; tries++)
        said = (await open().lookupRefund(back)) ?? (await open().refund(back));
      expect(said.outcome).toBe('approved');
      expect(api.takenMinor()).toBe(400);
      const more = { ...back, key: '1-chk-refund-2' };
      expect((await open().refund(more)).outcome).toBe('declined');
    },
  );
});
