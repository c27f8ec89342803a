import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { deviceKinds, type HubInfo } from '../../protocol/index.ts';
import { createEnrolmentCode } from '../enroll.ts';
import { HttpProblem } from './body.ts';
import type { HubContext } from './context.ts';
import { authenticated, parse } from './routes.ts';

/** A hub that is none of several. */
export const UNNAMED: HubInfo = { role: 'central', hubId: null, site: null, term: 0, acting: true };

/** Kinds that one device lets in at another's word: those that trade. */
const codeRequestSchema = z.object({ kind: z.enum(deviceKinds).extract(['register', 'kitchen']) });

/** Which devices may let others in at the site: those that people with rights work at. */
const MAY_INVITE: ReadonlySet<string> = new Set(['register', 'backoffice']);

/** Who the hub is among several, and codes for devices of the asker's own site that join here. */
export const siteRoutes = (app: FastifyInstance, context: HubContext): void => {
  const unnamed = { ...UNNAMED, role: context.role };
  app.get('/v1/hub', async () => context.siteRole?.info() ?? unnamed);
  const { admission, role } = context;
  if (admission === undefined && role === 'site') return;
  app.post('/v1/devices/codes', async (request) => {
    const device = await authenticated(context, request);
    if (!MAY_INVITE.has(device.kind)) {
      throw new HttpProblem(403, 'rights', 'Only a register or a back office lets devices in.');
    }
    const { kind } = parse(codeRequestSchema, request.body);
    const { tenantId, siteId } = device;
    if (admission === undefined) {
      return createEnrolmentCode(context, { tenantId, siteId, kind, name: null });
    }
    const made = await admission.createCode(kind);
    if (made.ok) return made.value;
    throw new HttpProblem(409, made.error.code, made.error.message, made.error.field);
  });
};
