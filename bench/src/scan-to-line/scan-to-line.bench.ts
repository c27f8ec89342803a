import { connect } from 'node:net';
import { demoPins } from '@galley/domain/demo';
import { type Bench, latencies, ratioOf } from '../bench.ts';
import { logIn, openChromium, type Window } from '../harness/chromium.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { startProduct } from '../harness/product.ts';
import { sleep } from '../harness/wait.ts';

const SCANS = 100;
const WARM_UP = 10;
const PAUSE_MS = 120;
const ENDS_WITHIN_MS = 115_000;
const COLA = '5010000000011';
const CASHIER = demoPins.find(({ roleKey }) => roleKey === 'cashier')?.pin ?? '';

/** Resolves with the time of the frame in which the line of the scanned item has this quantity. */
const lineShown = ({ page }: Window, quantity: number): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const { document, requestAnimationFrame, MutationObserver } = globalThis as never as {
          document: { querySelector(selector: string): { textContent: string } | null };
          requestAnimationFrame(act: () => void): void;
          MutationObserver: new (
            act: () => void,
          ) => { observe(node: unknown, options: object): void; disconnect(): void };
        };
        const shown = () =>
          document.querySelector('[data-testid=line]')?.textContent.startsWith(`${wanted}Cola`);
        const tell = () => {
          watch.disconnect();
          requestAnimationFrame(() => done(Date.now()));
        };
        const watch = new MutationObserver(() => (shown() ? tell() : undefined));
        const options = { childList: true, subtree: true, characterData: true };
        watch.observe(document, options);
        if (shown()) tell();
      }),
    quantity,
  );

const scanner = (address: string) => async (): Promise<void> => {
  const answer = await fetch(`${address}devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scan: COLA }),
  });
  if (!answer.ok) throw new Error(await answer.text());
};

/** From the scanner's bytes to the line on the screen, ms. */
const scans = async (
  window: Window,
  scan: () => Promise<void>,
  count: number,
  from: number,
): Promise<number[]> => {
  const times: number[] = [];
  for (let i = 1; i <= count; i++) {
    const shown = lineShown(window, from + i);
    const start = Date.now();
    await scan();
    times.push((await shown) - start);
    await sleep(PAUSE_MS);
  }
  return times;
};

/** The peer: a program that only listens to the same scanner, from the same order to the last byte. */
const bare = async (port: number, scan: () => Promise<void>): Promise<number[]> => {
  const socket = connect({ host: '127.0.0.1', port });
  await new Promise<void>((done) => socket.once('connect', done));
  const times: number[] = [];
  for (let i = 0; i < SCANS; i++) {
    const heard = new Promise<number>((done) => socket.once('data', () => done(Date.now())));
    const start = Date.now();
    await scan();
    times.push((await heard) - start);
    await sleep(20);
  }
  socket.destroy();
  return times;
};

const portOf = async (address: string): Promise<number> => {
  const state = (await (await fetch(`${address}devices.json`)).json()) as {
    ports: { scanner: number };
  };
  return state.ports.scanner;
};

export const scanToLine: Bench = {
  name: 'scan-to-line',
  about: 'from the bytes of an attached scanner to the line on the screen of the register',
  limits: { p95_ms: { floor: 100, good: 50 } },
  run: (log) =>
    withCleanup(ENDS_WITHIN_MS, async (defer) => {
      const { parts } = await startProduct(defer, { name: 'scan-to-line' });
      const paper = parts.printer?.paperAddress ?? '';
      const scan = scanner(paper);
      const window = await openChromium(defer);
      await window.page.goto(parts.register?.address ?? '');
      await logIn(window, CASHIER);
      await scans(window, scan, WARM_UP, 0);
      log(`${SCANS} scans …`);
      const times = await scans(window, scan, SCANS, WARM_UP);
      const peer = await bare(await portOf(paper), scan);
      const [ours, theirs] = [latencies(times), latencies(peer)];
      const ratio = ratioOf(ours['p50_ms'] ?? 0, Math.max(1, theirs['p50_ms'] ?? 0));
      return {
        figures: { ...ours, bare_p50_ms: theirs['p50_ms'] ?? 0 },
        ratios: { to_bare_listener: ratio },
      };
    }),
};
