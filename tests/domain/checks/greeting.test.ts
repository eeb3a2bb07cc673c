// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeContact } from '../../builders';
import { find, named } from './input';

const greet = (text: string, name: string) => find('greeting', { text, ...named(name) });

describe('greeting (product §6: another name than the client’s)', () => {
  it.each([
    ['Hi Maria, please call us.', 'Jane Doe', 'Maria'],
    ['hi maria, please call', 'Jane Doe', 'maria'],
    ['HI MARIA!', 'Jane Doe', 'MARIA'],
    ['Hello Priyanka, hello', 'Jane Doe', 'Priyanka'],
    ['Hi Maria this is Dana', 'Jane Doe', 'Maria'],
    ['Good morning Marcus,\nthe hearing is on Monday', 'Jane Doe', 'Marcus'],
    ['Good morning, Marcus.', 'Jane Doe', 'Marcus'],
    ['Hi! Maria, call us', 'Jane Doe', 'Maria'],
    ['👋 Hey Tom! Call us', 'Jane Doe', 'Tom'],
    ['Dear Mr. Reed:', 'Jane Doe', 'Reed'],
    ['Good afternoon Mrs. Smith, please call', 'Jane Doe', 'Smith'],
    ['Ms. Park, please call us', 'Jane Doe', 'Park'],
    ['Maria, please call us', 'Jane Doe', 'Maria'],
    ['Kevin, your hearing is on Monday', 'Jane Doe', 'Kevin'],
    ['Hi Maria Gomez, hello', 'Maria Lopez', 'Maria Gomez'],
    ['Hi Mr. Lopez,', 'Maria Gomez', 'Lopez'],
    ['Hola José, le escribe Dana', 'María López', 'José'],
    ['Hola, buenos días Sra. Ortega, su audiencia', 'María López', 'Ortega'],
    ['Estimado señor Ramírez: su audiencia', 'María López', 'Ramírez'],
    ['Buenas tardes Don Pedro, ya llegó', 'María López', 'Pedro'],
    ['Hola Luis y Ana, ¿cómo están?', 'María López', 'Luis Ana'],
    ['Hi Ana,', 'Anabel Cruz', 'Ana'],
    ['Hi Robert,', 'Roberta Cruz', 'Robert'],
    ['Hi Mary,', 'Marcos Cruz', 'Mary'],
  ])('finds it in "%s" to %s', (text, name, found) => {
    expect(greet(text, name)).toEqual({ name: found });
  });

  it.each([
    ['Hi Jane, please call', 'Jane Doe'],
    ['Hi jane', 'JANE DOE'],
    ['Hi Jane Doe,', 'Jane Doe'],
    ['Hi Doe,', 'Doe, Jane'],
    ['Hi Jane, this is Maria', 'Doe, Jane A.'],
    ['Dear Ms. Doe,', 'Jane Doe'],
    ['Ms. Doe, please call', 'Jane Doe'],
    ['Hi Mr. O’Neil,', "Robert O'Neil"],
    ['Hi Ms. Garcia-Lopez,', 'Ana Garcia Lopez'],
    ['Hi Bob,', "Robert O'Neil"],
    ['Hi Robert,', 'Bob ONeil'],
    ['Hi Bill!', 'William Stone'],
    ['Hi Danny,', 'Daniel Cruz'],
    ['Hi Jenny,', 'Jennifer Cruz'],
    ['Hi Tom,', 'Thomas Alvarez'],
    ['Hi Mike,', 'Miguel Soto'],
    ['Hi Robert J. Stone,', 'Robert Stone'],
    ['Hi Maria Elena,', 'María López'],
    ['Hola María José,', 'Maria Jose Lopez'],
    ['Hola Pepe,', 'José Ramírez'],
    ['Hola Juanita,', 'Juana Flores'],
    ['Hola Carlitos:', 'Carlos Vega'],
    ['Hola Lupita,', 'Guadalupe Reyes'],
    ['Doña Lupita, ya está', 'Guadalupe Reyes'],
    ['Hola Tere,', 'Teresa Aguilar'],
    ['Hola Anita,', 'Ana Torres'],
    ['Hola Jose', 'José Ramírez'],
    ['Hola Jose', 'José Ramírez'],
    ['Sra. de la Cruz, buenos días', 'Rosa de la Cruz'],
    ['Buenos días Sra. López, su audiencia', 'María López'],
    ['Hi Jane and John,', 'John Doe'],
    ['Hi all,', 'Jane Doe'],
    ['Hi there, call us', 'Jane Doe'],
    ['Hi there!', 'Jane Doe'],
    ['Good morning', 'Jane Doe'],
    ['Good morning, your hearing is today', 'Jane Doe'],
    ['Good morning. Unfortunately, the court is closed.', 'Jane Doe'],
    ['Buenos días', 'Jane Doe'],
    ['Buenos días, ya llegó su permiso.', 'María López'],
    ['Hola, le escribe Dana.', 'María López'],
    ['Hola a todos,', 'María López'],
    ['Hola, Dana de la oficina. Llámenos.', 'María López'],
    ['Hi just checking', 'Jane Doe'],
    ['Hi Just checking in', 'Jane Doe'],
    ['Hi Following up on this', 'Jane Doe'],
    ['Hello USCIS cashed the check', 'Jane Doe'],
    ['Hi This is Dana', 'Jane Doe'],
    ['Hi, Dana here from Smith Law', 'Jane Doe'],
    ['Hello Dana with Smith Law.', 'Jane Doe'],
    ['Dear Client,', 'Jane Doe'],
    ['Please call us. Dana', 'Jane Doe'],
    ['Thursday, we meet at 10', 'Jane Doe'],
    ['Sorry, wrong day', 'Jane Doe'],
    ['Rosa, our assistant, will call you', 'Jane Doe'],
    ['Maria, Carlos and I will be there', 'Jane Doe'],
    ['Maria called', 'Jane Doe'],
    ['Dr. Lin, the evaluator, will call', 'Jane Doe'],
    ['The hearing is on Monday', 'Jane Doe'],
    ['Hi Wei,', '李伟'],
    ['', 'Jane Doe'],
    ['Hi Maria,', ''],
    ['Hi', 'Jane Doe'],
    ['Hi ,,,', 'Jane Doe'],
  ])('finds nothing in "%s" to %s', (text, name) => {
    expect(greet(text, name)).toBeNull();
  });

  it('knows nobody’s name at a company, and none where no client is', () => {
    const contact = makeContact({ name: 'Harbor LLC', type: 'Company' });
    expect(find('greeting', { text: 'Hi Maria,', client: { contact, own: undefined } })).toBeNull();
    expect(find('greeting', { text: 'Hi Maria,', client: null })).toBeNull();
  });
});
