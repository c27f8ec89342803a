import { err, failure, ok } from '@galley/base';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceSetupSchema } from '../../core/index.ts';
import { VirtualDisplay } from '../../testing/display/virtual-display.ts';
import type { Transport } from '../tcp-transport.ts';
import { DisplayDriver } from './display-driver.ts';

/** A line into a virtual display; a write is done when the test says so. */
const bench = (part: object = {}) => {
  const display = new VirtualDisplay();
  const waiting: (() => void)[] = [];
  const writes: Uint8Array[] = [];
  const troubles: string[] = [];
  let slow = false;
  const line: Transport = {
    write: (bytes) =>
      new Promise((resolve) => {
        writes.push(bytes);
        display.receive(bytes);
        if (slow) waiting.push(resolve);
        else resolve();
      }),
    onBytes: () => undefined,
    onClose: () => undefined,
    end: () => Promise.resolve(),
    destroy: () => undefined,
  };
  const device = deviceSetupSchema.parse({ kind: 'display', page: 'pc858', ...part });
  if (device.kind !== 'display') throw new Error('no display');
  const driver = new DisplayDriver(device, {
    tellDrawer: () => undefined,
    emit: () => undefined,
    heard: () => undefined,
    trouble: ({ message }) => void troubles.push(message),
    guard: (run) => run,
    now: () => 0,
    openSerial: async () => ok(line),
    openHid: async () => err(failure('not_there', 'none')),
  });
  const show = (upper: string, lower: string) =>
    driver.tell({ type: 'show', deviceId: 'd', lines: [upper, lower] });
  const shown = () => display.lines.map((one) => one.trimEnd());
  return {
    display,
    driver,
    writes,
    troubles,
    show,
    shown,
    slow: (on: boolean) => {
      slow = on;
    },
    release: async () => {
      waiting.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a customer display on its line', () => {
  it('[CD5] shows the letters of its code page, and CD5220 plain ones', async () => {
    const { driver, show, shown, display } = bench();
    await driver.open('/dev/ttyS9');
    show('Café Groß', '2,95 €');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(['Café Groß', '2,95 €']);
    const plain = bench({ protocol: 'cd5220' });
    await plain.driver.open('/dev/ttyS9');
    plain.show('Café Groß 寿司', '2,95 €');
    await vi.advanceTimersByTimeAsync(0);
    expect(plain.shown()).toEqual(['Cafe Gross ??', '2,95 EUR']);
    expect([...display.unknownCommands, ...plain.display.unknownCommands]).toEqual([]);
  });

  it('[CD6] what was said while it was away stands there once its line opens', async () => {
    const { driver, show, shown } = bench();
    show('Cola', '2.95');
    await driver.open('/dev/ttyS9');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(['Cola', '2.95']);
  });

  it('[CD6] one that was switched off and on is told again, without a reset', async () => {
    const { driver, show, shown, display, writes } = bench();
    await driver.open('/dev/ttyS9');
    show('Cola', '2.95 €');
    await vi.advanceTimersByTimeAsync(0);
    display.powerOn();
    expect(shown()).toEqual(['', '']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(shown()).toEqual(['Cola', '2.95 €']);
    expect([...(writes.at(-1) ?? [])]).not.toContain(0x40);
  });

  it('[CD6] a slow line gets the latest and says when it takes nothing', async () => {
    const { driver, show, shown, slow, release, writes, troubles } = bench();
    await driver.open('/dev/ttyS9');
    slow(true);
    show('1', '1');
    for (let n = 2; n <= 50; n++) show(`${n}`, `${n}`);
    expect(writes).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(troubles).toHaveLength(1);
    await release();
    expect(shown()).toEqual(['50', '50']);
    expect(writes).toHaveLength(2);
  });
});
