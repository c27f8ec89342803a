import { ID_PREFIXES } from '@galley/base';

/** What of a text may stand in an id. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

const LONGEST_ID = 60;

/**
 * The id of a device that says who it is (rule PE1): the same wherever it is plugged in and whoever finds it. `key` is
 * its vendor, product and serial number, or the address of what has none.
 */
export const peripheralId = (siteId: string, key: string): string =>
  `${ID_PREFIXES.peripheral}_${`${siteId.slice(-8)}_${slug(key)}`.slice(0, LONGEST_ID - 4)}`;
