import { expect, it } from 'vitest';
import { enrolmentHash } from '../../core/index.ts';
import { createSigner, type DeviceKeys, generateDeviceKeys } from '../../replica/node-crypto.ts';
import { codeHashOf, createEnrolmentCode, enrollDevice } from '../enroll.ts';
import type { HubTx } from '../store.ts';
import { enrollDeps, lineRow, nodeCrypto } from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

type Enrolled = Awaited<ReturnType<typeof enrollDevice>>;

/** The signature that a hub asked for. */
const proofFor = (code: string, keys: DeviceKeys, wanted: Enrolled) => {
  const challenge = (!wanted.ok && wanted.error.challenge) || '';
  const { sha256 } = nodeCrypto;
  const wish = { enroll: codeHashOf(sha256, code), kid: keys.kid, challenge };
  return { challenge, sig: createSigner(keys).sign(enrolmentHash(sha256, wish)) };
};

/** What a store must do, whatever it is made of. */
export const describeHubStore = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
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

    it('[HL7] a transaction reads over its own connection, and what it asks the store itself is refused', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const txn = register.commit(shop.siteId, [lineRow('own')]);
      await bench.push(register.device, register.push([txn]));
      const scope = { tenantId: shop.tenantId, scopeId: shop.siteId };
      const scopes = { tenantId: shop.tenantId, scopeIds: [shop.siteId] };
      const { deviceId, tokenHash } = register.device;
      await bench.store.transaction(scopes, async (tx) => {
        const [held] = await tx.rows(shop.siteId, [{ kind: 'line', id: 'lin_own' }]);
        if (held === undefined) throw new Error('the line is there');
        const seq = await tx.reserveSeqs(shop.siteId, 1);
        const row = { ...held, seq, doc: { ...held.doc, note: 'written here' } };
        await tx.write({ rows: [row], commits: [], alarms: [] });
        const { reads } = tx;
        expect(await reads.rowsOfKind(scope, 'line', { after: '', limit: 9 })).toEqual([row]);
        expect((await reads.readLog(scope, seq - 1, { rows: 9, bytes: 1e6 })).head).toBe(seq);
        expect((await reads.commitsAfter(deviceId, 0, 9)).map(({ hash }) => hash)).toEqual([
          txn.hash,
        ]);
        expect((await reads.head(deviceId))?.seq).toBe(1);
        expect((await reads.headsOf(shop.siteId)).map(({ origin }) => origin)).toEqual([deviceId]);
        expect((await reads.sites()).some(({ siteId }) => siteId === shop.siteId)).toBe(true);
        expect((await reads.device(deviceId))?.deviceId).toBe(deviceId);
        expect((await reads.deviceByToken(tokenHash))?.deviceId).toBe(deviceId);
        await expect(bench.store.device(deviceId)).rejects.toThrow('asks the store itself');
        await expect(bench.store.commitsAfter(deviceId, 0, 9)).rejects.toThrow('asks the store');
        await expect(bench.store.transaction(scopes, async () => 1)).rejects.toThrow('asks the');
      });
      expect((await bench.store.commitsAfter(deviceId, 0, 9)).length).toBe(1);
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

    it('[HL8] forgets what the central hub lost, and takes what it confirms afterwards', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const txns = ['a', 'b', 'c'].map((id) => register.commit(shop.siteId, [lineRow(id)]));
      await bench.push(register.device, register.push(txns));
      const scopes = { tenantId: shop.tenantId, scopeIds: [shop.siteId] };
      const origin = register.device.deviceId;
      const inTx = (run: (tx: HubTx) => Promise<void>) => bench.store.transaction(scopes, run);
      await inTx((tx) => tx.setCentral(origin, 2, 3));
      expect((await bench.store.head(origin))?.setBack).toBeUndefined();
      await inTx((tx) => tx.loseCentral(origin, 3));
      expect((await bench.store.head(origin))?.setBack).toBeUndefined();
      await inTx((tx) => tx.loseCentral(origin, 1));
      await inTx((tx) => tx.setCentral(origin, 1, 1));
      expect(await bench.store.head(origin)).toMatchObject({ central: 1, setBack: true });
      await inTx((tx) => tx.setCentral(origin, 1, 2));
      const [head] = await bench.store.headsOf(shop.siteId);
      expect(head?.central).toBe(2);
      expect(head?.setBack).toBeUndefined();
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

    it('[HE2] answers a repeated enrolment to the holder of the same key, once for each signature, and no other key', async () => {
      const { shop } = await bench.shopWithRegister();
      const enrolling = enrollDeps(bench.store, `repeat${shop.siteId}`);
      const target = { ...shop, kind: 'kitchen', name: null } as const;
      const { tenantId, siteId, kind, name } = target;
      const { code } = await createEnrolmentCode(enrolling, { tenantId, siteId, kind, name });
      const keys = generateDeviceKeys();
      const request = { code, kind, name: 'Fry', publicKey: keys.publicKey };
      const first = await enrollDevice(enrolling, request);
      const wanted = await enrollDevice(enrolling, request);
      expect(wanted).toMatchObject({ error: { code: 'proof_wanted' } });
      const proof = proofFor(code, keys, wanted);
      const again = await enrollDevice(enrolling, { ...request, proof });
      expect(first.ok && again.ok && again.value.deviceId).toBe(first.ok && first.value.deviceId);
      const replayed = await enrollDevice(enrolling, { ...request, proof });
      expect(replayed).toMatchObject({ error: { code: 'proof_wanted' } });
      const thief = { ...request, publicKey: generateDeviceKeys().publicKey };
      expect(await enrollDevice(enrolling, thief)).toMatchObject({ error: { code: 'used_code' } });
      const wrong = await enrollDevice(enrolling, { ...request, code: 'AAAA-AAAA-AAAA' });
      expect(wrong).toMatchObject({ error: { code: 'unknown_code' } });
    });

    it('[HE9] a public key that stands in the rows buys nothing: no identity, no token, not even a number', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const enrolling = enrollDeps(bench.store, `thief${shop.siteId}`);
      const { tenantId, siteId } = shop;
      const codeFor = async (kind: 'register' | 'kitchen') =>
        (await createEnrolmentCode(enrolling, { tenantId, siteId, kind, name: null })).code;
      const { publicKey } = register.keys;
      const join = (code: string, kind: 'register' | 'kitchen', more: object) =>
        enrollDevice(enrolling, { code, kind, name: 'Thief', publicKey, ...more });
      const code = await codeFor('register');
      const wanted = await join(code, 'register', {});
      expect(wanted).toMatchObject({ error: { code: 'proof_wanted' } });
      const forged = proofFor(code, { ...generateDeviceKeys(), kid: register.keys.kid }, wanted);
      expect(await join(code, 'register', { proof: forged })).toMatchObject({
        error: { code: 'proof_wanted' },
      });
      const otherCode = proofFor(await codeFor('register'), register.keys, wanted);
      expect((await join(code, 'register', { proof: otherCode })).ok).toBe(false);
      expect(await join(await codeFor('kitchen'), 'kitchen', {})).toMatchObject({
        error: { code: 'known_key' },
      });
      const { deviceId, tokenHash } = register.device;
      expect((await bench.store.device(deviceId))?.tokenHash).toBe(tokenHash);
      const own = await join(code, 'register', { proof: proofFor(code, register.keys, wanted) });
      expect(own.ok && own.value.deviceId).toBe(deviceId);
    });

    it('[HE9] a key that is no point of the curve uses up neither code nor number', async () => {
      const { shop } = await bench.shopWithRegister();
      const enrolling = enrollDeps(bench.store, `curve${shop.siteId}`);
      const { tenantId, siteId } = shop;
      const target = { tenantId, siteId, kind: 'register', name: null } as const;
      const { code } = await createEnrolmentCode(enrolling, target);
      const { publicKey } = generateDeviceKeys();
      const request = { code, kind: 'register', name: 'Odd' } as const;
      const wrong = [{ x: publicKey.y }, { y: 'AAAA' }, { x: '', y: '' }, { x: `${publicKey.x}A` }];
      for (const members of wrong) {
        const odd = await enrollDevice(enrolling, {
          ...request,
          publicKey: { ...publicKey, ...members },
        });
        expect(odd).toMatchObject({ error: { code: 'bad_key', field: 'publicKey' } });
      }
      const sound = await enrollDevice(enrolling, { ...request, publicKey });
      expect(sound.ok && sound.value.number).toBe(2);
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
