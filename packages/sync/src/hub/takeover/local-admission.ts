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
import { deviceOfKey, knownKeyProblem } from '../possession.ts';
import type { LocalAdmission } from '../server/types.ts';
import type { Device, EnrolmentCode, HubStore, HubTx } from '../store.ts';

/** Numbers that each site hub gives by itself: a hundred to a hub, above those of the central hub. */
const OWN_NUMBERS = 100;

/** The first number of a hub's own range: hub 1 gives 101 to 199. */
export const ownNumbers = (hubNumber: number) => ({
  first: hubNumber * OWN_NUMBERS + 1,
  last: hubNumber * OWN_NUMBERS + OWN_NUMBERS - 1,
});

/** Devices that this hub admitted and the central hub has not heard of yet, over restarts. */
export type AdmittedList = {
  read(): readonly string[];
  write(deviceIds: readonly string[]): void;
};

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
  readonly admitted: AdmittedList;
  /** POST /v1/devices/admitted at the central hub; resolves with the status, 0 when it is not reached. */
  readonly report: (body: AdmittedRequest) => Promise<number>;
};

type LocalFailure = Failure & { readonly challenge?: string };

/** Kinds that may join without the central hub: those that trade at the site. */
const mayJoin = (kind: DeviceKind): kind is AdmittedRequest['kind'] =>
  kind === 'register' || kind === 'kitchen';

const nextNumber = (peers: readonly Device[], hubNumber: number): number | undefined => {
  const { first, last } = ownNumbers(hubNumber);
  const given = peers.map((peer) => peer.number).filter((n) => n >= first && n <= last);
  const next = Math.max(first - 1, ...given) + 1;
  return next > last ? undefined : next;
};

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
export const createLocalAdmission = (
  options: LocalAdmissionOptions,
): LocalAdmission & { reportAll(): Promise<void> } => {
  const { store, clock, rng, sha256, tenantId, siteId, pepper, admitted } = options;
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
    const problem = known && knownKeyProblem(store, known, code, request.proof);
    if (problem !== undefined) return err(problem);
    const number = hubNumber === undefined ? undefined : nextNumber(peers, hubNumber);
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
    const problem = codeProblem(code, request, kid, clock.now()) ?? keyProblem(request);
    if (problem !== undefined) return err(problem);
    const { token, tokenHash } = newToken(deps);
    const given = await store.transaction({ tenantId, scopeIds: [siteId] }, (tx) =>
      give(tx, code, request, { kid, tokenHash }),
    );
    if (!given.ok) return given;
    const device = given.value;
    admitted.write([...new Set([...admitted.read(), device.deviceId])]);
    const { deviceId, epoch, number } = device;
    const answer = { deviceId, tenantId, siteId, epoch, number, token };
    const checksPins = device.kind !== 'kitchen' && pepper !== undefined;
    return ok(checksPins ? { ...answer, pepper } : answer);
  };

  return {
    async createCode(kind) {
      return createEnrolmentCode(deps, { tenantId, siteId, kind, name: null });
    },
    async admit(request) {
      const code = await store.code(codeHashOf(sha256, request.code));
      if (code === undefined || !mayJoin(code.kind)) return undefined;
      return admit(code, request);
    },
    async reportAll() {
      for (const deviceId of admitted.read()) {
        const device = await store.device(deviceId);
        if (device === undefined) continue;
        const { kind } = device;
        if (!mayJoin(kind)) continue;
        const { name, number, publicKey, tokenHash, generation, enrolledAt } = device;
        const row = { deviceId, kind, name, number, publicKey, tokenHash, generation, enrolledAt };
        const status = await options.report(row);
        // A refusal is final: the device's commits stay here and the central hub's log says why.
        if (status !== 200 && (status < 400 || status >= 500 || status === 429)) return;
        admitted.write(admitted.read().filter((id) => id !== deviceId));
      }
    },
  };
};
