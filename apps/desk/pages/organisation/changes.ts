/** What is no longer true once somebody or some body was entered, changed or ended. */
export const organisationChanges = [
  'GET /api/agencies',
  'GET /api/agencies/{key}',
  'GET /api/people',
  'GET /api/people/{id}',
  'GET /api/tasks/{id}/who',
  'GET /api/audit',
] as const;
