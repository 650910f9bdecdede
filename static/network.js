/* The network: a box that is pointed at or focused is shown with its neighbours; arrow keys follow its lines. */
(function () {
  'use strict';
  var graph = document.querySelector('.stage > .graph');
  if (!graph) return;
  function all(selector) { return Array.from(graph.querySelectorAll(selector)); }
  function on(name, act) { graph.addEventListener(name, act); }
  var nodes = all('.gr-node'), edges = all('.gr-edge').map(function (el) {
    function end(side) { return nodes.find(function (node) { return node.dataset.key === el.dataset[side]; }); }
    return { el: el, from: end('from'), to: end('to') };
  });
  function at(el) { return el && el.closest('.gr-node'); }
  function show(node) {
    all('.on').forEach(function (el) { el.classList.remove('on'); });
    graph.classList.toggle('lit', !!node);
    if (node) node.classList.add('on');
    edges.forEach(function (edge) {
      if (edge.from === node || edge.to === node) [edge.el, edge.from, edge.to].forEach(function (el) { el.classList.add('on'); });
    });
  }
  function held() { return at(document.activeElement); }
  on('pointerover', function (event) { show(at(event.target) || held()); });
  on('pointerleave', function () { show(held()); });
  on('focusin', function (event) { show(at(event.target)); });
  on('focusout', function () { show(null); });
  on('keydown', function (event) {
    var node = at(event.target), place = nodes.indexOf(node);
    function follow(from, to) { return edges.filter(function (edge) { return edge[from] === node; }).map(function (edge) { return edge[to]; }); }
    var next = { ArrowRight: follow('from', 'to'), ArrowLeft: follow('to', 'from'), ArrowDown: nodes.slice(place + 1), ArrowUp: nodes.slice(0, place).reverse() }[event.key];
    if (!node || !next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    next = next.find(function (one) { return one !== node && one.querySelector('a'); });
    if (next) next.querySelector('a').focus();
  });
})();
