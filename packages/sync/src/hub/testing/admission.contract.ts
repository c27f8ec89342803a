import { expect, it } from 'vitest';
import type { AdmittedRequest } from '../../protocol/index.ts';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { hubOfNumber } from '../device-numbers.ts';
import { revokeDevice } from '../revoke.ts';
import { confirmAdmission } from '../takeover/confirm-admission.ts';
import { recoveryBench } from './recovery.fixture.ts';
import { type Origin, sha256 } from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

const admitted = (deviceId: string, number: number): AdmittedRequest => ({
  deviceId,
  kind: 'register',
  name: deviceId,
  number,
  publicKey: generateDeviceKeys().publicKey,
  tokenHash: sha256(deviceId),
  generation: 1,
  enrolledAt: 1,
});

/** What the central hub makes of devices that site hubs let in, whatever the store is made of. */
export const describeAdmission = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    const { deps, trading } = recoveryBench(bench, `admission${title}`);
    const mark = `x${sha256(title).slice(0, 8)}`;
    const idOf = (name: string) => `dev_${mark}${name}`;

    const site = async () => {
      const { shop } = await trading();
      const [first, second] = [
        await shop.enroll('site_hub', 'Cellar'),
        await shop.enroll('site_hub', 'Hub at Grill'),
      ];
      const say = async (hub: Origin, said: AdmittedRequest) => {
        const result = await confirmAdmission(deps, hub.device, said);
        if (!result.ok) throw new Error(result.error.message);
        return result.value;
      };
      const numbers = () =>
        bench.store.transaction({ tenantId: shop.tenantId, scopeIds: [shop.siteId] }, async (tx) =>
          (await tx.devicesOf(shop.siteId, 'register')).map((device) => device.number),
        );
      return { shop, first, second, say, numbers };
    };

    it('[FO25] the central hub gives no number of a site hub’s range, whatever was reported', async () => {
      const { shop, first, second, say, numbers } = await site();
      await say(first, admitted(idOf('a'), 101));
      await say(second, admitted(idOf('b'), 202));
      const next = await shop.enroll('register', 'Bar 2');
      expect(next.device.number).toBe(2);
      expect(hubOfNumber(next.device.number)).toBeUndefined();
      expect(new Set(await numbers()).size).toBe((await numbers()).length);
    });

    it('[FO25] of two devices with one number the later gets another, which stands above what its site has', async () => {
      const { first, second, say, numbers } = await site();
      const [one, two] = [admitted(idOf('c'), 101), admitted(idOf('d'), 101)];
      expect(await say(first, one)).toEqual({ deviceId: one.deviceId, number: 101 });
      const given = await say(second, two);
      expect(given).toEqual({ deviceId: two.deviceId, number: 2 });
      const held = await bench.store.device(two.deviceId);
      expect(held).toMatchObject({ number: 2, generation: 2, tokenHash: two.tokenHash });
      // Told again, by either hub, nothing changes.
      expect(await say(first, two)).toEqual(given);
      expect(await bench.store.device(two.deviceId)).toEqual(held);
      // Its enrolment was repeated at the site before it heard: it keeps its number, above that.
      await say(first, { ...two, generation: 2, tokenHash: sha256('new') });
      expect(await bench.store.device(two.deviceId)).toMatchObject({ number: 2, generation: 2 });
      await say(first, { ...two, generation: 3, tokenHash: sha256('newer') });
      expect(await bench.store.device(two.deviceId)).toMatchObject({
        ...{ number: 2, generation: 4, tokenHash: sha256('newer') },
      });
      expect((await numbers()).toSorted((a, b) => a - b)).toEqual([1, 2, 101]);
    });

    it('[FO25] a number of a hub that the central one does not know is given up, for that hub’s number will be given again', async () => {
      const { shop, first, say } = await site();
      const said = admitted(idOf('g'), 301);
      expect(await say(first, said)).toEqual({ deviceId: said.deviceId, number: 2 });
      expect((await shop.enroll('site_hub', 'Hub at Bar')).device.number).toBe(3);
      expect(await say(first, said)).toEqual({ deviceId: said.deviceId, number: 2 });
      expect(await bench.store.device(said.deviceId)).toMatchObject({ number: 2, generation: 2 });
    });

    it('[FO28] a device that the central hub enrolled and forgot is taken back under its number, or another if that was given again', async () => {
      const { shop, first, second, say } = await site();
      const back = (name: string, number: number) =>
        ({ ...admitted(idOf(name), number), returning: true }) as const;
      const bar = back('h', 2);
      expect(await say(first, bar)).toEqual({ deviceId: bar.deviceId, number: 2 });
      expect(await say(second, bar)).toEqual({ deviceId: bar.deviceId, number: 2 });
      expect(await bench.store.device(bar.deviceId)).toMatchObject({
        ...{ number: 2, generation: 1, tokenHash: bar.tokenHash, revoked: false },
      });
      const next = await shop.enroll('register', 'Door');
      expect(next.device.number).toBe(3);
      const late = back('i', 3);
      expect(await say(first, late)).toEqual({ deviceId: late.deviceId, number: 4 });
      expect(await bench.store.device(late.deviceId)).toMatchObject({ number: 4, generation: 2 });
    });

    it('[FO28] nobody comes back under another key, at another site, by a device that is no hub, or once shut out', async () => {
      const { shop, first, say } = await site();
      const other = await site();
      const bar = { ...admitted(idOf('j'), 2), returning: true } as const;
      await say(first, bar);
      await revokeDevice(deps, { deviceId: bar.deviceId });
      await say(first, { ...bar, generation: 9 });
      expect((await bench.store.device(bar.deviceId))?.revoked).toBe(true);
      const register = await shop.enroll('register', 'Thief');
      const barred = [
        [first, { ...bar, publicKey: generateDeviceKeys().publicKey }],
        [other.first, bar],
        [register, { ...bar, deviceId: idOf('k') }],
      ] as const;
      for (const [sender, wish] of barred) {
        const refused = await confirmAdmission(deps, sender.device, wish);
        expect(refused).toMatchObject({ ok: false, error: { code: 'not_admitted' } });
      }
    });

    it('[FO24] any hub of the site may tell of a device, and none of a key, a number or a site that is another’s', async () => {
      const { first, second, say } = await site();
      const other = await site();
      const said = admitted(idOf('e'), 101);
      expect(await say(second, said)).toEqual({ deviceId: said.deviceId, number: 101 });
      const barred = [
        [first, { ...said, publicKey: generateDeviceKeys().publicKey }],
        [first, admitted(idOf('f'), 7)],
        [other.first, said],
      ] as const;
      for (const [hub, wish] of barred) {
        const refused = await confirmAdmission(deps, hub.device, wish);
        expect(refused).toMatchObject({ ok: false, error: { code: 'not_admitted' } });
      }
      expect(await bench.store.device(idOf('f'))).toBeUndefined();
    });
  });
};
