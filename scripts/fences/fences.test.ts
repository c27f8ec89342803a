import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { forbidden, options } = createRequire(import.meta.url)(
  join(root, '.dependency-cruiser.cjs'),
);

/** Planted file → its text and the rule that must catch it. */
const PLANTS: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-upward-import-0', 'packages/base/src/a.ts', "import '@galley/domain';"],
  ['no-upward-import-1', 'packages/domain/src/b.ts', "import '@galley/devices/core';"],
  ['no-upward-import-1', 'packages/sync/src/replica/c.ts', "import '@galley/shell/node';"],
  ['no-upward-import-2', 'packages/devices/src/node/d.ts', "import '@galley/ui';"],
  [
    'no-upward-import-3',
    'packages/shell/src/node/e.ts',
    "import '../../../../apps/pos/src/core/main.ts';",
  ],
  ['domain-and-sync-are-strangers', 'packages/domain/src/f.ts', "import '@galley/sync/core';"],
  ['domain-and-sync-are-strangers', 'packages/sync/src/core/g.ts', "import '@galley/domain';"],
  ['shell-and-ui-are-strangers', 'packages/ui/src/h.ts', "import '@galley/shell/client';"],
  ['no-cross-app', 'apps/pos/src/core/i.ts', "import '../../../kitchen/src/core/main.ts';"],
  ['no-cross-feature', 'apps/pos/src/renderer/features/one/j.ts', "import '../two/index.ts';"],
  ['pure-code-has-no-node', 'packages/domain/src/k.ts', "import 'node:fs';"],
  ['pure-code-has-no-node', 'packages/sync/src/core/l.ts', "import 'node:crypto';"],
  ['pure-code-has-no-edges', 'packages/sync/src/core/m.ts', "import '../replica/index.ts';"],
  ['renderer-is-a-browser', 'apps/pos/src/renderer/n.ts', "import '@galley/sync/replica';"],
  ['renderer-has-no-node', 'apps/pos/src/renderer/o.ts', "import 'node:path';"],
  ['only-the-shell-starts-processes', 'apps/pos/src/core/p.ts', "import 'node:child_process';"],
  ['only-the-shell-starts-processes', 'packages/devices/src/node/q.ts', "import 'child_process';"],
  ['only-electron-code-imports-electron', 'apps/pos/src/core/r.ts', "import 'electron';"],
  ['only-tests-import-tests', 'packages/domain/src/s.ts', "import '@galley/testkit';"],
  ['no-unresolvable', 'packages/domain/src/t.ts', "import '@galley/nowhere';"],
  ['no-unresolvable', 'packages/domain/src/u.ts', "import '@galley/sync/src/core/index.ts';"],
  ['no-cycles', 'packages/base/src/v.ts', "import './w.ts';"],
];

const DOORS: Readonly<Record<string, Record<string, string>>> = {
  'packages/base': { '.': './src/index.ts' },
  'packages/domain': { '.': './src/index.ts' },
  'packages/sync': { './core': './src/core/index.ts', './replica': './src/replica/index.ts' },
  'packages/devices': { './core': './src/core/index.ts' },
  'packages/shell': { './node': './src/node/index.ts', './client': './src/client/index.ts' },
  'packages/ui': { '.': './src/index.ts' },
  'packages/testkit': { '.': './src/index.ts' },
};
const LEGAL: readonly (readonly [file: string, text: string])[] = [
  ['packages/base/src/w.ts', "import './v.ts';"],
  ['packages/domain/src/legal.ts', "import '@galley/base';"],
  ['packages/sync/src/replica/legal.ts', "import '../core/index.ts'; import 'node:fs';"],
  ['apps/pos/src/core/main.ts', "import '@galley/domain'; import '@galley/sync/replica';"],
  ['apps/kitchen/src/core/main.ts', "import '@galley/shell/node';"],
  [
    'apps/pos/src/renderer/features/two/index.ts',
    "import '@galley/ui'; import '@galley/shell/client';",
  ],
  ['packages/shell/src/node/spawn.ts', "import 'node:child_process';"],
];

