import type {
  DrawerKickView,
  DrawerStateView,
  PrinterView,
  PrintJobView,
} from '@galley/pos/contract';
import { describe, expect, test } from 'vitest';
import { type TroubleModels, troublesOf } from './troubles.ts';

const job = (jobKey: string, more: Partial<PrintJobView>): PrintJobView => ({
  jobKey,
  title: jobKey,
  whose: 'guest',
  printer: 'till:9100',
  printerName: 'Till',
  insteadOf: null,
  receipt: null,
  state: 'blocked',
  evidence: 'none',
  cause: 'paper-out',
  acts: ['retry'],
  at: 1,
  ...more,
});

const status = {
  reachable: true,
  online: true,
  coverOpen: false,
  paper: 'ok',
  error: 'none',
  drawerPinHigh: false,
} as const;

const printer = (more: Partial<PrinterView>): PrinterView => ({
  id: 'per_till',
  name: 'Till',
  address: 'till:9100',
  status,
  advice: [],
  waiting: 0,
  whose: 'guest',
  ...more,
});

const kick = (more: Partial<DrawerKickView>): DrawerKickView => ({
  id: 'evt_1',
  about: 'rcp_1',
  reason: 'sale',
  printer: 'Till',
  sensor: false,
  state: 'not_sent',
  cause: 'unreachable',
  at: 1,
  ...more,
});

const told = (models: Partial<TroubleModels>): string[] =>
  troublesOf({
    jobs: [],
    printers: [],
    drawers: [],
    process: null,
    kick: null,
    mails: [],
    time: () => '12:00',
    ...models,
  }).map(({ title, text }) => `${title} ${text}`.trim());

const noPaper = printer({
  status: { ...status, paper: 'out', online: false },
  advice: ['The paper has run out.'],
  waiting: 2,
});

describe('what needs somebody', () => {
  test('[PN18] papers that a printer holds up which says why are one trouble with a count', () => {
    expect(told({ printers: [noPaper], jobs: [job('a', {}), job('b', {})] })).toEqual([
      'Till The paper has run out. 2 papers wait.',
    ]);
  });

  test('[PN18] what stops papers comes before what waits for a look; a paper at another printer is told by itself', () => {
    const jobs = [
      job('a', {}),
      job('b', { state: 'unknown', cause: 'connection-lost' }),
      job('c', { printer: 'bar:9100', printerName: 'Bar', cause: 'unreachable' }),
    ];
    expect(told({ printers: [noPaper], jobs })).toEqual([
      'Till The paper has run out. 2 papers wait.',
      'Not printed: c The printer cannot be reached.',
      'Perhaps printed: b The connection was lost. Look whether it lies at Till.',
    ]);
  });

  test('[PN18] a drawer that stayed shut comes before all, a paper that nears its end last', () => {
    const near = printer({
      id: 'per_bar',
      name: 'Bar',
      address: 'bar:9100',
      status: { ...status, paper: 'near-end' },
      advice: ['Have a new roll ready.'],
    });
    expect(told({ printers: [near, noPaper], kick: kick({}) })).toEqual([
      'The cash drawer did not open Till: the printer cannot be reached. Open it again, or with its key.',
      'Till The paper has run out. 2 papers wait.',
      'Bar Have a new roll ready.',
    ]);
  });

  const gone = (id: string, more: Partial<PrinterView> = {}): PrinterView =>
    printer({
      ...{ id, name: id, address: `${id}:9100`, whose: 'test' },
      status: { ...status, reachable: false },
      advice: ['No answer.'],
      ...more,
    });
  const at = (id: string) => ({ printer: `${id}:9100`, printerName: id });

  test('[PN25] waiting test papers and printers without a role hide no paper of a guest or the kitchen', () => {
    const jobs = [
      job('t1', { whose: 'test', ...at('bench') }),
      job('t2', { whose: 'test', ...at('shelf') }),
      job('chit', { whose: 'kitchen', state: 'unknown', cause: null }),
      job('receipt', { state: 'unknown', cause: null, at: 2 }),
    ];
    expect(told({ printers: [gone('bench', { waiting: 1 })], jobs })).toEqual([
      'Perhaps printed: receipt Look whether it lies at Till.',
      'Perhaps printed: chit Look whether it lies at Till.',
      'bench No answer. One paper waits.',
      'Not printed: t2 No paper.',
    ]);
  });

  test('[PN25] a printer without a role presses once a guest waits for it; one of guests comes before one of the kitchen', () => {
    const printers = [gone('bench'), gone('grill', { whose: 'kitchen' }), gone('spare')];
    const jobs = [job('receipt', at('spare')), job('seen', { state: 'unknown', cause: null })];
    expect(told({ printers, jobs }).map((line) => line.split(' ')[0])).toEqual([
      ...['spare', 'grill', 'Perhaps', 'bench'],
    ]);
  });

  const drawer = (more: Partial<DrawerStateView>): DrawerStateView => ({
    id: 'per_till',
    name: 'Till',
    open: true,
    openSince: 1,
    leftOpen: false,
    openedByHand: false,
    ...more,
  });

  test('[PN18] a drawer that was left open and an older paper to look for hide no stuck cutter', () => {
    const stuck = printer({
      status: { ...status, error: 'cutter', online: false },
      advice: ['The cutter is stuck.'],
    });
    const jobs = [job('a', { state: 'unknown', cause: 'connection-lost' })];
    expect(told({ drawers: [drawer({ leftOpen: true })], jobs, printers: [stuck] })).toEqual([
      'Till The cutter is stuck.',
      'The cash drawer is open. Open since 12:00. Close it.',
      'Perhaps printed: a The connection was lost. Look whether it lies at Till.',
    ]);
  });

  test('[PN18] [DW4] a drawer that no pulse opened is told at once and first; one that a pulse opened is not', () => {
    const models = { printers: [noPaper], process: 'Devices do not answer.' };
    expect(told({ ...models, drawers: [drawer({ openedByHand: true })] })[0]).toBe(
      'The cash drawer was opened, and not by this register. Open since 12:00. Close it.',
    );
    expect(told({ drawers: [drawer({})] })).toEqual([]);
  });

  test('[EM5] an e-mail that was refused is told in the server’s words, one that waits is not', () => {
    const mail = { jobKey: 'm', paper: 'receipt' as const, number: '1-000017', to: 'a@b', at: 0 };
    const refused = { ...mail, state: 'refused' as const, cause: '550 no such guest' };
    const away = { ...mail, jobKey: 'n', state: 'away' as const, cause: 'no line' };
    expect(told({ mails: [refused, away] })).toEqual([
      'Receipt 1-000017 could not be sent The mail server said: 550 no such guest',
    ]);
  });

  test('[DW11] a pulse that went, and one to try the drawer, are no trouble', () => {
    expect(told({ kick: kick({ state: 'sent', cause: null }) })).toEqual([]);
    expect(told({ kick: kick({ reason: 'test' }) })).toEqual([]);
    expect(told({ kick: kick({ state: 'did_not_open', cause: null }) })).toEqual([
      'The cash drawer did not open Open it again, or with its key.',
    ]);
  });
});
