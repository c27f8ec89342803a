import { createIdSource, err, type Failure, failure, ok, type Result } from '@galley/base';
import { z } from 'zod';
import { deviceKinds } from '../protocol/index.ts';
import { createEnrolmentCode, type EnrollDeps } from './enroll.ts';
import { type Site, sitePurposes, type Tenant } from './store.ts';

const idOf = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-z_-]{1,60}$`), `an id that begins with ${prefix}_`);

/** Body of POST /v1/admin/sites. With ids it may be repeated; what exists is left as it is. */
export const createSiteSchema = z.object({
  tenantId: idOf('ten').optional(),
  tenantName: z.string().min(1).max(120).optional(),
  siteId: idOf('sit').optional(),
  siteName: z.string().min(1).max(120),
  purpose: z.enum(sitePurposes),
});

/** Body of POST /v1/admin/enrolment-codes. */
export const createCodeSchema = z.object({
  tenantId: idOf('ten'),
  siteId: idOf('sit'),
  kind: z.enum(deviceKinds),
  name: z.string().min(1).max(60).optional(),
});

export type AdminFailure = Failure<'site_of_other_tenant' | 'unknown_site' | 'other_purpose'>;

/** Creates tenant and site where they are missing. A site never changes its tenant or its purpose. */
export const createSite = async (
  deps: EnrollDeps,
  input: z.infer<typeof createSiteSchema>,
): Promise<Result<{ tenantId: string; siteId: string }, AdminFailure>> => {
  const tenant = await ensureTenant(deps, input);
  const newId = createIdSource(deps.clock, deps.rng);
  const site: Site = await deps.store.ensureSite({
    siteId: input.siteId ?? newId('site'),
    tenantId: tenant.tenantId,
    name: input.siteName,
    purpose: input.purpose,
    createdAt: deps.clock.now(),
  });
  if (site.tenantId !== tenant.tenantId) {
    return err(
      failure('site_of_other_tenant', `${site.siteId} belongs to another tenant.`, 'siteId'),
    );
  }
  if (site.purpose !== input.purpose) {
    return err(
      failure('other_purpose', `${site.siteId} was made for: ${site.purpose}.`, 'purpose'),
    );
  }
  return ok({ tenantId: tenant.tenantId, siteId: site.siteId });
};

const ensureTenant = (deps: EnrollDeps, input: z.infer<typeof createSiteSchema>): Promise<Tenant> =>
  deps.store.ensureTenant({
    tenantId: input.tenantId ?? createIdSource(deps.clock, deps.rng)('tenant'),
    name: input.tenantName ?? input.siteName,
    pepper: Buffer.from(deps.rng.bytes(32)).toString('base64url'),
    createdAt: deps.clock.now(),
  });

/** A code for a site that exists. */
export const createCode = async (
  deps: EnrollDeps,
  input: z.infer<typeof createCodeSchema>,
): Promise<Result<{ code: string; expiresAt: number }, AdminFailure>> => {
  const site = await deps.store.site(input.siteId);
  if (site === undefined || site.tenantId !== input.tenantId) {
    return err(
      failure('unknown_site', `${input.siteId} is no site of ${input.tenantId}.`, 'siteId'),
    );
  }
  return ok(await createEnrolmentCode(deps, { ...input, name: input.name ?? null }));
};
