import type { HomeWords } from './home-words';

/** Spanish: Home's list of cases, and what staff keep about a conversation. */
export const esHome: HomeWords = {
  search: 'Buscar casos y mensajes',
  searchHint: 'Nombre, cliente, número de caso o palabras de un mensaje',
  filtersLabel: 'Mostrar',
  filters: {
    all: 'Todos',
    unread: 'No leídos',
    needs: 'Por decidir',
    flagged: 'Marcados',
    drafts: 'Borradores',
    reminders: 'Recordatorios',
    archived: 'Archivados',
    spam: 'Spam',
  },
  found: (cases) => (cases === 1 ? '1 caso encontrado' : `${cases} casos encontrados`),
  searching: 'Buscando mensajes…',
  nothingFound: 'No se encontró nada en esta computadora. Puede haber más en Hona y en MyCase.',
  nothingUnder: {
    all: 'No hay casos que mostrar.',
    unread: 'No hay mensajes sin leer en lo que se leyó de MyCase.',
    needs: 'Nada requiere una decisión.',
    flagged: 'Ningún caso está marcado en esta computadora.',
    drafts: 'No hay borradores en esta computadora.',
    reminders: 'No hay recordatorios en esta computadora.',
    archived: 'Ningún caso está archivado en esta computadora.',
    spam: 'Nada está marcado como spam en esta computadora.',
  },
  putAway: (archived, spam) =>
    `No hay casos que mostrar: ${[
      archived > 0 && (archived === 1 ? '1 está archivado' : `${archived} están archivados`),
      spam > 0 && (spam === 1 ? '1 está marcado como spam' : `${spam} están marcados como spam`),
    ]
      .filter(Boolean)
      .join(', ')}.`,
  show: { archived: 'Mostrar los archivados', spam: 'Mostrar el spam' },
  showMore: (n) => (n === 1 ? 'Mostrar 1 caso más' : `Mostrar ${n} casos más`),
  onlyHere:
    'Las marcas, el archivo, el spam y lo no leído se guardan en esta computadora. Ni Hona ni sus colegas los ven.',
  marks: { flagged: 'Marcado', archived: 'Archivado', spam: 'Spam', unread: 'Marcado como no leído' },
  asking: (n) => (n === 1 ? '1 por decidir' : `${n} por decidir`),
  events: (n) => (n === 1 ? '1 evento por decidir' : `${n} eventos por decidir`),
  remindDue: 'Recordatorio vencido',
  remindAt: (when) => `Recordatorio: ${when}`,
  actions: {
    flagged: ['Marcar para mí', 'Quitar la marca'],
    archived: ['Archivar', 'Sacar del archivo'],
    spam: ['Marcar como spam', 'No es spam'],
    unread: ['Marcar como no leído', 'Marcar como leído'],
  },
  done: {
    flagged: [
      'Marcado en esta computadora. Sus colegas solo ven las marcas que se ponen en Hona.',
      'Se quitó la marca.',
    ],
    archived: [
      'Archivado en esta computadora. Vuelve con el próximo mensaje; no se borra nada.',
      'Se sacó del archivo.',
    ],
    spam: [
      'Oculto en esta computadora como spam. No se borra nada, y Hona lo conserva.',
      'Ya no está marcado como spam.',
    ],
    unread: [
      'Marcado como no leído hasta que abra este caso de nuevo. Solo en esta computadora.',
      'Marcado como leído en esta computadora.',
    ],
  },
};
