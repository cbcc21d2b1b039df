import type { Language } from '#ui/Language';

/** Chosen on the server by the visitor's cookie; it changes with the whole page. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'fa';

export const isDemo = document.documentElement.dataset.mode === 'demo';

/** The workflows in Temporal's Web UI; null where the installation names none. */
export const temporalUi = document.documentElement.dataset.temporalUi ?? null;
