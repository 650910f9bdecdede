// A dossier in Arabic: the page runs from right to left, drawings do not, and numbers have their forms of words.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { PHONE, browserForTests, withTab } from './browser.mjs';
import { articleOf, made } from './made.mjs';

const TIMES = ['2011-03', '2015-06-01', '2018-02-07/2018-02-08', '2020-05-27'];
const incidents = TIMES.map((date, at) => `n${at}: {title: "لقاء على الطريق رقم ${at}", date: ${date}, kind: patrol}\n`);
const { root, home } = made({
  ...articleOf(['التقت الدوريتان على الطريق ثم غادرتا معا إلى القرية.'], ['التقت الدوريتان على الطريق']),
  'content/dossier.yaml': 'title: ملف للاختبار\nlanguage: ar\n',
  'content/incidents.yaml': `meeting: {title: لقاء, date: 2020-05-27, kind: patrol, questions: {joint: {ask: "هل كانت دورية مشتركة؟", kind: yes-no}}}\n${incidents.join('')}`,
});
const open = (tab, page) => tab.goto(home + page);

browserForTests();

test('no page is wider than a phone', async () => {
  await withTab({ home, viewport: PHONE }, async (tab) => {
    const wide = [];
    for (const page of readdirSync(root).filter((name) => name.endsWith('.html'))) {
      await open(tab, page);
      // Where a page runs from right to left, what stands out to the left can be scrolled to.
      if (await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(page);
    }
    assert.deepEqual(wide, []);
    assert.deepEqual(tab.faults, []);
  });
});

test('time runs to the right, and is told in Arabic when it is stretched', async () => {
  await withTab({ home }, async (tab) => {
    await open(tab, 'timeline.html');
    assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector('main')).direction), 'rtl');
    const stage = tab.locator('.stage[data-zoom]').first();
    assert.equal(await stage.evaluate((el) => getComputedStyle(el).direction), 'ltr');
    for (let times = 0; times < 9; times += 1) await tab.locator('[data-zoom-to="in"]').click();
    await tab.locator('.strip input').evaluate((range) => { range.value = 1000; range.dispatchEvent(new Event('input')); });
    const end = await stage.evaluate((el) => el.scrollLeft + el.clientWidth - el.scrollWidth);
    assert.ok(Math.abs(end) < 2, `the end of the strip is the end of the time, off by ${end}`);
    const told = await tab.locator('.strip input').getAttribute('aria-valuetext');
    assert.match(told, /^من \P{L}*مايو 2020\P{L}* إلى \P{L}*مايو 2020\P{L}*$/u);
    const days = await stage.locator('svg.tl-zoomed .tl-line > g > text').allTextContents();
    assert.ok(days.length > 0 && days.every((day) => /^\d+ مايو 2020$/.test(day)), days.join(', '));
  });
});

test('results are counted in the forms of the language', async () => {
  await withTab({ home }, async (tab) => {
    await open(tab, 'search.html');
    const counted = async (words) => {
      await tab.locator('#_q').fill(words);
      await tab.locator('#_search:not([aria-busy]) >> visible=true').waitFor();
      await tab.waitForTimeout(300);
      return tab.locator('#_count').textContent();
    };
    assert.equal(await counted('رقم'), '4 نتائج');
    assert.equal(await counted('"رقم 3"'), 'نتيجة واحدة');
    assert.equal(await counted('كلمةلاتوجد'), 'لا شيء يضم هذه الكلمات كلها.');
    assert.deepEqual(tab.faults, []);
  });
});
