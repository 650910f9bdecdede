// Reading an article: marks, notes, keys, light and dark, paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE, SHEET, browserForTests, open, withTab } from './browser.mjs';
import { article, pages, text, url } from './site.mjs';

browserForTests();

const articles = pages.filter((page) => page.startsWith('articles/') && text(page).includes('<mark'));
const noScripts = { javaScriptEnabled: false };

test('every mark has its note, and every note its words, without scripts', async () => {
  await withTab(noScripts, async (tab) => {
    assert.ok(articles.length > 0, 'there are annotated articles');
    for (const page of articles) {
      await open(tab, page);
      const faults = await tab.evaluate(() => {
        const notes = [...document.querySelectorAll('main article mark')].flatMap((mark) => (mark.getAttribute('aria-details') ?? '?').split(/\s+/));
        return [...new Set(notes)].filter((id) => !(document.getElementById(id)?.innerText.trim().length > 3));
      });
      assert.deepEqual(faults, [], page);
    }
  });
});

test('the passage in the address is highlighted, and it alone, without scripts', async () => {
  await withTab(noScripts, async (tab) => {
    await open(tab, article);
    const keys = await tab.locator('main article mark').evaluateAll((marks) => [...new Set(marks.flatMap((mark) => mark.dataset.a.split(' ')))]);
    assert.ok(keys.length >= 10, `${article} has annotations`);
    const lit = () => tab.locator('main article mark').evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundColor));
    const unlit = await lit();
    for (const key of keys) {
      await open(tab, `${article}#${key}`);
      const now = await lit();
      const changed = await tab.locator('main article mark').evaluateAll((marks, at) => at.map((index) => marks[index].dataset.a), now.flatMap((colour, at) => (colour === unlit[at] ? [] : [at])));
      assert.ok(changed.some((names) => names.split(' ').includes(key)), `${key} lights no passage of its own: ${changed}`);
      assert.ok(changed.every((names) => names.split(' ').includes(key)), `${key} lights another passage: ${changed}`);
      assert.ok(await inView(tab, key), `${key} is on the screen`);
    }
  });
});

test('the note in the address is highlighted and unfolded on a phone, without scripts', async () => {
  await withTab({ viewport: PHONE, ...noScripts }, async (tab) => {
    await open(tab, article);
    const note = (await tab.locator('main mark[aria-details]').first().getAttribute('aria-details')).split(/\s+/)[0];
    const look = () => tab.locator(`[id="${note}"]`).evaluate((el) => getComputedStyle(el).backgroundColor);
    const before = await look();
    await open(tab, `${article}#${note}`);
    assert.notEqual(await look(), before);
    assert.ok(await tab.locator(`[id="${note}"]`).isVisible(), 'the note is to be seen');
  });
});

