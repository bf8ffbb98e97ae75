/** What a change of the kept views shows up in. */
export const viewQueries = [['get', '/api/case-views']] as const;

/** Where the focus goes when a button of a view is gone with what it did. */
export const viewsHeading = 'saved-views';
