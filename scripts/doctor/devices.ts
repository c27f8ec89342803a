import { readdirSync } from 'node:fs';
import {
  type FoundDevice,
  type PrintTarget,
  parsePrinterAddress,
  printerAddress,
  printerAdvice,
} from '@galley/devices/core';
import { connectPrinter, findDevices, type PrinterTrace, tracePrinter } from '@galley/devices/node';
import type { Finding } from './facts.ts';

const CONNECT_MS = 3000;

/** What is plugged in: serial lines, HID devices, and the raw paths of USB printers. */
export type PluggedIn = {
  readonly found: readonly FoundDevice[];
  readonly printerPaths: readonly string[];
};

const printerPathsIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => /^lp\d+$/.test(name))
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
};

export const pluggedIn = async (): Promise<PluggedIn> => ({
  found: await findDevices(),
  printerPaths: printerPathsIn('/dev/usb'),
});

export const traceOf = (target: PrintTarget): Promise<PrinterTrace> =>
  tracePrinter(target, { connect: connectPrinter, now: Date.now, connectMs: CONNECT_MS });

type Judged = Omit<Finding, 'part'>;

const CURES = {
  unreachable: 'Switch the printer on, check its cable and its address.',
  'no-permission':
    'Write the rules that "npm run doctor -- --udev" prints to /etc/udev/rules.d/60-galley.rules, or add the account to the group lp or dialout and log in anew.',
  'in-use': 'End the other program; a printer has one owner.',
} as const;

const silent: Judged = {
  wrong: true,
  text: 'takes the connection and does not tell its state',
  cure: 'Another host may hold its line: printers serve one at a time. Else it is no ESC/POS printer, or its line settings are wrong.',
};

const foreign: Judged = {
  wrong: true,
  text: 'somebody answers there, and not as a printer does',
  cure: 'Look at the address: a scale, a web server or another program has it. Set the printer up with its own.',
};

const whoIs = ({ identity }: PrinterTrace): string => {
  const { maker = '', model = '', serial, firmware } = identity;
  const more = [serial && `serial ${serial}`, firmware && `firmware ${firmware}`].filter(Boolean);
  const name = `${maker} ${model}`.trim();
  return name === '' ? '' : ` (says it is ${[name, ...more].join(', ')})`;
};

/** What is so and what is wrong with one printer, each with its cure. */
export const judgePrinter = (trace: PrinterTrace): Judged[] => {
  const { refused, oneWay, status } = trace;
  if (refused !== undefined) {
    return [{ wrong: true, text: refused.message, cure: CURES[refused.code] }];
  }
  if (oneWay) {
    return [{ wrong: false, text: 'takes bytes and cannot answer: papers are sent, never proved' }];
  }
  if (trace.foreign) return [foreign];
  if (status === undefined) return [silent];
  const advice = printerAdvice(status);
  if (advice.length === 0) return [{ wrong: false, text: `ready${whoIs(trace)}` }];
  return advice.map(({ text, cure, stops }) => ({ wrong: stops, text, cure }));
};

export const judgePluggedIn = ({ found, printerPaths }: PluggedIn): Finding[] => {
  const part = 'Plugged in here';
  const devices = found.map(({ name, path, likely, trouble }): Finding => {
    const text = `${name} at ${path}${likely === 'serial' ? '' : `, likely a ${likely}`}`;
    return trouble === undefined
      ? { part, wrong: false, text }
      : { part, wrong: true, text: `${text}: ${trouble.message}`, cure: trouble.cure };
  });
  const printers = printerPaths.map(
    (path): Finding => ({ part, wrong: false, text: `USB printer at usb:${path}` }),
  );
  const all = [...devices, ...printers];
  return all.length > 0
    ? all
    : [{ part, wrong: false, text: 'no serial line, scanner, scale or USB printer' }];
};

/** Printers as the register has them, each asked itself: what the register heard last may be old. */
export const judgePrinters = async (
  printers: readonly { readonly name: string; readonly address: string }[],
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const { name, address } of printers) {
    const target = parsePrinterAddress(address);
    const judged = target.ok
      ? judgePrinter(await traceOf(target.value))
      : [{ wrong: true, text: target.error.message, cure: 'Set its address up anew.' }];
    findings.push(...judged.map((one) => ({ part: `Printer ${name} (${address})`, ...one })));
  }
  return findings;
};

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** A talk with a printer for people: time, way, bytes, meaning. */
export const traceReport = (target: PrintTarget, trace: PrinterTrace): string => {
  const lines = trace.lines.map(({ at, way, bytes, meaning }) => {
    const arrow = way === 'sent' ? '→' : '←';
    return `${String(at).padStart(6)} ms ${arrow} ${hex(bytes).padEnd(36)} ${meaning}`;
  });
  const verdict = judgePrinter(trace).map(
    ({ wrong, text, cure }) =>
      `${wrong ? 'WRONG' : 'ok   '}  ${text}${cure === undefined ? '' : `\n         → ${cure}`}`,
  );
  return `${[printerAddress(target), ...lines, '', ...verdict].join('\n')}\n`;
};
