import { type ReceiptDoc, receiptDocSchema } from '@galley/devices/core';
import type { OutboxJob, StoredJob } from '@galley/sync/replica';
import { z } from 'zod';

/** An e-mail among the jobs of the device outbox: no paper. */
export const MAIL = 'mail';

const keptSchema = z.object({
  to: z.string(),
  /** Subject of the e-mail and title of its PDF: `Receipt 1-000017`. */
  subject: z.string(),
  doc: receiptDocSchema,
});
export type KeptMail = z.infer<typeof keptSchema>;

/** The row of the outbox that keeps an e-mail until it is sent. */
export const mailJob = (
  jobKey: string,
  to: string,
  subject: string,
  doc: ReceiptDoc,
): OutboxJob => ({
  jobKey,
  kind: MAIL,
  target: to,
  doc: z.json().parse(JSON.parse(JSON.stringify({ to, subject, doc }))),
});

/** Undefined once it was sent: nothing of it is kept. */
export const readMail = ({ doc }: Pick<StoredJob, 'doc'>): KeptMail | undefined =>
  keptSchema.safeParse(doc).data;

/** By what an e-mail of a receipt is known; copy 0: the first that its guest gets. */
export const mailKey = (receiptId: string, copy: number): string =>
  `${receiptId}/${MAIL}/${copy}/0`;

/** Enough of an address for whoever asks whether it went there, and nothing for anybody else. */
export const maskedAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
};
