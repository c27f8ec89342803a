import type { HubAddressWords } from '../en/hub-address-words.ts';

/** Texts of the typed address of the site hub. */
export const hubAddressWords: HubAddressWords = {
  label: 'Adresse des Standort-Hubs',
  hint: 'Nur wenn er nicht von selbst gefunden wird. Wie 192.168.1.20:4605',
  use: 'Diese Adresse benutzen',
  forget: 'Vergessen',
  answers: {
    acting: 'Behalten. Dort antwortet der Hub des Standorts.',
    waiting: 'Behalten. Dort antwortet ein Hub dieses Standorts; im Dienst ist gerade ein anderer.',
    central: 'Behalten. Dort antwortet der Zentralhub.',
    silent: 'Behalten, aber dort antwortet jetzt niemand. Es wird immer wieder versucht.',
  },
  forgotten: 'Die getippte Adresse ist vergessen',
};
