import type { msg as Msg } from '@lit/localize';
import { planStrings } from '@family-partnering/elements/plan-tracker/plan-tracker.strings';
import { planPartsStrings } from '@family-partnering/elements/plan-tracker/plan-parts.strings';
import { planFormsStrings } from '@family-partnering/elements/plan-tracker/plan-forms.strings';
import { planTrackerLocales } from '@family-partnering/elements/locales/plan-tracker/locales';
import { planPartsLocales } from '@family-partnering/elements/locales/plan-parts/locales';
import { planFormsLocales } from '@family-partnering/elements/locales/plan-forms/locales';
import { homeworkStrings } from '@family-partnering/elements/homework-card/homework-card.strings';
import { homeworkAnswersStrings } from '@family-partnering/elements/homework-card/homework-answers.strings';
import { homeworkSchoolStrings } from '@family-partnering/elements/homework-card/homework-school.strings';
import { homeworkTogetherStrings } from '@family-partnering/elements/homework-card/homework-together.strings';
import { homeworkAnswersLocales } from '@family-partnering/elements/locales/homework-answers/locales';
import { homeworkSchoolLocales } from '@family-partnering/elements/locales/homework-school/locales';
import { homeworkTogetherLocales } from '@family-partnering/elements/locales/homework-together/locales';
import { homeworkCardLocales } from '@family-partnering/elements/locales/homework-card/locales';
import { english } from '@family-partnering/elements/shared/english';
import type { Locales } from '@family-partnering/elements/shared/language';
import { translate } from '@family-partnering/elements/shared/translate';
import type { Person } from './person.js';

/** The sentences of one strings file as a person reads them: a story names controls by them, in whatever language. */
export async function wordsIn<S>(language: string, strings: (msg: typeof Msg) => S, locales: Locales): Promise<S> {
  const load = locales[language];
  if (load === undefined) return strings(english);
  const { templates } = await load();
  return strings(((template: unknown, options: unknown) => translate(templates, template, options)) as typeof Msg);
}

const of = ({ options: { language = 'en' } }: Person): string => language;

/** All that the homework card says to somebody. */
export async function homeworkWords(person: Person) {
  const [first, answers, school, together] = await Promise.all([
    wordsIn(of(person), homeworkStrings, homeworkCardLocales), wordsIn(of(person), homeworkAnswersStrings, homeworkAnswersLocales),
    wordsIn(of(person), homeworkSchoolStrings, homeworkSchoolLocales), wordsIn(of(person), homeworkTogetherStrings, homeworkTogetherLocales),
  ]);
  return { ...school, ...together, ...answers, ...first };
}

/** All that the plan says to somebody. */
export async function planWords(person: Person) {
  const [first, parts, forms] = await Promise.all([
    wordsIn(of(person), planStrings, planTrackerLocales), wordsIn(of(person), planPartsStrings, planPartsLocales), wordsIn(of(person), planFormsStrings, planFormsLocales),
  ]);
  return { ...parts, ...forms, ...first };
}
