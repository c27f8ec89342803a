import type { Failure, Result } from '@galley/base';
import type { DeviceKind } from '@galley/sync/protocol';
import { askPepper, enrolDevice, generateDeviceKeys, type Replica } from '@galley/sync/replica';
import type { Logger } from '../../node/create-log.ts';
import type { Parent } from '../../node/parts/parent.ts';
import type { CoreOptions } from './core-options.ts';

const RETRY_MS = 250;
const LAST_RETRY_MS = 5000;
/** Codes of this failure cannot be mended by waiting. */
const FINAL = new Set(['unknown_code', 'expired_code', 'used_code', 'wrong_kind', 'bad_request']);

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** The code that was given, or one that the starter fetches once its hub is up. */
const enrolCode = (options: CoreOptions, kind: DeviceKind, parent: Parent): Promise<string> => {
  if (options.enrolCode !== undefined) return Promise.resolve(options.enrolCode);
  return new Promise((settle) => {
    parent.onOrder((order) => {
      if (order.type === 'enrol-code') settle(order.code);
    });
    void parent.report({ type: 'enrol-code-wanted', kind, name: options.name });
  });
};

type EnrolInput = {
  readonly replica: Replica;
  readonly options: CoreOptions;
  readonly kind: DeviceKind;
  readonly parent: Parent;
  readonly log: Pick<Logger, 'info' | 'warn'>;
};

/**
 * Makes this replica a device of its site at the first run: asks the site's hub first, then the central one,
 * and waits until one answers. Does nothing for a device that is enrolled.
 */
export const enrolCore = async (input: EnrolInput): Promise<Result<null, Failure>> => {
  const enrolled = await join(input);
  return enrolled.ok ? completeIdentity(input) : enrolled;
};

/** A person who waits reads it; so does who looks into the log of a core that nobody started. */
const tellWaiting = ({ parent, log }: EnrolInput, text: string): void => {
  log.warn({}, text);
  void parent.report({ type: 'progress', text });
};

const CHECKS_PINS: ReadonlySet<DeviceKind> = new Set(['register', 'backoffice']);
const PEPPER_WORDS =
  'waiting for the site hub or the central hub: this device joined where nobody had what PINs are checked with';

/**
 * A device that checks PINs and was let in by a hub without the pepper could let nobody in: it gets it from the
 * first of its hubs that has it, and begins then.
 */
const completeIdentity = async (input: EnrolInput): Promise<Result<null, Failure>> => {
  const { replica, options, kind } = input;
  if (!CHECKS_PINS.has(kind)) return { ok: true, value: null };
  for (let attempt = 0; ; attempt++) {
    const { pepper, token = '' } = replica.identity() ?? {};
    if (pepper !== undefined) return { ok: true, value: null };
    for (const hub of options.hubs) {
      const answer = await askPepper(hub.url, token);
      if (answer.ok) {
        const stored = replica.takePepper(answer.value);
        return stored.ok ? { ok: true, value: null } : stored;
      }
      input.log.info({ hub: hub.url, code: answer.error.code }, 'No pepper from this hub yet');
    }
    if (attempt === 0) tellWaiting(input, PEPPER_WORDS);
    await wait(Math.min(RETRY_MS * 2 ** attempt, LAST_RETRY_MS));
  }
};

const join = async (input: EnrolInput): Promise<Result<null, Failure>> => {
  const { replica, options, kind, parent } = input;
  if (replica.identity() !== undefined) return { ok: true, value: null };
  const code = await enrolCode(options, kind, parent);
  const keys = generateDeviceKeys();
  const request = { code, kind, name: options.name, keys };
  let told = '';
  for (let attempt = 0; ; attempt++) {
    for (const hub of options.hubs) {
      const answer = await enrolDevice({ ...request, hubUrl: hub.url });
      if (answer.ok) {
        const stored = replica.enrol(answer.value, { kind, name: options.name, keys });
        return stored.ok ? { ok: true, value: null } : stored;
      }
      if (FINAL.has(answer.error.code)) return answer;
      input.log.info({ hub: hub.url, code: answer.error.code }, 'No answer to the enrolment yet');
      if (answer.error.code === 'no_pepper' && told !== answer.error.message) {
        told = answer.error.message;
        tellWaiting(input, told);
      }
    }
    if (attempt === 4) void parent.report({ type: 'progress', text: 'waiting for a hub' });
    await wait(RETRY_MS);
  }
};
