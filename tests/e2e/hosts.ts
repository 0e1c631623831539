// The hosts that the local server plays.

/** On the list of news sites that the extension reads by itself. */
export const LISTED = 'www.aljazeera.com';
/** Reserved by RFC 2606, and so on no list. */
export const UNLISTED = 'news.example';
