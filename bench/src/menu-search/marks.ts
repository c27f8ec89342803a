import type { Page } from 'playwright-core';
import { LINE_MARK, UP_MARK } from '../tap/marks.ts';

/**
 * Watches the page and touches nothing: a mark at the time stamp of each key that reaches the search, and
 * one at every change of what stands in the box or among the results.
 */
const watchSearch = (key: string, change: string): void => {
  type Place = { closest?(selector: string): unknown; parentElement: Place | null };
  const { addEventListener, performance, document, MutationObserver } = globalThis as never as {
    addEventListener(type: string, act: (event: { timeStamp: number }) => void, how: object): void;
    performance: { mark(name: string, options?: object): void };
    document: { body: unknown };
    MutationObserver: new (
      act: (records: { target: Place }[]) => void,
    ) => { observe(node: unknown, options: object): void };
  };
  const searched = '[data-testid=search], section[aria-label=Results]';
  const how = { capture: true, passive: true };
  addEventListener(
    'keydown',
    ({ timeStamp }) => performance.mark(key, { startTime: timeStamp }),
    how,
  );
  new MutationObserver((records) => {
    const place = ({ target }: { target: Place }) =>
      target.closest ? target : target.parentElement;
    if (records.some((record) => place(record)?.closest?.(searched))) performance.mark(change);
  }).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
  });
};

export const markKeys = (page: Page): Promise<void> =>
  page.evaluate(
    `(${watchSearch.toString()})(${JSON.stringify(UP_MARK)}, ${JSON.stringify(LINE_MARK)})`,
  );
