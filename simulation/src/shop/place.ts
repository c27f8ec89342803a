/** Noon of a summer's Monday in Cornwall: when every simulated day begins. */
export const START = Date.UTC(2026, 5, 1, 11);
export const TENANT = 'ten_simulated00';
export const SITE = 'sit_simulated00';
