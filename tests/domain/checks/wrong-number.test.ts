// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeWrongNumber } from '../../../src/domain/checks/wrong-number';
import { HOUR, NOW } from '../../builders';
import { find, logOf, makeClientLine, named } from './input';

const isWrong = makeWrongNumber('María López');

describe('wrong-number (product §6)', () => {
  it.each([
    'wrong number',
    'Wrong number!',
    'Sorry, wrong number',
    'I think you have the wrong number',
    'You have the wrong person',
    'You got the wrong number buddy',
    'you have reached the wrong person',
    'Hi this is the wrong number',
    'No, wrong person',
    'I’m not Maria',
    'I am not María',
    "this is not Maria's phone",
    "This isn't Maria",
    'This is not Bobs number',
    'There is no one by that name here',
    'nobody here by that name',
    'I don’t know any Maria',
    'Who is Maria?',
    'Maria no longer has this number',
    'This number belongs to someone else',
    'I just got this number',
    'This is no longer Marias phone',
    'número equivocado',
    'Tiene el número equivocado',
    'Perdón, número equivocado',
    'Es número equivocado',
    'Se equivocó de número',
    'se equivocaron de persona',
    'tiene a la persona equivocada',
    'No soy María',
    'no soy la persona que busca',
    'Aquí no vive ninguna María',
    'No conozco a María',
    '¿Quién es María?',
    'Este no es el teléfono de María',
    'este ya no es su número de Maria',
  ])('hears it in: %s', (text) => {
    expect(isWrong(text)).toBe(true);
  });

  it.each([
    'what’s the wrong number on the form?',
    'I gave them the wrong number',
    'you have the wrong number on file for my wife',
    'They put the wrong number on the police report',
    'You have the wrong number for my employer',
    'I have the wrong number for the adjuster',
    'They arrested the wrong person',
    'Sorry is this the wrong number for the law office?',
    'I’m not sure',
    'I am not home',
    'This is not my doctor’s phone',
    'this is not fair',
    'who is the judge?',
    'I don’t know who hit me',
    'There is no one at the house',
    'I just got this letter',
    'pusieron el número equivocado en el reporte',
    'le di el número equivocado',
    'me equivoqué de número, perdón',
    'mi número está equivocado en la forma',
    'Ese no es el número de mi doctor',
    'no soy ciudadana',
    '¿Quién es el juez?',
    'No conozco a ese señor',
    '',
  ])('does not hear it in: %s', (text) => {
    expect(isWrong(text)).toBe(false);
  });

  it('knows no name where there is none', () => {
    expect(makeWrongNumber('')('I am not Maria, who is Maria')).toBe(false);
    expect(makeWrongNumber('(.*) +')('I am not sure')).toBe(false);
  });

  it('holds until staff record what they did; START does not lift it', () => {
    const line = makeClientLine('Wrong number', { lineId: 'post:w', at: NOW - 9 * HOUR });
    const log = logOf(line, makeClientLine('START', { at: NOW - HOUR }));
    expect(find('wrong-number', { ...named('Jane Doe'), log })).toEqual({
      words: 'Wrong number',
      at: NOW - 9 * HOUR,
      caseId: '12042366',
      lines: ['7/post:w'],
    });
    const stops = { handled: [{ line: '7/post:w', at: NOW, note: 'Number put right in MyCase', by: null }] };
    expect(find('wrong-number', { log, stops })).toBeNull();
  });
});
