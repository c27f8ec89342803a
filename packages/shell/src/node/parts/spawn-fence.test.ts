import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

/** Only the shell starts processes of the suite; the hub's Postgres and the test databases are programs of others. */
const ALLOWED = new Set([
  'packages/shell/src/node/parts/spawn-part.ts',
  'packages/shell/src/electron/electron-parts.ts',
  'apps/hub/src/postgres/exec.ts',
  'packages/testkit/src/postgres.ts',
]);

const STARTS_PROCESSES = [
  /(?:from|import|require)\s*\(?\s*['"](?:node:)?child_process['"]/,
  /(?:from|import|require)\s*\(?\s*['"](?:node:)?cluster['"]/,
  /import\s*(?!type\b)[^;]*\butilityProcess\b[^;]*from\s*['"]electron['"]/,
  /\.utilityProcess\b/,
];

const isTestFile = (file: string): boolean => /\.(test|fixture|e2e)\.tsx?$/.test(file);

const startsProcesses = (file: string, text: string): boolean =>
  !ALLOWED.has(file) && !isTestFile(file) && STARTS_PROCESSES.some((sign) => sign.test(text));

describe('process fence', () => {
  it('[SH35] nobody but the shell starts processes', () => {
    const files = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root });
    expect(files.length).toBeGreaterThan(50);
    const offenders = files.filter((file) =>
      startsProcesses(file, readFileSync(`${root}/${file}`, 'utf8')),
    );
    expect(offenders.filter((file) => !file.startsWith('packages/testkit/'))).toEqual([]);
  });

  it('[SH35] the fence sees planted violations', () => {
    const planted = [
      "import { fork } from 'node:child_process';",
      "import { spawn } from 'child_process';",
      "const { exec } = require('node:child_process');",
      "const cp = await import('node:child_process');",
      "import cluster from 'node:cluster';",
      "import { app, utilityProcess } from 'electron';",
      "import * as electron from 'electron';\nelectron.utilityProcess.fork('x');",
    ];
    for (const text of planted)
      expect(startsProcesses('apps/pos/src/core/main.ts', text), text).toBe(true);
    const legal = "import type { UtilityProcess } from 'electron';";
    expect(startsProcesses('apps/pos/src/core/main.ts', legal)).toBe(false);
  });
});
