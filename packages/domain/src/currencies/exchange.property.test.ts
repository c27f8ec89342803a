import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, context, good } from '../testing/fixtures.ts';
import { exchangeRateId, foreignFor, heldOf, ratesOn, rateText, worthOf } from './exchange.ts';
import { decideSaveExchangeRate } from './save-exchange-rate/save-exchange-rate.rule.ts';

const rateNano = fc.integer({ min: 1_000_000, max: 200_000_000_000 });
const rounding = fc.constantFrom('nearest' as const, 'down' as const);
const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'USD');
const rates = fc.record({ currency, rateNano, rounding });
const houses = fc.record({
  currency: fc.constantFrom('GBP', 'JPY', 'KWD', 'CHF'),
  stepMinor: fc.constantFrom(1, 5, 10, 100),
});
const euro = { currency: 'EUR', rateNano: 860_000_000, rounding: 'nearest' as const };
const pounds = { currency: 'GBP', stepMinor: 1 };

describe('what foreign cash is worth', () => {
  test('[FX2] 50 euros at 0.86 are 43 pounds, 100 yen at 0.0052 are 52 pence', () => {
    expect(worthOf(5000, euro, pounds)).toBe(4300);
    const yen = { currency: 'JPY', rateNano: 5_200_000, rounding: 'nearest' as const };
    expect(worthOf(100, yen, pounds)).toBe(52);
    expect(worthOf(33, { ...euro, rounding: 'down' }, pounds)).toBe(28);
    expect(worthOf(5001, euro, { currency: 'CHF', stepMinor: 5 })).toBe(4300);
  });

  test('[FX2] it is in coins of the house, off by less than one coin, and more is never worth less', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(1000), rates, houses, (amount, more, rate, house) => {
        const worth = worthOf(amount, rate, house);
        expect(worth % house.stepMinor).toBe(0);
        expect(worthOf(amount + more, rate, house)).toBeGreaterThanOrEqual(worth);
        const digits = { GBP: 2, CHF: 2, JPY: 0, KWD: 3, EUR: 2, USD: 2 } as const;
        const scale = 10 ** (digits[house.currency as 'GBP'] - digits[rate.currency as 'EUR']);
        const exact = (amount * rate.rateNano * scale) / 1e9;
        expect(Math.abs(worth - exact)).toBeLessThanOrEqual(house.stepMinor + exact * 1e-9);
      }),
    );
  });

  test('[FX3] the least that covers what is due is worth it, and one less is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), rates, houses, (coins, rate, house) => {
        const due = coins * house.stepMinor;
        const least = foreignFor(due, rate, house);
        expect(worthOf(least, rate, house)).toBeGreaterThanOrEqual(due);
        if (least > 0) expect(worthOf(least - 1, rate, house)).toBeLessThan(due);
      }),
    );
  });
});

describe('rates', () => {
  const row = (code: string, validFrom: string, nano: number) => ({
    ...{ id: exchangeRateId(code, validFrom), currency: code, validFrom, rateNano: nano },
    rounding: 'nearest' as const,
  });

  test('[FX1] the latest of a date goes, 0 takes the currency out, the order does not matter', () => {
    const rows = [
      row('EUR', '2026-06-01', 860_000_000),
      row('EUR', '2026-06-10', 870_000_000),
      row('USD', '2026-05-01', 780_000_000),
      row('USD', '2026-06-05', 0),
    ];
    const told = (date: string, of = rows) =>
      ratesOn(of, date).map((one) => `${one.currency} ${rateText(one.rateNano)}`);
    expect(told('2026-05-31')).toEqual(['USD 0.78']);
    expect(told('2026-06-01')).toEqual(['EUR 0.86', 'USD 0.78']);
    expect(told('2026-06-30', [...rows].reverse())).toEqual(['EUR 0.87']);
    expect(rateText(25_000_500_000_000)).toBe('25000.50');
  });

  test('[FX1] a rate is saved by whoever closes the day, of another currency that exists', () => {
    const wish = {
      currency: 'EUR',
      validFrom: '2026-06-01',
      rateNano: 1,
      rounding: 'down',
    } as const;
    const [fact] = good(decideSaveExchangeRate('GBP', wish, context()));
    expect(fact).toMatchObject({ kind: 'exchange_rate', id: 'EUR:2026-06-01' });
    expect(codeOf(decideSaveExchangeRate('EUR', wish, context()))).toBe('own_currency');
    const odd = { ...wish, currency: 'QQQ' };
    expect(decideSaveExchangeRate('GBP', odd, context())).toMatchObject({
      error: { message: 'QQQ is no currency. Type its three letters, as EUR.' },
    });
    const seller = context({ permissions: ['sell'] });
    expect(codeOf(decideSaveExchangeRate('GBP', wish, seller))).toBe('not_allowed');
  });

  test('[FX5] cash of each currency is summed apart', () => {
    const some = [
      { currency: 'USD', amountMinor: 500 },
      { currency: 'EUR', amountMinor: 100 },
      { currency: 'USD', amountMinor: -500 },
    ];
    expect(heldOf(some)).toEqual([{ currency: 'EUR', amountMinor: 100 }]);
  });
});
