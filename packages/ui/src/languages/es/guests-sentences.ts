import type { Sentences } from '../telling.ts';

/** What is said of guests, tables, deliveries and order types. */
export const guestsSentences: Sentences = {
  'Allergy: {0}. Confirm it, or choose another item.':
    'Alergia: {0}. Confírmela o elija otro artículo.',
  'What was on this check is on another one now. Note the allergy there.':
    'Lo que estaba en esta cuenta está ahora en otra. Anote la alergia allí.',
  'This allergy no longer stands on the check. Look at the check again.':
    'Esta alergia ya no está en la cuenta. Mire la cuenta de nuevo.',
  'This was taken off the menu meanwhile. Choose another one.':
    'Esto se ha quitado de la carta entretanto. Elija otra cosa.',
  'This customer is not on the list any more.': 'Este cliente ya no está en la lista.',
  'Type a name.': 'Escriba un nombre.',
  'A phone number has {0} to {1} digits and no letters, not “{2}”. Correct it, or leave it out.':
    'Un número de teléfono tiene de {0} a {1} cifras y ninguna letra, no «{2}». Corríjalo o déjelo vacío.',
  'This is the number of {0}. Choose them instead.': 'Es el número de {0}. Elija a ese cliente.',
  'Choose the zone of this delivery first.': 'Elija primero la zona de esta entrega.',
  '{0} is free of tax by {1} and {2} by {3}. Merged, all of it goes by the second number: agree to that, or give both the same number first.':
    '{0} está exenta por {1} y {2} por {3}. Juntas, todo va por el segundo número: acéptelo o ponga antes el mismo número en ambas.',
  '{0} is free of tax and {1} is not. Free both of tax or neither, then merge them.':
    '{0} está exenta de impuesto y {1} no. Exima las dos o ninguna y después júntelas.',
  'More was paid on it than it would come to then. Undo that payment first.':
    'Se ha pagado más de lo que costaría entonces. Deshaga primero ese pago.',
  'This check is not delivered. Make it a delivery first.':
    'Esta cuenta no se entrega. Conviértala primero en entrega.',
  'This zone is not on the list any more. Choose another one.':
    'Esta zona ya no está en la lista. Elija otra.',
  'No zone is known for this address. Check the address, or choose a zone.':
    'No se conoce ninguna zona para esta dirección. Revise la dirección o elija una zona.',
  'Nobody delivers to {0} for now. Ask a manager.':
    'Nadie entrega en {0} por ahora. Pregunte a un encargado.',
  '{0} is missing to the {1} that an order to {2} must come to. Add something, or ask a manager.':
    'Faltan {0} para los {1} que debe alcanzar un pedido a {2}. Añada algo o pregunte a un encargado.',
  '{0} is gone. Look at the list again.': '{0} ya no existe. Mire la lista de nuevo.',
  '{0} has no postcode and no street. Type one at least.':
    '{0} no tiene código postal ni calle. Escriba al menos uno.',
  'Two zones have the same name. Give each its own.':
    'Dos zonas tienen el mismo nombre. Dé a cada una el suyo.',
  'This tax has no rate here. Choose another one.': 'Este impuesto no tiene tipo aquí. Elija otro.',
  'This table was not marked clean today.': 'Esta mesa no se ha marcado limpia hoy.',
  'Nobody sits at a table with this check.': 'Nadie está en una mesa con esta cuenta.',
  'Table {0} has guests of its own. Choose a free one, or merge the checks.':
    'La mesa {0} tiene sus propios clientes. Elija una libre o una las cuentas.',
  'Something was rung on this check. Remove or void it, or settle it.':
    'Se ha marcado algo en esta cuenta. Quítelo, anúlelo o cóbrela.',
  '{0} is no date and time. Type one such as 2026-06-01 19:30.':
    '{0} no es una fecha con hora. Escriba una como 2026-06-01 19:30.',
  '{0} is over. Choose a later time.': '{0} ha pasado. Elija una hora posterior.',
  '{0} is more than a year away. Choose an earlier day.':
    '{0} está a más de un año. Elija un día anterior.',
  'This party is not on the list. Choose it again.':
    'Este grupo no está en la lista. Elíjalo de nuevo.',
  '{0} is no number of guests. Type 1 to {1}.':
    '{0} no es un número de comensales. Escriba de 1 a {1}.',
  'Nobody is known by {0}. Type a name too.':
    'No se conoce a nadie por {0}. Escriba también un nombre.',
  'Type a name, or a number of somebody who is known.':
    'Escriba un nombre, o el número de alguien conocido.',
  'This party sits already. Take that back first.':
    'Este grupo ya está sentado. Deshaga eso primero.',
  '{0} is chosen twice. Choose it once.': '{0} está elegido dos veces. Elíjalo una vez.',
  'Table {0} has guests. Ring on their check, or choose a free table.':
    'La mesa {0} tiene clientes. Añada a su cuenta o elija una mesa libre.',
  'Table {0} has guests. Choose a free one.': 'La mesa {0} tiene clientes. Elija una libre.',
  'The house has no order type with tables. The office adds one.':
    'La casa no tiene ningún tipo de pedido con mesas. La oficina añade uno.',
  'This party is not on the list any more.': 'Este grupo ya no está en la lista.',
  'Somebody has answered this already.': 'Alguien ya ha respondido a esto.',
  'Nothing was said of this party that could be taken back.':
    'No se dijo nada de este grupo que pueda deshacerse.',
  '{0} takes no orders for a time. Choose another order type.':
    '{0} no acepta pedidos por un tiempo. Elija otro tipo de pedido.',
  'This time is past or too far away. Choose another one.':
    'Esta hora ha pasado o está demasiado lejos. Elija otra.',
  'This time is full. Take it all the same?': 'Esta hora está completa. ¿Aceptarlo igualmente?',
  'This time is full. Choose another one, or ask a manager.':
    'Esta hora está completa. Elija otra o pregunte a un encargado.',
  'This order needs {0}. Fill it in first.': 'A este pedido le falta aún: {0}. Rellénelo primero.',
  'Two order types have the same name. Give each its own.':
    'Dos tipos de pedido tienen el mismo nombre. Dé a cada uno el suyo.',
  'The registers need one order type at least. Leave one on.':
    'Las cajas necesitan al menos un tipo de pedido. Deje uno activo.',
  '{0} keeps its kind. Add another order type.':
    '{0} conserva su clase. Añada otro tipo de pedido.',
  'The price level of {0} is gone. Choose another.': 'La tarifa de {0} ya no existe. Elija otra.',
  'Two price levels have the same name. Give each its own.':
    'Dos tarifas tienen el mismo nombre. Dé a cada una el suyo.',
  '{0} is the price level of an order type. Change that first.':
    '{0} es la tarifa de un tipo de pedido. Cambie primero ese.',
  'This item was taken off meanwhile.': 'Este artículo se ha quitado entretanto.',
  'This price level is gone. Look again.': 'Esta tarifa ya no existe. Mire de nuevo.',
  'Table {0} is kept for {1} at {2}. Choose another table or time, or note it all the same.':
    'La mesa {0} está reservada para {1} a las {2}. Elija otra mesa u otra hora, o anótelo igualmente.',

  // Loyalty points.
  'Type how many points, not 0.': 'Escriba cuántos puntos, no 0.',
  'Type why.': 'Escriba el motivo.',
  'The house has no loyalty programme now.': 'La casa no tiene ahora un programa de fidelidad.',
  'Say whose check it is first.': 'Diga primero de quién es la cuenta.',
  'Use {0} points or more.': 'Use al menos {0} puntos.',
  'What is left of it is counted. Ring it by itself.':
    'Lo que queda está contado. Márquelo por separado.',
  'Nothing is left to be granted.': 'No queda nada que conceder.',
  'They have {0} points, not {1}. Use fewer.': 'Tiene {0} puntos, no {1}. Use menos.',
  '{0} holds {1} of these points for its open check {2}. Settle that check or take the customer off it there, or use {3} or fewer here.':
    '{0} retiene {1} de estos puntos para su cuenta abierta {2}. Cobre esa cuenta o quite allí al cliente, o use aquí {3} como máximo.',
  'A register that is not known here by name holds {0} of these points. Use them there, or use {1} or fewer here.':
    'Una caja cuyo nombre no se conoce aquí retiene {0} de estos puntos. Úselos allí, o use aquí {1} como máximo.',
  '{0} holds {1} of these points. Use them there, or use {2} or fewer here.':
    '{0} retiene {1} de estos puntos. Úselos allí, o use aquí {2} como máximo.',
  'This register may use {0} points of theirs, not {1}. Use fewer, or try again in a minute.':
    'Esta caja puede usar {0} de sus puntos, no {1}. Use menos o inténtelo de nuevo en un minuto.',
  'This register may use {0} points of theirs, not {1}. Use fewer, or try again with a connection.':
    'Esta caja puede usar {0} de sus puntos, no {1}. Use menos o inténtelo de nuevo con conexión.',
  'Points were used on this check. Take them back first.':
    'En esta cuenta se usaron puntos. Recupérelos primero.',
};
