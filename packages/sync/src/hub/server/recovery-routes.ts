import type { Result } from '@galley/base';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  admittedRequestSchema,
  allowanceRequestSchema,
  type CommitHead,
  epochRequestSchema,
  forkRequestSchema,
  renewalRequestSchema,
  standbyRequestSchema,
} from '../../protocol/index.ts';
import { type AllowanceFailure, grantAllowance } from '../allowances/grant-allowance.ts';
import { grantEpoch, type RecoveryFailure } from '../epochs.ts';
import { admitFork } from '../fork.ts';
import { type RenewalFailure, renewToken } from '../renew-token.ts';
import { type RevokeFailure, revokeByOffice, revokeSchema } from '../revoke.ts';
import type { Device } from '../store.ts';
import { confirmAdmission } from '../takeover/confirm-admission.ts';
import { admitStandby, type StandbyFailure } from '../takeover/standby-identity.ts';
import { HttpProblem } from './body.ts';
import type { HubContext } from './context.ts';
import { attempt, authenticated, parse } from './routes.ts';
import type { RelayRequest } from './types.ts';

type CentralFailure = (
  | RecoveryFailure
  | AllowanceFailure
  | RevokeFailure
  | RenewalFailure
  | StandbyFailure
) & { readonly challenge?: string; readonly held?: CommitHead };

export const RECOVERY_STATUSES: Readonly<Record<CentralFailure['code'], number>> = {
  revoked: 403,
  forked: 403,
  bad_signature: 401,
  not_behind: 409,
  not_forked: 409,
  not_admitted: 403,
  rights: 403,
  unknown_device: 404,
  nothing_left: 409,
  request_used: 409,
  unauthenticated: 401,
  stale_challenge: 409,
  generation_ahead: 409,
  bad_key: 403,
  known_key: 403,
  proof_wanted: 409,
};

type Decide = (device: Device, body: unknown) => Promise<Result<unknown, CentralFailure>>;

/** What the central hub alone decides and a site hub passes on: epochs, forks, admissions, revocations, allowances. */
export const recoveryRoutes = (app: FastifyInstance, context: HubContext): void => {
  const add = (path: RelayRequest['path'], decide: Decide): void => {
    app.post(path, async (request, reply) => {
      const device = await authenticated(context, request);
      if (context.role === 'site') return relay(context, path, device, request, reply);
      const result = await decide(device, request.body);
      if (result.ok) return result.value;
      const { code, message, challenge, held } = result.error;
      const status = RECOVERY_STATUSES[code];
      const more = { ...(challenge !== undefined && { challenge }), ...(held && { held }) };
      if (Object.keys(more).length === 0) throw new HttpProblem(status, code, message);
      return reply.code(status).send({ code, message, ...more });
    });
  };
  add('/v1/devices/epoch', (device, body) =>
    grantEpoch(context, device, parse(epochRequestSchema, body)),
  );
  add('/v1/devices/fork', (device, body) =>
    admitFork(context, device, parse(forkRequestSchema, body)),
  );
  add('/v1/devices/admitted', (device, body) =>
    confirmAdmission(context, device, parse(admittedRequestSchema, body)),
  );
  add('/v1/devices/standby', (device, body) =>
    admitStandby(context, device, parse(standbyRequestSchema, body)),
  );
  add('/v1/devices/revoke', async (device, body) => {
    const result = await revokeByOffice(context, device, parse(revokeSchema, body));
    if (result.ok) await context.live.check();
    return result;
  });
  add('/v1/allowance', (device, body) =>
    grantAllowance(context, device, parse(allowanceRequestSchema, body)),
  );
};

/** The one request of a device without a token: it signs for another. */
export const renewalRoute = (app: FastifyInstance, context: HubContext): void => {
  app.post('/v1/devices/token', async (request, reply) => {
    const wish = parse(renewalRequestSchema, request.body);
    const { deviceId } = wish;
    if (context.role === 'site') {
      return relay(context, '/v1/devices/token', { deviceId }, request, reply);
    }
    const result = await renewToken(context, wish);
    if (result.ok) return result.value;
    const { code, message } = result.error;
    throw new HttpProblem(RECOVERY_STATUSES[code], code, message);
  });
};

/** Stand-by hubs are none of these: the one at a kitchen screen must not come to it. */
const ASKS_PINS: ReadonlySet<string> = new Set(['register', 'backoffice']);

/** For a device that checks PINs and was let in by a hub without the pepper. Any hub that has it gives it. */
export const pepperRoute = (app: FastifyInstance, context: HubContext): void => {
  app.post('/v1/devices/pepper', async (request, reply) => {
    const device = await authenticated(context, request);
    if (!ASKS_PINS.has(device.kind)) {
      throw new HttpProblem(403, 'rights', 'Only registers and back offices check PINs.');
    }
    const central = context.role === 'central';
    const pepper = central
      ? (await context.store.tenant(device.tenantId))?.pepper
      : context.admission?.pepper();
    if (pepper !== undefined) return { pepper };
    if (!central) return relay(context, '/v1/devices/pepper', device, request, reply);
    throw new HttpProblem(404, 'unknown_device', 'The tenant of this device is not known here.');
  });
};

const relay = async (
  { upstream }: HubContext,
  path: RelayRequest['path'],
  { deviceId }: Pick<Device, 'deviceId'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  if (upstream?.relay === undefined) {
    throw new HttpProblem(503, 'central_unreachable', 'The central hub is not reached.');
  }
  if (attempt(() => JSON.stringify(request.body)) === undefined) {
    throw new HttpProblem(400, 'bad_request', 'The body nests too deeply.');
  }
  const authorization = request.headers.authorization ?? '';
  const answer = await upstream.relay({ path, authorization, deviceId, body: request.body });
  return reply.code(answer.status).send(answer.body);
};
