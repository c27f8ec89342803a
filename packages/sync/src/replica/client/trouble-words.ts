import { FetchError } from '@electric-sql/client';

/** What a device says when the office has shut it out. */
export const SHUT_OUT =
  'The back office has shut this device out. What is done on it now reaches nobody else.';

/** An address as people know it: without the key that is expected there. */
const plainly = (hubUrl: string): string => hubUrl.split('#')[0] ?? hubUrl;

/** A restored hub, or one that has not heard of a device that has just joined. */
export const NOT_KNOWN =
  'The hub does not know this device now. It proves itself by its key within seconds; if this stays for a minute, ask the office for a new code and join again.';

const NO_LINE =
  /ECONN|EHOST|ENET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|socket hang up|no answer within|fetch failed|aborted|terminated/i;

/** Nobody answers there: the cause as the machine has it, put into words; a sentence of our own stays. */
export const silenceText = (hubUrl: string, reason: string): string => {
  const hub = plainly(hubUrl);
  return NO_LINE.test(reason)
    ? `The hub at ${hub} does not answer. It is asked again by itself; look whether it runs and whether the network is there.`
    : `The hub at ${hub} does not answer (${reason}).`;
};

const codeOf = ({ json }: FetchError): unknown => (json as { code?: unknown } | undefined)?.code;

/** Why the rows of a hub do not come, and what to do about it. */
export const feedText = (hubUrl: string, error: unknown): string => {
  if (error instanceof FetchError) {
    const { status } = error;
    if (status === 403 && codeOf(error) === 'revoked') return SHUT_OUT;
    if (status === 401) return NOT_KNOWN;
    return `The hub at ${plainly(hubUrl)} ${status >= 500 ? 'cannot tell what is new now' : 'refuses to tell what is new'} (${status}). It is asked again by itself; if this stays, let somebody run npm run doctor.`;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return NO_LINE.test(reason) ? silenceText(hubUrl, reason) : reason;
};
