import type { Sentences } from '../telling.ts';

/** What is said of checks, lines, payments and funds. */
export const checksSentences: Sentences = {
  'The invoice has no name. Type who it is for.':
    'La factura no tiene nombre. Escribe para quién es.',
  'The invoice has no address. Type that of the guest.':
    'La factura no tiene dirección. Escribe la del cliente.',
  'The check is not settled. Take the payment first.': 'La cuenta no está saldada. Cobra primero.',
  'Invoice {0} for {1} was made of this check. Print that one again.':
    'De esta cuenta se hizo la factura {0} para {1}. Imprímela de nuevo.',
  'All of this check was given back. There is nothing to invoice.':
    'Se devolvió todo lo de esta cuenta. No hay nada que facturar.',
  'This invoice is not known here.': 'Esta factura no se conoce aquí.',
  'Two rates have the letter {0}. Give each its own.':
    'Dos tipos tienen la letra {0}. Da a cada uno la suya.',
  'A rate of this list is gone. Look at the list again.':
    'Un tipo de esta lista ya no existe. Mira la lista de nuevo.',
  'The tax {0} has no rate, and what it is on could not be rung. Choose one.':
    'El impuesto {0} no tiene ningún tipo, y lo que lo lleva no se podría marcar. Elige uno.',
  'The tax {0} has a rate in the price and one on top. Choose one way for it.':
    'El impuesto {0} tiene un tipo incluido en el precio y otro añadido. Elige una sola forma.',
  'In {0} every guest gets a receipt. Choose always.':
    'En {0} todo cliente recibe un recibo. Elige siempre.',
  '{0} cannot be paid in coins: the smallest is {1}. Take {2}, or all that is due.':
    '{0} no se puede pagar en monedas: la más pequeña es {1}. Cobra {2}, o todo lo pendiente.',
  'No number was typed. Type the number of the certificate that frees the guest of tax.':
    'No se ha escrito ningún número. Escribe el número del certificado que exime al cliente del impuesto.',
  'No reason was typed. Say who is free of tax: a school, an embassy.':
    'No se ha escrito ningún motivo. Indica quién está exento de impuestos: un colegio, una embajada.',
  'Only {0} × {1} is on the check, not {2}. Lower the quantity.':
    'Solo hay {0} × {1} en la cuenta, no {2}. Baje la cantidad.',
  '{0} is shared. Take it off all of this part.': '{0} está compartido. Quite toda esta parte.',
  'Nothing is left to take off. Pick a line with a price.':
    'No queda nada que descontar. Elija una línea con precio.',
  'Type an amount from {0} to {1}.': 'Escriba un importe de {0} a {1}.',
  'Choose a reason for the {0} from the list.': 'Elija un motivo de la lista: {0}.',
  '{0} was paid on this check already. Take off less, or undo the payment first.':
    'Ya se han pagado {0} en esta cuenta. Descuente menos, o deshaga primero el pago.',
  'This is more than they may agree to. Ask a manager.':
    'Es más de lo que esta persona puede aceptar. Pregunte a un encargado.',
  'A part of {0} is on a check that is settled. Its price stands.':
    'Una parte de {0} está en una cuenta cobrada. Su precio se mantiene.',
  'It was taken back already. Look at the check again.':
    'Ya se había deshecho. Mire la cuenta de nuevo.',
  'What this is to replace was not voided on this check. Add it without.':
    'Lo que esto debe sustituir no se anuló en esta cuenta. Añádalo sin ello.',
  "{0} is sold from {1} years on. Look at the guest's papers first.":
    '{0} se vende a partir de {1} años. Mire primero el documento del cliente.',
  '{0} has a price of its own. Ring it as it is.':
    '{0} tiene un precio propio. Márquelo tal como está.',
  'Type the price of {0} first.': 'Escriba primero el precio de {0}.',
  'This price is above the highest one. Type a lower one.':
    'Este precio supera el más alto. Escriba uno menor.',
  'This item is no longer on the menu. Choose another one.':
    'Este artículo ya no está en la carta. Elija otro.',
  '{0} was sent to the kitchen. Void it and add a new line.':
    '{0} ya está en cocina. Anúlelo y añada una línea nueva.',
  '{0} belongs to {1}. Ring the deal again for more of it.':
    '{0} pertenece a {1}. Marque de nuevo el menú para tener más.',
  '{0} is weighed: each weighing is a line of its own. Weigh it again.':
    '{0} se pesa: cada pesada es una línea propia. Péselo de nuevo.',
  '{0} is no longer on the menu. Remove the line or leave it as it is.':
    '{0} ya no está en la carta. Quite la línea o déjela como está.',
  'The check is settled. Open a new check, or refund what was wrong.':
    'La cuenta está cobrada. Abra una nueva, o reembolse lo que estaba mal.',
  '{0} needs a percentage or an amount.': '{0} necesita un porcentaje o un importe.',
  '{0} is for no order type. Choose one.': '{0} no vale para ningún tipo de pedido. Elija uno.',
  'The tax of {0} has no rate here. Choose another one.':
    'El impuesto de {0} no tiene tipo aquí. Elija otro.',
  'Two charges have the same name. Give each its own.':
    'Dos cargos tienen el mismo nombre. Dé a cada uno el suyo.',
  '{0} goes with the check. Take it off there, as a whole.':
    '{0} va con la cuenta. Quítelo allí, entero.',
  'No service is charged on this check. There is nothing to change.':
    'En esta cuenta no se cobra servicio. No hay nada que cambiar.',
  '{0} goes with the delivery. Change the zone or the order type, or give it free.':
    '{0} va con la entrega. Cambie la zona o el tipo de pedido, o déjelo gratis.',
  'This line is no longer on the check. Look at the check again and pick the line.':
    'Esta línea ya no está en la cuenta. Mire la cuenta de nuevo y elija la línea.',
  'Nothing on the check waits to be sent.': 'Nada en la cuenta espera ser enviado.',
  'Choose what belongs to {0} first.': 'Elija primero lo que va con {0}.',
  'A part of it is on a check that this register does not have yet. Wait until it has caught up.':
    'Una parte está en una cuenta que esta caja aún no tiene. Espere a que se ponga al día.',
  'A check that this is on, or goes to, is settled. Open a new check, or refund what was wrong.':
    'Una cuenta en la que está, o a la que va, está cobrada. Abra una nueva, o reembolse lo que estaba mal.',
  '{0} was paid on this check already. Leave as much on it, or undo the payment first.':
    'Ya se han pagado {0} en esta cuenta. Deje tanto en ella, o deshaga primero el pago.',
  'Nothing would move. Pick lines and where they go.':
    'No se movería nada. Elija líneas y adónde van.',
  'A line of it is in too many small parts already. Merge checks, then split again.':
    'Una línea está ya en demasiadas partes pequeñas. Una cuentas y divida de nuevo.',
  'This table is no longer on the floor. Choose another one.':
    'Esta mesa ya no está en la sala. Elija otra.',
  'A check at a table needs a table. Choose another one.':
    'Una cuenta en mesa necesita una mesa. Elija otra.',
  "The {0} looks like a card number, which must not be stored. Leave it out or type the slip's reference.":
    '{0}: parece un número de tarjeta, que no debe guardarse. Déjelo fuera o escriba la referencia del comprobante.',
  'This person does not work here any more. Choose another one.':
    'Esta persona ya no trabaja aquí. Elija otra.',
  'Its guests are counted on the check that it was merged into. Say there that they are {0} more.':
    'Los comensales de esta cuenta se cuentan en la cuenta a la que se unió. Indique allí {0} más.',
  '{0} has this check already.': '{0} ya tiene esta cuenta.',
  'Only {0} × {1} can be moved. Lower the quantity or move all of it.':
    'Solo se pueden mover {0} × {1}. Baje la cantidad o mueva todo.',
  '{0} needs a table. Choose one.': '{0} necesita una mesa. Elija una.',
  'This order type is gone. Choose one from the list.':
    'Este tipo de pedido ya no existe. Elija uno de la lista.',
  '{0} was sent to the kitchen. Void it with a reason instead.':
    '{0} ya está en cocina. Anúlelo con un motivo.',
  'Nothing was sent for this check yet. Ring the first round.':
    'Aún no se ha enviado nada de esta cuenta. Marque la primera ronda.',
  'Nothing is left to choose. Change the line as any other.':
    'Ya no queda nada que elegir. Cambie la línea como cualquier otra.',
  'This line is back already or was never removed.': 'Esta línea ya ha vuelto o nunca se quitó.',
  'It was removed too long ago. Ring it again.':
    'Se quitó hace demasiado tiempo. Márquela de nuevo.',
  'Somebody settled this already.': 'Alguien ya ha resuelto esto.',
  'Then give back what was paid too much on this check.':
    'Devuelva entonces lo que se pagó de más en esta cuenta.',
  'Type an amount below the total of the check.':
    'Escriba un importe menor que el total de la cuenta.',
  'The lines are not at different seats. Put them at seats first, or split another way.':
    'Las líneas no están en asientos distintos. Asígnelas primero a asientos, o divida de otra forma.',
  'Taxes are rounded past this amount. Take a cent more or less.':
    'Los impuestos se redondean más allá de este importe. Tome un céntimo más o menos.',
  'This was moved on or taken back meanwhile. Look at the checks and move the lines by hand.':
    'Esto se ha movido o deshecho entretanto. Mire las cuentas y mueva las líneas a mano.',
  'The check is settled. Refund the line instead.': 'La cuenta está cobrada. Reembolse la línea.',
  'A part of {0} is on a check that is settled. Refund it there instead.':
    'Una parte de {0} está en una cuenta cobrada. Reembólsela allí.',
  '{0} was not sent. Remove it; a void is for what the kitchen has.':
    '{0} no se había enviado. Quítelo; una anulación es para lo que tiene la cocina.',
  'Only {0} × {1} can be voided, not {2}. Lower the quantity.':
    'Solo se pueden anular {0} × {1}, no {2}. Baje la cantidad.',
  'Choose a reason for the void from the list.': 'Elija un motivo de anulación de la lista.',
  'Nobody approves their own void. Ask another manager.':
    'Nadie aprueba su propia anulación. Pregunte a otro encargado.',
  '{0} is weighed: each weighing is a line of its own.':
    '{0} se pesa: cada pesada es una línea propia.',
  'Nothing was weighed. Put {0} on the scale.': 'No se ha pesado nada. Ponga {0} en la báscula.',
  '{0} is sold by the piece. Add it without a weight.': '{0} se vende por pieza. Añádalo sin peso.',
  '{0} is sold by weight. Weigh it.': '{0} se vende al peso. Péselo.',
  'This weight cannot be right. Weigh it again.': 'Este peso no puede ser correcto. Pese de nuevo.',
  'Nothing of this course waits to be fired. Send its lines first.':
    'Nada de este pase espera marchar. Envíe primero sus líneas.',
  '{0} is with the kitchen already: it stays in its course.':
    '{0} ya está en cocina: se queda en su pase.',
  '{0} is held already. Fire it instead.': '{0} ya está retenido. Márchelo.',
  'Two courses have the same number. Give each its own.':
    'Dos pases tienen el mismo número. Dé a cada uno el suyo.',
  'This station is no longer set up. Look at the list again.':
    'Esta estación ya no está configurada. Mire la lista de nuevo.',
  'The kitchen has had this for too long to take it back. Speak to the kitchen, or void the lines.':
    'La cocina lo tiene desde hace demasiado para retirarlo. Hable con la cocina o anule las líneas.',
  'The kitchen has made of this already. It stays fired.':
    'La cocina ya ha preparado parte. Queda marchado.',
  'This fire is not known here. Look at the check again.':
    'Esta marcha no se conoce aquí. Mire la cuenta de nuevo.',
  'Your role may not {0}. Ask a manager to do it or to change the role.':
    'Su rol no permite esto: {0}. Pida a un encargado que lo haga o que cambie el rol.',
  'This item has no tax rate at a table and cannot be rung. Ask a manager to give its tax a rate.':
    'Este artículo no tiene tipo de impuesto en mesa y no se puede marcar. Pida a un encargado que dé un tipo a su impuesto.',
  'This item has no tax rate to take away and cannot be rung. Ask a manager to give its tax a rate.':
    'Este artículo no tiene tipo de impuesto para llevar y no se puede marcar. Pida a un encargado que dé un tipo a su impuesto.',
  '{0} more was paid than is due. Give that back first.':
    'Se han pagado {0} más de lo debido. Devuelva eso primero.',
  'Nothing is on the check. Add a line first.':
    'No hay nada en la cuenta. Añada primero una línea.',
  '{0} is more than is due: {1}. Lower it.': '{0} es más de lo debido: {1}. Bájelo.',
  'The amount is 0. Type how much is paid.': 'El importe es 0. Escriba cuánto se paga.',
  '{0} is less than the {1} to be paid. Take more cash or lower the amount.':
    '{0} es menos que los {1} por pagar. Tome más efectivo o baje el importe.',
  'A card is charged exactly {0}, not {1}: card payments give no change.':
    'A una tarjeta se le cobran exactamente {0}, no {1}: los pagos con tarjeta no dan cambio.',
  'Only {0} of what was paid is left to refund, not {1}. Lower what is given back.':
    'De lo pagado solo quedan {0} por reembolsar, no {1}. Baje lo que se devuelve.',
  'The check is not settled. Undo the payment instead.':
    'La cuenta no está pagada. Deshaga el pago en su lugar.',
  'Nothing of this payment stands: it was corrected or given back meanwhile. Look at the check again.':
    'No queda nada de este pago: entretanto se corrigió o se devolvió. Mire otra vez la cuenta.',
  '{0} of this payment stands now, not {1}. Look at the check again.':
    'De este pago quedan ahora {0}, no {1}. Mire otra vez la cuenta.',
  'The payment has this tender already. Choose another.': 'El pago ya tiene ese medio. Elija otro.',
  'Say why the tender is corrected.': 'Diga por qué se corrige el medio de pago.',
  'A terminal took this payment from a card. Refund it to the card and take the money anew.':
    'Un terminal tomó este pago de una tarjeta. Reembólselo a la tarjeta y cobre de nuevo.',
  'The check is not settled: go on with it.': 'La cuenta no está pagada: siga con ella.',
  'Something of the check was refunded or it was reopened already. Refund what is left, or ring a new check.':
    'Algo de la cuenta se reembolsó o ya se reabrió. Reembolse lo que queda o abra una cuenta nueva.',
  'Settle what is wrong with its payments first.': 'Arregle primero lo que está mal en sus pagos.',
  'A delivery is not reopened. Refund what was wrong.':
    'Una entrega no se reabre. Reembolse lo que estaba mal.',
  'A line of the check is shared with another one. Refund what was wrong.':
    'Una línea de la cuenta se comparte con otra. Reembolse lo que estaba mal.',
  'What was taken off this check cannot be carried over. Refund what was wrong.':
    'Lo que se descontó de esta cuenta no se puede traspasar. Reembolse lo que estaba mal.',
  'A card paid this and can take it back. Give it back to the card, or say why it goes back in cash.':
    'Lo pagó una tarjeta y puede recibirlo de vuelta. Devuélvalo a la tarjeta o diga por qué se devuelve en efectivo.',
  'Nothing can go back to a card. Give {0} back in cash.':
    'Nada puede volver a una tarjeta. Devuelva {0} en efectivo.',
  'The card can still take {0} of {1}. Give the rest back in cash.':
    'La tarjeta aún admite {0} de {1}. Devuelva el resto en efectivo.',
  'The check is not settled. Void or remove the line instead.':
    'La cuenta no está cobrada. Anule o quite la línea.',
  'Only {0} × {1} can be refunded, not {2}. Lower the quantity.':
    'Solo se pueden reembolsar {0} × {1}, no {2}. Baje la cantidad.',
  'Choose a reason for the refund from the list.': 'Elija un motivo de reembolso de la lista.',
  'This payment was already given back.': 'Este pago ya se había devuelto.',
  'A receipt proves this payment. Refund a line of the check instead.':
    'Un recibo prueba este pago. Reembolse una línea de la cuenta.',
  'Only {0} of this payment can be taken back now. Look at the check again.':
    'De este pago solo se pueden deshacer {0} ahora. Mire la cuenta de nuevo.',
  'This payment is not on the check.': 'Este pago no está en la cuenta.',
  'Nothing happened here since the last Z: there is nothing to close.':
    'Aquí no ha pasado nada desde el último Z: no hay nada que cerrar.',
  'It was counted and closed already.': 'Ya se había contado y cerrado.',
  'This fund is not known here. Choose it again.':
    'Este fondo no se conoce aquí. Elíjalo de nuevo.',
  'Notes and coins come to {0}, not to {1}. Count again.':
    'Billetes y monedas suman {0}, no {1}. Cuente de nuevo.',
  'This drawer was counted and closed. Open it first.':
    'Este cajón se ha contado y cerrado. Ábralo primero.',
  'The amount is 0. Type how much it is.': 'El importe es 0. Escriba cuánto es.',
  'Say what it is for.': 'Diga para qué es.',
  'Choose who answers for it from now on.': 'Elija quién responde de ello desde ahora.',
  'This cannot be done with this fund. Choose another.':
    'Esto no se puede hacer con este fondo. Elija otro.',
  'It is open already. Count and close it before it is opened again.':
    'Ya está abierto. Cuéntelo y ciérrelo antes de abrirlo de nuevo.',
  'Checks are open: {0}.': 'Cuentas abiertas: {0}.',
  'People are clocked in: {0}.': 'Aún fichados: {0}.',
  'Drawers are not counted: {0}.': 'Cajones sin contar: {0}.',
  'Registers have sales in no Z: {0}.': 'Cajas con ventas en ningún Z: {0}.',
  'Registers cannot be heard: {0}.': 'Cajas que no se oyen: {0}.',
  '{0} of this device are not sent yet.': '{0} de este dispositivo aún no se han enviado.',
  '{0} is closed already.': '{0} ya está cerrado.',
  '{0} has not begun yet: today is {1}. Close it when it is over.':
    '{0} aún no ha empezado: hoy es {1}. Ciérrelo cuando termine.',
  '{0} Deal with it, or say why not.': '{0} Resuélvalo o diga por qué no.',
  'This register is here. Choose another.': 'Esta caja está aquí. Elija otra.',
};
