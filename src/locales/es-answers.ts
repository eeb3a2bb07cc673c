import type { AnswersWords } from './answers-words';

/** Qué pasó con cada intento de entregar un mensaje a Hona, en una exportación. */
export const esAnswers: AnswersWords = {
  accepted: 'Aceptado',
  refused: 'Rechazado',
  token: 'Token rechazado',
  later: 'Pidió esperar',
  none: 'No se sabe',
  unknown: {
    timeout: 'Sin respuesta a tiempo',
    connection: 'Se cortó la conexión',
    redirect: 'No respondió la propia Hona',
    status: 'Un error que no dice si salió',
    incomplete: 'La respuesta se cortó',
    implausible: 'Una respuesta que no se entiende',
    'too-large': 'Una respuesta demasiado grande',
    'worker-ended': 'El navegador se cerró antes de la respuesta',
  },
};
