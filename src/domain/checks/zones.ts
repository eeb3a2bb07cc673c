/** One letter for each zone of the tables below. */
const ZONES: Readonly<Record<string, string>> = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  P: 'America/Los_Angeles',
  Z: 'America/Phoenix',
  A: 'America/Anchorage',
  D: 'America/Adak',
  H: 'Pacific/Honolulu',
  R: 'America/Puerto_Rico',
  G: 'Pacific/Guam',
  S: 'Pacific/Pago_Pago',
  V: 'America/Vancouver',
  Q: 'America/Dawson_Creek',
  L: 'America/Edmonton',
  K: 'America/Regina',
  W: 'America/Winnipeg',
  T: 'America/Toronto',
  X: 'America/Halifax',
  N: 'America/St_Johns',
  J: 'America/Goose_Bay',
  Y: 'America/Whitehorse',
};

/**
 * States and territories of the United States, then Canada's provinces: code, name, zones, the one of most people
 * first (49 CFR Part 71; for Canada the IANA database's zone.tab).
 */
const STATES =
  'AL Alabama C|AK Alaska AD|AZ Arizona ZM|AR Arkansas C|CA California P|CO Colorado M|CT Connecticut E|DE Delaware E|DC District of Columbia E|FL Florida EC|GA Georgia E|HI Hawaii H|ID Idaho MP|IL Illinois C|IN Indiana EC|IA Iowa C|KS Kansas CM|KY Kentucky EC|LA Louisiana C|ME Maine E|MD Maryland E|MA Massachusetts E|MI Michigan EC|MN Minnesota C|MS Mississippi C|MO Missouri C|MT Montana M|NE Nebraska CM|NV Nevada PM|NH New Hampshire E|NJ New Jersey E|NM New Mexico M|NY New York E|NC North Carolina E|ND North Dakota CM|OH Ohio E|OK Oklahoma C|OR Oregon PM|PA Pennsylvania E|RI Rhode Island E|SC South Carolina E|SD South Dakota CM|TN Tennessee CE|TX Texas CM|UT Utah M|VT Vermont E|VA Virginia E|WA Washington P|WV West Virginia E|WI Wisconsin C|WY Wyoming M|PR Puerto Rico R|VI Virgin Islands R|GU Guam G|MP Northern Mariana Islands G|AS American Samoa S';
const PROVINCES =
  'AB Alberta L|BC British Columbia VLQ|MB Manitoba W|NB New Brunswick X|NL Newfoundland and Labrador NJ|NS Nova Scotia X|NT Northwest Territories L|NU Nunavut TWL|ON Ontario TW|PE Prince Edward Island X|QC Quebec TX|SK Saskatchewan KL|YT Yukon Y';

/** How ZIP and postal codes begin that are not, or not surely, in the first zone of their state (USPS, Canada Post). */
const CODES =
  'C 325 463 464 476 477 420 421 422 423 424|M 586 577 693 799 885|E 374 376 379|P 838|D 99546 99547|Z 8600 8601|EC 324 465 475 479 401 425 426 427 498 499|CE 373 377 378|CM 585 588 575 576 690 691 692 677 678 798|MP 835|PM 979 898|ZM 860 865|VL V0A|VLQ V0B|VQ V0C|L V1A V1C S9V X0B|Q V1G V1J|J A2V A0P A0R|NJ A0K|W P0V P0W P0X P0Y P8N P8T P9A P9N X0C|TW P0T|X G4T|TX G0G|T X0A';

