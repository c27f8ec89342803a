import type { Answer, HttpReply, HubMetrics, HubStore, InProcessHub } from '@galley/sync/hub';
import type { Life } from '../engine/virtual-time.ts';
import type { ShapeReply } from '../feed/shape-reader.ts';
import type { World } from './world.ts';

/** How long a live request is held. */
const HOLD_MS = 5000;
const GONE = AbortSignal.abort();

/** What answers a request: a hub that runs, with its store and its time. */
type Served = { readonly hub: InProcessHub; readonly store: HubStore; readonly life: Life };

/** I/O trouble is answered as the server does. */
export const unavailable = (ask: () => Promise<Answer>): Promise<Answer> =>
  ask().catch(() => ({ status: 503, body: { code: 'unavailable', message: 'try again' } }));

/** Nobody writes behind a hub's back here: a difference that it finds is a defect. */
export const metricsOf = (world: World, name: string): HubMetrics => ({
  onPush: () => undefined,
  onDigest: ({ type }) => {
    if (type === 'hub') world.watch.complain(`${name}: its sums are not those of its rows`);
  },
  render: async () => ({ contentType: '', body: '' }),
});

const shapeText = (reply: HttpReply): ShapeReply => {
  if (typeof reply.body !== 'string') throw new Error('Invariant broken: long-poll only');
  return { status: reply.status, headers: reply.headers, body: reply.body };
};

/** A live request without news waits for a change of its scope, as the server's does. */
export const heldShape = async (
  { hub, store, life }: Served,
  authorization: string,
  query: Readonly<Record<string, string>>,
): Promise<ShapeReply> => {
  const ask = async (): Promise<ShapeReply> =>
    shapeText(await hub.shape(authorization, query, GONE));
  let changed = false;
  let wake = (): void => undefined;
  const forget = store.onChange((scopes) => {
    if (!scopes.includes(query.scope ?? '')) return;
    changed = true;
    wake();
  });
  try {
    const first = await ask();
    const news = first.status !== 200 || first.headers['electric-offset'] !== query.offset;
    if (query.live !== 'true' || news) return first;
    if (!changed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        life.timers.after(HOLD_MS, resolve);
      });
    }
    return await ask();
  } finally {
    forget();
  }
};
