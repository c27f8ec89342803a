import { describe, expect, it } from 'vitest';
import { announcementOf, textOf, urlsOf } from './announcement.ts';

const key = 'ab'.repeat(32);
const said = { site: '0123456789abcdef', role: 'site', hub: 'dev_1', term: 3, key } as const;

describe('announcement in the network', () => {
  it('[FO16] says site mark, role, hub, term and key, and is read back the same', () => {
    expect(announcementOf(textOf(said))).toEqual(said);
    expect(textOf({ ...said, key: undefined } as never)).not.toHaveProperty('key');
  });

  it('[FO16] what is no announcement of ours is passed over', () => {
    const wrong = [
      {},
      undefined,
      { ...textOf(said), site: 'x' },
      { ...textOf(said), key: 'short' },
    ];
    for (const txt of wrong) expect(announcementOf(txt)).toBeUndefined();
  });

  it('[FO16] addresses carry the key, IPv4 first, none that needs a zone', () => {
    const addresses = ['fe80::1', '2001:db8::5', '192.168.1.20', 'nonsense'];
    expect(urlsOf(said, addresses, 4605)).toEqual([
      `https://192.168.1.20:4605#sha256=${key}`,
      `https://[2001:db8::5]:4605#sha256=${key}`,
    ]);
    expect(urlsOf({}, ['10.0.0.2'], 1)).toEqual(['http://10.0.0.2:1']);
  });
});
