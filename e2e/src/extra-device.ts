import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { RunPart, Suite } from './suite.ts';
import { root } from './suite.ts';

const FIRST_SITE = { tenantId: 'ten_demo', siteId: 'sit_demo' };

const enrolmentCode = async (suite: Suite, kind: string, name: string): Promise<string> => {
  const token = readFileSync(join(suite.dataDir, 'hub/admin-token'), 'utf8').trim();
  const response = await fetch(
    `http://127.0.0.1:${suite.part('hub').port}/v1/admin/enrolment-codes`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...FIRST_SITE, kind, name }),
    },
  );
  return ((await response.json()) as { code: string }).code;
};

export type ExtraDevice = { readonly part: RunPart; stop(): void };

/** Asks a hub for a code, as a person at the back office does. */
const askCode = async (suite: Suite, hubUrl: string, kind: string): Promise<Response> => {
  const file = join(suite.dataDir, 'backoffice/replica.db');
  const db = new Database(file, { readonly: true });
  const { token } = db.prepare('SELECT token FROM sync_identity').get() as { token: string };
  db.close();
  return fetch(`${hubUrl}/v1/devices/codes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind }),
  });
};

export const siteHubCode = async (suite: Suite, kind: string): Promise<string> => {
  const url = `http://127.0.0.1:${suite.part('siteHub').port}`;
  return ((await (await askCode(suite, url, kind)).json()) as { code: string }).code;
};

/** One more device of the demo site, as an owner would add it: its own data folder, enrolled by a code. */
export const addDevice = (
  suite: Suite,
  app: 'pos' | 'kitchen',
  kind: 'register' | 'kitchen',
  name: string,
  /** The one-time code; one of the central hub if absent. */
  codeFor = enrolmentCode,
): Promise<ExtraDevice> =>
  new Promise((settle, refuse) => {
    const at = (key: 'hub' | 'siteHub'): string => `http://127.0.0.1:${suite.part(key).port}`;
    const child: ChildProcess = fork(join(root, 'apps', app, 'dist/core.mjs'), [], {
      env: {
        ...process.env,
        GALLEY_DATA: join(suite.dataDir, name.toLowerCase().replace(/\s+/g, '-')),
        GALLEY_LOGS: join(suite.dataDir, 'logs'),
        GALLEY_PORT: '0',
        GALLEY_LISTEN: '127.0.0.1',
        GALLEY_HUBS: `${at('siteHub')},${at('hub')}`,
        GALLEY_NAME: name,
        GALLEY_HOST: 'browser',
        GALLEY_SEED: '',
        GALLEY_RENDERER_DIR: join(root, 'apps', app, 'dist/renderer'),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', (code) => refuse(new Error(`${name} ended with ${code}`)));
    child.on('message', async (message: { type?: string }) => {
      if (message.type === 'enrol-code-wanted')
        child.send({ type: 'enrol-code', code: await codeFor(suite, kind, name) });
      if (message.type === 'ready')
        settle({
          part: { ...message, pid: child.pid ?? 0 },
          stop: () => void child.kill('SIGTERM'),
        });
    });
  });
