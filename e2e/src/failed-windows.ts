import type { Page } from 'playwright-core';
import { openPages } from './browser.ts';
import { tellRun } from './tell-run.ts';

const FIRST_WORDS = 600;
const LAST_WORDS = 900;
const WORDS = `(() => {
  const top = document.querySelector('[role=dialog]') ?? document.body;
  return top.innerText.replace(/\\s*\\n\\s*/g, ' | ');
})()`;

/** Where one is stands first, the check in hand last. */
const shortened = (words: string): string =>
  words.length <= FIRST_WORDS + LAST_WORDS
    ? words
    : `${words.slice(0, FIRST_WORDS)} … ${words.slice(-LAST_WORDS)}`;

const wordsOf = async (page: Page): Promise<string> => {
  const words = await page.evaluate<string>(WORDS).catch(() => 'a window that does not answer');
  const size = page.viewportSize();
  return `${page.url()} (${size?.width}×${size?.height}): ${shortened(words)}`;
};

/** What each open window said when a test failed: the sheet that lies on top, else all of it. */
export const tellWindows = async (test: string): Promise<void> => {
  const said = await Promise.all((await openPages()).map(wordsOf));
  if (said.length > 0) tellRun(`Windows when it failed: ${test}\n${said.join('\n')}`);
};
