import type { OwnWords } from './dates.js';

const listing = (and: string, or: string): OwnWords['list'] => (items, type) =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} ${type === 'conjunction' ? and : or} ${items.at(-1)}`;

/** For languages in which schools write to families and which Chromium 156 does not know. Machine-drafted. */
export const OWN: Readonly<Record<string, OwnWords>> = {
  ht: {
    days: ['dimanch', 'lendi', 'madi', 'mèkredi', 'jedi', 'vandredi', 'samdi'],
    months: ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
    minute: 'minit', hour: 'èdtan', list: listing('ak', 'oswa'),
    languages: { ar: 'arab', ase: 'lang siy ameriken', en: 'angle', es: 'panyòl', fr: 'franse', fa: 'pèsan', ht: 'kreyòl ayisyen', prs: 'dari', pt: 'pòtigè', so: 'somali', vi: 'vyetnamyen', zh: 'chinwa', 'zh-Hans': 'chinwa' },
  },
  so: {
    days: ['Axad', 'Isniin', 'Talaado', 'Arbaco', 'Khamiis', 'Jimco', 'Sabti'],
    months: ['Jannaayo', 'Febraayo', 'Maarso', 'Abriil', 'Maajo', 'Juun', 'Luuliyo', 'Ogosto', 'Sebtembar', 'Oktoobar', 'Nofembar', 'Desembar'],
    minute: 'daqiiqo', hour: 'saac', list: listing('iyo', 'ama'),
    languages: { ar: 'Carabi', en: 'Ingiriisi', es: 'Isbaanish', fr: 'Faransiis', so: 'Soomaali' },
  },
};
