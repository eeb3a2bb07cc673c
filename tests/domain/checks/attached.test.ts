// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { find } from './input';

describe('attached (M-ATTACH: the API takes no file)', () => {
  it.each([
    'See attached.',
    'Please see the attached form',
    'Please find attached the release',
    'The letter is attached.',
    'I have attached your agreement',
    'The attached document needs a signature',
    'I attached the form for you',
    'We are attaching the notice',
    'See the attachment',
    'Attached is the map',
    'Attached: the order',
    'Please sign the attached agreement and send it back',
    'Le adjunto la carta',
    'Adjunto encontrará el contrato',
    'Se adjunta copia',
    'El documento adjunto es suyo',
    'Le anexo la forma',
    'Va adjunto',
    'Vea el archivo adjunto',
    'Estoy adjuntando la foto',
  ])('finds it in: %s', (text) => {
    expect(find('attached', { text })).not.toBeNull();
  });

  it.each([
    'attached garage',
    'The garage is attached',
    'She is emotionally attached',
    'He is attached to his dog',
    'Is the house attached to theirs?',
    'the form I attached to your email yesterday',
    'I attached it to an e-mail',
    'The agreement is attached to the lease',
    'See the attachment in your email',
    'It is in the portal, attached',
    'El fiscal adjunto le va a llamar',
    'El juez adjunto va a decidir',
    'Le mandé el documento adjunto por correo',
    'See attached: https://example.com/form',
    'He was attacked',
    'wage attachment hearing',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(find('attached', { text })).toBeNull();
  });
});
