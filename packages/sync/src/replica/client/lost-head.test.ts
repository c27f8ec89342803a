import { afterEach, expect, it, vi } from 'vitest';
import { GENESIS } from '../../core/index.ts';
import type { Replica } from '../replica.ts';
import { envelope, line, openEnrolled } from '../testing/fixtures.ts';
import { createPusher } from './pusher.ts';

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A device of five commits, to which a hub told its head. */
const told = (head: { generation: number; rank: number; hash: string | number }): Replica => {
  const replica = openEnrolled();
  open.push(replica);
  for (let i = 1; i <= 5; i++) replica.commit({ facts: [line(`lin_${i}`)] });
  const hashAt = replica.db.prepare('SELECT hash FROM sync_commit WHERE seq = ?').pluck();
  const hash = typeof head.hash === 'string' ? head.hash : (hashAt.get(head.hash) as string);
  const { deviceId: id = '', siteId: scope = '' } = replica.identity() ?? {};
  const row = envelope('origin', id, { ...head, hash });
  const place = { hub: 'http://gone', scope, handle: 'g', offset: '1_0', upToDate: true };
  replica.applyBatch({ ...place, envelopes: [row], schemaHash: 's' });
  return replica;
};

type Answer = { readonly status: number; readonly body: unknown };
const accept = (lastSeq: number): Answer => ({
  status: 200,
  body: { epoch: 1, lastSeq, central: lastSeq, rejected: [] },
});

/** What the device sends to a hub that has one of its commits, and what it finds wrong. */
const push = async (
  replica: Replica,
  answer = (seqs: readonly number[]): Answer => accept(seqs.at(-1) ?? 1),
) => {
  const [sent, troubles]: [unknown[][], unknown[]] = [[], []];
  const pusher = createPusher({
    replica,
    http: {
      async send({ body = '' }) {
        const { txns } = JSON.parse(body) as { txns: { seq: number }[] };
        const seqs = txns.map(({ seq }) => seq);
        sent.push(seqs);
        return answer(seqs);
      },
      close: () => undefined,
    },
    rng: { bytes: (length) => new Uint8Array(length) },
    ...{ log: () => undefined, onAnswer: () => undefined, onSilence: () => undefined },
    recover: (trouble) => new Promise<boolean>(() => void troubles.push(trouble)),
  });
  open.push({ close: () => pusher.stop() });
  await vi.waitUntil(() => troubles.length > 0 || replica.pending().commits === 0, 20_000);
  return { sent, troubles };
};

it('[RE10] sends nothing to a hub that has less of it than another one told, if that commit is not in its log', async () => {
  for (const head of [
    { generation: 1, rank: 9, hash: 'ab' },
    { generation: 1, rank: 5, hash: 'ab' },
    { generation: 1, rank: 3, hash: 4 },
  ]) {
    const { sent, troubles } = await push(told(head));
    expect(troubles).toEqual([{ kind: 'behind', head: head.rank, own: undefined }]);
    expect(sent).toEqual([[]]);
  }
});

it('[RE10] but sends what it has where the commit is its own, of another epoch, none, or no longer kept', async () => {
  const forgotten = told({ generation: 1, rank: 4, hash: 'ab' });
  forgotten.db.exec('DELETE FROM sync_commit WHERE seq = 4');
  expect(forgotten.lostHead()).toBeUndefined();
  for (const head of [
    { generation: 1, rank: 4, hash: 4 },
    { generation: 0, rank: 9, hash: 'ab' },
    { generation: 1, rank: 9, hash: GENESIS },
  ]) {
    const { sent, troubles } = await push(told(head));
    expect([sent, troubles]).toEqual([[[], [2, 3, 4, 5]], []]);
  }
});

it('[RE10] holds of a hub that turns out to have lost them while it is sent more', async () => {
  const replica = told({ generation: 1, rank: 5, hash: 'ab' });
  const gap = { status: 409, body: { expectedSeq: 1 } };
  const pushed = push(replica, (seqs) => (seqs.length === 0 ? accept(5) : gap));
  replica.commit({ facts: [line('lin_6')] });
  expect(await pushed).toEqual({
    sent: [[], [6]],
    troubles: [{ kind: 'behind', head: 5, own: undefined }],
  });
});
