import { describe, expect, it } from 'vitest';
import type { Roster } from '../../protocol/index.ts';
import { enrolment, GRANT, openEnrolled, openTest } from '../testing/fixtures.ts';
import type { HubSession } from './hub-session.ts';
import { statusOf, withoutRevoked } from './sync-status.ts';

const session = (told: {
  central: boolean;
  connected: boolean;
  silent: number;
  revoked?: boolean;
  refusedFor?: number;
  refused?: Roster['refused'];
}): HubSession => ({
  url: 'http://hub',
  connected: () => told.connected,
  askAllowance: () => Promise.reject(new Error('no hub')),
  loading: () => undefined,
  caughtUp: () => true,
  digest: () => ({ state: 'agrees', checkedAt: 9000 }),
  roster: () => ({
    at: 10_000,
    roster: {
      type: 'roster',
      hub: 'site',
      centralReachable: told.central,
      central: 0,
      ...(told.refused && { refused: told.refused }),
      peers: [
        {
          deviceId: 'dev_k',
          kind: 'kitchen',
          name: 'Grill',
          open: true,
          connected: true,
          agoMs: 40,
        },
      ],
    },
  }),
  problem: () => undefined,
  revoked: () => told.revoked === true,
  refusedFor: () => told.refusedFor ?? 0,
  silentFor: () => told.silent,
  beat: () => undefined,
  kick: () => undefined,
  stop: () => undefined,
});

const mode = (told: Parameters<typeof session>[0], role: 'site' | 'central' = 'site') =>
  statusOf(openEnrolled(), session(told), { url: 'http://hub', role }, 0).mode;

describe('status', () => {
  it('[S11] is online, site only or alone by what the hub in use reaches', () => {
    expect(mode({ central: true, connected: true, silent: 0 })).toBe('online');
    expect(mode({ central: false, connected: true, silent: 0 })).toBe('site_only');
    expect(mode({ central: false, connected: true, silent: 0 }, 'central')).toBe('online');
    expect(mode({ central: true, connected: false, silent: 2000 })).toBe('alone');
  });

  it('[S11] a device that is shut out is alone, whatever answers it', () => {
    const told = { central: true, connected: true, silent: 0, revoked: true };
    const hub = { url: 'http://hub', role: 'site' } as const;
    const status = statusOf(openEnrolled(), session(told), hub, 0);
    expect(status).toMatchObject({ mode: 'alone', revoked: true, caughtUp: false });
  });

  it('[S11] a device of which the hub takes nothing is alone once that has lasted', () => {
    const told = { central: true, connected: true, silent: 0 };
    expect(mode({ ...told, refusedFor: 29_000 })).toBe('online');
    expect(mode({ ...told, refusedFor: 30_000 })).toBe('alone');
  });

  it('[S11] a connection that is just renewed alarms nobody', () => {
    expect(mode({ central: true, connected: false, silent: 300 })).toBe('online');
  });

  it('[S11] a device whose commits the central hub refuses for a minute is not online, and says why', () => {
    const hub = { url: 'http://hub', role: 'site' } as const;
    const { deviceId = '' } = openEnrolled().identity() ?? {};
    const told = (id: string, agoMs: number, code = 'wrong_origin') => {
      const refused = [{ deviceId: id, commits: 10, agoMs, code }];
      return session({ central: true, connected: true, silent: 0, refused });
    };
    const status = (of: HubSession) => statusOf(openEnrolled(), of, hub, 0);
    expect(status(told(deviceId, 59_000))).toMatchObject({ mode: 'online' });
    expect(status(told(deviceId, 59_000)).lastError).toBeUndefined();
    const late = status(told(deviceId, 125_000));
    expect(late.mode).toBe('site_only');
    expect(late.lastError).toBe(
      '10 commits of this device wait in the site hub for 2 min, because the central hub does not know this device; the site hub goes on telling it.',
    );
    expect(status(told(deviceId, 90_000, 'revoked')).lastError).toContain('refuses them (revoked)');
    const desk = openTest();
    desk.enrol(GRANT, { ...enrolment(), kind: 'backoffice' });
    expect(statusOf(desk, told(deviceId, 90_000), hub, 0).lastError).toMatch(
      /does not know it any more; .* at a back office that joins with a new code\.$/,
    );
    // Of others the back office speaks, a register does not.
    expect(status(told('dev_k', 125_000))).toMatchObject({ mode: 'online' });
    expect(status(told('dev_k', 125_000)).lastError).toBeUndefined();
    const office = openTest();
    office.enrol(GRANT, { ...enrolment(), kind: 'backoffice' });
    const said = statusOf(office, told('dev_k', 125_000), hub, 0);
    expect(said.lastError).toMatch(/^10 commits of Grill wait in the site hub/);
  });

  it('[S11] without a hub the device is alone and not caught up', () => {
    expect(statusOf(openEnrolled(), undefined, undefined, 0)).toMatchObject({
      mode: 'alone',
      caughtUp: false,
      hubUrl: undefined,
    });
  });

  it('[S6] peers were heard at local times', () => {
    const hub = { url: 'http://hub', role: 'site' } as const;
    const told = session({ central: true, connected: true, silent: 0 });
    expect(statusOf(openEnrolled(), told, hub, 0).peers[0]?.lastHeardAt).toBe(9960);
  });

  it('[S13] a device that is shut out is no peer, whoever still tells of it', () => {
    const replica = openEnrolled();
    const hub = { url: 'http://hub', role: 'site' } as const;
    const told = session({ central: true, connected: true, silent: 0 });
    const { peers } = statusOf(replica, told, hub, 0);
    const shutOut = (rank: number) => ({
      row: () => ({ doc: { rank }, clk: null, deleted: false }),
    });
    expect(withoutRevoked(replica, peers)).toHaveLength(1);
    expect(withoutRevoked(shutOut(0), peers)).toHaveLength(1);
    expect(withoutRevoked(shutOut(1), peers)).toEqual([]);
  });
});
