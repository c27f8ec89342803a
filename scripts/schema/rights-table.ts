import { join } from 'node:path';
import { DEVICE_KINDS, type Writing } from '@galley/base';
import { ALL_KINDS } from './wire-schema.ts';

export const RIGHTS_FILE = join(import.meta.dirname, '../../docs/specs/rights.md');

const wordOf = (writing: Writing | undefined): string => {
  if (writing === undefined) return '–';
  if (writing === 'all') return 'all';
  const columns = writing.columns?.map((name) => `\`${name}\``) ?? [];
  return [...columns, ...(writing.own === true ? ['own'] : [])].join(', ');
};

/** A line for each kind, as the spec has it: who may write what of it. */
export const rightsTable = (): string[] =>
  ALL_KINDS.map(({ kind, writers }) => {
    const words = DEVICE_KINDS.map((device) => wordOf(writers?.[device]));
    return `| \`${kind}\` | ${words.join(' | ')} |`;
  });

/** The lines of the page that are such a table. */
export const toldTable = (page: string): string[] =>
  page.split('\n').filter((line) => /^\| `\w+` \|/.test(line));
