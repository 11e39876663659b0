"""A case and the questionnaire in the formats of the field: PDF, JSON, FHIR, XLSForm, tables, a sealed bundle."""
