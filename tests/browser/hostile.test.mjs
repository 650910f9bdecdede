// Words that try to become code stay words, wherever in a dossier they stand: see hostile.mjs.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { complaints } from './checker.mjs';
import { HARMLESS, PAYLOADS, buildHostile, faultsOf, fields } from './hostile.mjs';

const [built, twin] = await Promise.all([buildHostile(PAYLOADS), buildHostile(HARMLESS)]);
process.env.SITE = built;
// These read the variable.
const { base, isWhole, pages, text } = await import('./site.mjs');
const { browserForTests, open, withTab } = await import('./browser.mjs');

browserForTests();

const FOLDERS = ['sources', 'articles', 'actors', 'places', 'incidents', 'pages', 'claims'];
const folder = (page) => page.split('/')[0];
const number = (page) => Number(page.match(/-(\d+)/)?.[1] ?? 0);
/** The id of an imported article is made of its words. */
const isSaved = (page) => page.startsWith('articles/') && !page.startsWith('articles/article-');
/** Every list, of each kind the page with all payloads, and one in `step` of the others. The further parts of a list are made as its first. */
const sample = (step) => pages.filter((page) => isWhole || (number(page) === 0 && !isSaved(page)) || number(page) % step === 1);

const none = (faults) => assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 40).join('\n')}`);

// The checker works while the browser does.
const complaint = complaints(sample(9).map((page) => path.join(built, page)));

test('nothing runs, nothing is asked for outside, no page leads away, and each is whole', async () => {
  const opened = sample(8);
  for (const kind of FOLDERS) assert.ok(opened.filter((page) => folder(page) === kind).length > 2, kind);
  await shared(opened, async (tab, page) => {
    await open(tab, page);
    const { ran, frames, address, body } = await tab.evaluate(whole);
    const away = decodeURI(address.split('#')[0]) === base + page ? [] : [`${page}: led to ${address}`];
    return [...ran.map((name) => `${page}: called ${name}`), ...away, ...(frames ? [`${page}: ${frames} frames`] : []), ...(body === 'A HEADER MAIN FOOTER' || page === 'timeline-embed.html' ? [] : [`${page}: made of ${body}`])];
  });
});

/** Has every page looked at by one of two tabs, and finds no fault in them, nor anything that a tab complains of. */
async function shared(all, look) {
  const left = [...all], faults = [];
  const work = () => withTab({}, async (tab) => {
    await tab.context().addInitScript(trap);
    tab.context().on('page', (other) => faults.push(`${other.url()} was opened`));
    tab.on('dialog', (dialog) => { faults.push(`${tab.url()}: asked “${dialog.message()}”`); dialog.dismiss(); });
    for (let page = left.pop(); page; page = left.pop()) faults.push(...await look(tab, page));
    faults.push(...tab.faults);
  });
  await Promise.all([work(), work()]);
  none(faults);
}

/** Runs in every page before all else: what payloads would call is told instead. */
function trap() {
  window.ran = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => { window.ran.push(name); };
}

/** Runs in the page. */
function whole() {
  const body = [...document.body.children].filter((el) => el.matches('.skip, header, main, footer') || !el.hidden).map((el) => el.nodeName);
  return { ran: window.ran, frames: window.length, address: location.href, body: body.join(' ') };
}

test('no word becomes an element, an attribute or an address, and every page has the elements that harmless words give it', async () => {
  await withTab({}, async (tab) => {
    const shapes = (root, those) => tab.evaluate(shaped, those.map((page) => [page, readFileSync(path.join(root, ...page.split('/')), 'utf8')])).then(Object.entries).then((all) => new Map(all));
    await tab.evaluate(`window.shape = ${shape}`);
    const found = await shapes(built, pages), harmless = await shapes(twin, readdirSync(twin, { recursive: true }).filter((page) => page.endsWith('.html') && !isSaved(page)));
    const known = {
      names: new Set([...OF_TEXT, ...[...harmless.values()].flatMap(({ names }) => Object.keys(names))]),
      attributes: new Set(['rx', ...[...harmless.values()].flatMap(({ attributes }) => attributes)]),
    };
    // Lists are cut into parts by their length in bytes, so that what is listed is compared, on all parts of one.
    const lists = [counted(found), counted(harmless)];
    none([...found].flatMap(([page, { attributes, faults }]) => [
      ...faults,
      ...attributes.filter((name) => !known.attributes.has(name)).map((name) => `the attribute ${name}`),
    ].map((fault) => `${page}: ${fault}`)));
    none([...lists[0]].flatMap(([page, names]) => [
      ...Object.keys(names).filter((name) => !known.names.has(name)).map((name) => `<${name}>`),
      ...(isOdd(page) ? [] : differences(names, lists[1].get(page))),
    ].map((fault) => `${page}: ${fault}`)));
  });
});

/** How many elements of each name there are, on pages and among what is listed on all parts of lists. */
function counted(shapes) {
  const sums = new Map();
  for (const [page, { names, listed }] of shapes) {
    const whole = page.replace(/^([a-z]+)-\d+\.html$/, '$1.html'), sum = sums.get(whole) ?? {};
    for (const [name, count] of Object.entries(page.includes('/') ? names : listed)) sum[name] = (sum[name] ?? 0) + count;
    sums.set(whole, sum);
  }
  return sums;
}

const differences = (found, harmless) => [...new Set([...Object.keys(harmless), ...Object.keys(found)])]
  .filter((name) => !OF_TEXT.has(name) && found[name] !== harmless[name])
  .map((name) => `${found[name] ?? 0} <${name}>, not ${harmless[name] ?? 0}`);

/** Runs in a blank page: the shape of every page, by its path. */
const shaped = (all) => Object.fromEntries(all.map(([page, html]) => [page, window.shape(html)]));

/** Each by itself, some are names of one source but for a sign, and one defines a link of Markdown, so that its notes are empty. */
const isOdd = (page) => isSaved(page) || (isWhole && ([35, 36, 37, 158].includes(number(page)) || ['glossary.html', 'network.html'].includes(page)));

/** What Markdown makes of its own signs, and the blocks into which a text falls: what is begun and not ended goes on to the end. */
const OF_TEXT = new Set(['p', 'code', 'pre', 'br', 'em', 'strong', 'ul', 'li', 'blockquote', 'a', 'span', 'a block']);

/** Runs in a blank page: what a page is made of, and what of it could run or lead to code. */
function shape(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const names = {}, listed = {}, attributes = new Set(), faults = [];
  const isSafe = (address) => /^(https?:\/\/|mailto:|[\w./-]*(#|$))/.test(address);
  for (const el of page.querySelectorAll('*')) {
    for (const { name, value } of el.attributes) {
      attributes.add(name);
      if (/^on|^style$|^srcdoc$/.test(name)) faults.push(`<${el.localName} ${name}>`);
      if (/href$|^src|^action$|^data$|^cite$|^poster$|^ping$/.test(name) && !isSafe(value)) faults.push(`<${el.localName} ${name}="${value}">`);
    }
    const isData = el.localName === 'script' && !el.src && el.type === 'application/ld+json';
    if (isData) JSON.parse(el.textContent);
    else if (el.localName === 'script' && !/^(\.\.\/)*static\/[\w/-]+\.js$|^(\.\.\/)*search\//.test(el.getAttribute('src'))) faults.push(`a script: ${el.outerHTML.slice(0, 80)}`);
    const name = el.matches('div.b, div.row, div.why') ? 'a block' : el.localName;
    for (const counts of el.closest('svg') ? [] : el.closest('main :is(li, tr, dd)') && !el.closest('nav, form') ? [names, listed] : [names]) counts[name] = (counts[name] ?? 0) + 1;
  }
  if (/50337/.test(page.documentElement.outerHTML)) faults.push('words were reckoned with');
  return { names, listed, attributes: [...attributes], faults };
}

test('nothing runs where an address hands words to a page', async () => {
  const words = fields(PAYLOADS).map((payload) => encodeURIComponent(payload.toWellFormed?.() ?? payload)), states = [];
  for (let n = 0; n < words.length; n += isWhole ? 1 : 2) {
    const [a, b = a, c = a, d = a, e = a] = words.slice(n, n + 5);
    const all = [`search.html#?q=${a}&kind=${b}&source=${c}&from=${d}&to=${e}`, `timeline.html#?lanes=${a}&kind=${b}&q=${c}`, `claims.html#?q=${d}&stance=${e}`, `map.html#${a}`, `articles/article-${n}.html#${b}`];
    states.push(...(isWhole ? all : [all[0], all[1 + ((n / 2) % 4)]]));
  }
  await shared(states, async (tab, state) => {
    await tab.goto('about:blank');
    await tab.goto(base + state);
    if (state.startsWith('search')) await tab.waitForFunction(() => document.getElementById('_count').textContent || document.getElementById('_found').children.length > 0);
    const { ran, frames } = await tab.evaluate(whole);
    const strange = await tab.evaluate(() => document.querySelectorAll('main :is(iframe, object, embed, img, script, style, [onerror], [onload])').length);
    return [...ran.map((name) => `${state}: called ${name}`), ...(frames + strange ? [`${state}: ${frames} frames, ${strange} strange elements`] : [])];
  });
});

