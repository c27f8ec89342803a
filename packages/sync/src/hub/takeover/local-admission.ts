import {
  type Clock,
  err,
  type Failure,
  failure,
  type KindSpec,
  ok,
  type Result,
  type Rng,
  type Sha256,
} from '@galley/base';
import type {
  AdmittedRequest,
  DeviceKind,
  EnrollRequest,
  EnrollResponse,
} from '../../protocol/index.ts';
import { nextOwnNumber } from '../device-numbers.ts';
import {
  codeHashOf,
  createEnrolmentCode,
  keyProblem,
  kidOf,
  newDevice,
  newToken,
} from '../enroll.ts';
import { writeDevice } from '../epochs.ts';
import { createKindTable } from '../kind-table.ts';
import { byCode, deviceOfKey, knownKeyProblem } from '../possession.ts';
import type { LocalAdmission } from '../server/types.ts';
import type { Device, EnrolmentCode, HubStore, HubTx } from '../store.ts';

export type LocalAdmissionOptions = {
  readonly store: HubStore;
  readonly kinds: readonly KindSpec[];
  readonly clock: Clock;
  readonly rng: Rng;
  readonly sha256: Sha256;
  readonly hubId: string;
  readonly tenantId: string;
  readonly siteId: string;
  /** The tenant's, as this hub was told at its own enrolment; registers cannot check PINs without it. */
  readonly pepper: string | undefined;
  /** A device has joined of which the central hub has to be told. */
  readonly onAdmitted: (deviceId: string) => void;
};

type LocalFailure = Failure & { readonly challenge?: string };

/** Kinds that may join without the central hub: those that trade at the site. */
const mayJoin = (kind: DeviceKind): kind is AdmittedRequest['kind'] =>
  kind === 'register' || kind === 'kitchen';

/** A register without the pepper could let nobody in: it joins where it is given one. */
const pepperProblem = (
  kind: DeviceKind,
  pepper: string | undefined,
): Failure<'no_pepper'> | undefined =>
  kind === 'register' && pepper === undefined
    ? failure(
        'no_pepper',
        'This hub stands in and lacks what registers check PINs with, so no register can join now. It can as soon as the site hub or the central hub is back.',
        'kind',
      )
    : undefined;

const codeProblem = (
  code: EnrolmentCode,
  request: EnrollRequest,
  kid: string,
  now: number,
): Failure | undefined => {
  if (code.expiresAt < now) return failure('expired_code', 'This code has expired.', 'code');
  if (code.usedBy !== null && code.usedBy.kid !== kid) {
    return failure('used_code', 'This code has been used. Ask for a new one.', 'code');
  }
  if (code.kind === request.kind) return undefined;
  return failure('wrong_kind', `This code is for a ${code.kind}.`, 'kind');
};

/**
 * Lets devices in while the central hub is not reached: a code made here, at the wish of a device that people
 * with rights work at, admits one device under a number of this hub's own range. The central hub is told as
 * soon as it answers and writes the same row; until then the device's commits wait here.
 */
export const createLocalAdmission = (options: LocalAdmissionOptions): LocalAdmission => {
  const { store, clock, rng, sha256, tenantId, siteId, pepper } = options;
  const kinds = createKindTable(options.kinds);
  const deps = { store, kinds, clock, rng, sha256 };

  const give = async (
    tx: HubTx,
    code: EnrolmentCode,
    request: EnrollRequest,
    key: { kid: string; tokenHash: string },
  ): Promise<Result<Device, LocalFailure>> => {
    const hubs = await tx.devicesOf(siteId, 'site_hub');
    const hubNumber = hubs.find((hub) => hub.deviceId === options.hubId)?.number;
    const peers = await tx.devicesOf(siteId, code.kind);
    const known = await deviceOfKey(tx, siteId, key.kid);
    const problem = known && knownKeyProblem(store, known, byCode(code), request.proof);
    if (problem !== undefined) return err(problem);
    const number = hubNumber === undefined ? undefined : nextOwnNumber(hubNumber, peers);
    if (known === undefined && number === undefined) {
      const full = 'This hub cannot admit more devices by itself.';
      return err(failure('no_numbers', full, 'code'));
    }
    const fresh = { ...newDevice(deps, code, request, key, []), number: number ?? 0 };
    const again = known && {
      ...known,
      tokenHash: key.tokenHash,
      generation: known.generation + 1,
    };
    const device = again ?? fresh;
    await tx.useCode(code.codeHash, { deviceId: device.deviceId, kid: key.kid });
    await writeDevice(tx, kinds, device);
    return ok(device);
  };

  const admit = async (
    code: EnrolmentCode,
    request: EnrollRequest,
  ): Promise<Result<EnrollResponse, LocalFailure>> => {
    const kid = kidOf(sha256, request.publicKey);
    const problem =
      codeProblem(code, request, kid, clock.now()) ??
      pepperProblem(code.kind, pepper) ??
      keyProblem(request);
    if (problem !== undefined) return err(problem);
    const { token, tokenHash } = newToken(deps);
    const given = await store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
      give(tx, code, request, { kid, tokenHash }),
    );
    if (!given.ok) return given;
    const device = given.value;
    const { deviceId, epoch, number } = device;
    const answer = { deviceId, tenantId, siteId, epoch, number, token };
    options.onAdmitted(deviceId);
    const checksPins = device.kind !== 'kitchen' && pepper !== undefined;
    return ok(checksPins ? { ...answer, pepper } : answer);
  };

  return {
    async createCode(kind) {
      const problem = pepperProblem(kind, pepper);
      if (problem !== undefined) return err(problem);
      return ok(await createEnrolmentCode(deps, { tenantId, siteId, kind, name: null }));
    },
    async admit(request) {
      const code = await store.code(codeHashOf(sha256, request.code));
      if (code === undefined || !mayJoin(code.kind)) return undefined;
      return admit(code, request);
    },
    pepper: () => pepper,
  };
};
