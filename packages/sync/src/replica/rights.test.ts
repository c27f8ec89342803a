import { afterEach, describe, expect, it } from 'vitest';
import { seededRng } from '../hub/testing/shop.fixture.ts';
import type { DeviceKind } from '../protocol/index.ts';
import { createPeerDevices } from './peers/peer-devices.ts';
import { createPeerEndpoint } from './peers/peer-endpoint.ts';
import { createPeerLine } from './peers/peer-line.ts';
import { batchOf, enrolment, envelope, GRANT, openTest } from './testing/fixtures.ts';
import {
  closeAll,
  follow,
  has,
  line,
  openDevice,
  opened,
  openSite,
  until,
} from './testing/site.fixture.ts';

afterEach(closeAll);

const clock = { now: () => Date.now() };

describe('rights on the device', () => {
  it('[DR3] a commit that comes directly is merged without the rows that its device may not write', async () => {
    const site = await openSite();
    const register = await openDevice(site, 'register', 'Bar');
    const kitchen = await openDevice(site, 'kitchen', 'Grill');
    for (const replica of [register, kitchen]) follow(replica, [site.hub.url]);
    const devices = createPeerDevices(register);
    const { deviceId = '', siteId = '' } = kitchen.identity() ?? {};
    await until('the kitchen', () => devices.device(deviceId) !== undefined);
    await site.hub.close();
    const order = { kind: 'hub_order', id: siteId, doc: { order: [deviceId] } };
    kitchen.commit({ facts: [line('lin_direct'), order] });
    const door = createPeerEndpoint({
      ...{ replica: register, devices, clock, rng: seededRng('door') },
      beat: () => undefined as never,
      onBeat: () => undefined,
    });
    const { deviceId: to = '' } = register.identity() ?? {};
    const peer = createPeerLine(kitchen, to, 'http://bar', () => ({
      async send({ path, authorization, body = '' }) {
        return door.handle(path, authorization, body);
      },
      close: () => undefined,
    }));
    const txns = kitchen.commitsAfter(0, 10, 1e6)?.texts ?? [];
    const body = `{"origin":"${deviceId}","epoch":1,"txns":[${txns.join(',')}]}`;
    const answer = await peer.send({ method: 'POST', path: '/v1/push', body, timeoutMs: 1000 });
    expect(answer.status).toBe(200);
    expect(has(register, 'lin_direct')).toBe(true);
    expect(register.row({ kind: 'hub_order', id: siteId })).toBeUndefined();
  });

  it('[DR6] a row that the hub lost is sent by a device that may write it, and by no other', () => {
    const sentBy = (kind: DeviceKind): number => {
      const replica = openTest();
      opened.push(() => replica.close());
      replica.enrol(GRANT, { ...enrolment(), kind });
      const doc = {
        amount: 5,
        at: 1,
        businessDate: '2026-06-01',
        subjectId: 'x',
        subjectKind: 'y',
      };
      const lost = envelope('allowance_credit', 'acr_1', doc, { scopeId: GRANT.tenantId });
      const applied = replica.applyBatch({ ...batchOf([lost]), scope: GRANT.tenantId });
      expect(applied.ok).toBe(true);
      const settled = replica.settle({
        ...{ scope: GRANT.tenantId, kind: 'allowance_credit', day: '2026-06-01', rows: [] },
        ...{ covered: 9, lagging: false, isLost: () => true },
      });
      if (!settled.ok) throw new Error(settled.error.message);
      return settled.value.send.length;
    };
    expect((['register', 'backoffice', 'kitchen'] as const).map(sentBy)).toEqual([1, 1, 0]);
  });
});
