import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents, limitPermissions } from './guard-contents.ts';
import { homeAddress, isOwnPage } from './own-page.ts';
import { serveRenderer } from './serve-renderer.ts';
import { windowOptions } from './window-options.ts';

type Handler = (...args: unknown[]) => unknown;

/** Records the handlers that the rules install, by method or event name. */
const recorder = () => {
  const handlers = new Map<string, Handler>();
  const object = new Proxy(
    {},
    {
      get: (_, method: string) => (first: unknown, second: unknown) => {
        if (method === 'on') handlers.set(String(first), second as Handler);
        else handlers.set(method, first as Handler);
      },
    },
  );
  return { handlers, object };
};

describe('electron rules', () => {
  it('[SH50] a window has no way to Node and no foreign content', () => {
    const { webPreferences } = windowOptions({ title: 'x', preload: '/p.cjs', devTools: false });
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
    });
  });

  it('[CD14] a window that fills a display is never larger than it', () => {
    const fills = { x: 1280, y: 0, width: 800, height: 480 };
    const options = windowOptions({ title: 'x', preload: '/p.cjs', devTools: false, fills });
    expect(options).toMatchObject({ ...fills, fullscreen: true, frame: false });
    expect(options.minWidth).toBeLessThanOrEqual(fills.width);
    expect(options.minHeight).toBeLessThanOrEqual(fills.height);
  });

  it('[SH51] knows its own pages and no others', () => {
    expect(isOwnPage(homeAddress('pos'), 'pos')).toBe(true);
    const foreign = [
      'app://kitchen/index.html',
      'app://pos.evil/index.html',
      'https://pos/index.html',
      'file:///index.html',
      'about:blank',
      'data:text/html,x',
      '',
      undefined,
    ];
    for (const address of foreign) expect(isOwnPage(address, 'pos'), address).toBe(false);
  });

  it('[SH52] denies navigation, new windows and guests', () => {
    const { handlers, object } = recorder();
    guardContents(object as WebContents, 'pos');
    const prevented = (event: string, url: string): boolean => {
      let stopped = false;
      handlers.get(event)?.({ url, preventDefault: () => (stopped = true) });
      return stopped;
    };
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(prevented(event, 'https://evil.example/'), event).toBe(true);
      expect(prevented(event, 'app://pos/index.html'), event).toBe(false);
    }
    expect(prevented('will-attach-webview', 'app://pos/index.html')).toBe(true);
    expect(handlers.get('setWindowOpenHandler')?.()).toEqual({ action: 'deny' });
  });

  it('[SH53] grants the own page to write text to the clipboard, else no permission and no device', () => {
    const { handlers, object } = recorder();
    limitPermissions(object as Session, 'pos');
    const asked = (permission: string, requestingUrl: string): unknown => {
      let granted: unknown = 'nothing';
      const answer = (given: unknown) => {
        granted = given;
      };
      handlers.get('setPermissionRequestHandler')?.({}, permission, answer, { requestingUrl });
      return granted;
    };
    const checked = (permission: string, origin: string): unknown =>
      handlers.get('setPermissionCheckHandler')?.({}, permission, origin, {});
    const write = 'clipboard-sanitized-write';
    expect([asked(write, 'app://pos/index.html'), checked(write, 'app://pos/')]).toEqual([
      true,
      true,
    ]);
    for (const foreign of ['app://kitchen/', 'https://example.com/', '']) {
      expect([asked(write, foreign), checked(write, foreign)]).toEqual([false, false]);
    }
    for (const permission of ['serial', 'clipboard-read', 'media', 'notifications']) {
      expect([asked(permission, 'app://pos/'), checked(permission, 'app://pos/')]).toEqual([
        false,
        false,
      ]);
    }
    expect(handlers.get('setDevicePermissionHandler')?.()).toBe(false);
  });

  it('[SH54] serves only its own files, with the strict policy', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-app-'));
    await writeFile(join(folder, 'index.html'), '<p>hello</p>');
    const answer = serveRenderer('pos', folder);
    const page = await answer(new Request('app://pos/index.html'));
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<p>hello</p>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await answer(new Request('app://pos/../../etc/passwd'))).status).toBe(404);
    expect((await answer(new Request('app://kitchen/index.html'))).status).toBe(403);
    const post = new Request('app://pos/index.html', { method: 'POST' });
    expect((await answer(post)).status).toBe(403);
    await rm(folder, { recursive: true });
  });
});
