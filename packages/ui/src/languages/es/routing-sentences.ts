import type { Sentences } from '../telling.ts';

/** What is said of stations and of the rules that send work to them. */
export const routingSentences: Sentences = {
  '{0} cannot stand in for itself. Choose another station.':
    '{0} no puede sustituirse a sí misma. Elija otra estación.',
  '{0} is closed and its work goes elsewhere. Open it first, or choose another station.':
    '{0} está cerrada y su trabajo va a otra parte. Ábrala primero o elija otra estación.',
  'Rule {0} has no station that is set up. Choose one or take the rule off.':
    'La regla {0} no tiene ninguna estación configurada. Elija una o quite la regla.',
  'Rule {0} has no station that is set up ({1} is none). Choose one or take the rule off.':
    'La regla {0} no tiene ninguna estación configurada ({1} no lo es). Elija una o quite la regla.',
  'Rule {0} fits everything. Say for which item, category, modifier, order type or hours it is.':
    'La regla {0} vale para todo. Indique para qué artículo, categoría, modificador, tipo de pedido u horas es.',
  'No open station stands in for {0}. Name one in the back office under More, Routing.':
    'Ninguna estación abierta sustituye a {0}. Nombre una en la oficina, en More, Routing.',
  'Late after {0} s is not later than due after {1} s. Make late the longer time.':
    'Tarde a los {0} s no es después de previsto a los {1} s. Haga que tarde sea el tiempo más largo.',
  "Target {0} fits every ticket. Choose an order type or a course, or change the station's own times.":
    'Los tiempos {0} valen para todas las comandas. Elija un tipo de pedido o un pase, o cambie los tiempos propios de la estación.',
  '{0} makes this already. Choose another station.': '{0} ya lo prepara. Elija otra estación.',
  '{0} has no screen, and nobody would see this there. Choose a station with one.':
    '{0} no tiene pantalla y nadie lo vería allí. Elija una estación que la tenga.',
  '{0} is closed. Open it first, or choose another station.':
    '{0} está cerrada. Ábrala primero o elija otra estación.',
  'Nothing of this is left to move. Choose a line that is not done yet.':
    'No queda nada de esto por mover. Elija una línea que aún no esté lista.',
  'The other station has this done, or nothing of it is elsewhere. Recall it there.':
    'La otra estación ya lo ha terminado, o nada está en otro sitio. Recupérelo allí.',
  '{0} × {1} are more than the {2} that were sold. Ring what is more on the check.':
    '{0} × {1} son más que los {2} vendidos. Marca en la cuenta lo que sobre.',
  'Nothing of this was sold and made here. Choose a line of a ticket that has one.':
    'De esto no se vendió ni se hizo nada aquí. Elige una línea de una comanda que lo tenga.',
  'The station has begun with this. Ask the cook, or bump it and throw it away.':
    'La estación ya ha empezado. Pregunta en cocina, o termina la comanda y tíralo.',
  'Nothing of this is with the kitchen, so nothing can be made again. Send it first.':
    'Nada de esto está en cocina, así que no hay nada que rehacer. Envíalo primero.',
  'This is no dish that is made again. Void it on its check.':
    'Este plato no se está rehaciendo. Anúlalo en su cuenta.',
};
