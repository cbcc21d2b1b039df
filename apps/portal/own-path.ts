/** A path of this site, whatever was asked for: nobody is led elsewhere. */
export const ownPath = (asked: string | undefined): string => (asked && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : '/');
