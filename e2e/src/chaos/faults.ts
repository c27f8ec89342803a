import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type LineMode, OPEN } from './line.ts';
import { signal } from './part.ts';
import { DEVICES, type DeviceName, type Fault, type LineName, type PartName } from './schedule.ts';
import { type ChaosShop, postmasterOf } from './shop.ts';

const modeOf = ({ kind, strength }: Fault): LineMode => {
  if (kind === 'slow')
    return { type: 'slow', delayMs: 5 + strength * 3, bytesPerSecond: 4000 + strength * 600 };
  if (kind === 'torn') return { type: 'torn', afterBytes: 20 + strength * 60 };
  return { type: kind === 'deaf' ? 'deaf' : 'cut' };
};

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(join('/proc', pid, 'stat'), 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);

/** A process of the database that serves a connection of the hub. */
const backendOf = (shop: ChaosShop, strength: number): number | undefined => {
  const postmaster = postmasterOf(shop);
  if (postmaster === undefined) return undefined;
  const backends = childrenOf(postmaster).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('galley_hub');
    } catch {
      return false;
    }
  });
  return backends[strength % Math.max(1, backends.length)];
};

const onLine = (shop: ChaosShop, fault: Fault): (() => void) => {
  const line = shop.lines.get(fault.target as LineName);
  line?.set(modeOf(fault));
  return () => line?.set(OPEN);
};

const onPart = (shop: ChaosShop, fault: Fault): (() => void) => {
  const part = shop.parts.get(fault.target as PartName);
  if (part === undefined) throw new Error(`Invariant broken: no part ${fault.target}`);
  if (fault.kind === 'freeze') {
    part.freeze();
    return () => part.thaw();
  }
  // A machine that loses its power takes the hub on it along; that one's starter brings it back.
  if (fault.kind === 'power') shop.standby(fault.target as DeviceName)?.kill();
  const killed = part.kill();
  if (fault.kind === 'disk-gone')
    void killed.then(() =>
      rmSync(join(shop.folder, fault.target), { recursive: true, force: true }),
    );
  return () => void killed.then(() => part.start());
};

const onStandby = (shop: ChaosShop, { kind, strength }: Fault): (() => void) => {
  const running = DEVICES.flatMap((device) => shop.standby(device) ?? []);
  const part = running[strength % Math.max(1, running.length)];
  signal(part?.pid, kind === 'standby-kill' ? 'SIGKILL' : 'SIGSTOP');
  return () => signal(part?.pid, 'SIGCONT');
};

/** Does what the fault says; what it returns undoes it. */
export const inflict = (shop: ChaosShop, fault: Fault): (() => void) => {
  switch (fault.kind) {
    case 'postgres':
      signal(postmasterOf(shop), 'SIGKILL');
      return () => undefined;
    case 'backend':
      signal(backendOf(shop, fault.strength), 'SIGKILL');
      return () => undefined;
    case 'standby-kill':
    case 'standby-freeze':
      return onStandby(shop, fault);
    case 'kill':
    case 'power':
    case 'freeze':
    case 'disk-gone':
      return onPart(shop, fault);
    default:
      return onLine(shop, fault);
  }
};
