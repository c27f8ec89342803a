import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standIn } from './src/electron-binary.ts';
import { registerWindow } from './src/electron-order.ts';
import { PORT_CHANNEL } from './src/electron-ports.ts';
import { utilityPid } from './src/electron-processes.ts';
import { type ElectronApp, type ElectronSuite, startElectronSuite } from './src/electron-suite.ts';
import { PINS } from './src/register-page.ts';
import { until } from './src/suite.ts';

const program = standIn('a test cannot plug displays into this machine');
/** Two displays side by side, each of this size. */
const SECOND = { x: 1280, y: 0, width: 1280, height: 800 };

let suite: ElectronSuite;
let register: ElectronApp;
let till: ReturnType<typeof registerWindow>;

type Answer = {
  readonly n: number;
  readonly value?: unknown;
  readonly error?: { readonly code: string };
};
type Pluggable = { readonly screen: { plug(count: number): void } };

const pagesAt = (file: string): Page[] =>
  register.app.windows().filter((page) => page.url().endsWith(`/${file}`));

const guests = (): Promise<Page> =>
  until('the window for guests is open', () => pagesAt('customer.html')[0]);

/** The check of the guests' window, at the amount given. */
const guestsSee = async (amount: string): Promise<Page> => {
  const page = await guests();
  await page.getByTestId('customer-lines').getByText('Cod and chips').first().waitFor();
  await page.getByTestId('customer-sums').getByText(amount).first().waitFor();
  return page;
};

const plug = (count: number): Promise<void> =>
  register.app.evaluate(
    (electron, displays) => (electron as unknown as Pluggable).screen.plug(displays),
    count,
  );

/** Higher than any number of the page's own client, which speaks over the same port. */
const FIRST = 9001;
const WISHES = [
  { t: 'run', n: 9001, id: 'cmd_1', name: 'login', input: { pin: PINS.owner } },
  { t: 'ask', n: 9002, name: 'checks', params: { status: 'open' } },
  { t: 'watch', n: 9003, name: 'sync', params: {} },
  { t: 'ask', n: 9004, name: 'customer', params: {} },
];

/** Says everything over the port that main gives this page, as somebody with a keyboard there could. */
const sayOverPort = (page: Page, messages: readonly object[]): Promise<Answer[]> =>
  page.evaluate<Answer[]>(`new Promise((done) => {
    const answers = [];
    const take = (event) => {
      const port = event.ports[0];
      if (port === undefined) return;
      removeEventListener('message', take, true);
      event.stopImmediatePropagation();
      port.onmessage = ({ data }) => {
        if (data.n >= ${FIRST}) answers.push(data);
        if (answers.length === ${messages.length}) done(answers);
      };
      for (const message of ${JSON.stringify(messages)}) port.postMessage(message);
    };
    addEventListener('message', take, true);
    postMessage('${PORT_CHANNEL}', location.origin);
  })`);

const opensOneQuestion = async (page: Page): Promise<void> => {
  const answers = await sayOverPort(page, WISHES);
  const answerTo = (n: number) => answers.find((one) => one.n === n);
  for (const n of [9001, 9002, 9003]) expect(answerTo(n)?.error?.code).toBe('not_here');
  expect(answerTo(9004)?.value).toMatchObject({ phase: 'order' });
};

beforeAll(async () => {
  suite = await startElectronSuite(program);
  [register] = await Promise.all([
    suite.launch('register', { GALLEY_STAND_IN_DISPLAYS: '2' }),
    // It brings the house that is shown.
    suite.launch('backoffice'),
  ]);
  till = registerWindow(await until('the register is open', () => pagesAt('index.html')[0]));
});
afterAll(async () => {
  await suite.stop();
  program.remove();
});

describe('the window for guests under Electron', () => {
  test('[CD14] stands on the second display without the focus, and shows the check in hand as it grows', async () => {
    await (await guests()).locator('main[data-phase="idle"]').waitFor();
    await till.logIn();
    await till.addCod();
    await guestsSee('£13.50');
    await till.addCod();
    await guestsSee('£27.00');
    const windows = await register.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        url: window.webContents.getURL(),
        bounds: window.getBounds(),
        seen: [window.isVisible(), window.isFocused()],
      })),
    );
    expect(windows).toEqual([
      expect.objectContaining({ url: 'app://pos/index.html', seen: [true, true] }),
      { url: 'app://pos/customer.html', bounds: SECOND, seen: [true, false] },
    ]);
  });

  test('[EH7] is seen at once with the register’s window, which draws on', async () => {
    const page = pagesAt('index.html')[0];
    const frames = await page?.evaluate<number>(`new Promise((done) => {
      let frames = 0;
      const count = () => { frames++; requestAnimationFrame(count); };
      requestAnimationFrame(count);
      setTimeout(() => done(frames), 2000);
    })`);
    // A page that Chromium holds for hidden draws one a second.
    expect(frames).toBeGreaterThan(10);
  });

  test('[CD14] opens one question over its channel, whatever page of the app it shows', async () => {
    const page = await guests();
    await opensOneQuestion(page);
    await page.evaluate("location.href = 'index.html'");
    await until('it went elsewhere', () => page.url().endsWith('/index.html'));
    await page.waitForLoadState('load');
    await opensOneQuestion(page);
    await page.evaluate("location.href = 'customer.html'");
    await guestsSee('£27.00');
  });

  test('[CD14] goes with its display and comes back with it', async () => {
    await plug(1);
    await until('the window is gone', () => pagesAt('customer.html').length === 0);
    await till.addCod();
    await till.dueIs('£40.50');
    await plug(2);
    await guestsSee('£40.50');
    expect(register.app.windows()).toHaveLength(2);
  });

  test('[CD16] goes on by itself over a new channel once the core was started again', async () => {
    const before = await utilityPid(register, 'core');
    process.kill(before ?? 0, 'SIGKILL');
    await until('a new core runs', async () => {
      const pid = await utilityPid(register, 'core');
      return pid !== undefined && pid !== before;
    });
    await till.dueIs('£40.50');
    await till.addCod();
    await guestsSee('£54.00');
    await opensOneQuestion(await guests());
  });

  test('[CD14] ends with the register’s window, and the app with both', async () => {
    const ended = new Promise<number | null>((settle) =>
      register.app.process().once('exit', (code) => settle(code)),
    );
    await pagesAt('index.html')[0]?.close();
    expect(await ended).toBe(0);
  });
});
