import { type Browser, chromium, type Page } from 'playwright-core';
import { browserOrAdvice } from '../../scripts/browser.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Size = { readonly width: number; readonly height: number };
export type Window = { readonly page: Page; close(): Promise<void> };

let running: Promise<Browser> | undefined;
let windows = 0;
let stays = false;

/** From now on Chromium outlives its last window: the next test file opens another one in it. */
export const keepBrowser = (): void => {
  stays = true;
};

const launch = (): Promise<Browser> => {
  const browser = browserOrAdvice();
  if (browser.path === undefined) throw new Error(browser.advice);
  return chromium.launch({ executablePath: browser.path, headless: true, args: FLAGS });
};

const aliveBrowser = async (): Promise<Browser> => {
  running ??= launch();
  const browser = await running;
  if (browser.isConnected()) return browser;
  running = undefined;
  return aliveBrowser();
};

const letGo = async (browser: Browser): Promise<void> => {
  windows -= 1;
  if (windows > 0 || stays) return;
  running = undefined;
  await browser.close();
};

/** A window of a real Chromium with storage of its own, touch enabled, at a window size. */
export const openWindow = async (
  address: string,
  size: Size = { width: 1280, height: 800 },
): Promise<Window> => {
  windows += 1;
  const browser = await aliveBrowser();
  const context = await browser.newContext({ viewport: size, hasTouch: true });
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    close: async () => {
      await context.close();
      await letGo(browser);
    },
  };
};

/** The pages of all windows that are open now. */
export const openPages = async (): Promise<readonly Page[]> => {
  const browser = await running;
  return browser?.contexts().flatMap((context) => context.pages()) ?? [];
};
