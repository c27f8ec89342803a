import type { Fact } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../kinds.ts';
import { pinProblem } from '../staff/pin.ts';
import { SITE, TENANT } from '../testing/fixtures.ts';
import {
  demoFacts,
  demoPins,
  exclusiveDemoFacts,
  fullDemoFacts,
  replaySiteFacts,
} from './index.ts';

const input = {
  siteId: SITE,
  tenantId: TENANT,
  pinVerifier: (id: string, pin: string) => `${id}:${pin}`,
  printer: { host: '127.0.0.1', port: 9100 },
};
const replay = replaySiteFacts({
  siteId: 'sit_replay00',
  tenantId: TENANT,
  name: 'Takeaway',
  currency: 'GBP',
  timeZone: 'Europe/London',
  printer: { host: '127.0.0.1', port: 9100 },
});
const restaurants = {
  demo: demoFacts(input),
  full: fullDemoFacts({ ...input, now: Date.UTC(2026, 5, 1, 12) }),
  exclusive: exclusiveDemoFacts(input),
  replay,
};

const misfit = (fact: Fact, scope: string): string | undefined => {
  const spec = KINDS.find((kind) => kind.kind === fact.kind);
  if (spec === undefined || spec.scope !== scope) return `${fact.kind} is not of the ${scope}`;
  const names = spec.columns.map((column) => column.name);
  const given = Object.keys(fact.doc).sort();
  if (JSON.stringify(names) !== JSON.stringify(given)) return `${fact.kind}: ${given} not ${names}`;
  const empty = spec.columns.find((column) => !column.nullable && fact.doc[column.name] === null);
  return empty === undefined ? undefined : `${fact.kind}.${empty.name} is null`;
};

const count = (facts: readonly Fact[], kind: string) =>
  facts.filter((fact) => fact.kind === kind).length;

describe('the demo restaurant', () => {
  test.each(Object.entries(restaurants))(
    '[ME2] %s: every row is whole and of its scope',
    (_, facts) => {
      expect(facts.tenant.map((fact) => misfit(fact, 'tenant')).filter(Boolean)).toEqual([]);
      expect(facts.site.map((fact) => misfit(fact, 'site')).filter(Boolean)).toEqual([]);
      const ids = [...facts.tenant, ...facts.site].map((fact) => `${fact.kind} ${fact.id}`);
      expect(new Set(ids).size).toBe(ids.length);
      // The programme of the house is one row with a name for an id.
      const named = facts.tenant.filter(({ kind }) => kind !== 'loyalty_programme');
      for (const fact of named) expect(fact.id).toMatch(/^[a-z]{3}_[0-9a-z_-]{1,60}$/);
    },
  );

  test('[ME2] is as large as a diner is', () => {
    const { tenant, site } = restaurants.demo;
    expect(count(tenant, 'category')).toBe(8);
    expect(count(tenant, 'menu_item')).toBeGreaterThanOrEqual(60);
    expect([count(site, 'dining_table'), count(site, 'station')]).toEqual([12, 4]);
    expect([count(tenant, 'employee'), count(tenant, 'role')]).toEqual([6, 6]);
    expect(count(tenant, 'order_type')).toBe(5);
  });

  test('[OF67] in full service it has halves, sale hours, courses, preparation times and guests with points', () => {
    const { tenant } = restaurants.full;
    const items = tenant.filter((fact) => fact.kind === 'menu_item').map(({ doc }) => doc);
    expect(items.filter(({ halfRule }) => halfRule === 'average')).toHaveLength(1);
    expect(items.filter(({ saleHours }) => saleHours !== null)).toHaveLength(1);
    for (const { stationKey, prepSeconds } of items)
      expect(prepSeconds === null).toBe(stationKey === null);
    expect([count(tenant, 'course'), count(tenant, 'loyalty_programme')]).toEqual([4, 1]);
    const courseOf = (wanted: string) => items.find(({ name }) => name === wanted)?.course;
    const dinner = ['Cola', 'Americano', 'Prawn cocktail', 'Cod and chips', 'Lemon tart'];
    expect(dinner.map(courseOf)).toEqual([1, 1, 2, 3, 4]);
    expect(count(tenant, 'customer')).toBeGreaterThanOrEqual(3);
    expect(count(tenant, 'loyalty_correction')).toBeGreaterThanOrEqual(3);
    const before = restaurants.demo.tenant.filter((fact) => fact.kind === 'menu_item');
    const cells = new Map(items.map(({ cell, name }) => [name, cell]));
    for (const { doc } of before) expect(cells.get(doc.name)).toBe(doc.cell);
  });

  test('[MN4] every item has a rate under every order type', () => {
    for (const { tenant } of [restaurants.demo, restaurants.exclusive]) {
      const codes = tenant
        .filter((fact) => fact.kind === 'menu_item')
        .map((fact) => fact.doc.taxCode);
      const ruled = tenant
        .filter((fact) => fact.kind === 'tax_rule' && fact.doc.orderTypeKind === null)
        .map((fact) => fact.doc.taxCode);
      for (const code of codes) expect(ruled).toContain(code);
    }
  });

  test('[ST1] its PINs are allowed and all different', () => {
    for (const { pin } of demoPins) expect(pinProblem(pin)).toBeUndefined();
    expect(new Set(demoPins.map((person) => person.pin)).size).toBe(6);
  });

  test('[MN6] the same input gives the same facts', () => {
    expect(demoFacts(input)).toEqual(restaurants.demo);
  });
});
