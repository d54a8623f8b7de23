import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { press, tabTo } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, watch } from './watch.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let product: Product;
let made: Furnished;
let context: BrowserContext;
let page: Page;
let incident: string;
test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  made = await furnish(product);
  context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale: 'en-GB' });
  page = await context.newPage();
});
test.afterAll(async () => {
  await context.close();
  await product.stop();
});

const drawer = (): Locator => page.getByRole('dialog');

const field = (label: string): Locator => drawer().getByLabel(label, { exact: true });

async function fill(label: string, words: string): Promise<void> {
  await tabTo(page, field(label));
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

async function looked(name: string): Promise<void> {
  // An open list of suggestions hangs beside the page, outside of every landmark.
  const listed = (await page.getByRole('listbox').count()) > 0;
  expect(await violations(page, listed ? ['region'] : []), name).toEqual([]);
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

async function save(name: string): Promise<void> {
  await press(page, name, drawer());
}

test('a new incident is filled without a mouse: two lots, a person, custody, a step, a communication', async () => {
  const watched = watch(page, product.url);
  await page.goto('/incidents');
  await tabTo(page, page.getByLabel('What happened, in a few words'));
  await page.keyboard.insertText('Arrests in Hunchun, March 2013');
  await tabTo(page, page.getByLabel('Returning state'));
  await page.keyboard.insertText('CN');
  await tabTo(page, page.getByLabel('Receiving state'));
  await page.keyboard.insertText('KP');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Arrests in Hunchun, March 2013' })).toBeVisible();
  incident = page.url();
  await expect(page.locator('.blank-add')).toHaveCount(5);
  await page.locator('#lots').scrollIntoViewIfNeeded();
  await looked('1-blank');

  // Lots: a missing label is said at its field, a label given twice comes back from the server to it.
  await press(page, /Add the first lot/);
  await expect(field('Label')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawer()).toContainText('Give the lot a short label');
  await expect(field('Label')).toBeFocused();
  await looked('2-lot');
  await page.keyboard.insertText('A');
  await expect(drawer()).not.toContainText('Give the lot a short label');
  await fill('In a few words', 'Taken at the bus station');
  await page.keyboard.press('Enter');
  await expect(page.locator('#lots .part-note')).toContainText('Added: lot A');
  await press(page, /Add a lot/, page.locator('#lots'));
  await expect(field('Label')).toBeFocused();
  await page.keyboard.insertText('A');
  await page.keyboard.press('Enter');
  await expect(drawer()).toContainText('This incident has a lot of that label already.');
  await expect(field('Label')).toBeFocused();
  await fill('Label', 'A1');
  await tabTo(page, field('Part of'));
  await page.keyboard.press('ArrowDown');
  await save('Add a lot');
  await expect(page.locator('#lots .lots .lots .lot-label')).toHaveText('A1');

  // A person: a code and no name.
  await press(page, /Add the first person/);
  await expect(drawer().getByLabel(/\bname\b/i)).toHaveCount(0);
  await tabTo(page, field('Sex'));
  await page.keyboard.type('w');
  await fill('Age from', 'forty');
  await fill('Age to', '39');
  await tabTo(page, drawer().getByRole('radio', { name: /^not known/ }));
  await page.keyboard.press('ArrowUp');
  for (let up = 0; up < 4; up += 1) await page.keyboard.press('ArrowUp');
  await expect(drawer().getByRole('radio', { name: /^detained/ })).toBeChecked();
  await fill('Since or as of', 'around 12 March 2013');
  await expect(drawer()).toContainText('compared as 9 Mar 2013 to 15 Mar 2013');
  await save('Add a person');
  await expect(drawer()).toContainText('A whole number, or empty.');
  await fill('Age from', '40');
  await save('Add a person');
  await expect(drawer()).toContainText('The upper age is below the lower.');
  await looked('3-person');
  await fill('Age to', '49');
  await save('Add a person');
  const person = page.locator('#persons .persons li');
  await expect(person).toContainText('40–49 years');
  await expect(person).toContainText('about 12 Mar 2013');

  // Custody: a place of the gazetteer, an uncertain beginning, an end that cannot be.
  await press(page, /Enter where they are held/);
  await save('Add a custody period');
  await expect(drawer()).toContainText('Arrest or holding? Choose one.');
  await expect(drawer()).toContainText('Where? Any words will do.');
  await expect(drawer().getByRole('radio', { name: /^arrested/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(drawer().getByRole('radio', { name: /^held/ })).toBeChecked();
  await tabTo(page, field('Whom it concerns'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, field('Place'));
  await page.keyboard.type('hunch');
  await expect(page.getByRole('option', { name: /Hunchun/ })).toBeVisible();
  await looked('4-places');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field('Place')).toHaveValue('Hunchun');
  await expect(drawer()).toContainText('On the map: Hunchun, China');
  await fill('From', 'between 8 and 13 March 2013');
  await expect(drawer()).toContainText('any day from 8 Mar 2013 to 13 Mar 2013');
  await fill('Ended', '1 March 2013');
  await expect(drawer()).toContainText('Friday, 1 Mar 2013');
  await save('Add a custody period');
  await expect(drawer()).toContainText('Custody cannot end before it can have begun.');
  await looked('5-custody');
  await fill('Ended', 'no idea');
  await expect(drawer()).toContainText('Not yet a date that can be read.');
  await save('Add a custody period');
  await expect(drawer()).toContainText('This cannot be read as a date.');
  await fill('Ended', '');
  await fill('Last confirmed', '2013-03-17');
  await save('Add a custody period');
  const custody = page.locator('.course', { has: page.locator('#custody-title') });
  await expect(custody).toContainText('held, Hunchun');
  await expect(custody).toContainText('8–13 Mar 2013');
  await expect(custody.locator('.course-whom')).toHaveText('Lot A');

  // A step of the return, feared by a day; a day on which it happened does not go with that.
  await press(page, /Enter a return that is feared or known/);
  await expect(drawer().getByRole('radio', { name: /^feared/ })).toBeFocused();
  await page.keyboard.press('Space');
  await fill('From where', 'Hunchun');
  await fill('To where', 'the bridge at Wonjong');
  await expect(drawer()).toContainText('Not in the list of places');
  await fill('Expected', 'by 20 March 2013');
  await expect(drawer()).toContainText('any day up to 20 Mar 2013');
  await fill('Happened', '21 March 2013');
  await save('Add a step');
  await expect(drawer()).toContainText('Only a return that is reported or confirmed');
  await looked('6-step');
  await fill('Happened', '');
  await save('Add a step');
  const steps = page.locator('.course', { has: page.locator('#legs-title') });
  await expect(steps).toContainText('Hunchun → the bridge at Wonjong');
  await expect(steps).toContainText('Expected: by 20 Mar 2013');

  // A communication made by others.
  await press(page, /Enter who told whom/);
  await fill('Who told', 'UNHCR');
  await save('Add a communication');
  await expect(drawer()).toContainText('To whom? If nobody says, write that.');
  // The sentence shows before the field has focus: typed in between, the word would go elsewhere.
  await expect(field('Told whom')).toBeFocused();
  await page.keyboard.insertText('China');
  await expect(field('Told whom')).toHaveValue('China');
  for (const medium of ['by word of mouth', 'in writing']) {
    await tabTo(page, field(medium));
    await page.keyboard.press('Space');
    await expect(field(medium)).toBeChecked();
  }
  await fill('When', '14 March 2013');
  await fill('What was said', 'Asked that nobody be returned');
  await looked('7-communication');
  await save('Add a communication');
  await expect(page.locator('#communications')).toContainText('by word of mouth · in writing');
  await expect(page.locator('.blank-add')).toHaveCount(0);
  await page.locator('#timeline').scrollIntoViewIfNeeded();
  await looked('8-filled');
  expectQuiet({ ...watched, complaints: watched.complaints.filter((line) => !line.includes('422')) });
});

test('what is removed comes back as it was, what was changed is taken back, and the history tells', async () => {
  await page.goto(incident);
  const person = page.locator('#persons .persons li');
  const code = await person.locator('.code').innerText();
  await press(page, `Edit ${code}`);
  await press(page, 'Remove', drawer());
  await expect(person).toHaveCount(0);
  await expect(page.locator('#persons .part-note')).toContainText(`Removed: ${code}`);
  await expect(page.locator('#persons .part-note')).toBeFocused();
  await looked('9-removed');
  await page.keyboard.press('Control+z');
  await expect(person.locator('.code')).toHaveText(code);

  await press(page, 'Edit lot A');
  await fill('In a few words', 'Taken at the railway station');
  await page.keyboard.press('Enter');
  await expect(page.locator('#lots')).toContainText('Taken at the railway station');
  await press(page, /^Undo/, page.locator('#lots'));
  await expect(page.locator('#lots')).toContainText('Taken at the bus station');
  await expect(page.locator('#lots .part-note')).toContainText('Taken back: lot A');

  await press(page, 'Edit lot A');
  await press(page, 'Show who did what', drawer());
  await expect(drawer().locator('.history')).toContainText(
    'Title: Taken at the railway station → Taken at the bus station',
  );
  await looked('10-history-of-a-lot');
  await page.keyboard.press('Escape');
  await press(page, 'Show who did what', page.locator('#incident-history'));
  const history = page.locator('#incident-history .history');
  await expect(history).toContainText(`brought back a person: ${code}`);
  await expect(history).toContainText('removed a person');
  await expect(history).toContainText('added a custody period');
  await history.scrollIntoViewIfNeeded();
  await looked('11-history');
});

test('an entry rests on a claim, whose sentence is shown and whose day dates are read from', async () => {
  await page.goto(`/reports/${made.reportId}`);
  await page.locator('.entry-open', { hasText: '36' }).first().click();
  await page.keyboard.press('a');
  await expect(page.locator('.entry-accepted', { hasText: '36' })).toBeVisible();
  await page.goto(`/incidents/${made.incidentId}`);
  await press(page, /Add a custody period/);
  await expect(drawer().getByRole('radio', { name: /^arrested/ })).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, field('Rests on the claim'));
  await page.keyboard.type('36 relief');
  await expect(page.getByRole('option', { name: /36/ }).first()).toBeVisible();
  await looked('12-claims');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(drawer().locator('.chosen-claim mark')).toContainText('36');
  await expect(drawer().getByRole('button', { name: 'Another claim, or none' })).toBeFocused();
  await fill('Place', 'Shenyang');
  await fill('From', 'yesterday');
  await expect(drawer()).toContainText('Wednesday, 15 Feb 2012');
  await expect(drawer()).toContainText('counted from 16 Feb 2012');
  await drawer().locator('.chosen-claim').scrollIntoViewIfNeeded();
  await looked('13-claim');
  await save('Add a custody period');
  await expect(drawer()).toHaveCount(0);
  await expect(page.locator('.course-rows li', { hasText: '15 Feb 2012' }).first()).toContainText('1 claim');

  // The claim itself is counted in a lot that a person chooses.
  await page.locator('.course-rows li', { hasText: '15 Feb 2012' }).first().getByText('1 claim').click();
  await field('Belongs to the lot').selectOption({ index: 1 });
  await expect(drawer().getByText('graded or assigned the claim')).toBeVisible();
  await looked('14-lot-of-a-claim');
  await page.keyboard.press('Escape');
  await expect(page.locator('#lots .lot').first()).toContainText('36');

  // The lot's own form lists what was assigned to it.
  await page
    .locator('#lots .lot')
    .first()
    .getByRole('button', { name: /^Edit lot/ })
    .first()
    .click();
  await drawer()
    .getByText(/claims? assigned to this lot/)
    .click();
  await expect(drawer().locator('.group-claims')).toContainText('36');
  await page.keyboard.press('Escape');
});

test('nothing typed is lost when the server is away, or the drawer closes', async () => {
  await page.goto(incident);
  await press(page, /Add a communication/);
  await fill('Who told', 'The Korean government');
  await fill('Told whom', 'China');
  await product.pause();
  await page.keyboard.press('Escape');
  await product.start();
  await page.goto(incident);
  await press(page, /Add a communication/);
  await expect(drawer()).toContainText('You began this before');
  await expect(field('Who told')).toHaveValue('The Korean government');
  await product.pause();
  // Saved while nobody answers, it waits, and goes when somebody does.
  await save('Add a communication');
  await expect(page.getByText('The server has not answered since')).toBeVisible();
  await expect(field('Who told')).toHaveValue('The Korean government');
  await expect(drawer().getByRole('alert')).toHaveCount(0);
  await page.screenshot({ path: test.info().outputPath('15-away.png') });
  await product.start();
  await expect(page.locator('#communications .communications')).toContainText('The Korean government');
  await press(page, /Add a communication/, page.locator('#communications'));
  await expect(field('Who told')).toHaveValue('');
  await page.keyboard.press('Escape');
});

const kinds = [
  ['groups', '#lots'],
  ['persons', '#persons'],
  ['custody', '.course:has(#custody-title)'],
  ['legs', '.course:has(#legs-title)'],
  ['communications', '#communications'],
] as const;

type Tongue = {
  readonly locale: string;
  readonly lang: string;
  readonly typed: string;
  readonly read: string;
  readonly from: string;
  readonly missing: string;
};
const tongues: readonly Tongue[] = [
  {
    locale: 'ko-KR',
    lang: 'ko',
    typed: '2013년 3월 20일까지',
    read: '2013년 3월 20일까지의 어느 날',
    from: '시작',
    missing: '체포인가요, 구금인가요?',
  },
  {
    locale: 'zh-CN',
    lang: 'zh-Hans',
    typed: '2013年3月20日之前',
    read: '2013年3月20日及之前某日',
    from: '起',
    missing: '是逮捕还是关押？',
  },
];

for (const { locale, lang, typed, read, from, missing } of tongues) {
  test(`every form speaks ${lang}: its words, its dates, its mistakes`, async ({ browser }) => {
    const own = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const guest = await own.newPage();
    const watched = watch(guest, product.url);
    await guest.goto(incident);
    for (const [kind, section] of kinds) {
      await guest.locator(section).locator('.part-head button').last().click();
      const form = guest.getByRole('dialog');
      await form.locator('.part-form').waitFor();
      if (kind === 'custody') {
        await form.getByLabel(from, { exact: true }).fill(typed);
        await expect(form).toContainText(read);
        await form.locator('button[type="submit"]').click();
        await expect(form).toContainText(missing);
      }
      // Nothing of the English desk shows through, what was typed and codes apart.
      const entered = /Taken at the bus station|UNHCR|China|The Korean government|P-\w+/g;
      const words = (await form.innerText()).replaceAll(entered, '');
      expect(words.match(/[A-Za-z]{4,}/g) ?? [], `${kind} in ${lang}`).toEqual([]);
      expect(await violations(guest), `${kind} in ${lang}`).toEqual([]);
      await guest.screenshot({ path: test.info().outputPath(`${kind}.png`) });
      await guest.keyboard.press('Escape');
      await expect(form).toHaveCount(0);
    }
    expectQuiet(watched);
    await own.close();
  });
}

test('forms fit a narrow window, and the dark has enough contrast', async ({ browser }) => {
  const own = await browser.newContext({
    storageState: made.state,
    baseURL: product.url,
    locale: 'en-GB',
    colorScheme: 'dark',
    viewport: { width: 360, height: 740 },
  });
  const phone = await own.newPage();
  await phone.goto(incident);
  for (const [kind, section] of kinds) {
    await phone.locator(section).locator('.part-head button').last().click();
    const form = phone.getByRole('dialog');
    await form.locator('.part-form').waitFor();
    const wide = await form.evaluate((element) => element.scrollWidth - window.innerWidth);
    expect(wide, `${kind} is wider than its window`).toBeLessThanOrEqual(0);
    expect(await violations(phone), kind).toEqual([]);
    await phone.screenshot({ path: test.info().outputPath(`${kind}.png`) });
    await phone.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
  }
  await phone.locator('#timeline .course').first().scrollIntoViewIfNeeded();
  await phone.screenshot({ path: test.info().outputPath('page.png') });
  await own.close();
});
