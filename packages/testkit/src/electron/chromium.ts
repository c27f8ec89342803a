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

/** A page for a new window; the first window takes the one that Chromium begins with. */
export const newPage = async (): Promise<Page> => {
  if (context === undefined) throw new Error('A window cannot be opened before the app is ready');
  const page = spare ?? (await context.newPage());
  spare = undefined;
  return page;
};

export const endChromium = async (): Promise<void> => {
  await context?.close().catch(() => undefined);
};
