import { basename, join } from 'node:path';
import type { StandIn } from '@galley/testkit/electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replicaRows } from './src/databases.ts';
import { findElectron } from './src/electron-binary.ts';
import { papers, registerWindow, typePin } from './src/electron-order.ts';
import { PORT_CHANNEL, portsSeen, watchPorts } from './src/electron-ports.ts';
import { commandLine, holdersOf, startAgain, utilityPid } from './src/electron-processes.ts';
import { type ElectronApp, type ElectronSuite, startElectronSuite } from './src/electron-suite.ts';
import { type ForeignSite, openForeignSite } from './src/foreign-site.ts';
import { BESIDE_LINES } from './src/kitchen-page.ts';
import { PINS } from './src/register-page.ts';
import { isAlive, root, until } from './src/suite.ts';

const program = findElectron(root);
let suite: ElectronSuite;
let foreign: ForeignSite;
let register: ElectronApp;
let kitchen: ElectronApp;
let office: ElectronApp;
/** The stand-in also tells what the product's handlers were asked and answered. */
const seenByStandIn = ({ app }: ElectronApp): Promise<StandIn> =>
  app.evaluate((electron) => (electron as unknown as { standIn: StandIn }).standIn);
const verdictsOnForeign = async (one: ElectronApp): Promise<StandIn['verdicts']> =>
  (await seenByStandIn(one)).verdicts.filter(({ what }) => what.startsWith(foreign.address));
const apps = (): readonly ElectronApp[] => [register, kitchen, office];

beforeAll(async () => {
  console.log(program.says);
  foreign = await openForeignSite();
  suite = await startElectronSuite(program);
  [register, kitchen, office] = await Promise.all([
    suite.launch('register'),
    suite.launch('kitchen'),
    suite.launch('backoffice'),
  ]);
});
afterAll(async () => {
  await suite.stop();
  foreign.close();
  program.remove();
});

describe('the suite in Electron windows', () => {
  test('[EH10] register, kitchen and office ring up one order together', async () => {
    const till = registerWindow(register.page);
    await kitchen.page.getByText('All stations').click();
    await till.logIn();
    await till.addCod();
    await till.dueIs('£13.50');
    await till.send();
    const ticket = kitchen.page.getByTestId('ticket').filter({ hasText: 'Cod and chips' });
    await ticket.waitFor();
    await ticket.getByTestId('bump').click({ position: BESIDE_LINES });
    await ticket.waitFor({ state: 'detached' });

    const receipt = await till.payExact();
    const number = /\d+-\d{6}/.exec(receipt)?.[0] ?? 'no number';
    await until('the receipt is on paper', async () =>
      (await papers(suite.paperAddress)).some((paper) => paper.includes(number)),
    );
    await typePin(office.page, PINS.owner);
    await office.page.getByTestId('gross').getByText('£13.50').waitFor();
    expect(replicaRows<{ unitPriceMinor: number }>(suite.dataDir, 'backoffice', 'line')).toEqual([
      expect.objectContaining({ unitPriceMinor: 1350 }),
    ]);
  });

  test('[EH11] a core that is killed is replaced and its window goes on by itself', async () => {
    const till = registerWindow(register.page);
    await till.nextOrder();
    await till.addCod();
    await till.dueIs('£13.50');
    const before = await utilityPid(register, 'core');
    process.kill(before ?? 0, 'SIGKILL');
    const after = await until('a new core runs', async () => {
      const pid = await utilityPid(register, 'core');
      return pid !== before && pid;
    });
    expect(after).not.toBe(before);
    // The session outlives a core: the window goes on over its new port without a PIN.
    await till.dueIs('£13.50');
    await till.addCod();
    await till.dueIs('£27.00');
  });
});

