/** Longer than any line of any screen, with one word that cannot be broken at a space. */
export const LONG = {
  caseName:
    'In the Matter of the Petition of Maximiliana-Konstantina Papadopoulou-Featherstonehaugh, Individually and as Successor Trustee of the Papadopoulou Family Revocable Living Trust dated January 3, 1998, v. ReallyLongCorporateNameWithoutAnySpaceInItWhateverHoldingsInternational, Inc.',
  description: 'The trustee asks for instructions. '.repeat(40).trim(),
  first: 'Maximiliana-Konstantina Aikaterini Theodora',
  last: 'Papadopoulou-Featherstonehaugh-Vanderbilt-Ramirez de la Fuente',
};

export const RTL = {
  caseName: 'الحسيني ضد شركة المرفأ – 26-CV-118',
  description: 'حادث سير على الطريق I-110 بتاريخ 03/14/2026.',
  label: 'שפה מועדפת',
  value: 'עברית (Hebrew)',
  first: 'נועה בת־שבע',
  last: 'الحسيني',
};

/**
 * Everything that somebody may type into a field to see what happens: markup, script, templates, a mark of MyCase's
 * own, and characters that turn the writing round. A page that escapes it shows it; so must whoever reads the page.
 */
export const HOSTILE = {
  caseName:
    '"><img src=x onerror=alert(1)> [Closed] {{constructor}} #{7*7} <b>v.</b> \u202Egnorw\u202C Roe &amp; Co',
  number: "24-CV-'; DROP TABLE cases;--",
  practiceArea: '<script>alert("practice")</script>',
  description: '</script><script>alert(1)</script> Practice area: Fake; Date closed: 01/01/2020 <!-- ]]>',
  office: 'Primary</div></main><h2 id="case-name-header">Other Case</h2>',
  label: '<i>Label</i> {{field.X}}',
  value: '=cmd|"/c calc"!A1 \u2066javascript:alert(1)\u2069',
  role: 'Role"><svg onload=alert(1)>',
  first: '<Jane>',
  last: 'O\'Hara-\u202Eeod\u202C "$&" {{client.phone}}',
  group: 'Client',
  subject: 'Hona <b>Messages</b> [Closed]',
};