test('Tab reaches first the link that skips to the content', async () => {
  await withTab({}, async (tab) => {
    for (const page of ['index.html', article]) {
      await open(tab, page);
      await tab.keyboard.press('Tab');
      const link = tab.locator(':focus');
      const target = await link.getAttribute('href');
      assert.match(target ?? '', /^#./, page);
      assert.ok(await link.isVisible());
      assert.equal(await tab.locator(target).evaluate((el) => el.localName), 'main', page);
      await tab.keyboard.press('Enter');
      await tab.keyboard.press('Tab');
      assert.ok(await tab.evaluate(() => document.querySelector('main').contains(document.activeElement)), `${page}: the next stop is in <main>`);
    }
  });
});

test('every stop of the Tab key on an article can be seen', async () => {
  await withTab({}, async (tab) => {
    await open(tab, article);
    const unseen = [];
    const stops = await tab.locator('a[href], button, input, select, summary, [tabindex="0"]').count();
    for (let stop = 0; stop < Math.min(stops, 60); stop += 1) {
      await tab.keyboard.press('Tab');
      const fault = await tab.evaluate(() => {
        const el = document.activeElement;
        if (el === document.body) return '';
        const { outlineStyle, outlineWidth } = getComputedStyle(el);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 ? '' : el.outerHTML.slice(0, 120);
      });
      if (fault) unseen.push(fault);
    }
    assert.deepEqual(unseen, []);
  });
});

test('j and k step through the marks', async () => {
  await withTab({}, async (tab) => {
    await open(tab, article);
    const press = async (key) => {
      await tab.keyboard.press(key);
      const id = await tab.evaluate(() => decodeURIComponent(location.hash.slice(1)));
      assert.ok(await inView(tab, id), `after ${key}, ${id} is on the screen`);
      return id;
    };
    const first = await press('j');
    const second = await press('j');
    assert.notEqual(first, second);
    const third = await press('j');
    assert.equal(await press('k'), second);
    assert.equal(await press('k'), first);
    assert.ok(new Set([first, second, third]).size === 3);
    for (const id of [first, second, third]) {
      assert.ok(await tab.locator(`main mark[data-a~="${id}"]`).count(), `the address names a passage: ${id}`);
    }
    assert.deepEqual(tab.faults, []);
  });
});

test('buttons step through the notes where there are no keys, tell where one is, and say the note', async () => {
  await withTab({ viewport: PHONE, hasTouch: true, isMobile: true }, async (tab) => {
    await open(tab, article);
    const next = tab.getByRole('button', { name: 'Next note' });
    await tab.locator('main mark').nth(4).evaluate((el) => el.scrollIntoView());
    await next.tap();
    const id = await tab.evaluate(() => location.hash.slice(1));
    assert.ok(await inView(tab, id));
    assert.ok(await tab.locator(`[id="n_${id}"]`).isVisible(), 'its note is unfolded');
    assert.match(await tab.locator('[data-at]').innerText(), /^\d+ of \d+$/);
    const note = await tab.locator(`[id="n_${id}"] .says`).innerText();
    assert.ok((await tab.getByRole('status').first().textContent()).includes(note.trim()), 'heard too');
    await next.tap();
    assert.notEqual(await tab.evaluate(() => location.hash.slice(1)), id);
    await tab.getByRole('button', { name: 'Previous note' }).tap();
    assert.equal(await tab.evaluate(() => location.hash.slice(1)), id);
    const { width, height } = await next.boundingBox();
    assert.ok(Math.min(width, height) >= 24, 'large enough for a finger');
    assert.deepEqual(tab.faults, []);
  });
});

test('steps leave out the kinds that are not shown', async () => {
  await withTab({}, async (tab) => {
    await open(tab, article);
    await tab.locator('#_claims').uncheck();
    await tab.locator('#_notes').uncheck();
    const all = await tab.locator('.an.bias').count();
    for (let step = 0; step < all; step += 1) {
      await tab.keyboard.press('j');
      assert.ok(await tab.locator('.an.bias.on').isVisible());
    }
    assert.equal(await tab.locator('[data-at]').innerText(), `${all} of ${all}`);
  });
});

test('c copies the link to the note in the address, and says so; the buttons do the same', async () => {
  await withTab({}, async (tab) => {
    await open(tab, article);
    await tab.evaluate(() => { navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }; });
    await tab.keyboard.press('j');
    await tab.keyboard.press('j');
    await tab.keyboard.press('c');
    const here = await tab.evaluate(() => location.href);
    await tab.waitForFunction(() => window.copied);
    assert.equal(await tab.evaluate(() => window.copied), here);
    assert.equal(await tab.getByRole('status').first().textContent(), 'copied');
    await tab.locator('.an [data-copy]').nth(4).click();
    const id = await tab.locator('.an').nth(4).getAttribute('id');
    await tab.waitForFunction((end) => window.copied.endsWith(end), `#${id.slice(2)}`);
    assert.deepEqual(tab.faults, []);
  });
});

