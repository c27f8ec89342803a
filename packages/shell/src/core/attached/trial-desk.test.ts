import { err, type Fact, failure, ok } from '@galley/base';
import type { DeviceTrialAnswerRow, DeviceTrialRow } from '@galley/domain';
import { expect, test } from 'vitest';
import type { DeviceTrials } from './device-trials.ts';
import { createTrialDesk } from './trial-desk.ts';

const wishOf = (wish: string, more: Partial<DeviceTrialRow> = {}): DeviceTrialRow => ({
  ...{ id: 'dev_1', wish, type: 'probe', at: 1000 },
  ...{ connection: { kind: 'serial', path: '/dev/ttyUSB0' }, setup: { kind: 'probe' } },
  ...more,
});

const open = (trials: Partial<DeviceTrials> = {}) => {
  let wish: DeviceTrialRow | undefined;
  let connected = true;
  let now = 1000;
  const told: DeviceTrialAnswerRow[] = [];
  const tried: unknown[] = [];
  const desk = createTrialDesk({
    devices: { connected: () => connected },
    trials: {
      hear: async (one) => {
        tried.push(one);
        return ok({ milliC: 4130, words: null });
      },
      weigh: async () => ok({ text: '0.452 kg', words: null }),
      ...trials,
    },
    hostId: () => 'dev_1',
    wish: () => wish,
    told: () => told.at(-1),
    commit: ({ kind, id, doc }: Fact) => {
      expect(kind).toBe('device_trial_answer');
      told.push({ id, ...doc } as DeviceTrialAnswerRow);
    },
    now: () => now,
    wantDevices: () => undefined,
  });
  const ask = async (row: DeviceTrialRow | undefined) => {
    wish = row;
    desk.follow();
    await new Promise((later) => setTimeout(later, 0));
  };
  return {
    ...{ ask, told, tried },
    plug: (is: boolean) => {
      connected = is;
    },
    wait: (ms: number) => {
      now += ms;
    },
  };
};

test('[PE21] each wish is tried once by its own set-up, and its answer names it', async () => {
  const { ask, told, tried } = open();
  await ask(undefined);
  expect(tried).toEqual([]);
  const first = wishOf('dev_office 1');
  await ask(first);
  await ask(first);
  expect(tried).toEqual([{ connection: first.connection, setup: first.setup }]);
  expect(told).toEqual([
    { id: 'dev_1', answers: 'dev_office 1', value: '4.1 \u00b0C', words: null, at: 1000 },
  ]);
  await ask(wishOf('dev_office 2', { type: 'scale' }));
  expect(told.at(-1)).toMatchObject({ answers: 'dev_office 2', value: '0.452 kg' });
});

test('[PE21] what was not heard is told with its cause, and so is what cannot be tried so', async () => {
  const silent = err(failure('no_answer', 'Nothing was heard.'));
  const { ask, told } = open({
    hear: async () => silent,
    weigh: async () => ok({ text: null, words: 'The scale is empty.' }),
  });
  await ask(wishOf('a'));
  expect(told.at(-1)).toMatchObject({ value: null, words: 'Nothing was heard.' });
  await ask(wishOf('b', { type: 'scale' }));
  expect(told.at(-1)).toMatchObject({ value: null, words: 'The scale is empty.' });
  await ask(wishOf('c', { type: 'printer' }));
  expect(told.at(-1)).toMatchObject({ value: null, words: expect.stringContaining('Only probes') });
});

test('[PE21] a wish waits for the device process, and is carried out no more when it is old', async () => {
  const { ask, told, plug, wait } = open();
  plug(false);
  await ask(wishOf('a'));
  expect(told).toEqual([]);
  plug(true);
  await ask(wishOf('a'));
  expect(told).toHaveLength(1);
  wait(60_001);
  await ask(wishOf('b'));
  expect(told).toHaveLength(1);
});