test('what was found and what is shown beside a link are words', async () => {
  await withTab({}, async (tab) => {
    await tab.context().addInitScript(trap);
    await open(tab, 'search.html');
    for (const words of ['alert', 'script', 'onerror', 'javascript']) {
      await tab.fill('#_search [name=q]', words);
      await tab.locator('#_found li').first().waitFor();
      assert.equal(await tab.locator('#_found :is(img, iframe, script, svg)').count(), 0, words);
    }
    for (const page of ['articles.html', 'sources.html', 'incidents/incident-0.html']) {
      await open(tab, page);
      await tab.locator('main a[href*="/"]:visible').first().hover();
      await tab.waitForTimeout(600);
      assert.equal(await tab.locator(':is(iframe, object, embed, img)').count(), 0, page);
    }
    assert.deepEqual(await tab.evaluate(() => window.ran), []);
    none(tab.faults);
  });
});

/** What a source wrote in signs of its own is shown as it is. */
const AS_WRITTEN = /Private Use Area|Unicode Normalization Form C/;

test('a checker finds nothing in these pages', async () => {
  none((await complaint).filter((line) => !AS_WRITTEN.test(line)));
});

test('as an id each is refused at its line, in every kind of record', () => {
  for (const [file, rest] of [['sources', { name: 'A', kind: 'blog' }], ['actors', { name: 'A', kind: 'person' }], ['places', { name: 'A' }], ['incidents', { title: 'A', date: '2020', kind: 'strike' }], ['glossary', { term: 'A', definition: 'A' }]]) {
    const lines = PAYLOADS.map((payload) => `${JSON.stringify(payload)}: ${JSON.stringify(rest)}`);
    const refused = new Set(faultsOf({ [`content/${file}.yaml`]: lines.join('\n') }).filter(({ code }) => code === 'bad-id').map(({ start }) => start.line));
    assert.deepEqual(PAYLOADS.filter((_, n) => !refused.has(n + 1)), [], file);
  }
});

test('as an address each is refused at its line, unless it is one of the web', () => {
  const urls = [...PAYLOADS, ...['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//evil.example', 'https:evil.example', 'https://a.example/\u202egpj.exe', 'https://a.example/\u200bx', 'https://a.example/" onclick="x', ' https://a.example']];
  const lines = urls.map((url, n) => `s-${n}: {name: A, kind: blog, url: ${JSON.stringify(url)}}`);
  const refused = new Set(faultsOf({ 'content/sources.yaml': lines.join('\n') }).filter(({ code }) => code === 'bad-url').map(({ start }) => start.line));
  assert.deepEqual(urls.filter((_, n) => !refused.has(n + 1)), ['http://a/%%30%30']);
});

test('a link in Markdown to code is none, and the editor is told', () => {
  const links = PAYLOADS.filter((payload) => /^\[[xa]\]\(.*(script|data:)/i.test(payload));
  assert.ok(links.length > 4);
  const found = faultsOf({ 'content/index.md': links.join('\n\n') });
  const told = new Set(found.filter(({ code }) => code === 'unsafe-link').map(({ start }) => start.line));
  assert.deepEqual(links.filter((_, n) => !told.has(n * 2 + 1)), []);
});
