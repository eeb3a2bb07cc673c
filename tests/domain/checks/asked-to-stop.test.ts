// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { allowsAgain, asksToStop } from '../../../src/domain/checks/opt-out-words';
import { HOUR, makeLine, NOW } from '../../builders';
import { find, logOf, makeClientLine } from './input';

const STOPS = [
  'STOP',
  'Not interested, stop',
  'I have another lawyer now; please stop.',
  'Ya tengo otro abogado, alto',
  'Stop msg',
  'Dont text me the reminders',
  'stop',
  'Stop.',
  'Stop please',
  'Please stop!!',
  'ok stop',
  'STOPALL',
  'stop all',
  'STOP 🛑',
  'ＳＴＯＰ',
  'Quit',
  'END',
  'Revoke',
  'opt out',
  'Opt-out please',
  'Cancel',
  'unsubscribe',
  'Please unsubscribe me from these texts',
  'please stop texting me',
  'Dana please stop texting me',
  'I hired somebody else. Stop contacting me.',
  'You need to stop texting me',
  'I told you to stop texting me',
  'I asked you to stop.',
  'Can you please stop texting',
  'stop calling and texting me, please stop messaging me',
  'Quit texting me',
  'stop sending me these messages',
  'Please stop sending texts',
  'stop with the text messages',
  'stop all notifications please',
  'I want to stop getting these texts',
  'don’t text me anymore',
  "Don't text me",
  'Do not contact me again',
  'please dont message me at this number',
  'never text this number again',
  'I don’t want any more texts',
  'I do not want to receive text messages',
  'I no longer want to receive messages from you',
  "I don't want you to text me",
  'I don’t want to be texted',
  'no more texts please',
  'take me off this list',
  'Remove me from your text list',
  'please remove my number',
  'delete my number from your system',
  'lose my number',
  'leave me alone',
  'I would like to opt out of text messages',
  'Opt me out',
  'I revoke my consent to be texted',
  'You do not have permission to text me',
  'cancel text alerts',
  'NETWORK MSG: You replied with the word "stop" which blocks all texts sent from this number.',
  'Thanks for everything.\nPlease stop texting me now',
  'Stop texting me &amp; my wife',
  'I said stop',
  'I don’t want to hear from you anymore',
  'Do not text.',
  'I do not consent to text messages',
  'You are not allowed to text me',
  'Do not call or text me',
  'Please do not send me any more texts',
  'remove me please',
  'No envíen más mensajes',
  'ya no manden mensajes',
  'no me vuelvan a mandar mensajes',
  'ya párele',
  'ya no me escriba',
  'Por favor ya no me escriban',
  'No me escriba más',
  'no me texteen',
  'no me contacten por favor',
  'deje de mandarme mensajes',
  'Dejen de escribirme',
  'por favor deje de enviar mensajes',
  'quiero que dejen de mandarme mensajes',
  'alto',
  'ALTO por favor',
  'Pare, por favor',
  'basta ya',
  'no me manden más mensajes',
  'No me mande mensajes',
  'ya no me manden nada',
  'Ya no me llamen',
  'no me llame más',
  'quiten mi número',
  'Quite mi numero por favor',
  'bórreme de la lista',
  'Sáquenme de su lista',
  'No quiero recibir más mensajes',
  'no quiero que me escriban',
  'ya no quiero mensajes',
  'no más mensajes',
  'Ya tengo otro abogado y ya no me manden mensajes',
  'cancelen los mensajes',
  'quiero darme de baja de los mensajes',
  'Baja',
  'cancelar',
  'desuscribirme',
  'Revoco mi consentimiento',
  'déjenme en paz',
];

const OTHERS = [
  'Dont text me the code, email it',
  'Don’t text me my statement, I will pick it up',
  'He would not, for all I said, stop the car',
  'Turn left at the light, stop at the gate',
  'stop by the office',
  'I will stop by at 3',
  "Can't stop thinking about it",
  'I can’t stop crying',
  'bus stop',
  'I was at the bus stop',
  'He ran the stop sign',
  'There is a stop sign at the corner',
  'he won’t stop calling me',
  'My ex won’t stop texting me',
  "Don't stop",
  'Please don’t stop fighting for me',
  'cancel my appointment',
  'Please cancel the appointment on Friday',
  'Cancel please the appointment',
  'I want to quit my job',
  'I quit smoking',
  'the end of the month',
  'This has to end soon',
  'Can you tell him to stop texting me?',
  'tell them to stop calling me',
  'How do I make the collectors stop calling me',
  'I told him to stop harassing me',
  'I want the adjuster to stop calling me',
  'he should leave me alone',
  'I want him to leave me alone',
  'When will it stop?',
  'The officer made a traffic stop',
  'Non-stop pain since Monday',
  'The bleeding did not stop',
  'They stopped the payments',
  'can we stop the eviction?',
  'Please stop the foreclosure',
  'I have to stop taking the pills',
  'I had to stop texting, I was driving',
  "Don't text me at work, call my cell",
  'Please don’t text me after 9',
  "They don't text me back",
  'if you don’t text me I will call',
  'Why don’t you text me?',
  'I don’t want any more messages from him',
  'I don’t want these messages in court',
  'no more messages from my ex since Friday',
  'There is no more room',
  'Should I opt out of the class action?',
  'I want to opt out of the settlement',
  'I want to revoke my power of attorney',
  'how do I unsubscribe from the newsletter?',
  'Don’t unsubscribe me',
  'take me off the lease',
  'remove my name from the deed',
  'take me off the list of witnesses',
  'remove my number from the police report',
  'He asked me to stop paying',
  'Liked “Reply STOP to unsubscribe”',
  'Loved "Please stop by the office"',
  'He is not allowed to contact me',
  'Do not text my wife please',
  'don’t send messages to him',
  'They don’t send me messages',
  'I don’t want to hear from him',
  'Please remove me from the deed',
  'No manda mensajes',
  'no mande mensajes a mi esposa, ella no sabe',
  'no me vuelva a llamar en la noche',
  'no pare',
  'alto en la señal',
  'Hice alto en la esquina',
  'el hombre es alto',
  'se pasó el alto',
  'no me escribe nadie',
  '¿por qué no me escriben?',
  'si no me escribe le llamo',
  'mi ex no deja de mandarme mensajes',
  'dígale que deje de mandarme mensajes',
  'dígale que ya no me escriba',
  'Mi ex ya no me manda mensajes',
  'no me llame más tarde, mejor mañana',
  'No me llame al trabajo',
  'no me escriba en la noche',
  'no me mande el cheque por correo',
  'no me manden más papeles en inglés',
  'no me mandaron nada',
  'no quiero mensajes de él',
  'cancele mi cita por favor',
  'cancelar la cita',
  'me dieron de baja en el trabajo',
  'quíteme de la lista de testigos',
  'Pare en la gasolinera',
  'no más',
  'ya no',
  'No more',
  'Ok',
  '',
  '👍',
];

