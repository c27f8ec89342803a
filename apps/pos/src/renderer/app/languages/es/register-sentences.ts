import type { Sentences } from '@galley/ui/language';

/** What the core of a register says by itself. */
export const registerSentences: Sentences = {
  "The site's data have not arrived yet. Check that a hub is reachable and wait a moment.":
    'Los datos del local aún no han llegado. Compruebe que haya un hub al alcance y espere un momento.',
  'Nobody is logged in at this window. Type your PIN.':
    'Nadie ha iniciado sesión en esta ventana. Escriba su PIN.',
  '{0} left, of which this register may sell {1}: other registers hold {2}. Ask them, or a manager to sell it all the same.':
    'Quedan {0}, de las que esta caja puede vender {1}: otras cajas tienen {2}. Pregunte allí, o a un encargado que la venda igualmente.',
  'Only {0} left, not {1}. Sell fewer, or ask a manager to sell them all the same.':
    'Solo quedan {0}, no {1}. Venda menos, o pida a un encargado que las venda igualmente.',
  '{0} left, of which this register may sell {1} now: the hub has not granted it the rest. Try again with a connection, or ask a manager to sell it all the same.':
    'Quedan {0}, de las que esta caja puede vender {1} ahora: el hub no le ha concedido el resto. Inténtelo de nuevo con conexión, o pida a un encargado que la venda igualmente.',
  'The device process does not answer. It is ended and started again; papers wait.':
    'El programa de dispositivos no responde. Se cierra y se reinicia; los papeles esperan.',
  'The device process ended and is started again; papers wait. If it stays so, start Galley again.':
    'El programa de dispositivos se ha cerrado y se reinicia; los papeles esperan. Si sigue así, reinicie Galley.',
  'Nobody listens to it at this moment: the program for devices is started again. Wait a minute; if it stays so, start Galley again.':
    'Nadie lo escucha en este momento: el programa de dispositivos se reinicia. Espere un minuto; si sigue así, reinicie Galley.',
  'This printer cannot answer: what is sent counts as sent, not as printed. Look at its papers.':
    'Esta impresora no puede responder: lo enviado cuenta como enviado, no como impreso. Mire sus papeles.',
  'Its settings cannot be read, and nobody listens to it. Take it off and set it up anew.':
    'Sus ajustes no se pueden leer y nadie lo escucha. Quítelo y configúrelo de nuevo.',
  'The scanner was not heard for {0} s. What was scanned in that time is not on the check: scan it again.':
    'No se ha oído al lector durante {0} s. Lo escaneado en ese tiempo no está en la cuenta: escanéelo de nuevo.',
  'This label says {0} of {1}. It must be 1 to 999: ring it by hand.':
    'Esta etiqueta indica {0} × {1}. Debe ser de 1 a 999: regístrelo a mano.',
  'This label says a weight, and {0} is sold by the piece. Ring it by hand.':
    'Esta etiqueta indica un peso, y {0} se vende por pieza. Regístrelo a mano.',
  'This label says a price, and {0} has one of its own. Ring it by hand, or give the label to a manager.':
    'Esta etiqueta indica un precio, y {0} tiene el suyo. Regístrelo a mano o entregue la etiqueta a un encargado.',
  'This label says no price for {0}. Ask a manager to type it.':
    'Esta etiqueta no indica ningún precio para {0}. Pida a un encargado que lo escriba.',
  'This label says neither weight nor price. Weigh the goods.':
    'Esta etiqueta no indica ni peso ni precio. Pese la mercancía.',
  'Nothing lies still on the scale. Put the container on it, then take the tare.':
    'Nada está quieto en la báscula. Ponga el recipiente encima y después tome la tara.',
  'This scale is no longer set up here.': 'Esta báscula ya no está configurada aquí.',
  'The weight has changed. Look at it again.': 'El peso ha cambiado. Mírelo de nuevo.',
  'This person no longer works here. Ask a manager.':
    'Esta persona ya no trabaja aquí. Pregunte a un encargado.',
  'The drawer is not waited for any more.': 'Ya no se espera al cajón.',
  'File: {0} is a folder. Type the path of a file, as in {1}.':
    'Archivo: {0} es una carpeta. Escriba la ruta de un archivo, como {1}.',
  'File: the folder {0} is not there. Make it, or type another path.':
    'Archivo: la carpeta {0} no existe. Créela o escriba otra ruta.',
  '{0} hangs on {1}. Open it there, or take it off and set it up here.':
    '{0} está conectado a {1}. Ábralo allí, o quítelo y configúrelo aquí.',
  'No printer for receipts is set up here.':
    'Aquí no hay ninguna impresora de recibos configurada.',
  'Nothing is on the check yet. Add a line first.':
    'Aún no hay nada en la cuenta. Añada primero una línea.',
  'The order type of this check is gone.': 'El tipo de pedido de esta cuenta ya no existe.',
  'E-mail is not set up at this register.': 'Esta caja no tiene configurado el envío de correos.',
  'This e-mail is no longer waiting.': 'Este correo ya no está en espera.',
  'This receipt is not known here.': 'Este recibo no se conoce aquí.',
  'Another window took this code.': 'Otra ventana ha tomado este código.',
  '{0} says {1}, which is no port. Give it a number from 1 to 65535 and start the register again.':
    '{0} indica {1}, que no es un puerto. Ponga un número de 1 a 65535 y reinicie la caja.',
  'Other programs cannot print here: port {0} is taken by another program. End that one, or give {1} another number.':
    'Otros programas no pueden imprimir aquí: el puerto {0} está ocupado por otro programa. Ciérrelo, o dé a {1} otro número.',
  'Other programs cannot print here: port {0} cannot be opened ({1}). Give {2} another number.':
    'Otros programas no pueden imprimir aquí: el puerto {0} no se puede abrir ({1}). Dé a {2} otro número.',
  'This paper cannot be read here. Dismiss it, print a copy.':
    'Este papel no se puede leer aquí. Descártelo e imprima una copia.',
  'This paper does not wait here any more.': 'Este papel ya no espera aquí.',
  'A copy of a receipt is printed from the check.':
    'La copia de un recibo se imprime desde la cuenta.',
  'This paper is being printed. Wait until it is out or unknown.':
    'Este papel se está imprimiendo. Espere hasta que haya salido o sea incierto.',
  'The line above is {0} mm paper from edge to edge.':
    'La línea de arriba va de borde a borde de un papel de {0} mm.',
  'If it breaks in two, choose 58 mm. If it ends before the edge, choose 80 mm.':
    'Si se parte en dos, elija 58 mm. Si termina antes del borde, elija 80 mm.',
  'If you can read all of this, the printer works.':
    'Si puede leer todo esto, la impresora funciona.',
  'This printer was taken off meanwhile.': 'Esta impresora se ha quitado entretanto.',
  'This register does not have the check yet. Wait until it has caught up, or open a new one.':
    'Esta caja aún no tiene la cuenta. Espere a que se ponga al día, o abra una nueva.',
  'This payment is not known here. Look at the check again.':
    'Este pago no se conoce aquí. Mire la cuenta de nuevo.',
  'This line is no longer on the check. Pick it again.':
    'Esta línea ya no está en la cuenta. Elíjala de nuevo.',
  'This register does not have the check yet. Wait until it has caught up.':
    'Esta caja aún no tiene la cuenta. Espere a que se ponga al día.',
  'This register does not reach that printer.': 'Esta caja no alcanza esa impresora.',
  'The printer does not tell its state. Look whether it is on and reached, then try again.':
    'La impresora no indica su estado. Mire si está encendida y al alcance, y pruebe de nuevo.',
  'Its line is not open. Look whether the drawer is plugged in, then try again.':
    'Su línea no está abierta. Mire si el cajón está enchufado y pruebe de nuevo.',
  'That took longer than a minute. Type your PIN again.':
    'Eso ha tardado más de un minuto. Escriba su PIN de nuevo.',
  'Only someone who may correct punches of the time clock can agree to this. Ask a manager.':
    'Solo quien puede corregir fichajes puede aceptar esto. Pregunte a un encargado.',
  'Training at this register is over. Log in to go on with real checks.':
    'La formación en esta caja ha terminado. Inicie sesión para seguir con cuentas reales.',
  'Devices are set up outside of training. Leave training first.':
    'Los dispositivos se configuran fuera de la formación. Salga primero de la formación.',
  'This is no badge of somebody who works here. Type the PIN.':
    'No es la tarjeta de nadie que trabaje aquí. Escriba el PIN.',
  'The badge was not read. Present it again.': 'La tarjeta no se ha leído. Preséntela de nuevo.',
  'This register has made no Z yet.': 'Esta caja aún no ha hecho ningún Z.',
  'No drawer is open here. Open it with its float: then cash can be taken and given.':
    'Aquí no hay ningún cajón abierto. Ábralo con su fondo: entonces se puede tomar y dar efectivo.',
};
