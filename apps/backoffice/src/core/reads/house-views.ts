import {
  discountLimit,
  isPermitted,
  PERSON_LANGUAGES,
  type SiteRow,
  type TaxRateRow,
  type TaxRuleRow,
} from '@galley/domain';
import type { OfficeMenu, OfficePeople, OfficeTaxCode } from '../../contract/index.ts';
import type { OfficeReads } from './office-reads.ts';

const taxCodesOf = (rules: readonly TaxRuleRow[], rates: readonly TaxRateRow[]): OfficeTaxCode[] =>
  [...new Set(rules.map((rule) => rule.taxCode))].sort().map((code) => ({
    code,
    rates: rules
      .filter((rule) => rule.taxCode === code)
      .flatMap(({ orderTypeKind, taxRateId }) =>
        rates
          .filter((rate) => rate.id === taxRateId)
          .map(({ name, ppm }) => ({ orderTypeKind, name, ppm })),
      )
      .sort((a, b) => b.ppm - a.ppm || (a.name < b.name ? -1 : 1)),
  }));

/** The menu as the office edits it: items by category and by their cell in its grid. */
export const menuView = (reads: OfficeReads, site: SiteRow): OfficeMenu => {
  const { items, categories, groups, stations, taxRules } = reads.menu(site.id);
  const place = new Map(categories.map((row, index) => [row.id, index]));
  const order = (id: string): number => place.get(id) ?? categories.length;
  const sorted = [...items].sort(
    (a, b) =>
      order(a.categoryId) - order(b.categoryId) || a.cell - b.cell || (a.id < b.id ? -1 : 1),
  );
  return {
    currency: site.currency,
    locale: site.locale,
    categories: categories.map(({ id, name, hue, saleHours }) => ({ id, name, hue, saleHours })),
    items: sorted.map(({ unavailableSince: _since, openPrice, ...item }) => ({
      ...item,
      openPrice: openPrice === 1,
    })),
    groups: groups.map(({ id, name, min, max, halves }) => ({
      ...{ id, name, min, max },
      halves: halves === 1,
    })),
    stations: stations.map(({ key, name }) => ({ key, name })),
    taxCodes: taxCodesOf(taxRules, reads.taxRates(site.id)),
  };
};

/** People with their roles; those who left stand last. */
export const peopleView = (reads: OfficeReads): OfficePeople => {
  const roles = reads.roles();
  const rank = new Map(roles.map((role, index) => [role.id, index]));
  const verifiers = reads.verifiers();
  const badges = reads.badges();
  const sorted = [...reads.employees()].sort(
    (a, b) =>
      b.active - a.active ||
      (rank.get(a.roleId) ?? roles.length) - (rank.get(b.roleId) ?? roles.length) ||
      a.name.localeCompare(b.name),
  );
  return {
    employees: sorted.map((row) => ({
      id: row.id,
      name: row.name,
      roleId: row.roleId,
      roleName: roles.find((role) => role.id === row.roleId)?.name ?? '',
      active: row.active === 1,
      hasPin: verifiers.has(row.id),
      hasBadge: badges.has(row.id),
      language: PERSON_LANGUAGES.find((one) => one === row.language) ?? null,
    })),
    roles: roles.map((role) => ({
      id: role.id,
      name: role.name,
      permissions: role.permissions,
      discountLimitPpm: isPermitted(role.permissions, 'discount') ? discountLimit(role) : null,
    })),
  };
};
