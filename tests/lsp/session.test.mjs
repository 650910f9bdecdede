// Sessions of a real client with the built program, on a copy of the dossier that ships with the project.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

import { session } from "./client.mjs";

const WNU = "content/articles/wnu-2020.yaml";
const TEXT = "content/articles/wnu-2020.md";
const codes = (list) => list.map((one) => one.code);
const labels = (list) => list.map((one) => one.label);

test("problems of unsaved text come and go, with their places in other files", async () => {
  const s = await session();
  assert.equal(s.started.capabilities.positionEncoding, "utf-16");
  await s.open(WNU);
  await s.edit(WNU, "source: wnu\n", "source: wnx\n");
  const [unknown] = await s.told(WNU, (list) => codes(list).includes("unknown-source"));
  assert.equal(unknown.severity, 1);
  assert.deepEqual(unknown.range, { start: s.at(WNU, "source: |wnx"), end: s.at(WNU, "source: wnx|") });
  await s.edit(WNU, "source: wnx\n", "source: wnu\n");
  await s.told(WNU, (list) => list.length === 0);

  await s.edit(WNU, "US, Russia conduct first joint patrol in Syria\"\n    says", "US, Russia conduct first patrols in Syria\"\n    says");
  const [missing] = await s.told(WNU, (list) => codes(list).includes("quote-not-found"));
  assert.equal(missing.relatedInformation[0].location.uri, s.uri(TEXT));
  assert.match(missing.message, /note: the quote has `patrols`, the text has `joint patrol`/);
  assert.equal(await s.end(), 0);
});

test("columns behind letters beyond the first plane are counted as agreed", async () => {
  for (const utf8 of [false, true]) {
    const s = await session({ utf8 });
    assert.equal(s.started.capabilities.positionEncoding, utf8 ? "utf-8" : "utf-16");
    await s.open(WNU);
    await s.edit(WNU, "complete: all", "extra: {ü𝄞: x, y: 1}\ntags: [ü𝄞, 1], z: 1\ncomplete: all");
    const [fault] = await s.told(WNU, (list) => codes(list).includes("yaml-syntax"));
    assert.equal(fault.range.start.line, s.at(WNU, "tags: [ü𝄞|").line);
    await s.edit(WNU, "tags: [ü𝄞, 1], z: 1\n", "references: [{cites: ü𝄞, nose: b}]\n");
    const list = await s.told(WNU, (list) => codes(list).includes("unknown-key"));
    const key = list.find((one) => one.code === "unknown-key");
    assert.deepEqual(key.range.start, s.at(WNU, "ü𝄞, |nose"));
    await s.end();
  }
});

test("keys, words, ids, answers and quotes are completed, also where the file cannot be read", async () => {
  const s = await session();
  await s.open(WNU);
  const list = async (marked) => (await s.ask("completion", WNU, marked)) ?? [];
  await s.edit(WNU, "claims:\n", "broken: [\nclaims:\n  - id: new\n    \n    stance: \n    speaker: \n    answers: {joint: , }\n    quote: \"not a joint \n");
  const keys = await list("- id: new\n    |");
  assert.ok(labels(keys).includes("says") && !labels(keys).includes("stance"), labels(keys).join());
  assert.match(keys.find((one) => one.label === "says").documentation.value, /neutral/);
  const words = await list("stance: |\n");
  assert.ok(labels(words).includes("denies"));
  const speakers = await list("speaker: |\n    answers: {joint: ,");
  assert.equal(speakers.find((one) => one.label === "caggins").detail, "Myles B. Caggins");
  assert.deepEqual(labels(await list("answers: {joint: |,")), ["yes", "no", "unknown"]);
  const questions = labels(await list("answers: {joint: , |}"));
  assert.ok(questions.includes("meeting-place") && !questions.includes("joint#"), questions.join());
  const quotes = await list('quote: "not a joint |');
  assert.ok(quotes.some((one) => one.textEdit.newText.startsWith("not a joint patrol but it was probably intended")));
  const index = "content/index.md";
  await s.open(index);
  await s.edit(index, "This dossier sets", "[[incident:de This dossier sets");
  const links = labels(await s.ask("completion", index, "[[incident:de|"));
  assert.ok(links.includes("incident:deir-gusun-2020"));
  await s.end();
});

