// What the language server for YAML makes of the schemas: that is what authors see in their editors.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { start } from './client.mjs';
import { begun, kindOf, kinds, schemaText, shipped } from './dossier.mjs';

let folder;
let editor;
let count = 0;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-editor-'));
  const schemas = {};
  for (const kind of kinds.keys()) {
    const file = join(folder, `${kind}.schema.json`);
    writeFileSync(file, schemaText(kind));
    schemas[pathToFileURL(file)] = `*.${kind}.yaml`;
  }
  editor = await start(schemas);
});

after(async () => {
  await editor?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

// Opens text as a file of a kind. `|` is where the cursor stands.
async function open(kind, marked) {
  count += 1;
  const at = marked.indexOf('|');
  const text = at < 0 ? marked : marked.slice(0, at) + marked.slice(at + 1);
  const lines = text.slice(0, Math.max(at, 0)).split('\n');
  const uri = String(pathToFileURL(join(folder, `${count}.${kind}.yaml`)));
  const found = await editor.open(uri, text);
  const place = { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1).length } };
  return { found, place };
}

async function completions(kind, marked) {
  const { place } = await open(kind, marked);
  return (await editor.request('textDocument/completion', place)).items;
}

async function hover(kind, marked) {
  const { place } = await open(kind, marked);
  return (await editor.request('textDocument/hover', place)).contents.value;
}

const labels = (items) => items.map(({ label }) => label);

const words = ({ documentation }) => documentation?.value ?? documentation ?? '';

const HEAD = 'title: A report\nsource: gazette\n';

test('nothing is wrong with the shipped dossier', async () => {
  const files = Object.entries(shipped()).filter(([path]) => kindOf(path));
  assert.ok(files.length > 5);
  for (const [path, text] of files) {
    const { found } = await open(kindOf(path), text.replaceAll('|', '/'));
    assert.deepEqual(found.map(({ message }) => message), [], path);
  }
});

test('the keys of an article are offered, each with what it is for', async () => {
  const items = await completions('article', `${HEAD}|`);
  for (const key of ['published', 'claims', 'incidents', 'references']) assert.ok(labels(items).includes(key), key);
  assert.ok(!labels(items).includes('title'), 'what is there is not offered again');
  const published = items.find(({ label }) => label === 'published');
  assert.match(words(published), /published/);
  assert.match(words(published), /EDTF/);
});

test('the keys of a claim are offered', async () => {
  const items = await completions('article', `${HEAD}claims:\n  - id: two-hurt\n    |`);
  for (const key of ['quote', 'says', 'speaker', 'stance', 'answers']) assert.ok(labels(items).includes(key), key);
  assert.ok(!labels(items).includes('published'));
});

test('the words of a stance are offered, each with its meaning', async () => {
  const items = await completions('article', `${HEAD}claims:\n  - id: two-hurt\n    stance: |`);
  const stances = ['asserts', 'alleges', 'denies', 'doubts', 'does-not-know'];
  for (const word of stances) assert.ok(labels(items).includes(word), word);
  assert.match(words(items.find(({ label }) => label === 'denies')), /not so/);
});

test('the kinds of relation of a reference are offered', async () => {
  const items = await completions('article', `${HEAD}references:\n  - |`);
  for (const key of ['cites', 'republishes', 'background']) assert.ok(labels(items).includes(key), key);
});

test('a key tells what it is for, in which form, with an example', async () => {
  const text = await hover('article', `${HEAD}publ|ished: 2020-05-28\n`);
  assert.match(text, /published/);
  assert.match(text, /EDTF/);
  assert.match(text, /Example:\s*```yaml\s*2020-05-28/);
});

test('a grade tells what it means', async () => {
  const text = await hover('source', 'name: The Gazette\nkind: newspaper\nbecause: said\nreliability: |B\n');
  assert.match(text, /Usually reliable/);
});

test('a misspelt key, a missing key and an unknown word are marked where they stand', async () => {
  const { found } = await open('actors', 'police:\n  nmae: The police\n  kind: polise\n');
  const messages = found.map(({ message }) => message).join('\n');
  assert.match(messages, /nmae/);
  assert.match(messages, /name/);
  assert.ok(found.some(({ range }) => range.start.line === 1), messages);
  assert.ok(found.some(({ range, message }) => range.start.line === 2 && message.includes('government-body')), messages);
});

test('a date in words is told in words, not by a regular expression', async () => {
  const { found } = await open('article', `${HEAD}published: 28 May 2020\n`);
  assert.deepEqual(found.map(({ range }) => range.start.line), [2]);
  assert.match(found[0].message, /A date in EDTF/);
});

test('numbers, empty values and words such as `no` are not marked where they are fine', async () => {
  const text = `${HEAD}published: 2020\nauthor:\nclaims:\n  - id: 12\n    quote: no\n    says: true\n    answers: {killed: 100, joint: yes}\n`;
  const { found } = await open('article', text);
  assert.deepEqual(found.map(({ message }) => message), []);
});

test('the files of a new dossier name their schemas themselves', async () => {
  const dossier = begun(join(folder, 'new'));
  for (const path of ['content/dossier.yaml', 'content/articles/example-gazette-2019.yaml']) {
    const file = join(dossier, path);
    const text = readFileSync(file, 'utf8');
    const [right, wrong] = [String(pathToFileURL(file)), String(pathToFileURL(file)).replace('.yaml', '-2.yaml')];
    assert.deepEqual(await editor.open(right, text), [], path);
    const found = await editor.open(wrong, `${text}\nmood: gloomy\n`);
    assert.match(found.map(({ message }) => message).join('\n'), /mood/, path);
  }
});
