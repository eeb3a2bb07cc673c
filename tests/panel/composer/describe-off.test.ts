import { expect, it } from 'vitest';
import { normalisePhone } from '../../../src/domain/phone';
import { describeSendOff } from '../../../src/panel/composer/describe-off';
import { makeFact, makePhone, makeProject } from '../../builders';

it.each([
  ['+52 55 1234 5678', 'outside the US and Canada'],
  ['800-373-4253', 'a service’s number'],
  ['ask mother', 'letters or words'],
  ['373-4253', 'too few or too many digits'],
  ['113-373-4253', 'No US or Canadian number looks like this'],
])('says why %j cannot be texted (PULL-PHONE-1)', (raw, why) => {
  const phones = makeFact([normalisePhone(makePhone({ raw }))]);
  const project = makeProject({}, { contacts: { '9001001': { phones } } });
  const text = describeSendOff('doubtful-number', 'smithlaw', project);
  expect(text).toContain(`${raw} is not a number that can be texted.`);
  expect(text).toContain(why);
});
