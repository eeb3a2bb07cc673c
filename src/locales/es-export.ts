import type { ExportWords } from './export-words';

/** Spanish: export and print. The record itself stays in English (record.ts). */
export const esExport: ExportWords = {
  title: 'Exportar',
  intro: (caseName) =>
    `Los mensajes de ${caseName} como los conoce esta computadora: lo que leyó en MyCase y lo que se envió desde aquí.`,
  careful: 'El archivo contiene los mensajes del cliente. Guárdelo donde el bufete guarda esas cosas.',
  print: 'Imprimir o PDF',
  csv: 'CSV (Excel)',
  json: 'JSON',
  close: 'Cerrar',
  saved: (name) => `Guardado como ${name}.`,
  failed: 'No se pudieron leer los mensajes. No se guardó nada.',
  printNow: 'Imprimir o guardar como PDF',
  nothing: 'Esta computadora no tiene nada de este caso, o la dirección no es la de un caso.',
  broken:
    'Lo que se guarda en esta computadora no se pudo leer. Cierre esta página y ábrala de nuevo desde el panel.',
  loading: 'Leyendo los mensajes',
};
