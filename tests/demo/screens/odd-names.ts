import { openCase, type ScreenShow, type Walk } from './screen';

/** Names as they come: long, right to left, and made to break a page. */
export const ODD_NAMES: readonly ScreenShow[] = [
  {
    id: 'long-name',
    title: 'A long name',
    when: 'names are longer than the panel is wide',
    heading:
      'In re the Marriage of Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh and the Children’s Trust of 2019 (Consolidated with 24-FL-00917)',
    says: ['Maximiliana-Konstantina Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh'],
    reach: (walk) =>
      openAdded(walk, '1', {
        first: 'Maximiliana-Konstantina',
        last: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
        name: 'In re the Marriage of Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh and the Children’s Trust of 2019 (Consolidated with 24-FL-00917)',
      }),
  },
  {
    id: 'right-to-left',
    title: 'A right-to-left name',
    when: 'names are written from right to left',
    heading: 'לוי-כהן נגד נמל חיפה בע"מ',
    says: ['שירה לוי-כהן', '(213) 555-0190'],
    reach: (walk) =>
      openAdded(walk, '2', { first: 'שירה', last: 'לוי-כהן', name: 'לוי-כהן נגד נמל חיפה בע"מ' }),
  },
  {
    id: 'hostile-name',
    title: 'A hostile name',
    when: 'names hold what could break a page or turn its lines round',
    heading: '<img src=x onerror=alert(1)>{{client}} ‮evil',
    says: ['<b>Bob</b>'],
    reach: (walk) =>
      openAdded(walk, '3', {
        first: '<b>Bob</b>',
        last: '</textarea><script>alert(2)</script>',
        name: '<img src=x onerror=alert(1)>{{client}} ‮evil',
      }),
  },
];

async function openAdded(
  walk: Walk,
  n: string,
  { first, last, name }: { first: string; last: string; name: string },
): Promise<void> {
  const { mycase } = walk.stage.sandbox;
  const id = `900800${n}`;
  mycase.addContact({ id, first, last, cell: `(213) 555-019${n === '2' ? 0 : n}` });
  const added = mycase.addCase({
    id: `3194800${n}`,
    name,
    stage: 'Discovery',
    practiceArea: 'Family',
    contacts: [{ contactId: id }],
  });
  await walk.tab.goto(`${added.url}/case_link`);
  // By this very client's name: the field of the case before may stand there a moment longer.
  await walk.panel.getByRole('textbox', { name: `Message to ${first}` }).waitFor();
  await openCase(walk, added);
}