describe('each window', () => {
  test('[EH20] has no way to Node: options as the product sets them, and a page that finds nothing', async () => {
    for (const { app, page } of apps()) {
      const preferences = await app.evaluate(({ webContents }) => {
        const [contents] = webContents.getAllWebContents();
        // Not in the typed interface, but how Electron itself tells them.
        const told = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        return told.getLastWebPreferences();
      });
      expect(preferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        devTools: false,
      });
      const isShown = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      );
      expect(isShown).toEqual([true]);
      const found = await page.evaluate(
        'Object.keys({ process: 0, require: 0, module: 0, Buffer: 0, electron: 0, ipcRenderer: 0 }).filter((name) => name in globalThis)',
      );
      expect(found).toEqual([]);
    }
  });

  test('[EH21] is shown under a strict policy that Chromium enforces', async () => {
    for (const { app, page, plan } of apps()) {
      const shown = await app.evaluate(({ webContents }) =>
        webContents.getAllWebContents()[0]?.getURL(),
      );
      expect(shown).toBe(`app://${basename(plan.entry)}/index.html`);
      const policy = await page.evaluate(
        "fetch(location.href).then((answer) => answer.headers.get('content-security-policy'))",
      );
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("connect-src 'self'");
      const violated = await page.evaluate(`(async () => {
        const violated = [];
        document.addEventListener('securitypolicyviolation', (event) =>
          violated.push(event.effectiveDirective));
        const inline = document.createElement('script');
        inline.textContent = 'globalThis.inlineRan = true';
        const remote = document.createElement('script');
        remote.src = '${foreign.address}/script.js';
        const frame = document.createElement('iframe');
        frame.src = '${foreign.address}/frame';
        document.body.append(inline, remote, frame);
        await fetch('${foreign.address}/fetch').catch(() => undefined);
        await new Promise((done) => setTimeout(done, 200));
        frame.remove();
        return { violated: violated.sort(), inlineRan: 'inlineRan' in globalThis };
      })()`);
      expect(violated).toEqual({
        violated: ['connect-src', 'frame-src', 'script-src-elem', 'script-src-elem'],
        inlineRan: false,
      });
    }
    expect(foreign.hits).toEqual([]);
  });

  test('[EH22] stays on its own page and opens no other', async () => {
    for (const one of apps()) {
      const { app, page } = one;
      const home = page.url();
      await page.evaluate(`location.href = '${foreign.address}/navigated'`);
      await page.evaluate(`open('${foreign.address}/opened')`);
      await page.evaluate(`(() => {
        const link = document.createElement('a');
        Object.assign(link, { href: '${foreign.address}/linked', target: '_blank' });
        document.body.append(link);
        link.click();
        link.remove();
      })()`);
      if (!program.real)
        await until('main was asked for both windows', async () => {
          const asked = await verdictsOnForeign(one);
          return asked.filter((verdict) => verdict.asked === 'window').length === 2;
        });
      await page.waitForTimeout(300);
      await until('only the own window is left', () => app.windows().length === 1);
      expect(page.url()).toBe(home);
      expect(app.windows()).toHaveLength(1);
    }
    expect(foreign.hits).toEqual([]);
    if (program.real) return;
    for (const one of apps()) {
      const about = await verdictsOnForeign(one);
      expect(about.map(({ asked }) => asked)).toEqual(
        expect.arrayContaining(['navigate', 'window', 'window']),
      );
      expect(about.filter(({ granted }) => granted)).toEqual([]);
    }
  });

  test('[EH23] lets no guest be attached', async () => {
    const prevented = await register.app.evaluate(({ webContents }) => {
      let stopped = false;
      const event = { preventDefault: () => (stopped = true) };
      webContents.getAllWebContents()[0]?.emit('will-attach-webview', event, {}, {});
      return stopped;
    });
    expect(prevented).toBe(true);
  });

  test('[EH24] may write text to the clipboard, and is granted nothing else', async () => {
    for (const { page } of apps()) {
      const states = await page.evaluate(`Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'].map(
          async (name) => (await navigator.permissions.query({ name })).state))`);
      expect(new Set(states as string[])).toEqual(new Set(['denied']));
      const write = `navigator.permissions.query({ name: 'clipboard-write' })`;
      expect(await page.evaluate(`${write}.then(({ state }) => state)`)).toBe('granted');
      expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
      const serial = page.evaluate('navigator.serial.requestPort()');
      await expect(serial).rejects.toThrow();
    }
    if (program.real) return;
    for (const one of apps()) {
      const { verdicts } = await seenByStandIn(one);
      const devices = verdicts.filter(({ asked }) => asked === 'device');
      expect(new Set(devices.map(({ what }) => what))).toEqual(new Set(['serial', 'hid', 'usb']));
      const decided = verdicts.filter(({ asked }) =>
        ['device', 'permission', 'check'].includes(asked),
      );
      const granted = decided.filter((verdict) => verdict.granted).map(({ what }) => what);
      expect(new Set(granted)).toEqual(new Set(['clipboard-sanitized-write']));
    }
  });
});

