import type { Json } from '@galley/base';
import {
  type JobKind,
  type PrintRequest,
  printerModels,
  type ReceiptDoc,
} from '@galley/devices/core';
import type { OutboxJob } from '@galley/sync/replica';
import type { Destination, NamedPrinter, PrinterAddress } from './destination.ts';

/** What the outbox keeps: the request as it was asked for and, in newer jobs, whose printer is meant. */
type KeptRequest = PrintRequest & { readonly destination?: Destination };

/** A model that this version does not know is driven as a plain 80-mm printer. */
const modelOf = (name: string | undefined): PrintRequest['model'] => {
  const known = Object.values(printerModels).find((model) => model.id === name);
  return known?.id ?? 'generic-80';
};

const addressOf = ({ host, port, model }: PrinterAddress) => ({
  printerId: `${host}:${port}`,
  target: { kind: 'tcp' as const, host, port },
  model: modelOf(model),
});

/** One piece of paper as a row of the device outbox. */
export const printJob = (
  jobKey: string,
  kind: JobKind,
  printer: NamedPrinter,
  doc: ReceiptDoc,
): OutboxJob => {
  const { destination } = printer;
  const request: KeptRequest = { jobKey, ...addressOf(printer), doc, destination };
  return { jobKey, kind, target: request.printerId, doc: request as unknown as Json };
};

/**
 * What the device process gets: the paper with the address of now. The address of then stands when the
 * job does not say whose printer it is for, or when the rows name no printer any more.
 */
export const requestNow = (
  job: Pick<OutboxJob, 'doc'>,
  printerOf: (destination: Destination) => PrinterAddress | undefined,
): PrintRequest => {
  const { destination, ...request } = job.doc as unknown as KeptRequest;
  const printer = destination === undefined ? undefined : printerOf(destination);
  return printer === undefined ? request : { ...request, ...addressOf(printer) };
};
