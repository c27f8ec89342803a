import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DeviceCommand, type DeviceEvent, deviceEventSchema } from '../../core/index.ts';
import type { ScaleProtocolId } from '../../core/scale/index.ts';
import { type RunningScale, serveScale } from '../../testing/scale/index.ts';
import { openPtyPair, type PtyPair } from '../../testing/scale/pty-pair.fixture.ts';
import { type DeviceProcessTools, runDeviceProcess } from '../device-process.ts';
import { openSerial } from '../serial/open-serial.ts';
import type { Transport } from '../tcp-transport.ts';

export type Wanted = (event: DeviceEvent) => boolean | undefined;
const ends: (() => Promise<unknown>)[] = [];

/** To be ended after the test, the last first. */
export const endLater = (end: () => Promise<unknown>): void => void ends.push(end);

export const endAll = async (): Promise<void> => {
  for (const end of ends.splice(0).reverse()) await end();
};

/** A device process over an in-memory port, and what it has told. */
export function bench(tools: DeviceProcessTools = {}) {
  const events: DeviceEvent[] = [];
  let tell = (_: unknown): void => undefined;
  const running = runDeviceProcess(
    {
      postMessage: (event) => events.push(deviceEventSchema.parse(event)),
      onMessage: (listener) => {
        tell = listener;
      },
      onClose: () => undefined,
    },
    { backOffMs: { least: 50, most: 200 }, ...tools },
  );
  const send = (command: DeviceCommand): void => tell(command);
  endLater(() => {
    send({ type: 'shutdown' });
    return running.ended;
  });
  const until = async (wanted: Wanted, from = 0): Promise<DeviceEvent> => {
    for (let round = 0; round < 1500; round += 1) {
      const found = events.slice(from).find(wanted);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`It never came; the last: ${JSON.stringify(events.slice(-4))}`);
  };
  return { events, send, until };
}

export async function ptys(folder?: string): Promise<PtyPair> {
  const pair = await openPtyPair(folder);
  endLater(() => pair.cut());
  return pair;
}

export async function scaleAt(path: string, protocol: ScaleProtocolId): Promise<RunningScale> {
  const running = await serveScale(path, protocol);
  endLater(() => running.close());
  return running;
}

/** A folder for the names of ptys. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-pty-'));
  endLater(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The end of the line where the device is. */
export async function farEnd({ there }: PtyPair): Promise<Transport> {
  const opened = await openSerial(there, {
    baudRate: 9600,
    dataBits: 8,
    parity: 'none',
    stopBits: 1,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  endLater(() => opened.value.end());
  return opened.value;
}

export const attachScale = (path: string, protocol: ScaleProtocolId): DeviceCommand => ({
  type: 'attach',
  deviceId: 'scale-1',
  connection: { kind: 'serial-path', path },
  device: {
    kind: 'scale',
    setup: { protocol, unit: 'kg', capacity: '15', division: '0.005', unitPriceMinor: 250 },
    line: {},
  },
});

export const state =
  (wanted: string): Wanted =>
  (event) =>
    event.type === 'device-state' && event.state === wanted;
