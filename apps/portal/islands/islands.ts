/** What is added to pages that work without it. Each island looks for its own place and does nothing elsewhere. */
import { showLine } from './line';

showLine();
