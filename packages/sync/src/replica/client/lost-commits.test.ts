import { afterEach, expect, it } from 'vitest';
import { realTimers } from '../../timers.ts';
import type { Replica } from '../replica.ts';
import { line, openEnrolled } from '../testing/fixtures.ts';
import { createRecovery } from './recovery.ts';

const open: Replica[] = [];
afterEach(() => {
  for (const replica of open.splice(0)) replica.close();
});

/** A device of a hundred commits that the central hub had acknowledged, and has forty of. */
const behindOldCopy = (acknowledged: number, held: { seq: number; hash: string } | undefined) => {
  const replica = openEnrolled();
  open.push(replica);
  for (let i = 1; i <= 100; i++) replica.commit({ facts: [line(`lin_${i}`)] });
  replica.acknowledge(acknowledged);
  const hashAt = replica.db.prepare('SELECT hash FROM sync_commit WHERE seq = ?').pluck();
  const shared = { seq: 40, hash: hashAt.get(40) as string };
  const asked: { path: string; probes: { seq: number }[] }[] = [];
  const recover = createRecovery({
    replica,
    http: {
      async send({ path, body = '' }: { path: string; body?: string }) {
        asked.push({ path, ...(JSON.parse(body) as { probes: { seq: number }[] }) });
        return { status: 403, body: { code: 'forked', message: '', held: held ?? shared } };
      },
      close: () => undefined,
    },
    timers: realTimers,
    caughtUp: () => true,
    log: () => undefined,
    onIdentity: () => undefined,
  } as unknown as Parameters<typeof createRecovery>[0]);
  return { recover, asked };
};

it('[RE9] asks once more for an epoch with the commit that an old copy of the central hub ends with', async () => {
  const { recover, asked } = behindOldCopy(100, undefined);
  await recover({ kind: 'stale' });
  const [first, second, third] = asked;
  expect(first?.probes.some(({ seq }) => seq === 40)).toBe(false);
  expect(second?.path).toBe('/v1/devices/epoch');
  expect(second?.probes.at(-1)?.seq).toBe(40);
  expect(third?.path).toBe('/v1/devices/fork');
});

it('[RE9] but not where the hub never acknowledged more, or ends with a commit that is not here', async () => {
  const never = behindOldCopy(40, undefined);
  await never.recover({ kind: 'stale' });
  const other = behindOldCopy(100, { seq: 40, hash: 'f'.repeat(64) });
  await other.recover({ kind: 'stale' });
  for (const { asked } of [never, other])
    expect(asked.map(({ path }) => path)).toEqual(['/v1/devices/epoch', '/v1/devices/fork']);
});
