// Makes world.json from the TopoJSON of the npm package world-atlas (2.0.2: Natural Earth 4.1.0, 1:10m countries; public domain).
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node tools/world.mjs package/countries-10m.json > static/map/world.json
//
// Arcs stay on the grid of the original. Each is written as an encoded polyline: the differences between its points, zigzag,
// five bits a character, as in https://developers.google.com/maps/documentation/utilities/polylinealgorithm, but of grid steps.

import { readFileSync } from 'node:fs';

const topology = JSON.parse(readFileSync(process.argv[2], 'utf8'));

function number(value) {
  let rest = value < 0 ? ~(value << 1) : value << 1, out = '';
  for (; rest >= 0x20; rest >>= 5) out += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
  return out + String.fromCharCode(rest + 63);
}

const polygons = (geometry) => (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs);

const countries = topology.objects.countries.geometries
  .filter((geometry) => geometry.arcs)
  .map((geometry) => ({ name: geometry.properties.name, code: geometry.id ?? null, polygons: polygons(geometry) }))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

const lines = (all) => all.map((one) => JSON.stringify(one)).join(',\n');
process.stdout.write(`{"scale":${JSON.stringify(topology.transform.scale)},"translate":${JSON.stringify(topology.transform.translate)},
"countries":[
${lines(countries)}
],
"arcs":[
${lines(topology.arcs.map((arc) => arc.map((point) => point.map(number).join('')).join('')))}
]}
`);
