import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { requirePermission } from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../../contract/index.ts';
import { requireActor } from '../actors.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

const hubIds = z.array(z.string().min(1).max(80)).max(100);

type OrderError = Failure<'unknown_hub' | 'all_excluded'>;

const orderProblem = (
  { reads }: Office,
  order: readonly string[],
  excluded: readonly string[],
): OrderError | undefined => {
  const living = new Set(
    reads
      .devices()
      .filter(({ deviceKind, rank }) => deviceKind === 'site_hub' && rank === 0)
      .map(({ id }) => id),
  );
  if ([...order, ...excluded].some((id) => !living.has(id))) {
    return failure('unknown_hub', 'The list has changed meanwhile. Look at it again.');
  }
  if ([...living].some((id) => !excluded.includes(id))) return undefined;
  return failure('all_excluded', 'One device at least has to be able to carry the site hub.');
};

/** Whether who acts may set up devices (rule OF40). */
const requireRight = (office: Office, session: string | undefined): Result<null, Failure> => {
  const actor = requireActor(office, session);
  if (!actor.ok) return actor;
  const allowed = requirePermission(actor.value, 'edit_staff');
  return allowed.ok ? ok(null) : allowed;
};

export const saveHubOrderHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveHubOrder'> => ({
  schema: z.object({ order: hubIds, excluded: hubIds }),
  run: ({ order, excluded }, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const allowed = requirePermission(context, 'edit_staff');
        if (!allowed.ok) return allowed;
        const problem = orderProblem(office, order, excluded);
        if (problem !== undefined) return err(problem);
        const doc = { order: [...order], excluded: [...excluded] };
        return ok({ facts: [{ kind: 'hub_order', id: context.siteId, doc }], result: null });
      },
    }),
});

const codeAnswer = z.object({ code: z.string(), expiresAt: z.number() });

export const createDeviceCodeHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'createDeviceCode'> => ({
  schema: z.object({ kind: z.enum(['register', 'kitchen']) }),
  run: async ({ kind }, { session }) => {
    const allowed = requireRight(office, session);
    if (!allowed.ok) return allowed;
    const { hub } = office.syncView();
    if (hub == null) {
      const message = 'No hub is reached now. A code is made by the hub that lets the device in.';
      return err(failure('unreachable', message));
    }
    const answer = await office.atHub('/v1/devices/codes', { kind });
    if (!answer.ok) return answer;
    const { code, expiresAt } = codeAnswer.parse(answer.value);
    return ok({ code, expiresAt, madeBy: hub.role, url: hub.url });
  },
});

export const revokeDeviceHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'revokeDevice'> => ({
  schema: z.object({ deviceId: z.string().min(1).max(80) }),
  run: async ({ deviceId }, { session }) => {
    const allowed = requireRight(office, session);
    if (!allowed.ok) return allowed;
    const answer = await office.atHub('/v1/devices/revoke', { deviceId });
    if (answer.ok) return ok(null);
    if (!['central_unreachable', 'unreachable'].includes(answer.error.code)) return answer;
    const message = 'The central hub is not reached; it alone revokes devices. Try again later.';
    return err(failure('central_unreachable', message));
  },
});
