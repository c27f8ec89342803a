import { afterEach, describe, expect, it } from 'vitest';
import type { ReceiptDoc } from '../core/index.ts';
import { closeAll, deviceShop, until } from './printing.fixture.ts';
import { defaultTiming } from './timing.ts';

afterEach(closeAll);

const shop = () =>
  deviceShop({
    printerId: 'p1',
    model: 'epson-tm-m30',
    timing: { ...defaultTiming, connect: 400 },
  });

const kick: ReceiptDoc = {
  blocks: [
    { type: 'drawer', pin: 2 },
    { type: 'text', spans: [{ text: 'Paid' }] },
    { type: 'cut', mode: 'partial' },
  ],
};

describe('drawers of the device process', () => {
  for (const sensor of ['high-is-open', 'low-is-open'] as const) {
    it(`[PR51] kick, opening, closing, opening by hand and left open are told, ${sensor}`, async () => {
      const { printer, said, say } = await shop();
      printer.setCondition({ drawerOpenIsLow: sensor === 'low-is-open' });
      const told = () =>
        said.flatMap(({ type, incident }) => {
          const { type: what, by } = Object(incident);
          return type === 'drawer' ? [by === undefined ? what : `${what} by ${by}`] : [];
        });
      say({ type: 'watch-drawer', sensor, leftOpenMs: 1000 });
      await until(() => said.some(({ type }) => type === 'printer'));
      say({ type: 'print', jobKey: 'r1', doc: kick });
      await until(() => told().includes('opened by kick'));
      printer.setCondition({ drawerOpen: false });
      await until(() => told().includes('closed'));
      printer.setCondition({ drawerOpen: true });
      await until(() => told().includes('left-open'));
      expect(told()).toEqual(['kicked', 'opened by kick', 'closed', 'opened by hand', 'left-open']);
    });
  }
});

describe('identity of a printer', () => {
  it('[PR52] it is asked once, remembered, and asked anew on wish', async () => {
    const { printer, said, say } = await shop();
    const told = () => said.filter(({ type }) => type === 'identity');
    const identity = { maker: 'EPSON', model: 'TM-T88VI', serial: 'X1', firmware: '2.0' };
    printer.setCondition({ identity });
    say({ type: 'identify' });
    await until(() => told().length === 1);
    expect(told()[0]).toMatchObject({
      printerId: 'p1',
      identity: { ...identity, processIds: true },
      proposed: 'epson-tm-t88',
    });
    printer.setCondition({ identity: { ...identity, maker: 'EPOSN' } });
    say({ type: 'identify' });
    await until(() => told().length === 2);
    expect(told()[1]).toMatchObject({ identity });
    say({ type: 'identify', fresh: true });
    await until(() => told().length === 3);
    expect(told()[2]).toMatchObject({ identity: { maker: 'EPOSN' } });
    expect(told()[2]).not.toHaveProperty('proposed');
  });

  it('[PR52] process ids are tried, not believed, and nothing of the try is printed', async () => {
    const { printer, said, say } = await shop();
    const told = () => said.filter(({ type }) => type === 'identity');
    printer.setCondition({ processIds: 'never' });
    say({ type: 'identify' });
    await until(() => told().length === 1);
    expect(told()[0]).toMatchObject({ identity: { maker: 'GALLEY', processIds: false } });
    const doc = {
      blocks: [
        { type: 'text', spans: [{ text: 'Next' }] },
        { type: 'cut', mode: 'full' },
      ],
    };
    say({ type: 'print', jobKey: 'r1', doc, processIds: false });
    say({ type: 'print', jobKey: 'r2', doc: kick, model: 'generic-80', processIds: true });
    const report = (jobKey: string) => said.findLast((one) => one['jobKey'] === jobKey);
    await until(() => report('r1')?.['state'] === 'printed');
    expect(report('r1')).toMatchObject({ evidence: 'L1' });
    expect(printer.papers()[0]?.text).toBe('Next');
    printer.setCondition({ processIds: 'honest' });
    say({ type: 'print', jobKey: 'r3', doc: kick, model: 'generic-80', processIds: true });
    await until(() => report('r3')?.['state'] === 'printed');
    expect(report('r3')).toMatchObject({ evidence: 'L2' });
  });

  it('[PR52] a printer that cannot answer is known by nothing and asked again', async () => {
    const { printer, said, say } = await shop();
    const told = () => said.filter(({ type }) => type === 'identity');
    printer.setCondition({ coverOpen: true });
    say({ type: 'identify' });
    await until(() => told().length === 1);
    expect(told()[0]).toMatchObject({ identity: {} });
    printer.setCondition({ coverOpen: false });
    say({ type: 'identify' });
    await until(() => told().length === 2);
    expect(told()[1]).toMatchObject({ identity: { maker: 'GALLEY' } });
  });
});
