import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import {
  encodeJob,
  printerModels,
  printRequestSchema,
  type ReceiptDoc,
  rawDocument,
} from '../core/index.ts';
import { onPaper } from '../testing/golden.fixture.ts';
import { EscposAdapter } from './index.ts';

type Fluent = { [method: string]: (...args: unknown[]) => Fluent };
type Escpos = { readonly Printer: new (adapter: unknown, options?: unknown) => Fluent };

const { Printer } = createRequire(import.meta.url)('escpos') as Escpos;
const model = printerModels['epson-tm-m30'];

function queue(fail?: Error) {
  const docs: ReceiptDoc[] = [];
  const adapter = new EscposAdapter({
    print: (doc) => {
      if (fail) return Promise.reject(fail);
      docs.push(doc);
      return Promise.resolve();
    },
  });
  return { adapter, docs };
}

const opened = (adapter: EscposAdapter): Promise<unknown> =>
  new Promise((resolve) => adapter.open(resolve));
const closed = (target: { close(done: (error?: unknown) => void): unknown }): Promise<unknown> =>
  new Promise((resolve) => target.close(resolve));

describe('adapter for escpos', () => {
  it('[PR86] what a program prints by escpos goes through the queue as one job and one paper', async () => {
    const { adapter, docs } = queue();
    await opened(adapter);
    const printer = new Printer(adapter, { encoding: 'cp437' });
    printer.font?.('a').align?.('ct').style?.('b').size?.(1, 1).text?.('Harbour Cafe');
    printer.barcode?.('590123412345', 'EAN13', { width: 3, height: 60 });
    printer.text?.('16.50').cut?.();
    await closed(printer as never);
    expect(docs).toHaveLength(1);
    const [doc] = docs;
    if (!doc) throw new Error('No job');
    const job = encodeJob(doc, model);
    const paper = onPaper(job.bytes, 'epson-tm-m30');
    expect(paper.text).toContain('Harbour Cafe');
    expect(paper.text).toContain('[ean13 5901234123457]');
    expect(paper.text).toContain('16.50');
  });

  it('[PR86] the job fits the queue as any other and its bytes are kept as they are', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const doc = rawDocument(bytes);
    const request = {
      ...{ jobKey: 'raw/1', printerId: 'bar', model: 'generic-58', doc },
      target: { kind: 'tcp', host: '127.0.0.1', port: 9100 },
    };
    const parsed = printRequestSchema.parse(JSON.parse(JSON.stringify(request)));
    expect(encodeJob(parsed.doc, model).bytes.subarray(0, 256)).toEqual(bytes);
  });

  it('[PR86] a mark before foreign bytes is printed by a printer that has been set up', () => {
    const { blocks } = rawDocument(Buffer.from('old\n\x1dVB\0', 'latin1'));
    const marked: ReceiptDoc = {
      blocks: [{ type: 'text', spans: [{ text: 'REPRINT' }] }, ...blocks],
    };
    const job = encodeJob(marked, model);
    expect(onPaper(job.bytes, 'epson-tm-m30').text).toBe('REPRINT\nold');
  });

  it('[PR86] refusals come back by the callbacks and refuse the whole paper; nothing written makes no job', async () => {
    const { adapter, docs } = queue();
    const written = (bytes: Uint8Array): Promise<unknown> =>
      new Promise((resolve) => adapter.write(bytes, resolve));
    expect(await written(Uint8Array.of(1))).toBeInstanceOf(Error);
    await opened(adapter);
    expect(await written(new Uint8Array(2_000_000))).toBeInstanceOf(Error);
    expect(await new Promise((resolve) => adapter.read(resolve))).toHaveLength(0);
    const errors: unknown[] = [];
    adapter.on('error', (error) => errors.push(error));
    adapter.write(Uint8Array.of(65));
    expect(await closed(adapter)).toEqual(new Error('The paper is too long'));
    expect(errors).toEqual([new Error('The paper is too long')]);
    expect(docs).toEqual([]);
    await opened(adapter);
    expect(await closed(adapter)).toBeNull();
    const full = queue(new Error('The queue is full'));
    await opened(full.adapter);
    full.adapter.write(Uint8Array.of(65));
    expect(await closed(full.adapter)).toEqual(new Error('The queue is full'));
  });
});
