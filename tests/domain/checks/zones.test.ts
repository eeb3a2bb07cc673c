// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findZoneOfNumber, findZonesOfAddress } from '../../../src/domain/checks/zones';

const [E, C, M, P] = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];

describe('findZonesOfAddress', () => {
  it.each([
    ['100 Main St, Los Angeles, CA 90012', [P]],
    ['100 Main St\nLos Angeles, California 90012-1234\nUnited States', [P]],
    ['100 main st, los angeles, ca 90012', [P]],
    ['New York, New York 10001', [E]],
    ['12 A St, Washington, D.C. 20001', [E]],
    ['12 Oak St, Springfield, IL', [C]],
    ['Phoenix, AZ 85001', ['America/Phoenix']],
    ['Flagstaff, AZ 86001', ['America/Phoenix']],
    ['Tuba City, AZ 86045', ['America/Phoenix', M]],
    ['Pensacola, FL 32501', [C]],
    ['Miami, FL 33101, USA', [E]],
    ['Port St. Joe, FL 32456', [E, C]],
    ['Someplace, Florida', [E, C]],
    ['El Paso, TX 79901', [M]],
    ['Austin, TX 78701', [C]],
    ['Gary, IN 46402', [C]],
    ['Knoxville, TN 37902', [E]],
    ['Nashville, TN 37201', [C]],
    ['Coeur d’Alene, ID 83814', [P]],
    ['Boise, ID 83702', [M]],
    ['Adak, AK 99546', ['America/Adak']],
    ['Anchorage, AK 99501', ['America/Anchorage']],
    ['San Juan, PR 00901', ['America/Puerto_Rico']],
    ['Honolulu, HI 96813', ['Pacific/Honolulu']],
    ['Charleston, West Virginia 25301', [E]],
    ['Toronto, ON M5V 2T6, Canada', ['America/Toronto']],
    ['Kenora, ON P9N1A1', ['America/Winnipeg']],
    ['Regina, Saskatchewan', ['America/Regina', 'America/Edmonton']],
    ['Vancouver BC V5K 0A1', ['America/Vancouver']],
    ['St. John’s, NL A1A 1A1', ['America/St_Johns']],
  ])('%s', (address, zones) => {
    expect(findZonesOfAddress(address)).toEqual(zones);
  });

  it.each([
    '',
    '12 Oak Ct',
    '12 Oak CT',
    '100 5th Ave NE',
    'Calle 5, Tijuana, BC 22000, Mexico',
    'Calle 5, Tijuana, BC 22000',
    'PSC 1, APO, AE 09012',
    'Los Angeles 90012',
    '10 Downing Street, London',
    'Arkansaw',
    'Kansas City',
  ])('tells nothing from: %s', (address) => {
    expect(findZonesOfAddress(address)).toEqual([]);
  });
});

describe('findZoneOfNumber', () => {
  it.each([
    ['+12133734253', P],
    ['+12125550100', E],
    ['+16025550100', 'America/Phoenix'],
    // In two zones.
    ['+18505550100', null],
    ['+18005550100', null],
    ['+442071234567', null],
    [null, null],
  ])('%s', (number, zone) => {
    expect(findZoneOfNumber(number)).toBe(zone);
  });
});
