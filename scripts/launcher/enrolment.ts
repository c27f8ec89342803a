import type { Failure, Result } from '@galley/base';
import type { Part, PartReport } from '@galley/shell/node';
import type { FirstSite, HubAdmin } from './hub-admin.ts';

/** The site that an empty hub gets; fixed ids make the bootstrap repeatable. */
export const FIRST_SITES: Readonly<Record<'demo' | 'replay', FirstSite>> = {
  demo: {
    purpose: 'demo',
    tenantId: 'ten_demo',
    tenantName: 'The Harbour Light Ltd',
    siteId: 'sit_demo',
    siteName: 'The Harbour Light',
  },
  replay: {
    purpose: 'replay',
    tenantId: 'ten_replay',
    tenantName: 'Replay',
    siteId: 'sit_replay',
    siteName: 'Replay',
  },
};

/**
 * Answers the codes that new devices ask for, once the central hub is open and the site is made there.
 * Cores start at once and meanwhile do everything that needs no hub.
 */
export const createEnrolment = (
  admin: HubAdmin,
  firstSite: FirstSite,
  onFailure: (failure: Failure) => void,
) => {
  let open: () => void = () => undefined;
  const hubOpen = new Promise<void>((done) => {
    open = done;
  });
  let site: Promise<Result<object, Failure>> | undefined;

  const makeSite = async () => {
    await hubOpen;
    return admin.createSite(firstSite);
  };

  const answer = async (part: Part, wish: PartReport & { type: 'enrol-code-wanted' }) => {
    site ??= makeSite();
    const made = await site;
    const code = made.ok ? await admin.createCode(firstSite, wish.kind, wish.name) : made;
    if (code.ok) part.send({ type: 'enrol-code', code: code.value.code });
    else onFailure(code.error);
  };

  return { hubIsOpen: () => open(), answer };
};
export type Enrolment = ReturnType<typeof createEnrolment>;
