import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { HUB_HELP, readHubOptions } from './options.ts';

it('[HP1] is a central hub on 127.0.0.1:4600 without any option', () => {
  expect(readHubOptions([], {})).toEqual({
    ok: true,
    value: {
      role: 'central',
      port: 4600,
      listen: '127.0.0.1',
      dataDir: resolve('data/hub'),
      logFile: resolve('data/hub/hub.log'),
      logLevel: 'info',
      name: 'Hub',
      databaseUrl: undefined,
      electric: undefined,
      upstream: undefined,
      waits: false,
      enrollCode: undefined,
      term: undefined,
      peers: [],
      fillFrom: undefined,
      discover: false,
    },
  });
});

it('[HP1] takes a flag before a variable, and an empty variable for none', () => {
  const env = {
    GALLEY_PORT: '5000',
    GALLEY_LISTEN: '',
    GALLEY_DATA: '/tmp/a',
    GALLEY_LOGS: '/tmp/l',
  };
  const read = readHubOptions(['--port', '5001'], env);
  expect(read).toMatchObject({
    value: { port: 5001, listen: '127.0.0.1', dataDir: '/tmp/a', logFile: '/tmp/l/hub.log' },
  });
});

it('[HP1] wants the central address for a site hub, and keeps its origin only', () => {
  const site = ['--role', 'site'];
  expect(readHubOptions(site, {})).toMatchObject({ error: { field: 'upstream' } });
  expect(readHubOptions(site, { GALLEY_CENTRAL: 'ftp://x' })).toMatchObject({
    error: { field: 'upstream' },
  });
  expect(readHubOptions(site, { GALLEY_CENTRAL: 'https://hub.example:99/path?x' })).toMatchObject({
    value: { role: 'site', port: 4605, upstream: 'https://hub.example:99' },
  });
});

it('[HP1] takes the sync service and its secret, for a central hub only', () => {
  const env = { GALLEY_ELECTRIC_URL: 'http://electric:3000/v1', GALLEY_ELECTRIC_SECRET: 's3cret' };
  expect(readHubOptions([], env)).toMatchObject({
    value: { electric: { url: 'http://electric:3000', secret: 's3cret' } },
  });
  const site = ['--role', 'site', '--upstream', 'http://hub'];
  for (const args of [site, ['--electric-url', 'electric']]) {
    expect(readHubOptions(args, env)).toMatchObject({ error: { field: 'electric-url' } });
  }
});

it('[HP1] names what is wrong', () => {
  for (const [args, field] of [
    [['--role', 'boss'], 'role'],
    [['--port', '99999'], 'port'],
    [['--port', 'x'], 'port'],
  ] as const) {
    expect(readHubOptions(args, {})).toMatchObject({ error: { code: 'bad_option', field } });
  }
  const unknown = readHubOptions(['--frob', '1'], {});
  expect(unknown.ok ? '' : unknown.error.message).toContain("'--frob'. Known are: --role");
});

it('[HP1] the help names every flag and the variable that stands for it', () => {
  const wrong = readHubOptions(['--frob', '1'], {});
  const known = wrong.ok ? [] : (wrong.error.message.match(/--[a-z-]+(?= |$)/g) ?? []);
  expect(known.length).toBeGreaterThan(15);
  for (const flag of known)
    expect(HUB_HELP).toMatch(new RegExp(`  ${flag} .*\\[GALLEY_[A-Z_]+\\]`));
});
