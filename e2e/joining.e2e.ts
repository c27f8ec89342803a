import { afterEach, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { postgresRows } from './src/databases.ts';
import { addDevice, type ExtraDevice, siteHubCode } from './src/extra-device.ts';
import { registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

let suite: Suite | undefined;
let bar: ExtraDevice | undefined;
let window: Window | undefined;
afterEach(async () => {
  await window?.close();
  bar?.stop();
  await suite?.stop();
  suite?.remove();
});

const metricsOf = async (port: number | undefined): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

test('[FO24] a register joins by a code of the site hub while all runs: its sales are central within seconds', async () => {
  suite = await startSuite();
  const { dataDir, part } = suite;
  bar = await addDevice(suite, 'pos', 'register', 'Bar', siteHubCode);
  window = await openWindow(bar.part.address ?? '');
  const register = registerPage(window.page);
  await register.logIn();
  for (let i = 0; i < 2; i++) {
    await register.item('Bacon bap');
    await register.payExact();
    await register.tap('next-order');
  }
  await until('both payments in Postgres', async () => {
    return (await postgresRows(dataDir, 'payment', ['id'])).length === 2;
  });
  // Its receipts are a series of their own: the site hub gave it a number of its own range.
  const numbers = await postgresRows(dataDir, 'receipt', ['series', 'number']);
  expect(numbers.map(String).sort()).toEqual(['101,1', '101,2']);
  const figures = await metricsOf(part('siteHub').port);
  expect(figures).not.toMatch(/galley_hub_origin_refused_seconds\{/);
  await until('nothing waits at the site hub', async () => {
    const lags = (await metricsOf(part('siteHub').port)).match(/galley_hub_origin_lag\{.*/g) ?? [];
    return lags.length > 0 && lags.every((line) => line.endsWith(' 0'));
  });
}, 120_000);