for (const [how, isOlder] of [['as browsers do it now', false], ['as older ones do', true]]) {
  test(`a copied link is there to be pasted, ${how}`, async () => {
    await withTab({ permissions: ['clipboard-read', 'clipboard-write'] }, async (tab) => {
      await open(tab, article);
      if (isOlder) await tab.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      // Each its own: the clipboard is one for all.
      const at = isOlder ? 3 : 2;
      const id = (await tab.locator('.an').nth(at).getAttribute('id')).slice(2);
      await tab.locator('.an [data-copy]').nth(at).click();
      await tab.getByRole('status').first().filter({ hasText: 'copied' }).waitFor({ state: 'attached' });
      await open(tab, 'search.html');
      await tab.locator('#_q').press('Control+V');
      assert.equal(await tab.locator('#_q').inputValue(), `${url(article)}#${id}`);
    });
  });
}

test('? tells the keys, m shows the text alone, and keys can be switched off', async () => {
  await withTab({}, async (tab) => {
    await open(tab, article);
    const help = tab.locator('#_help dl');
    assert.equal(await help.isVisible(), false);
    await tab.keyboard.press('?');
    assert.ok(await help.isVisible());
    assert.ok((await marked(tab)) > 0);
    await tab.keyboard.press('m');
    assert.equal(await marked(tab), 0);
    await tab.keyboard.press('m');
    assert.ok((await marked(tab)) > 0);
    await tab.locator('#_keys').uncheck();
    await tab.keyboard.press('m');
    assert.ok((await marked(tab)) > 0, 'no key does anything');
    await tab.reload();
    await tab.keyboard.press('j');
    assert.equal(await tab.evaluate(() => location.hash), '', 'remembered');
  });
});

/** How many marks, numbers and notes can be seen. */
const marked = (tab) => tab.locator('main :is(mark, .an, .r)').evaluateAll((all) => all.filter((el) => {
  const style = getComputedStyle(el);
  if (el.localName !== 'mark') return el.checkVisibility();
  return style.borderBottomStyle !== 'none' || style.textDecorationLine !== 'none' || style.backgroundImage.replace(/rgba\(0, 0, 0, 0\)/g, '').includes('rgb');
}).length);

test('the text alone can be read without scripts', async () => {
  for (const viewport of [DESK, PHONE]) {
    await withTab({ viewport, ...noScripts }, async (tab) => {
      await open(tab, article);
      assert.ok((await marked(tab)) > 0);
      await tab.locator('#_plain').check();
      assert.equal(await marked(tab), 0);
      await tab.locator('#_plain').uncheck();
      assert.ok((await marked(tab)) > 0);
    });
  }
});

test('what kinds of marks are shown can be chosen, without scripts', async () => {
  await withTab(noScripts, async (tab) => {
    await open(tab, article);
    const notes = () => tab.locator('main [id^="n_"]').evaluateAll((all) => all.filter((note) => note.checkVisibility()).length);
    const before = await notes();
    const boxes = tab.locator('fieldset input[type=checkbox]:checked');
    const count = await boxes.count();
    assert.ok(before > 0 && count > 0);
    for (let at = 0; at < count; at += 1) await tab.locator('fieldset input[type=checkbox]:checked').first().uncheck();
    assert.equal(await notes(), 0);
  });
});

test('the choice of light or dark is remembered from page to page', async () => {
  await withTab({ colorScheme: 'light' }, async (tab) => {
    const ground = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor || getComputedStyle(document.documentElement).backgroundColor);
    await open(tab, 'index.html');
    const light = await ground();
    const button = tab.getByRole('button', { name: /theme/i });
    for (let press = 0; press < 3 && (await ground()) === light; press += 1) await button.click();
    const dark = await ground();
    assert.notEqual(dark, light, 'the switch makes the page dark');
    await tab.reload();
    assert.equal(await ground(), dark, 'after a reload');
    await open(tab, article);
    assert.equal(await ground(), dark, 'on another page');
  });
  await withTab({}, async (tab) => {
    await tab.addInitScript(() => {
      try { localStorage.setItem('dossier-theme', 'dark'); } catch { /* a blank page has none */ }
      const first = new MutationObserver(() => {
        if (!document.body) return;
        window.atFirst = document.documentElement.getAttribute('data-theme');
        first.disconnect();
      });
      first.observe(document, { childList: true, subtree: true });
    });
    await open(tab, article);
    assert.equal(await tab.evaluate(() => window.atFirst), 'dark', 'before anything is drawn');
  });
  await withTab({ colorScheme: 'dark' }, async (tab) => {
    await open(tab, 'index.html');
    const [r, g, b] = (await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)).match(/[\d.]+/g).map(Number);
    assert.ok(r + g + b < 3 * 80, 'dark where the system is dark');
  });
});