test("hovers tell ids, quotes, words of a scale, keys and dates", async () => {
  const s = await session();
  await s.open(WNU);
  await s.open(TEXT);
  await s.open("content/sources.yaml");
  const hover = async (path, marked) => (await s.ask("hover", path, marked))?.contents.value;
  assert.match(await hover(WNU, "id: deir-|gusun-2020"), /US and Russian vehicles meet[^]*27 May 2020[^]*armoured vehicles/);
  assert.match(await hover(WNU, "Deir Gusun village, |sources say\"\n    note"), /verified: `content\/articles\/wnu-2020.md` line 5/);
  assert.match(await hover(WNU, "published: 2020-|05-28"), /28 May 2020/);
  assert.match(await hover(WNU, "omi|tted:"), /capture/);
  assert.match(await hover(TEXT, "I would not say it was a |joint patrol"), /claim/);
  await s.end();
});

test("ids lead to their records, quotes to their places, and back", async () => {
  const s = await session();
  await s.open(WNU);
  await s.open(TEXT);
  const incident = await s.ask("definition", WNU, "id: deir-|gusun-2020");
  assert.equal(incident[0].uri, s.uri("content/incidents/deir-gusun-2020.yaml"));
  const claim = await s.ask("definition", WNU, "ref: wnu-2020#agency-|headline");
  assert.deepEqual(claim[0].range.start, s.at(WNU, "- id: |agency-headline"));
  const place = await s.ask("definition", WNU, "Daesh/ISIS |terror group\"\n    note");
  assert.equal(place[0].uri, s.uri(TEXT));
  assert.deepEqual(place[0].range.start, s.at(TEXT, "|Daesh/ISIS terror group"));
  const back = await s.ask("definition", TEXT, "Daesh/ISIS |terror");
  assert.ok(back.some((one) => one.range.start.line === s.at(WNU, "- quote: |\"Daesh/ISIS").line));
  const references = await s.ask("references", WNU, "source: w|nu\n", { context: { includeDeclaration: false } });
  assert.ok(new Set(references.map((one) => one.uri)).size > 1);
  await s.end();
});

test("outline, and records of the whole dossier", async () => {
  const s = await session();
  await s.open(WNU);
  const outline = await s.client.sendRequest("textDocument/documentSymbol", s.document(WNU));
  const claims = outline.find((one) => one.name === "claims");
  assert.ok(claims.children.some((one) => one.name === "agency-headline"));
  const found = await s.client.sendRequest("workspace/symbol", { query: "caggins" });
  assert.ok(found.some((one) => one.name === "caggins"));
  await s.end();
});

/** Does to the files what an edit says, as an editor would, and gives what `check` says of them. */
function apply(s, edit) {
  const path = (uri) => fileURLToPath(uri);
  for (const change of edit.documentChanges) {
    if (change.kind === "rename") {
      renameSync(path(change.oldUri), path(change.newUri));
      continue;
    }
    const file = path(change.textDocument.uri).slice(s.folder.length + 1);
    const lines = s.read(file).split("\n");
    const offset = ({ line, character }) => lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0) + character;
    let text = lines.join("\n");
    const edits = [...change.edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
    for (const { range, newText } of edits) {
      text = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
    }
    writeFileSync(join(s.folder, file), text);
  }
}

function check(s) {
  const run = spawnSync(s.server.spawnfile, ["-C", s.folder, "check", "--format", "short"], { encoding: "utf8" });
  return run.stdout;
}

test("after any record has another id, `check` says what it said before", async () => {
  const subjects = [
    [WNU, "id: deir-|gusun-2020"],
    [WNU, "source: w|nu\n"],
    [WNU, "ref: wnu-|2020#agency-headline"],
    [WNU, "ref: wnu-2020#agency-|headline"],
    [WNU, "answers: {jo|int: yes, first-joint"],
    [WNU, "[[actor:is|is|"],
    [WNU, "[[glossary:da|esh"],
    [WNU, "meeting-place: deir-|gusun}"],
  ];
  for (const [path, marked] of subjects) {
    const s = await session();
    await s.open(path);
    const before = check(s);
    const edit = await s.ask("rename", path, marked, { newName: "another-id" });
    assert.ok(edit.documentChanges.length > 0, marked);
    apply(s, edit);
    assert.equal(check(s), before, marked);
    await s.end();
  }
});

