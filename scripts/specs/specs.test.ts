import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const specs = join(root, 'docs/specs');
const list = (...patterns: string[]): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Rule ids as the specifications define them: `- **VL3** …`. */
const definedRules = (): Map<string, string> => {
  const rules = new Map<string, string>();
  for (const file of readdirSync(specs).filter((name) => name.endsWith('.md')))
    for (const [, id] of readFileSync(join(specs, file), 'utf8').matchAll(
      /^\s*[-*] \*\*([A-Z]+\d+)\*\*/gm,
    )) {
      expect(rules.has(id ?? ''), `${id} is defined twice: ${file}, ${rules.get(id ?? '')}`).toBe(
        false,
      );
      rules.set(id ?? '', file);
    }
  return rules;
};

/** Ids that test titles cite at the start of their titles, one or several. */
const citedRules = (): Map<string, string> => {
  const cited = new Map<string, string>();
  const tests = list('*.test.ts', '*.test.tsx', '*.contract.ts', '*.e2e.ts');
  for (const file of tests)
    for (const [, title] of read(file).matchAll(
      /\b(?:test|it)(?:\.each\([\s\S]{0,600}?\]\)|(?:\.\w+)?(?:\([^'"`]*?\))?)\(\s*['"`]((?:\[[A-Z]+\d+\]\s*)*)/g,
    ))
      for (const [, id] of (title ?? '').matchAll(/\[([A-Z]+\d+)\]/g)) cited.set(id ?? '', file);
  return cited;
};

describe('specifications and tests', () => {
  test('[SP1] every rule has a test and every cited rule exists', () => {
    const defined = definedRules();
    const cited = citedRules();
    const untested = [...defined]
      .filter(([id]) => !cited.has(id))
      .map(([id, file]) => `${id} (${file})`);
    const unknown = [...cited]
      .filter(([id]) => !defined.has(id))
      .map(([id, file]) => `${id} (${file})`);
    expect({ untested, unknown }).toEqual({ untested: [], unknown: [] });
  });

  test('[SP2] every test title opens with the rule that it proves', () => {
    const bare = list('*.test.ts', '*.test.tsx', '*.contract.ts', '*.e2e.ts').flatMap((file) =>
      [
        ...read(file).matchAll(
          /^\s*(?:test|it)(?:\.\w+)?(?:\([^'"`]*?\))?\(\s*(['"`])(?!\[[A-Z]+\d+\])(.*)/gm,
        ),
      ].map(([, , title]) => `${file}: ${title}`),
    );
    expect(bare).toEqual([]);
  });

  test('[SP3] no test is asleep or alone without an entry in the quarantine', () => {
    const quarantine = read('docs/quarantine.md');
    const asleep = list('*.test.ts', '*.test.tsx', '*.contract.ts', '*.e2e.ts').filter((file) =>
      /\b(?:test|it|describe)\.(?:skip|todo|only)\b/.test(read(file)),
    );
    expect(asleep.filter((file) => !quarantine.includes(file))).toEqual([]);
  });

  test('[SP4] the complaints are answered by rules and files that exist', () => {
    const rows = read('docs/complaints.md')
      .split('\n')
      .filter((line) => /^\| \d/.test(line));
    const defined = definedRules();
    const named = rows.flatMap((row) => row.match(/\b[A-Z]{1,2}\d+\b/g) ?? []);
    const links = rows.flatMap((row) =>
      [...row.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to ?? ''),
    );
    expect(rows).toHaveLength(15);
    expect(named.filter((id) => !defined.has(id))).toEqual([]);
    expect(links.filter((to) => !existsSync(join(root, 'docs', to)))).toEqual([]);
  });
});
