import { describe, expect, it, vi } from 'vitest';
import { openOffice, SITE, type TestOffice } from '../testing/open-office.fixture.ts';
import { correctPrinterPort } from './printer-port.ts';
import { readPrinterPort } from './seed-options.ts';
import { seedSite } from './seed-site.ts';

/** A demo site whose first start named port 9100. */
const openDemo = (): TestOffice => {
  const shop = openOffice({ seed: false });
  const options = { GALLEY_SEED: 'demo', GALLEY_PRINTER_PORT: 9100 } as const;
  const done = seedSite({ replica: shop.replica, reads: shop.office.reads, options });
  if (!done.ok) throw new Error(done.error.message);
  return shop;
};

const correct = ({ replica, office: { reads } }: TestOffice, port = 9200) =>
  correctPrinterPort({ replica, reads, port });

const ports = ({ office: { reads } }: TestOffice) => [
  ...reads.receiptPrinters().map((row) => row.port),
  ...reads.stations().map((row) => row.printerPort),
];

const commits = ({ replica }: TestOffice) =>
  replica.db.prepare('SELECT last_seq FROM sync_state').pluck().get() as number;

describe('printer port', () => {
  it('[OF25] a later start with another port corrects every row, once, that column alone', () => {
    const shop = openDemo();
    const [receipts] = shop.office.reads.receiptPrinters();
    const stations = shop.office.reads.stations();
    expect(stations.length).toBeGreaterThan(1);
    const before = commits(shop);
    const commit = vi.spyOn(shop.replica, 'commit');
    expect(correct(shop)).toEqual({ ok: true, value: stations.length + 1 });
    const written = commit.mock.calls.flatMap(([{ facts }]) => facts.map(({ doc }) => doc));
    expect(written).toEqual([{ port: 9200 }, ...stations.map(() => ({ printerPort: 9200 }))]);
    expect(commits(shop)).toBe(before + 1);
    expect(shop.office.reads.receiptPrinters()).toEqual([{ ...receipts, port: 9200 }]);
    expect(shop.office.reads.stations()).toEqual(
      stations.map((row) => ({ ...row, printerPort: 9200 })),
    );
    expect(correct(shop)).toEqual({ ok: true, value: 0 });
    expect(commits(shop)).toBe(before + 1);
  });

  it('[OF25] rows of another host and stations without a printer are left alone', () => {
    const shop = openDemo();
    const [first, second] = shop.office.reads.stations();
    shop.commit([
      { kind: 'receipt_printer', id: SITE, doc: { host: '192.168.1.20' } },
      { kind: 'station', id: first?.id ?? '', doc: { printerHost: '192.168.1.21' } },
      { kind: 'station', id: second?.id ?? '', doc: { printerHost: null, printerPort: null } },
    ]);
    const others = shop.office.reads.stations().slice(2);
    expect(correct(shop)).toEqual({ ok: true, value: others.length });
    expect(ports(shop)).toEqual([9100, 9100, null, ...others.map(() => 9200)]);
  });

  it('[OF25] a replay site is corrected; a real or a training one never, nor one without a row', () => {
    const shop = openDemo();
    const purposeIs = (purpose: string) =>
      shop.commit([{ kind: 'site', id: SITE, doc: { purpose } }]);
    for (const purpose of ['real', 'training']) {
      purposeIs(purpose);
      expect(correct(shop)).toEqual({ ok: true, value: 0 });
      expect(new Set(ports(shop))).toEqual(new Set([9100]));
    }
    purposeIs('replay');
    expect(correct(shop)).toMatchObject({ ok: true });
    expect(new Set(ports(shop))).toEqual(new Set([9200]));
    expect(correct(openOffice({ seed: false }))).toEqual({ ok: true, value: 0 });
  });

  it('[OF25] the port is read with or without a seed and refused by its name', () => {
    expect(readPrinterPort({ GALLEY_PRINTER_PORT: '9200' })).toBe(9200);
    expect(readPrinterPort({ GALLEY_PRINTER_PORT: '' })).toBeUndefined();
    expect(() => readPrinterPort({ GALLEY_PRINTER_PORT: '70000' })).toThrow(/GALLEY_PRINTER_PORT/);
  });
});
