import type { Failure, Result } from '@galley/base';
import type { Part, PartReport } from '@galley/shell/node';
import type { AdminFailure, FirstSite, HubAdmin } from './hub-admin.ts';

type Wish = PartReport & { readonly type: 'enrol-code-wanted' };

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

export type EnrolmentPorts = {
  /** The hub has said no: nothing can begin. */
  readonly onRefused: (failure: Failure) => void;
  /** To the person who waits, and into the log. */
  readonly say: (text: string) => void;
  /** Whether this process still waits for its code: it may have ended, or the launcher ends. */
  readonly isWanted: (part: Part) => boolean;
  readonly wait?: (ms: number) => Promise<void>;
};

const FIRST_WAIT_MS = 150;
const LAST_WAIT_MS = 10_000;
const realWait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Answers the codes that new devices ask for, once the central hub is open and the site is made there. Cores
 * start at once and meanwhile do everything that needs no hub. A hub that is silent is asked again for as long as
 * the device waits.
 */
export const createEnrolment = (admin: HubAdmin, firstSite: FirstSite, ports: EnrolmentPorts) => {
  const { say, isWanted, wait = realWait } = ports;
  let open: () => void = () => undefined;
  const hubOpen = new Promise<void>((done) => {
    open = done;
  });
  let made = false;

  const codeFor = async ({ kind, name }: Wish): Promise<Result<{ code: string }, AdminFailure>> => {
    await hubOpen;
    if (!made) {
      const site = await admin.createSite(firstSite);
      if (!site.ok) return site;
      made = true;
    }
    return admin.createCode(firstSite, kind, name);
  };

  const answer = async (part: Part, wish: Wish): Promise<void> => {
    let told = '';
    for (let pause = FIRST_WAIT_MS; isWanted(part); pause = Math.min(pause * 2, LAST_WAIT_MS)) {
      const code = await codeFor(wish);
      if (code.ok) {
        if (told !== '') say(`${wish.name} has its enrolment code now`);
        part.send({ type: 'enrol-code', code: code.value.code });
        return;
      }
      const { error } = code;
      if (error.code === 'hub_refused') ports.onRefused(error);
      // A moment of silence belongs to every start.
      if (pause > 4 * FIRST_WAIT_MS && told !== error.message) {
        told = error.message;
        say(`${wish.name} has no enrolment code yet, it is asked for again and again: ${told}`);
      }
      await wait(pause);
    }
  };

  return { hubIsOpen: () => open(), answer };
};
export type Enrolment = ReturnType<typeof createEnrolment>;
