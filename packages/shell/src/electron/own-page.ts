/** Scheme under which a packaged renderer is served; the host is the app's name. */
export const APP_SCHEME = 'app';

export const homeAddress = (app: string, page = 'index.html'): string =>
  `${APP_SCHEME}://${app}/${page}`;

/** True for pages of this very app; everything else is foreign, also other apps of the suite. */
export const isOwnPage = (address: string | undefined, app: string): boolean => {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === app;
};
