import { createRandom, type Random } from '../../../simulation/src/engine/random.ts';

export const DEVICES = [
  'register-1',
  'register-2',
  'register-3',
  'kitchen-1',
  'kitchen-2',
  'backoffice',
] as const;
export type DeviceName = (typeof DEVICES)[number];
export const HUBS = ['hub', 'site-hub'] as const;
export type HubName = (typeof HUBS)[number];
export type PartName = DeviceName | HubName;
/** Whichever hub runs as a stand-by at that moment. */
const STANDBY = 'a stand-by hub';
/** Whoever has a line to a hub. */
export type LineName = `${DeviceName | 'reader' | 'site-hub'}>${HubName}`;

export type FaultKind =
  /** SIGKILL to the process; it starts again at the end. */
  | 'kill'
  /** SIGKILL to the device's process and the hub that it runs as a stand-by. */
  | 'power'
  /** SIGSTOP, and SIGCONT at the end. */
  | 'freeze'
  | 'cut'
  | 'slow'
  | 'deaf'
  | 'torn'
  /** SIGKILL to the database's first process. */
  | 'postgres'
  /** SIGKILL to one connection's process of the database: all others are ended by it. */
  | 'backend'
  /** SIGKILL to a hub that a device runs as a stand-by; its starter brings it back. */
  | 'standby-kill'
  | 'standby-freeze'
  /** The site hub is killed and its folder removed. */
  | 'disk-gone';

export type Target = PartName | LineName | typeof STANDBY;

export type Fault = {
  readonly at: number;
  readonly endsAt: number;
  readonly kind: FaultKind;
  readonly target: Target;
  /** 0 to 99: how slow, after how many bytes. */
  readonly strength: number;
};

const WEIGHTS = {
  kill: 8,
  power: 3,
  freeze: 5,
  cut: 6,
  slow: 4,
  deaf: 3,
  torn: 4,
  postgres: 1,
  backend: 2,
  'standby-kill': 2,
  'standby-freeze': 2,
} as const;

const LASTS: Readonly<Record<FaultKind, readonly [low: number, high: number]>> = {
  kill: [100, 8000],
  power: [500, 6000],
  freeze: [300, 7000],
  cut: [500, 9000],
  slow: [1500, 8000],
  deaf: [1000, 8000],
  torn: [1000, 6000],
  postgres: [0, 0],
  backend: [0, 0],
  'standby-kill': [0, 0],
  'standby-freeze': [1000, 7000],
  'disk-gone': [6000, 10_000],
};

const partOf = (kind: FaultKind, random: Random): PartName => {
  if (kind === 'power') return random.pick(DEVICES.slice(0, 5));
  // Hubs matter most: half of what befalls processes befalls them.
  return random.chance(0.5) ? random.pick(HUBS) : random.pick(DEVICES);
};

const lineOf = (random: Random): LineName => {
  if (random.chance(0.2)) return 'site-hub>hub';
  if (random.chance(0.1)) return 'reader>hub';
  return `${random.pick(DEVICES)}>${random.chance(0.7) ? 'site-hub' : 'hub'}`;
};

const targetOf = (kind: FaultKind, random: Random): Target => {
  if (kind === 'postgres' || kind === 'backend') return 'hub';
  if (kind === 'disk-gone') return 'site-hub';
  if (kind === 'standby-kill' || kind === 'standby-freeze') return STANDBY;
  return ['kill', 'power', 'freeze'].includes(kind) ? partOf(kind, random) : lineOf(random);
};

const faultAt = (at: number, kind: FaultKind, untilMs: number, random: Random): Fault => {
  const target = targetOf(kind, random);
  const [low, high] = LASTS[kind];
  const endsAt = Math.min(at + random.between(low, high), Math.max(at, untilMs));
  return { at, endsAt, kind, target, strength: random.below(100) };
};

/** One that begins while another holds the same process or line would end it, or be ended by it. */
const isFree = (fault: Fault, others: readonly Fault[]): boolean =>
  others.every(
    ({ target, at, endsAt }) =>
      target !== fault.target || fault.endsAt + 400 < at || endsAt + 400 < fault.at,
  );

const PAUSE_MS = [350, 2100] as const;

/** All faults of a seed, in order: about one a second, several at a time, the site hub's disk gone once. */
export const faultsOf = (seed: number, lastsMs: number): Fault[] => {
  const random = createRandom(`chaos ${seed}`).fork('faults');
  const goneAt = Math.round(lastsMs * (0.25 + random.below(25) / 100));
  const faults = [faultAt(goneAt, 'disk-gone', lastsMs, random)];
  for (let at = random.between(...PAUSE_MS); at < lastsMs; at += random.between(...PAUSE_MS)) {
    const fault = faultAt(at, random.weighted(WEIGHTS), lastsMs, random);
    if (isFree(fault, faults)) faults.push(fault);
  }
  return faults.sort((a, b) => a.at - b.at);
};

export const textOfFault = ({ at, endsAt, kind, target }: Fault): string =>
  `${(at / 1000).toFixed(1)} s ${kind} ${target}${endsAt > at ? ` for ${((endsAt - at) / 1000).toFixed(1)} s` : ''}`;
