import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresRows } from './src/databases.ts';
import { addDevice, type ExtraDevice, siteHubCode } from './src/extra-device.ts';
import { registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

let shop: SharedShop;
let bar: ExtraDevice | undefined;
beforeAll(async () => {
  shop = await enterShop('whole');
});
afterAll(async () => {
  await shop.leave();
  bar?.stop();
});

const metricsOf = async (port: number | undefined): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

test('[FO24] a register joins by a code of the site hub while all runs: its sales are central within seconds', async () => {
  const { dataDir, part } = shop.suite;
  // Others of this restaurant may sell meanwhile: its receipts are a series of their own, of the site hub's range.
  const own = async (): Promise<readonly string[]> => {
    const numbers = await postgresRows(dataDir, 'receipt', ['series', 'number']);
    return numbers.map(String).filter((number) => number.startsWith('101,'));
  };
  bar = await addDevice(shop.suite, 'pos', 'register', 'Bar', siteHubCode);
  const register = registerPage(await shop.open(bar.part.address));
  await register.logIn();
  for (let i = 0; i < 2; i++) {
    await register.item('Bacon bap');
    await register.payExact();
    await register.tap('next-order');
  }
  await until('both receipts in Postgres', async () => (await own()).length >= 2);
  expect([...(await own())].sort()).toEqual(['101,1', '101,2']);
  const figures = await metricsOf(part('siteHub').port);
  expect(figures).not.toMatch(/galley_hub_origin_refused_seconds\{/);
  await until('nothing waits at the site hub', async () => {
    const lags = (await metricsOf(part('siteHub').port)).match(/galley_hub_origin_lag\{.*/g) ?? [];
    return lags.length > 0 && lags.every((line) => line.endsWith(' 0'));
  });
}, 120_000);
