import type { KeptStopsWords } from './kept-stops-words';

export const esKeptStops: KeptStopsWords = {
  askedToStop: (client, when, caseId) =>
    `${client} pidió que no le escriban más, ${when}${caseId ? `, en el caso ${caseId}` : ''}. El mensaje ya no se guarda en esta computadora.`,
  wrongNumber: (when, caseId) =>
    `Una respuesta dijo que el número es equivocado, ${when}${caseId ? `, en el caso ${caseId}` : ''}. Ya no se guarda en esta computadora.`,

  title: 'Bajas que nadie ha atendido',
  how: 'Sus conversaciones se borraron de esta computadora por su antigüedad. Hasta que alguien anote qué se hizo, impiden escribir a estos clientes.',
  someone: 'El cliente',
  asked: (client, ofCase, firm, when) =>
    `${client} (caso ${ofCase}, ${firm}) pidió que no le escriban más, ${when}`,
  wrong: (client, ofCase, firm, when) =>
    `${client} (caso ${ofCase}, ${firm}): una respuesta dijo que el número es equivocado, ${when}`,
  note: 'Qué se hizo (se guarda en esta computadora)',
  save: 'Anotarlo',
  missing: 'Anote primero qué se hizo.',
  long: 'Hasta 500 caracteres.',
  recorded: 'Anotado. Ya no impide escribir.',
  goToo: (n) =>
    n === 1
      ? 'También se borra 1 baja que nadie ha atendido: después nada impide aquí escribir a ese cliente.'
      : `También se borran ${n} bajas que nadie ha atendido: después nada impide aquí escribir a esos clientes.`,
};
