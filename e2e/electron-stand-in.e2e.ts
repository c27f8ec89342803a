import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStandIn } from '@galley/testkit/electron';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from './src/suite.ts';

type Probe = {
  readonly fork?: Readonly<Record<string, string>>;
  readonly preload?: string;
  readonly late?: string;
  readonly relayed?: readonly string[];
};

const folder = mkdtempSync(join(tmpdir(), 'galley-probe-'));
let app: ElectronApplication;
let page: Page;

const readProbe = (): Promise<Probe> =>
  app.evaluate(() => (globalThis as unknown as { probe: Probe }).probe);
const probed = <K extends keyof Probe>(key: K): Promise<NonNullable<Probe[K]>> =>
  until(`the probe tells of ${key}`, async () => (await readProbe())[key] ?? undefined);

beforeAll(async () => {
  app = await _electron.launch({
    executablePath: makeStandIn(folder),
    args: [join(import.meta.dirname, 'fixtures/electron-probe')],
    env: { ...(process.env as Record<string, string>), PROBE_DATA: join(folder, 'data') },
  });
  page = await app.firstWindow();
  await page.getByText('probe').waitFor();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the stand-in for Electron', () => {
  test('[EH1] a core cannot start its own program and has no channel of child_process', async () => {
    const refused = expect.stringContaining('RunAsNode');
    expect(await probed('fork')).toEqual({
      send: 'undefined',
      fork: refused,
      spawn: refused,
      spawnSync: refused,
    });
  });

  test('[EH2] a Node module in a sandboxed preload is not found', async () => {
    expect(await probed('preload')).toContain('module not found: fs');
  });

  test('[EH3] a scheme gets no privileges once the app is ready', async () => {
    expect(await probed('late')).toContain('before the app is ready');
  });

  test('[EH4] two utility processes speak over a channel of main, in order', async () => {
    expect(await probed('relayed')).toEqual(['one', 'two', 'three']);
  });

  test('[EH5] what permission handlers answer is what the page finds', async () => {
    const state = await page.evaluate(
      "navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)",
    );
    expect(state).toBe('granted');
  });

  test('[EH6] a window with less protection than the default is refused', async () => {
    const refusal = await app.evaluate(({ BrowserWindow }) => {
      try {
        new BrowserWindow({ webPreferences: { sandbox: false } });
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(refusal).toContain('sandbox: false');
  });
});
