const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words of each language that have no meaning in a search; whole questions contain many of them. */
export const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: words(`
    aan af al alle alleen als altijd ander andere anders ben bent bij binnen dan dat de deze die dit doe doen doet door
    dus echt een eens en er ergens even gaan gaat ga gaf geen geef geeft geven gedaan geweest had hallo heb hebben hebt
    heen heeft help hem hen het hier hij hoe hoef hoeft hoeven hun iemand iets ik in info informatie is ja je jij jou jouw jullie
    kan kun kunnen kunt laat laten lang maar mag mee meer meest men met mij mijn misschien moet moeten mogen na naar nee niet niets nog nou
    nu nodig of om omdat ons onze ook op over per precies snel te ten ter tijdens toch toe tot tussen uit uitleg uw van vanaf vanuit veel
    verder vind vinden via volgens voor vraag vragen waar waarom waarvoor waarmee wanneer was wat we weer weet welk welke
    wel werd wie wij wil willen wilt word worden wordt zal zelf ze zich zij zijn zo zoek zoeken zoek zonder zou zouden
    graag hoeveel hoelang site website pagina betekent betekenis bestaat nieuwe nieuw eigen bijvoorbeeld staat staan
    zit ligt lig vertel eerst zodra wens dingen ding krijg krijgt gekregen krijgen the of and
  `),
  en: words(`
    a about after all also always am an and any are as at be because been before but by can could did do does doing done
    for from get gets getting give given go going got had has have having he hello help her here his how i if in info
    information into is it its just know let like long look looking made make many may me mean means meaning might more
    most much must my need needed needs no not now of off on one only or other our out over own page people please
    really she should site so some someone something tell than that the their them then there these they thing things
    this those to too up us use very want wants was we website were what whats when where whether which while who whom
    why will wish with without would yes you your yours happens happen work works find
  `),
}
