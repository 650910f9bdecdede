// The dossier of odd.mjs is as good a site as any: what holds of every page holds of its pages, and a checker finds nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARABIC, QUOTES, buildOdd } from './odd.mjs';

process.env.SITE = buildOdd();
// These read the variable; with WHOLE=1 those that take minutes as well.
const { isWhole, pages } = await import('./site.mjs');
await import('./every-page.test.mjs');
if (isWhole) await import('./reading.test.mjs');
const { accessible } = await import('./axe.mjs');
const { open, withTab } = await import('./browser.mjs');

if (isWhole) accessible(pages);

test('words of an article in another language say so, and which way they run', async () => {
  const { found } = await words();
  const kinds = new Set(found.map(({ page }) => page.split('/')[0]));
  for (const kind of ['articles', 'claims', 'incidents', 'articles.html', 'claims.html', 'index.html']) assert.ok(kinds.has(kind), `${kind} shows some`);
  assert.deepEqual(found.filter(({ lang, direction }) => lang !== 'ar' || direction !== 'rtl'), []);
});

let read;

/** What is to be seen of words on every page, all of which are opened but once. */
function words() {
  read ??= withTab({}, async (tab) => {
    const found = [], torn = [];
    for (const page of pages) {
      await open(tab, page);
      found.push(...(await tab.evaluate(foreign, [ARABIC, ...QUOTES])).map((one) => ({ page, ...one })));
      torn.push(...(await tab.evaluate(apart)).map((words) => `${page}: ${words}`));
    }
    return { found, torn };
  });
  return read;
}

/** Runs in the page: elements whose own words are these, or begin with them after a quotation mark; their language and direction. */
function foreign(all) {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim().replace(/^[“«"…\s]+/, '');
    if (!all.some((one) => words.startsWith(one))) continue;
    const element = walker.currentNode.parentElement;
    if (element.closest('svg')) continue;
    found.push({ words, lang: element.closest('[lang]').lang, direction: getComputedStyle(element).direction, where: element.outerHTML.slice(0, 160) });
  }
  return found;
}

test('a name in Arabic draws no number to itself that stands beside it', async () => {
  assert.deepEqual((await words()).torn, []);
});

/** Runs in the page: a number and the word that it counts, where they do not stand side by side. */
function apart() {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { 0: words, index } of node.textContent.matchAll(/\d+ [A-Za-z]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + words.length);
      const boxes = [...range.getClientRects()].filter(({ width, top }, at, all) => width > 0 && Math.abs(top - all[0].top) < 2);
      const taken = boxes.reduce((sum, { width }) => sum + width, 0);
      const reach = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      if (reach > taken + 4) found.push(`${words}, in ${node.textContent.trim().slice(0, 60)}, in ${node.parentElement.closest('[class]').className}`);
    }
  }
  return found;
}

test('places at the poles and at the date line are drawn whole and named, and no name lies on another', async () => {
  await withTab({}, async (tab) => {
    const faults = [];
    const own = ['north-pole', 'south-pole', 'east-of-the-line', 'west-of-the-line', 'on-the-line'].map((place) => `places/${place}.html`);
    for (const [page, count] of [['map.html', own.length], ...own.map((page) => [page, 1])]) {
      await open(tab, page);
      const found = await tab.evaluate(spots);
      assert.equal(found.count, count, page);
      faults.push(...found.faults.map((fault) => `${page}: ${fault}`));
    }
    assert.deepEqual(faults, []);
  });
});

/** Runs in the page: how many spots the map has, and what is cut by its edge, lies on another name or has none. */
function spots() {
  const map = document.querySelector('svg.map'), edge = map.getBoundingClientRect(), box = (el) => el.getBoundingClientRect();
  const signs = [...map.querySelectorAll('.spot :is(.point, circle.area)')], names = [...map.querySelectorAll('text.name')];
  const isWhole = ({ left, right, top, bottom }) => left >= edge.left - 1 && right <= edge.right + 1 && top >= edge.top - 1 && bottom <= edge.bottom + 1;
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  const told = (el) => el.outerHTML.slice(0, 120);
  const cut = [...signs, ...names].filter((el) => !isWhole(box(el))).map((el) => `cut: ${told(el)}`);
  const met = names.filter((name, at) => names.slice(at + 1).some((other) => meet(box(name), box(other)))).map((el) => `on another: ${told(el)}`);
  const bare = signs.length === names.length ? [] : [`${signs.length} spots and ${names.length} names`];
  return { count: map.querySelectorAll('.spot').length, faults: [...cut, ...met, ...bare] };
}

test('every incident is in the timeline, in its list and on the map’s page, whatever is known of its day and its place', async () => {
  const incidents = pages.filter((page) => page.startsWith('incidents/'));
  await withTab({}, async (tab) => {
    for (const [page, selector] of [['timeline.html', '.stage svg a'], ['timeline.html', 'main .list a'], ['map.html', 'main :is(table, .list) a']]) {
      await open(tab, page);
      const leads = await tab.locator(selector).evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')));
      assert.deepEqual([...new Set(leads.filter((address) => address.startsWith('incidents/')))].sort(), incidents, `${page}: ${selector}`);
    }
    await open(tab, 'timeline.html');
    const whens = await tab.locator('main .list .when').allInnerTexts();
    for (const when of ['3001 BC', '3001 BC – 2100', '2100', '2100 or earlier']) assert.ok(whens.includes(when), `${when}: ${whens.join(' / ')}`);
  });
});

test('two incidents of one day at one place lie apart, and both are told there', async () => {
  await withTab({}, async (tab) => {
    await open(tab, 'timeline.html');
    const [one, other] = await tab.evaluate(() => ['first', 'second'].map((name) => document.querySelector(`.tl-wide .tl-ev:has(> a[href="incidents/${name}.html"])`).getBoundingClientRect().toJSON()));
    assert.ok(one.bottom <= other.top || other.bottom <= one.top, JSON.stringify([one, other]));
    await open(tab, 'places/north-pole.html');
    for (const name of ['first', 'second']) assert.ok(await tab.locator(`main a[href="../incidents/${name}.html"]`).first().isVisible(), name);
    await open(tab, 'map.html');
    assert.deepEqual(await tab.locator('.spot', { has: tab.locator('title', { hasText: 'North Pole' }) }).first().evaluate((spot) => (spot.closest('[data-incidents]') ?? spot.querySelector('[data-incidents]')).dataset.incidents.split(' ').sort()), ['first', 'second']);
  });
});

test('words stay in their boxes on the network, however long and in whatever script', async () => {
  await withTab({}, async (tab) => {
    await open(tab, 'network.html');
    const out = await tab.locator('.stage .gr-node').evaluateAll((nodes) => nodes.filter((node) => {
      const box = node.querySelector('.gr-box').getBoundingClientRect();
      return [...node.querySelectorAll('text')].map((text) => text.getBoundingClientRect()).some(({ left, right }) => right > box.right || left < box.left);
    }).map((node) => node.textContent));
    assert.deepEqual(out, []);
  });
});
