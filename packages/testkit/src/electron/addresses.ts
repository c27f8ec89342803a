/**
 * Chromium takes no new scheme from outside. A page of `app://pos` therefore stands at
 * `https://pos.app.stand-in.invalid`, which is a standard and secure origin too, and addresses are
 * translated wherever main sees them.
 */
const SUFFIX = '.stand-in.invalid';

export type Scheme = { readonly standard: boolean; readonly secure: boolean };

const schemes = new Map<string, Scheme>();

export const registerScheme = (name: string, scheme: Scheme): void =>
  void schemes.set(name, scheme);

/** The address under which Chromium knows it; other addresses stay as they are. */
export const toChromium = (address: string): string => {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address);
  const scheme = match === null ? undefined : schemes.get(match[1] ?? '');
  if (match === null || scheme === undefined) return address;
  if (!scheme.standard) throw new Error(`${match[1]}: is not registered as a standard scheme`);
  return `${scheme.secure ? 'https' : 'http'}://${match[2]}.${match[1]}${SUFFIX}${match[3]}`;
};

/** The address as the product knows it. */
export const toProduct = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, search, hash } = new URL(address);
  if (!hostname.endsWith(SUFFIX)) return address;
  const name = hostname.slice(0, -SUFFIX.length);
  const dot = name.lastIndexOf('.');
  return `${name.slice(dot + 1)}://${name.slice(0, dot)}${pathname}${search}${hash}`;
};

export const isOwnScheme = (productAddress: string): boolean =>
  schemes.has(productAddress.slice(0, productAddress.indexOf(':')));

/** The one thing that a page can see of the translation is put right before it runs. */
export const translateScript = (source: string, productAddress: string): string => {
  const protocol = JSON.stringify(new URL(productAddress).protocol);
  return source.replace(/\b(?:window\.|globalThis\.)?location\.protocol\b/g, protocol);
};
