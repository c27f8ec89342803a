import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { postgresRows, replicaRows } from './src/databases.ts';
import { addDevice, askCode, type ExtraDevice, siteHubCode } from './src/extra-device.ts';
import { registerPage } from './src/register-page.ts';
import { isAlive, type Suite, startSuite, until } from './src/suite.ts';

let suite: Suite | undefined;
let bar: ExtraDevice | undefined;
let window: Window | undefined;
afterEach(async () => {
  await window?.close();
  bar?.stop();
  await suite?.stop();
  suite?.remove();
});

/** The hub of the site that acts while the site hub is gone. */
const standbyOf = ({ dataDir }: Suite): Promise<string> =>
  until('a stand-by acts', async () => {
    const rows = replicaRows<{ hubUrls: string | null }>(dataDir, 'backoffice', 'endpoint');
    for (const url of rows.flatMap(({ hubUrls }) => JSON.parse(hubUrls ?? '[]') as string[])) {
      const answer = await fetch(`${url}/v1/hub`).catch(() => undefined);
      if (((await answer?.json()) as { acting?: boolean } | undefined)?.acting) return url;
    }
    return undefined;
  });

/** As a program before left a register that had joined where nobody had the pepper. */
const withoutPepper = (dataDir: string, folder: string): void => {
  const db = new Database(join(dataDir, folder, 'replica.db'));
  db.prepare('UPDATE sync_identity SET pepper = NULL').run();
  db.close();
};

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

/** Longer than a refused launcher once went on asking. */
const SILENT_MS = 8_000;

test('[SH93] [FO26] with the site hub’s disk gone and the central hub silent a stand-by lets no register in; all comes back', async () => {
  suite = await startSuite();
  const { dataDir, part } = suite;
  bar = await addDevice(suite, 'pos', 'register', 'Bar', siteHubCode);
  const { pid: barPid } = bar.part;
  bar.stop();
  await until('the register ends', () => !isAlive(barPid));
  withoutPepper(dataDir, 'bar');

  const central = part('hub').pid;
  process.kill(central, 'SIGSTOP');
  try {
    const before = part('siteHub').pid;
    process.kill(before, 'SIGKILL');
    rmSync(join(dataDir, 'site-hub'), { recursive: true, force: true });
    const url = await standbyOf(suite);
    const refused = await askCode(suite, url, 'register');
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'no_pepper' });
    expect((await askCode(suite, url, 'kitchen')).status).toBe(200);
    await new Promise((done) => setTimeout(done, SILENT_MS));
    expect(suite.output()).toContain('Site hub has no enrolment code yet');
  } finally {
    process.kill(central, 'SIGCONT');
  }
  const said = () => suite?.output().includes('Site hub has its enrolment code now');
  await until('the site hub has its code', said, 30_000);
  await until('it is open', () =>
    /Site hub is open[\s\S]*Site hub is open/.test(suite?.output() ?? ''),
  );

  bar = await addDevice(suite, 'pos', 'register', 'Bar');
  window = await openWindow(bar.part.address ?? '');
  const register = registerPage(window.page);
  await register.logIn();
  await register.item('Bacon bap');
  await register.payExact();
  await until('its payment in Postgres', async () => {
    return (await postgresRows(dataDir, 'payment', ['id'])).length === 1;
  });
}, 180_000);
