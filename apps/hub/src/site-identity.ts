import { join } from 'node:path';
import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { postEnrolment, type UpstreamIdentity } from '@galley/sync/hub';
import { type EnrollResponse, enrollResponseSchema } from '@galley/sync/protocol';
import { type DeviceKeys, generateDeviceKeys } from '@galley/sync/replica';
import { readText, writePrivate } from './data-folder.ts';

export type EnrolFailure = Failure<'enrolment_refused' | 'code_missing'>;

/** What a site hub keeps of its enrolment, in a file that only its user can read. */
type StoredIdentity = EnrollResponse & { readonly name: string; readonly keys: DeviceKeys };

const fileOf = (dataDir: string): string => join(dataDir, 'site-hub-identity.json');

/** The identity with its key, and the pepper of the tenant for registers that join here. */
export type SiteIdentity = UpstreamIdentity & {
  readonly pepper: string | undefined;
  readonly keys: DeviceKeys;
};

const identityOf = (stored: StoredIdentity): SiteIdentity => ({
  pepper: stored.pepper,
  keys: stored.keys,
  deviceId: stored.deviceId,
  tenantId: stored.tenantId,
  siteId: stored.siteId,
  token: stored.token,
  name: stored.name,
});

export const readIdentity = (dataDir: string): SiteIdentity | undefined => {
  const text = readText(fileOf(dataDir));
  return text === undefined ? undefined : identityOf(JSON.parse(text) as StoredIdentity);
};

/**
 * Puts another token in the place of the one on disk; false when that failed, or when the identity was taken away
 * meanwhile: it must not come back.
 */
export const keepToken = (dataDir: string, token: string): boolean => {
  const text = readText(fileOf(dataDir));
  if (text === undefined) return false;
  try {
    const stored = { ...(JSON.parse(text) as StoredIdentity), token };
    writePrivate(fileOf(dataDir), `${JSON.stringify(stored)}\n`);
    return true;
  } catch {
    return false;
  }
};

export type EnrolOptions = {
  readonly dataDir: string;
  readonly centralUrl: string;
  readonly name: string;
  readonly signal: AbortSignal;
  /** A one-time code, from a person or from whoever started the hub; undefined when nobody has one. */
  askCode(): Promise<string | undefined>;
  progress(text: string): void;
};

/** Enrols the site hub at the central hub, waiting as long as that one does not answer. */
export const enrolSiteHub = async (
  options: EnrolOptions,
): Promise<Result<SiteIdentity, EnrolFailure>> => {
  const code = await options.askCode();
  if (code === undefined) {
    const cure = 'Make one at the central hub and give it by --enroll-code CODE.';
    return err(failure('code_missing', `This site hub has no enrolment code. ${cure}`));
  }
  const keys = generateDeviceKeys();
  const { name } = options;
  const request = { code, kind: 'site_hub', name, publicKey: keys.publicKey } as const;
  const answer = await untilAnswered(options, () => postEnrolment(options.centralUrl, request));
  const admitted = enrollResponseSchema.safeParse(answer.body);
  if (answer.status !== 200 || !admitted.success) return err(refusal(answer.body));
  const stored: StoredIdentity = { ...admitted.data, name, keys };
  writePrivate(fileOf(options.dataDir), `${JSON.stringify(stored)}\n`);
  return ok(identityOf(stored));
};

const refusal = (body: unknown): EnrolFailure => {
  const message =
    typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : '';
  return failure('enrolment_refused', `The central hub does not admit this site hub. ${message}`);
};

const untilAnswered = async (
  { signal, progress, centralUrl }: EnrolOptions,
  ask: () => ReturnType<typeof postEnrolment>,
): ReturnType<typeof postEnrolment> => {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 503 || signal.aborted) return answer;
    progress(`Waiting for the central hub at ${centralUrl}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};
