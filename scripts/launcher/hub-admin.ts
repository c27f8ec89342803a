import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, type Failure, failure, ok, type Result } from '@galley/base';

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

/** `hub_silent`: it may answer later. `hub_refused`: it has said no. */
export type AdminFailure = Failure<'hub_silent' | 'hub_refused'>;

const refusal = async (path: string, response: Response | undefined): Promise<AdminFailure> => {
  if (response === undefined) return failure('hub_silent', 'The hub does not answer.');
  const text = (await response.text()).slice(0, 200);
  if (response.status >= 500) return failure('hub_silent', `The hub is not ready: ${text}`);
  return failure('hub_refused', `The hub refused ${path}: ${text}`);
};

const tokenIn = (hubDataDir: string): string | undefined => {
  try {
    return readFileSync(join(hubDataDir, 'admin-token'), 'utf8').trim();
  } catch {
    return undefined;
  }
};

/** The central hub's administration, for the launcher on the same machine: it can read the token file. */
export const createHubAdmin = (hubUrl: string, hubDataDir: string, tries = TRIES) => {
  const once = async (path: string, body: object): Promise<Result<object, AdminFailure>> => {
    const token = tokenIn(hubDataDir);
    if (token === undefined) return err(failure('hub_silent', 'The hub has no admin token yet.'));
    const response = await post(`${hubUrl}${path}`, token, body);
    if (response?.ok) return ok((await response.json()) as object);
    return err(await refusal(path, response));
  };
  const call = async (path: string, body: object): Promise<Result<object, AdminFailure>> => {
    for (let i = 1; ; i++) {
      const result = await once(path, body);
      if (result.ok || result.error.code === 'hub_refused' || i >= tries) return result;
      await wait(RETRY_MS);
    }
  };
  return {
    /** Makes tenant and site where they are missing. */
    createSite: (site: FirstSite) => call('/v1/admin/sites', site),
    /** A one-time code for one new device. */
    createCode: (site: FirstSite, kind: string, name: string) => {
      const { tenantId, siteId } = site;
      return call('/v1/admin/enrolment-codes', { tenantId, siteId, kind, name }) as Promise<
        Result<{ code: string }, AdminFailure>
      >;
    },
  };
};
export type HubAdmin = ReturnType<typeof createHubAdmin>;
