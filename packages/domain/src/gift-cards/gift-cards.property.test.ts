import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectFunds } from '../funds/project-funds.ts';
import { noRows, opened } from '../funds/testing/funds.fixture.ts';
import { codeOf, context, disordered, good, NOW, SITE } from '../testing/fixtures.ts';
import { decideMakeZ } from '../z-report/make-z.rule.ts';
import { isGiftCode, makeGiftCode, tidyGiftCode } from './gift-code.ts';
import { lastDay } from './gift-expiry.ts';
import { giftCreditIds, giftSpendId, projectGiftCard } from './gift-ledger.ts';
import type { LoadGiftCardCommand } from './load-gift-card/load-gift-card.command.ts';
import { decideLoadGiftCard } from './load-gift-card/load-gift-card.rule.ts';
import { giftPayProblem } from './pay-by-gift-card.ts';
import { decideSaveGiftRule } from './save-gift-rule/save-gift-rule.rule.ts';

const CODE = makeGiftCode('40712398551');
const about = { card: undefined, newCode: CODE, months: 0, currency: 'GBP' };
const wish = { amountMinor: 2500, tender: 'cash', tenderedMinor: 3000 } as const;
const load = (more: Partial<LoadGiftCardCommand> = {}, by = context()) =>
  decideLoadGiftCard(about, { ...wish, ...more }, by);

describe('codes', () => {
  test('[GV2] of the house have a check digit that a wrong digit or two swapped ones break', () => {
    const digits = fc.array(fc.nat(9), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(digits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (random, at, off) => {
        const code = makeGiftCode(random.join(''));
        expect(isGiftCode(code)).toBe(true);
        const wrong = (Number(code[at]) + off) % 10;
        expect(isGiftCode(`${code.slice(0, at)}${wrong}${code.slice(at + 1)}`)).toBe(false);
      }),
    );
    expect(tidyGiftCode(' ab-12 34-cd')).toBe('AB1234CD');
    expect(isGiftCode('PRINTED-1')).toBe(false);
    expect(isGiftCode('PRINTED1')).toBe(true);
  });

  test('[GV2] numbers of payment cards and what is no code are refused', () => {
    expect(codeOf(load({ code: '4242 4242 4242 4242' }))).toBe('card_number');
    expect(load({ code: '123456789012' })).toMatchObject({
      error: { message: 'This is no code of a gift card. Scan it, or type it again.' },
    });
  });
});

describe('a load', () => {
  test('[GV1] makes the card once, lands in a fund, and is no turnover', () => {
    const by = context();
    const begun = opened(noRows, by, 1000);
    const later = context({
      ...{ ids: by.ids, now: NOW + 1 },
      till: { period: 1, fundSessionId: begun.session.id },
    });
    const sold = good(load({}, later));
    expect(sold).toMatchObject({ changeMinor: 500, card: { code: CODE, expiresOn: null } });
    expect(sold.facts.map(({ kind }) => kind)).toEqual(['gift_card', 'gift_load']);
    const again = good(decideLoadGiftCard({ ...about, card: sold.card }, wish, later));
    expect(again.facts.map(({ kind }) => kind)).toEqual(['gift_load']);
    const funds = projectFunds({ ...begun.rows, loads: [sold.load, again.load] }, SITE);
    expect(funds.sessions[0]?.balanceMinor).toBe(6000);
    const rows = { receipts: [], payments: [], refunds: [], reversals: [], voids: [], moves: [] };
    const period = { ...rows, closed: [], checks: [], loads: [sold.load, again.load] };
    const { figures } = good(decideMakeZ(undefined, period, later)).z;
    expect(figures).toMatchObject({
      ...{ turnoverMinor: 0, taxTotals: [], tenders: [], withoutReceiptMinor: 0 },
      giftLoads: [{ tender: 'cash', count: 2, amountMinor: 5000 }],
    });
  });

  test('[GV1] wants an amount, in coins, and all of it', () => {
    expect(codeOf(load({ amountMinor: 0 }))).toBe('amount_missing');
    expect(codeOf(load({ tenderedMinor: 2400 }))).toBe('tendered_below_amount');
    expect(codeOf(load({ tender: 'card' }))).toBe('tendered_not_amount');
    expect(codeOf(load({ amountMinor: 2503 }, context({ cashStepMinor: 5 })))).toBe('not_in_coins');
    expect(codeOf(load({}, context({ permissions: ['bump'] })))).toBe('not_allowed');
  });
});

describe('validity', () => {
  test('[GV5] the last day is as many months on, the last of a shorter month', () => {
    expect(lastDay('2026-01-31', 1)).toBe('2026-02-28');
    expect(lastDay('2026-11-22', 36)).toBe('2029-11-22');
    expect(lastDay('2026-11-22', 0)).toBeNull();
  });

  test('[GV5] after it a card neither pays nor is loaded; whoever closes the day sets the rule', () => {
    const card = { ...good(load()).card, expiresOn: '2026-05-31' };
    expect(codeOf(decideLoadGiftCard({ ...about, card }, wish, context()))).toBe(
      'gift_card_expired',
    );
    const asked = { card, hereMinor: 500, currency: 'GBP' };
    expect(giftPayProblem({ ...asked, businessDate: '2026-06-01' }, 100)?.code).toBe(
      'gift_card_expired',
    );
    expect(giftPayProblem({ ...asked, businessDate: '2026-05-31' }, 500)).toBeUndefined();
    expect(giftPayProblem({ ...asked, businessDate: '2026-05-31' }, 501)?.message).toBe(
      'This register may take £5.00 off this gift card, not £5.01. Take less, or try again with a connection.',
    );
    expect(good(decideSaveGiftRule({ months: 36 }, context()))).toMatchObject([
      { kind: 'gift_rule', doc: { months: 36 } },
    ]);
    expect(codeOf(decideSaveGiftRule({ months: 1 }, context({ permissions: ['sell'] })))).toBe(
      'not_allowed',
    );
  });
});

const entry = fc.oneof(
  fc.record({ word: fc.constant('load' as const), amount: fc.integer({ min: 1, max: 9999 }) }),
  fc.record({ word: fc.constant('paid' as const), amount: fc.integer({ min: -9999, max: -1 }) }),
);

test('[GV3] the balance is the sum of the entries, each once, in whatever order they are heard', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), fc.array(fc.nat()), (drawn, keys) => {
      const moves = drawn.map(({ word, amount }, at) => ({
        id: word === 'load' ? giftCreditIds.loaded(`gld_${at}`) : `${giftSpendId(`pay_${at}`)}:0`,
        ...{ at, amountMinor: amount },
      }));
      const told = projectGiftCard(moves);
      const sum = drawn.reduce((all, { amount }) => all + amount, 0);
      expect(told.balanceMinor).toBe(Math.max(0, sum));
      const facts = moves.map(({ id }) => ({ kind: 'x', id, doc: {} }));
      const order = disordered(facts, keys).flatMap(({ id }) => moves.filter((m) => m.id === id));
      expect(projectGiftCard([...order, ...moves])).toEqual(told);
    }),
  );
});
