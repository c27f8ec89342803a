import type { Page } from 'playwright-core';

export const UP_MARK = 'galley-up';
export const LINE_MARK = 'galley-line';

type PointerUp = { readonly timeStamp: number; readonly pointerType: string };

/**
 * Watches the page for the benchmark and touches nothing: a user-timing mark at the time stamp of each
 * pointer-up (the moment of the input itself, not of its handling), and one when a line has come into the
 * document. Both are on the trace's own clock.
 */
const watchPage = (up: string, line: string): void => {
  const { addEventListener, performance, document, MutationObserver } = globalThis as never as {
    addEventListener(type: string, act: (event: PointerUp) => void, how: object): void;
    performance: { mark(name: string, options?: object): void };
    document: {
      querySelector(
        selector: string,
      ): { querySelectorAll(selector: string): ArrayLike<unknown> } | null;
    };
    MutationObserver: new (act: () => void) => { observe(node: unknown, options: object): void };
  };
  const count = (): number =>
    document.querySelector('[data-testid=lines]')?.querySelectorAll('[data-testid^=line]').length ??
    0;
  let lines = count();
  addEventListener(
    'pointerup',
    ({ timeStamp, pointerType }) => {
      if (pointerType === 'touch') performance.mark(up, { startTime: timeStamp });
    },
    {
      capture: true,
      passive: true,
    },
  );
  new MutationObserver(() => {
    const now = count();
    if (now > lines) performance.mark(line);
    lines = now;
  }).observe(document, { childList: true, subtree: true });
};

export const markTaps = (page: Page): Promise<void> =>
  page.evaluate(
    `(${watchPage.toString()})(${JSON.stringify(UP_MARK)}, ${JSON.stringify(LINE_MARK)})`,
  );
