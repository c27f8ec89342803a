import { describe, expect, it } from 'vitest';
import { watchDeviceHealth } from './device-health.ts';
import { createDevicePort } from './device-port.ts';
import { createPortPair } from './memory-port.ts';

const bench = () => {
  const clock = { now: 1000 };
  const device = createDevicePort();
  let beat: () => void = () => undefined;
  const health = watchDeviceHealth(
    device.port,
    () => clock.now,
    (_ms, act) => {
      beat = act;
      return () => undefined;
    },
  );
  const changes: string[] = [];
  health.onChange(() => changes.push(health.read().state));
  const beats = (times: number) => {
    for (let i = 0; i < times; i++) beat();
  };
  const start = () => {
    const [mine, theirs] = createPortPair();
    device.attach(mine);
    return theirs;
  };
  return { clock, health, changes, beats, start };
};

const settled = () => new Promise((done) => setTimeout(done, 5));

describe('health of the device process', () => {
  it('[SH78] it works while its heart beats, is silent after three missed beats, and works again', async () => {
    const { clock, health, changes, beats, start } = bench();
    const process = start();
    beats(3);
    expect(health.read().state).toBe('working');
    clock.now = 5000;
    beats(1);
    expect(health.read()).toMatchObject({ state: 'silent', since: 5000 });
    process.postMessage({ type: 'heartbeat', at: 1, jobs: 0, restarts: 2, hangs: 1 });
    await settled();
    expect(health.read()).toEqual({ state: 'working', since: 5000, restarts: 2, hangs: 1 });
    expect(changes).toEqual(['working', 'silent', 'working']);
  });

  it('[SH78] it is gone when its channel ends, and when nothing came ten seconds after the start', async () => {
    const { health, beats, start } = bench();
    beats(10);
    expect(health.read().state).toBe('starting');
    beats(1);
    expect(health.read().state).toBe('gone');
    const process = start();
    expect(health.read().state).toBe('working');
    process.close();
    await settled();
    expect(health.read().state).toBe('gone');
  });
});
