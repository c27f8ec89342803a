import { join } from 'node:path';
import { DEVICE_KINDS, type Readers, type Writing } from '@galley/base';
import { ALL_KINDS } from './wire-schema.ts';

export const RIGHTS_FILE = join(import.meta.dirname, '../../docs/specs/rights.md');

const wordOf = (writing: Writing | undefined): string => {
  if (writing === undefined) return '–';
  if (writing === 'all') return 'all';
  const columns = writing.columns?.map((name) => `\`${name}\``) ?? [];
  return [...columns, ...(writing.own === true ? ['own'] : [])].join(', ');
};

const READERS = { register: 'R', kitchen: 'K', backoffice: 'B', site_hub: 'S' } as const;

/** Initials of those who may read it; one in brackets of its site's rows only. */
const readersOf = (readers: Readers | undefined): string => {
  const letters = DEVICE_KINDS.map((device) => {
    const reading = readers === undefined ? 'all' : readers[device];
    const letter = READERS[device];
    return reading === undefined ? '–' : reading === 'site' ? `(${letter})` : letter;
  });
  return letters.join(' ');
};

/** A line for each kind, as the spec has it: who may write what of it, and who may read it. */
export const rightsTable = (): string[] =>
  ALL_KINDS.map(({ kind, writers, readers }) => {
    const words = [...DEVICE_KINDS.map((device) => wordOf(writers?.[device])), readersOf(readers)];
    return `| \`${kind}\` | ${words.join(' | ')} |`;
  });

/** The lines of the page that are such a table. */
export const toldTable = (page: string): string[] =>
  page.split('\n').filter((line) => /^\| `\w+` \|/.test(line));
