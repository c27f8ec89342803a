import type { Sentences } from '../telling.ts';

/** What is said of the menu, the kitchen, papers and reasons. */
export const menuSentences: Sentences = {
  'Scanners read {0} as a label of the house, by the layout {1}. Give the item the number that its labels carry, or another barcode.':
    'Los lectores leen {0} como una etiqueta de la casa, según el formato {1}. Dé al artículo el número que llevan sus etiquetas, u otro código de barras.',
  'A register types digits alone, not “{0}”. Give a number of digits.':
    'Una caja solo teclea cifras, no «{0}». Dé un número de cifras.',
  '{0} has {1} already. Two cells would look alike. Give it another name, or say that both are wanted.':
    '{0} ya tiene {1}. Dos casillas serían iguales. Dé otro nombre, o diga que se quieren los dos.',
  'This is no longer on the menu. Look at the list again.':
    'Esto ya no está en la carta. Mire la lista de nuevo.',
  "{0} is 86'd. Offer something else.": '{0} está agotado. Ofrezca otra cosa.',
  "{0} needs {1}, which is 86'd. Offer something else.":
    '{0} necesita {1}, que está agotado. Ofrezca otra cosa.',
  "Nothing is left of '{0}' for {1}. Offer something else.":
    'No queda nada de «{0}» para {1}. Ofrezca otra cosa.',
  'The last portion of {0} is sold. Offer something else.':
    'La última ración de {0} está vendida. Ofrezca otra cosa.',
  '{0} is not sold at this time. Offer something else.':
    '{0} no se vende a esta hora. Ofrezca otra cosa.',
  'This time is over already. Choose a later one.': 'Esta hora ya ha pasado. Elija una posterior.',
  '{0} is on the list already.': '{0} ya está en la lista.',
  'This ingredient was taken off meanwhile.': 'Este ingrediente se ha quitado entretanto.',
  'A new ingredient needs a name. Fill it in.':
    'Un ingrediente nuevo necesita un nombre. Rellénelo.',
  'One ingredient was taken off meanwhile.': 'Un ingrediente se ha quitado entretanto.',
  'This notice is no longer on the ticket.': 'Este aviso ya no está en la comanda.',
  'This screen does not have the ticket yet. Wait until it has caught up, then try again.':
    'Esta pantalla aún no tiene la comanda. Espere a que se ponga al día y pruebe de nuevo.',
  'The kitchen makes nothing of this any more. Send something first.':
    'Cocina ya no prepara nada de esto. Envíe algo primero.',
  'This ticket is bumped. Bring it back first.': 'Esta comanda está terminada. Recupérela primero.',
  'No station has this ready yet. Wait for its bump.':
    'Ninguna estación tiene esto listo todavía. Espere a que lo termine.',
  'This waits for the fire of its course. Fire it first.':
    'Esto espera a que marche su pase. Márchelo primero.',
  'Confirm the allergy first: {0}.': 'Confirme primero la alergia: {0}.',
  'What was chosen for {0} is no longer offered. Choose again.':
    'Lo elegido para {0} ya no se ofrece. Elija de nuevo.',
  '{0} needs at least {1}, {2} chosen. Choose {3} more.':
    '{0} necesita al menos {1}, hay {2}. Elija {3} más.',
  '{0} takes at most {1}, {2} chosen. Take {3} off.':
    '{0} admite como mucho {1}, hay {2}. Quite {3}.',
  '{0} in halves has one left half and one right half. Choose both.':
    '{0} por mitades tiene una mitad izquierda y una derecha. Elija ambas.',
  'This item was removed already. Look at the list again.':
    'Este artículo ya se había quitado. Mire la lista de nuevo.',
  'This category was taken off meanwhile. Look at the list again.':
    'Esta categoría se ha quitado entretanto. Mire la lista de nuevo.',
  'A new category needs a name. Fill it in.': 'Una categoría nueva necesita un nombre. Rellénelo.',
  'A new item needs {0}. Fill it in.': 'Al artículo nuevo le falta aún: {0}. Rellénelo.',
  'This category was taken off meanwhile. Choose another one.':
    'Esta categoría se ha quitado entretanto. Elija otra.',
  'This tax is no longer set up. Choose another one.':
    'Este impuesto ya no está configurado. Elija otro.',
  'This station is no longer set up. Choose another one, or none.':
    'Esta estación ya no está configurada. Elija otra o ninguna.',
  'One of the modifier groups was taken off meanwhile. Take it off the item.':
    'Uno de los grupos de opciones se ha quitado entretanto. Quítelo del artículo.',
  '{0} has the number {1}. Choose another one.': '{0} tiene el número {1}. Elija otro.',
  '{0} is no product number: its last digit does not fit the others. Scan it or type it again.':
    '{0} no es un número de producto: su último dígito no encaja con los demás. Escanéelo o escríbalo de nuevo.',
  '{0} has this barcode. Choose another one.': '{0} tiene este código de barras. Elija otro.',
  'A price of {0} minor units is above the highest one, {1}. Give a lower one.':
    'Un precio de {0} en la unidad mínima supera el más alto, {1}. Ponga uno menor.',
  'This item was removed meanwhile. Look at the list again.':
    'Este artículo se ha quitado entretanto. Mire la lista de nuevo.',
  'At least {0} and at most {1} cannot both be. Raise the most or lower the least.':
    'Al menos {0} y como mucho {1} no pueden ser a la vez. Suba el máximo o baje el mínimo.',
  '{0} are free of at most {1}. Lower one.': '{0} son gratis de {1} como mucho. Baje uno.',
  'A choice is asked for and none is offered. Add one.':
    'Se pide una elección y no se ofrece ninguna. Añada una.',
  '{0} was taken off meanwhile. Look at the list again.':
    '{0} se ha quitado entretanto. Mire la lista de nuevo.',
  'A part of a deal is an item by the piece with a price of its own, and no deal. Choose another.':
    'La parte de un menú es un artículo por pieza con precio propio, y no un menú. Elija otro.',
  "What '{0}' opens comes back to it. Take one of the groups off.":
    'Lo que abre «{0}» vuelve a él. Quite uno de los grupos.',
  'Two of the words are the same. Change one.': 'Dos de las palabras son iguales. Cambie una.',
  'Only what is left off can take something off the price. Change {0}.':
    'Solo lo que se deja fuera puede bajar el precio. Cambie {0}.',
  'One of the words was taken off meanwhile.': 'Una de las palabras se ha quitado entretanto.',
  'This does not fit in two lines of twenty characters.':
    'Esto no cabe en dos líneas de veinte caracteres.',
  'At most {0} lines have room here.': 'Aquí caben como mucho {0} líneas.',
  'A line has at most {0} characters. Shorten "{1}…".':
    'Una línea tiene como mucho {0} caracteres. Acorte «{1}…».',
  'A logo has at most {0} dots. Take a flatter picture.':
    'Un logotipo tiene como mucho {0} puntos. Tome una imagen más baja.',
  'This logo has rows of different lengths. Upload it again.':
    'Este logotipo tiene filas de distinta longitud. Súbalo de nuevo.',
  'Choose another second language, or none.': 'Elija otro segundo idioma o ninguno.',
  '{0} is on the list already. Choose other words.':
    '{0} ya está en la lista. Elija otras palabras.',
  'One reason has to stay: nothing can be taken off without one.':
    'Un motivo tiene que quedar: sin él no se puede quitar nada.',
  'This reason was taken off the list meanwhile.':
    'Este motivo se ha quitado de la lista entretanto.',
  'A new reason needs a name. Fill it in.': 'Un motivo nuevo necesita un nombre. Rellénelo.',
  'This is the one favourite of the house. Take another into yours first.':
    'Es el único favorito de la casa. Tome primero otro entre los suyos.',
  'This item was taken off the menu meanwhile.':
    'Este artículo se ha quitado de la carta entretanto.',
  '{0} favourites are the most. Take one off first.':
    '{0} favoritos son el máximo. Quite primero uno.',
  'This modifier is gone. Look again.': 'Esta opción ya no existe. Mire de nuevo.',
  'An item was taken off this category meanwhile. Look at its cells again.':
    'Entretanto se quitó un artículo de esta categoría. Vuelva a mirar sus casillas.',
  '{0} and {1} would stand in cell {2}. Put one of them in another cell.':
    '{0} y {1} quedarían en la casilla {2}. Ponga uno de ellos en otra casilla.',
};
