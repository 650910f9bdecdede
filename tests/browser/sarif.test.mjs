// The SARIF that `dossier check` writes, held against the schema of the standard.
//
// `sarif-schema-2.1.0.json` is the schema of OASIS as it is published with the standard, unchanged (taken from the package
// `serde-sarif` 0.8.0 for Rust, under MIT).

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { program } from './serving.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const repository = path.join(here, '..', '..');

// One pattern of the schema is none by the stricter rules for Unicode.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(path.join(here, 'sarif-schema-2.1.0.json'), 'utf8')));

const folder = mkdtempSync(path.join(tmpdir(), 'dossier sarif-'));
after(() => rmSync(folder, { recursive: true }));

/** The log of a copy of the shipped dossier with the files changed. */
function log(name, changes) {
  const dossier = path.join(folder, name);
  mkdirSync(dossier);
  for (const part of ['content', 'seeds']) cpSync(path.join(repository, part), path.join(dossier, part), { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const at = path.join(dossier, file);
    writeFileSync(at, change(readFileSync(at, 'utf8')));
  }
  if (Object.keys(changes).length > 0) mkdirSync(path.join(dossier, 'content', 'index2.md'));
  const ran = spawnSync(program, ['-C', dossier, 'check', '--format', 'sarif'], { cwd: folder, encoding: 'utf8' });
  assert.equal(ran.error, undefined);
  return JSON.parse(ran.stdout);
}

function valid(log) {
  assert.ok(validate(log), JSON.stringify(validate.errors, null, 2));
  return log.runs[0];
}

test('a dossier without faults makes a valid log without results', () => {
  assert.deepEqual(valid(log('clean', {})).results, []);
});

test('faults of every make are valid results that an importer can place', () => {
  const run = valid(log('a faulty one', {
    'content/dossier.yaml': (text) => `${text}\nmood: gloomy\nlangauge: en\n`,
    'content/articles/dellar-2018.yaml': (text) => text.replace(/^(\s+(?:- )?)quote:/m, '$1qoute:').replace(/^source: .*/m, 'source: nobody: at all'),
    'content/sources.yaml': (text) => `${text}\n"größe 😀": {name: [a], kind: newspapr}\n`,
  }));
  const codes = run.results.map((result) => result.ruleId);
  for (const code of ['folder-for-file', 'unknown-key', 'yaml-syntax', 'unknown-word', 'wrong-type']) {
    assert.ok(codes.includes(code), `${code} is not among ${codes}`);
  }
  assert.ok(run.results.some((result) => result.fixes), 'no result has a fix');
  assert.ok(run.results.some((result) => result.locations.length === 0), 'every result has a place');
  for (const result of run.results) {
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    for (const { physicalLocation } of result.locations) {
      assert.match(physicalLocation.artifactLocation.uri, /^a%20faulty%20one\/content\//);
    }
  }
});
