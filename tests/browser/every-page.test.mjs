// What holds of every page of the site.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAGNIFIED, browserForTests, open, place, withTab } from './browser.mjs';
import { base, files, isWhole, kinds, pages, redirects, text, url } from './site.mjs';

browserForTests();

test('there are pages', () => {
  for (const page of ['index.html', 'timeline.html', 'claims.html', '404.html']) assert.ok(pages.includes(page), page);
});

const some = isWhole ? pages : kinds;

for (const [how, those, options] of [['every page', pages, {}], ['pages without scripts', some, { javaScriptEnabled: false }]]) {
  test(`${how}: no complaint, no request outside, text to read, nothing wider than a desk at 400 %`, async () => {
    await withTab({ viewport: MAGNIFIED, ...options }, async (tab) => {
      const faults = [];
      for (const page of those) {
        await open(tab, page);
        const seen = await tab.evaluate(look);
        if (seen.words < 3) faults.push(`${page}: <main> holds ${seen.words} words`);
        if (seen.tooWide) faults.push(`${page}: wider than the screen: ${seen.tooWide}`);
      }
      none([...tab.faults, ...faults]);
    });
  });
}

/** Runs in the page. */
function look() {
  const words = document.querySelector('main')?.innerText.trim().split(/\s+/).length ?? 0;
  const page = document.scrollingElement;
  if (page.scrollWidth <= page.clientWidth) return { words, tooWide: '' };
  const reach = (el) => el.getBoundingClientRect().left + Math.max(el.offsetWidth, getComputedStyle(el).overflowX === 'visible' ? el.scrollWidth : 0);
  const culprits = [...document.body.querySelectorAll('*')].filter((el) => reach(el) > page.clientWidth + 1);
  const deepest = culprits.filter((el) => !culprits.some((other) => other !== el && el.contains(other)));
  const names = deepest.slice(0, 3).map((el) => `<${el.localName} class="${el.getAttribute('class') ?? ''}">`);
  return { words, tooWide: `${page.scrollWidth} px; ${names.join(', ')}` };
}

test('every link and every address in a page leads somewhere', async () => {
  const facts = await read();
  const faults = [];
  for (const { page, addresses, references, ids } of facts.values()) {
    for (const { where, address } of addresses) {
      const fault = deadEnd(page, address, facts);
      if (fault) faults.push(`${page}: ${where} ${address}: ${fault}`);
    }
    for (const { where, id } of references) if (!ids.includes(id)) faults.push(`${page}: ${where} names no element: ${id}`);
  }
  none(faults);
});

test('every id is unique in its page', async () => {
  const twice = ({ page, ids }) => ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page}: ${id}`);
  none([...(await read()).values()].flatMap(twice));
});

test('every page says what it is: language, title, one main heading, one <main>', async () => {
  const faults = [];
  const titles = new Map();
  for (const { page, lang, title, headings, mains } of (await read()).values()) {
    if (!lang) faults.push(`${page}: no language`);
    if (headings !== 1) faults.push(`${page}: ${headings} main headings`);
    if (mains !== 1) faults.push(`${page}: ${mains} <main>`);
    if (!title) faults.push(`${page}: no title`);
    else if (pages.includes(page) && titles.has(title)) faults.push(`${page}: same title as ${titles.get(title)}: ${title}`);
    if (pages.includes(page)) titles.set(title, page);
  }
  none(faults);
});

test('every drawing says what it is, and where it leads is also to be had as words, here or two links on', async () => {
  const facts = await read();
  const faults = [];
  const next = new Map([...facts.values()].map(({ page, words }) => [page, targets(page, words)]));
  const on = (files) => new Set([...files].flatMap((file) => [file, ...(next.get(file) ?? [])]));
  for (const { page, drawings } of facts.values()) {
    const near = on(on(next.get(page)));
    for (const { unnamed, leads } of drawings) {
      if (unnamed) faults.push(`${page}: no name: ${unnamed}`);
      faults.push(...[...targets(page, leads)].filter((file) => file !== page && !near.has(file)).map((file) => `${page}: only drawn: ${file}`));
    }
  }
  none(faults);
});

/** The files of the site that addresses in a page lead to. */
const targets = (page, addresses) => new Set(addresses.map((address) => place(new URL(address, url(page)).href).split('#')[0]));

test('every redirect arrives', async () => {
  await withTab({}, async (tab) => {
    for (const page of redirects) {
      await open(tab, page);
      await tab.waitForURL((address) => pages.includes(place(address.href).split('#')[0]), { timeout: 5000 });
    }
    none(tab.faults);
  });
});

let facts;

/** What the markup of every page says, scripts and redirects not followed. */
function read() {
  facts ??= withTab({}, async (tab) => {
    const all = new Map();
    for (const page of [...pages, ...redirects]) all.set(page, { page, ...(await tab.evaluate(markup, text(page))) });
    return all;
  });
  return facts;
}

/** Runs in a blank page. */
function markup(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector) => [...page.querySelectorAll(selector)];
  const addresses = [], references = [];
  for (const name of ['href', 'src', 'poster', 'data', 'cite', 'xlink:href', 'srcset', 'action']) {
    for (const el of all('*')) {
      const value = el.getAttribute(name);
      if (value === null) continue;
      for (const address of name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0]) : [value]) {
        addresses.push({ where: `<${el.localName} ${name}>`, address });
      }
    }
  }
  for (const el of all('meta[http-equiv="refresh" i]')) addresses.push({ where: '<meta refresh>', address: el.content.replace(/^[^=]*=\s*/, '') });
  for (const name of ['for', 'list', 'form', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-details', 'aria-controls', 'aria-owns']) {
    for (const el of all(`[${name}]`)) {
      for (const id of el.getAttribute(name).split(/\s+/).filter(Boolean)) references.push({ where: `<${el.localName} ${name}>`, id });
    }
  }
  const words = all('a[href]:not(svg a)').map((link) => link.getAttribute('href'));
  const drawings = all('svg:not([aria-hidden="true"], [aria-hidden="true"] *)').map((svg) => ({
    unnamed: svg.matches('[aria-label], [aria-labelledby]') || svg.querySelector(':scope > title') ? '' : svg.outerHTML.slice(0, 120),
    leads: [...svg.querySelectorAll('a')].map((link) => link.getAttribute('href')),
  }));
  return {
    addresses, references, drawings, words, ids: all('[id]').map((el) => el.id), lang: page.documentElement.lang, title: page.title.trim(),
    headings: all('h1').length, mains: all('main').length,
  };
}

/** Why an address in a page leads nowhere; nothing where it does lead somewhere. */
function deadEnd(page, address, facts) {
  const target = new URL(address, url(page));
  if (target.protocol === 'data:' || target.protocol === 'mailto:') return undefined;
  if (!target.href.startsWith(base)) return /^https?:$/.test(target.protocol) ? undefined : `not an address to follow`;
  const [file, fragment] = place(target.href.replace(/\?.*$/, '')).split('#');
  if (!files.includes(file)) return 'no such file';
  if (address.endsWith('#')) return 'an empty fragment';
  // A fragment that begins with a question mark is the state of a filter, not a place.
  if (fragment === undefined || fragment.startsWith('?') || !facts.has(file)) return undefined;
  return facts.get(file).ids.includes(decodeURIComponent(fragment)) ? undefined : `no such place in ${file}`;
}

const none = (faults) => assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 40).join('\n')}`);
