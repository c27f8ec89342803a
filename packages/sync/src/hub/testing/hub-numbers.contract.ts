import { expect, it } from 'vitest';
import { hlcAt, itemRow, lineRow } from './shop.fixture.ts';
import { describeStore, type OpenStore } from './workbench.fixture.ts';

/** How rows are numbered and kept, whatever the store is made of. */
export const describeHubNumbers = (title: string, open: OpenStore): void => {
  describeStore(title, open, (bench) => {
    it('[HB11] writes the head of the origin as a row in the same transaction', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const txn = register.commit(shop.siteId, [lineRow('a')]);
      await bench.push(register.device, register.push([txn]));
      const head = (await bench.log(shop)).find((row) => row.kind === 'origin');
      expect(head?.id).toBe(register.device.deviceId);
      expect(JSON.parse(head?.doc ?? '')).toEqual({ generation: 1, rank: 1, hash: txn.hash });
    });

    it('[HB12] numbers a scope without gaps or repeats, also under pushes at once', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const others = await Promise.all(
        ['2', '3', '4'].map((name) => shop.enroll('register', name)),
      );
      const origins = [register, ...others];
      const at = (n: number) => hlcAt(1_780_000_000_000 + n, 'dev_a');
      await Promise.all(
        origins.flatMap((origin, n) => [
          bench.push(
            origin.device,
            origin.push([
              origin.commit(shop.siteId, [lineRow(`${n}a`), lineRow(`${n}b`)]),
              origin.commit(shop.tenantId, [
                itemRow('one', { name: `n${n}`, priceMinor: n }, at(n)),
              ]),
            ]),
          ),
        ]),
      );
      const seqs = (await bench.log(shop)).map((row) => row.seq);
      expect(new Set(seqs).size).toBe(seqs.length);
      expect([...seqs].sort((a, b) => a - b)).toEqual(seqs);
      expect(seqs.at(-1)).toBe(
        await bench.store.lastSeq({ tenantId: shop.tenantId, scopeId: shop.siteId }),
      );
      const [item] = await bench.log(shop, shop.tenantId);
      expect(JSON.parse(item?.doc ?? '')).toEqual({ name: 'n3', priceMinor: 3 });
    });

    it('[HB13] gives no new number to a merge that changes nothing', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const row = itemRow(
        'a',
        { name: 'Chips', priceMinor: 300 },
        hlcAt(1_780_000_000_000, 'dev_a'),
      );
      await bench.push(register.device, register.push([register.commit(shop.tenantId, [row])]));
      const before = await bench.log(shop, shop.tenantId);
      await bench.push(register.device, register.push([register.commit(shop.tenantId, [row])]));
      expect(await bench.log(shop, shop.tenantId)).toEqual(before);
    });

    it('[HB14] keeps unknown kinds and unknown columns of known ones', async () => {
      const { shop, register } = await bench.shopWithRegister();
      const newer = { ...lineRow('a'), doc: { ...lineRow('a').doc, seat: 3 } };
      const unknown = { kind: 'hologram', id: 'hol_1', doc: { depth: 4 } };
      await bench.push(
        register.device,
        register.push([register.commit(shop.siteId, [newer, unknown])]),
      );
      const docs = (await bench.business(shop)).map((row) => JSON.parse(row.doc));
      expect(docs).toEqual([newer.doc, unknown.doc]);
    });
  });
};
