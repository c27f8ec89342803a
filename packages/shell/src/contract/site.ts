/** What every core carries out besides its app's own commands, for the sync page. */
export type SiteCommands = {
  /**
   * Keeps the address of a hub that a person typed in (`192.168.1.20:4605`, `https://…#sha256=…`), besides
   * those that are configured and found; null forgets it. Fails with `bad_address`.
   */
  readonly setHubAddress: {
    readonly input: { readonly url: string | null };
    readonly output: null;
  };
};
