import type { Failure, Result } from '@galley/base';
import type { DeviceKind } from '@galley/sync/protocol';
import { enrolDevice, generateDeviceKeys, type Replica } from '@galley/sync/replica';
import type { Parent } from '../../node/parts/parent.ts';
import type { CoreOptions } from './core-options.ts';

const RETRY_MS = 250;
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
  readonly log: { info(detail: object, text: string): void };
};

/**
 * Makes this replica a device of its site at the first run: asks the site's hub first, then the central one,
 * and waits until one answers. Does nothing for a device that is enrolled.
 */
export const enrolCore = async (input: EnrolInput): Promise<Result<null, Failure>> => {
  const { replica, options, kind, parent } = input;
  if (replica.identity() !== undefined) return { ok: true, value: null };
  const code = await enrolCode(options, kind, parent);
  const keys = generateDeviceKeys();
  const request = { code, kind, name: options.name, keys };
  for (let attempt = 0; ; attempt++) {
    for (const hub of options.hubs) {
      const answer = await enrolDevice({ ...request, hubUrl: hub.url });
      if (answer.ok) {
        const stored = replica.enrol(answer.value, { kind, name: options.name, keys });
        return stored.ok ? { ok: true, value: null } : stored;
      }
      if (FINAL.has(answer.error.code)) return answer;
      input.log.info({ hub: hub.url, code: answer.error.code }, 'No answer to the enrolment yet');
    }
    if (attempt === 4) void parent.report({ type: 'progress', text: 'waiting for a hub' });
    await wait(RETRY_MS);
  }
};
