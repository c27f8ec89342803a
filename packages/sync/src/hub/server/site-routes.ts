import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { deviceKinds, type HubInfo } from '../../protocol/index.ts';
import { HttpProblem } from './body.ts';
import type { HubContext } from './context.ts';
import { authenticated, parse } from './routes.ts';

/** A hub that is none of several. */
export const UNNAMED: HubInfo = { role: 'central', hubId: null, site: null, term: 0, acting: true };

const codeRequestSchema = z.object({ kind: z.enum(deviceKinds) });

/** Which devices may let others in at the site: those that people with rights work at. */
const MAY_INVITE: ReadonlySet<string> = new Set(['register', 'backoffice']);

/** What is asked of a site hub as one of several: who it is, and codes for devices that join here. */
export const siteRoutes = (app: FastifyInstance, context: HubContext): void => {
  const unnamed = { ...UNNAMED, role: context.role };
  app.get('/v1/hub', async () => context.siteRole?.info() ?? unnamed);
  const { admission } = context;
  if (admission === undefined) return;
  app.post('/v1/devices/codes', async (request) => {
    const device = await authenticated(context, request);
    if (!MAY_INVITE.has(device.kind)) {
      throw new HttpProblem(403, 'rights', 'Only a register or a back office lets devices in.');
    }
    return admission.createCode(parse(codeRequestSchema, request.body).kind);
  });
};
