import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE: readonly unknown[] = ['serious', 'critical'];

export type Accessibility = {
  /** Serious and critical violations, each with the element that has it. */
  readonly grave: readonly string[];
  /** Rules that something on the page was held against and passed. */
  readonly passed: readonly string[];
};

/**
 * What axe finds on the page as it stands. The page keeps its content security policy: the debugger
 * brings axe in.
 */
export const accessibilityOf = async (page: Page): Promise<Accessibility> => {
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value;
  };
  await evaluate(`${source};0`);
  const results = (await evaluate('axe.run(document)')) as AxeResults;
  await session.detach();
  const grave = results.violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  return { grave, passed: results.passes.map(({ id }) => id) };
};
