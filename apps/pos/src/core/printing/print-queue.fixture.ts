import { rowFact } from '@galley/domain';
import { printerRow } from '../testing/printers.fixture.ts';
import { openRegister } from '../testing/register.fixture.ts';

export type Register = ReturnType<typeof openRegister>;

/** A sale for cash: the keys of its receipt and of its chit. */
export const sale = async (register: Register) => {
  await register.login('tom');
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Chips');
  await register.payAll(checkId);
  const jobs = register.core.printing.unfinished();
  const keyOf = (kind: string) => jobs.find((job) => job.kind === kind)?.jobKey ?? '';
  return { receipt: keyOf('receipt'), chit: keyOf('kitchen-chit') };
};

export const states = async (register: Register) =>
  Object.fromEntries((await register.ask('printJobs', {})).map((job) => [job.jobKey, job.state]));

export const next = (jobKey: string) => jobKey.replace(/\d+$/, (n) => String(Number(n) + 1));

/** One printer for everything and another that takes over. */
export const withTwoPrinters = async () => {
  const register = openRegister();
  const roles = ['receipt', ...register.core.read.stations().map(({ key }) => `station:${key}`)];
  const gone = register.core.read
    .peripherals()
    .map(({ id }) => ({ kind: 'peripheral', id, doc: {}, deleted: true }));
  const rows = [
    printerRow('per_first', 9301, { roles, failoverId: 'per_second' }),
    printerRow('per_second', 9302),
  ];
  const facts = [...gone, ...rows.map((row) => rowFact('peripheral', row))];
  const done = register.replica.commit({ facts });
  if (!done.ok) throw new Error(done.error.message);
  return { register, ...(await sale(register)) };
};

/** The first printer was out of reach for so long that both papers were asked back of it. */
export const askedBack = async () => {
  const shop = await withTwoPrinters();
  const { devices, time, core } = shop.register;
  devices.open();
  devices.tell(shop.chit, 'failed_safe', { cause: 'unreachable' });
  time.now += 10_000;
  core.printing.tick();
  return shop;
};

/** They were given back, and are the second printer's. */
export const failedOver = async () => {
  const shop = await askedBack();
  for (const jobKey of [shop.chit, shop.receipt]) shop.register.devices.tell(jobKey, 'cancelled');
  return shop;
};

/** What a screen says of a paper that is the second printer's instead of the first one's. */
export const MOVED = { printerName: 'Printer per_second', insteadOf: 'Printer per_first' };

export const FIRST = '127.0.0.1:9301';
export const SECOND = '127.0.0.1:9302';

export const placed = ({ devices }: Register, from = 0) =>
  devices.sent
    .slice(from)
    .filter(({ type }) => type === 'print' || type === 'cancel')
    .map(({ type, jobKey, printerId }) => [type, jobKey, printerId ?? null]);
