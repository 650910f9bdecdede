// The schemas, by an independent reader of YAML and an independent validator.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { base, cases } from './cases.mjs';
import { check, faultsOf, kinds, shipped } from './dossier.mjs';
import { faulty } from './faulty.mjs';

// Codes of faults of shape alone, which a schema must see too.
const OF_SHAPE = ['unknown-key', 'missing-key', 'wrong-type', 'unknown-word', 'wrong-number'];

test('every kind of file has a schema', () => assert.equal(kinds.size, 14));

test('the shipped dossier is valid', () => {
  const files = shipped();
  assert.ok(Object.keys(files).length > 10);
  assert.deepEqual(faultsOf(files), []);
});

test('a dossier in which only warnings are found is valid', () => {
  const clean = cases.filter(({ said }) => said.every(({ severity }) => severity === 'warning'));
  assert.ok(clean.length > 10);
  for (const { name, files } of clean) assert.deepEqual(faultsOf(files), [], name);
});

test('a dossier with faults of shape alone is not valid', () => {
  const wrong = cases.filter(({ said }) => said.length > 0 && said.every(({ code }) => OF_SHAPE.includes(code)));
  assert.ok(wrong.length > 20);
  for (const { name, files } of wrong) assert.notDeepEqual(faultsOf(files), [], name);
});

test('one record in a file of its own is valid as it is in a map', () => {
  const files = {
    'content/sources/gazette.yaml': 'name: The Gazette\nkind: newspaper\n',
    'content/glossary/ford.yaml': 'term: ford\ndefinition: A place where a river can be crossed on foot.\n',
    'content/techniques/doubt.yaml': 'name: Doubt\ndefinition: Questioning without saying why.\n',
    'content/actors.yaml': '',
  };
  assert.deepEqual(faultsOf(files), []);
});

test('numbers, booleans and empty values are valid where the reader takes them', () => {
  const files = {
    ...base,
    'content/actors.yaml': 'police:\n  name: 1789\n  kind: government-body\n  part_of:\n  notes: true\n',
    'content/places.yaml': 'old-bridge:\n  name: The old bridge\n  coordinates: ["36.5", 40]\n  tags: [2020, true, no]\n',
  };
  assert.deepEqual(faultsOf(files), []);
  assert.deepEqual(check(files).map(({ code }) => code), []);
});

const DATES = ['2020', '2020-05', '2020-05-30', '2020~', '2020-05-28?', '2020-05%', '2020-05-27/2020-05-28', '../2020', '2020/..',
  '/2020', '2020/', '2019-10-XX', '201X', 'XXXX-05', '1950S2', '-0043', 'Y-17000', '2004-06~-11', '2020-21', '?2004-06-~11',
  '2020-05-28T22:30:00Z', '"[2018-02-08, 2018-08-02]"', '"{2018,2020}"', '2004-06-~01/2004-06-~20', '"[..2018]"'];

test('every date that the reader takes is valid', () => {
  for (const date of DATES) {
    const path = 'content/incidents.yaml';
    const files = { ...base, [path]: base[path].replace('date: 2020-05-28', `date: ${date}`) };
    assert.notEqual(files[path], base[path]);
    assert.ok(!check(files).some(({ code }) => code === 'bad-date'), date);
    assert.deepEqual(faultsOf(files), [], date);
  }
});

for (const { what, files } of faulty) {
  test(`not valid: ${what}`, () => {
    assert.equal(faultsOf(base).length, 0);
    assert.notDeepEqual(faultsOf(files), []);
    assert.ok(check(files).some(({ severity }) => severity === 'error'), 'an error for `dossier check` too');
  });
}

test('at least thirty faulty files are tried', () => assert.ok(faulty.length >= 30));
