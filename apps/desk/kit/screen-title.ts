import { createContext } from 'react';

/** The name of the screen that is shown: its heading as long as it has none of its own. */
export const ScreenTitle = createContext('');