/** Area codes that lie in one zone alone (NANPA's list by state). People keep their numbers when they move. */
const AREAS =
  'E 201 202 203 207 212 215 216 220 223 227 229 234 239 240 248 252 260 267 269 272 276 301 302 304 305 313 315 317 321 330 332 336 339 347 351 352 380 386 401 404 407 410 412 413 419 434 440 443 445 470 475 478 484 502 508 513 516 517 518 540 551 561 567 570 571 585 586 603 607 609 610 614 616 617 631 640 646 667 678 680 681 689 703 704 706 716 717 718 724 727 732 734 740 743 754 757 762 770 771 772 774 781 786 802 803 804 810 813 814 828 838 839 843 845 848 854 856 857 859 860 862 863 864 865 878 904 908 910 912 914 917 919 929 934 937 941 947 948 954 959 973 978 980 984 989|C 205 210 214 217 218 219 224 225 228 251 254 256 262 281 309 312 314 316 318 319 320 325 331 334 337 346 361 402 405 409 414 417 430 469 479 501 504 507 512 515 531 534 539 563 573 580 601 608 612 615 618 629 630 636 641 651 660 662 682 708 712 713 715 726 731 737 763 769 773 779 806 815 816 817 830 832 847 870 872 901 903 913 918 920 931 936 938 940 945 952 956 972 979 985|M 303 307 385 406 435 505 575 719 720 801 915 970|P 206 209 213 253 310 323 341 360 408 415 424 425 442 503 509 510 530 559 562 564 619 626 628 650 657 661 669 702 707 714 725 747 760 805 818 820 831 858 909 916 925 949 951 971|Z 480 520 602 623|H 808|R 340 787 939|G 670 671|S 684|V 604|L 403 587 780 825|K 306 639|W 204 431|T 226 249 289 343 365 416 437 438 450 514 519 548 579 613 647 705 819 873 905|X 506 782 902';

/** An address ends with the state, a ZIP or postal code, and the country, as far as it has them. */
const COUNTRY = /[\s,]*\b(?:USA?|United States(?: of America)?|Canada|EE\.? ?UU)[\s,.]*$/i;
const ZIP = /[\s,.]+(?:(\d{5})(?:-\d{4})?|([A-Z]\d[A-Z]) ?\d[A-Z]\d)$/i;
/** Longer is no address that MyCase shows, and its end holds the state. */
const ADDRESS = 200;

/**
 * The zones in which an address may lie, IANA; several where its state has several and its code does not tell; none
 * where no state of the United States or Canada stands at its end.
 */
export function findZonesOfAddress(address: string): string[] {
  const tail = address.slice(-ADDRESS).normalize('NFKC').trim().replace(COUNTRY, '');
  const [code, zip, postal] = ZIP.exec(tail) ?? [];
  const rest = code === undefined ? tail : tail.slice(0, -code.length);
  const states = [...(postal ? [] : STATES.split('|')), ...(zip ? [] : PROVINCES.split('|'))];
  const state = states.find((one) => endsIn(rest, one, code !== undefined));
  if (!state) return [];
  const all = state.slice(state.lastIndexOf(' ') + 1);
  const told = (zip ?? postal)?.toUpperCase();
  return toZones(told ? (findRow(CODES, told) ?? all.slice(0, 1)) : all);
}

/** The zone in which numbers of this area code were given out; null where that is not one. */
export function findZoneOfNumber(e164: string | null): string | null {
  const area = e164?.startsWith('+1') ? e164.slice(2, 5) : '';
  return (area && toZones(findRow(AREAS, area) ?? '')[0]) || null;
}

/** By its name, or by its two letters: behind a comma or before a ZIP code, since "12 Oak Ct" ends so, too. */
function endsIn(text: string, state: string, hasCode: boolean): boolean {
  const [code, name] = [state.slice(0, 2), state.slice(3, state.lastIndexOf(' '))];
  const even = text.replace(/\b([A-Z])\.([A-Z])\.?$/i, '$1$2').replace(/[\s,.]+$/, '');
  if (even.toLowerCase().endsWith(name.toLowerCase())) return !/\p{L}$/u.test(even.slice(0, -name.length));
  const [, before = '', last = ''] = /(?:^|([\s,]+))([A-Z]{2})$/i.exec(even) ?? [];
  return hasCode ? last.toUpperCase() === code : last === code && /[,\n]/.test(before);
}

/** The letters of the longest beginning of a code that a table has. */
function findRow(table: string, code: string): string | undefined {
  for (let length = code.length; length > 2; length--) {
    const row = table.split('|').find((one) => one.split(' ').indexOf(code.slice(0, length)) > 0);
    if (row) return row.split(' ')[0];
  }
  return undefined;
}

const toZones = (letters: string) => [...letters].map((letter) => ZONES[letter] ?? 'UTC');
