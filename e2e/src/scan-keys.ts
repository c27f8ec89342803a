import type { Page } from 'playwright-core';

const keyOf = (char: string) =>
  char === '\n'
    ? { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
    : { key: char, text: char, windowsVirtualKeyCode: char.toUpperCase().charCodeAt(0) };

/** Keys carry the time at which a scanner typed them, however late a busy machine hears of them. */
const GAP_S = 0.004;

/**
 * A code as a scanner types it, with Enter behind it: all keys at once, because waiting for the answer to each takes
 * as long as a hand on a busy machine.
 */
export const scanKeys = async (page: Page, code: string): Promise<void> => {
  const input = await page.context().newCDPSession(page);
  const begun = Date.now() / 1000;
  const sent = [...`${code}\n`].flatMap((char, at) => {
    const { text, ...key } = { ...keyOf(char), timestamp: begun + at * GAP_S };
    return [
      input.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key }),
      input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ];
  });
  await Promise.all(sent);
  await input.detach();
};
