/** `npm run check`: what CI runs before the tests. All checks run; the exit code is 1 if any fails. */
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '--reporter=summary', '.']],
  ['types of pure code', 'tsc', ['-p', 'tsconfig.core.json']],
  ['types of Node code', 'tsc', ['-p', 'tsconfig.node.json']],
  ['types of renderers', 'tsc', ['-p', 'tsconfig.dom.json']],
  [
    'layers',
    'depcruise',
    [
      '--config',
      '.dependency-cruiser.cjs',
      'packages',
      'apps',
      'bench',
      'e2e',
      'simulation',
      'scripts',
    ],
  ],
];

let failed = 0;
for (const [name, command, args] of CHECKS) {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) {
    failed += 1;
    console.log(stdout, stderr);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
