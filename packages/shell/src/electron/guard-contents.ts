import type { Session, WebContents } from 'electron';
import { isOwnPage } from './own-page.ts';

/** A window shows its own page for ever: no other address, no second window, no embedded guest. */
export const guardContents = (contents: WebContents, app: string): void => {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isOwnPage(event.url, app)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Writing plain text to the clipboard, after a touch: the report for support is handed over so. */
const CLIPBOARD_WRITE = 'clipboard-sanitized-write';

/**
 * Printers, scales and scanners belong to the device process: the app's own page may write text to the
 * clipboard, and nothing else is granted to anybody.
 */
export const limitPermissions = (session: Session, app: string): void => {
  const grants = (permission: string, address: string): boolean =>
    permission === CLIPBOARD_WRITE && isOwnPage(address, app);
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(grants(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => grants(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
};
