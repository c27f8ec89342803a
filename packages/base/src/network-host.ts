const OCTET = /^(0|[1-9]\d{0,2})$/;

const ipv4 = (text: string): readonly number[] | undefined => {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => OCTET.test(part))) return undefined;
  const octets = parts.map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
};

/** The last two groups of an IPv6 address may be written as an IPv4 address. */
const withoutTail = (text: string): string | undefined => {
  const tail = text.slice(text.lastIndexOf(':') + 1);
  if (!tail.includes('.')) return text;
  const octets = ipv4(tail);
  if (octets === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  const hex = (n: number): string => n.toString(16);
  return `${text.slice(0, -tail.length)}${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
};

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

const ipv6 = (address: string): string | undefined => {
  const [text = '', zone, ...more] = address.split('%');
  if (more.length > 0 || (zone !== undefined && !/^[\w.-]{1,20}$/.test(zone))) return undefined;
  const halves = withoutTail(text)?.split('::') ?? [];
  if (halves.length === 0 || halves.length > 2) return undefined;
  const [before = [], after = []] = halves.map(groupsOf);
  const missing = 8 - before.length - after.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined;
  const short = groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
  return zone === undefined ? short : `${short}%${zone}`;
};

const LABEL = /^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$/;

const hostName = (text: string): string | undefined => {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  const labels = name.split('.');
  const numeric = /^\d+$/.test(labels.at(-1) ?? '');
  return name.length <= 253 && !numeric && labels.every((one) => LABEL.test(one))
    ? name
    : undefined;
};

/**
 * The one spelling of a host: an IPv4 address, an IPv6 address with all of its groups, or a name in small letters;
 * undefined for what is none of these, such as `256.1.1.1` or `999`.
 */
export const canonicalHost = (text: string): string | undefined => {
  const small = text.toLowerCase();
  if (small === 'localhost') return '127.0.0.1';
  if (small.includes(':')) return ipv6(small);
  return ipv4(small)?.join('.') ?? hostName(small);
};

/** A host with its port, as a person types them: `10.0.0.7`, `printer.local:9101`, `[fd00::7]:9100`, `fd00::7`. */
export const readHostAndPort = (
  text: string,
  usualPort?: number,
): { readonly host: string; readonly port: number } | undefined => {
  const bare = (text.match(/:/g)?.length ?? 0) > 1 && !text.startsWith('[');
  const [, bracketed, plain, digits] = bare
    ? [undefined, text]
    : (/^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text) ?? []);
  const host = bracketed ?? plain;
  const port = digits === undefined ? usualPort : Number(digits);
  if (host === undefined || canonicalHost(host) === undefined) return undefined;
  if (bracketed !== undefined && !bracketed.includes(':')) return undefined;
  return port === undefined || port < 1 || port > 65_535 ? undefined : { host, port };
};
