import { type Every, interval } from '../parts/heart.ts';
import type { DevicePort } from './device-port.ts';

/**
 * How the device process is, as its core sees it. `starting`: the core itself has just begun; `gone`: there is none,
 * the starter brings another; `silent`: it is there and says nothing, the starter ends it soon (rule SH77).
 */
export type DeviceHealth = {
  readonly state: 'starting' | 'working' | 'silent' | 'gone';
  /** Since when, ms since 1970 by the core's clock. */
  readonly since: number;
  /** How often its starter started it again, and how often of these because it hung. */
  readonly restarts: number;
  readonly hangs: number;
};

export type DeviceHealthWatch = {
  read(): DeviceHealth;
  onChange(listener: () => void): void;
  stop(): void;
};

/** Its heart beats every second. */
const BEAT_MS = 1000;
const MISSED = 3;
const MISSED_AT_START = 10;

const historyIn = (message: unknown): Pick<DeviceHealth, 'restarts' | 'hangs'> | undefined => {
  const { type, restarts, hangs } = Object(message) as Record<string, unknown>;
  if (type !== 'heartbeat' || typeof restarts !== 'number' || typeof hangs !== 'number') return;
  return { restarts, hangs };
};

/** Missed beats are counted and not seconds: a core that was held up itself has not waited for any. */
export const watchDeviceHealth = (
  port: Pick<DevicePort, 'onOpen' | 'onClose' | 'onMessage'>,
  now: () => number,
  every: Every = interval,
): DeviceHealthWatch => {
  let health: DeviceHealth = { state: 'starting', since: now(), restarts: 0, hangs: 0 };
  let missed = 0;
  const listeners: (() => void)[] = [];

  const become = (next: Partial<Omit<DeviceHealth, 'since'>>): void => {
    const changed = next.state !== undefined && next.state !== health.state;
    const told = { ...health, ...next, since: changed ? now() : health.since };
    if (JSON.stringify(told) === JSON.stringify(health)) return;
    health = told;
    for (const listener of listeners) listener();
  };
  const alive = (history: Partial<DeviceHealth> = {}): void => {
    missed = 0;
    become({ ...history, state: 'working' });
  };

  port.onOpen(() => alive());
  port.onMessage((message) => alive(historyIn(message)));
  port.onClose(() => become({ state: 'gone' }));
  const stop = every(BEAT_MS, () => {
    missed += 1;
    if (health.state === 'working' && missed > MISSED) become({ state: 'silent' });
    if (health.state === 'starting' && missed > MISSED_AT_START) become({ state: 'gone' });
  });
  return { read: () => health, onChange: (listener) => void listeners.push(listener), stop };
};
