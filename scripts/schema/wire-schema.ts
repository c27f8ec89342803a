import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, type Json, type KindSpec } from '@galley/base';
import { KINDS } from '@galley/domain';
import { SYNC_KINDS } from '@galley/sync/protocol';

/** A declaration as the list keeps it: `text?` is a nullable text. */
export type KeptKind = {
  readonly class: string;
  readonly scope: string;
  readonly dated: boolean;
  readonly columns: { readonly [name: string]: string };
};
export type KeptKinds = { readonly [kind: string]: KeptKind };

export type KeptVersion = {
  readonly version: number;
  readonly hash: string;
  readonly kinds: KeptKinds;
};

/**
 * What every wire schema had, oldest first. `retired` names kinds, and columns as `kind.column`, that are
 * declared no more; such a name is never used again.
 */
export type KeptSchemas = {
  readonly retired: readonly string[];
  readonly versions: readonly KeptVersion[];
};

export const KEPT_FILE = join(import.meta.dirname, '../../packages/sync/fixtures/wire-schema.json');

export const readKept = (): KeptSchemas => JSON.parse(readFileSync(KEPT_FILE, 'utf8'));

/** Every kind of this program. */
export const ALL_KINDS: readonly KindSpec[] = [...KINDS, ...SYNC_KINDS];

const keptKind = (spec: KindSpec): KeptKind => ({
  class: spec.class,
  scope: spec.scope,
  dated: spec.dated,
  columns: Object.fromEntries(
    spec.columns.map(({ name, type, nullable }) => [name, nullable ? `${type}?` : type]),
  ),
});

export const keptKinds = (specs: readonly KindSpec[]): KeptKinds =>
  Object.fromEntries(
    [...specs]
      .sort((a, b) => (a.kind < b.kind ? -1 : 1))
      .map((spec) => [spec.kind, keptKind(spec)]),
  );

/** Declarations of an older version, for a program as it was. */
export const specsOf = (kinds: KeptKinds): KindSpec[] =>
  Object.entries(kinds).map(([kind, kept]) => ({
    kind,
    class: kept.class as KindSpec['class'],
    scope: kept.scope as KindSpec['scope'],
    dated: kept.dated,
    columns: Object.entries(kept.columns).map(([name, type]) => ({
      name,
      type: type.replace('?', '') as 'text' | 'int' | 'json',
      nullable: type.endsWith('?'),
    })),
  }));

/** SHA-256 of the canonical JSON of all kinds, 16 hex digits. */
export const hashOf = (kinds: KeptKinds): string =>
  createHash('sha256')
    .update(canonicalJson(kinds as Json))
    .digest('hex')
    .slice(0, 16);

/** Why a device of the older version and one of the newer could not work together; empty when they can. */
export const growthProblems = (
  older: KeptKinds,
  newer: KeptKinds,
  retired: readonly string[],
): string[] =>
  Object.entries(older).flatMap(([kind, before]) => {
    const after = newer[kind];
    if (after !== undefined) return kindProblems(kind, before, after, retired);
    return retired.includes(kind) ? [] : [`${kind} is gone: put it on the list of retired names`];
  });

const kindProblems = (
  kind: string,
  before: KeptKind,
  after: KeptKind,
  retired: readonly string[],
): string[] => {
  const traits = (['class', 'scope', 'dated'] as const)
    .filter((trait) => before[trait] !== after[trait])
    .map((trait) => `${kind}: ${trait} was ${before[trait]} and is ${after[trait]}`);
  const lost = Object.entries(before.columns).flatMap(([name, type]) => {
    const column = `${kind}.${name}`;
    const now = after.columns[name];
    if (now === type) return [];
    if (now !== undefined) return [`${column} was ${type} and is ${now}`];
    if (!type.endsWith('?')) return [`${column} is gone, and older programs insist on it`];
    return retired.includes(column)
      ? []
      : [`${column} is gone: put it on the list of retired names`];
  });
  const added = Object.entries(after.columns)
    .filter(([name, type]) => before.columns[name] === undefined && !type.endsWith('?'))
    .map(([name]) => `${kind}.${name} is new and not nullable: older programs do not write it`);
  return [...traits, ...lost, ...added];
};

/** Names that are in use although they were retired. */
export const reusedNames = (kinds: KeptKinds, retired: readonly string[]): string[] =>
  Object.entries(kinds)
    .flatMap(([kind, { columns }]) => [kind, ...Object.keys(columns).map((c) => `${kind}.${c}`)])
    .filter((name) => retired.includes(name));

/** Everything that is wrong with the declarations of `version`, measured by what is kept. */
export const schemaProblems = (kept: KeptSchemas, version: number, kinds: KeptKinds): string[] => {
  const same = kept.versions.find((one) => one.version === version);
  const before = kept.versions.find((one) => one.version === version - 1);
  const changed =
    same !== undefined && same.hash === hashOf(kinds)
      ? []
      : [
          `The wire schema is not the one that is kept as version ${version}. Raise SCHEMA_VERSION in packages/sync/src/protocol/schema-version.ts if ${version} was ever released, then record it: npm exec -- node scripts/schema/record-schema.ts`,
        ];
  const grown = before === undefined ? [] : growthProblems(before.kinds, kinds, kept.retired);
  const reused = reusedNames(kinds, kept.retired).map((name) => `${name} was retired`);
  return [...grown, ...reused, ...changed];
};
