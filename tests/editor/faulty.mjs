// Dossiers with one fault each: the base of tests/ui with one text replaced in one of its files.

import { base } from './cases.mjs';

const ARTICLE = 'content/articles/gazette-2020.yaml';
const INCIDENTS = 'content/incidents.yaml';
const ACTORS = 'content/actors.yaml';
const PLACES = 'content/places.yaml';
const SOURCES = 'content/sources.yaml';
const DOSSIER = 'content/dossier.yaml';

const said = '    says: Two people were hurt.\n';

const table = [
  ['a misspelt key of an article', ARTICLE, 'published:', 'publishd:'],
  ['a key that an article does not have', ARTICLE, 'source: gazette', 'source: gazette\nmood: gloomy'],
  ['an article without a title', ARTICLE, 'title: Shots heard at the bridge\n', ''],
  ['an article whose title is empty', ARTICLE, 'title: Shots heard at the bridge', 'title:'],
  ['an article whose source is a list', ARTICLE, 'source: gazette', 'source: [gazette]'],
  ['a date in words', ARTICLE, 'published: 2020-05-29', 'published: 29 May 2020'],
  ['a date with the day first', ARTICLE, 'published: 2020-05-29', 'published: 29.05.2020'],
  ['an address without a scheme', ARTICLE, 'source: gazette', 'source: gazette\nurl: www.example.org'],
  ['a language in words', ARTICLE, 'source: gazette', 'source: gazette\nlanguage: English'],
  ['a hash that is too short', ARTICLE, 'sha256: e67744', 'sha256: e6774'],
  ['a capture outside of seeds', ARTICLE, 'file: seeds/', 'file: ../seeds/'],
  ['a capture that is text', ARTICLE, /capture:\n.*\n.*\n/, 'capture: seeds/gazette.txt\n'],
  ['an incident that is a number of maps', ARTICLE, '[bridge-2020]', '{id: bridge-2020}'],
  ['a role that is no word of the list', ARTICLE, '[bridge-2020]', '[{id: bridge-2020, role: tells}]'],
  ['an incident in the long form without its id', ARTICLE, '[bridge-2020]', '[{role: reports}]'],
  ['a claim without its quote', ARTICLE, '    quote: Two people were hurt\n', ''],
  ['a claim without an id', ARTICLE, '  - id: two-hurt\n    quote', '  - quote'],
  ['a claim whose id has capitals', ARTICLE, 'id: two-hurt', 'id: Two-Hurt'],
  ['a misspelt key of a claim', ARTICLE, 'speaker:', 'speeker:'],
  ['a stance that is no word of the list', ARTICLE, said, `${said}    stance: denied\n`],
  ['a stance with a capital', ARTICLE, said, `${said}    stance: Denies\n`],
  ['a claim that is text', ARTICLE, /claims:\n[^]*/, 'claims:\n  - Two people were hurt.\n'],
  ['claims that are a map', ARTICLE, '  - id: two-hurt\n    quote', '    id: two-hurt\n    quote'],
  ['a speaker who is two at once', ARTICLE, 'speaker: police', 'speaker: {actor: police, anonymous: a witness}'],
  ['a speaker who is nobody', ARTICLE, 'speaker: police', 'speaker: {}'],
  ['an answer that is a list', ARTICLE, '{hurt: 2}', '{hurt: [2]}'],
  ['an answer that is both given and denied', ARTICLE, '{hurt: 2}', '{hurt: {count: 2, not: 3}}'],
  ['answers that are a list', ARTICLE, '{hurt: 2}', '[hurt]'],
  ['an occurrence that is no number', ARTICLE, said, `${said}    nth: first\n`],
  ['an occurrence below nothing', ARTICLE, said, `${said}    nth: -1\n`],
  ['a relation without its other end', ARTICLE, said, `${said}    supports: [{because: it says so}]\n`],
  ['a grade beyond the scale', ARTICLE, said, `${said}    assessments: [{credibility: 7, because: said, by: me, on: 2020}]\n`],
  ['a reference of no relation', ARTICLE, 'claims:', 'references: [{note: of no relation}]\nclaims:'],
  ['a reference of two relations', ARTICLE, 'claims:', 'references: [{cites: gazette-2020, updates: gazette-2020}]\nclaims:'],
  ['a bias note without a technique', ARTICLE, 'claims:', 'bias: [{quote: Nobody saw, note: it does}]\nclaims:'],
  ['an incident without a date', INCIDENTS, '  date: 2020-05-28\n', ''],
  ['an id with a blank', INCIDENTS, 'bridge-2020:', 'the bridge:'],
  ['an hour that is none', INCIDENTS, '  kind: ground-clash', '  kind: ground-clash\n  time: half past ten'],
  ['a kind of question that is no word of the list', INCIDENTS, 'kind: count', 'kind: number'],
  ['a question without its words', INCIDENTS, '      ask: Was it at night?\n', ''],
  ['places that are text', INCIDENTS, '[old-bridge]', 'old-bridge'],
  ['an involvement with an unknown key', INCIDENTS, 'role: came', 'part: came'],
  ['a kind of actor that is no word of the list', ACTORS, 'government-body', 'police'],
  ['an actor that is text', ACTORS, /police:\n[^]*/, 'police: The police\n'],
  ['actors that are a list', ACTORS, /[^]*/, '- {name: The police, kind: government-body}\n'],
  ['coordinates with letters', PLACES, 'bridge\n', 'bridge\n  coordinates: [36.5 N, 40.7 E]\n'],
  ['a degree of precision that is no word of the list', PLACES, 'bridge\n', 'bridge\n  precision: about\n'],
  ['a source without a kind', SOURCES, '  kind: newspaper\n', ''],
  ['a rating without its reason', SOURCES, 'newspaper', 'newspaper\n  reliability: A'],
  ['a rating beyond the scale', SOURCES, 'newspaper', 'newspaper\n  reliability: G\n  because: said'],
  ['a degree of publication that is no word of the list', DOSSIER, 'dossier\n', 'dossier\npublish: all\n'],
  ['a colour in words', DOSSIER, 'dossier\n', 'dossier\ntheme: {accent: red}\n'],
  ['an editor without a name', DOSSIER, 'dossier\n', 'dossier\neditors: [{url: "https://example.org/"}]\n'],
  ['a waiver without its reason', DOSSIER, 'dossier\n', 'dossier\nchecks: {allow: [{code: source-unused}]}\n'],
];

export const faulty = table.map(([what, path, before, after]) => {
  const text = base[path].replace(before, after);
  if (text === base[path]) throw new Error(`${what}: nothing is replaced in ${path}`);
  return { what, files: { ...base, [path]: text } };
});
