// The files of data, each read by a program of others that reads its format.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { check } from '@placemarkio/check-geojson';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse as csv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { browserForTests, withTab } from './browser.mjs';
import { program } from './serving.mjs';

browserForTests();

const repository = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const BASE = 'https://example.org/dossiers/syria/';
const ORIGINAL = 'https://news.example/story?id=1', COPY = 'https://archive.example/2019/https://news.example/story?id=1#top';
let folder;
let data;
const text = (file) => readFileSync(path.join(folder, 'public', file), 'utf8');
const json = (file) => JSON.parse(text(file));
const standing = (records) => Object.entries(records).filter(([, record]) => !record.withdrawn);
/** A copy of a dossier of the repository with another head, built. */
const cpFolder = (from, edit) => {
  const to = mkdtempSync(path.join(tmpdir(), 'dossier-formats-')), head = path.join(to, 'content', 'dossier.yaml');
  cpSync(path.join(repository, from), to, { recursive: true });
  writeFileSync(head, edit(readFileSync(head, 'utf8')));
  const built = spawnSync(program, ['-C', to, 'build'], { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  return to;
};
/** What lies at an address of the published site. */
const lies = (address) => {
  const [page, id] = new URL(address).href.slice(BASE.length).split('#');
  assert.ok(id ? text(page).includes(`id="${id}"`) : text(page), address);
};

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dossier-formats-'));
  for (const part of ['content', 'seeds']) cpSync(path.join(repository, part), path.join(folder, part), { recursive: true });
  const edited = (file, edit) => { const at = path.join(folder, 'content', file); writeFileSync(at, edit(readFileSync(at, 'utf8'))); };
  edited('dossier.yaml', (meta) => meta.replace(/editors:\n  - name: .*/, 'editors:\n  - name: Jane Doe\n  - name: John Roe'));
  edited('articles/rt-2019.yaml', (article) => `${article.replace(/^(url|archived):.*\n/gm, '')}\nurl: ${ORIGINAL}\narchived: ${COPY}\n`);
  const built = spawnSync(program, ['-C', folder, 'build', '--base-url', BASE], { encoding: 'utf8' });
  assert.equal(built.status, 0, built.stderr);
  data = JSON.parse(text('data/dossier.json'));
});
after(() => rmSync(folder, { recursive: true }));

test('dossier.json is as its schema says, and nothing else is', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(json('data/dossier.schema.json'));
  assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 3)));
  const whole = cpFolder('tests/languages', (meta) => meta.replace('language: qaa', 'language: en'));
  const other = JSON.parse(readFileSync(path.join(whole, 'public/data/dossier.json'), 'utf8'));
  assert.ok(validate(other), JSON.stringify(validate.errors?.slice(0, 3)));
  rmSync(whole, { recursive: true });
  const [claim] = Object.keys(data.claims);
  for (const harm of [
    (all) => { delete all.claims[claim].says; }, (all) => { all.claims[claim].stance = 'shouts'; }, (all) => { all.claims[claim].computed.anchor.start = -1; },
    (all) => { all.claims[claim].extra_key = 1; }, (all) => { all.places = []; }, (all) => { all.articles[Object.keys(all.articles)[0]].computed.text = null; },
  ]) {
    const harmed = structuredClone(data);
    harm(harmed);
    assert.equal(validate(harmed), false, harm.toString());
  }
});

test('tables are CSV as RFC 4180 has it, one record a row', () => {
  for (const [file, records, key] of [['articles', data.articles, 'id'], ['claims', data.claims, 'address'], ['incidents', data.incidents, 'id'], ['sources', data.sources, 'id']]) {
    const rows = csv(text(`data/${file}.csv`), { columns: true, record_delimiter: '\r\n', relax_column_count: false });
    assert.deepEqual(rows.map((row) => row[key]), standing(records).map(([id]) => id), file);
    rows.forEach((row) => lies(row.page));
    for (const row of rows) for (const cell of Object.values(row)) assert.ok(!/^[=+@\t\r-]/.test(cell), cell);
  }
  const [claim] = csv(text('data/claims.csv'), { columns: true });
  assert.equal(claim.says, data.claims[claim.address].says);
});

