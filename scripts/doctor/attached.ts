import type { PrintTarget } from '@galley/devices/core';
import type { PeripheralView, PosContract } from '@galley/pos/contract';
import { connectPart, type Parts } from '../galley/connection.ts';
import type { Finding } from './facts.ts';

const ANSWER_WITHIN_MS = 3000;

const KINDS: Partial<Readonly<Record<PeripheralView['type'], string>>> = {
  scale: 'Scale',
  scanner: 'Scanner',
  probe: 'Probe',
  display: 'Customer display',
  drawer: 'Cash drawer',
};

/** Hung on this register, or on a machine that tells the register how it is. */
const isSpokenFor = ({ own, hostId }: PeripheralView): boolean => own || hostId !== null;

/** Devices of the site besides printers, as the register sees them; none where it does not answer. */
export const registerAttached = async (parts: Parts): Promise<readonly PeripheralView[]> => {
  if (parts.register?.token === undefined) return [];
  const { rpc, close } = connectPart<PosContract>(parts, 'register');
  const late = new Promise<undefined>((resolve) =>
    setTimeout(() => resolve(undefined), ANSWER_WITHIN_MS),
  );
  const answer = await Promise.race([rpc.ask('devices', {}), late]);
  close();
  return answer?.ok === true ? answer.value.peripherals.filter(isSpokenFor) : [];
};

type Seen = Pick<PeripheralView, 'name' | 'type' | 'seen'>;

const LINE = 'check protocol and settings of its line at the register, under More, Devices.';

const CURES: Partial<Readonly<Record<PeripheralView['type'], string>>> = {
  scale: `Check its cable and power, and that it stands level; ${LINE}`,
  scanner: `Plug it in anew; ${LINE} One that types as a keyboard is not set up.`,
  probe: `Check its cable, its power and its sensor; ${LINE}`,
  display: `Check its cable and power; ${LINE}`,
  drawer: `Check the cable and power of its box; ${LINE} Open it with its key meanwhile.`,
};

/** What its machine says already is a cause with another cure than the usual one. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/another program/, 'End that program, or set this device up at another line.'],
  [
    /plugged in at/,
    'Plug it in. Behind another port it may have another name: take it off and set it up anew at the register, under More, Devices.',
  ],
];

const cureOf = (type: PeripheralView['type'], words: string): string | undefined =>
  SAID.find(([said]) => said.test(words))?.[1] ?? CURES[type];

const told = (kind: string, { name, type, seen }: Seen): Finding => {
  const part = `${kind} ${name}`;
  if (seen?.state === 'working') return { part, wrong: false, text: 'works' };
  const text = seen === null ? 'never heard of' : (seen.words ?? 'is looked for');
  const cure = cureOf(type, text);
  return { part, wrong: true, text, ...(cure === undefined ? {} : { cure }) };
};

/** What is so and what is wrong with each drawer, scale, scanner, probe and customer display (rule CD15). */
export const judgeAttached = (devices: readonly Seen[]): Finding[] =>
  devices.flatMap((device) => {
    const kind = KINDS[device.type];
    return kind === undefined ? [] : [told(kind, device)];
  });

/** The device that is set up at an address and is no printer; asking it as one would only mislead. */
export const noPrinterAt = (
  target: PrintTarget,
  devices: readonly Pick<PeripheralView, 'name' | 'type' | 'connection'>[],
): string | undefined => {
  const place = (connection: Readonly<Record<string, unknown>>): string =>
    String(connection['path'] ?? `${connection['host']}:${connection['port']}`);
  const wanted = place(target);
  const found = devices.find(
    (device) => KINDS[device.type] !== undefined && place(device.connection) === wanted,
  );
  return found === undefined ? undefined : `${KINDS[found.type]} ${found.name}`;
};
