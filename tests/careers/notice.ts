/** What every page of a career in this folder says at its top. */
export const notice = 'This is a sample: every name, date and place in it is made up to test the layout.';
