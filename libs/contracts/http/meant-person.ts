/**
 * Beside a session cookie: the id of the person for whom a page works. A browser holds one session for all of its pages; one on
 * which somebody else has signed in since is answered as if nobody had, so that nothing is done in a name that was not meant.
 */
export const meantPersonHeader = 'gardesh-person';
