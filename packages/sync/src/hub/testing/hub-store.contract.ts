import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDeviceKeys } from '../../replica/node-crypto.ts';
import { createEnrolmentCode, enrollDevice } from '../enroll.ts';
import { enrollDeps, lineRow, nodeCrypto } from './shop.fixture.ts';
import { createWorkbench, type OpenStore, type Workbench } from './workbench.fixture.ts';

/** What a store must do, whatever it is made of. */
export const describeHubStore = (title: string, open: OpenStore): void => {
  describe(title, () => {
    let bench: Workbench;
    let dispose: () => Promise<void>;
    beforeAll(async () => {
      const opened = await open();
      bench = createWorkbench(opened.store);
      dispose = opened.dispose;
    });
    afterAll(() => dispose());

    it('[HL1] pages the log by rows and by bytes and says when it is complete', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const rows = Array.from({ length: 30 }, (_, n) => lineRow(`p${n}`));
      await bench.push(register.device, register.push([register.commit(shop.siteId, rows)]));
      const scope = { tenantId: shop.tenantId, scopeId: shop.siteId };
      const page = await bench.store.readLog(scope, 0, { rows: 10, bytes: 1e6 });
      expect([page.rows.length, page.complete]).toEqual([10, false]);
      const small = await bench.store.readLog(scope, page.head, { rows: 100, bytes: 2000 });
      expect(small.rows.length).toBeLessThan(10);
      expect(small.rows.length).toBeGreaterThan(0);
      const rest = await bench.store.readLog(scope, small.head, { rows: 100, bytes: 1e6 });
      expect(rest.complete).toBe(true);
      expect(rest.head).toBe(await bench.store.lastSeq(scope));
      const end = await bench.store.readLog(scope, rest.head, { rows: 100, bytes: 1e6 });
      expect(end).toEqual({ rows: [], head: rest.head, complete: true });
    });

    it('[HL2] tells listeners which scopes changed, after the rows can be read', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const seen: Promise<number>[] = [];
      const stop = bench.store.onChange((scopes) => {
        if (scopes.includes(shop.siteId))
          seen.push(bench.business(shop).then((rows) => rows.length));
      });
      await bench.push(
        register.device,
        register.push([register.commit(shop.siteId, [lineRow('a')])]),
      );
      stop();
      expect(await seen[0]).toBe(1);
    });

    it('[HL3] hands out signed commits above a number, byte for byte, for forwarding', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const txns = [1, 2, 3].map((n) => register.commit(shop.siteId, [lineRow(`f${n}`)]));
      await bench.push(register.device, register.push(txns));
      const commits = await bench.store.commitsAfter(register.device.deviceId, 1, 10);
      expect(commits.map((commit) => JSON.parse(commit.txn))).toEqual(txns.slice(1));
    });

    it('[HL4] remembers how far the central hub has confirmed, and never goes back', async () => {
      const { shop, register } = await bench.shopWithRegister();
      await bench.push(
        register.device,
        register.push([register.commit(shop.siteId, [lineRow('a')])]),
      );
      const scopes = { tenantId: shop.tenantId, scopeIds: [shop.siteId] };
      const origin = register.device.deviceId;
      await bench.store.transaction(scopes, (tx) => tx.setCentral(origin, 1, 5));
      await bench.store.transaction(scopes, (tx) => tx.setCentral(origin, 1, 3));
      expect((await bench.store.head(origin))?.central).toBe(5);
      const heads = await bench.store.headsOf(shop.siteId);
      expect(heads.map((head) => head.origin)).toEqual([origin]);
    });

    it('[HL5] leaves nothing behind of a transaction that throws', async () => {
      const { shop } = await bench.shopWithRegister();
      const scope = { tenantId: shop.tenantId, scopeId: shop.siteId };
      const before = await bench.store.lastSeq(scope);
      const scopes = { tenantId: shop.tenantId, scopeIds: [shop.siteId] };
      const failing = bench.store.transaction(scopes, async (tx) => {
        await tx.reserveSeqs(shop.siteId, 10);
        throw new Error('power cut');
      });
      await expect(failing).rejects.toThrow('power cut');
      expect(await bench.store.lastSeq(scope)).toBe(before);
    });

    it('[HE1] admits a device once per code, numbers devices of a kind, and keeps only hashes', async () => {
      const { shop } = await bench.shopWithRegister();
      const second = await shop.enroll('register', 'Door');
      const kitchen = await shop.enroll('kitchen', 'Grill');
      expect([second.device.number, kitchen.device.number]).toEqual([2, 1]);
      expect(second.device.tokenHash).toBe(nodeCrypto.sha256(second.token));
      expect(await bench.store.deviceByToken(second.device.tokenHash)).toEqual(second.device);
      expect(JSON.stringify(await bench.log(shop))).not.toContain(second.token);
    });

    it('[HE2] answers a repeated enrolment of the same key, and no other key', async () => {
      const { shop } = await bench.shopWithRegister();
      const enrolling = enrollDeps(bench.store, `repeat${shop.siteId}`);
      const target = { ...shop, kind: 'kitchen', name: null } as const;
      const { tenantId, siteId, kind, name } = target;
      const { code } = await createEnrolmentCode(enrolling, { tenantId, siteId, kind, name });
      const keys = generateDeviceKeys();
      const request = { code, kind, name: 'Fry', publicKey: keys.publicKey };
      const first = await enrollDevice(enrolling, request);
      const again = await enrollDevice(enrolling, request);
      expect(first.ok && again.ok && again.value.deviceId).toBe(first.ok && first.value.deviceId);
      const thief = { ...request, publicKey: generateDeviceKeys().publicKey };
      expect(await enrollDevice(enrolling, thief)).toMatchObject({ error: { code: 'used_code' } });
      const wrong = await enrollDevice(enrolling, { ...request, code: 'AAAA-AAAA-AAAA' });
      expect(wrong).toMatchObject({ error: { code: 'unknown_code' } });
    });

    it('[HE3] creates tenants and sites once and leaves what is there', async () => {
      const { shop } = await bench.shopWithRegister();
      const site = await bench.store.site(shop.siteId);
      if (site === undefined) throw new Error('the site is there');
      const again = await bench.store.ensureSite({ ...site, name: 'Other', purpose: 'replay' });
      expect(again).toEqual(site);
      expect((await bench.store.sites()).map((one) => one.siteId)).toContain(shop.siteId);
    });
  });
};
