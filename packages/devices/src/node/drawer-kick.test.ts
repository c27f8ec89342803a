import { afterEach, describe, expect, it } from 'vitest';
import type { KickOutcome, PrinterModelId, ReceiptDoc } from '../core/index.ts';
import { closeAll, deviceShop, until } from './printing.fixture.ts';
import { defaultTiming } from './timing.ts';

afterEach(closeAll);

const timing = { ...defaultTiming, connect: 300, grace: 100, blockedRetry: 40, retryFirst: 40 };

async function shop(model: PrinterModelId = 'epson-tm-m30') {
  const { printer, said, say } = await deviceShop({ printerId: 'till', model, timing });
  const answer = (kickId: string): KickOutcome | undefined =>
    said.find((one) => one.type === 'kick' && one.kickId === kickId) as KickOutcome | undefined;
  const state = (jobKey: string) =>
    said.findLast((one) => one.type === 'job' && one.jobKey === jobKey);
  let kicks = 0;
  const kick = async (forMs = 600): Promise<KickOutcome | undefined> => {
    const kickId = `k${++kicks}`;
    say({ type: 'kick', kickId, pin: 2, notAfter: Date.now() + forMs });
    await until(() => answer(kickId) !== undefined);
    return answer(kickId);
  };
  return { printer, said, say, kick, state };
}

const paper = (lines: number): ReceiptDoc => ({
  blocks: [
    ...Array.from({ length: lines }, (_, at) => ({
      type: 'text' as const,
      spans: [{ text: `Line ${at}` }],
    })),
    { type: 'cut', mode: 'partial' },
  ],
});

describe('a pulse for the drawer', () => {
  for (const model of ['epson-tm-m30', 'generic-80', 'star-mc-print3'] as const) {
    it(`[DW10] opens it once and is told, ${model}`, async () => {
      const { printer, kick, said } = await shop(model);
      expect(await kick()).toMatchObject({ state: 'sent' });
      expect(printer.pulses()).toHaveLength(1);
      expect(said.find(({ type }) => type === 'drawer')).toMatchObject({
        incident: { type: 'kicked', jobKey: 'k1' },
      });
    });
  }

  for (const model of ['epson-tm-m30', 'generic-80'] as const) {
    for (const [name, condition] of [
      ['paper out', { paper: 'out' }],
      ['cover open', { coverOpen: true }],
    ] as const) {
      it(`[DW10] opens it at once although the printer cannot print: ${name}, ${model}`, async () => {
        const { printer, kick, say, state } = await shop(model);
        printer.setCondition(condition);
        say({ type: 'print', jobKey: 'r1', doc: paper(3) });
        await until(() => state('r1')?.state === 'blocked');
        expect(await kick()).toMatchObject({ state: 'sent' });
        expect(printer.pulses()).toHaveLength(1);
        expect(printer.papers()).toEqual([]);
        printer.setCondition({ paper: 'ok', coverOpen: false });
        await until(() => state('r1')?.state === 'printed');
        expect(printer.pulses()).toHaveLength(1);
      });
    }
  }

  it('[DW10] opens it while a paper hangs in the middle for want of paper, and spoils nothing of it', async () => {
    const { printer, kick, say, state } = await shop();
    printer.setCondition({ paperLines: 2 });
    say({ type: 'print', jobKey: 'r1', doc: paper(6) });
    await until(() => state('r1')?.cause === 'paper-out');
    expect(await kick()).toMatchObject({ state: 'sent', cause: 'paper-out' });
    expect(printer.pulses()).toHaveLength(1);
    printer.setCondition({ paper: 'ok' });
    await until(() => state('r1')?.state === 'printed');
    const [first] = printer.papers();
    expect(first?.text).toBe(
      ['Line 0', 'Line 1', 'Line 2', 'Line 3', 'Line 4', 'Line 5'].join('\n'),
    );
    expect(printer.unknownCommands()).toEqual([]);
  });

  it('[DW11] that cannot go now never goes: a printer that does not read, and then does', async () => {
    const { printer, kick } = await shop();
    printer.setCondition({ neverRead: true });
    expect(await kick()).toEqual(
      expect.objectContaining({ state: 'not_sent', cause: 'no-answer' }),
    );
    printer.setCondition({ neverRead: false });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(printer.pulses()).toEqual([]);
  });

  it('[DW11] that cannot go now never goes: a paper is on its way for longer', async () => {
    const { printer, kick, say, state } = await shop();
    printer.setCondition({ dripBytesPerSecond: 300 });
    say({ type: 'print', jobKey: 'r1', doc: paper(60) });
    await until(() => ['sending', 'waiting'].includes(String(state('r1')?.state)));
    expect(await kick(200)).toMatchObject({ state: 'not_sent' });
    printer.setCondition({ dripBytesPerSecond: undefined });
    await until(() => state('r1')?.state === 'printed');
    expect(printer.pulses()).toEqual([]);
  });

  it('[DW11] nobody at the address: told with the cause', async () => {
    const { printer, kick, said } = await shop();
    await printer.close();
    expect(await kick()).toMatchObject({ state: 'not_sent', cause: 'unreachable' });
    expect(said.filter(({ type }) => type === 'drawer')).toEqual([]);
  });

  it('[DW11] an order that comes too late opens nothing', async () => {
    const { printer, kick } = await shop();
    expect(await kick(-1)).toMatchObject({ state: 'not_sent', cause: 'busy' });
    expect(printer.pulses()).toEqual([]);
  });
});
