import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@galley/base';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppContract, CoreDefinition } from '../../contract/index.ts';
import { hubAddressOf, tryHubAddress } from './hub-address.ts';
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

  it('[FO17] every core takes a typed address and forgets it on demand, over restarts', async () => {
    const folder = newFolder();
    const empty = { commands: {}, queries: {} } as CoreDefinition<AppContract>;
    const told: string[] = [];
    const links = {
      hubAddress: () => createSiteFile(folder).get().typedHub,
      setHubAddress: async (url: string | undefined) => {
        createSiteFile(folder).set({ typedHub: url ?? null });
        return ok({ url: url ?? null, answer: url === undefined ? null : ('silent' as const) });
      },
    };
    const whole = withSiteCommands(empty, links, (topics) => told.push(...topics));
    const [command, query] = [whole.commands['setHubAddress'], whole.queries['hubAddress']];
    const context = { session: undefined, commandId: 'cmd_1' };
    const asked = () => query?.ask({} as never, context);
    await command?.run({ url: '10.0.0.2:4605' } as never, context);
    expect(asked()).toEqual(ok({ url: '10.0.0.2:4605' }));
    await command?.run({ url: null } as never, context);
    expect(asked()).toEqual(ok({ url: null }));
    expect(told).toEqual(['hub-address', 'hub-address']);
    expect(command?.schema.safeParse({ url: '' }).success).toBe(false);
  });

  it('[FO17] a typed address says who answers there; one of another site is not kept', async () => {
    const info = { role: 'site' as const, hubId: 'dev_a', term: 3, acting: true };
    const at = (site: string | null, more = {}) =>
      tryHubAddress('10.0.0.2:4605', 'mark', async () => ({ ...info, site, ...more }));
    const url = 'http://10.0.0.2:4605';
    expect(await at('mark')).toEqual(ok({ url, answer: 'acting' }));
    expect(await at('mark', { acting: false })).toEqual(ok({ url, answer: 'waiting' }));
    expect(await at(null, { role: 'central' })).toEqual(ok({ url, answer: 'central' }));
    expect(await at('else')).toMatchObject({ ok: false, error: { code: 'other_site' } });
    const silent = await tryHubAddress('10.0.0.2', 'mark', async () => undefined);
    expect(silent).toEqual(ok({ url: 'http://10.0.0.2', answer: 'silent' }));
    const wrong = await tryHubAddress('not an address', 'mark', async () => undefined);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'bad_address' } });
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
