// In the browser beside LHC-Forms: fills our Questionnaire with our response as a foreign engine, and tells what it made of it.

window.throughLforms = async (questionnaire, response, onPage) => {
  const form = LForms.Util.mergeFHIRDataIntoLForms(
    'QuestionnaireResponse', response, LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4'), 'R4',
  );
  const filled = onPage ? await drawn(form) : await computed(form);
  return {
    exported: LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', filled),
    visible: [...visible(filled.items, '')],
  };
};

async function drawn(form) {
  await LForms.Util.addFormToPage(form, 'form', { fhirVersion: 'R4' });
  return LForms.Util._getFormObjectInScope('#form');
}

// The same engine without drawing the form, which takes a hundred times longer.
async function computed(form) {
  const filled = new LForms.LFormsData(form);
  await filled._expressionProcessor.runCalculations(false);
  filled._checkFormControls();
  return filled;
}

// [link id, key of the person] of every question that LHC-Forms keeps open, hidden ones left out.
function* visible(items, person) {
  for (const item of items ?? []) {
    const closed = item._skipLogicStatus === 'target-disabled' || item._enableWhenExpVal === false;
    if (closed || item.isHiddenInDef) continue;
    if (item.dataType === 'SECTION') {
      const key = item.items.find((inner) => inner.linkId.endsWith(':key'));
      yield* visible(item.items, key ? (key.value ?? 'nobody') : person);
    } else if (item.dataType !== 'TITLE') {
      yield [item.linkId, person];
    }
  }
}