/** The rules of the Web Annotation Data Model for what is used of it: https://www.w3.org/TR/annotation-model/ */
const selector = {
  oneOf: [
    { required: ['type', 'exact'], properties: { type: { const: 'TextQuoteSelector' }, exact: { type: 'string', minLength: 1 }, prefix: { type: 'string' }, suffix: { type: 'string' } }, additionalProperties: false },
    { required: ['type', 'start', 'end'], properties: { type: { const: 'TextPositionSelector' }, start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } }, additionalProperties: false },
  ],
};
const dateTime = { type: 'string', pattern: '^-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' };
const state = { type: 'object', required: ['type', 'sourceDateStart', 'sourceDateEnd'], properties: { type: { const: 'TimeState' }, cached: { type: 'string' }, sourceDateStart: dateTime, sourceDateEnd: dateTime }, additionalProperties: false };
const MOTIVATIONS = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'];
const annotation = {
  type: 'object',
  required: ['id', 'type', 'target'],
  properties: {
    id: { type: 'string', pattern: '^https://' },
    type: { const: 'Annotation' },
    motivation: { enum: MOTIVATIONS },
    creator: { type: 'array', items: { type: 'object', required: ['type', 'name'], properties: { type: { enum: ['Person', 'Organization'] } } } },
    body: { type: 'array', items: { type: 'object', required: ['type', 'value'], properties: { type: { const: 'TextualBody' }, purpose: { enum: MOTIVATIONS }, format: { const: 'text/plain' }, language: { type: 'string' }, value: { type: 'string' } }, additionalProperties: false } },
    target: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['type', 'source'], properties: { type: { const: 'SpecificResource' }, source: { type: 'string', pattern: '^https?://' }, selector: { oneOf: [selector, { type: 'array', items: selector }] }, state }, additionalProperties: false },
    },
  },
  additionalProperties: false,
};
const collection = {
  type: 'object',
  required: ['@context', 'id', 'type', 'first', 'total'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    type: { const: 'AnnotationCollection' },
    total: { type: 'integer' },
    first: { type: 'object', required: ['id', 'type', 'items'], properties: { type: { const: 'AnnotationPage' }, items: { type: 'array', items: annotation } } },
  },
};

test('annotations are Web Annotations, and their selectors find the words', () => {
  const valid = new Ajv({ allErrors: true, strict: false }).compile(collection);
  const files = ['data/annotations.jsonld', ...standing(data.articles).map(([id]) => `data/annotations/${id}.jsonld`)];
  for (const file of files) {
    const all = json(file);
    assert.ok(valid(all), JSON.stringify(valid.errors?.slice(0, 3)));
    assert.equal(all.total, all.first.items.length);
    assert.equal(new Set(all.first.items.map((one) => one.id)).size, all.total, 'no name twice');
    for (const one of all.first.items) {
      lies(one.id);
      const [here] = one.target;
      const words = [...data.articles[here.source.match(/([^/]+)\.html$/)[1]].computed.text];
      const [quote, place] = here.selector;
      assert.equal(words.slice(place.start, place.end).join(''), quote.exact);
      assert.ok(words.slice(0, place.start).join('').endsWith(quote.prefix) && words.slice(place.end).join('').startsWith(quote.suffix));
    }
  }
  const [whole, ...parts] = files.map((file) => json(file).total);
  assert.equal(whole, parts.reduce((sum, count) => sum + count, 0));
});

test('incidents are GeoJSON that a validator takes, at their places', () => {
  const { features } = check(text('data/incidents.geojson'));
  assert.ok(features.length > 0);
  for (const { geometry, properties } of features) {
    assert.deepEqual([...geometry.coordinates].reverse(), data.places[properties.place].coordinates);
    assert.ok(data.incidents[properties.incident].places.includes(properties.place));
    lies(properties.page);
  }
});

test('dated incidents are a calendar that a library reads, with the days that they may mean', () => {
  const file = text('data/incidents.ics');
  assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  assert.equal(events.length, standing(data.incidents).filter(([, one]) => one.date).length);
  for (const event of events) {
    const incident = data.incidents[event.uid.split('@')[0]];
    assert.equal(event.summary, incident.title);
    assert.ok(event.startDate.isDate && event.startDate.compare(event.endDate) < 0);
    if (/^\d{4}-\d\d-\d\d$/.test(incident.date)) assert.deepEqual([event.startDate.toString(), event.duration.toString()], [incident.date, 'P1D']);
  }
});

test('references are rendered by a citation processor, and BibLaTeX says the same', () => {
  const all = new Cite(json('data/references.json'));
  const list = all.format('bibliography', { template: 'apa', lang: 'en-US' });
  for (const [, article] of standing(data.articles)) assert.ok(list.includes(article.title.replace(/[[\]]/g, '').slice(0, 30)), `${article.title}\n${list}`);
  const bib = new Cite(text('data/references.bib'));
  const titles = (cite) => cite.data.map(({ id, title }) => [id, title]).sort();
  assert.deepEqual(titles(bib), titles(all));
});

