/** They do nothing: what is measured is the engine alone. */
export const bareActivities = {
  validate: async (_code: string): Promise<void> => undefined,
  approve: async (_code: string): Promise<void> => undefined,
  notify: async (_code: string): Promise<void> => undefined,
};
export type BareActivities = typeof bareActivities;