test('on paper an article shows all its notes, and none of the controls', async () => {
  await withTab({ viewport: SHEET, ...noScripts }, async (tab) => {
    await tab.emulateMedia({ media: 'print' });
    for (const page of articles) {
      await open(tab, page);
      const hidden = await tab.locator('main [id^="n_"]').evaluateAll((notes) => notes.filter((note) => !note.checkVisibility() || note.getBoundingClientRect().height < 8).map((note) => note.id));
      assert.deepEqual(hidden, [], page);
      const controls = await tab.locator('button, input, nav').evaluateAll((all) => all.filter((el) => el.checkVisibility()).map((el) => el.outerHTML.slice(0, 80)));
      assert.deepEqual(controls, [], page);
    }
    assert.ok((await tab.pdf({ format: 'A4' })).length > 10_000);
  });
});

test('on paper the notes stand under the text in the order of their numbers, and addresses are spelled out', async () => {
  await withTab({ viewport: SHEET }, async (tab) => {
    await tab.emulateMedia({ media: 'print' });
    for (const page of articles) {
      await open(tab, page);
      const seen = await tab.evaluate(() => {
        const top = (el) => el.getBoundingClientRect().top;
        const last = Math.max(...[...document.querySelectorAll('.text .b')].map((el) => el.getBoundingClientRect().bottom));
        const notes = [...document.querySelectorAll('.text .an')];
        const numbers = (kind) => notes.filter((note) => note.classList.contains(kind)).map((note) => parseInt(note.querySelector('.k').textContent.slice(1), 10));
        return {
          under: notes.every((note) => top(note) >= last - 6), falling: notes.every((note, at) => at === 0 || top(note) > top(notes[at - 1])),
          claims: numbers('claim'), bias: numbers('bias'), notes: numbers('note'),
          mute: [...document.querySelectorAll('main a.out[href^="http"]')].filter((el) => !el.classList.contains('full') && !getComputedStyle(el, '::after').content.includes(el.getAttribute('href'))).map((el) => el.href),
        };
      });
      assert.ok(seen.under && seen.falling, `${page}: ${JSON.stringify(seen)}`);
      for (const kind of ['claims', 'bias', 'notes']) assert.deepEqual(seen[kind], seen[kind].map((_, at) => at + 1), `${page}: ${kind}`);
      assert.deepEqual(seen.mute, [], page);
    }
  });
});

test('on paper an incident has its whole account table, no cell cut or hidden', async () => {
  await withTab({ viewport: SHEET }, async (tab) => {
    await tab.emulateMedia({ media: 'print' });
    for (const page of pages.filter((page) => page.startsWith('incidents/') && text(page).includes('<table class="matrix'))) {
      await open(tab, page);
      const cut = await tab.locator('.matrix :is(th, td)').evaluateAll((cells) => cells.filter((cell) => {
        const hidden = !cell.closest('.wide thead') && !cell.checkVisibility();
        return hidden || cell.getBoundingClientRect().right > innerWidth + 1 || cell.scrollWidth > cell.clientWidth + 1;
      }).map((cell) => cell.innerText.slice(0, 60)));
      assert.deepEqual(cut, [], page);
    }
  });
});

async function inView(tab, id) {
  const { top, bottom } = await tab.locator(`[id="${id}"]`).evaluate((el) => el.getBoundingClientRect().toJSON());
  return top < tab.viewportSize().height && bottom > 0;
}
