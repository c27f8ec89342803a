/** Writes THIRD_PARTY.md: every package that ships with the product, with version and licence, from the lock file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const FONT_NOTE =
  'The font Atkinson Hyperlegible Next is by the Braille Institute of America, under the SIL Open Font License 1.1.';

/** Names of packages reachable from the workspaces by what they need at run time. */
const shipped = (packages) => {
  const found = new Set();
  const resolve = (from, name) => {
    for (let base = from; ; base = base.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
      const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
      if (packages[path]) return packages[path].link ? packages[path].resolved : path;
      if (base === '') return undefined;
      if (!base.includes('node_modules')) base = '';
    }
  };
  const visit = (path) => {
    if (path === undefined || found.has(path)) return;
    found.add(path);
    const entry = packages[path];
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
      visit(resolve(path, name));
  };
  for (const path of Object.keys(packages)) if (/^apps\/[^/]+$/.test(path)) visit(path);
  return [...found].filter((path) => path.includes('node_modules/'));
};

export const thirdParty = () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const rows = shipped(packages)
    .map((path) => ({ name: path.replace(/^.*node_modules\//, ''), ...packages[path] }))
    .map(({ name, version, license }) => `| ${name} | ${version} | ${license ?? 'see package'} |`);
  const unique = [...new Set(rows)].sort();
  return [
    '# Third-party software that ships with Galley',
    '',
    'Made by `node scripts/third-party.mjs` from the lock file. Licence texts lie in each package.',
    FONT_NOTE,
    'The installers add Electron (MIT) and Chromium (BSD and others); the hub adds PostgreSQL (PostgreSQL licence).',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...unique,
    '',
  ].join('\n');
};

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(root, 'THIRD_PARTY.md'), thirdParty());
