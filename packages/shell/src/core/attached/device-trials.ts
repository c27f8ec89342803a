import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { amountText, type DeviceEvent, deviceEventSchema } from '@galley/devices/core';
import type { PeripheralRow } from '@galley/domain';
import type { DevicePort } from '../../node/ports/device-port.ts';
import { attachOrder } from './attach-rows.ts';

/** Devices under this name are tried and set up nowhere: nothing that they say is written down. */
const TRIAL = 'trial.';

export const isTrial = (deviceId: string): boolean => deviceId.startsWith(TRIAL);

type Wish = Pick<PeripheralRow, 'connection' | 'setup'>;
/** `milliC` null: it answers without a reading, see `words`. */
type Reading = { readonly milliC: number | null; readonly words: string | null };
/** `text` null: it gives no weight, see `words`. */
type Weight = { readonly text: string | null; readonly words: string | null };

/** Long enough for a device server to be reached and a probe to be asked twice. */
const PATIENCE_MS = 7000;
/** A scale that speaks gives its weight, or says why not, within this time. */
const SPEAKS_WITHIN_MS = 2000;

/** Attaches a device for as long as it takes to hear it once (rules PB14, PB17). */
export type DeviceTrials = {
  hear(wish: Wish): Promise<Result<Reading, Failure>>;
  weigh(wish: Wish): Promise<Result<Weight, Failure>>;
};

const unreadable = failure('bad_setup', 'This set-up is not complete. Look at each field.');
const noProcess = failure('no_device_process', 'The device process is not running. Wait a moment.');
const silent = failure(
  'no_answer',
  'Nothing was heard. Check address, unit and the settings of the line.',
);

const rowOf = (
  id: string,
  type: 'probe' | 'scale',
  { connection, setup }: Wish,
): PeripheralRow => ({
  ...{ id, name: id, type, hostId: null, model: null, roles: [], failoverId: null },
  connection,
  setup,
  sort: 0,
});

/** What is made of each event; `end` takes the answer, which may come later still. */
type Listener<T> = (
  event: DeviceEvent,
  end: (value: T) => void,
  later: (ms: number, value: () => Result<T, Failure>) => void,
) => void;

const hearReading: Listener<Reading> = (event, end) => {
  if (event.type !== 'reading') return;
  end({ milliC: event.reading?.milliC ?? null, words: event.none?.words ?? null });
};

const hearWeight = (): Listener<Weight> => {
  let refusal: Failure | undefined;
  /** A line that is open, or a byte that acknowledges, is no answer of a scale. */
  const outcome = (): Result<Weight, Failure> =>
    refusal?.code === 'no_answer'
      ? err(refusal)
      : ok({ text: null, words: refusal?.message ?? null });
  return (event, end, later) => {
    if (event.type === 'weight') {
      const { code, message } = event.refusal ?? {};
      refusal = code === undefined || message === undefined ? undefined : { code, message };
      if (event.weight !== undefined) end({ text: amountText(event.weight.amount), words: null });
    }
    const speaks = event.type === 'device-state' && event.state === 'working';
    if (speaks) later(SPEAKS_WITHIN_MS, outcome);
  };
};

export const createDeviceTrials = (devices: DevicePort): DeviceTrials => {
  const waiting = new Map<string, (event: DeviceEvent) => void>();
  let count = 0;

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (event.success && 'deviceId' in event.data) waiting.get(event.data.deviceId)?.(event.data);
  });

  const heard = <T>(deviceId: string, listen: Listener<T>): Promise<Result<T, Failure>> =>
    new Promise((resolve) => {
      let trouble: Failure = silent;
      const timers: ReturnType<typeof setTimeout>[] = [];
      const end = (answer: Result<T, Failure>): void => {
        for (const timer of timers) clearTimeout(timer);
        waiting.delete(deviceId);
        devices.postMessage({ type: 'detach', deviceId });
        resolve(answer);
      };
      const later = (ms: number, value: () => Result<T, Failure>): void =>
        void timers.push(setTimeout(() => end(value()), ms));
      timers.push(setTimeout(() => end(err(trouble)), PATIENCE_MS));
      waiting.set(deviceId, (event) => {
        if (event.type === 'device-state' && event.cause !== undefined) {
          const { code, message } = event.cause;
          trouble = { code, message };
        }
        listen(event, (value) => end(ok(value)), later);
      });
    });

  const attached = async <T>(
    type: 'probe' | 'scale',
    wish: Wish,
    listen: Listener<T>,
  ): Promise<Result<T, Failure>> => {
    const deviceId = `${TRIAL}${++count}`;
    const order = attachOrder(rowOf(deviceId, type, wish));
    if (order === undefined) return err(unreadable);
    if (!devices.connected()) return err(noProcess);
    const answer = heard(deviceId, listen);
    devices.postMessage(order);
    if (type === 'scale') devices.postMessage({ type: 'weigh', deviceId, forMs: PATIENCE_MS });
    return answer;
  };

  return {
    hear: (wish) => attached('probe', wish, hearReading),
    weigh: (wish) => attached('scale', wish, hearWeight()),
  };
};
