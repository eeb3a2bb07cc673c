import type { DiagnosticsWords } from './diagnostics-words';

export const esDiagnostics: DiagnosticsWords = {
  title: 'Informe para pedir ayuda',
  how: 'Dice qué funciona aquí, qué puede leer el panel, cómo fueron los últimos mensajes y cuánto se guarda: conteos, horas y resultados. Sin nombres, textos, teléfonos, números de caso ni token. Se hace aquí y no se envía a nadie; usted decide quién lo recibe. Está en inglés, para quien ayuda.',
  make: 'Hacer un informe',
  again: 'Hacerlo de nuevo',
  label: 'El informe completo',
  shown: 'Esto es todo. Léalo antes de copiarlo o guardarlo.',
  copy: 'Copiar el informe',
  save: 'Guardar el informe',
  copied: 'El informe se copió.',
  notCopied: 'El navegador no dejó copiarlo. Seleccione el texto y cópielo.',
  saved: 'El informe se entregó a las descargas del navegador.',
};
