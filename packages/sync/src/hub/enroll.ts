import type { Sha256 } from '@galley/base';
import {
  type Clock,
  createIdSource,
  err,
  type Failure,
  failure,
  ok,
  type Result,
  type Rng,
} from '@galley/base';
import type { DeviceKind, EnrollRequest, EnrollResponse } from '../protocol/index.ts';
import { nextCentralNumber } from './device-numbers.ts';
import { deviceRow } from './hub-rows.ts';
import type { KindTable } from './kind-table.ts';
import { mergeRows } from './merge-rows.ts';
import { byCode, deviceOfKey, isKey, type KnownKeyProblem, knownKeyProblem } from './possession.ts';
import type { Device, EnrolmentCode, HubStore, HubTx } from './store.ts';

export type EnrollDeps = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  readonly clock: Clock;
  readonly rng: Rng;
  readonly sha256: Sha256;
};

export type EnrollFailure = Failure<
  'unknown_code' | 'expired_code' | 'used_code' | 'wrong_kind' | 'bad_key' | KnownKeyProblem['code']
> &
  Pick<KnownKeyProblem, 'challenge'>;

/** 32 signs that cannot be taken for one another when read aloud or typed. */
const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_TTL_MS = 3_600_000;

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** What is hashed of a code: capitals and digits only, so that it may be typed with or without dashes. */
export const codeHashOf = (sha256: Sha256, code: string): string =>
  sha256(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));

/** Makes a one-time code (60 bits) that is good for one device of a kind at a site for one hour. */
export const createEnrolmentCode = async (
  deps: EnrollDeps,
  target: { tenantId: string; siteId: string; kind: DeviceKind; name: string | null },
): Promise<{ code: string; expiresAt: number }> => {
  const signs = Array.from(deps.rng.bytes(12), (byte) => CODE_ALPHABET[byte % 32]).join('');
  const code = `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
  const expiresAt = deps.clock.now() + CODE_TTL_MS;
  const codeHash = codeHashOf(deps.sha256, code);
  await deps.store.putCode({ ...target, codeHash, expiresAt, usedBy: null });
  return { code, expiresAt };
};

/** RFC 7638 thumbprint of the device's public key. */
export const kidOf = (sha256: Sha256, key: EnrollRequest['publicKey']): string => {
  const members = JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x, y: key.y });
  return Buffer.from(sha256(members), 'hex').toString('base64url');
};

/** Kinds that check PINs and so need the tenant's pepper; a kitchen screen does not. */
const CHECKS_PINS: readonly DeviceKind[] = ['register', 'backoffice', 'site_hub'];

/**
 * Admits a device: gives it an id, a number among its kind, an epoch and a token of which only the hash is
 * kept. The same key again is answered again, with a new token, if its holder signs: the first answer may be lost.
 */
export const enrollDevice = async (
  deps: EnrollDeps,
  request: EnrollRequest,
): Promise<Result<EnrollResponse, EnrollFailure>> => {
  const code = await deps.store.code(codeHashOf(deps.sha256, request.code));
  const kid = kidOf(deps.sha256, request.publicKey);
  const problem = codeProblem(code, request, kid, deps.clock.now()) ?? keyProblem(request);
  if (code === undefined || problem !== undefined) {
    return err(problem ?? failure('unknown_code', 'This code is not known here.', 'code'));
  }
  const { token, tokenHash } = newToken(deps);
  const admitted = await deps.store.transaction(
    { tenantId: code.tenantId, scopeIds: [code.siteId] },
    (tx) => admit(deps, tx, code, request, { kid, tokenHash }),
  );
  if (!admitted.ok) return admitted;
  return ok(await responseFor(deps.store, admitted.value, token));
};

/** A fresh 256-bit token, and what is kept of it. */
export const newToken = ({
  rng,
  sha256,
}: Pick<EnrollDeps, 'rng' | 'sha256'>): { token: string; tokenHash: string } => {
  const token = base64url(rng.bytes(32));
  return { token, tokenHash: sha256(token) };
};

const usedCode = failure('used_code', 'This code has been used. Ask for a new one.', 'code');

const codeProblem = (
  code: EnrolmentCode | undefined,
  request: EnrollRequest,
  kid: string,
  now: number,
): EnrollFailure | undefined => {
  if (code === undefined) return undefined;
  if (code.expiresAt < now) {
    return failure('expired_code', 'This code has expired. Ask for a new one.', 'code');
  }
  if (code.usedBy !== null && code.usedBy.kid !== kid) return usedCode;
  if (code.kind === request.kind) return undefined;
  return failure('wrong_kind', `This code is for a ${code.kind}, not a ${request.kind}.`, 'kind');
};

/** A key that can sign nothing is told before it uses up a code and a number. */
export const keyProblem = ({
  publicKey,
}: Pick<EnrollRequest, 'publicKey'>): Failure<'bad_key'> | undefined =>
  isKey(publicKey)
    ? undefined
    : failure('bad_key', 'The public key is no point of the curve P-256.', 'publicKey');

const admit = async (
  deps: EnrollDeps,
  tx: HubTx,
  code: EnrolmentCode,
  request: EnrollRequest,
  key: { kid: string; tokenHash: string },
): Promise<Result<Device, EnrollFailure>> => {
  const peers = await tx.devicesOf(code.siteId, code.kind);
  const known = await deviceOfKey(tx, code.siteId, key.kid);
  const held = (await tx.usedBy(code.codeHash)) ?? null;
  if (held !== null && held.deviceId !== known?.deviceId) return err(usedCode);
  const problem = known && knownKeyProblem(deps.store, known, byCode(code), request.proof);
  if (problem !== undefined) return err(problem);
  const device = known ? renew(known, key.tokenHash) : newDevice(deps, code, request, key, peers);
  await tx.useCode(code.codeHash, { deviceId: device.deviceId, kid: key.kid });
  const place = { tenantId: code.tenantId, scopeId: code.siteId };
  const merged = await mergeRows(tx, deps.kinds, place, [deviceRow(device)]);
  await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
  return ok(device);
};

/** The device with another token: its enrolment was repeated by the same key. */
export const renew = (device: Device, tokenHash: string): Device => ({
  ...device,
  tokenHash,
  generation: device.generation + 1,
});

/** A device that joins its peers of one kind at a site, with the next number. */
export const newDevice = (
  deps: EnrollDeps,
  code: Pick<EnrolmentCode, 'tenantId' | 'siteId' | 'kind' | 'name'>,
  request: Pick<EnrollRequest, 'publicKey'> & { readonly name?: string },
  key: { kid: string; tokenHash: string },
  peers: readonly Device[],
): Device => ({
  deviceId: createIdSource(deps.clock, deps.rng)('device'),
  tenantId: code.tenantId,
  siteId: code.siteId,
  kind: code.kind,
  name: code.name ?? request.name ?? code.kind,
  number: nextCentralNumber(code.kind, peers),
  epoch: 1,
  generation: 1,
  ...key,
  publicKey: request.publicKey,
  revoked: false,
  enrolledAt: deps.clock.now(),
});

/** What a device is told of its admission. */
export const responseFor = async (
  store: HubStore,
  device: Device,
  token: string,
): Promise<EnrollResponse> => {
  const { deviceId, tenantId, siteId, epoch, number } = device;
  const base = { deviceId, tenantId, siteId, epoch, number, token };
  const tenant = await store.tenant(tenantId);
  return CHECKS_PINS.includes(device.kind) && tenant !== undefined
    ? { ...base, pepper: tenant.pepper }
    : base;
};