const tree = mkdtempSync(join(tmpdir(), 'galley-fences-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `${text}\nexport {};\n`);
};

const buildTree = (): void => {
  mkdirSync(join(tree, 'node_modules/@galley'), { recursive: true });
  for (const [folder, exports] of Object.entries(DOORS)) {
    const name = `@galley/${folder.split('/')[1]}`;
    for (const target of Object.values(exports)) write(join(folder, target), '');
    writeFileSync(
      join(tree, folder, 'package.json'),
      JSON.stringify({ name, type: 'module', exports }),
    );
    symlinkSync(join(tree, folder), join(tree, 'node_modules', name));
  }
  symlinkSync(join(root, 'node_modules/electron'), join(tree, 'node_modules/electron'));
  for (const [file, text] of LEGAL) write(file, text);
  for (const [, file, text] of PLANTS) write(file, text);
};

const violations = async (): Promise<Set<string>> => {
  buildTree();
  const cruiseOptions = {
    ...options,
    ruleSet: { forbidden },
    validate: true,
    baseDir: tree,
  } as ICruiseOptions;
  const { output } = await cruise(['packages', 'apps'], cruiseOptions);
  const found = (output as ICruiseResult).summary.violations;
  return new Set(found.map((violation) => `${violation.rule.name} ${violation.from}`));
};

describe('the import graph', () => {
  test('[FE1] every planted import is caught by its rule and no legal one is', async () => {
    const found = await violations();
    for (const [rule, file] of PLANTS) expect(found).toContain(`${rule} ${file}`);
    for (const [file] of LEGAL)
      expect([...found].filter((entry) => entry.endsWith(` ${file}`))).toEqual([]);
  });
});

const complain = (config: string, file: string, text: string): string[] => {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    join(root, config),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => {},
    },
  );
  const compilerOptions = parsed?.options ?? {};
  const path = join(root, file);
  const host = ts.createCompilerHost(compilerOptions);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) =>
    name === path ? ts.createSourceFile(name, text, version) : readSource(name, version, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name === path || exists(name);
  const program = ts.createProgram([path], compilerOptions, host);
  const source = program.getSourceFile(path);
  return ts
    .getPreEmitDiagnostics(program, source)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '));
};

describe('the environments', () => {
  test('[FE2] pure code has no names for process, window or timers', () => {
    for (const name of [
      'process.pid',
      'window.name',
      'setTimeout(() => {}, 1)',
      'Buffer.alloc(1)',
    ]) {
      const found = complain(
        'tsconfig.core.json',
        'packages/base/src/planted.ts',
        `export const x = ${name};`,
      );
      expect(found.join()).toMatch(/Cannot find name/);
    }
    expect(
      complain('tsconfig.core.json', 'packages/base/src/planted.ts', 'export const x = 1;'),
    ).toEqual([]);
  });

  test('[FE2] a core has no window and a renderer no process', () => {
    expect(
      complain(
        'tsconfig.node.json',
        'apps/pos/src/core/planted.ts',
        'export const x = window.name;',
      ).join(),
    ).toMatch(/Cannot find name/);
    expect(
      complain(
        'tsconfig.dom.json',
        'apps/pos/src/renderer/planted.ts',
        'export const x = process.pid;',
      ).join(),
    ).toMatch(/Cannot find name/);
  });

  test('[FE3] a package is entered by its exports only', () => {
    const deep = "import { mergeRow } from '@galley/sync/src/core/merge.ts'; mergeRow();";
    expect(complain('tsconfig.node.json', 'apps/pos/src/core/planted.ts', deep).join()).toMatch(
      /Cannot find module/,
    );
    expect(
      complain('tsconfig.node.json', 'apps/pos/src/core/planted.ts', "import '@galley/base';"),
    ).toEqual([]);
  });
});
