import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type PrintTarget,
  parsePrinterAddress,
  printerAddress,
  type ReceiptDoc,
  readyStatus,
} from '../../core/index.ts';
import { openPtyPair, type PtyPair } from '../../testing/scale/pty-pair.fixture.ts';
import { PrinterLine, VirtualPrinter } from '../../testing/virtual-printer/printer.ts';
import { recordingSender } from '../recording-sender.fixture.ts';
import { openSerial } from '../serial/open-serial.ts';
import type { PrintTiming } from '../timing.ts';
import { connectPrinter } from './connect-printer.ts';

const timing: PrintTiming = {
  connect: 500,
  begin: 300,
  idle: 600,
  job: 5000,
  poll: 60,
  grace: 150,
  retryFirst: 40,
  retryLongest: 80,
  blockedRetry: 40,
  believed: 0,
};

const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const hasSocat = spawnSync('socat', ['-V']).status === 0;

const line = (text: string): ReceiptDoc['blocks'][number] => ({ type: 'text', spans: [{ text }] });
const doc: ReceiptDoc = {
  blocks: [
    line('First line'),
    { type: 'image', width: 64, rows: Array.from({ length: 40 }, () => '92'.repeat(8)) },
    line('Last line'),
    { type: 'cut', mode: 'partial' },
  ],
};

/** A virtual printer at the far end of a line without a wire. */
async function printerOnPty(): Promise<{ printer: VirtualPrinter; pair: PtyPair }> {
  const pair = await openPtyPair();
  open.push(() => pair.cut());
  const printer = new VirtualPrinter({
    widthDots: 576,
    lastNumber: 0,
    now: Date.now,
    onPaper: () => undefined,
    onChange: () => undefined,
  });
  const settings = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const;
  const far = await openSerial(pair.there, settings);
  if (!far.ok) throw new Error(far.error.message);
  const plug = new PrinterLine((bytes) => void far.value.write(Uint8Array.from(bytes)));
  printer.plug(plug);
  far.value.onBytes((bytes) => printer.receive(plug, bytes));
  return { printer, pair };
}

function sender() {
  const recorded = recordingSender(timing);
  open.push(() => recorded.made.close());
  return recorded;
}

const request = (jobKey: string, target: PrintTarget) => ({
  jobKey,
  printerId: printerAddress(target),
  target,
  model: 'epson-tm-m30' as const,
  doc,
});

const until = (done: () => boolean, ms = 20_000) =>
  vi.waitUntil(done, { timeout: ms, interval: 5 });

describe('addresses of printers', () => {
  it('[PR57] the text form and the target are the same thing, and what is none is refused', () => {
    const texts = [
      '10.0.0.7:9100',
      '[fe80::1]:9100',
      'serial:/dev/ttyUSB0',
      'serial:COM3@19200',
      'serial:/dev/ttyS1@9600,8e1',
      'usb:/dev/usb/lp0',
      'usb:\\\\localhost\\Receipt',
      'file:/tmp/papers.bin',
    ];
    for (const text of texts) {
      const parsed = parsePrinterAddress(text);
      expect(parsed.ok && printerAddress(parsed.value), text).toBe(text);
    }
    expect(parsePrinterAddress('tcp:till:9100')).toMatchObject({ value: { host: 'till' } });
    for (const text of ['', 'till', 'till:0', 'till:99999', 'serial:', 'usb:', 'serial:x@1']) {
      expect(parsePrinterAddress(text), text).toMatchObject({ error: { code: 'bad_address' } });
    }
  });
});

describe.runIf(hasSocat)('lines that answer', () => {
  for (const kind of ['serial', 'usb'] as const) {
    it(`[PR58] over a ${kind} line a job is proved, paper out blocks it, and one paper comes`, async () => {
      const { printer, pair } = await printerOnPty();
      printer.setConditions({ paper: 'out' });
      const { made, reports } = sender();
      made.enqueue(request('a', { kind, path: pair.here }));
      await until(() => reports.at(-1)?.state === 'blocked');
      expect(reports.at(-1)).toMatchObject({ cause: 'paper-out', bytesSent: 0 });
      printer.setConditions({ paper: 'ok' });
      await until(() => reports.at(-1)?.state === 'printed');
      expect(reports.at(-1)).toMatchObject({ evidence: 'L2' });
      expect(printer.papers.map(({ text }) => text)).toEqual([
        expect.stringContaining('Last line'),
      ]);
    });

    it(`[PR59] what a torn job left in a printer behind a ${kind} line swallows and proves nothing of the next`, async () => {
      const { printer, pair } = await printerOnPty();
      const target = { kind, path: pair.here };
      const half = await connectPrinter(target, 500);
      if (!half.ok) throw new Error(half.error.message);
      // A picture of 72 x 40 bytes whose end never comes, and the answers that its job asked for before.
      await half.value.write(Uint8Array.of(0x1d, 0x72, 1, 0x1d, 0x76, 0x30, 0, 72, 0, 40, 0, 1, 2));
      await half.value.end();
      const { made, reports } = sender();
      made.enqueue(request('a', target));
      await until(() => reports.at(-1)?.state === 'printed');
      expect(printer.papers).toHaveLength(1);
      expect(printer.papers[0]?.text).toContain('First line');
    });
  }

  it('[PR58] a cable that is pulled in the middle of a job leaves it unknown', async () => {
    const { printer, pair } = await printerOnPty();
    printer.setConditions({ paperLines: 1 });
    const { made, reports } = sender();
    made.enqueue(request('a', { kind: 'serial', path: pair.here }));
    await until(() => reports.at(-1)?.state === 'blocked' && (reports.at(-1)?.bytesSent ?? 0) > 0);
    await pair.cut();
    await until(() => reports.at(-1)?.state === 'unknown');
    expect(reports.at(-1)).toMatchObject({ cause: 'connection-lost' });
  });
});

describe('lines that cannot answer', () => {
  it('[PR60] a file takes the bytes of every job, and the job ends handed over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-file-printer-'));
    open.push(async () => rmSync(folder, { recursive: true }));
    const path = join(folder, 'papers.bin');
    const { made, reports } = sender();
    made.enqueue(request('a', { kind: 'file', path }));
    made.enqueue(request('b', { kind: 'file', path }));
    await until(() => reports.filter(({ state }) => state === 'handed_over').length === 2);
    expect(reports.at(-1)).toMatchObject({ evidence: 'L0', cause: 'one-way-line' });
    expect(readFileSync(path, 'latin1').match(/Last line/g)).toHaveLength(2);
    expect(reports.map(({ state }) => state)).not.toContain('printed');
  });

  it('[PR60] a USB path without a way back is one-way, and its printer is told to be so', async () => {
    // The kernel opens this file for writing alone, and answers a read of it as it does that of such a printer.
    const target = { kind: 'usb', path: '/proc/self/clear_refs' } as const;
    const line = await connectPrinter(target, 1000);
    expect(line).toMatchObject({ ok: true, value: { oneWay: true } });
    if (line.ok) await line.value.end();
    const { made, statuses } = sender();
    await made.lookAt(request('look', target));
    expect(statuses).toEqual([{ ...readyStatus, oneWay: true }]);
  });

  it('[PR61] a path that is not there fails safely and says so', async () => {
    const { made, reports } = sender();
    made.enqueue(request('a', { kind: 'usb', path: '/dev/usb/none' }));
    made.enqueue(request('b', { kind: 'serial', path: '/dev/ttyNONE' }));
    await until(() => reports.some(({ state }) => state === 'failed_safe'));
    expect(reports.at(-1)).toMatchObject({ cause: 'unreachable', bytesSent: 0 });
  });
});
