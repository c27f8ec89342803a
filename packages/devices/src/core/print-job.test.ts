import { describe, expect, it } from 'vitest';
import { afterRestart, afterUnknown } from './index.ts';

describe('print policy', () => {
  it('[PR22] after unknown the kitchen gets a marked reprint and a guest paper asks a person', () => {
    expect(afterUnknown('kitchen-chit')).toBe('reprint-marked');
    expect(afterUnknown('void-chit')).toBe('reprint-marked');
    for (const kind of ['receipt', 'refund-receipt', 'guest-check', 'report'] as const) {
      expect(afterUnknown(kind)).toBe('ask-a-person');
    }
  });

  it('[PR23] after a restart only what never left is sent again', () => {
    expect(afterRestart({ state: 'queued', bytesSent: 0 })).toBe('enqueue');
    expect(afterRestart({ state: 'failed_safe', bytesSent: 0 })).toBe('enqueue');
    expect(afterRestart({ state: 'blocked', bytesSent: 0 })).toBe('enqueue');
    expect(afterRestart({ state: 'blocked', bytesSent: 9 })).toBe('unknown');
    expect(afterRestart({ state: 'sending', bytesSent: 0 })).toBe('unknown');
    expect(afterRestart({ state: 'waiting', bytesSent: 9 })).toBe('unknown');
    expect(afterRestart({ state: 'printed', bytesSent: 9 })).toBe('done');
  });
});
