import type { HubAddressWords } from '../en/hub-address-words.ts';

export const hubAddressWords: HubAddressWords = {
  label: 'Dirección del hub del local',
  hint: 'Solo si no se encuentra solo. Como 192.168.1.20:4605',
  use: 'Usar esta dirección',
  forget: 'Olvidarla',
  answers: {
    acting: 'Guardada. Ahí contesta el hub del local.',
    waiting: 'Guardada. Ahí contesta un hub de este local; ahora lo lleva otro.',
    central: 'Guardada. Ahí contesta el hub central.',
    silent: 'Guardada, pero ahora no contesta nadie ahí. Se sigue intentando.',
  },
  forgotten: 'La dirección escrita se ha olvidado',
};
