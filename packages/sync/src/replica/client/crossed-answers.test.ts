import { afterEach, expect, it } from 'vitest';
import { realTimers } from '../../timers.ts';
import { generateDeviceKeys } from '../node-crypto.ts';
import type { Replica } from '../replica.ts';
import { line, openEnrolled } from '../testing/fixtures.ts';
import { createRecovery } from './recovery.ts';

const open: Replica[] = [];
afterEach(() => {
  for (const replica of open.splice(0)) replica.close();
});

/** A device whose identity another disk has too, with thirty commits; a hub that answers when it is told to. */
const forkedDevice = () => {
  const replica = openEnrolled();
  open.push(replica);
  for (let i = 1; i <= 30; i++) replica.commit({ facts: [line(`lin_${i}`)] });
  const asked: { publicKey: unknown; answer(deviceId: string, agreed: number): void }[] = [];
  const { tenantId = '', siteId = '' } = replica.identity() ?? {};
  const recover = () =>
    createRecovery({
      replica,
      http: {
        send: ({ body = '' }: { body?: string }) =>
          new Promise((settle) => {
            const { publicKey } = JSON.parse(body) as { publicKey: unknown };
            const answer = (deviceId: string, agreed: number) =>
              settle({
                status: 200,
                body: {
                  deviceId,
                  tenantId,
                  siteId,
                  number: 7,
                  epoch: 1,
                  agreed,
                  token: 't'.repeat(32),
                },
              });
            asked.push({ publicKey, answer });
          }),
        close: () => undefined,
      },
      newKeys: generateDeviceKeys,
      timers: realTimers,
      caughtUp: () => true,
      log: () => undefined,
      onIdentity: () => undefined,
    } as unknown as Parameters<typeof createRecovery>[0])({ kind: 'forked', seq: 28 });
  return { replica, asked, recover };
};

it('[RE11] the slower of two hubs that were asked for an identity changes nothing, and both were asked for the same one', async () => {
  const { replica, asked, recover } = forkedDevice();
  const [slow, quick] = [recover(), recover()];
  expect(asked[1]?.publicKey).toEqual(asked[0]?.publicKey);
  asked[1]?.answer('dev_quick', 27);
  expect(await quick).toBe(true);
  expect(replica.identity()?.deviceId).toBe('dev_quick');
  expect(replica.pending().commits).toBe(3);
  for (let i = 31; i <= 40; i++) replica.commit({ facts: [line(`lin_${i}`)] });
  asked[0]?.answer('dev_slow', 5);
  expect(await slow).toBe(true);
  expect(replica.identity()?.deviceId).toBe('dev_quick');
  expect(replica.pending()).toMatchObject({ commits: 13, lastSeq: 13 });
});

it('[RE11] once the identity is its own, a device that shares that one too asks by another key', async () => {
  const { asked, recover } = forkedDevice();
  const first = recover();
  asked[0]?.answer('dev_first', 27);
  await first;
  void recover();
  expect(asked[1]?.publicKey).not.toEqual(asked[0]?.publicKey);
});
