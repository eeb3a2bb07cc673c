import type { RefreshWords } from './refresh-words';

/** Spanish: which pages "Refresh from MyCase" did not read, and why. */
export const esRefresh: RefreshWords = {
  pageOf: (name) => `la página de ${name}`,
  thread: (subject) => `la conversación “${subject}”`,
  why: {
    gone: (pages) => `MyCase no le muestra: ${pages}.`,
    'no-answer': (pages) => `MyCase no respondió a tiempo: ${pages}. Inténtelo de nuevo en un minuto.`,
    'by-script': (pages) => `El panel solo los puede leer mientras están abiertos en MyCase: ${pages}.`,
    minute: (pages) => `Demasiadas páginas en este minuto; inténtelo de nuevo en un minuto: ${pages}.`,
    moved: (pages) => `La pestaña cambió de página antes de leer: ${pages}.`,
  },
};