describe('asked-to-stop (product §6, FCC: in whatever words)', () => {
  it.each(STOPS)('hears it in: %s', (text) => {
    expect(asksToStop(text)).toBe(true);
    expect(allowsAgain(text)).toBe(false);
  });

  it('B6: a sign beyond Latin-1 counts as any other sign', () => {
    for (const text of [...STOPS, ...OTHERS])
      for (const put of [(sign: string) => `${text} ${sign}`, (sign: string) => `${sign} ${text}${sign}`])
        expect([text, asksToStop(put('😀'))]).toEqual([text, asksToStop(put('*'))]);
    expect(asksToStop('Please stop texting me 😀😀')).toBe(true);
    expect(allowsAgain('You can text me again 😀')).toBe(true);
    // A letter it stays, where the word alone is asked for.
    expect(asksToStop('stop я')).toBe(asksToStop('stop bus'));
  });

  it.each(OTHERS)('does not hear it in: %s', (text) => {
    expect(asksToStop(text)).toBe(false);
    expect(allowsAgain(text)).toBe(false);
  });

  it.each([
    'START',
    'Unstop',
    'start please',
    'you can text me again',
    'Ok you can start texting me',
    'It’s ok to text me',
    'Please text me again',
    'ya me puede escribir',
    'Puede volver a mandarme mensajes',
    'iniciar',
    'Sí quiero recibir mensajes',
  ])('hears that it is taken back in: %s', (text) => {
    expect(allowsAgain(text)).toBe(true);
  });

  it.each([
    'you can’t text me',
    'never start texting me again',
    'when does the trial start?',
    'Can you text me the address?',
    'no me puede escribir',
    'Why did you start texting me',
  ])('does not hear that in: %s', (text) => {
    expect(allowsAgain(text)).toBe(false);
  });
});

describe('asked-to-stop, in the log', () => {
  const stop = makeClientLine('Please stop texting me', { lineId: 'post:stop', at: NOW - 10 * HOUR });

  it('gives the words, when, the case and the line', () => {
    expect(find('asked-to-stop', { log: logOf(stop) })).toEqual({
      words: 'Please stop texting me',
      at: NOW - 10 * HOUR,
      caseId: '12042366',
      lines: ['7/post:stop'],
    });
  });

  it('counts only what the client wrote', () => {
    const ours = makeLine({ text: 'STOP' });
    const notice = makeClientLine('STOP', { direction: 'notice' });
    const nobody = makeClientLine('STOP', { author: null, authorTitle: null });
    expect(find('asked-to-stop', { log: logOf(ours, notice, nobody) })).toBeNull();
  });

  it('looks into the client’s other cases', () => {
    const other = { ...logOf(stop), ref: { firm: 'smithlaw', caseId: '9' } };
    expect(find('asked-to-stop', { otherLogs: [other] })).toMatchObject({ caseId: '9' });
    const named = { ...other, caseName: 'Doe v. Yard' };
    expect(find('asked-to-stop', { otherLogs: [named] })).toMatchObject({ caseName: 'Doe v. Yard' });
  });

  it.each([
    ['later', NOW - 9 * HOUR, null],
    ['earlier', NOW - 11 * HOUR, { lines: ['7/post:stop'] }],
    ['at a time that is not known, but below it', null, null],
  ])('is lifted by a START of the client %s', (_, at, found) => {
    const result = find('asked-to-stop', { log: logOf(stop, makeClientLine('START', { at })) });
    if (found) expect(result).toMatchObject(found);
    else expect(result).toBeNull();
  });

  it('is not lifted by a START of which nobody knows whether it came later', () => {
    const go = makeClientLine('START', { at: null, threadId: '8' });
    expect(find('asked-to-stop', { log: logOf(stop, go) })).not.toBeNull();
  });

  it('is lifted by what staff recorded, and a later line counts anew', () => {
    const stops = {
      handled: [{ line: '7/post:stop', at: NOW - HOUR, note: 'Called, e-mail only', by: null }],
    };
    expect(find('asked-to-stop', { log: logOf(stop), stops })).toBeNull();
    const again = makeClientLine('stop!', { lineId: 'post:again', at: NOW - 2 * HOUR });
    expect(find('asked-to-stop', { log: logOf(stop, again), stops })).toMatchObject({
      words: 'stop!',
      lines: ['7/post:again'],
    });
  });
});
