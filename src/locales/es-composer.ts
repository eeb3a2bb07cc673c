import type { ComposerWords } from './composer-words';

/** Spanish: what the composer says beyond the first sight. */
export const esComposer: ComposerWords = {
  changedElsewhere: 'Cambió en otra ventana: ¿conservar este texto o tomar el otro?',
  draftNotSaved: 'Este texto no se pudo guardar en esta computadora. Cópielo antes de cerrar el panel.',

  emptyMessage: 'Escriba primero un mensaje.',
  tooLong: (over) =>
    `Demasiado largo por ${over === 1 ? '1 carácter' : `${over} caracteres`}. No se corta nada: acórtelo o envíe dos mensajes.`,
  withSignature: 'Su línea de firma también cuenta.',
  brokenCharacter: (at) =>
    `El carácter ${at} está dañado (�: medio emoji, o un signo que se perdió), por eso no se envió nada. Está marcado en el texto: bórrelo o escríbalo de nuevo.`,
  counter: (n, max, texts) =>
    `${n} de ${max} caracteres${texts === 0 ? '' : texts === 1 ? ', 1 SMS' : `, ${texts} SMS`}`,
  left: (n) => (n === 1 ? 'queda 1' : `quedan ${n}`),
  forcedBy: (signs) => `Unicode por ${signs}`,
  space: 'un espacio poco común',
  unseenSign: 'un signo que no se ve',
  signature: 'Debajo:',

  makePlain: (was, is) => `Simplificar la puntuación (${was} → ${is} SMS)`,
  plainTitle: 'Simplificar la puntuación',
  plainHow: (was, is) =>
    `Algunas comillas, rayas, puntos o espacios tienen una forma que obliga a las compañías telefónicas a dividir el mensaje en más partes: ${was} en vez de ${is === 1 ? 'una' : is}. Las palabras y los emojis no cambian.`,
  plainChange: (was, is) => `${was} pasa a ser ${is}`,
  plainChanges: (changes) => `${changes.join('; ')}.`,
  plainSpace: 'un espacio',
  plainNone: 'nada',
  plainDo: 'Usar los simples',
  plainDone: 'La puntuación ya es simple. Deshacer la devuelve.',
  plainNothing: 'Ya no hay nada que simplificar.',
  cancel: 'Cancelar',
  close: 'Cerrar',

  pasteTooLong: (n, most) =>
    `Ese texto tiene ${n} caracteres; el campo admite ${most} en total. No se pegó nada, y lo que estaba ahí se conserva.`,
  fileTitle: {
    upload: 'Enviar un archivo',
    attach: 'Adjuntar desde MyCase',
    dropped: 'Desde aquí no se pueden enviar archivos',
  },
  fileWhy: {
    upload:
      'Hona no recibe archivos desde fuera: desde este panel solo se puede enviar texto. Hay tres maneras de lograrlo:',
    attach:
      'Hona no recibe archivos desde fuera, así que este panel no puede adjuntar un documento del caso. Hay tres maneras de lograrlo:',
    dropped:
      'No se envió ni se guardó nada de él. Hona no recibe archivos desde fuera: desde este panel solo se puede enviar texto. Hay tres maneras de lograrlo:',
  },
  fileWays: [
    'En Hona: abra la conversación del cliente y presione + junto al campo del mensaje. “Upload file” toma un archivo de su computadora; “Attach file from integration”, uno de este caso en MyCase. Por mensaje de texto pasan como máximo 5 MB; lo que mejor funciona son las imágenes.',
    'Desde el cliente: pídale que abra el enlace de su portal y presione + ahí. El archivo llega solo a los documentos del caso. En el menú de aquí, “Enlace a la conversación” explica cómo recibe ese enlace.',
    'En MyCase: ponga el archivo en Documents del caso y compártalo ahí con el cliente.',
  ],
  openHona: 'Abrir Hona',

  linkTitle: 'Enlace a la conversación',
  linkWhy:
    'Un enlace a la conversación es personal: quien lo tenga entra al portal del cliente sin contraseña. Solo Hona puede crearlo.',
  linkHow:
    'En Hona, abra la conversación del cliente, presione + junto al campo del mensaje y elija “Insert link to conversation”. Envíelo desde ahí, para que no le llegue a otro cliente.',
  linkFirm:
    'Si su bufete tiene una dirección que es igual para todos los clientes y les pide iniciar sesión, puede indicarla en Configuración, Su bufete en Hona. Entonces “Enlace a la conversación” la inserta.',
  openSettings: 'Abrir la configuración',

  template: 'Plantilla',
  link: 'Enlace a la conversación',
  field: 'Campo',
  upload: 'Subir un archivo',
  attach: 'Adjuntar desde MyCase',

  authorTitle: '¿En nombre de quién salen los mensajes?',
  authorHow:
    'Sus colegas ven este nombre junto al mensaje en Hona. El cliente solo ve el nombre del bufete. Vale para todos los casos en esta computadora.',
  authorCondition:
    'Esta persona debe estar en Hona como miembro del equipo y con cuenta de usuario; si no, el mensaje aparece como “CRM”.',
  authorCase: 'Del personal de este caso',
  authorNotRead: 'El personal del caso aún no se ha leído. Abra una vez “Contacts & staff” en MyCase.',
  authorOther: 'Otra persona',
  authorId: 'ID de personal en MyCase',
  authorIdHow: 'El número al final de la dirección de la propia página de personal en MyCase.',
  authorIdOdd: 'El ID de personal es un número.',
  authorName: 'Nombre',
  authorCrm: 'Nadie: mostrarlo como “CRM”',
  authorSave: 'Guardar',
  authorSaved: (name) => `Los mensajes de esta computadora salen ahora en nombre de ${name}.`,
  crm: 'CRM',

  caseNameCopied: 'Nombre del caso copiado.',
};
