import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppContract, CoreDefinition } from '../../contract/index.ts';
import { hubAddressOf } from './hub-address.ts';
import { urlsAt } from './own-urls.ts';
import { withSiteCommands } from './site-commands.ts';
import { createSiteFile } from './site-file.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-site-'));
  folders.push(folder);
  return folder;
};

describe('place in the site', () => {
  it('[FO17] an address is typed with or without scheme, and keeps the key that it names', () => {
    const pin = `#sha256=${'ab'.repeat(32)}`;
    expect(hubAddressOf('192.168.1.20:4605')).toBe('http://192.168.1.20:4605');
    expect(hubAddressOf(`https://hub.local:4605/x${pin}`)).toBe(`https://hub.local:4605${pin}`);
    expect(hubAddressOf('ftp://hub')).toBeUndefined();
    expect(hubAddressOf('not an address')).toBeUndefined();
  });

  it('[FO17] every core takes a typed address and forgets it on demand, over restarts', () => {
    const folder = newFolder();
    const said: (string | undefined)[] = [];
    const empty = { commands: {}, queries: {} } as CoreDefinition<AppContract>;
    const setHubAddress = (url: string | undefined) => {
      said.push(url);
      createSiteFile(folder).set({ typedHub: url ?? null });
      return { ok: true, value: null } as const;
    };
    const { commands } = withSiteCommands(empty, { setHubAddress });
    const command = commands['setHubAddress'];
    const context = { session: undefined, commandId: 'cmd_1' };
    void command?.run({ url: '10.0.0.2:4605' } as never, context);
    expect(createSiteFile(folder).get().typedHub).toBe('10.0.0.2:4605');
    void command?.run({ url: null } as never, context);
    expect(createSiteFile(folder).get().typedHub).toBeNull();
    expect(said).toEqual(['10.0.0.2:4605', undefined]);
    expect(command?.schema.safeParse({ url: '' }).success).toBe(false);
  });

  it('[FO17] ports stay the device’s over restarts', () => {
    const folder = newFolder();
    createSiteFile(folder).set({ peerPort: 4711, hubPort: 4712 });
    expect(createSiteFile(folder).get()).toEqual({ peerPort: 4711, hubPort: 4712, typedHub: null });
  });

  it('[FO12] what is open to the network speaks TLS, what is on this machine alone does not', () => {
    expect(urlsAt('127.0.0.1', 4605)).toEqual(['http://127.0.0.1:4605']);
    expect(urlsAt('192.168.1.20', 4605)).toEqual(['https://192.168.1.20:4605']);
  });
});
