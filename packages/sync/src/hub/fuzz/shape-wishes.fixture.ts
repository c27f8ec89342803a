import type { Chance } from './chance.fixture.ts';

const OFFSETS = [
  '-1',
  'now',
  '0_0',
  '2_0',
  '9_inf',
  '1e9_0',
  '-2',
  '_',
  '99999999999999999_0',
  '%00',
  '',
];
const HANDLES = ['', 'h', '1', '..', '%F0%9F%8D%9F', 'x'.repeat(3000)];
const TABLES = ['sync_row', 'public.sync_row', 'device', "sync_row';DROP TABLE x", ''];
const EXTRA = [
  '&where=1%3D1',
  '&columns=doc',
  '&params[1]=x',
  '&subset__limit=1',
  '&replica=default',
  '&log=changes_only',
  '&live=true',
  '&live=true&cursor=abc',
  '&live=TRUE',
  '&expired_handle=x&cache-buster=1',
  '&offset=-1',
  '&%E0%A4%A',
];

/** A query of `GET /v1/shape`, of which much is wrong and some is right. */
export const shapeWish = (chance: Chance, scopes: readonly string[]): string => {
  const parts = [
    `table=${chance.int(4) === 0 ? chance.pick(TABLES) : 'sync_row'}`,
    `offset=${chance.pick(OFFSETS)}`,
    `scope=${chance.pick(scopes)}`,
    ...(chance.int(2) === 0 ? [`handle=${chance.pick(HANDLES)}`] : []),
  ].filter(() => chance.int(12) !== 0);
  const extra = chance.int(3) === 0 ? chance.pick(EXTRA) : '';
  return `/v1/shape?${parts.join('&')}${extra}`;
};
