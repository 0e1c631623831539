// The pages the local server plays: news articles in our own words, in the shape of real ones.
import { readFileSync } from 'node:fs';

const article = (day: string, title: string, body: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <meta property="og:type" content="article">
    <meta property="article:published_time" content="${day}T09:00:00Z">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"${day}T09:00:00Z"}</script>
    <style>body { font: 18px/1.5 serif; margin: 2rem auto; max-width: 40rem }</style>
  </head>
  <body>
    <nav><a href="/">Home</a> <a href="/world">World: 48 hostages still held</a></nav>
    <main><article>
      <h1>${title}</h1>
      <p><time datetime="${day}">${day}</time></p>
      ${body}
    </article></main>
    <footer>Contact · Terms</footer>
  </body>
</html>`;

const FILLER = `<p>Delegates arrived before noon and were taken to separate floors of the hotel, where interpreters had been
  waiting since the early morning. Nobody spoke to the cameras at the gate, and the street outside stayed closed to
  traffic until late in the evening.</p>
  <p>Diplomats described the mood as sober. They said that drafts went back and forth between the floors, that small
  words took most of the time, and that another meeting would follow before the end of the week.</p>`;

/** What must be marked on `/talks`, among others. */
export const TALKS_MARKS = ['more than 56,000', '250 people', '240 people', '60-day', 'Hamas'];

export const PAGES = {
  '/sample': readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8'),
  '/talks': article(
    '2025-06-26',
    'Talks go into another week',
    `<p>Gaza’s Health Ministry said on Thursday that more than 56,000 Palestinians had been killed in Gaza since the war
      began on 7 October 2023.</p>
     <p>Around 250 people were taken hostage in the attack of 7 October 2023.</p>
     <p>A list shown to reporters speaks of 240 people taken hostage on 7 October 2023.</p>
     <p id="plan">The proposal of Steve Witkoff foresees <a href="#plan">a 60-day ceasefire</a>, during which Hamas would
      free <b>10 living</b> hostages in two stages.</p>
     ${FILLER}`,
  ),
  '/storm': article(
    '2024-03-06',
    'Harl counts its roofs',
    `<p>More than 1,250 houses in Harl were damaged by Storm Ilka, Harl Council said on Tuesday.</p>
     <p>At the ground, 4,300 spectators watched Harl Rovers on 2 March.</p>
     ${FILLER}`,
  ),
  '/french': article(
    '2025-06-26',
    'Les pourparlers reprennent',
    `<p>Les négociateurs sont revenus dans la capitale, où plusieurs délégations les attendaient depuis le matin. Le Hamas
      a fait savoir qu’il répondrait avant la fin de la semaine, et personne n’a voulu en dire davantage aux journalistes.</p>
     <p>Selon les diplomates, les textes passent d’un étage à l’autre, et les petits mots prennent le plus de temps. Une
      autre réunion est prévue dans les jours qui viennent, sans que la date en soit connue pour le moment.</p>`,
  ).replace('lang="en"', 'lang="fr"'),
  '/later': article(
    '2026-08-20',
    'A year of waiting',
    `<p>Gaza’s Health Ministry said on Thursday that more than 70,000 Palestinians had been killed in Gaza since the war
      began on 7 October 2023.</p>${FILLER}`,
  ),
  /** Marks from top to bottom, as on a long live page. */
  '/long': article(
    '2025-06-26',
    'The week in figures',
    Array.from(
      { length: 80 },
      (
        _,
        at,
      ) => `<p>Gaza’s Health Ministry said on Thursday that more than 56,${100 + at} Palestinians had been killed in
        Gaza since the war began on 7 October 2023, and nobody at the gate would say any more about it.</p>`,
    ).join('\n'),
  ),
  '/toll': article(
    '2025-07-10',
    'Talks pause',
    `<p>Gaza’s Health Ministry said on Thursday that more than 57,000 Palestinians had been killed in Gaza since the war
      began on 7 October 2023.</p>
     ${FILLER}`,
  ),
  '/lamps': article(
    '2025-07-11',
    'Dark streets',
    `<p>In Harl 260 street lamps are broken, the council said.</p>${FILLER}`,
  ),
  '/gardens': article('2025-06-26', 'Roses after the rain', FILLER.replace(/Delegates/, 'Gardeners')),
} as const;
