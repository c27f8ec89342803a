import { expect, test } from 'vitest';
import { logIn, OWNER_PIN, openOffice } from '../testing/open-office.fixture.ts';
import { failureOf } from '../testing/outcomes.fixture.ts';

test('[FX1] rates are saved by date, and the office says which of them goes now', async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { commands, queries } = shop.definition;
  const save = (currency: string, validFrom: string, rateNano: number) =>
    commands.saveExchangeRate.run(
      { currency, validFrom, rateNano, rounding: 'down' },
      shop.call(session),
    );
  await save('EUR', '2020-01-01', 800_000_000);
  await save('EUR', '2020-02-01', 860_000_000);
  await save('EUR', '2999-01-01', 0);
  const answer = await queries.currencies.ask({}, { session });
  expect(answer).toMatchObject({
    ok: true,
    value: {
      currency: 'GBP',
      rates: [
        { validFrom: '2999-01-01', standing: 'later' },
        { validFrom: '2020-02-01', standing: 'now', rateNano: 860_000_000 },
        { validFrom: '2020-01-01', standing: 'past' },
      ],
    },
  });
  expect(await failureOf(save('GBP', '2020-01-01', 1))).toBe('own_currency');
});
