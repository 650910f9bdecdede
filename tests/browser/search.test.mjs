// Search: from the disk and over HTTP, by keyboard, and without scripts.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LOOKS, violations } from './axe.mjs';
import { browserForTests, open, withTab } from './browser.mjs';
import { host } from './hosting.mjs';
import { files, pages, text } from './site.mjs';

browserForTests();

let site;
before(async () => { site = await host(); });
after(() => site.close());

const done = (tab) => tab.waitForFunction(() => !document.querySelector('#_search').hasAttribute('aria-busy'));
const count = (tab) => tab.locator('#_count').innerText();
const links = (tab) => tab.locator('#_found a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
const titles = (tab) => tab.locator('#_found h3').allInnerTexts();

/** Types words and waits for what they find. */
async function ask(tab, words) {
  await tab.locator('#_q').fill(words);
  await tab.locator('#_q').press('Enter');
  await done(tab);
}

test('words are folded as the build folds them', async () => {
  const cases = JSON.parse(readFileSync(new URL('../search/words.json', import.meta.url), 'utf8'));
  await withTab({}, async (tab) => {
    await open(tab, 'search.html');
    const made = await tab.evaluate((texts) => texts.map((one) => window.dossierWords(one).map((word) => word.forms)), cases.map(([one]) => one));
    cases.forEach(([one, expected], at) => assert.deepEqual(made[at], expected, JSON.stringify(one)));
  });
});

for (const way of ['the disk', 'the web']) {
  test(`from ${way}: results lead to their passages, and the address keeps what was asked`, async () => {
    const at = way === 'the web' ? site.home : undefined;
    await withTab({ home: at }, async (tab) => {
      await (at ? tab.goto(`${at}search.html`) : open(tab, 'search.html'));
      await ask(tab, 'al-Tanf');
      assert.equal((await titles(tab))[0], 'al-Tanf');
      await ask(tab, '"joint patrols"');
      const found = await links(tab);
      assert.ok(found.length > 1 && found.some((href) => /^articles\/.*#_p\d+$/.test(href)) && found.some((href) => /^articles\/.*#[a-z]/.test(href)), found.join(' '));
      for (const mark of await tab.locator('#_found .ctx mark').allInnerTexts()) assert.match(mark, /^(joint|patrols)$/i);
      await tab.locator('select[name="kind"]').selectOption('article');
      await done(tab);
      assert.match(tab.url(), at ? /search\.html\?q=.*&kind=article$/ : /search\.html#\?q=.*&kind=article$/);
      const [passage] = await links(tab);
      await tab.reload();
      await done(tab);
      assert.deepEqual(await links(tab), [passage], 'after a reload');
      await tab.locator('#_found a').first().click();
      assert.match(await tab.locator(':target').innerText(), /joint patrols/);
      assert.deepEqual(tab.faults, []);
    });
  });
}

test('one place is found however it is written', async () => {
  await withTab({}, async (tab) => {
    await open(tab, 'search.html');
    const seen = [];
    for (const words of ['al-Tanf', 'altanf', 'AL TANF', 'al-Ṭanf']) {
      await ask(tab, words);
      seen.push([await count(tab), ...(await links(tab))].join(' '));
    }
    assert.equal(new Set(seen).size, 1, seen.join('\n'));
    assert.match(seen[0], /places\/al-tanf\.html/);
  });
});

test('a slip of the pen is seen through, and told', async () => {
  await withTab({}, async (tab) => {
    await open(tab, 'search.html');
    for (const [words, meant] of [['patorl', 'patrol'], ['kusham', 'khusham'], ['hhusham', 'khusham'], ['confligtion', 'confliction']]) {
      await ask(tab, words);
      assert.match(await tab.locator('#_told').innerText(), new RegExp(`${words}.*\\b${meant}\\b`), words);
      assert.ok((await links(tab)).length > 0, words);
    }
    await ask(tab, 'patrol xyzzyplugh');
    assert.equal(await count(tab), 'Nothing holds all these words.');
  });
});

test('the beginning of the last word is enough, and of no other', async () => {
  await withTab({}, async (tab) => {
    await open(tab, 'search.html');
    await ask(tab, 'joint patr');
    assert.ok((await links(tab)).length > 0);
    await ask(tab, 'patr joint');
    assert.match(await tab.locator('#_told').innerText(), /^Not found: patr\./);
  });
});

test('results are narrowed by kind, source, incident and year, by as many as is said', async () => {
  await withTab({}, async (tab) => {
    await open(tab, 'search.html');
    await ask(tab, 'the');
    for (const name of ['kind', 'source', 'incident', 'from', 'to']) {
      const select = tab.locator(`select[name="${name}"]`);
      const option = select.locator('option').nth(1);
      const said = Number((await option.textContent()).match(/\((\d+)\)$/)[1]);
      await select.selectOption(await option.getAttribute('value'));
      await done(tab);
      const shown = Number.parseInt(await count(tab), 10);
      if (name === 'from') assert.ok(shown >= said, `${name}: ${shown}, ${said}`);
      else assert.equal(shown, said, name);
      await select.selectOption('');
      await done(tab);
    }
  });
});

test('the keyboard suffices', async () => {
  await withTab({}, async (tab) => {
    await open(tab, 'claims.html');
    await tab.keyboard.press('/');
    await tab.waitForURL(/search\.html/);
    await tab.waitForFunction(() => document.activeElement.id === '_q');
    await tab.keyboard.type('russia');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.activeElement.closest('#_found'));
    const focus = () => tab.evaluate(() => [...document.querySelectorAll('#_found a')].indexOf(document.activeElement));
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('ArrowDown');
    assert.equal(await focus(), 2);
    await tab.keyboard.press('ArrowUp');
    assert.equal(await focus(), 1);
    await tab.keyboard.press('/');
    assert.equal(await tab.evaluate(() => document.activeElement.id), '_q');
    await tab.keyboard.press('Escape');
    await tab.waitForFunction(() => !document.querySelector('#_found a'));
    assert.equal(await tab.locator('#_q').inputValue(), '');
    await tab.locator('#_keys').uncheck();
    await tab.locator('#_keys').press('/');
    assert.equal(await tab.evaluate(() => document.activeElement.id), '_keys', 'keys are switched off');
    assert.deepEqual(tab.faults, []);
  });
});

test('more results come when asked for, and the focus goes to the first of them', async () => {
  await withTab({}, async (tab) => {
    await open(tab, 'search.html');
    await ask(tab, 'russia');
    assert.equal((await links(tab)).length, 10);
    await tab.locator('#_more').click();
    await tab.waitForFunction(() => [...document.querySelectorAll('#_found a')].indexOf(document.activeElement) === 10);
  });
});

test('nothing that is typed does harm', async () => {
  await withTab({}, async (tab) => {
    await open(tab, 'search.html');
    for (const words of ['(', '[a-z]+*?\\', '__proto__', 'constructor', 'hasOwnProperty toString', '"', '""', '"" "', '5.1', '2018-02-07', 'a', '😀', 'ال', '東', '\u0000',
      '<img src=x onerror=alert(1)>', '%', 'x'.repeat(10_000), 'the '.repeat(2_500), '"the the the', '-', 'q=1&kind=x#']) {
      await ask(tab, words);
      assert.notEqual(await count(tab), '', JSON.stringify(words.slice(0, 40)));
    }
    await ask(tab, '   ');
    assert.equal(await count(tab), '');
    assert.deepEqual(tab.faults, []);
  });
  for (const state of ['#?q=%E0%A4%A', '#?q=the&kind=__proto__&source=constructor&incident=../x&from=1e9&to=x', '#?kind=claim', '#nothing']) {
    await withTab({}, async (tab) => {
      await open(tab, `search.html${state}`);
      await done(tab);
      assert.deepEqual(tab.faults, [], state);
    });
  }
});

test('without scripts the page says so and leads to everything', async () => {
  await withTab({ javaScriptEnabled: false }, async (tab) => {
    await open(tab, 'search.html');
    assert.ok(await tab.getByText('Searching needs scripts').isVisible());
    assert.ok(!(await tab.locator('#_search').isVisible()));
    for (const page of ['timeline.html', 'articles.html', 'claims.html']) assert.ok(await tab.locator(`main a[href="${page}"]`).isVisible(), page);
  });
});

for (const look of LOOKS) {
  test(`results stand in nobody's way: ${look.colorScheme}, ${look.viewport.width} px`, async () => {
    await withTab(look, async (tab) => {
      await open(tab, 'search.html#?q=joint+patorl');
      await done(tab);
      assert.ok((await links(tab)).length > 3);
      assert.deepEqual(await violations(tab), []);
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'nothing sticks out');
    });
  });
}

test('no page loads more than 15 KB of scripts', () => {
  const weigh = (file) => gzipSync(text(file), { level: 9 }).length;
  const scripts = new Map(files.filter((file) => file.startsWith('static/') && file.endsWith('.js')).map((file) => [file, weigh(file)]));
  console.log(`scripts over the wire, in bytes: ${[...scripts].map(([file, size]) => `${file.slice(7)} ${size}`).join(', ')}`);
  const loaded = (page) => [...text(page).matchAll(/<script src="(?:\.\.\/)*([^"]+)"/g)].map(([, file]) => file);
  const sums = pages.map((page) => [page, loaded(page).reduce((sum, file) => sum + scripts.get(file), 0)]);
  const [heaviest, most] = sums.reduce((one, other) => (other[1] > one[1] ? other : one));
  console.log(`the most on one page: ${most} bytes, on ${heaviest}`);
  assert.ok(most > 0 && most < 15 * 1024, `${heaviest}: ${most} bytes`);
});
