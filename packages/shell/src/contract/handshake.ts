/**
 * Words of the WebSocket's opening: a browser can send no header of its own there, so the token travels as
 * the second sub-protocol offered; the first is the one that the core agrees to.
 */
export const RPC_PROTOCOL = 'galley.rpc';
export const TOKEN_PREFIX = 'galley.token.';

/** Words of the handover of a MessagePort from Electron's main to the window, by way of the preload. */
export const PORT_WANTED = 'galley:port?';
export const PORT_GIVEN = 'galley:port';
