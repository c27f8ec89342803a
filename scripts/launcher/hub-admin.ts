import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Failure, failure, type Result } from '@galley/base';

/** The one site that a launcher makes in an empty hub. */
export type FirstSite = {
  readonly purpose: 'demo' | 'replay';
  readonly tenantId: string;
  readonly tenantName: string;
  readonly siteId: string;
  readonly siteName: string;
};

const TRIES = 20;
const RETRY_MS = 150;
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const post = async (url: string, token: string, body: object): Promise<Response | undefined> => {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5000),
    });
  } catch {
    return undefined;
  }
};

const refusal = async (path: string, response: Response | undefined): Promise<Failure> => {
  const text = response === undefined ? 'it does not answer' : await response.text();
  return failure('hub_refused', `The hub refused ${path}: ${text.slice(0, 200)}`);
};

/** The central hub's administration, for the launcher on the same machine: it can read the token file. */
export const createHubAdmin = (hubUrl: string, hubDataDir: string) => {
  const call = async (path: string, body: object): Promise<Result<object, Failure>> => {
    let response: Response | undefined;
    for (let i = 0; i < TRIES; i++) {
      const token = readFileSync(join(hubDataDir, 'admin-token'), 'utf8').trim();
      response = await post(`${hubUrl}${path}`, token, body);
      if (response?.ok) return { ok: true, value: (await response.json()) as object };
      if (response !== undefined && response.status < 500) break;
      await wait(RETRY_MS);
    }
    return { ok: false, error: await refusal(path, response) };
  };
  return {
    /** Makes tenant and site where they are missing. */
    createSite: (site: FirstSite) => call('/v1/admin/sites', site),
    /** A one-time code for one new device. */
    createCode: (site: FirstSite, kind: string, name: string) => {
      const { tenantId, siteId } = site;
      return call('/v1/admin/enrolment-codes', { tenantId, siteId, kind, name }) as Promise<
        Result<{ code: string }, Failure>
      >;
    },
  };
};
export type HubAdmin = ReturnType<typeof createHubAdmin>;
