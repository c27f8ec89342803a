// Walks through every screen of the register, and the main ones of kitchen, office and guests, in a lively shop,
// and keeps a picture of each in docs/screens: light, dark, high contrast, and Arabic.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWindow, type Window } from '../../e2e/src/browser.ts';
import { speak } from '../../e2e/src/house-language.ts';
import { customerScreens } from '../../e2e/src/screens/customer-screens.ts';
import { cutOffScreens } from '../../e2e/src/screens/cut-off-screens.ts';
import { kitchenScreens } from '../../e2e/src/screens/kitchen-screens.ts';
import { openLively } from '../../e2e/src/screens/lively-shop.ts';
import { officeScreens } from '../../e2e/src/screens/office-screens.ts';
import { registerScreens } from '../../e2e/src/screens/register-screens.ts';
import {
  type Screen,
  settled,
  showTheme,
  THEMES,
  type Theme,
  walkOf,
} from '../../e2e/src/screens/screen.ts';
import { root, type Suite } from '../../e2e/src/suite.ts';
import { indexPage, type Look, OTHER_SIZES, type OtherSize, SIZED } from './screens-index.ts';

const SIZE = { width: 1280, height: 800 };
const MOST_BYTES = 150_000;
const QUALITY = 75;
const OPENED_MS = 700;

const folder = join(root, 'docs', 'screens');
/** Names of screens that are wanted, as a regular expression; all of them if absent. */
const wanted = new RegExp(process.argv[3] ?? '');

/** Names of the pictures of each look. */
const kept = (): Readonly<Record<Look, readonly string[]>> => {
  const of = (look: Look) => readdirSync(join(folder, look));
  return { light: of('light'), dark: of('dark'), contrast: of('contrast'), ar: of('ar') };
};

type Language = 'en' | 'ar';

/** Screens that could not be reached; the others have their pictures all the same. */
const missing: string[] = [];

/** As WebP, which takes a quarter of what a PNG of the same screen does. */
const keep = async (page: Page, look: Look | OtherSize, name: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
  });
  await session.detach();
  const file = join(folder, look, `${name}.webp`);
  writeFileSync(file, Buffer.from(data, 'base64'));
  const { size } = statSync(file);
  if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes; ${MOST_BYTES} are too many.`);
};

const keepAll = async (page: Page, language: Language, name: string): Promise<void> => {
  if (language === 'ar') return keep(page, 'ar', name);
  for (const theme of THEMES) {
    await showTheme(page, theme);
    await settled(page);
    await keep(page, theme, name);
  }
  await showTheme(page, 'light');
  if (SIZED.includes(name)) await keepSizes(page, name);
};

const keepSizes = async (page: Page, name: string): Promise<void> => {
  for (const size of Object.keys(OTHER_SIZES) as OtherSize[]) {
    await page.setViewportSize(OTHER_SIZES[size]);
    await settled(page);
    await keep(page, size, name);
  }
  await page.setViewportSize(SIZE);
};

const visit = async (page: Page, language: Language, screens: readonly Screen[]) => {
  for (const { name, open } of screens.filter((screen) => wanted.test(screen.name)))
    try {
      await open();
      await settled(page);
      // A picture taken in the frame in which a sheet opens is one without it.
      await page.waitForTimeout(OPENED_MS);
      await keepAll(page, language, name);
      console.log(`${language} ${name}`);
    } catch (error) {
      missing.push(`${language} ${name}: ${String(error).split('\n')[0]}`);
    }
};

const openIn = async (address: string | undefined, language: Language): Promise<Window> => {
  const window = await openWindow(address ?? '', SIZE);
  const theme: Theme = 'light';
  await window.page.evaluate(`localStorage.setItem('galley.language', '${language}');
    localStorage.setItem('galley.display', JSON.stringify({ theme: '${theme}', scale: 1 }))`);
  await window.page.reload();
  return window;
};

const registerIn = async (suite: Suite, language: Language): Promise<void> => {
  const { page, close } = await openIn(suite.part('register').address, language);
  const walk = walkOf(page, suite);
  await walk.logIn();
  await visit(page, language, registerScreens(walk));
  await close();
};

/** Nobody brings the hubs back: this comes last. */
const cutOffIn = async (suite: Suite, language: Language): Promise<void> => {
  const { page, close } = await openIn(suite.part('register').address, language);
  const walk = walkOf(page, suite);
  await walk.logIn();
  await visit(page, language, cutOffScreens(walk));
  await close();
};

/** What guests see while somebody works at the register; it speaks the house's language, not a person's. */
const guests = async (suite: Suite, language: Language): Promise<void> => {
  await speak(suite, language);
  const [register, display] = await Promise.all([
    openIn(suite.part('register').address, 'en'),
    openIn(suite.part('register').customerAddress, 'en'),
  ]);
  const walk = walkOf(register.page, suite);
  await walk.logIn();
  await display.page.locator(`html[lang=${language}]`).waitFor();
  await visit(display.page, language, customerScreens(display.page, walk));
  for (const { close } of [register, display]) await close();
};

/** Kitchen and office; those screens are in English as yet. */
const others = async (suite: Suite): Promise<void> => {
  const [kitchen, office] = await Promise.all([
    openIn(suite.part('kitchen').address, 'en'),
    openIn(suite.part('backoffice').address, 'en'),
  ]);
  await visit(kitchen.page, 'en', kitchenScreens(kitchen.page));
  await visit(office.page, 'en', officeScreens(office.page));
  for (const { close } of [kitchen, office]) await close();
};

for (const look of [...THEMES, 'ar', ...Object.keys(OTHER_SIZES)])
  mkdirSync(join(folder, look), { recursive: true });
const suite = await openLively();
try {
  await registerIn(suite, 'en');
  await guests(suite, 'en');
  await others(suite);
  await registerIn(suite, 'ar');
  await guests(suite, 'ar');
  for (const language of ['en', 'ar'] as const) await cutOffIn(suite, language);
  writeFileSync(join(folder, 'README.md'), indexPage(kept()));
} finally {
  await suite.stop();
  suite.remove();
}
for (const one of missing) console.error(one);
process.exitCode = missing.length > 0 ? 1 : 0;
