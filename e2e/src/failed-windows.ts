import type { Page } from 'playwright-core';
import { openPages } from './browser.ts';
import { tellRun } from './tell-run.ts';

const MOST_WORDS = 1500;
const WORDS = `(() => {
  const top = document.querySelector('[role=dialog]') ?? document.body;
  return top.innerText.replace(/\\s*\\n\\s*/g, ' | ');
})()`;

const wordsOf = async (page: Page): Promise<string> => {
  const words = await page.evaluate<string>(WORDS).catch(() => 'a window that does not answer');
  const size = page.viewportSize();
  return `${page.url()} (${size?.width}×${size?.height}): ${words.slice(0, MOST_WORDS)}`;
};

/** What each open window said when a test failed: the sheet that lies on top, else all of it. */
export const tellWindows = async (test: string): Promise<void> => {
  const said = await Promise.all((await openPages()).map(wordsOf));
  if (said.length > 0) tellRun(`Windows when it failed: ${test}\n${said.join('\n')}`);
};
