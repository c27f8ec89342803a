import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PushRequest, pushRequestSchema } from '../../protocol/index.ts';
import type { Replica } from '../replica.ts';
import { GRANT, line, openEnrolled } from '../testing/fixtures.ts';
import { createHttp } from './http.ts';
import { createPusher, type Pusher } from './pusher.ts';

type Answer = { readonly status: number; readonly body: unknown };
type Seen = { readonly push: PushRequest; readonly gzip: boolean; readonly token: string };

const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

/** A hub that answers pushes by script and writes down what it got. */
const openHub = async (answer: (push: PushRequest, count: number) => Answer) => {
  const seen: Seen[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const gzip = request.headers['content-encoding'] === 'gzip';
      const raw = Buffer.concat(chunks);
      const push = pushRequestSchema.parse(JSON.parse((gzip ? gunzipSync(raw) : raw).toString()));
      seen.push({ push, gzip, token: request.headers.authorization ?? '' });
      const { status, body } = answer(push, seen.length);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  running.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
};

const accept = (lastSeq: number, central = lastSeq): Answer => ({
  status: 200,
  body: { epoch: 1, lastSeq, central, rejected: [] },
});
const seqs = ({ push }: Seen): number[] => push.txns.map(({ seq }) => seq);

const startPusher = (
  replica: Replica,
  url: string,
  more: Partial<Parameters<typeof createPusher>[0]> = {},
) => {
  const http = createHttp(url);
  const problems: (string | undefined)[] = [];
  const pusher: Pusher = createPusher({
    replica,
    http,
    rng: { bytes: (length) => new Uint8Array(length) },
    log: () => undefined,
    onAnswer: (problem) => problems.push(problem),
    onSilence: (reason) => problems.push(reason),
    ...more,
  });
  running.push(() => {
    pusher.stop();
    http.close();
  });
  return { pusher, problems };
};

const replicaWith = (commits: number): Replica => {
  const replica = openEnrolled();
  for (let i = 1; i <= commits; i++) replica.commit({ facts: [line(`lin_${i}`)] });
  return replica;
};

const until = (done: () => boolean) => vi.waitUntil(done, { timeout: 20_000, interval: 5 });

describe('pusher', () => {
  it('[S1] asks for the head, sends what is after it in hundreds, packed, under its token', async () => {
    const hub = await openHub((push) => accept(push.txns.at(-1)?.seq ?? 20));
    const replica = replicaWith(230);
    startPusher(replica, hub.url);
    await until(() => replica.pending().commits === 0);
    expect(hub.seen.map(({ push }) => push.txns.length)).toEqual([0, 100, 100, 10]);
    expect(seqs(hub.seen[1]!)[0]).toBe(21);
    expect(hub.seen.map(({ gzip }) => gzip)).toEqual([false, true, true, true]);
    expect(hub.seen[0]?.token).toBe(`Bearer ${GRANT.token}`);
    replica.commit({ facts: [line('lin_next')] });
    await until(() => hub.seen.length === 5);
    expect(seqs(hub.seen[4]!)).toEqual([231]);
  });

  it('[S10] rewinds to the number that the hub expects', async () => {
    const hub = await openHub((push, count) => {
      if (count === 1) return accept(3, 0);
      if (count === 2) return { status: 409, body: { expectedSeq: 2 } };
      return accept(push.txns.at(-1)?.seq ?? 0);
    });
    const replica = replicaWith(5);
    startPusher(replica, hub.url);
    await until(() => replica.pending().commits === 0);
    expect(hub.seen.map(seqs)).toEqual([[], [4, 5], [2, 3, 4, 5]]);
  });

  it('[S16] of a central hub that is an old copy of itself sends again what it lost, and says so meanwhile', async () => {
    const replica = replicaWith(5);
    replica.acknowledge(5);
    let head = 2;
    const hub = await openHub(({ txns }) => {
      const first = txns[0]?.seq ?? head + 1;
      if (first !== head + 1) return { status: 409, body: { expectedSeq: head + 1 } };
      if (txns.length > 0) expect(replica.pending().centralSeq).toBe(2);
      head = txns.at(-1)?.seq ?? head;
      return accept(head);
    });
    startPusher(replica, hub.url, { isCentral: () => true });
    await until(() => head === 5 && replica.pending().commits === 0);
    expect(hub.seen.map(seqs)).toEqual([[], [3, 4, 5]]);
  });

  it('[S16] what it has not got any more either, it does not send for ever: it goes on in another epoch', async () => {
    const replica = replicaWith(5);
    replica.acknowledge(5);
    replica.commit({ facts: [line('lin_6')] });
    replica.db.exec('DELETE FROM sync_commit WHERE seq <= 4');
    const hub = await openHub(({ txns }) =>
      txns.length === 0 ? accept(2) : { status: 409, body: { expectedSeq: 3 } },
    );
    const troubles: unknown[] = [];
    const recover = (trouble: unknown) => new Promise<boolean>(() => void troubles.push(trouble));
    startPusher(replica, hub.url, { isCentral: () => true, recover });
    await until(() => troubles.length > 0);
    expect(troubles).toEqual([{ kind: 'lost' }]);
  });

  it('[S10] cuts down what is too large', async () => {
    const hub = await openHub(({ txns }) =>
      txns.length > 2 ? { status: 413, body: {} } : accept(txns.at(-1)?.seq ?? 0),
    );
    const replica = replicaWith(3);
    startPusher(replica, hub.url);
    await until(() => replica.pending().commits === 0);
    expect(hub.seen.every(({ push }) => push.txns.length <= 3)).toBe(true);
  });

  it('[S10] sends nothing to a hub that has more of this device than the device itself', async () => {
    const hub = await openHub(() => accept(99));
    const replica = replicaWith(2);
    const { problems } = startPusher(replica, hub.url);
    await until(() => problems.length > 0);
    replica.commit({ facts: [line('lin_3')] });
    await new Promise((next) => setTimeout(next, 100));
    expect(problems[0]).toMatch(/missing here/);
    expect(hub.seen.map(seqs)).toEqual([[]]);
    expect(replica.pending().commits).toBe(3);
  });

  it('[S3] an answer of 500 is silence: it tries again and loses nothing', async () => {
    const hub = await openHub((push, count) =>
      count < 4 ? { status: 500, body: {} } : accept(push.txns.at(-1)?.seq ?? 0),
    );
    const replica = replicaWith(2);
    const { problems } = startPusher(replica, hub.url);
    await until(() => replica.pending().commits === 0);
    expect(problems.slice(0, 3)).toEqual(Array(3).fill('the hub answered 500'));
  });

  it('[S8] a commit put aside is said and does not block the next', async () => {
    const rejected = [{ seq: 1, code: 'schema', reason: 'line.price is not int' }];
    const hub = await openHub((push) => {
      const lastSeq = push.txns.at(-1)?.seq ?? 0;
      const aside = push.txns[0]?.seq === 1 ? rejected : [];
      return { status: 200, body: { epoch: 1, lastSeq, central: lastSeq, rejected: aside } };
    });
    const replica = replicaWith(1);
    const { problems } = startPusher(replica, hub.url);
    await until(() => replica.pending().commits === 0);
    expect(problems.at(-1)).toMatch(/put commit 1 aside: line.price/);
    replica.commit({ facts: [line('lin_2')] });
    await until(() => replica.pending().commits === 0);
    expect(problems.at(-1)).toBeUndefined();
  });

  it('[S8] a refusal is asked again slowly, and at once when kicked', async () => {
    const refusal = { status: 403, body: { code: 'revoked', reason: 'This device was revoked.' } };
    const hub = await openHub((push, count) =>
      count === 1 ? refusal : accept(push.txns.at(-1)?.seq ?? 0),
    );
    const replica = replicaWith(1);
    const { pusher, problems } = startPusher(replica, hub.url);
    await until(() => problems.length === 1);
    replica.commit({ facts: [line('lin_2')] });
    await new Promise((next) => setTimeout(next, 100));
    expect(hub.seen.length).toBe(1);
    expect(problems).toEqual([expect.stringContaining('shut this device out')]);
    pusher.kick();
    await until(() => replica.pending().commits === 0);
  });
});
