/** A tracking code in fours, as it is read aloud: `4821 0735 9162`. */
export const inFours = (code: string): string => code.replace(/(\S{4})(?=\S)/g, '$1 ');

/** A mobile number in the groups people say it in: `0912 345 6789`. */
export const mobileGroups = (mobile: string): string => mobile.replace(/^(\d{4})(\d{3})(\d{4})$/, '$1 $2 $3');