/** Words with quotation marks of one kind: a processor has its own. */
const straight = (text) => text.trim().replace(/[“”‘’"]/g, "'");

/** The citation of a page in a style, as words. */
const cited = (tab, style) => tab.locator('.cites > div', { hasText: style }).locator('dd').innerText();

test('pages are cited as a citation processor cites them', async () => {
  await withTab({ home: pathToFileURL(folder).href }, async (tab) => {
    for (const [page, item] of [
      ['index.html', { type: 'webpage' }], ['incidents/khusham-2018.html', { type: 'entry-encyclopedia' }],
      ['articles/rt-2019.html', { type: 'entry-encyclopedia' }], ['claims/wnu-2020/local-first-patrol.html', { type: 'entry-encyclopedia' }],
    ]) {
      await tab.goto(pathToFileURL(path.join(folder, 'public', page)).href);
      const apa = await cited(tab, 'APA'), [editors, whole, URL] = [[{ literal: 'Jane Doe' }, { literal: 'John Roe' }], data.dossier.title, page === 'index.html' ? BASE : BASE + page];
      const title = page === 'index.html' ? whole : apa.split('. (n.d.)')[0];
      const reference = new Cite([{ id: 'a', ...item, title, ...(page === 'index.html' ? {} : { 'container-title': whole }), editor: editors, URL }]);
      // The 7th edition says “Retrieved” no more.
      assert.equal(straight(apa), straight(reference.format('bibliography', { template: 'apa', lang: 'en-US' }).replace('Retrieved ', '')));
      for (const style of ['MLA', 'Chicago']) {
        const text = await cited(tab, style);
        for (const part of ['Jane Doe and John Roe', whole, `${URL}.`]) assert.ok(text.includes(part), `${style}: ${text}`);
      }
    }
    assert.deepEqual(tab.faults, []);
  });
});

test('a claim leads to its words at the address of the article and in the copy, and both links know of each other', async () => {
  await withTab({ home: pathToFileURL(folder).href, javaScriptEnabled: false }, async (tab) => {
    const claims = Object.entries(data.claims).filter(([id]) => id.startsWith('rt-2019#'));
    assert.ok(claims.length > 3);
    for (const [id, { quote }] of claims) {
      await tab.goto(pathToFileURL(path.join(folder, 'public', `claims/${id.replace('#', '/')}.html`)).href);
      const addresses = await tab.locator('main a.out[href*=":~:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      assert.deepEqual(addresses.map((address) => address.split(/#?:~:/)[0]), [ORIGINAL, COPY]);
      for (const address of addresses) {
        // Where words were left out or put in, each part is sought by itself; of a long one its ends.
        const words = address.split(':~:')[1].split('&').flatMap((one) => one.replace(/^text=/, '').split(',')).map(decodeURIComponent);
        const plain = quote.replace(/\s+/g, ' ').replace(/\[[^\]]*\]/g, '');
        if (plain === quote) for (const part of words) assert.ok(plain.includes(part), `${part} / ${plain}`);
      }
    }
    await tab.goto(pathToFileURL(path.join(folder, 'public', 'articles/rt-2019.html')).href);
    const robust = await tab.locator('main dl a.out').evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.dataset.versionurl ?? null, link.dataset.originalurl ?? null]));
    assert.deepEqual(robust, [[ORIGINAL, COPY, null], [COPY, null, ORIGINAL]]);
  });
});

test('an incident and a claim stand in an iframe, without what leads about in the site, and lead to the whole', async () => {
  await withTab({ home: pathToFileURL(folder).href }, async (tab) => {
    for (const page of ['incidents/khusham-2018.html', 'claims/wnu-2020/local-first-patrol.html']) {
      await tab.goto(pathToFileURL(path.join(folder, 'public', page)).href);
      await tab.getByText('Show this in another page').click();
      const snippet = await tab.locator('.embed code').innerText();
      assert.ok(snippet.includes(`src="${BASE}${page}#_embed"`), snippet);
      writeFileSync(path.join(folder, 'public', 'other.html'), `<!doctype html><html lang="en"><title>Other</title><p>Above</p>${snippet.replace(BASE, '')}`);
      await tab.goto(pathToFileURL(path.join(folder, 'public', 'other.html')).href);
      const frame = tab.frameLocator('iframe');
      assert.ok(await frame.locator('h1').isVisible() && await frame.locator('#_embed').isVisible());
      for (const part of ['header.top', 'footer', '.turn', '[aria-labelledby="_cite"]']) assert.equal(await frame.locator(part).isVisible(), false, part);
      const [opened] = await Promise.all([tab.context().waitForEvent('page'), frame.locator('#_embed a').click()]);
      await opened.waitForURL(`**/${page}`);
      assert.ok(await opened.locator('header.top').isVisible() && !(await opened.locator('#_embed').isVisible()));
      assert.equal(await opened.evaluate(() => opener), null);
      const [next] = await Promise.all([tab.context().waitForEvent('page'), frame.locator('.head a').first().click()]);
      await next.close();
      await opened.close();
    }
    assert.deepEqual(tab.faults, []);
  });
});

