import { processTree } from '../memory/processes.ts';
import type { Window } from './chromium.ts';

const MB = 1e6;

/** To a tenth. */
export const megabytes = (value: number): number => Math.round(value * 10) / 10;

/** What JavaScript holds in the window once everything that can go is gone. */
export const heapOf = async ({ devtools }: Window): Promise<number> => {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return megabytes(usedSize / MB);
};

/** The process that paints the window: of the browser's the largest that renders. */
export const windowSize = async ({ browser }: Window): Promise<number> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const tree = processTree();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(0, ...renderers.map(({ id }) => tree.megabytes(id)));
};
