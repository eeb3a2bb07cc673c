import type { EventEndsWords } from './event-ends-words';

export const esEventEnds: EventEndsWords = {
  begun: 'evento empezado y nunca guardado',
  sending: 'evento en camino a Hona',
  failed: 'evento que no se guardó en Hona como figura aquí',
  unknown: 'evento cuyo último cambio quizá llegó a Hona, y quizá se avisó a los invitados',
  note: (title, when, zone, place, state, text) =>
    `“${title}”, ${when} (${zone})${place ? `, ${place}` : ''}: ${state}.${text ? `\n\n${text}` : ''}`,
};
