import { describe, expect, test } from 'vitest';
import { matchZone } from './match-zone.ts';
import { zone } from './testing/delivery.fixture.ts';

const found = (zones: Parameters<typeof matchZone>[0], address: string) =>
  matchZone(zones, address)?.id;

describe('zones of addresses', () => {
  test('[DL2] a postcode is found however it is written', () => {
    const zones = [zone('sw', { codes: ['SW1A'] }), zone('berlin', { codes: ['10115'] })];
    expect(found(zones, '10 Downing St, London SW1A 2AA')).toBe('sw');
    expect(found(zones, '10 downing st sw1a2aa')).toBe('sw');
    expect(found(zones, 'Invalidenstraße 4, 10115 Berlin')).toBe('berlin');
    expect(found(zones, 'Weg 4, 10117 Berlin')).toBeUndefined();
  });

  test('[DL2] the beginning of a postcode ends with a star, and takes no house number for one', () => {
    const zones = [zone('mitte', { codes: ['101*'] })];
    expect(found(zones, 'Weg 4, 10117 Berlin')).toBe('mitte');
    expect(found(zones, 'Weg 101, 20095 Hamburg')).toBeUndefined();
    expect(found([zone('n1', { codes: ['N1'] })], '4 Bow Road, N10 2AB')).toBeUndefined();
  });

  test('[DL2] a street counts before a whole postcode, that before its beginning, the longer first', () => {
    const zones = [
      zone('begin', { codes: ['TR*'] }),
      zone('whole', { codes: ['TR26'] }),
      zone('sector', { codes: ['TR26 1'] }),
      zone('street', { streets: ['Fore Street'] }),
    ];
    expect(found(zones, '1 Hill, TR19 6AA')).toBe('begin');
    expect(found(zones, '1 Hill, TR26 2AA')).toBe('whole');
    expect(found(zones, '1 Hill, TR26 1AA')).toBe('sector');
    expect(found(zones, '5 fôre street, TR26 1AA')).toBe('street');
    expect(found(zones, '')).toBeUndefined();
  });

  test('[DL2] of two zones alike the first of the list counts', () => {
    const zones = [
      zone('b', { codes: ['TR26'], sort: 1 }),
      zone('a', { codes: ['TR26'], sort: 0 }),
    ];
    expect(found(zones, 'TR26 1AA')).toBe('a');
  });
});
