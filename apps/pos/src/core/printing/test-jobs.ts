import { err, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type PrintRequest,
  printerModels,
  printJobKey,
  type ReceiptDoc,
} from '@galley/devices/core';
import type { SiteRow } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { printersNow } from './destination.ts';
import { paperTime } from './paper-text.ts';
import { addressOf, printJob } from './print-job.ts';

const text = (words: string, style: object = {}): ReceiptDoc['blocks'][number] => ({
  type: 'text',
  spans: [{ text: words, ...style }],
});

/** From edge to edge of the paper as it is driven: whoever looks at it knows whether the width is right. */
const ruler = (model: PrintRequest['model']): ReceiptDoc['blocks'] => {
  const { columns, paperMm } = printerModels[model];
  return [
    text(`|<${'-'.repeat(columns - 4)}>|`),
    text(`The line above is ${paperMm} mm paper from edge to edge.`),
    text('If it breaks in two, choose 58 mm. If it ends before the edge, choose 80 mm.'),
  ];
};

/** Letters that older code pages lack are on it: whoever reads them knows that nothing gets lost. */
const testPaper = (
  core: PosCore,
  name: string,
  site: SiteRow,
  model: PrintRequest['model'],
): ReceiptDoc => ({
  blocks: [
    text('Test paper', { bold: true, height: 2 }),
    text(name, { bold: true }),
    text(`${site.name} \u00b7 ${core.identity.name}`),
    text(paperTime(core.clock.now(), site)),
    ...ruler(model),
    text(
      '\u00a3 \u20ac $ \u00e9\u00fc\u00f1\u00f8 \u0141\u00f3d\u017a \u0391\u03b8\u03ae\u03bd\u03b1',
    ),
    text('If you can read all of this, the printer works.'),
    { type: 'cut', mode: 'partial' },
  ],
});

export const unknownPrinter = failure(
  'unknown_peripheral',
  'This printer was taken off meanwhile.',
  'id',
);

/** A test of one printer, whatever it is for. */
export const testJob = (
  core: PosCore,
  printerId: string,
  site: SiteRow,
): Result<OutboxJob, Failure> => {
  const destination = { to: 'printer', id: printerId } as const;
  const [printer] = printersNow(core.read, core.identity, destination);
  if (printer === undefined) return err(unknownPrinter);
  const doc = testPaper(core, printer.name ?? printerId, site, addressOf(printer).model);
  const key = printJobKey(core.ids('event'), 'report', 0, 0);
  return ok(printJob(key, 'report', { ...printer, destination }, doc));
};
