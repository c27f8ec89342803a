import { ok } from '@galley/base';
import {
  type AdviceWords,
  adviceWordsAt,
  printerAddress,
  printerAdvice,
} from '@galley/devices/core';
import type { PrinterView } from '../../contract/index.ts';
import { lostWords } from '../devices/device-process-view.ts';
import type { PosCore } from '../pos-core.ts';
import { allPrinters, isModelKnown, type PrinterWithId } from '../printing/destination.ts';
import { printerFor } from '../printing/paper-for.ts';
import { DRAWERS } from '../records/device-facts.ts';
import { noParams, type PosQuery } from './query.ts';

const asWords = ({ text, cure }: AdviceWords): string => `${text} ${cure}`;

const printerView = (
  { printing, deviceHealth, read }: PosCore,
  waiting: readonly { readonly target: string; readonly state: string }[],
  { id, name, target }: PrinterWithId,
): PrinterView => {
  const address = printerAddress(target);
  // What a printer said last is true no more once nobody listens to it; the process says so itself.
  const lost = lostWords(deviceHealth()) !== null;
  const words = adviceWordsAt(target, isModelKnown(read.peripheral(id)));
  const status = lost ? null : (printing.statusOf(address) ?? null);
  return {
    id,
    name: name ?? address,
    address,
    status,
    advice: status === null ? [] : printerAdvice(status, words).map(asWords),
    waiting: waiting.filter((job) => job.target === address && job.state !== 'unknown').length,
    whose: printerFor(read.peripherals(), id),
  };
};

export const printersQuery: PosQuery<'printers'> = (core) => ({
  schema: noParams,
  kinds: ['printers', 'print-jobs', 'peripheral'],
  ask() {
    const waiting = core.printing.unfinished();
    return ok(
      allPrinters(core.read, core.identity).map((printer) => printerView(core, waiting, printer)),
    );
  },
});

export const drawerKickQuery: PosQuery<'drawerKick'> = (core) => ({
  schema: noParams,
  kinds: [DRAWERS],
  ask: () => ok(core.kicks.last()),
});

export const drawersQuery: PosQuery<'drawers'> = (core) => ({
  schema: noParams,
  kinds: [DRAWERS, 'peripheral', 'drawer_event'],
  ask: () => ok(core.drawers.views()),
});
