import { readdirSync } from 'node:fs';
import {
  type FoundDevice,
  mayBeOneWay,
  type PrintTarget,
  parsePrinterAddress,
  printerAddress,
  printerAdvice,
} from '@galley/devices/core';
import { connectPrinter, findDevices, type PrinterTrace, tracePrinter } from '@galley/devices/node';
import type { Finding } from './facts.ts';

const CONNECT_MS = 3000;
/** How a trace calls bytes that no printer sends. */
const FOREIGN = 'no answer of a printer';

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
  unreachable:
    'Switch the printer on and check its cable. If it is on, its address may have changed: print its self-test (hold the feed button while switching on) and compare.',
  'no-permission':
    'Write the rules that "npm run doctor -- --udev" prints to /etc/udev/rules.d/60-galley.rules, or add the account to the group lp or dialout and log in anew.',
  'in-use': 'End the other program; a printer has one owner.',
} as const;

/** A path of this machine has no address that could have changed. */
const PATH_CURES: Partial<Readonly<Record<PrintTarget['kind'], string>>> = {
  usb: 'Check that the printer is on and its cable is in at both ends. "npm run doctor" without an address lists the paths of what is plugged in: another port may have given it another one.',
  serial:
    'Check that the adapter is plugged in. "npm run doctor" without an address lists the serial lines that are there: behind another port it may have another name.',
};

const FILE_CURE =
  'Check that the folder of this file is there, that the path is not itself a folder, that this account may write there, and that the disk has room.';

const silent: Judged = {
  wrong: true,
  text: 'takes the connection and does not tell its state',
  cure: 'Wait a minute, then ask again: another register may be printing, and printers serve one at a time. If it stays silent, switch it off and on; if that does not help, the address belongs to another device, or the line settings (speed, bits, parity) are not those of the printer.',
};

const silentAt = (target: PrintTarget | undefined): Judged =>
  target?.kind === 'usb'
    ? {
        ...silent,
        cure: `Wait a minute, then ask again: a register may be printing. Then switch it off and on. ${mayBeOneWay(target.path)}`,
      }
    : silent;

const foreign: Judged = {
  wrong: true,
  text: 'another device answers there, not a printer',
  cure: 'Look at the address: a scale, a web server or another program has it. Set the printer up with its own.',
};

const whoIs = ({ identity }: PrinterTrace): string => {
  const { maker = '', model = '', serial, firmware } = identity;
  const more = [serial && `serial ${serial}`, firmware && `firmware ${firmware}`].filter(Boolean);
  const name = `${maker} ${model}`.trim();
  return name === '' ? '' : ` (says it is ${[name, ...more].join(', ')})`;
};

const cureOf = (code: keyof typeof CURES, target: PrintTarget | undefined): string => {
  if (target?.kind === 'file') return FILE_CURE;
  const atPath = target === undefined ? undefined : PATH_CURES[target.kind];
  return code === 'unreachable' && atPath !== undefined ? atPath : CURES[code];
};

/** What is so and what is wrong with one printer, each with its cure. */
export const judgePrinter = (trace: PrinterTrace, target?: PrintTarget): Judged[] => {
  const { refused, oneWay, status } = trace;
  if (refused !== undefined) {
    return [{ wrong: true, text: refused.message, cure: cureOf(refused.code, target) }];
  }
  if (oneWay) {
    return [{ wrong: false, text: 'takes bytes and cannot answer: papers are sent, never proved' }];
  }
  if (trace.foreign) return [foreign];
  if (status === undefined) return [silentAt(target)];
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
  const seen = new Set(found.map(({ path }) => path));
  const unseen = printerPaths.filter((path) => !seen.has(path));
  const printers = unseen.map(
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
      ? judgePrinter(await traceOf(target.value), target.value)
      : [{ wrong: true, text: target.error.message, cure: 'Set its address up anew.' }];
    findings.push(...judged.map((one) => ({ part: `Printer ${name} (${address})`, ...one })));
  }
  return findings;
};

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

type TraceLine = PrinterTrace['lines'][number];

const isForeign = ({ way, meaning }: TraceLine): boolean => way === 'heard' && meaning === FOREIGN;

const SHOWN_BYTES = 12;

const asText = (bytes: readonly number[]): string =>
  bytes.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');

/** What no printer says is one row, as text: that tells best who speaks there. */
const joinedForeign = (lines: readonly TraceLine[]): TraceLine[] => {
  const bytes = lines.filter(isForeign).flatMap((line) => [...line.bytes]);
  const first = lines.findIndex(isForeign);
  return lines.flatMap((line, at) => {
    if (!isForeign(line)) return [line];
    const more = bytes.length > SHOWN_BYTES ? ` … (${bytes.length} bytes)` : '';
    const meaning = `${FOREIGN}: "${asText(bytes.slice(0, 40))}"${more}`;
    return at === first ? [{ ...line, bytes: bytes.slice(0, SHOWN_BYTES), meaning }] : [];
  });
};

/** A question that got no answer says so. */
const withSilence = (lines: readonly TraceLine[]): TraceLine[] =>
  lines.map((line, at) =>
    line.way === 'sent' && lines[at + 1]?.way !== 'heard'
      ? { ...line, meaning: `${line.meaning} - no answer` }
      : line,
  );

/** A talk with a printer for people: time, way, bytes, meaning. */
export const traceReport = (target: PrintTarget, trace: PrinterTrace): string => {
  const lines = withSilence(joinedForeign(trace.lines)).map(({ at, way, bytes, meaning }) => {
    const arrow = way === 'sent' ? '→' : '←';
    return `${String(at).padStart(6)} ms ${arrow} ${hex(bytes).padEnd(36)} ${meaning}`;
  });
  const verdict = judgePrinter(trace, target).map(
    ({ wrong, text, cure }) =>
      `${wrong ? 'WRONG' : 'ok   '}  ${text}${cure === undefined ? '' : `\n         → ${cure}`}`,
  );
  return `${[printerAddress(target), ...lines, '', ...verdict].join('\n')}\n`;
};
