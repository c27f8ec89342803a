import type { Fact } from '@galley/base';
import { rowFact } from '../decision.ts';
import { sectionId } from '../floor/floor.table.ts';
import type { PartyRow, TableSectionRow } from '../rows.ts';
import { type NamedIds, namedIds } from './build-facts.ts';

/** Whose tables they are on every day that nobody plans otherwise, by keys of people. */
const DEMO_SECTIONS = [
  { person: 'tom', tables: ['1', '2', '3', '4'] },
  { person: 'priya', tables: ['5', '6', '7', '8', '9'] },
  { person: 'callum', tables: ['10', '11', '12'] },
] as const;

const DEMO_PARTIES = [
  { key: 'penrose', name: 'Penrose', size: 4, afterMinutes: 60, table: '3', note: 'High chair' },
  { key: 'nancarrow', name: 'Nancarrow', size: 6, afterMinutes: 120, table: '11', note: null },
  { key: 'tregear', name: 'Tregear', size: 2, afterMinutes: 150, table: null, note: 'Window' },
] as const;

export const sectionFacts = (siteId: string, people: NamedIds): Fact[] =>
  DEMO_SECTIONS.flatMap(({ person, tables }) =>
    tables.map((label) => {
      const tableId = namedIds(siteId)('table', label);
      const employeeId = people('employee', person);
      const row: TableSectionRow = {
        id: sectionId(tableId, null),
        ...{ tableId, day: null, employeeId },
      };
      return rowFact('table_section', row);
    }),
  );

const HALF_HOUR = 30 * 60_000;

/** Guests who are expected soon after the restaurant was begun. */
export const partyFacts = (siteId: string, people: NamedIds, now: number): Fact[] => {
  const ids = namedIds(siteId);
  const half = Math.ceil(now / HALF_HOUR) * HALF_HOUR;
  return DEMO_PARTIES.map(({ key, name, size, afterMinutes, table, note }) => {
    const row: PartyRow = {
      id: ids('party', key),
      ...{ customerId: null, name, size, note, walkIn: 0, quotedMinutes: null },
      at: half + afterMinutes * 60_000,
      tableId: table === null ? null : ids('table', table),
      createdAt: now,
      createdBy: people('employee', 'callum'),
      deviceId: '',
    };
    return rowFact('party', row);
  });
};
