import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserOrAdvice } from '../../../../scripts/browser.mjs';
import { openGate } from './gate.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let context: BrowserContext | undefined;
let spare: Page | undefined;

/** The line by which a debugger finds the windows, as Electron prints it. */
const announce = (profile: string): void => {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${path}\n`);
};

/** The one Chromium behind all windows of this main, with the app's own profile. */
export const startChromium = async (userData: string): Promise<BrowserContext> => {
  const browser = browserOrAdvice();
  if (browser.path === undefined) throw new Error(browser.advice);
  const profile = join(userData, 'chromium');
  const debugged = process.argv.includes('--remote-debugging-port=0');
  context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: true,
    chromiumSandbox: false,
    args: [...FLAGS, ...(debugged ? ['--remote-debugging-port=0'] : [])],
    proxy: { server: await openGate() },
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  spare = context.pages()[0];
  if (debugged) announce(profile);
  return context;
};

const targetOf = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
};

/**
 * A page in a Chromium window of its own. As a tab beside another it would leave that one behind itself, which then
 * draws a frame a second, where Electron's windows are all seen at once.
 */
const newWindow = async (within: BrowserContext, opener: Page): Promise<Page> => {
  const session = await within.newCDPSession(opener);
  const wish = { url: 'about:blank', newWindow: true };
  const created = session.send('Target.createTarget', wish).then(({ targetId }) => targetId);
  // A page of another window, or one that a page wants, may come at the same time.
  const isIt = (page: Page): Promise<boolean> =>
    Promise.all([created, targetOf(page)]).then(
      ([wanted, id]) => wanted === id,
      () => false,
    );
  const page = await within.waitForEvent('page', isIt);
  await session.detach();
  return page;
};

/** A page for a new window; the first window takes the one that Chromium begins with. */
export const newPage = async (): Promise<Page> => {
  if (context === undefined) throw new Error('A window cannot be opened before the app is ready');
  const [opener] = context.pages();
  const page =
    spare ?? (opener === undefined ? await context.newPage() : await newWindow(context, opener));
  spare = undefined;
  return page;
};

export const endChromium = async (): Promise<void> => {
  await context?.close().catch(() => undefined);
};
