import type { PrintTarget } from './print-target.ts';
import type { PrinterStatus } from './printer-status.ts';

export type AdviceCode =
  | 'unreachable'
  | 'cover-open'
  | 'paper-out'
  | 'cutter'
  | 'too-hot'
  | 'recoverable'
  | 'unrecoverable'
  | 'offline'
  | 'near-end';

/** What is the matter and what a person does about it. */
export type AdviceWords = { readonly text: string; readonly cure: string };

/** `stops` is false for what only announces itself. */
export type PrinterAdvice = AdviceWords & { readonly code: AdviceCode; readonly stops: boolean };

export const englishAdvice: Readonly<Record<AdviceCode, AdviceWords>> = {
  unreachable: {
    text: 'The printer does not answer.',
    cure: 'Check that it is switched on and that its cable is in, then wait a moment.',
  },
  'cover-open': { text: 'The cover is open.', cure: 'Close the cover until it clicks.' },
  'paper-out': {
    text: 'The paper has run out.',
    cure: 'Put in a new roll and close the cover. What was being printed goes on by itself.',
  },
  cutter: {
    text: 'The cutter is stuck.',
    cure: 'Open the cover, take out loose paper, close it and switch the printer off and on.',
  },
  'too-hot': {
    text: 'The print head is too hot.',
    cure: 'Wait a minute or two. It goes on by itself once it has cooled.',
  },
  recoverable: {
    text: 'The printer reports an error.',
    cure: 'Open and close the cover. If it stays, switch the printer off and on.',
  },
  unrecoverable: {
    text: 'The printer has failed.',
    cure: 'Switch it off and on. If it says so again, send papers to another printer and have it repaired.',
  },
  offline: {
    text: 'The printer is offline.',
    cure: 'Let go of the feed button, or press the button that puts it online.',
  },
  'near-end': { text: 'The paper is nearly at its end.', cure: 'Have a new roll ready.' },
};

const fileUnreachable: AdviceWords = {
  text: 'Papers cannot be written to this file.',
  cure: 'Check that its folder is there, that the path is not itself a folder, that this account may write there, and that the disk has room.',
};

const { unreachable } = englishAdvice;
const chooseModel = 'If both are so, choose its model: it does not say what it is.';

/** A printer on USB that takes every byte and says nothing may have no way back: what is done then, and what it costs. */
export const mayBeOneWay = (path: string): string =>
  `If it stays silent, it may be a printer or a port that cannot answer: take it off and add it by address, reached by File, with the path ${path}. Its papers then count as sent, not as printed, and nobody is told that its paper is out or its cover open.`;

const unreachableAt = (target: PrintTarget, modelIsKnown: boolean): AdviceWords => ({
  ...unreachable,
  cure: [
    unreachable.cure,
    ...(modelIsKnown ? [] : [chooseModel]),
    ...(target.kind === 'usb' ? [mayBeOneWay(target.path)] : []),
  ].join(' '),
});

/**
 * Words for the printer at a place: a file is neither switched on nor has it a cable. One whose model nobody chose and
 * that never said what it is may have been asked in languages that it does not speak; one on USB may have no way back.
 */
export const adviceWordsAt = (
  target: PrintTarget,
  modelIsKnown: boolean,
): Readonly<Record<AdviceCode, AdviceWords>> => {
  const words = target.kind === 'file' ? fileUnreachable : unreachableAt(target, modelIsKnown);
  return { ...englishAdvice, unreachable: words };
};

const errorCode: Readonly<Record<PrinterStatus['error'], AdviceCode | undefined>> = {
  none: undefined,
  cutter: 'cutter',
  recoverable: 'recoverable',
  unrecoverable: 'unrecoverable',
  'too-hot': 'too-hot',
};

/**
 * All that is the matter with a printer, what a person does first coming first. Empty for one that
 * is well. A printer that is offline for a named reason is not also told to be offline.
 */
export function printerAdvice(
  status: PrinterStatus,
  words: Readonly<Record<AdviceCode, AdviceWords>> = englishAdvice,
): PrinterAdvice[] {
  return codesOf(status).map((code) => ({ code, ...words[code], stops: code !== 'near-end' }));
}

function codesOf(status: PrinterStatus): AdviceCode[] {
  if (!status.reachable) return ['unreachable'];
  const error = errorCode[status.error];
  const stopping: AdviceCode[] = [
    ...(status.coverOpen ? (['cover-open'] as const) : []),
    ...(status.paper === 'out' ? (['paper-out'] as const) : []),
    ...(error === undefined ? [] : [error]),
  ];
  if (stopping.length === 0 && !status.online) stopping.push('offline');
  return status.paper === 'near-end' ? [...stopping, 'near-end'] : stopping;
}
