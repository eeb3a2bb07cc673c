import type { BackgroundWords } from './background-words';

/** Spanish: what the icon, the computer's own notifications and the ways to open the panel say. */
export const esBackground: BackgroundWords = {
  product: 'Hona Panel',
  openPanel: 'Abrir el panel de Hona',
  undecided: (n) => (n === 1 ? '1 mensaje requiere una decisión' : `${n} mensajes requieren una decisión`),
  events: (n) => (n === 1 ? '1 evento requiere una decisión' : `${n} eventos requieren una decisión`),
  due: (n) => (n === 1 ? 'Venció 1 recordatorio' : `Vencieron ${n} recordatorios`),
  asks: 'Abra el panel: tiene una pregunta para usted',
  unread: (n) => (n === 1 ? '1 mensaje nuevo de un cliente' : `${n} mensajes nuevos de clientes`),
  answer: {
    title: 'Mensaje nuevo de un cliente',
    message: 'Abra el caso para leerlo. Mantenga activas también las notificaciones de Hona.',
  },
  reminder: {
    title: 'Usted pidió un recordatorio de un borrador',
    message: 'No se envió nada. Abra el caso para continuar.',
  },
};
