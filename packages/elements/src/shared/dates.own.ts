import type { OwnWords } from './dates.js';

/** For languages in which schools write to families and which Chromium 156 cannot put a date into. Machine-drafted. */
export const OWN: Readonly<Record<string, OwnWords>> = {
  ht: {
    days: ['dimanch', 'lendi', 'madi', 'mèkredi', 'jedi', 'vandredi', 'samdi'],
    months: ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
    minute: 'minit', hour: 'èdtan',
  },
  so: {
    days: ['Axad', 'Isniin', 'Talaado', 'Arbaco', 'Khamiis', 'Jimco', 'Sabti'],
    months: ['Jannaayo', 'Febraayo', 'Maarso', 'Abriil', 'Maajo', 'Juun', 'Luuliyo', 'Ogosto', 'Sebtembar', 'Oktoobar', 'Nofembar', 'Desembar'],
    minute: 'daqiiqo', hour: 'saac',
  },
};
