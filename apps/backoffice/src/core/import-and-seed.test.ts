import { describe, expect, it } from 'vitest';
import { readSeedOptions } from './seed/seed-options.ts';
import { seedSite } from './seed/seed-site.ts';
import {
  logIn,
  OWNER_PIN,
  openOffice,
  SITE,
  type TestOffice,
} from './testing/open-office.fixture.ts';
import { eventsOf, firstItem } from './testing/outcomes.fixture.ts';
import { menuOf } from './testing/trade.fixture.ts';

describe('import', () => {
  const run = async (shop: TestOffice, items: { name: string; priceMinor: number }[]) =>
    shop.definition.commands.importMenu.run({ items }, shop.call(shop.houseSession));

  it('[OF13] imports nothing when one row is bad', async () => {
    const shop = openOffice();
    const before = [shop.rows('menu_item'), shop.rows('category'), shop.rows('event')];
    const taken = { name: 'Second', priceMinor: 200, plu: firstItem(shop).plu ?? '' };
    const bad = await run(shop, [{ name: 'First', priceMinor: 100 }, taken]);
    expect(bad).toMatchObject({ ok: false, error: { code: 'plu_taken', field: 'items.1.plu' } });
    const twice = await run(shop, [
      { name: 'Mint Sauce', priceMinor: 50 },
      { name: ' mint  sauce', priceMinor: 60 },
    ]);
    expect(twice).toMatchObject({ ok: false, error: { code: 'duplicate_name' } });
    expect([shop.rows('menu_item'), shop.rows('category'), shop.rows('event')]).toEqual(before);
  });

  it('[OF14] prices known names, makes new items in their category, and counts', async () => {
    const shop = openOffice();
    const [known, same] = menuOf(shop);
    if (known === undefined || same === undefined) throw new Error('the demo menu has items');
    const done = await shop.definition.commands.importMenu.run(
      {
        items: [
          { name: known.name.toUpperCase(), priceMinor: known.priceMinor + 10 },
          { name: same.name, priceMinor: same.priceMinor },
          { name: 'Mint Sauce', priceMinor: 50, category: 'Sauces' },
          { name: 'Lime Pickle', priceMinor: 50, category: 'sauces' },
          { name: 'Naan', priceMinor: 250 },
        ],
      },
      shop.call(shop.houseSession),
    );
    const value = { created: 3, updated: 1, unchanged: 1, categoriesCreated: 2 };
    expect(done).toEqual({ ok: true, value });
    const items = menuOf(shop);
    expect(items.find((row) => row.id === known.id)).toMatchObject({
      name: known.name,
      priceMinor: known.priceMinor + 10,
    });
    const sauces = shop.rows('category').filter((row) => row.name === 'Sauces');
    expect(sauces).toHaveLength(1);
    const made = items.filter((row) => row.categoryId === sauces[0]?.id);
    expect(made.map((row) => [row.name, row.cell])).toEqual(
      expect.arrayContaining([
        ['Mint Sauce', 0],
        ['Lime Pickle', 1],
      ]),
    );
    expect(eventsOf(shop, 'price_changed')).toHaveLength(1);
    expect(eventsOf(shop, 'menu_imported')).toHaveLength(1);
  });

  it('[OF15] taxes and routes a new item like its category', async () => {
    const shop = openOffice();
    const bar = menuOf(shop).find((row) => row.stationKey === 'bar');
    const category = shop.rows('category').find((row) => row.id === bar?.categoryId);
    await shop.definition.commands.importMenu.run(
      {
        items: [
          { name: 'Sea Buckthorn Spritz', priceMinor: 900, category: String(category?.name) },
        ],
      },
      shop.call(shop.houseSession),
    );
    const made = menuOf(shop).find((row) => row.name === 'Sea Buckthorn Spritz');
    expect(made).toMatchObject({ stationKey: 'bar', categoryId: bar?.categoryId });
    expect(made?.taxCode).toBe(bar?.taxCode);
  });
});

describe('seeding', () => {
  it('[OF16] fills an empty site once, with PINs that open it', async () => {
    const shop = openOffice({ seed: false });
    expect(shop.seedDemo()).toEqual({ ok: true, value: true });
    const counts = () =>
      ['menu_item', 'employee', 'pin_verifier', 'site'].map((k) => shop.rows(k).length);
    const first = counts();
    expect(first[0]).toBeGreaterThan(40);
    const item = firstItem(shop);
    shop.commit([{ kind: 'menu_item', id: item.id, doc: { priceMinor: 1 } }]);
    expect(shop.seedDemo()).toEqual({ ok: true, value: false });
    expect(counts()).toEqual(first);
    expect(menuOf(shop).find((row) => row.id === item.id)?.priceMinor).toBe(1);
    expect(await logIn(shop, OWNER_PIN)).toMatch(/^ses_/);
  });
});

describe('replay site', () => {
  it('[OF16] is made with its own currency and takes a menu, once', async () => {
    const shop = openOffice({ seed: false });
    const options = readSeedOptions({
      GALLEY_SEED: 'replay',
      GALLEY_SEED_NAME: 'Takeaway 2018',
      GALLEY_SEED_CURRENCY: 'GBP',
      GALLEY_SEED_TIME_ZONE: 'Europe/London',
      GALLEY_PRINTER_PORT: '',
    });
    if (options === undefined) throw new Error('a seed is named');
    const { replica, office, houseSession } = shop;
    expect(seedSite({ replica, reads: office.reads, options })).toEqual({ ok: true, value: true });
    expect(seedSite({ replica, reads: office.reads, options })).toEqual({ ok: true, value: false });
    const site = office.reads.site(SITE);
    expect(site).toMatchObject({ purpose: 'replay', currency: 'GBP', name: 'Takeaway 2018' });
    const items = [{ name: 'Mint Sauce', priceMinor: 50 }];
    const { importMenu } = shop.definition.commands;
    expect(await importMenu.run({ items }, shop.call(houseSession))).toMatchObject({ ok: true });
    expect(menuOf(shop)).toMatchObject([{ taxCode: 'imported', stationKey: 'kitchen' }]);
  });

  it('[OF16] is found again by a start that does not say how it was made', () => {
    const shop = openOffice({ seed: false });
    const options = readSeedOptions({ GALLEY_SEED: 'replay' });
    if (options === undefined) throw new Error('a seed is named');
    const { replica, office } = shop;
    expect(seedSite({ replica, reads: office.reads, options })).toMatchObject({
      error: { code: 'bad_option', field: 'GALLEY_SEED_CURRENCY' },
    });
    const made = { GALLEY_SEED_CURRENCY: 'GBP', GALLEY_SEED_TIME_ZONE: 'Europe/London' };
    const first = { ...options, ...made } as typeof options;
    expect(seedSite({ replica, reads: office.reads, options: first })).toMatchObject({ ok: true });
    expect(seedSite({ replica, reads: office.reads, options })).toEqual({ ok: true, value: false });
  });

  it('[OF16] names the variable that is wrong', () => {
    const replay = { GALLEY_SEED: 'replay', GALLEY_SEED_CURRENCY: 'GBP' };
    expect(() => readSeedOptions({ ...replay, GALLEY_SEED_TIME_ZONE: 'Mars/North' })).toThrow(
      /GALLEY_SEED_TIME_ZONE/,
    );
    expect(() => readSeedOptions({ GALLEY_SEED: 'other' })).toThrow(/GALLEY_SEED/);
    expect(readSeedOptions({ GALLEY_SEED: '' })).toBeUndefined();
  });
});
