import type { Browser, CDPSession, Page } from 'playwright-core';
import { browserOrAdvice } from '../../../scripts/browser.mjs';
import type { Defer } from './cleanup.ts';
import { sleep } from './wait.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** How long a finger stays on the glass. */
export const DWELL_MS = 40;

export type Window = {
  readonly browser: Browser;
  readonly page: Page;
  /** Speaks to the page's own renderer. */
  readonly devtools: CDPSession;
};

/** A real Chromium with an empty window and a touch screen. */
export const openChromium = async (
  defer: Defer,
  viewport = { width: 1280, height: 800 },
): Promise<Window> => {
  const found = browserOrAdvice();
  if (found.path === undefined) throw new Error(found.advice);
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: found.path,
    headless: true,
    args: FLAGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  defer(() => browser.close());
  const page = await browser.newPage({ viewport, hasTouch: true });
  return { browser, page, devtools: await page.context().newCDPSession(page) };
};

export type Point = { readonly x: number; readonly y: number };

export const centreOf = async (page: Page, selector: string): Promise<Point> => {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on the page`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** A finger put down and lifted, as the browser's own input pipeline has it. */
export const touch = async ({ devtools }: Window, { x, y }: Point): Promise<void> => {
  const send = (type: 'touchStart' | 'touchEnd', touchPoints: Point[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [{ x, y }]);
  await sleep(DWELL_MS);
  await send('touchEnd', []);
};

export const pinKey = (digit: string): string =>
  `[data-testid=login] button[aria-label="${digit}"]:not([disabled])`;

/** Types a PIN by touch and waits for the menu. */
export const logIn = async (window: Window, pin: string): Promise<void> => {
  await window.page.waitForSelector(pinKey('0'));
  for (const digit of pin) await touch(window, await centreOf(window.page, pinKey(digit)));
  await window.page.waitForSelector('[data-testid^=item-]');
};