test("a warning that is let stand in a file is let stand where the file goes", async () => {
  const s = await session();
  const settings = "content/dossier.yaml";
  await s.open(settings);
  await s.edit(settings, "where: article:tanf-2017", "where: content/articles/tanf-2017.yaml");
  await s.open(WNU);
  await s.edit(WNU, "\nreferences:\n", "\nreferences:\n  - {cites: tanf-2017}\n");
  const edit = await s.ask("rename", WNU, "{cites: tanf-|2017}", { newName: "another-id" });
  const texts = edit.documentChanges.filter((change) => change.textDocument?.uri === s.uri(settings)).flatMap((change) => change.edits);
  assert.deepEqual(texts.map((one) => one.newText), ["content/articles/another-id.yaml"]);
  await s.end();
});

test("an id that is none, or taken, is refused", async () => {
  const s = await session();
  await s.open(WNU);
  for (const newName of ["Not An Id", "khusham-2018"]) {
    await assert.rejects(s.ask("rename", WNU, "id: deir-|gusun-2020", { newName }), /is not an id|already/);
  }
  await s.end();
});

test("what is suggested is offered as a change; what is certain can be done at once", async () => {
  const s = await session();
  await s.open(WNU);
  await s.edit(WNU, "complete: all", "compleet: all");
  await s.told(WNU, (list) => codes(list).includes("unknown-key"));
  const range = { start: s.at(WNU, "|compleet"), end: s.at(WNU, "|compleet") };
  const ask = (only) =>
    s.client.sendRequest("textDocument/codeAction", { ...s.document(WNU), range, context: { diagnostics: [], only } });
  const fixes = await ask(["quickfix"]);
  assert.equal(fixes.length, 1);
  assert.equal(fixes[0].edit.changes[s.uri(WNU)][0].newText, "complete");
  assert.equal(fixes[0].isPreferred, true);
  const [all] = await ask(["source.fixAll"]);
  assert.equal(all.edit.changes[s.uri(WNU)].length, 1);
  await s.end();
});

test("files that come, go and change on disk are seen when the editor tells of them", async () => {
  const s = await session();
  await s.open(WNU);
  const added = "content/articles/half.yaml";
  mkdirSync(dirname(join(s.folder, added)), { recursive: true });
  writeFileSync(join(s.folder, added), "title: A half\n");
  await s.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: s.uri(added), type: 1 }] });
  await s.told(added, (list) => codes(list).includes("article-half"));
  await s.end();
});

test("nothing that a client says ends the server before its time", async () => {
  const s = await session();
  await s.open(WNU);
  await assert.rejects(s.client.sendRequest("no/such/method", {}), { code: -32601 });
  await assert.rejects(s.client.sendRequest("textDocument/hover", { nonsense: true }), { code: -32602 });
  const far = { line: 99999, character: 99999 };
  const outside = { textDocument: { uri: "file:///etc/hosts" }, position: far };
  assert.equal(await s.client.sendRequest("textDocument/hover", outside), null);
  for (const method of ["hover", "completion", "definition", "prepareRename"]) {
    await s.client.sendRequest(`textDocument/${method}`, { ...s.document(WNU), position: far });
  }
  // A change of a version that is past, and one of a file that is not open, are no changes.
  const stale = (path, version) => ({ textDocument: { uri: s.uri(path), version }, contentChanges: [{ text: "x" }] });
  await s.client.sendNotification("textDocument/didChange", stale(WNU, 0));
  await s.client.sendNotification("textDocument/didChange", stale(TEXT, 7));
  await s.client.sendNotification("textDocument/didClose", {});
  // Neither is what is no message at all.
  const complaints = [];
  s.client.onNotification("window/showMessage", ({ message }) => complaints.push(message));
  for (const bytes of ["Content-Length: 3\r\n\r\n{{{", "Content-Length: 2\r\n\r\n[]", "no header\r\n"]) s.server.stdin.write(bytes);
  s.server.stdin.write(Buffer.from("Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc", "latin1"));
  assert.match((await s.ask("hover", WNU, "published: 2020-|05-28")).contents.value, /28 May 2020/);
  assert.deepEqual(new Set(complaints), new Set(["a message of the editor could not be read"]));
  assert.equal(await s.end(), 0);
});

test("a server whose client is gone ends, with another status", async () => {
  const s = await session();
  s.server.stdin.end();
  assert.equal(await s.left, 1);
  s.client.dispose();
});
