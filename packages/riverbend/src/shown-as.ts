import type { Id, LanguageTag } from '@family-partnering/contract';
import { CLASS, classNote } from './class-note.js';
import { CONVERSATIONS } from './conversations.js';

/**
 * What a computer would make of the week's entries, in the languages of those who read them: drafted wording, not checked by
 * anybody who speaks them. A demo's translation plug-in answers from it and from nowhere else; C-02 is awkward on purpose.
 */
const SHOWN_AS: Readonly<Record<Id, Readonly<Partial<Record<LanguageTag, string>>>>> = {
  'A-01': { es: 'Buenos días, Rosa y Mateo. El martes pasado Mateo hizo solo cuatro de nuestros cinco pasos y le mostró a su mesa cómo preparó la gráfica. Para preguntar en casa: «¿Qué punto de la gráfica te dijo más?»' },
  'A-02': { en: 'Thank you, teacher. I asked him when I got home from work. He said the point where the two lines cross, because there the two phone plans cost the same. I did that sum when I changed companies. I did not know that was math.' },
  'A-03': { es: 'Esa es justo la idea, Rosa. ¿Puedo contarle a la clase su historia del plan de teléfono?' },
  'A-04': { en: 'Yes. With my name is fine.' },
  'A-05': { es: 'Me atoré en el número 4. Dice dos viajes pero solo da una velocidad. Mamá trabaja hasta las 10.' },
  'A-06': { en: 'I got home and he looked tired. He had already done thirty minutes. I told him to stop. Is that okay?' },
  'A-07': { es: 'Sí, está bien parar a los treinta minutos. El número 4 no estaba claro. Tres familias me lo dijeron, así que escribí uno nuevo. Mateo, ¿puedes venir en el almuerzo y probarlo conmigo?' },
  'A-08': { es: 'Ok, puedo en el almuerzo.' },
  'A-09': { es: 'Diez minutos en el almuerzo. Mateo primero dibujó el viaje. Después hizo solo el número 4.' },
  'A-09b': { es: 'Sí. Dibujarlo primero ayuda.' },
  'A-10': { en: 'I want to put in the plan that he draws the problem first, at home too.' },
  'C-01': { en: 'Hello Ms. Grant. I am Layan’s father. Layan wants to move to the algebra group. What does she need to be ready? I work in the evening and can answer on my break.' },
  'C-02': { ar: 'مرحبًا سمير وهدى وليان. يسعدني أنكم سألتم. هناك شيئان للعرض: الحل مع الكسور، وشرح خطوة بالكلمات. ليان قوية في الأول. ليان، ما رأيك؟' },
  'C-03': { ar: 'أستطيع أن أشرح بالعربية، لكن ليس بالإنجليزية بعد. هل يمكنني أن أشرح بالعربية أولًا؟' },
  'C-04': { ar: 'نعم. سجّلي الشرح بالعربية، ثم نضيف الكلمات الإنجليزية واحدة واحدة.' },
  'C-05': { en: 'Layan explained the discount problem at the market to me and I understood it. I told her: that is how your grandfather worked out prices in his shop.' },
  'C-06': { en: '“Two things to show” is not clear. Is this a test?' },
  'C-07': { ar: 'شكرًا على سؤالك. ليس امتحانًا. أقصد مهارتين تتدرب عليهما ليان معنا قبل أن تنتقل.' },
  'C-08': { en: 'On my break I recorded the fraction words in Arabic. It took ten minutes.' },
  'D-01': { ht: 'Byenvini, Mirlande ak Naïka. Mwen rele Farida. Mwen travay ak fanmi yo isit la. Kijan nou rele ou? Nan ki lang ou renmen pale, epi nan ki lang ou renmen li? Kijan pou nou jwenn ou: yon apèl, yon mesaj vwa, papye?' },
  'D-02': { ht: 'Bonswa. Mirlande, se bon. Mwen pale kreyòl. Mwen li yon ti franse. Tanpri voye yon mesaj vwa ban mwen oswa rele m. Mwen travay maten nan otèl la. Naïka desine byen epi li montre ti kouzin li yo. Se li ki te premye nan matematik nan klas li Okap.' },
  'D-03': { ht: 'Douz minit, ak msye Pierre. Nou chanje lang lakay la sou lis nou an, de franse pou kreyòl ayisyen. Naïka ap eseye klib matematik bibliyotèk la jedi. Kat bis la ap vini mèkredi.' },
  'D-04': { ht: 'Dakò. Gen yon sèl bagay ki diferan: jedi mwen ka vini a 5:30, pa a 5.' },
  'D-05': { ht: 'Mèsi. Coach Bell rete avè l jiska 5:45.' },
  'E-01': { vi: 'An đong gạo và nước cho tôi. Cháu nhanh và thương tôi. Ban đêm cháu lo chuyện đọc tiếng Anh. Tôi muốn có người giúp cháu. Tôi không đọc được giấy tờ. Xin hãy gọi.' },
  'E-02': { vi: 'Mười tám phút, cô Phạm thông dịch. Chúng tôi đọc lại lời của bà Lan cho bà nghe. Bà bắt đầu một kế hoạch đọc sách. Bà muốn vào sáng thứ Bảy và không muốn giấy trong cặp của An.' },
  'E-03': { vi: 'cháu đọc cho bà được nếu sách có hình. bà nói cho cháu từ tiếng việt' },
  'E-04': { vi: 'Bằng tiếng Việt, có hình. Trao tận tay hôm thứ Năm lúc 15:20.' },
  'F-05': { en: 'We are making tamales for forty-eight people. Does it count if Benjamin works out the dough?' },
  'F-06': { en: 'We are going to my sister’s house. We will work out the distance and the time together.' },
  'I-02': { es: 'Si terminamos aquí, me alegra haber visto el día en que lo entendió. Si seguimos, tengo los martes después de las vacaciones.' },
};

/** The note to the class stands in each family's own talk. */
const NOTE: (typeof SHOWN_AS)[string] = {
  es: 'La próxima semana es corta. No hay tarjetas de martes a domingo. Si cocina, maneja o compra con alguien, fíjense en un número y cuéntenos el lunes.',
  ar: 'الأسبوع القادم قصير. لا بطاقات من الثلاثاء إلى الأحد. إذا طبختم أو سافرتم أو تسوّقتم معًا، لاحظوا رقمًا واحدًا وأخبرونا به يوم الاثنين.',
};

/** Words of the sample, and what a computer would make of them in another language. */
export interface ShownAs {
  readonly text: string;
  readonly to: LanguageTag;
  readonly shown: string;
}

/** All that a translation plug-in for the sample week can answer. */
export function shownAs(): readonly ShownAs[] {
  const entries = [...CONVERSATIONS, ...classNote()].flatMap(({ entries: all }) => all);
  const note = `F-01-${CLASS[0]}`;
  return Object.entries({ ...SHOWN_AS, [note]: NOTE }).flatMap(([id, languages]) => {
    const said = entries.find((entry) => entry.id === id);
    if (said === undefined) throw new Error(`There is no entry ${id} in Riverbend.`);
    return Object.entries(languages).map(([to, shown]) => ({ text: said.text, to, shown: shown! }));
  });
}
