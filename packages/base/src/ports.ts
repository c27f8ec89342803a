/** Wall clock in ms since the Unix epoch (UTC). Injected everywhere so that tests and the simulator own time. */
export type Clock = { now(): number };

/** Cryptographically strong or seeded random bytes. Ids rely on it being free of collisions. */
export type Rng = { bytes(length: number): Uint8Array };

/** SHA-256 of UTF-8 text or bytes as 64 lower-case hex digits. A port because pure code has no crypto module. */
export type Sha256 = (data: string | Uint8Array) => string;
