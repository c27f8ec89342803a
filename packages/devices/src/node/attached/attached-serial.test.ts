import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { type DeviceCommand, deviceSetupSchema } from '../../core/index.ts';
import { VirtualDisplay } from '../../testing/display/virtual-display.ts';
import type { PtyPair } from '../../testing/scale/pty-pair.fixture.ts';
import {
  attachScale,
  bench,
  endAll,
  farEnd,
  newFolder,
  ptys,
  scaleAt,
  state,
} from './serial.fixture.ts';

afterEach(endAll);

it('[SN16] a serial scanner: a code, a misread one, and one without a suffix', async () => {
  const pair = await ptys();
  const there = await farEnd(pair);
  const { send, until } = bench();
  send({
    type: 'attach',
    deviceId: 'scanner-1',
    connection: { kind: 'serial-path', path: pair.here },
    device: { kind: 'scanner', layouts: [], line: {}, beeps: { good: [7], bad: [7, 7] } },
  });
  await until(state('working'));
  const heard: number[] = [];
  there.onBytes((bytes) => heard.push(...bytes));
  await there.write(Buffer.from(']E04006381333931\r'));
  await until((event) => event.type === 'scan' && event.scan?.kind === 'gtin');
  await there.write(Buffer.from(']E04006381333932\r'));
  await until((event) => event.type === 'scan' && event.error?.code === 'check_digit');
  await there.write(Buffer.from('TABLE-12'));
  await until((event) => event.type === 'scan' && event.raw === 'TABLE-12');
  send({ type: 'scan-feedback', deviceId: 'scanner-1', tone: 'bad' });
  await until(() => heard.join() === '7,7');
});

it('[DI3] a path that is not there is looked for until it comes, and holds up no other device', async () => {
  const folder = await newFolder();
  const { send, until } = bench();
  send({ ...attachScale('/dev/galley-none', 'cas'), deviceId: 'none' } as DeviceCommand);
  send(attachScale(join(folder, 'here'), 'cas'));
  await until((event) => event.type === 'device-state' && event.cause?.code === 'not_there');
  const pair = await ptys(folder);
  await scaleAt(pair.there, 'cas');
  await until(state('working'));
});

/** A customer display at the far end of a line. */
const displayAt = async (pair: PtyPair): Promise<VirtualDisplay> => {
  const display = new VirtualDisplay();
  const line = await farEnd(pair);
  line.onBytes((bytes) => display.receive(bytes));
  return display;
};

const shows = (display: VirtualDisplay, upper: string, lower: string): Promise<void> =>
  vi.waitFor(
    () => expect(display.lines.map((line) => line.trimEnd())).toEqual([upper, lower]),
    10_000,
  );

it('[CD6] a display on a serial line shows what it is told, and again once it is back on its cable', async () => {
  const folder = await newFolder();
  const pair = await ptys(folder);
  const display = await displayAt(pair);
  const { events, send, until } = bench();
  const deviceId = 'display-1';
  const connection = { kind: 'serial-path', path: pair.here } as const;
  const device = deviceSetupSchema.parse({ kind: 'display', page: 'pc858' });
  send({ type: 'attach', deviceId, connection, device });
  send({ type: 'show', deviceId, lines: ['Café Groß', '2,95 €'] });
  await until(state('working'));
  await shows(display, 'Café Groß', '2,95 €');
  await pair.cut();
  const gone = await until(
    (event) =>
      event.type === 'device-state' && event.state !== 'working' && event.cause !== undefined,
  );
  send({ type: 'show', deviceId, lines: ['Cola', '3,10 €'] });
  const again = await displayAt(await ptys(folder));
  await until(state('working'), events.indexOf(gone));
  await shows(again, 'Cola', '3,10 €');
  expect([...display.unknownCommands, ...again.unknownCommands]).toEqual([]);
}, 30_000);
