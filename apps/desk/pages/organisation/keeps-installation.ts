import type { Me } from '#contracts/http/person';

/** An administrator of the installation, not of one body. */
export const keepsInstallation = (me: Me): boolean => me.posts.some(({ agency, role }) => agency === 'installation' && role === 'admin');
