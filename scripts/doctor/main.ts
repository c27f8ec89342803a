import { join } from 'node:path';
import { parsePrinterAddress } from '@galley/devices/core';
import { udevRules } from '@galley/devices/node';
import { runningParts } from '../galley/connection.ts';
import { readArguments } from './arguments.ts';
import { judgeAttached, noPrinterAt, registerAttached } from './attached.ts';
import { collect, registerPrinters } from './collect.ts';
import {
  judgePluggedIn,
  judgePrinter,
  judgePrinters,
  pluggedIn,
  traceOf,
  traceReport,
} from './devices.ts';
import type { Finding } from './facts.ts';
import { judge, report } from './judge.ts';

const USAGE = `npm run doctor [-- --data DIR]
  Asks every part of the Galley that runs on DIR (data), its printers and what is plugged in how they
  are, and says what is wrong and how to mend it. Ends with 1 when something is wrong.
npm run doctor -- [--trace] ADDRESS
  Talks to one printer without printing and shows each byte with its meaning. ADDRESS is host:port,
  serial:/dev/ttyUSB0@9600,8n1, usb:/dev/usb/lp0.
npm run doctor -- --udev
  Prints the rules by which Linux lets the person at the machine open scanners, scales and printers.
`;

const trace = async (address: string, dataDir: string): Promise<number> => {
  const target = parsePrinterAddress(address);
  if (!target.ok) {
    process.stdout.write(`WRONG  ${target.error.message}\n`);
    return 1;
  }
  const parts = runningParts(dataDir);
  const other =
    parts === undefined ? undefined : noPrinterAt(target.value, await registerAttached(parts));
  if (other !== undefined) {
    process.stdout.write(
      `WRONG  ${other} has this address and is no printer; nothing was asked.\n`,
    );
    return 1;
  }
  const talk = await traceOf(target.value);
  process.stdout.write(traceReport(target.value, talk));
  return judgePrinter(talk).some(({ wrong }) => wrong) ? 1 : 0;
};

const nothingRuns = (dataDir: string): Finding => ({
  part: 'Galley',
  wrong: true,
  text: `nothing runs on ${dataDir}`,
  cure: 'Start it with npm start, or name its folder with --data.',
});

/** Parts and their printers, or that there are none; what is plugged in stands there either way. */
const examine = async (dataDir: string): Promise<Finding[]> => {
  const parts = runningParts(dataDir);
  const plugged = judgePluggedIn(await pluggedIn());
  if (parts === undefined) return [nothingRuns(dataDir), ...plugged];
  const printers = await judgePrinters(await registerPrinters(parts));
  const attached = judgeAttached(await registerAttached(parts));
  return [...judge(await collect(parts)), ...printers, ...attached, ...plugged];
};

const main = async (): Promise<number> => {
  const read = readArguments(process.argv.slice(2));
  if (!read.ok) {
    process.stderr.write(`${read.error.message}\n\n${USAGE}`);
    return 2;
  }
  const values = read.value;
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (values.udev === true) {
    process.stdout.write(udevRules);
    return 0;
  }
  const root = process.env.GALLEY_ROOT ?? process.cwd();
  const dataDir = values.data ?? process.env.GALLEY_DATA ?? join(root, 'data');
  if (values.trace !== undefined) return trace(values.trace, dataDir);
  const findings = await examine(dataDir);
  process.stdout.write(report(findings));
  return findings.some(({ wrong }) => wrong) ? 1 : 0;
};

process.exit(await main());
