import { writeFileSync } from 'node:fs';
import { SCHEMA_VERSION } from '@galley/sync/protocol';
import {
  ALL_KINDS,
  hashOf,
  KEPT_FILE,
  keptKinds,
  readKept,
  schemaProblems,
} from './wire-schema.ts';

/** Keeps the declarations of this program as those of its version, if they only add to the version before. */
const kinds = keptKinds(ALL_KINDS);
const kept = readKept();
const versions = [
  ...kept.versions.filter(({ version }) => version < SCHEMA_VERSION),
  { version: SCHEMA_VERSION, hash: hashOf(kinds), kinds },
];
const next = { ...kept, versions };
const problems = schemaProblems(next, SCHEMA_VERSION, kinds);
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
} else {
  writeFileSync(KEPT_FILE, `${JSON.stringify(next, null, 1)}\n`);
  process.stdout.write(`Version ${SCHEMA_VERSION} is kept in ${KEPT_FILE}.\n`);
}
