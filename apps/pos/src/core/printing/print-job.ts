import type { Json } from '@galley/base';
import {
  type JobKind,
  type PrintRequest,
  printerModels,
  type ReceiptDoc,
} from '@galley/devices/core';
import type { OutboxJob } from '@galley/sync/replica';

export type PrinterAddress = {
  readonly host: string;
  readonly port: number;
  readonly model?: string;
};

/** A model that this version does not know is driven as a plain 80-mm printer. */
const modelOf = (name: string | undefined): PrintRequest['model'] => {
  const known = Object.values(printerModels).find((model) => model.id === name);
  return known?.id ?? 'generic-80';
};

/** One piece of paper as a row of the device outbox; its doc is what the device process gets. */
export const printJob = (
  jobKey: string,
  kind: JobKind,
  printer: PrinterAddress,
  doc: ReceiptDoc,
): OutboxJob => {
  const printerId = `${printer.host}:${printer.port}`;
  const request: PrintRequest = {
    jobKey,
    printerId,
    target: { kind: 'tcp', host: printer.host, port: printer.port },
    model: modelOf(printer.model),
    doc,
  };
  return { jobKey, kind, target: printerId, doc: request as unknown as Json };
};