test('the feed and the list of pages are XML that leads to pages', () => {
  for (const file of ['feed.xml', 'sitemap.xml']) assert.equal(XMLValidator.validate(text(file)), true);
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['entry', 'url'].includes(name) });
  const { feed } = parser.parse(text('feed.xml'));
  assert.ok(feed.id && feed.title && feed.author && /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(feed.updated));
  assert.ok(feed.entry.length > 0);
  for (const entry of feed.entry) {
    assert.ok(entry.id && entry.title && entry.updated <= feed.updated);
    lies(entry.link['@_href']);
  }
  const { urlset } = parser.parse(text('sitemap.xml'));
  urlset.url.forEach(({ loc }) => { lies(loc); assert.ok(!/name="robots" content="noindex/.test(text(loc.slice(BASE.length))), loc); });
  assert.match(text('robots.txt'), /^Sitemap: https:\/\/example\.org\/dossiers\/syria\/sitemap\.xml$/m);
});

/** What a page says of itself to machines. */
const machine = (page) => JSON.parse(text(page).match(/<script type="application\/ld\+json">(.*?)<\/script>/s)[1])['@graph'];

test('pages say in the terms of schema.org what they are about, and nothing that is not known', () => {
  for (const [id, article] of standing(data.articles)) {
    const [page] = machine(`articles/${id}.html`);
    assert.deepEqual([page.mainEntity['@type'], page.mainEntity.headline], ['NewsArticle', article.title]);
    const isDay = /^\d{4}(-\d\d){0,2}$/.test(article.published ?? '');
    assert.equal(page.mainEntity.datePublished, isDay ? article.published : undefined);
    const coins = new URLSearchParams(text(`articles/${id}.html`).match(/class="Z3988" title="([^"]*)"/)[1].replaceAll('&amp;', '&'));
    assert.deepEqual([coins.get('ctx_ver'), coins.get('rft.atitle')], ['Z39.88-2004', article.title.replace(/^\[(.*)\]$/, '$1')]);
  }
  for (const [id, incident] of standing(data.incidents)) {
    const [event] = machine(`incidents/${id}.html`);
    assert.deepEqual([event['@type'], event.name], ['Event', incident.title]);
  }
  let reviews = 0;
  for (const [address, claim] of standing(data.claims)) {
    const graph = machine(`claims/${address.replace('#', '/')}.html`);
    const judged = (claim.assessments ?? []).filter((one) => String(one.credibility) !== '6');
    assert.deepEqual(graph.map((one) => one['@type']), judged.length > 0 ? judged.map(() => 'ClaimReview') : ['Claim'], address);
    judged.forEach((one, at) => assert.equal(graph[at].reviewRating.ratingValue, 6 - Number(one.credibility)));
    reviews += judged.length;
  }
  assert.ok(reviews > 0);
  assert.equal(machine('index.html')[0]['@type'], 'Dataset');
});

test('TimelineJS shows each dated incident and report', async () => {
  const library = path.join(path.dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json')), 'dist', 'js', 'timeline.js');
  const timeline = json('data/timeline.json');
  const page = path.join(folder, 'timelinejs.html');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><title>T</title><div id="t" style="width: 900px; height: 600px"></div>
<script src="${pathToFileURL(library)}"></script><script>window.timeline = new TL.Timeline('t', ${JSON.stringify(timeline)}, { hash_bookmark: false });</script>`);
  await withTab({}, async (tab) => {
    await tab.goto(pathToFileURL(page).href);
    await tab.waitForFunction(() => window.timeline?.config?.events?.length > 0);
    assert.deepEqual(await tab.evaluate(() => window.timeline.config.messages?.errors ?? []), []);
    assert.equal(await tab.evaluate(() => window.timeline.config.events.length), timeline.events.length);
    const headlines = await tab.locator('.tl-timemarker-content-container .tl-headline').allTextContents();
    assert.deepEqual([...headlines].map((one) => one.trim()).sort(), timeline.events.map((one) => one.text.headline.replace(/<[^>]*>/g, '').replace(/&#39;/g, "'").replace(/&quot;/g, '"').replace(/&amp;/g, '&').trim()).sort());
  });
});
