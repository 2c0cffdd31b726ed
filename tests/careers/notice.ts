/** The notice at the top of every page of a career in this folder. */
export const notice = 'This is a sample: every name, date and place in it is made up to test the layout.';
