import { ID_PREFIXES } from '@galley/base';

/** What of a text may stand in an id. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

const LONGEST_ID = 60;
const LONGEST_STATE_ID = 80;
const MARK = 7;

/** FNV-1a, 32 bits, of UTF-16 units, in base 36 (http://www.isthe.com/chongo/tech/comp/fnv/). */
const markOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(MARK, '0');
};

/** What is too long ends in a mark of the whole: two lines of one adapter differ in their last character only. */
const fitted = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - MARK - 1)}-${markOf(text)}`;

/**
 * The id of a device that says who it is (rule PE1): the same wherever it is plugged in and whoever finds it. `key` is
 * its vendor, product and serial number, or the address of what has none.
 */
export const peripheralId = (siteId: string, key: string): string =>
  fitted(`${ID_PREFIXES.peripheral}_${siteId.slice(-8)}_${slug(key)}`, LONGEST_ID);

/** The id of what one host tells of one device; no hub takes a longer one (rule PE27). */
export const peripheralStateId = (hostId: string, id: string): string =>
  fitted(`${hostId}.${id}`, LONGEST_STATE_ID);
