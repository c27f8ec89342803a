import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { createIdSource } from '@galley/base';
import { createHttp, generateDeviceKeys } from '@galley/sync/replica';
import { createCommits } from '../harness/commits.ts';
import { sampleOrder } from '../sample-order.ts';
import type { Central } from '../shop/shop.ts';

export type Samples = {
  /** Milliseconds until the hub had answered a push. */
  readonly push: number[];
  /** Milliseconds from an order's push until its ticket stood in this device's stream. */
  readonly follow: number[];
};

/** A device without a database: it pushes signed commits and reads its two streams, as bytes. */
export type Simulated = {
  readonly kind: string;
  /** Opens both streams; resolves when they are live. */
  follow(): Promise<void>;
  /** Takes orders about so often from now on; undefined: no more. */
  sell(everyMs: number | undefined): void;
  /** What was measured since it was asked last. */
  samples(): Samples;
  stop(): void;
};

const ids = createIdSource({ now: Date.now }, { bytes: (length) => randomBytes(length) });
/** When each ticket was pushed; the simulated devices share one process and so one clock. */
const pushedAt = new Map<string, number>();
const TICKET = /"id":"(tkt_[0-9a-z]+)"/g;

/** Streams of all devices; each keeps its connection. */
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

const post = async (url: string, body: object, path: string): Promise<unknown> => {
  const http = createHttp(url);
  const text = JSON.stringify(body);
  const answer = await http.send({ method: 'POST', path, body: text, timeoutMs: 20_000 });
  http.close();
  if (answer.status !== 200 && answer.status !== 201) {
    throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
};

type Stream = { readonly live: Promise<void>; end(): void };

/** Follows a scope live from now on, by server-sent events. */
const openStream = (
  url: string,
  scope: string,
  token: string,
  onText: (text: string) => void,
): Stream => {
  const headers = { authorization: `Bearer ${token}` };
  const base = { table: 'sync_row', scope, replica: 'full' };
  const abort = new AbortController();
  const get = (query: Record<string, string>) =>
    new Promise<import('node:http').IncomingMessage>((settle, refuse) => {
      const address = new URL(`/v1/shape?${new URLSearchParams({ ...base, ...query })}`, url);
      request(address, { agent, headers, signal: abort.signal }, settle).on('error', refuse).end();
    });
  const live = (async () => {
    const first = await get({ offset: 'now' });
    first.resume();
    const handle = String(first.headers['electric-handle'] ?? '');
    const offset = String(first.headers['electric-offset'] ?? '');
    const stream = await get({ offset, handle, live: 'true', live_sse: 'true' });
    if (stream.statusCode !== 200) throw new Error(`The stream answered ${stream.statusCode}.`);
    stream.setEncoding('utf8');
    stream.on('error', () => undefined);
    stream.on('data', onText);
  })();
  return { live, end: () => abort.abort() };
};

/** Enrols a device of the site at the central hub. */
export const enrolSimulated = async (
  central: Central,
  site: number,
  kind: 'register' | 'kitchen',
  name: string,
): Promise<Simulated> => {
  const code = await central.codeFor(kind, name, site);
  const keys = generateDeviceKeys();
  const { publicKey } = keys;
  const wish = { code, kind, name, publicKey };
  const granted = (await post(central.centralUrl, wish, '/v1/devices/enroll')) as {
    deviceId: string;
    tenantId: string;
    siteId: string;
    token: string;
  };
  return simulate(central.centralUrl, kind, granted, createCommits({ ...granted, keys }));
};

const simulate = (
  url: string,
  kind: string,
  { siteId, tenantId, token }: { siteId: string; tenantId: string; token: string },
  commits: ReturnType<typeof createCommits>,
): Simulated => {
  const http = createHttp(url);
  let measured: Samples = { push: [], follow: [] };
  let streams: Stream[] = [];
  let timer: NodeJS.Timeout | undefined;
  const pushOrder = async (): Promise<void> => {
    const facts = sampleOrder(ids, Date.now());
    const body = commits.push([facts]);
    const began = performance.now();
    const ticket = facts.find((fact) => fact.kind === 'ticket')?.id ?? '';
    pushedAt.set(ticket, began);
    const wish = { method: 'POST', path: '/v1/push', token, body, timeoutMs: 20_000 } as const;
    const { status } = await http.send(wish);
    if (status !== 200) throw new Error(`A push was answered ${status}.`);
    measured.push.push(performance.now() - began);
  };
  const next = (everyMs: number, after = everyMs * (0.5 + Math.random())): void => {
    timer = setTimeout(() => {
      void pushOrder().then(
        () => timer !== undefined && next(everyMs),
        (error: unknown) => timer !== undefined && console.error(String(error)),
      );
    }, after);
  };
  const onSite = (text: string): void => {
    const now = performance.now();
    for (const [, ticket = ''] of text.matchAll(TICKET)) {
      const from = pushedAt.get(ticket);
      if (from !== undefined) measured.follow.push(now - from);
    }
  };
  return {
    kind,
    async follow() {
      streams = [
        openStream(url, siteId, token, onSite),
        openStream(url, tenantId, token, () => undefined),
      ];
      await Promise.all(streams.map(({ live }) => live));
    },
    sell(everyMs) {
      clearTimeout(timer);
      timer = undefined;
      if (everyMs !== undefined) next(everyMs, everyMs * Math.random());
    },
    samples() {
      const taken = measured;
      measured = { push: [], follow: [] };
      return taken;
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      for (const stream of streams) {
        stream.live.catch(() => undefined);
        stream.end();
      }
      http.close();
    },
  };
};
