/**
 * What became of an address that a person typed in. `acting`: the site's hub answers there; `waiting`: a hub of the
 * site that another one stands before; `central`: the central hub; `silent`: nobody answers there now.
 */
export type HubAddressAnswer = 'acting' | 'waiting' | 'central' | 'silent';

/** What every core carries out besides its app's own commands, for the sync page. */
export type SiteCommands = {
  /**
   * Keeps the address of a hub that a person typed in (`192.168.1.20:4605`, `https://…#sha256=…`), besides
   * those that are configured and found; null forgets it. Fails with `bad_address`, and with `other_site` when
   * a hub of another site answers there; nothing is kept then.
   */
  readonly setHubAddress: {
    readonly input: { readonly url: string | null };
    readonly output: { readonly url: string | null; readonly answer: HubAddressAnswer | null };
  };
};

/** What every core answers for the sync page. */
export type SiteQueries = {
  /** The address that was typed in; null for none. */
  readonly hubAddress: {
    readonly params: Record<string, never>;
    readonly result: { readonly url: string | null };
  };
};
