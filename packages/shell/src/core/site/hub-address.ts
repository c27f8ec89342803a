import { err, type Failure, failure, ok, type Result } from '@galley/base';
import type { HubInfo } from '@galley/sync/protocol';
import type { HubAddressAnswer } from '../../contract/index.ts';

/** Origin of a hub's address as a person types it, with the key that it names; undefined for anything else. */
export const hubAddressOf = (text: string): string | undefined => {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return `${url.origin}${url.hash}`;
};

/** What is kept of a typed address: where the hub answers, and the key that it has to have. */
export type TypedAddress = { readonly url: string; readonly answer: HubAddressAnswer };

/**
 * Looks whether a typed address is one, and who answers there. One at which nobody answers is as good as any: the
 * hub may be switched on later.
 */
export const tryHubAddress = async (
  typed: string,
  site: string,
  ask: (url: string) => Promise<HubInfo | undefined>,
): Promise<Result<TypedAddress, Failure<'bad_address' | 'other_site'>>> => {
  const url = hubAddressOf(typed);
  if (url === undefined) {
    const message = `${typed} is no address of a hub. Enter it like 192.168.1.20:4605.`;
    return err(failure('bad_address', message, 'hubAddress'));
  }
  const info = await ask(url);
  if (info === undefined) return ok({ url, answer: 'silent' });
  if (info.role === 'central') return ok({ url, answer: 'central' });
  if (info.site !== null && info.site !== site) {
    const message = 'The hub there belongs to another site. Nothing was changed.';
    return err(failure('other_site', message, 'hubAddress'));
  }
  return ok({ url, answer: info.acting ? 'acting' : 'waiting' });
};
