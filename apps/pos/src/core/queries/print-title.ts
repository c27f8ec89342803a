import type { JobKind } from '@galley/devices/core';
import { invoiceDisplay, receiptDisplay, zDisplay } from '@galley/domain';
import type { StoredJob } from '@galley/sync/replica';
import type { Reader } from '../read/reader.ts';
import { checkLabel } from '../read/send-facts.ts';

const receiptTitle = (read: Reader, receiptId: string, copy: boolean): string => {
  const invoice = read.invoice(receiptId);
  if (invoice !== undefined) return `Invoice ${invoiceDisplay(invoice)}`;
  const receipt = read.receipt(receiptId);
  const number = receipt === undefined ? '' : ` ${receiptDisplay(receipt)}`;
  if (copy) return `Copy of receipt${number}`;
  return `${receipt?.type === 'refund' ? 'Refund receipt' : 'Receipt'}${number}`;
};

const guestCheckTitle = (read: Reader, checkId: string): string => {
  const check = read.check(checkId);
  return check === undefined ? 'Guest check' : `Guest check ${checkLabel(read, check)}`;
};

const forStation = (read: Reader, words: string, stationKey: string): string => {
  const station = read.stations().find(({ key }) => key === stationKey)?.name;
  return station === undefined ? words : `${words} for ${station}`;
};

const chitTitle = (read: Reader, word: string, ticketId: string): string => {
  const ticket = read.ticket(ticketId);
  return ticket === undefined
    ? word
    : forStation(read, `${word} ${ticket.label}`, ticket.stationKey);
};

/** A kitchen chit is about its ticket, about that being sent twice, or about a fire at a station. */
const kitchenChitTitle = (read: Reader, about: string): string => {
  const [id = '', part = ''] = about.split('.');
  const check = read.check(read.courseFire(id)?.checkId ?? '');
  if (check !== undefined) return forStation(read, `Chit ${checkLabel(read, check)}`, part);
  return chitTitle(read, 'Chit', read.ticket(id) === undefined ? part : id);
};

const zTitle = (read: Reader, id: string): string => {
  const z = read.zReport(id);
  return z === undefined ? 'Day report' : `Z report ${zDisplay(z)}`;
};

const wordsFor = (read: Reader, job: Pick<StoredJob, 'jobKey' | 'kind'>): string | undefined => {
  const [about = '', , copy = '0'] = job.jobKey.split('/');
  switch (job.kind as JobKind) {
    case 'receipt':
    case 'refund-receipt':
      return receiptTitle(read, about, copy !== '0');
    case 'gift-receipt':
      return receiptTitle(read, about, false).replace(/^Receipt/, 'Gift receipt');
    case 'label':
      return chitTitle(read, 'Labels', about);
    case 'guest-check':
      return guestCheckTitle(read, about);
    case 'kitchen-chit':
      return kitchenChitTitle(read, about);
    case 'void-chit':
      return chitTitle(read, 'Void chit', about.split('.')[1] ?? '');
    case 'allergy-chit':
      return chitTitle(read, 'Allergy chit', about.split('.')[1] ?? '');
    case 'runner-chit':
      return chitTitle(read, 'Runner chit', about.split('.')[1] ?? '');
    case 'x-report':
      return 'X report';
    case 'z-report':
      return zTitle(read, about);
    case 'cash-slip':
      return 'Cash slip';
    default:
      return undefined;
  }
};

/**
 * What people call a paper; not `named`: it is about nothing but its printer. A job's key begins with the id of what it
 * is about.
 */
export const printTitle = (
  read: Reader,
  job: Pick<StoredJob, 'jobKey' | 'kind'>,
): { readonly title: string; readonly named: boolean } => {
  const title = wordsFor(read, job);
  const nameless = job.kind === 'foreign' ? 'Paper of another program' : 'Test paper';
  return { title: title ?? nameless, named: title !== undefined };
};
