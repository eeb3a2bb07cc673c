import type { TemplateSettingsWords } from './template-settings-words';

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** Spanish: what the settings say of templates beside what the panel says of them too. */
export const esTemplateSettings: TemplateSettingsWords = {
  settingsHow:
    'Textos para empezar un mensaje. Se guardan en esta computadora. Las plantillas propias de Hona no se pueden leer: péguelas o impórtelas.',
  edit: 'Editar',
  editOf: (name) => `Editar “${name}”`,
  remove: 'Borrar',
  removeOf: (name) => `Borrar “${name}”`,
  deleted: (name) => `Se borró “${name}”.`,
  changedNotDeleted: (name) => `“${name}” cambió en otra ventana, así que no se borró. Revísela de nuevo.`,
  undoOf: (name) => `Recuperar “${name}”`,
  back: (name) => `“${name}” está de vuelta.`,
  emptyList: 'Ninguna todavía.',

  filesTitle: 'Plantillas como archivo',
  filesHow:
    'JSON para llevarlas a otra computadora; CSV para escribirlas en una hoja de cálculo (name, en, es, owner).',
  which: 'Cuáles',
  whichAll: 'Todas',
  exportJson: 'Exportar como JSON',
  exportCsv: 'Exportar como CSV',
  exported: (n) => `${count(n, 'plantilla está', 'plantillas están')} en el archivo.`,
  nothingToExport: 'No hay ninguna que exportar.',
  chooseFile: 'Archivo de plantillas para importar',
  importHow:
    'Las suyas se agregan, o se reemplazan por su nombre. Si el archivo contiene alguna del bufete, las del bufete se reemplazan todas juntas. Nada cambia antes de que usted haya visto qué.',
  paste: 'O pegue plantillas',
  pasteHow: 'JSON, o filas de una hoja de cálculo con la línea name, en, es, owner encima.',
  check: 'Revisar estas plantillas',
  notImported: 'No se cambió nada. El archivo tiene errores:',
  notImportedShort: 'No se cambió nada. El archivo tiene errores.',
  same: 'Estas plantillas ya están aquí; no hay nada que cambiar.',
  sure: '¿Importar estas plantillas?',
  steps: {
    added: (name, owner) => `Agregada: “${name}” (${owner})`,
    replaced: (name, owner) => `Reemplazada: “${name}” (${owner})`,
    removed: (name, owner) => `Quitada: “${name}” (${owner})`,
  },
  importNow: 'Importar',
  keep: 'Dejar todo como está',
  imported: (n) => `${count(n, 'plantilla cambió', 'plantillas cambiaron')}.`,
  newPlan:
    'Entretanto otra ventana cambió las plantillas, así que no se importó nada. Esto es lo que la importación haría ahora.',
  fileProblems: {
    unexpected: (found) => `esto no es JSON; “${found}” no debería estar aquí`,
    end: 'esto no es JSON; falta el final del archivo',
    'too-deep': 'demasiados corchetes uno dentro de otro',
    'quote-open': 'unas comillas no terminan',
    'quote-inside': 'hay comillas en medio de un valor; ponga todo el valor entre comillas',
    'after-quote': 'después de las comillas de cierre hay algo más; en un texto, duplique las comillas',
    'not-closed': 'un campo no termina: falta “}}”',
    'not-opened': 'hay “}}”, pero no “{{” antes',
    'no-name': 'un campo no tiene nombre',
    'too-large': 'el archivo pasa de 5 MB',
    'too-many': 'más de 1,000 plantillas',
    'not-utf8': 'el archivo no es texto en UTF-8; guárdelo como “CSV UTF-8” o JSON',
    'not-this-file':
      'este no es un archivo de plantillas: la primera línea debe nombrar las columnas name, en, es, owner',
    'not-this-version': 'el archivo es de otra versión',
    'unknown-key': 'no existe esa parte',
    'missing-key': 'falta',
    'no-column': 'no existe esa columna; hay name, en, es, owner',
    'wrong-columns': 'esta fila tiene más o menos valores que la primera línea',
    'not-object': 'debe ser una plantilla: { "name": …, "en": …, "es": … }',
    'not-list': 'debe ser una lista: [ … ]',
    'not-text': 'debe ser texto entre comillas',
    'not-owner': 'debe ser own o firm',
    'empty-name': 'el nombre está vacío',
    'long-name': 'el nombre pasa de 200 caracteres',
    'no-text': 'no tiene texto en ningún idioma',
    'long-text': 'el texto pasa de 5,000 caracteres',
    twice: 'está dos veces',
  },
  entry: (n, name) => (name === null ? `plantilla ${n}` : `plantilla ${n} (“${name}”)`),
  inText: (line, column) => ` (línea ${line}, columna ${column} de su texto)`,
  problemAt: (where, what, line, column) =>
    `Línea ${line}, columna ${column}${where && `, ${where}`}: ${what}`,
};
