import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SyncBadge } from './SyncBadge.tsx';
import { SyncPanel } from './SyncPanel.tsx';
import { inOrder, peerStateOf, type SyncFacts } from './sync-state.ts';
import { syncWords } from './sync-words.ts';

const now = Date.UTC(2026, 5, 1, 12);
const peer = { deviceId: 'dev_k', name: 'Kitchen', open: true, connected: true, lastHeardAt: now };
const facts: SyncFacts = {
  mode: 'online',
  pendingCommits: 0,
  oldestPendingAt: null,
  caughtUp: true,
  clockOffsetMs: 0,
  lastError: null,
  device: { id: 'dev_r', name: 'Register 1', number: 1 },
  peers: [],
};
const shown = (change: Partial<SyncFacts>): string =>
  renderToStaticMarkup(<SyncPanel sync={{ ...facts, ...change }} timeZone="UTC" />);

describe('another device', () => {
  it('[UI31] is connected for 5 s after it was heard, and silent from then on', () => {
    const after = (ms: number) => peerStateOf(peer, now + ms);
    expect([after(0), after(5000), after(5001), after(42_000)]).toEqual([
      'here',
      'here',
      'silent',
      'silent',
    ]);
  });

  it('[UI31] heard in the future, by a clock that differs, was heard now', () => {
    expect(peerStateOf({ ...peer, lastHeardAt: now + 9000 }, now)).toBe('here');
  });

  it('[UI31] where nobody works and that said goodbye is closed, not silent', () => {
    expect(peerStateOf({ ...peer, open: false, connected: false }, now + 60_000)).toBe('closed');
    expect(peerStateOf({ ...peer, connected: false }, now)).toBe('silent');
  });

  it('[UI31] is told with the seconds of its silence, also while the mode still says online', () => {
    const html = shown({ peers: [{ ...peer, lastHeardAt: Date.now() - 42_000 }] });
    // The window's clock ticks once a second, and began when the page was loaded.
    expect(html).toMatch(/No answer for (3\d|4[0-3]) s/);
    expect(html).not.toContain('Connected');
  });

  it('[UI31] a hub that ended properly stands by', () => {
    const hub = { ...peer, kind: 'site_hub', open: false, connected: false };
    expect(shown({ peers: [hub] })).toContain('Stands by');
    expect(shown({ peers: [{ ...hub, kind: 'register' }] })).toContain('Closed');
  });

  it('[UI31] heard years ago was told by another clock, and no age is said', () => {
    const lastHeardAt = Date.now() - 10 * 365.25 * 86_400_000;
    const html = shown({ peers: [{ ...peer, lastHeardAt }] });
    expect(html).toContain('a clock is wrong');
    expect(html).not.toContain('years');
  });

  it('[UI31] that does not answer stands on top', () => {
    const quiet = { ...peer, deviceId: 'dev_z', name: 'Z', lastHeardAt: now - 60_000 };
    expect(inOrder([peer, quiet], now).map(({ name }) => name)).toEqual(['Z', 'Kitchen']);
  });
});

describe('the badge', () => {
  const badge = (sync: Parameters<typeof SyncBadge>[0]['sync'], coreAway = false): string =>
    renderToStaticMarkup(<SyncBadge sync={sync} coreAway={coreAway} />);

  it('[UI34] has a word for each mode, and one of its own for a device that was shut out', () => {
    const words = (['online', 'site_only', 'alone'] as const).map((mode) => badge({ mode }));
    expect(words[0]).toContain('Online');
    expect(words[1]).toContain('Site only');
    expect(words[2]).toContain('Alone');
    const shut = badge({ mode: 'alone', revoked: true });
    expect(shut).toContain('Shut out');
    expect(shut).not.toContain('Alone');
  });

  it('[UI34] says what is not known as not known, and nothing before anything was told', () => {
    expect(badge({ mode: 'online' }, true)).toContain('Not known');
    expect(badge({ mode: 'alone', revoked: true }, true)).not.toContain('Shut out');
    expect(badge(undefined)).toBe('');
  });
});

describe('this device', () => {
  it('[UI32] without a hub it neither catches up nor compares', () => {
    const digest = { state: 'checking', checkedAt: null, healed: 0 } as const;
    const html = shown({ mode: 'alone', hub: null, caughtUp: false, digest });
    expect(html).toContain('No hub to hear them from');
    expect(html).toContain('No hub to compare with');
    expect(html).not.toMatch(/Catching up|Being compared/);
    expect(shown({ caughtUp: false, digest })).toContain('Catching up');
  });

  it('[UI32] says how many records were compared with nothing', () => {
    const digest = { state: 'agrees', checkedAt: now, healed: 0 } as const;
    expect(shown({ digest: { ...digest, spared: 3 } })).toContain(
      'without 3 records that only this device has',
    );
    expect(shown({ digest })).not.toContain('without');
  });

  it('[UI32] that was shut out says so in place of the mode', () => {
    const html = shown({ mode: 'alone', revoked: true });
    expect(html).toContain('Shut out');
    expect(html).not.toContain('passes everything on');
  });

  it('[UI32] tells what waits and since when', () => {
    const html = shown({ pendingCommits: 3, oldestPendingAt: Date.now() - 90_000 });
    expect(html).toContain('3 commits');
    expect(html).toMatch(/since [^<]*, 1 min/);
    expect(shown({})).toContain('Nothing');
  });

  it('[UI32] does not call what has waited for a minute at once, though the hub answers', () => {
    const pending = (ms: number) =>
      shown({ pendingCommits: 296, oldestPendingAt: Date.now() - ms });
    expect(pending(5000)).toContain(syncWords.modeHelp.online);
    expect(pending(90_000)).not.toContain(syncWords.modeHelp.online);
    expect(pending(90_000)).toContain('296 commits have waited');
  });

  it('[UI32] tells the last trouble in the words it came in', () => {
    expect(shown({ lastError: 'The hub does not answer.' })).toContain('The hub does not answer.');
  });

  it('[UI32] says which way the clock is off, and by how much', () => {
    const says = syncWords.offset;
    expect([says(40), says(-1500), says(120_000)]).toEqual([
      'Right',
      '1.5 s ahead of the hub',
      '2 min behind the hub',
    ]);
  });

  it('[UI32] does not repeat what is old: with the core away the mode is not known', () => {
    const html = renderToStaticMarkup(<SyncPanel sync={facts} coreAway />);
    expect(html).toContain('Not known');
    expect(html).not.toContain('Online');
  });
});
