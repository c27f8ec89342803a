/**
 * Words of the WebSocket's opening: a browser can send no header of its own there, so the token travels as
 * the second sub-protocol offered; the first is the one that the core agrees to.
 */
export const RPC_PROTOCOL = 'galley.rpc';
export const TOKEN_PREFIX = 'galley.token.';

/** The longest message over the WebSocket, bytes: an import of ten thousand items fits. A longer one closes it. */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

/** Words of the handover of a MessagePort from Electron's main to the window, by way of the preload. */
export const PORT_WANTED = 'galley:port?';
export const PORT_GIVEN = 'galley:port';
