import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const load = (app: string) =>
  getConfig(join(root, 'apps', app), join(root, 'apps', app, 'electron-builder.yml'), null);

describe.each(['pos', 'kitchen', 'backoffice'])('installers of %s', (app) => {
  test('[PK1] the configuration is valid by electron-builder’s own schema', async () => {
    const config = await load(app);
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
    await expect(
      validateConfiguration({ ...config, asarr: true } as never, new DebugLogger(false)),
    ).rejects.toThrow(/asarr/);
  });

  test('[PK2] nsis, dmg, AppImage and deb are built for x64 and arm64', async () => {
    const config = await load(app);
    const targets = [config.win, config.mac, config.linux].flatMap((platform) =>
      ((platform?.target ?? []) as { target: string; arch: string[] }[]).map(
        ({ target, arch }) => `${target} ${arch.join('+')}`,
      ),
    );
    expect(targets).toEqual([
      'nsis x64+arm64',
      'dmg x64+arm64',
      'AppImage x64+arm64',
      'deb x64+arm64',
    ]);
    expect(config.appId).toBe(`app.galley.${app}`);
  });

  test('[PK3] native modules lie outside the asar and dangerous fuses are off', async () => {
    const config = await load(app);
    expect(config.asar).toBe(true);
    expect(config.asarUnpack).toContain('**/node_modules/better-sqlite3/**');
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
    });
  });
});

const runs = promisify(execFile);

describe.each(['pos', 'kitchen'])('the site hub inside %s', (app) => {
  test('[PK5] it is built beside the core and asks for what it needs', async () => {
    const data = mkdtempSync(join(tmpdir(), 'galley-site-hub-'));
    const flags = [
      '--role',
      'site',
      '--port',
      '0',
      '--data',
      data,
      '--upstream',
      'http://127.0.0.1:9',
    ];
    const entry = join(root, 'apps', app, 'dist/site-hub.mjs');
    await expect(runs(process.execPath, [entry, ...flags])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('This site hub has no enrolment code'),
    });
    rmSync(data, { recursive: true });
  });
});
