import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
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

export type Window = { readonly page: Page; close(): Promise<void> };

/** A real Chromium with a profile of its own, touch enabled, at a window size. */
export const openWindow = async (
  address: string,
  size: { width: number; height: number } = { width: 1280, height: 800 },
): Promise<Window> => {
  const profile = mkdtempSync(join(tmpdir(), 'galley-chromium-'));
  const browser = browserOrAdvice();
  if (browser.path === undefined) throw new Error(browser.advice);
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: true,
    args: FLAGS,
    viewport: size,
    hasTouch: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    page,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