describe('main', () => {
  const seen = () => portsSeen(register);
  const show = (address: string) =>
    register.app.evaluate(
      ({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]?.loadURL(url),
      address,
    );

  test('[EH30] gives the port to the top frame of the own page only', async () => {
    await watchPorts(register);
    await show(`${foreign.address}/greedy`);
    await until('the foreign page asked', async () => (await seen()).asked === 1);
    await register.page.waitForTimeout(300);
    expect(await register.page.title()).toBe('foreign');
    expect(await seen()).toEqual({ asked: 1, given: 0 });

    await show('app://pos/index.html');
    await until('the own page has a port', async () => (await seen()).given === 1);
    await register.app.evaluate(({ ipcMain, webContents }, channel) => {
      const sender = webContents.getAllWebContents()[0];
      const frame = { url: 'app://pos/index.html' };
      ipcMain.emit(channel, { sender, senderFrame: frame, ports: [] });
      ipcMain.emit(channel, { sender: {}, senderFrame: frame, ports: [] });
      ipcMain.emit(channel, { sender, senderFrame: null, ports: [] });
    }, PORT_CHANNEL);
    expect((await seen()).given).toBe(1);
    await registerWindow(register.page).isOpen();
  });

  test('[EH31] keeps core and devices in processes of their own; only the core has the database open', async () => {
    for (const one of apps()) {
      const core = await utilityPid(one, 'core');
      const devices = await utilityPid(one, 'devices');
      const main = await one.app.evaluate(() => process.pid);
      expect(new Set([core, devices, main]).size).toBe(3);
      if (process.platform !== 'linux') continue;
      expect(holdersOf(join(one.plan.env['GALLEY_DATA'] ?? '', 'replica.db'))).toEqual([core]);
      expect(commandLine(core ?? 0)).not.toContain('--type=renderer');
    }
  });

  test('[EH32] runs once a data folder: the second ends at once and the first comes to the front', async () => {
    await kitchen.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      Object.assign(globalThis, { focused: 0 });
      if (window !== undefined)
        window.focus = () => void (globalThis as unknown as { focused: number }).focused++;
    });
    expect(await startAgain(program.path, kitchen)).toBe(0);
    await until('the first window was called', () =>
      kitchen.app.evaluate(() => (globalThis as unknown as { focused: number }).focused === 1),
    );
    expect(await kitchen.page.title()).not.toBe('');
  });

  test('[EH33] ends with its last window, and its processes with it', async () => {
    const pids = [await utilityPid(office, 'core'), await utilityPid(office, 'devices')];
    const ended = new Promise<number | null>((settle) =>
      office.app.process().once('exit', (code) => settle(code)),
    );
    await office.page.close();
    expect(await ended).toBe(0);
    for (const pid of pids) expect(isAlive(pid ?? 0)).toBe(false);
  });
});
