// Plays answers through ODK's own engine (@getodk/xforms-engine) and tells after each step which questions it shows.
//
// In:  {xform, questions: [name], steps: [[[name, round, value]]]}; a step sets rows: a list for a choice, else text or null.
// Out: {steps: [[shown, hidden]], values: {row: text}}: which questions came and went with each step, as "name" or
//      "name@round" (rounds of a repeat count from 1), the first for the empty form; and what is filled in at the end.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
for (const name of ['document', 'DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'Attr', 'Text', 'XPathResult']) {
	globalThis[name] ??= window[name];
}
// The engine is built for browsers: its XPath parser (WebAssembly) must not see that this is Node while it starts.
const node = globalThis.process;
globalThis.window = window;
globalThis.process = undefined;
const { loadForm } = await import('@getodk/xforms-engine');
globalThis.process = node;

const { xform, questions, steps } = JSON.parse(readFileSync(0, 'utf8'));
const form = await loadForm(xform);
if (form.status === 'failure') throw form.error;
const { root } = form.createInstance();

// Every row by "name" or "name@round"; found anew when a repeat grows.
let rows = new Map();
let ranges = [];
let watched = [];
const asked = new Set(questions);

function find() {
	rows = new Map();
	ranges = [];
	const walk = (at, round) => {
		const name = at.definition.nodeset.split('/').pop();
		const children = at.currentState.children ?? [];
		if (at.nodeType.startsWith('repeat-range')) {
			ranges.push([at, children.length]);
			children.forEach((child, place) => walk(child, `@${place + 1}`));
			return;
		}
		if (at.nodeType !== 'repeat-instance') rows.set(name + round, at);
		for (const child of children) walk(child, round);
	};
	walk(root, '');
	watched = [...rows].filter(([key]) => asked.has(key.split('@')[0]));
}

const visible = new Set();

function look() {
	if (ranges.some(([range, rounds]) => range.currentState.children.length !== rounds)) find();
	const shown = [];
	const hidden = [];
	for (const [key, at] of watched) {
		const { relevant } = at.currentState;
		if (relevant === visible.has(key)) continue;
		(relevant ? shown : hidden).push(key);
		if (relevant) visible.add(key);
		else visible.delete(key);
	}
	return [shown, hidden];
}

function set([name, round, value]) {
	const key = round ? `${name}@${round}` : name;
	const at = rows.get(key);
	if (!at) throw new Error(`the form has no row ${key}`);
	if (at.nodeType === 'select') at.selectValues(value ?? []);
	else at.setValue(value ?? '');
}

find();
const seen = [look()];
for (const step of steps) {
	for (const change of step) set(change);
	seen.push(look());
}
const values = Object.fromEntries([...rows].map(([key, at]) => [key, at.currentState.instanceValue]).filter(([, value]) => value));
console.log(JSON.stringify({ steps: seen, values }));
