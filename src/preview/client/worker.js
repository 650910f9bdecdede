/* Listens to `dossier serve` for all open pages at once. Browsers allow few connections to one host, so pages share one; and a
   page's own Content-Security-Policy, which forbids it to connect, does not bind a worker. */
(function () {
  'use strict';
  var pages = [], last = null;
  var AT_A_TIME = 40; /* files in one question, so that its address stays short */

  function tell(message) { pages.forEach(function (page) { page.postMessage(message); }); }

  function listen() {
    var source = new EventSource('/__dossier/events');
    source.onmessage = function (event) {
      last = JSON.parse(event.data);
      tell({ state: last });
    };
    source.onerror = function () {
      /* A broken connection is opened again by the browser; one that was refused is not. */
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    };
  }

  function ask(since, files) {
    var address = '/__dossier/changes?since=' + encodeURIComponent(since);
    return fetch(address + files.map(function (file) { return '&file=' + encodeURIComponent(file); }).join(''))
      .then(function (response) { return response.json(); });
  }

  function answer(page, question) {
    var parts = [];
    for (var at = 0; at < question.files.length; at += AT_A_TIME) {
      parts.push(ask(question.since, question.files.slice(at, at + AT_A_TIME)));
    }
    Promise.all(parts).then(function (answers) {
      var changed = [].concat.apply([], answers.map(function (part) { return part.changed; }));
      var reply = { version: answers[0].version, changed: changed };
      if (changed.indexOf(question.page) < 0) return page.postMessage({ answer: reply });
      return fetch('/' + encodeURI(question.page)).then(function (response) { return response.ok ? response.text() : undefined; })
        .then(function (text) { reply.page = text; page.postMessage({ answer: reply }); });
    }).catch(function () { /* The server has gone; when it is back, there is a new state, and the page asks again. */ });
  }

  function meet(page) {
    page.onmessage = function (event) {
      var said = event.data;
      if (said.bye) pages = pages.filter(function (other) { return other !== page; });
      if (said.hello) {
        if (pages.indexOf(page) < 0) pages.push(page);
        if (last) page.postMessage({ state: last });
      }
      if (said.question) answer(page, said.question);
    };
  }

  if ('onconnect' in self) self.onconnect = function (event) { meet(event.ports[0]); };
  else meet(self);
  listen();
})();
