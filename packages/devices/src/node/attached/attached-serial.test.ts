import { join } from 'node:path';
import { afterEach, it } from 'vitest';
import type { DeviceCommand } from '../../core/index.ts';
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
