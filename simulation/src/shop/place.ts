export const TENANT = 'ten_simulated00';
export const SITE = 'sit_simulated00';
