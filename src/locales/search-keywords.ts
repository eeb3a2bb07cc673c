/**
 * What people call a setting or a group of settings, beside the words on the screen. The search looks at both languages,
 * whichever is spoken: so these are no words of one.
 */
const KEYWORDS: Readonly<Record<string, { en: string; es: string }>> = {
  connection: {
    en: 'login sign in log out disconnect test verify api key password server account',
    es: 'conexión desconectar cerrar iniciar sesión probar clave contraseña servidor cuenta integración',
  },
  token: {
    en: 'api key password secret credential',
    es: 'clave contraseña secreto credencial',
  },
  firm: {
    en: 'subdomain office company address',
    es: 'bufete despacho empresa dirección',
  },
  you: {
    en: 'profile account author user',
    es: 'usted perfil cuenta autor usuario',
  },
  'staff-id': {
    en: 'author sender who am i user number attorney paralegal',
    es: 'autor remitente quién soy usuario número abogado asistente identificación',
  },
  'staff-name': {
    en: 'author sender display',
    es: 'autor remitente nombre',
  },
  sending: {
    en: 'message text sms',
    es: 'enviar envío mensaje texto',
  },
  undo: {
    en: 'undo take back recall cancel delay wait seconds unsend',
    es: 'deshacer anular cancelar segundos espera',
  },
  'enter-sends': {
    en: 'return key keyboard shortcut newline line break',
    es: 'intro tecla teclado atajo línea nueva',
  },
  signature: {
    en: 'sign footer name below sign-off',
    es: 'firma pie nombre despedida',
  },
  notifications: {
    en: 'alert badge desktop sound popup bell notify',
    es: 'avisos alerta notificación sonido escritorio',
  },
  checks: {
    en: 'warn block confirm compliance tcpa stop opt out safety',
    es: 'controles advertir bloquear confirmar cumplimiento baja seguridad',
  },
  'quiet-hours': {
    en: 'night evening time late early do not disturb tcpa',
    es: 'noche horario silencio tarde temprano no molestar',
  },
  'firm-zone': {
    en: 'time zone timezone',
    es: 'zona horaria',
  },
  shorteners: {
    en: 'bitly tinyurl short link url',
    es: 'enlace corto acortador',
  },
  templates: {
    en: 'canned response snippet saved reply text block merge field pipe',
    es: 'plantillas respuesta guardada texto campo',
  },
  mapping: {
    en: 'stage phase practice area project type group title role custom field',
    es: 'etapa fase área proyecto tipo grupo título función campo correspondencia',
  },
  hona: {
    en: 'address portal',
    es: 'dirección portal bufete',
  },
  'conversation-link': {
    en: 'portal url client link',
    es: 'portal enlace cliente',
  },
  'hona-address': {
    en: 'open in hona url project',
    es: 'abrir en hona dirección proyecto',
  },
  events: {
    en: 'calendar appointment reminder time zone dialect format api',
    es: 'calendario cita recordatorio evento zona horaria formato',
  },
  keep: {
    en: 'retention storage privacy data backup',
    es: 'conservar guardar privacidad datos respaldo',
  },
  'keep-days': {
    en: 'retention days delete old history',
    es: 'conservar días borrar antiguo historial',
  },
  delete: {
    en: 'erase wipe reset clear purge uninstall',
    es: 'borrar eliminar limpiar restablecer',
  },
  'settings-file': {
    en: 'export import backup move computer transfer json',
    es: 'exportar importar respaldo mover otra computadora archivo',
  },
  looks: {
    en: 'appearance display theme',
    es: 'aspecto apariencia tema',
  },
  language: {
    en: 'spanish english español idioma translate',
    es: 'idioma español inglés traducir',
  },
  confidential: {
    en: 'blur hide privacy screen share shoulder',
    es: 'confidencial ocultar desenfocar privacidad pantalla compartida',
  },
  'single-keys': {
    en: 'keyboard shortcuts hotkeys voice dictation',
    es: 'atajos teclado teclas voz dictado',
  },
  launcher: {
    en: 'button open panel icon mycase',
    es: 'botón abrir panel',
  },
  diagnostics: {
    en: 'diagnostics debug support problem error log',
    es: 'diagnóstico soporte problema error registro',
  },
  about: {
    en: 'version license licence unofficial source',
    es: 'versión licencia no oficial',
  },
};

export const SEARCHED_IDS: readonly string[] = Object.keys(KEYWORDS);

/** The keywords of a setting or a group, in every language at once; empty where it has none. */
export function searchKeywords(id: string): string {
  const words = KEYWORDS[id];
  return words ? `${words.en} ${words.es}` : '';
}
