import type { Sentences } from '../telling.ts';

/** What checks and papers are called. */
export const titles: Sentences = {
  'Table {0}': 'Mesa {0}',
  'a check that is not here yet': 'una cuenta que aún no está aquí',
  'Receipt {0}': 'Recibo {0}',
  'Refund receipt {0}': 'Recibo de reembolso {0}',
  'Copy of receipt {0}': 'Copia del recibo {0}',
  'Gift receipt {0}': 'Recibo de regalo {0}',
  'Guest check {0}': 'Cuenta provisional {0}',
  'Chit {0}': 'Comanda {0}',
  'Void chit {0}': 'Comanda de anulación {0}',
  'Allergy chit {0}': 'Comanda de alergia {0}',
  'Labels {0}': 'Etiquetas {0}',
  'Paper of another program': 'Papel de otro programa',
  'Test paper': 'Papel de prueba',
  'Chit {0} for {1}': 'Comanda {0} para {1}',
  'Void chit {0} for {1}': 'Comanda de anulación {0} para {1}',
  'Allergy chit {0} for {1}': 'Comanda de alergia {0} para {1}',
  'Labels {0} for {1}': 'Etiquetas {0} para {1}',
  'Test paper for {0}': 'Papel de prueba para {0}',
  'Paper of another program for {0}': 'Papel de otro programa para {0}',
  Receipt: 'Recibo',
  'Guest check': 'Cuenta provisional',
  'Serial line': 'Línea serie',
  'Hub at {0}': 'Hub en {0}',
};
