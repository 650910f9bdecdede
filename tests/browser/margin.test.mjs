// Notes beside their passages: however many there are, none lies over another and none is away from its passage.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, withTab } from './browser.mjs';
import { articleOf, made, words } from './made.mjs';

browserForTests();

// A paragraph of 240 words: sixty passages in it that lie apart, within one another and across one another, some of them
// across emphasis and links. Then paragraphs with one mark, none, and four.
const dense = words(240).split(' ');
const from = (at, count) => dense.slice(at, at + count).join(' ');
const many = [
  ...Array.from({ length: 30 }, (_, at) => from(at * 7 + 2, 3)),
  ...Array.from({ length: 20 }, (_, at) => from(at * 9 + 1, 8)),
  ...Array.from({ length: 10 }, (_, at) => from(at * 20 + 10, 25)),
];
const styled = dense.map((word, at) => (at % 30 === 12 ? `*${word}` : at % 30 === 16 ? `${word}*` : at % 40 === 34 ? `[${word}](https://example.org/${at})` : word)).join(' ');
const others = [words(60, 1000), words(50, 2000), words(70, 3000), words(40, 4000), words(500, 5000)];
const passage = (number, at, count = 3) => others[number].split(' ').slice(at, at + count).join(' ');
const marks = [...many, passage(0, 2), ...[2, 9, 16, 23].map((at) => passage(2, at)), passage(4, 460), passage(4, 480)];
const site = made(articleOf([styled, ...others], marks));
const page = `${site.home}articles/long.html`;

const NOTES = marks.length;

for (const width of [1100, 1440, 2560]) {
  test(`at ${width} px every note stands beside its passage, clear of all others`, async () => {
    await withTab({ home: site.home, viewport: { width, height: 900 } }, async (tab) => {
      await tab.goto(page);
      const seen = await tab.evaluate(geometry);
      assert.equal(seen.notes, NOTES);
      assert.deepEqual(seen.faults, []);
      const away = await tab.evaluate(travel);
      assert.deepEqual(away, [], 'with a note in the middle of the screen its passage is on it too, and with few notes the other way round');
      assert.deepEqual(tab.faults, []);
    });
  });
}

/** Runs in the page: what lies over something else, or outside of its row. */
function geometry() {
  const faults = [];
  const box = (el) => el.getBoundingClientRect();
  const apart = (one, other) => one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5 || one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
  const notes = [...document.querySelectorAll('.an')], blocks = [...document.querySelectorAll('.text .b')];
  const rows = [...document.querySelectorAll('.row')];
  notes.forEach((note, at) => {
    notes.slice(at + 1).forEach((other) => apart(box(note), box(other)) || faults.push(`${note.id} lies on ${other.id}`));
    blocks.forEach((block) => apart(box(note), box(block)) || faults.push(`${note.id} lies on the text`));
    const row = note.closest('.row'), mark = document.getElementById(note.id.slice(2));
    if (!row.contains(mark)) faults.push(`${note.id} is not in the row of its mark`);
    if (box(note).left < box(row.querySelector('.b')).right) faults.push(`${note.id} is not beside the text`);
    if (!note.checkVisibility() || box(note).height < 20) faults.push(`${note.id} is not to be seen`);
  });
  rows.slice(1).forEach((row, at) => box(row).top >= box(rows[at]).bottom - 0.5 || faults.push(`row ${at + 1} lies on the one before`));
  return { notes: notes.length, faults };
}

/** Runs in the page: scrolls to every note and looks where the passage is, and to marks and looks where the note is. */
function travel() {
  const unseen = (el) => {
    const { top, bottom } = el.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? [] : [`${el.id || el.className}: ${Math.round(top)} to ${Math.round(bottom)}`];
  };
  return [...document.querySelectorAll('.an')].flatMap((note) => {
    const row = note.closest('.row');
    note.scrollIntoView({ block: 'center' });
    const faults = unseen(row.querySelector('.b'));
    if (row.classList.contains('many')) return faults;
    document.getElementById(note.id.slice(2)).scrollIntoView({ block: 'center' });
    return [...faults, ...unseen(note)];
  });
}

test('below that the notes are folded under their passage, and open by key and by touch', async () => {
  await withTab({ home: site.home, viewport: { width: 390, height: 800 }, hasTouch: true }, async (tab) => {
    await tab.goto(page);
    const folds = tab.locator('details.notes');
    for (const fold of await folds.all()) {
      assert.equal(await fold.evaluate((el) => el.open), false);
      const gap = await fold.evaluate((el) => el.getBoundingClientRect().top - el.previousElementSibling.getBoundingClientRect().bottom);
      assert.ok(gap > -2 && gap < 30, `directly under its passage: ${gap}`);
    }
    await folds.nth(0).locator('summary').tap();
    assert.equal(await folds.nth(0).evaluate((el) => el.open), true);
    await folds.nth(1).locator('summary').press('Enter');
    assert.equal(await folds.nth(1).evaluate((el) => el.open), true);
    assert.equal(await tab.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), true);
    assert.deepEqual(tab.faults, []);
  });
});

test('each of sixty marks that lie within and across one another is lit alone, has its note and can be stepped to', async () => {
  await withTab({ home: site.home }, async (tab) => {
    await tab.goto(page);
    const faults = await tab.evaluate(() => {
      const pieces = [...document.querySelectorAll('mark')];
      const bad = pieces.filter((piece) => !document.getElementById(piece.getAttribute('aria-details')) || piece.querySelector('mark, a') || !piece.textContent);
      const missing = [...document.querySelectorAll('.an')].map((note) => note.id.slice(2)).filter((id) => !pieces.some((piece) => piece.dataset.a.split(' ').includes(id)) || !document.getElementById(id));
      return [...bad.map((piece) => piece.outerHTML), ...missing];
    });
    assert.deepEqual(faults, []);
    const seen = new Set();
    for (let at = 0; at < NOTES; at += 1) {
      await tab.keyboard.press('j');
      const { id, mark, note, focus } = await tab.evaluate(() => {
        const inView = (el) => el.getBoundingClientRect().bottom > 0 && el.getBoundingClientRect().top < innerHeight;
        const key = location.hash.slice(1);
        return { id: key, mark: inView(document.getElementById(key)), note: inView(document.getElementById(`n_${key}`)), focus: document.activeElement.getAttribute('href') };
      });
      seen.add(id);
      assert.ok(mark && note, `${id}: passage ${mark}, note ${note}`);
      assert.ok([`#n_${id}`, `#${id}`].includes(focus), `${id}: the focus is on ${focus}`);
    }
    assert.equal(seen.size, NOTES);
    assert.deepEqual(tab.faults, []);
  });
});
