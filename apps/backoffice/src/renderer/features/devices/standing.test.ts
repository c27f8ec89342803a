import type { EstateDevice, EstateHub } from '@galley/backoffice/contract';
import { describe, expect, it } from 'vitest';
import { standingOf } from './standing.ts';

const NOW = 1_000_000;

const device = (id: string, more: Partial<EstateDevice> = {}): EstateDevice => ({
  ...{ id, name: 'Bar', kind: 'register', number: 1, enrolledAt: 1000, epoch: 1, lastSeq: 9 },
  ...{ state: 'enrolled', ...more },
});

const peer = (deviceId: string, lastHeardAt: number, connected = false) => ({
  ...{ deviceId, kind: 'register', name: 'Bar', open: true, connected, lastHeardAt },
});

const sync = (...peers: ReturnType<typeof peer>[]) => ({
  mode: 'online' as const,
  device: { id: 'dev_office', name: 'Office', number: 1 },
  peers,
});

const old = device('dev_old');
const anew = device('dev_new', { number: 2, enrolledAt: 500_000 });
const estate = { devices: [old, anew], hubs: [] as EstateHub[] };

describe('standing of an identity', () => {
  it('[OF43] a silent device with a later one of its kind and name is replaced by that one', () => {
    expect(standingOf(old, estate, sync(), NOW)).toEqual({ state: 'replaced', by: anew });
    expect(standingOf(anew, estate, sync(), NOW)).toEqual({ state: 'enrolled' });
    const kitchen = { ...estate, devices: [old, { ...anew, kind: 'kitchen' }] };
    expect(standingOf(old, kitchen, sync(), NOW)).toEqual({ state: 'enrolled' });
  });

  it('[OF43] two of one name that both live, or lived side by side, replace nobody', () => {
    expect(standingOf(old, estate, sync(peer('dev_old', NOW)), NOW)).toEqual({ state: 'enrolled' });
    const after = sync(peer('dev_old', 600_000));
    expect(standingOf(old, estate, after, NOW)).toEqual({ state: 'enrolled' });
  });

  it('[OF43] an office that hears nobody says nothing of others', () => {
    const alone = { ...sync(), mode: 'alone' as const };
    expect(standingOf(old, estate, alone, NOW)).toEqual({ state: 'enrolled' });
    expect(standingOf(old, estate, undefined, NOW)).toEqual({ state: 'enrolled' });
  });

  it('[OF43] the stand-by hub of a revoked device is retired', () => {
    const hub = device('dev_hub', { kind: 'site_hub', name: 'Hub at Bar' });
    const hubs = [
      { id: 'dev_hub', name: 'Hub at Bar', excluded: false, deviceId: 'dev_old', urls: [] },
    ];
    const gone = { devices: [hub, { ...old, state: 'revoked' as const }], hubs };
    expect(standingOf(hub, gone, sync(), NOW)).toEqual({ state: 'retired' });
    expect(standingOf(hub, { devices: [hub, old], hubs }, sync(), NOW)).toEqual({
      state: 'enrolled',
    });
  });
});
