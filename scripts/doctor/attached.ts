import type { PeripheralView, PosContract } from '@galley/pos/contract';
import { connectPart, type Parts } from '../galley/connection.ts';
import type { Finding } from './facts.ts';

const ANSWER_WITHIN_MS = 3000;

const KINDS: Partial<Readonly<Record<PeripheralView['type'], string>>> = {
  scale: 'Scale',
  scanner: 'Scanner',
  probe: 'Probe',
  display: 'Customer display',
};

/** Devices of the register besides printers, as it sees them; none where it does not answer. */
export const registerAttached = async (parts: Parts): Promise<readonly PeripheralView[]> => {
  if (parts.register?.token === undefined) return [];
  const { rpc, close } = connectPart<PosContract>(parts, 'register');
  const late = new Promise<undefined>((resolve) =>
    setTimeout(() => resolve(undefined), ANSWER_WITHIN_MS),
  );
  const answer = await Promise.race([rpc.ask('devices', {}), late]);
  close();
  return answer?.ok === true ? answer.value.peripherals.filter(({ own }) => own) : [];
};

type Seen = Pick<PeripheralView, 'name' | 'type' | 'seen'>;

const told = (kind: string, { name, seen }: Seen): Finding => {
  const part = `${kind} ${name}`;
  if (seen === null) {
    return { part, wrong: true, text: 'never heard of', cure: 'Set its port or address up anew.' };
  }
  if (seen.state === 'working') return { part, wrong: false, text: 'works' };
  const text = seen.words ?? 'is looked for';
  return { part, wrong: true, text, cure: 'The register shows its state under More, Devices.' };
};

/** What is so and what is wrong with each scale, scanner, probe and customer display (rule CD15). */
export const judgeAttached = (devices: readonly Seen[]): Finding[] =>
  devices.flatMap((device) => {
    const kind = KINDS[device.type];
    return kind === undefined ? [] : [told(kind, device)];
  });
