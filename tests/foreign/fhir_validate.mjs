// Validates FHIR R4 resources with FHIR.js (npm package "fhir"): a list of resources in, a list of {valid, messages} out.
import { readFileSync } from 'node:fs';
import fhir from 'fhir';

// FHIR.js looks at the outermost items only (a nested item is defined by reference), so each item becomes one of those.
function* flat(items) {
  for (const { item, ...rest } of items ?? []) {
    yield rest;
    yield* flat(item);
  }
}

const validator = new fhir.Fhir();
const resources = JSON.parse(readFileSync(0, 'utf8'));
const results = resources.map((resource) => {
  const { valid, messages } = validator.validate(
    { ...resource, item: [...flat(resource.item)] }, { errorOnUnexpected: true },
  );
  return { valid, messages: messages.filter((m) => m.severity === 'error' || m.severity === 'fatal') };
});
process.stdout.write(JSON.stringify(results));
