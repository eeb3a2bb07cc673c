import type { PolicyOffWords } from './policy-off-words';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const esPolicyOff: PolicyOffWords = {
  features: {
    sending: 'los envíos',
    update: 'Actualizar Hona',
    calendar: 'Calendario',
    templates: 'plantillas',
    export: 'exportar',
    refresh: 'Volver a leer MyCase',
  },

  readOnly:
    'La política de su bufete solo permite leer. Desde aquí no se envía nada; su texto queda como borrador.',
  readOnlyWaits: (n: number) =>
    `La política de su bufete solo permite leer. ${count(n, 'mensaje espera', 'mensajes esperan')} hasta que permita enviar de nuevo.`,
  off: (feature: string) => `La política de su bufete ha desactivado: ${feature}.`,
  wiping:
    'La política de su bufete pide borrar todo en esta computadora. La conexión y lo que se leyó ya están borrados. Lo que está sin terminar espera su decisión: los mensajes, y los eventos de los que no se sabe si llegaron (en Calendario, en su caso). Cuando no quede nada, se borra también el resto.',
  staffList: 'De la lista de su bufete',
  choose: 'Elija…',
};
